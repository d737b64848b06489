"""What a guard is once it was read: a small tree of conditions over the moment of a call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

FUNCTIONS = ("said", "did", "asked", "gave")
COUNTING = ("said", "asked")
"""Functions whose answer is a number of times; the others answer yes or no."""
BUILT_IN_NUMBERS = ("verified", "seconds")
CHANNEL_NAMES = ("phone", "chat", "email", "text", "voicemail")
BUILT_IN_TRUTHS = ("marked", "on_hold", *CHANNEL_NAMES)
RESERVED = frozenset(("and", "or", "not", "at_least", "true", "false", *FUNCTIONS, *BUILT_IN_NUMBERS, *BUILT_IN_TRUTHS))


class Scope(Protocol):
    """The moment at which a guard is asked."""

    def value(self, name: str) -> float | bool:
        """A meter, counter, `verified` or `seconds` as a number; a slot, `marked`, `on_hold` or a channel as a truth."""
        ...

    def ask(self, function: str, argument: str) -> float | bool:
        """`said(turn)` and `asked(class)`: how many times; `did(act)` and `gave(class)`: whether."""
        ...


@dataclass(frozen=True, slots=True)
class Number:
    """A constant."""

    value: float

    def __str__(self) -> str:
        return str(int(self.value)) if self.value == int(self.value) else str(self.value)


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`."""

    value: bool

    def __str__(self) -> str:
        return "true" if self.value else "false"


@dataclass(frozen=True, slots=True)
class Name:
    """A meter, slot, counter or built-in name; `at` is its offset in the guard's text."""

    name: str
    at: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Call:
    """A function of one argument, such as `said(ask-result)`."""

    function: str
    argument: str
    at: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.function}({self.argument})"


Value = Number | Name | Call


@dataclass(frozen=True, slots=True)
class Compare:
    """Two values and one of `<`, `<=`, `>`, `>=`, `==`, `!=`."""

    left: Value
    operator: str
    right: Value

    def __str__(self) -> str:
        return f"{self.left} {self.operator} {self.right}"


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition

    def __str__(self) -> str:
        return f"not {_inside(self.part)}"


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        return " and ".join(_inside(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part or more holds."""

    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        return " or ".join(_inside(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """`count` of the parts hold, or more."""

    count: int
    parts: tuple[Condition, ...]

    def __str__(self) -> str:
        return f"at_least({self.count}, {', '.join(str(part) for part in self.parts)})"


Condition = Truth | Name | Call | Compare | Not | All | AnyOf | AtLeast


def _inside(part: Condition) -> str:
    return f"({part})" if isinstance(part, All | AnyOf) else str(part)


def holds(condition: Condition, scope: Scope) -> bool:
    """Whether the condition is true at the moment that the scope describes."""
    match condition:
        case Truth(value):
            return value
        case Name() | Call():
            return bool(_worth(condition, scope))
        case Compare(left, operator, right):
            return compare(_worth(left, scope), operator, _worth(right, scope))
        case Not(part):
            return not holds(part, scope)
        case All(parts):
            return all(holds(part, scope) for part in parts)
        case AnyOf(parts):
            return any(holds(part, scope) for part in parts)
        case AtLeast(count, parts):
            return sum(holds(part, scope) for part in parts) >= count


def compare(left: float, operator: str, right: float) -> bool:
    """The comparison that an operator stands for."""
    match operator:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case "==":
            return left == right
        case _:
            return left != right


def atoms(condition: Condition) -> Iterator[tuple[Name | Call, bool]]:
    """Every name and call in order of the text, with whether it stands in a comparison (is used as a number)."""
    match condition:
        case Name() | Call():
            yield condition, False
        case Compare(left, _, right):
            for side in (left, right):
                if not isinstance(side, Number):
                    yield side, True
        case Not(part):
            yield from atoms(part)
        case All(parts) | AnyOf(parts) | AtLeast(_, parts):
            for part in parts:
                yield from atoms(part)
        case Truth():
            return


def _worth(value: Value, scope: Scope) -> float:
    match value:
        case Number(number):
            return number
        case Name(name):
            return scope.value(name)
        case Call(function, argument):
            return scope.ask(function, argument)
