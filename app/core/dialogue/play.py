"""What the engine needs of a checked scenario."""

from __future__ import annotations

from typing import Protocol

from app.core.dialogue.model import DialogueState
from app.core.dialogue.scope import ContactScope
from app.core.scenario.model import Scenario, Turn


class Condition(Protocol):
    """A parsed guard."""

    def holds(self, scope: ContactScope, /) -> bool: ...


class Play(Protocol):
    """A playable scenario (`app.core.scenario.check.Playable`)."""

    @property
    def scenario(self) -> Scenario: ...

    def turn(self, id: str, /) -> Turn: ...  # noqa: A002

    def guard(self, text: str, /) -> Condition: ...


def holds(play: Play, state: DialogueState, guard: str) -> bool:
    """Whether a condition of the scenario holds now; an empty one always does."""
    return not guard.strip() or play.guard(guard).holds(ContactScope(play.scenario, state))
