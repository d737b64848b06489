"""What understanding produces: acts, readings, cues and told facts, each with its words and its confidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Sentences in, one unit-length row each out; shape (n, 384) for the shipped model. Injected: the core loads no model."""

How = Literal["pattern", "embedding", "lexical"]
Kind = Literal["name", "date", "number", "phone", "email", "address"]


@dataclass(frozen=True, slots=True)
class Span:
    """Where words stand in a text: character offsets, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a turn that says one thing.

    `negated`: the speaker denies or declines saying or doing it ("i did not say…", "i can't tell you…"); `quoted`: somebody
    else's words, or an instruction what not to say; `question`: it asks rather than states. Negated and quoted words
    never count as said. `denies`: the statement holds a denial that is itself told ("you do not need surgery",
    "no cancer was found"), so that two statements can be compared by polarity.
    """

    text: str
    span: Span
    negated: bool = False
    quoted: bool = False
    question: bool = False
    denies: bool = False


@dataclass(frozen=True, slots=True)
class ActHit:
    """An agent act found in words. `act` is a library id (`ask_identifier:name`, `disclose:biopsy`) or a scenario's own."""

    act: str
    confidence: float
    span: Span
    words: str
    how: How


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of reading spoken or typed words as a value; ambiguous words give several readings.

    `value` is canonical: a date `YYYY-MM-DD` (`????-MM-DD` without a year, a two-digit year gives two readings), digits
    for a phone or number, lower case for an e-mail address, `maria gomez` for a name.
    """

    kind: Kind
    value: str
    span: Span
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class CueHit:
    """A feeling that a caller's own words show."""

    feeling: str
    confidence: float
    words: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was understood in one turn of an agent."""

    text: str
    clauses: tuple[Clause, ...] = ()
    acts: tuple[ActHit, ...] = ()
    sure: bool = True  # False when no embedding was at hand and the lexical fallback decided
    labels: dict[str, float] = field(default_factory=dict[str, float])

    def has(self, act: str) -> bool:
        """True when the act, or any act of its family (`ask_identifier` for `ask_identifier:name`), was said."""
        return any(hit.act == act or hit.act.startswith(act + ":") for hit in self.acts)
