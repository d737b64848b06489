"""Says turns of the scenario: one breath, joined in order, with what they give, show and change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.core.dialogue import mood
from app.core.dialogue.identifiers import outcome, value_to_give
from app.core.dialogue.lines import pick
from app.core.dialogue.model import DialogueState, Reply
from app.core.dialogue.play import Play, holds
from app.core.dialogue.timing import seconds_to_say
from app.core.scenario.model import Turn

MOST_TURNS = 3
"""A caller answers at most so many things in one breath."""


@dataclass(slots=True)
class _Breath:
    words: list[str] = field(default_factory=list[str])
    turns: list[str] = field(default_factory=list[str])
    gives: dict[str, str] = field(default_factory=dict[str, str])
    cue: str | None = None
    thinks: str | None = None


def can_say(play: Play, state: DialogueState, turn: Turn) -> bool:
    """True while the turn's condition holds and it was not said too often."""
    return state.said.get(turn.id, 0) < turn.limit and holds(play, state, turn.when)


def speak(
    play: Play, state: DialogueState, turns: Sequence[str], ending: str | None = None
) -> tuple[DialogueState, Reply | None]:
    """The caller says these turns, as far as they can; None when there is nothing to say."""
    breath = _Breath()
    for name in dict.fromkeys(turns):
        turn = play.turn(name)
        if len(breath.turns) < MOST_TURNS and can_say(play, state, turn):
            state = _say(play, state, turn, breath)
    if not breath.words and ending is None:
        return state, None
    words = " ".join([*map(_closed, breath.words[:-1]), *breath.words[-1:]])
    state = replace(state, quiet_since=state.t + seconds_to_say(words, state.channel), ended=ending or state.ended)
    return state, Reply(
        say=words,
        turns=tuple(breath.turns),
        cue=breath.cue,
        gives=breath.gives,
        mood=mood.shown(state),
        thinks=breath.thinks,
        pause=_pause(state),
        ending=ending,
    )


def _say(play: Play, state: DialogueState, turn: Turn, breath: _Breath) -> DialogueState:
    words_state, words = pick(play, state, turn)
    if not words:
        return state
    state = words_state
    times = state.said.get(turn.id, 0)
    if times and (turn.gives or turn.topic):
        state = mood.move(play.scenario, state, mood.TIRED)
    cue = turn.cue if turn.cue and holds(play, state, turn.cue_when) else None
    state = _give(play, state, turn, breath)
    state = mood.apply(play.scenario, state, turn)
    state = replace(state, said={**state.said, turn.id: times + 1})
    if turn.expects or turn.model:
        state = replace(state, turn=turn.id)
    breath.words.append(words)
    breath.turns.append(turn.id)
    breath.cue = breath.cue or cue
    for thought in turn.thinks:
        if holds(play, state, thought.when):
            breath.thinks = thought.think
            break
    return state


def _give(play: Play, state: DialogueState, turn: Turn, breath: _Breath) -> DialogueState:
    scenario = play.scenario
    for cls in turn.gives:
        times = state.given.get(cls, 0)
        value = value_to_give(scenario.caller, cls, times)
        if value is None:
            continue
        result = outcome(scenario.record, cls, value)
        breath.gives[cls] = result
        state = replace(state, given={**state.given, cls: times + 1}, identifiers={**state.identifiers, cls: result})
    return state


def _closed(words: str) -> str:
    """The words with an end, so that the next ones do not run into them."""
    return words if words[-1] in ".,!?…" else f"{words}."


def _pause(state: DialogueState) -> float:
    """Seconds before the caller begins: a heavy heart is slow to answer, anger is quick."""
    if state.mood.get("anger", 0) >= 60:
        return 0.1
    return 0.7 if max(state.mood.get("grief", 0), state.mood.get("fear", 0)) >= 70 else 0.3
