"""How a contact ends, and what the caller says of it afterwards."""

from __future__ import annotations

from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds
from app.core.scenario.model import Ending

_OUTCOMES = {
    "end": ("resolved", "call_back", "hung_up"),
    "transfer": ("transferred",),
    "escalate": ("escalated",),
    "hang_up": ("hung_up",),
}


def ending_after(play: Play, state: DialogueState, do: str) -> Ending:
    """The ending that hanging up, transferring or escalating leads to.

    The first in the file of a fitting outcome whose condition holds; else the first whose condition holds; else the last.
    """
    endings = play.scenario.endings
    possible = [ending for ending in endings if holds(play, state, ending.when)]
    fitting = [ending for ending in possible if ending.outcome in _OUTCOMES.get(do, ())]
    return next(iter([*fitting, *possible]), endings[-1])


def find_ending(play: Play, name: str) -> Ending:
    """An ending by its id; KeyError when the scenario has none of that name."""
    return next(ending for ending in play.scenario.endings if ending.id == name)


def walks_out(play: Play, state: DialogueState) -> Ending | None:
    """The ending of a caller whose patience is used up; None while they stay, or where no such ending is written."""
    meter = play.scenario.state.get("patience")
    if meter is None or state.mood["patience"] > meter.low:
        return None
    return next(
        (each for each in play.scenario.endings if each.outcome == "hung_up" and holds(play, state, each.when)), None
    )


def survey(play: Play, state: DialogueState) -> dict[str, int | str]:
    """The caller's answers after the contact, by question; empty before it ended."""
    if state.ended is None:
        return {}
    answers: dict[str, int | str] = {}
    for question, rules in find_ending(play, state.ended).survey.items():
        for rule in rules:
            if holds(play, state, rule.when):
                answers[question] = rule.score
                break
    return answers
