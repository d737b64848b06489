"""Lines that may come next, so that a voice can be made ahead of need."""

from __future__ import annotations

from app.core.dialogue.answers import is_open
from app.core.dialogue.handlers import target
from app.core.dialogue.lines import fill
from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds
from app.core.scenario.model import Turn

MOST_LINES = 40


def likely_lines(play: Play, state: DialogueState) -> tuple[str, ...]:
    """Whole turns that could be said in this state, likeliest first, at most `MOST_LINES`.

    A reply of several turns is these lines joined by a space; what is not among them is spoken when it is needed.
    """
    if state.ended:
        return ()
    lines: dict[str, None] = {}
    for name in _turns(play, state):
        for words in _words(play, state, play.turn(name)):
            lines[words] = None
            if len(lines) >= MOST_LINES:
                return tuple(lines)
    return tuple(lines)


def _turns(play: Play, state: DialogueState) -> tuple[str, ...]:
    scenario = play.scenario
    if scenario.start not in state.said:
        return (scenario.start,)
    expected = (
        [name for expect in play.turn(state.turn).expects for name in target(expect.next).turns] if state.turn else []
    )
    listening = [turn.id for turn in scenario.turns if turn.on]
    raised = [topic.opens for topic in scenario.topics if is_open(play, state, topic)]
    handled = [handler.turn for handler in scenario.handlers if handler.turn]
    names = dict.fromkeys([*expected, *listening, *raised, *handled])
    return tuple(name for name in names if state.said.get(name, 0) < play.turn(name).limit)


def _words(play: Play, state: DialogueState, turn: Turn) -> list[str]:
    times = state.said.get(turn.id, 0)
    blocks = [
        block
        for block in turn.lines
        if times >= block.again
        and (not block.channels or state.channel in block.channels)
        and holds(play, state, block.when)
    ]
    best = max((block.again for block in blocks), default=0)
    filled = (
        fill(words, play.scenario.caller, state) for block in blocks if block.again == best for words in block.say
    )
    return [words for words in filled if words]
