"""What the scenario has to say to acts of the agent, and what the caller raises by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.core.dialogue import mood
from app.core.dialogue.handlers import Follow, join, target
from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds
from app.core.dialogue.speak import can_say
from app.core.scenario.model import Expect, Topic


def answer(play: Play, state: DialogueState, acts: Sequence[str]) -> tuple[DialogueState, Follow, bool]:
    """Answers to each act in the order in which they were done: the waiting turn's first, else any turn that listens.

    The third part tells whether the scenario took notice of any act at all.
    """
    follows: list[Follow] = []
    noticed = False
    waiting = _waiting(play, state)
    for act in dict.fromkeys(acts):
        expected = _expected(play, state, waiting, act)
        if expected is not None:
            noticed = True
            state = mood.apply(play.scenario, state, expected)
            if expected.next:
                follows.append(target(expected.next))
                continue
        listening = _listening(play, state, act)
        if listening is not None:
            noticed = True
            follows.append(Follow((listening,)))
    return state, join(*follows), noticed


def _waiting(play: Play, state: DialogueState) -> tuple[Expect, ...]:
    """What the last turn waits for, and after that what topics still wait for that were raised and are not done."""
    asides = [
        topic.opens
        for topic in play.scenario.topics
        if topic.opens != state.turn and state.said.get(topic.opens) and not holds(play, state, topic.done)
    ]
    turns = [*([state.turn] if state.turn else []), *asides]
    return tuple(expect for turn in turns for expect in play.turn(turn).expects)


def _expected(play: Play, state: DialogueState, waiting: Sequence[Expect], act: str) -> Expect | None:
    return next((each for each in waiting if covers(each.act, act) and holds(play, state, each.when)), None)


def _listening(play: Play, state: DialogueState, act: str) -> str | None:
    for turn in play.scenario.turns:
        if any(covers(each, act) for each in turn.on) and can_say(play, state, turn):
            return turn.id
    return None


def covers(wanted: str, done: str) -> bool:
    """`ask_identifier` covers `ask_identifier:name`; `do:view` covers `do:view-results`."""
    return done == wanted or done.startswith((wanted + ":", wanted + "-"))


def raise_topic(play: Play, state: DialogueState) -> tuple[DialogueState, Follow]:
    """The first open topic in the file that the caller may still raise and that has words left."""
    for topic in play.scenario.topics:
        if is_open(play, state, topic) and can_say(play, state, play.turn(topic.opens)):
            raised = {**state.raised, topic.id: state.raised.get(topic.id, 0) + 1}
            return replace(state, raised=raised), Follow((topic.opens,))
    return state, Follow()


def is_open(play: Play, state: DialogueState, topic: Topic) -> bool:
    """True for a topic whose time has come, that is not done, and that was not raised too often."""
    return (
        state.raised.get(topic.id, 0) < topic.limit
        and holds(play, state, topic.when)
        and not holds(play, state, topic.done)
    )
