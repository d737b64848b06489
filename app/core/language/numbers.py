"""Reads spoken and typed numbers as strings of digits, keeping every way in which the words can be grouped.

"forty four ten" is 4410, and 40410 as well; which one is meant is decided by whoever knows what is expected to fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.core.language.model import Reading, Span
from app.core.language.text import FILLERS, Token, straight, tokens
from app.core.language.wordlist import word_set

UNITS = {
    word: str(digit)
    for digit, spellings in enumerate(
        ("zero nought naught aught", "one", "two", "three", "four", "five fife", "six", "seven", "eight", "nine niner")
    )
    for word in spellings.split()
}
TEENS = dict(
    zip(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True
    ),
    fourty=40,
)
REPEATS = {"double": 2, "triple": 3, "treble": 3}
_BETWEEN = {"oh": "0", "o": "0", "to": "2", "too": "2", "for": "4", "ate": "8", "won": "1"}
"""Words that are digits only between or beside other digits."""
_EATEN = word_set(
    """
    a the my some his her their it lunch dinner breakfast supper too much little nothing something anything pills of all at
    """
)
_AFTER_SIGH = word_set(
    """
    thank my god no i i'm wait yes sorry well that it you ok okay yeah dear please and so
    """
)
_THE_ONE = word_set(
    """
    old older new newer other right correct wrong previous former current first last original real same that this
    """
)
MOST_VALUES = 48
MOST_ZEROS = 16  # neighbouring "oh"s that are looked past
_BREAK = re.compile(r"[.?!;]\s|\n|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class DigitRun:
    """Neighbouring number words: all strings of digits they can mean, likeliest first; `first`/`last` number its tokens."""

    values: tuple[str, ...]
    span: Span
    first: int
    last: int


def _plain_number(word: str) -> bool:
    return word.isdecimal() or word in UNITS or word in TEENS or word in TENS or word in REPEATS


def _zero(words: Sequence[str], i: int) -> bool:
    """True when "oh" at i is a zero: other digits stand beside it, maybe past more of its kind, and it is no sigh."""
    first, last = i, i
    while first > max(0, i - MOST_ZEROS) and words[first - 1] in {"oh", "o"}:
        first -= 1
    while last + 1 < min(len(words), i + MOST_ZEROS) and words[last + 1] in {"oh", "o"}:
        last += 1
    if last + 1 < len(words) and _plain_number(words[last + 1]):
        return True
    sigh = last + 1 < len(words) and words[last + 1] in _AFTER_SIGH
    return first > 0 and _plain_number(words[first - 1]) and not sigh


def numeric(words: Sequence[str], i: int) -> bool:
    """True when word i can stand in a number where it stands."""
    word = words[i]
    if _plain_number(word):
        return True
    before = i > 0 and _plain_number(words[i - 1])
    after = i + 1 < len(words) and _plain_number(words[i + 1])
    if word in {"hundred", "thousand"}:
        return before or after or (i > 0 and words[i - 1] == "hundred")
    if word in {"oh", "o"}:
        return _zero(words, i)
    if word == "ate" and before and not after:
        return i + 1 >= len(words) or words[i + 1] not in _EATEN  # "fifty ate"
    if word in _BETWEEN:
        return before and after
    if word == "and":
        return after and i > 0 and words[i - 1] in {"hundred", "thousand"}
    return False


def _below_hundred(words: Sequence[str], i: int) -> list[tuple[int, int]]:
    if i >= len(words):
        return []
    word = words[i]
    if word == "ate" and i and numeric(words, i):
        return [(8, i + 1)]
    if word in UNITS and word not in {"zero", "nought", "naught", "aught"}:
        return [(int(UNITS[word]), i + 1)]
    if word in TEENS:
        return [(TEENS[word], i + 1)]
    if word in TENS:
        longer = _below_hundred(words, i + 1)
        joined = [(TENS[word] + unit, after) for unit, after in longer if unit < 10]
        return [*joined, (TENS[word], i + 1)]
    return [(int(word), i + 1)] if word.isdecimal() and len(word) < 3 and not word.startswith("0") else []


def _after_big(words: Sequence[str], i: int) -> list[int]:
    """Where the rest of a number may begin after "hundred" or "thousand"."""
    return [i + 1] if i < len(words) and words[i] == "and" else [i]


def _hundreds(words: Sequence[str], i: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for count, after in _below_hundred(words, i):
        if after < len(words) and words[after] == "hundred":
            for rest in _after_big(words, after + 1):
                found += [(count * 100 + small, end) for small, end in _below_hundred(words, rest)]
            found.append((count * 100, after + 1))
    return found


def _thousands(words: Sequence[str], i: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for count, after in [*_hundreds(words, i), *_below_hundred(words, i)]:
        if after < len(words) and words[after] == "thousand":
            for rest in _after_big(words, after + 1):
                found += [(count * 1000 + more, end) for more, end in _hundreds(words, rest) if more < 1000]
                found += [(count * 1000 + small, end) for small, end in _below_hundred(words, rest)]
            found.append((count * 1000, after + 1))
    return found


def pieces(words: Sequence[str], i: int) -> list[tuple[str, int]]:
    """All ways to read digits that begin at word i, each with the index after it; longest meanings first."""
    word = words[i]
    if word in FILLERS:
        return [("", i + 1)]
    if word in REPEATS and i + 1 < len(words):
        return [(digits * REPEATS[word], after) for digits, after in pieces(words, i + 1) if len(digits) == 1]
    found = [
        (str(value), after) for value, after in _thousands(words, i) + _hundreds(words, i) + _below_hundred(words, i)
    ]
    if word.isdecimal():
        found.append((word, i + 1))
    elif word in UNITS:
        found.append((UNITS[word], i + 1))
    elif word in _BETWEEN:
        found.append((_BETWEEN[word], i + 1))
    return list(dict.fromkeys(found))


def readings(words: Sequence[str]) -> tuple[str, ...]:
    """All strings of digits that these words, all of them, can mean; likeliest first, at most `MOST_VALUES`."""
    done: dict[str, None] = {}
    open_ends = [(0, "")]  # a stack, since somebody may read out a whole page of digits
    while open_ends and len(done) < MOST_VALUES:
        i, digits = open_ends.pop()
        if i < len(words):
            open_ends += [(after, digits + piece) for piece, after in reversed(pieces(words, i))]
        elif digits:
            done[digits] = None
    return tuple(done)


@lru_cache(maxsize=1024)
def digit_runs(text: str) -> tuple[DigitRun, ...]:
    """Every longest stretch of number words in a text."""
    found = tokens(text)
    words = [token.text for token in found]
    level = straight(text)
    runs: list[DigitRun] = []
    i = 0
    while i < len(words):
        if not numeric(words, i):
            i += 1
            continue
        last = i + 1
        while last < len(words) and not _broken(level, found, last) and (numeric(words, last) or _filler(words, last)):
            last += 1
        values = readings(words[i:last])
        if words[i] == "one" and i and words[i - 1] in _THE_ONE and last - i > 2:
            values = (*readings(words[i + 1 : last]), *values)  # "the old one | six oh six three four"
        if values:
            runs.append(DigitRun(values, Span(found[i].start, found[last - 1].end), i, last))
        i = last
    return tuple(runs)


def _filler(words: Sequence[str], i: int) -> bool:
    return words[i] in FILLERS and i + 1 < len(words) and numeric(words, i + 1)


def _broken(text: str, found: Sequence[Token], i: int) -> bool:
    return _BREAK.search(text[found[i - 1].end : found[i].start]) is not None


def read_numbers(text: str) -> tuple[Reading, ...]:
    """Every reading of every number in the words, as digits; the likeliest of a stretch has confidence 1."""
    return tuple(
        Reading("number", value, run.span, 1.0 if place == 0 else 0.6)
        for run in digit_runs(text)
        for place, value in enumerate(run.values)
    )
