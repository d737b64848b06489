"""What the caller does at any place of the call: at silence, a long hold, an interruption, words that hurt or are not understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.dialogue import mood
from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds
from app.core.dialogue.scope import verified
from app.core.scenario.model import Handler

ENDING = "ending:"
_BY_ACT = (("harm", "harm"), ("jargon", "jargon"), ("stop_phrase", "stop_phrase"))


@dataclass(frozen=True, slots=True)
class Follow:
    """What comes next: turns to say in order, and the ending that they lead to, if any."""

    turns: tuple[str, ...] = ()
    ending: str | None = None


def target(place: str | None) -> Follow:
    """A `next` of the scenario as what follows."""
    if not place:
        return Follow()
    if place.startswith(ENDING):
        return Follow(ending=place.removeprefix(ENDING))
    return Follow((place,))


def join(*parts: Follow) -> Follow:
    """Everything in order; the first ending wins."""
    turns = tuple(turn for part in parts for turn in part.turns)
    return Follow(turns, next((part.ending for part in parts if part.ending), None))


def find(play: Play, state: DialogueState, on: str) -> Handler | None:
    """The first handler in the file for an event, whose condition holds."""
    return next(
        (handler for handler in play.scenario.handlers if handler.on == on and holds(play, state, handler.when)), None
    )


def run(play: Play, state: DialogueState, on: str) -> tuple[DialogueState, Follow]:
    """The effects of an event's handler, and what the caller says to it; nothing where the scenario has none."""
    handler = find(play, state, on)
    if handler is None:
        return state, Follow()
    return run_one(play, state, handler)


def run_one(play: Play, state: DialogueState, handler: Handler) -> tuple[DialogueState, Follow]:
    """The effects of one handler, and what the caller says to it."""
    state = mood.apply(play.scenario, state, handler)
    state = replace(state, handled={**state.handled, handler.on: state.handled.get(handler.on, 0) + 1})
    said = Follow((handler.turn,)) if handler.turn else Follow()
    return state, join(said, target(handler.next))


def by_acts(play: Play, state: DialogueState, acts: Sequence[str]) -> tuple[DialogueState, Follow]:
    """Handlers that the agent's acts set off: words that hurt, jargon, telling before verification, the stop phrase."""
    follows: list[Follow] = []
    families = {act.split(":")[0] for act in acts}
    for family, event in _BY_ACT:
        if family in families:
            state, follow = run(play, state, event)
            follows.append(follow)
    if "disclose" in families and not verified(play.scenario, state):
        state, follow = run(play, state, "early_disclosure")
        follows.append(follow)
    return state, join(*follows)
