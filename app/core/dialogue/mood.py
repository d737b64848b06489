"""Bounded feelings: they move with what is said and done, and with time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.core.dialogue.model import ActEffects, DialogueState
from app.core.scenario.model import Effect, Meter, Scenario

HURTS = ("harm",)
"""Families of acts that hurt as much the second time."""
TIRED = {"patience": -4, "anger": 3}
"""What it costs to have to say the same thing once more."""


def start(meters: Mapping[str, Meter]) -> dict[str, float]:
    return {name: float(_bounded(meter, meter.start)) for name, meter in meters.items()}


def shown(state: DialogueState) -> dict[str, int]:
    """The mood in whole numbers."""
    return {name: round(value) for name, value in state.mood.items()}


def move(scenario: Scenario, state: DialogueState, moves: Mapping[str, float]) -> DialogueState:
    """Adds to the meters that this scenario has; each stays within its bounds."""
    mood = dict(state.mood)
    for name, amount in moves.items():
        meter = scenario.state.get(name)
        if meter is not None:
            mood[name] = _bounded(meter, mood[name] + amount)
    return replace(state, mood=mood)


def apply(scenario: Scenario, state: DialogueState, effect: Effect) -> DialogueState:
    """Meters, slots and counters as an effect of the scenario says."""
    counters = dict(state.counters)
    for name in effect.count:
        counters[name] = counters.get(name, 0) + 1
    slots = (state.slots | set(effect.set)) - set(effect.clear)
    return move(scenario, replace(state, counters=counters, slots=slots), effect.moves)


def pass_time(scenario: Scenario, state: DialogueState, t: float) -> DialogueState:
    """The contact at `t` seconds (never earlier than it was): meters have drifted meanwhile."""
    seconds = t - state.t
    if seconds <= 0:
        return state
    drifts = {name: meter.drift * seconds for name, meter in scenario.state.items() if meter.drift}
    return move(scenario, replace(state, t=t), drifts)


def feel(scenario: Scenario, state: DialogueState, acts: Iterable[str], effects: ActEffects) -> DialogueState:
    """Default effects of the agent's acts.

    A kindness counts half the second time it is done, a third the third; likewise the second and third in one breath. A
    hurt counts in full.
    """
    times = dict(state.times)
    breath = 0
    for act in acts:
        before = times.get(act, 0)
        moves = effects(act)
        share = 1.0 if act.split(":")[0] in HURTS else 1.0 / ((1 + before) * (1 + breath))
        breath += bool(moves)
        state = move(scenario, state, {name: amount * share for name, amount in moves.items()})
        times[act] = before + 1
    return replace(state, times=times)


def _bounded(meter: Meter, value: float) -> float:
    return min(float(meter.high), max(float(meter.low), value))
