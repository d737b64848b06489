"""Every shipped scenario can be played."""

from __future__ import annotations

import pytest

from app.adapters.files.scenarios import Shipped, load_scenario, shipped
from app.bootstrap.scenarios import playable_of


def test_there_is_the_one_that_a_machine_without_display_plays() -> None:
    assert "lab-results" in {each.id for each in shipped()}


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_shipped_scenarios_are_playable(each: Shipped) -> None:
    scenario = playable_of(load_scenario(each.id)).scenario
    assert scenario.meta.id == each.id
    assert scenario.meta.licence
