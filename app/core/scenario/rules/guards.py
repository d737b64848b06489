"""Guards that cannot be read, read something unknown, or cannot hold (E301-E304)."""

from __future__ import annotations

import math

from app.core.record.model import IDENTIFIER_CLASSES, PatientRecord
from app.core.scenario.conditions import BUILT_IN_NUMBERS, BUILT_IN_TRUTHS, COUNTING, Call, Name
from app.core.scenario.guard import GuardError, parse_guard
from app.core.scenario.nodes import Path
from app.core.scenario.rules.sight import Sight
from app.core.scenario.satisfy import Possible, can_hold
from app.core.scenario.shape import nearest


def check_guards(sight: Sight) -> None:
    """Every guard in turn; one that was faulted once is not looked at further."""
    possible = what_is_possible(sight)
    for path, text in sight.guard_texts:
        try:
            guard = parse_guard(text)
        except GuardError as fault:
            sight.tell("E301", path, f"this guard cannot be read: {fault.sentence}", offset=fault.at)
            continue
        faults = [_fault(sight, path, atom, as_number) for atom, as_number in guard.atoms()]
        if not any(faults) and guard.condition is not None and not can_hold(guard.condition, possible):
            sight.tell("E304", path, f"the guard '{text}' cannot hold at any moment of a call")


def what_is_possible(sight: Sight) -> Possible:
    """The range of every number and the truths that never change, as far as the scenario tells."""
    scenario = sight.scenario
    ranges: dict[str, tuple[float, float]] = {name: (meter.low, meter.high) for name, meter in scenario.state.items()}
    counted = {name for _, effect in sight.effects for name in effect.count}
    for name in scenario.counters:
        ranges[name] = (0, math.inf if name in counted else 0)
    givable = can_match(sight)
    ranges["verified"] = (0, len(givable))
    ranges["seconds"] = (0, math.inf)
    ranges |= {f"said({turn.id})": (0, turn.limit) for turn in scenario.turns}
    ranges |= {f"asked({name})": (0, math.inf) for name in IDENTIFIER_CLASSES}
    settable = {name for _, effect in sight.effects for name in effect.set}
    fixed = {name: False for name in scenario.slots if name not in settable}
    fixed |= {f"gave({name})": False for name in IDENTIFIER_CLASSES if name not in givable}
    return Possible(ranges, fixed)


def can_match(sight: Sight) -> frozenset[str]:
    """Identifier classes that the caller has words for and the record a value for."""
    caller, record = sight.scenario.caller, sight.scenario.record
    return frozenset(name for name in {*caller.knows, *caller.misremembers} if on_record(record, name))


def on_record(record: PatientRecord, name: str) -> bool:
    """Whether the record has a value of that identifier class."""
    if name == "member_id":
        return record.member_id is not None or record.mrn is not None
    return getattr(record, name, None) is not None


def _fault(sight: Sight, path: Path, atom: Name | Call, as_number: bool) -> bool:
    return (
        _call_fault(sight, path, atom, as_number)
        if isinstance(atom, Call)
        else _name_fault(sight, path, atom, as_number)
    )


def _name_fault(sight: Sight, path: Path, atom: Name, as_number: bool) -> bool:
    scenario = sight.scenario
    numbers = [*scenario.state, *scenario.counters, *BUILT_IN_NUMBERS]
    truths = [*scenario.slots, *BUILT_IN_TRUTHS]
    if atom.name not in numbers and atom.name not in truths:
        near = nearest(atom.name, [*numbers, *truths])
        remedy = f"Did you mean {near!r}?" if near else ""
        sight.tell("E302", path, f"the name {atom.name!r} is not declared", remedy=remedy, offset=atom.at)
        return True
    if as_number and atom.name not in numbers:
        sight.tell("E303", path, f"{atom.name!r} is yes or no, and cannot be compared with a number", offset=atom.at)
        return True
    if not as_number and atom.name in numbers:
        sight.tell("E303", path, f"{atom.name!r} is a number; compare it, as in '{atom.name} >= 1'", offset=atom.at)
        return True
    return False


def _call_fault(sight: Sight, path: Path, atom: Call, as_number: bool) -> bool:
    known: list[str] = []
    if atom.function == "said":
        known = [turn.id for turn in sight.scenario.turns]
    elif atom.function in ("asked", "gave"):
        known = list(IDENTIFIER_CLASSES)
    if known and atom.argument not in known:
        what = "turn" if atom.function == "said" else "identifier class"
        near = nearest(atom.argument, known)
        remedy = f"Did you mean {near!r}?" if near else ""
        sight.tell("E302", path, f"there is no {what} {atom.argument!r}", remedy=remedy, offset=atom.at)
        return True
    if as_number and atom.function not in COUNTING:
        sight.tell("E303", path, f"'{atom}' is yes or no, and cannot be compared with a number", offset=atom.at)
        return True
    return False
