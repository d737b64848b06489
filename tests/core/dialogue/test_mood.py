"""Feelings move, and stay in their bounds."""

from __future__ import annotations

from itertools import pairwise

from app.core.dialogue import mood
from tests.core.dialogue.tiny import EFFECTS, Talk, tiny


def effects(act: str) -> dict[str, int]:
    return EFFECTS.get(act, {})


def test_time_drifts() -> None:
    talk = Talk()
    talk.wait(4)
    assert talk.state.mood["fear"] == 62


def test_time_never_runs_backwards() -> None:
    talk = Talk()
    talk.wait(4)
    assert mood.pass_time(talk.play.scenario, talk.state, 1) is talk.state


def test_the_same_kindness_earns_less_each_time() -> None:
    scenario = tiny().scenario
    state = Talk().state
    trusts = [state.mood["trust"]]
    for _ in range(3):
        state = mood.feel(scenario, state, ["acknowledge_feeling"], effects)
        trusts.append(state.mood["trust"])
    gains = [later - earlier for earlier, later in pairwise(trusts)]
    assert gains[0] > gains[1] > gains[2] > 0


def test_hurts_do_not_wear_off() -> None:
    scenario = tiny().scenario
    state = Talk().state
    for _ in range(2):
        state = mood.feel(scenario, state, ["harm:blame"], effects)
    assert state.mood["anger"] == 30


def test_bounds_hold() -> None:
    talk = Talk()
    low = mood.move(talk.play.scenario, talk.state, {"fear": -999, "anger": 999})
    assert (low.mood["fear"], low.mood["anger"]) == (0, 100)


def test_a_feeling_that_the_scenario_does_not_have_is_left_alone() -> None:
    talk = Talk()
    assert mood.move(talk.play.scenario, talk.state, {"grief": 5}).mood == talk.state.mood
