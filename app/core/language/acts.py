"""The library of agent acts: what an agent can do with words, how each is said, and how a caller feels it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class AgentAct:
    """One act: phrasings, deciding patterns, a similarity threshold, and default effects on a caller's mood."""

    id: str
    phrasings: tuple[str, ...]
    plain: tuple[str, ...]  # phrasings fit to be spoken as they are; may hold {agent} or {organisation}
    must: tuple[re.Pattern[str], ...] = ()
    must_not: tuple[re.Pattern[str], ...] = ()
    threshold: float = 0.62
    moves: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class LocalAct:
    """An act of one scenario: examples, patterns of which one has to occur, patterns that rule it out."""

    id: str
    examples: tuple[str, ...]
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActLibrary:
    """All acts of one language, and ordinary talk that is none of them."""

    language: str
    acts: tuple[AgentAct, ...]
    ordinary: tuple[str, ...] = ()
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(act.id for act in self.acts)

    def effects(self, act: str) -> Mapping[str, int]:
        """Default moves of fear, anger, grief, pain, trust and patience when this act is done; empty for an unknown act."""
        raise NotImplementedError

    def phrasings(self, act: str) -> tuple[str, ...]:
        """Phrasings that a robot may say; `{agent}` and `{organisation}` are to be filled in."""
        raise NotImplementedError


def load_library(text: str) -> ActLibrary:
    """Reads `resources/acts/<language>.yaml`; Refusal names the act and the reason."""
    raise NotImplementedError
