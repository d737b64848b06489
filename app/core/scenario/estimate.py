"""How long a call takes when it goes well."""

from __future__ import annotations

from app.core.scenario.model import Scenario
from app.core.scenario.rules.flow import reachable

WORDS_A_MINUTE = 150.0
"""Unhurried talk on the telephone."""
PAUSE = 1.5
"""Seconds between two speakers."""
ACTION = 4.0
"""Seconds for something done on the desktop."""


def estimate_minutes(scenario: Scenario) -> float:
    """Minutes, to one decimal: every turn of the way is said once and answered as its model answer has it.

    Turns that only handlers lead to are left out, because a good call does not need them.
    """
    expected = scenario.model_copy(update={"handlers": ()})
    on_the_way = reachable(expected)
    seconds = 0.0
    for turn in scenario.turns:
        if turn.id not in on_the_way:
            continue
        pace = WORDS_A_MINUTE * scenario.caller.voice.pace
        seconds += len(turn.lines[0].say[0].split()) / pace * 60 + PAUSE
        for step in turn.model:
            seconds += ACTION if step.say is None else len(step.say.split()) / WORDS_A_MINUTE * 60 + PAUSE
    return round(seconds / 60, 1)
