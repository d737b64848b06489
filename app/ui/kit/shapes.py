"""What the kit's widgets show, as plain frozen values: no Qt here, so that a screen's state can be tested without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["", "good", "warn", "bad", "info", "accent"]
Side = Literal["agent", "caller", "middle"]
Glyph = Literal["ring", "dotted", "tick", "cross", "triangle", "square", "flag", "diamond"]
MarkKind = Literal["taken", "missed", "harmed", "fatal", "major", "minor", "verified"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, dotted when the recognizer was not sure of them, marked when a finding rests on them."""

    text: str
    doubtful: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """One line. `key` names it for good (the event's index); `note` stands small above it."""

    key: str
    side: Side
    pieces: tuple[Piece, ...]
    note: str = ""
    feeling: str | None = None
    going_on: bool = False  # words that are still being heard

    @property
    def text(self) -> str:
        """All words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a moment: a cue (circle), a finding (diamond) or the verification (square)."""

    t: float
    kind: MarkKind
    event: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """What a timeline shows: seconds in all, the curve as (second, 0-100), the marks in order of time."""

    seconds: float
    curve: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class LaneMark:
    """A sign on a lane at a moment; `text` says it in words."""

    t: float
    glyph: Glyph
    tone: Tone
    event: int
    text: str


@dataclass(frozen=True, slots=True)
class LaneLine:
    """One lane: its name and its marks in order of time."""

    name: str
    marks: tuple[LaneMark, ...]


@dataclass(frozen=True, slots=True)
class MomentChosen:
    """Somebody wants to read the words of this event."""

    event: int


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding in words. `severity` and `sureness` are translated; `tone` and `icon_name` belong to the severity."""

    event: int
    when: str
    severity: str
    tone: Tone
    icon_name: str
    title: str
    why: str
    words: str
    source: str
    sureness: str
    instead: str = ""
    author: str = ""  # what the scenario's author would have said there


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """What to do next time, and the findings that say so."""

    advice: str
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class FindingWords:
    """The translated words that every finding needs."""

    read: str
    play: str
    instead: str
    author: str
