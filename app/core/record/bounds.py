"""What data from strangers may hold at all: no endless depth, no doubled keys, no numbers that are none."""

from __future__ import annotations

import re
from typing import Any, cast

MAX_DEPTH = 32
MAX_NUMBER = 1e300
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Broken(Exception):
    """Something wrong at a place such as ``events[12].t``; the reader makes a sentence of it."""

    def __init__(self, code: str, place: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.place = place
        self.reason = reason


class DoubledKeys(dict[str, Any]):
    """An object in which a key stands twice: `key` is the first such one."""

    key: str


def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
    """An `object_pairs_hook` that remembers a doubled key until its place is known."""
    made = dict(items)
    if len(made) == len(items):
        return made
    doubled = DoubledKeys(made)
    seen: set[str] = set()
    doubled.key = next(key for key, _ in items if key in seen or seen.add(key))
    return doubled


def show(value: object) -> str:
    """A value as a short word or quotation for a sentence."""
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:40]}…"'
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(cast('list[Any]', value))}"
    return str(value)[:40]


def join(place: str, key: str | int) -> str:
    """The place one step further in: ``events[12]`` and ``t`` are ``events[12].t``."""
    if isinstance(key, int):
        return f"{place}[{key}]"
    return f"{place}.{key}" if place else key


def check_values(data: object, place: str = "", depth: int = 0) -> None:
    """Broken when data read from JSON is too deep, holds a doubled key, a number beyond bounds, or half a character."""
    if depth > MAX_DEPTH:
        raise Broken("too_deep", place[:200], f"is nested more than {MAX_DEPTH} levels deep")
    if isinstance(data, str):
        if _LONE_SURROGATE.search(data):
            raise Broken("bad_text", place, "holds half of a character (a lone surrogate)")
    elif isinstance(data, int | float):
        if not abs(data) <= MAX_NUMBER:  # true of what is no number (nan) too; no whole number is too large to compare
            raise Broken("bad_number", place, "must be a finite number")
    elif isinstance(data, dict):
        if isinstance(data, DoubledKeys):
            raise Broken("doubled_key", place, f'has the key "{data.key[:40]}" twice')
        for key, value in cast("dict[str, Any]", data).items():
            if _LONE_SURROGATE.search(key):
                raise Broken("bad_text", place, "has a key with half of a character (a lone surrogate)")
            check_values(value, join(place, key[:40]), depth + 1)
    elif isinstance(data, list):
        for index, value in enumerate(cast("list[Any]", data)):
            check_values(value, join(place, index), depth + 1)
