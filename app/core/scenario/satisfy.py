"""Whether a guard can hold at all: intervals for numbers, known truths for the rest; in doubt it can."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from app.core.scenario.conditions import (
    CHANNEL_NAMES,
    All,
    AnyOf,
    AtLeast,
    Call,
    Compare,
    Condition,
    Name,
    Not,
    Number,
    Truth,
    Value,
    compare,
)

MOST_CASES = 512
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}

Literal = tuple[Name | Call, bool] | Compare | bool
Range = tuple[float, float]


class _TooMany(Exception):
    """More cases than are worth looking at."""


@dataclass(frozen=True, slots=True)
class Possible:
    """What can be: the range of each number, and the only value of each truth that never changes.

    Keys are printed atoms, such as ``fear`` or ``said(ask-result)``; what is not named can be anything.
    """

    ranges: Mapping[str, Range]
    fixed: Mapping[str, bool]


def can_hold(condition: Condition, possible: Possible) -> bool:
    """False only when no moment of any call makes the condition true."""
    try:
        return any(_possible(case, possible) for case in _cases(condition, True))
    except _TooMany:
        return True


def _cases(condition: Condition, wanted: bool) -> list[tuple[Literal, ...]]:
    """The condition (or its denial) as a choice of cases, each a list of things that are all so."""
    match condition:
        case Truth(value):
            return [(value == wanted,)]
        case Name() | Call():
            return [((condition, wanted),)]
        case Compare(left, operator, right):
            return [(condition if wanted else Compare(left, _OPPOSITE[operator], right),)]
        case Not(part):
            return _cases(part, not wanted)
        case All(parts):
            return _every(parts, wanted) if wanted else _some(parts, wanted)
        case AnyOf(parts):
            return _some(parts, wanted) if wanted else _every(parts, wanted)
        case AtLeast(count, parts):
            need = count if wanted else len(parts) - count + 1
            if math.comb(len(parts), need) > MOST_CASES:
                raise _TooMany
            return _bounded([case for chosen in combinations(parts, need) for case in _every(chosen, wanted)])


def _some(parts: Sequence[Condition], wanted: bool) -> list[tuple[Literal, ...]]:
    return _bounded([case for part in parts for case in _cases(part, wanted)])


def _every(parts: Sequence[Condition], wanted: bool) -> list[tuple[Literal, ...]]:
    choices = [_cases(part, wanted) for part in parts]
    if math.prod(len(choice) for choice in choices) > MOST_CASES:
        raise _TooMany
    return [tuple(literal for case in chosen for literal in case) for chosen in product(*choices)]


def _bounded(cases: list[tuple[Literal, ...]]) -> list[tuple[Literal, ...]]:
    if len(cases) > MOST_CASES:
        raise _TooMany
    return cases


class _Interval:
    """What a number can still be. `low_open`: not the lower bound itself, and so on."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.low_open = self.high_open = False
        self.never: set[float] = set()

    def narrow(self, operator: str, bound: float) -> None:
        if operator in ("<", "<=", "=="):
            is_open = operator == "<"
            if bound < self.high or (bound == self.high and is_open):
                self.high, self.high_open = bound, is_open
        if operator in (">", ">=", "=="):
            is_open = operator == ">"
            if bound > self.low or (bound == self.low and is_open):
                self.low, self.low_open = bound, is_open
        if operator == "!=":
            self.never.add(bound)

    @property
    def is_empty(self) -> bool:
        if self.low != self.high:
            return self.low > self.high
        return self.low_open or self.high_open or self.low in self.never


def _possible(case: tuple[Literal, ...], possible: Possible) -> bool:
    truths: dict[str, bool] = {}
    numbers: dict[str, _Interval] = {}
    pairs: list[Compare] = []
    for literal in case:
        if isinstance(literal, bool):
            if not literal:
                return False
        elif isinstance(literal, Compare):
            if not _narrow(literal, numbers, pairs, possible):
                return False
        elif isinstance(literal[0], Call) and literal[0].function in ("said", "asked"):
            _interval(literal[0], numbers, possible).narrow(*((">=", 1) if literal[1] else ("<=", 0)))
        elif truths.setdefault(str(literal[0]), literal[1]) != literal[1]:
            return False
    if any(possible.fixed.get(name, wanted) != wanted for name, wanted in truths.items()):
        return False
    if sum(truths.get(channel, False) for channel in CHANNEL_NAMES) > 1:
        return False
    if any(interval.is_empty for interval in numbers.values()):
        return False
    return all(_pair_possible(pair, numbers, possible) for pair in pairs)


def _narrow(literal: Compare, numbers: dict[str, _Interval], pairs: list[Compare], possible: Possible) -> bool:
    left, operator, right = literal.left, literal.operator, literal.right
    if isinstance(left, Number) and isinstance(right, Number):
        return compare(left.value, operator, right.value)
    if isinstance(left, Number):
        left, operator, right = right, _MIRROR[operator], left
    if isinstance(right, Number) and not isinstance(left, Number):
        _interval(left, numbers, possible).narrow(operator, right.value)
    else:
        pairs.append(literal)
    return True


def _interval(value: Value, numbers: dict[str, _Interval], possible: Possible) -> _Interval:
    name = str(value)
    if name not in numbers:
        numbers[name] = _Interval(*possible.ranges.get(name, (-math.inf, math.inf)))
    return numbers[name]


def _pair_possible(pair: Compare, numbers: dict[str, _Interval], possible: Possible) -> bool:
    left, right = _interval(pair.left, numbers, possible), _interval(pair.right, numbers, possible)
    if str(pair.left) == str(pair.right):
        return pair.operator in ("<=", ">=", "==")
    match pair.operator:
        case "<":
            return left.low < right.high
        case "<=":
            return left.low <= right.high
        case ">":
            return left.high > right.low
        case ">=":
            return left.high >= right.low
        case "==":
            return left.low <= right.high and right.low <= left.high
        case _:
            return True
