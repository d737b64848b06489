"""What the caller's side of a contact is at one moment, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

ActEffects = Callable[[str], Mapping[str, int]]
"""How an act of the library moves a caller's mood by default (`ActLibrary.effects`); empty for an act that moves nothing."""


def no_effects(_act: str) -> Mapping[str, int]:
    """For a contact where only the scenario's own effects count."""
    return {}


@dataclass(frozen=True, slots=True)
class Reply:
    """What the caller says next. `gives` as in a call record; `mood` after it; `pause` in seconds before it begins."""

    say: str
    turns: tuple[str, ...]
    cue: str | None = None
    gives: dict[str, str] = field(default_factory=dict[str, str])
    mood: dict[str, int] = field(default_factory=dict[str, int])
    thinks: str | None = None
    pause: float = 0.2
    ending: str | None = None  # the ending that these words complete


@dataclass(frozen=True, slots=True)
class DialogueState:
    """Everything that decides what the caller says next; a value, so that any moment can be taken up again."""

    seed: int
    channel: str
    language: str
    t: float = 0.0
    turn: str | None = None  # the turn that waits for an answer
    draws: int = 0  # how many seeded choices were made
    mood: dict[str, float] = field(default_factory=dict[str, float])
    slots: frozenset[str] = frozenset()
    counters: dict[str, int] = field(default_factory=dict[str, int])
    said: dict[str, int] = field(default_factory=dict[str, int])  # turn → times said
    raised: dict[str, int] = field(default_factory=dict[str, int])  # topic → times raised
    acts: frozenset[str] = frozenset()  # every act the agent has done so far
    identifiers: dict[str, str] = field(default_factory=dict[str, str])  # class → match | mismatch
    asked: dict[str, int] = field(default_factory=dict[str, int])  # identifier class → times asked
    marked_verified: bool = False
    on_hold_since: float | None = None
    quiet_since: float = 0.0
    ended: str | None = None
    times: dict[str, int] = field(default_factory=dict[str, int])  # act → how often it was done
    given: dict[str, int] = field(default_factory=dict[str, int])  # identifier class → how often the caller gave it
    handled: dict[str, int] = field(default_factory=dict[str, int])  # handler → how often it came
    used: frozenset[str] = frozenset()  # variants already said, as `turn/block/variant`
    agent_name: str | None = None  # the agent's first name, once the caller heard it
    held_too_long: bool = False  # in this hold; the caller says so when the agent returns
