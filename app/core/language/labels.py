"""The coding manual's ten labels for an agent's words, given the caller's words before them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from app.core.language.labelling import (
    apology,
    exploration,
    harm,
    jargon,
    orientation,
    reflection,
    respect,
    support,
    understanding,
    warmth,
)
from app.core.language.labelling.turn import Hit, Turn

_ROOMS: tuple[Callable[[Turn], list[Hit]], ...] = (
    warmth.find,
    understanding.find,
    reflection.find,
    exploration.find,
    respect.find,
    support.find,
    apology.find,
    orientation.find,
    jargon.find,
    harm.find,
)
ZERO_ONE = (
    "warmth",
    "understanding",
    "reflection",
    "exploration",
    "respect",
    "support",
    "orientation",
    "jargon",
    "harm",
)
LABELS = (*ZERO_ONE[:6], "apology", *ZERO_ONE[6:])
MEANT = "meant"
"""Kind of a hit that no pattern found: the trained head read it out of the whole turn."""
LONGEST = 4_000
"""Characters of a turn that are read: nobody says more in one breath, and a pasted book must not stop the judge."""


@dataclass(frozen=True, slots=True)
class Coding:
    """The labels of one turn, and the words that earned each."""

    hits: tuple[Hit, ...]
    takes: bool | None = None  # what the trained head says of the turn as an answer to a feeling; None without heads

    def of(self, label: str, *kinds: str) -> tuple[Hit, ...]:
        """Hits of a label, of the given kinds where any are named."""
        return tuple(hit for hit in self.hits if hit.label == label and (not kinds or hit.kind in kinds))

    @property
    def answers(self) -> Hit | None:
        """The words that take a cue: warmth, understanding, exploration, an affirmation, a good apology or presence.

        With heads, what only a single label's head reads out of the turn is not enough: the head of answers has to hear it.
        """
        for label, kinds in _TAKES:
            found = [hit for hit in self.of(label, *kinds) if self.takes is not False or hit.kind != MEANT]
            if found:
                return found[0]
        return Hit("answers", MEANT, "") if self.takes else None

    def labels(self) -> dict[str, int | str]:
        """The ten labels in the manual's order."""
        apologies = self.of("apology", "good", "bad")
        said: dict[str, int | str] = {label: int(bool(self.of(label))) for label in LABELS}
        said["apology"] = apologies[0].kind if apologies else "none"
        return said


_TAKES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("warmth", ()),
    ("understanding", ()),
    ("exploration", ()),
    ("respect", ("affirm",)),
    ("apology", ("good",)),
    ("support", ("presence",)),
)


@lru_cache(maxsize=8192)
def code(agent_text: str, caller_text: str) -> Coding:
    """Codes one turn by patterns; remembered by its words, so that a growing record costs only its new turn."""
    turn = Turn(agent_text[:LONGEST], caller_text[-LONGEST:])
    return Coding(tuple(hit for room in _ROOMS for hit in _apart(room(turn))))


def _apart(hits: list[Hit]) -> list[Hit]:
    """One hit for words that several patterns found: of hits of one kind that overlap, the longest stays."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda one: one.start - one.end):
        if not any(hit.kind == other.kind and hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda one: one.start)
