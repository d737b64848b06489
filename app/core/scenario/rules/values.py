"""Values that fit their kind and still make no sense (E104, E105, E107, E408)."""

from __future__ import annotations

import re

from app.core.scenario.nodes import Path, scalars
from app.core.scenario.rules.sight import Sight

_QUESTIONS = {"csat": (1, 5), "nps": (0, 10), "ces": (1, 7)}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_SPOKEN = ("say", "think", "text", "title", "summary")


def check_values(sight: Sight) -> None:
    """Meters within bounds, channels named, survey answers on their scale, and no empty words."""
    scenario = sight.scenario
    for name, meter in scenario.state.items():
        if meter.low >= meter.high:
            sight.tell(
                "E104", ("state", name), f"the meter {name!r} reaches from {meter.low} to {meter.high}", key=True
            )
        elif not meter.low <= meter.start <= meter.high:
            path: Path = ("state", name, "start")
            sight.tell("E104", path, f"{name!r} starts at {meter.start}, outside of {meter.low} to {meter.high}")
    if not scenario.meta.channels:
        sight.tell("E107", ("meta", "channels"), "the scenario has no channel", key=True)
    for place, ending in enumerate(scenario.endings):
        for question, rules in ending.survey.items():
            for at, rule in enumerate(rules):
                _answer(sight, ("endings", place, "survey", question), at, rule.score)
    if sight.draft.root is not None:
        for path, scalar in scalars(sight.draft.root):
            words = next((step for step in reversed(path) if isinstance(step, str)), "")
            if words in _SPOKEN and not scalar.text.strip():
                sight.tell("E107", path, f"`{words}` has no words here")


def check_lines(sight: Sight) -> None:
    """E408: a turn has something to say the first time, on every channel of the scenario."""
    for place, turn in enumerate(sight.scenario.turns):
        for channel in sight.scenario.meta.channels:
            if not any(lines.again == 0 and channel in (lines.channels or (channel,)) for lines in turn.lines):
                message = f"the turn {turn.id!r} has no words when it is first said by {channel}"
                sight.tell("E408", ("turns", place, "lines"), message, key=True)
                break


def check_placeholders(sight: Sight) -> None:
    """E217: what stands in braces in a line is something that the caller has words for."""
    caller = sight.scenario.caller
    known = {
        "agent",
        *(f"knows.{name}" for name in caller.knows),
        *(f"misremembers.{name}" for name in caller.misremembers),
    }
    known |= {f"give.{name}" for name in {*caller.knows, *caller.misremembers} - set(caller.refuses)}
    for place, turn in enumerate(sight.scenario.turns):
        for at, lines in enumerate(turn.lines):
            for which, words in enumerate(lines.say):
                for found in _PLACEHOLDER.finditer(words):
                    if found.group(1) not in known:
                        path: Path = ("turns", place, "lines", at, "say", which)
                        sight.tell("E217", path, f"the caller has nothing for {found.group()}", offset=found.start())


def _answer(sight: Sight, path: Path, at: int, score: int | str) -> None:
    question = str(path[-1])
    if question == "missed":
        return
    scale = _QUESTIONS.get(question)
    if scale is None:
        if at == 0:
            known = ", ".join((*_QUESTIONS, "missed"))
            sight.tell("E105", path, f"the survey has no question {question!r}; it has {known}", key=True)
    elif not isinstance(score, int):
        sight.tell("E103", (*path, at, "score"), f"the answer to {question!r} has to be a whole number")
    elif not scale[0] <= score <= scale[1]:
        sight.tell(
            "E104", (*path, at, "score"), f"{question!r} reaches from {scale[0]} to {scale[1]}, and {score} is outside"
        )
