"""Every shipped scenario can be played."""

from __future__ import annotations

import pytest

from app.adapters.files.scenarios import Shipped, load_scenario, shipped
from app.bootstrap.scenarios import playable_of
from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord, Utterance
from app.core.scoring import privacy


def test_there_is_the_one_that_a_machine_without_display_plays() -> None:
    assert "lab-results" in {each.id for each in shipped()}


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_shipped_scenarios_are_playable(each: Shipped) -> None:
    scenario = playable_of(load_scenario(each.id)).scenario
    assert scenario.meta.id == each.id
    assert scenario.meta.licence


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_what_callers_say_is_never_held_against_the_trainee(each: Shipped, matcher: Matcher) -> None:
    """A line of a caller by itself is no finding, unless the scenario asks for help to be called."""
    scenario = playable_of(load_scenario(each.id)).scenario
    if any(task.do == "escalate" for task in scenario.tasks):
        return
    for say in (say for turn in scenario.turns for lines in turn.lines for say in lines.say):
        record = CallRecord(
            id=each.id,
            channel="phone",
            language="en",
            record=scenario.record,
            events=(
                Utterance(t=0.0, by="agent", say="good morning this is dana"),
                Utterance(t=3.0, by="caller", say=say, gives={}),
                Utterance(t=12.0, by="agent", say="i see"),
            ),
        )
        assert privacy.find(record, matcher).findings == (), say
