"""Turns and endings that nothing leads to, loops without a way out, handlers that do nothing (E4xx)."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.scenario.model import Ending, Scenario
from app.core.scenario.rules.guards import what_is_possible
from app.core.scenario.rules.sight import ENDING, Sight, readable
from app.core.scenario.satisfy import Possible, can_hold

CLOSING = ("resolved", "call_back", "hung_up")
"""Outcomes that the agent's hanging up can lead to; a transfer and an escalation lead to their own."""
SPEAKING = ("silence", "no_match", "stop_phrase")


def check_reach(sight: Sight) -> None:
    """E401, E402, E404: everything that was written can come to pass.

    Not looked at while a target does not exist: the misspelt target of one turn is why another seems out of reach.
    """
    if any(finding.code in ("E202", "E203") for finding in sight.found):
        return
    scenario = sight.scenario
    reached = reachable(scenario)
    for place, turn in enumerate(scenario.turns):
        if turn.id not in reached:
            sight.tell("E401", ("turns", place, "id"), f"nothing leads to the turn {turn.id!r}")
    named = _named_endings(scenario, reached)
    named_at_all = {target for _, target in sight.nexts}
    possible = what_is_possible(sight)
    open_endings = [ending for ending in scenario.endings if _can_hold(ending.when, possible)]
    if not open_endings and not named:
        sight.tell("E402", ("endings",), "no ending can be reached", key=True)
    for place, ending in enumerate(scenario.endings):
        if ending.id in named:
            continue
        if f"{ENDING}{ending.id}" in named_at_all and not _taken_by_closing(scenario, place):
            sight.tell(
                "E404", ("endings", place, "id"), f"only turns that cannot be reached lead to the ending {ending.id!r}"
            )
        elif (before := _shadow(scenario.endings, place)) is not None:
            message = f"the ending {ending.id!r} is never taken: {before.id!r} comes before it and has no `when`"
            sight.tell("E404", ("endings", place, "id"), message)


def check_loops(sight: Sight) -> None:
    """E403: a turn from which every expected act leads back, with no way out of the circle."""
    scenario = sight.scenario
    exits = {turn.id: _targets(turn.expects) for turn in scenario.turns}
    told: set[str] = set()
    for place, turn in enumerate(scenario.turns):
        ways = _closure(turn.id, exits)
        if ways is None or turn.id not in ways or told & ways:
            continue
        told |= ways
        others = " → ".join(each.id for each in scenario.turns if each.id in ways)
        sight.tell("E403", ("turns", place, "id"), f"nothing leads out of the loop {others}")


def check_handlers(sight: Sight) -> None:
    """E405, E406: a handler does something, and knows when."""
    for place, handler in enumerate(sight.scenario.handlers):
        says = handler.turn is not None or handler.next is not None
        acts = bool(handler.moves or handler.set or handler.clear or handler.count)
        if not says and (handler.on in SPEAKING or not acts):
            needed = "says nothing" if handler.on in SPEAKING else "does nothing"
            sight.tell("E405", ("handlers", place), f"the handler for {handler.on!r} {needed}")
        if handler.on in ("silence", "hold_too_long") and handler.after is None:
            sight.tell(
                "E406", ("handlers", place), f"the handler for {handler.on!r} does not say after how many seconds"
            )


def reachable(scenario: Scenario) -> frozenset[str]:
    """Every turn that some call can come to, guards aside."""
    exits = {turn.id: [*(expect.next for expect in turn.expects)] for turn in scenario.turns}
    todo: list[str | None] = [scenario.start]
    todo += [turn.id for turn in scenario.turns if turn.on]
    todo += [topic.opens for topic in scenario.topics]
    todo += [target for handler in scenario.handlers for target in (handler.turn, handler.next)]
    todo += [ending.turn for ending in scenario.endings]
    found: set[str] = set()
    while todo:
        turn = todo.pop()
        if turn is not None and turn in exits and turn not in found:
            found.add(turn)
            todo += exits[turn]
    return frozenset(found)


def _named_endings(scenario: Scenario, reached: frozenset[str]) -> frozenset[str]:
    targets = [expect.next for turn in scenario.turns if turn.id in reached for expect in turn.expects]
    targets += [handler.next for handler in scenario.handlers]
    return frozenset(target.removeprefix(ENDING) for target in targets if target and target.startswith(ENDING))


def _taken_by_closing(scenario: Scenario, place: int) -> bool:
    return bool(scenario.endings[place].when) or _shadow(scenario.endings, place) is None


def _shadow(endings: tuple[Ending, ...], place: int) -> Ending | None:
    """The ending before this one that is always taken instead of it, or None."""
    outcome = endings[place].outcome
    rivals = CLOSING if outcome in CLOSING[:2] else (outcome,)
    return next((each for each in endings[:place] if each.outcome in rivals and not each.when.strip()), None)


def _targets(expects: Iterable[object]) -> list[str] | None:
    """Where a turn leads, or None when one of its ways is open (no `next`, or an ending), or it waits for nothing."""
    targets = [getattr(expect, "next", None) for expect in expects]
    if not targets or any(target is None or target.startswith(ENDING) for target in targets):
        return None
    return [str(target) for target in targets]


def _closure(turn: str, exits: dict[str, list[str] | None]) -> set[str] | None:
    """Every turn that follows from this one, or None when one of them is open."""
    found: set[str] = set()
    todo = exits.get(turn)
    while todo:
        following: list[str] = []
        for target in todo:
            ways = exits.get(target)
            if ways is None:
                return None
            if target not in found:
                found.add(target)
                following += ways
        todo = following
    return found or None


def _can_hold(when: str, possible: Possible) -> bool:
    guard = readable(when)
    return guard is None or guard.condition is None or can_hold(guard.condition, possible)
