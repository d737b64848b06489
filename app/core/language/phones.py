"""Reads spoken and typed telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.core.language.model import Reading, Span
from app.core.language.numbers import DigitRun, digit_runs

_BRIDGE = re.compile(r"^[\s,()\-.]*(?:area code|then|and then|um|uh|that's|and)?[\s,()\-.]*$")
_LENGTHS = {7, 10}


def canonical_phone(number: str) -> str:
    """Digits alone, without the country's leading 1."""
    digits = re.sub(r"\D", "", number)
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


@lru_cache(maxsize=1024)
def read_phones(text: str) -> tuple[Reading, ...]:
    """Every reading of 7, 10 or 11 digits (a leading 1 is dropped), also across a short pause between groups."""
    found: dict[tuple[str, int], Reading] = {}
    for values, span, sure in _candidates(text):
        for place, value in enumerate(values):
            digits = canonical_phone(value)
            if len(digits) in _LENGTHS:
                key = (digits, span.start)
                found.setdefault(key, Reading("phone", digits, span, sure if place == 0 else sure * 0.7))
    return tuple(found.values())


def _candidates(text: str) -> Iterator[tuple[tuple[str, ...], Span, float]]:
    runs = digit_runs(text)
    for i, run in enumerate(runs):
        yield run.values, run.span, 1.0
        values, last = run.values, run
        for following in runs[i + 1 : i + 4]:
            if not _BRIDGE.match(text[last.span.end : following.span.start].lower()):
                break
            values = _joined(values, following)
            last = following
            yield values, Span(run.span.start, last.span.end), 0.9


def _joined(values: tuple[str, ...], following: DigitRun) -> tuple[str, ...]:
    return tuple(a + b for a in values[:8] for b in following.values[:8] if len(a) + len(b) <= 11)
