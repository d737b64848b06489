"""A word that stands for the patient's own names, so that long patterns are compiled once and not for every patient."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

NAMED = "namedperson"
_LETTERS = re.compile(r"[a-z]+")


def words_of(pattern: str) -> frozenset[str]:
    """The words that a pattern is written with."""
    return frozenset(_LETTERS.findall(pattern))


def split_names(names: Iterable[str], written: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names that the stand-in may replace, and those that a pattern holds as words of its own ("will"); lower case."""
    known = tuple(dict.fromkeys(name.lower() for name in names if name))
    return tuple(name for name in known if name not in written), tuple(name for name in known if name in written)


def stand_in(text: str, names: tuple[str, ...]) -> str:
    """A plain text with the stand-in in every name's place."""
    return _names(names).sub(NAMED, text) if names else text


@lru_cache(maxsize=64)
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})\b")
