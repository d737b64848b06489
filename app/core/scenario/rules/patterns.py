"""Patterns of strangers: whether they can be read, and whether they end in good time (E506, E507)."""

from __future__ import annotations

import re
import warnings

LONGEST = 300


def pattern_fault(pattern: str) -> tuple[str, str] | None:
    """The code and the sentence of what is wrong with a regular expression, or None."""
    if len(pattern) > LONGEST:
        return "E506", f"the pattern is longer than {LONGEST} characters"
    if not pattern.strip():
        return "E506", "the pattern is empty, and would fit everything"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(pattern)
    except (re.error, RecursionError, OverflowError, Warning) as fault:
        return "E506", f"the pattern cannot be read: {fault}"
    if _repeats_repetition(pattern):
        return (
            "E507",
            "the pattern repeats a group that holds a repetition, so that some words could keep it busy for ever",
        )
    if re.search(r"\\[1-9]|\(\?P=", pattern):
        return "E507", "the pattern refers back to a group, so that some words could keep it busy for ever"
    return None


def _repeats_repetition(pattern: str) -> bool:
    """Whether a group that has an open repetition (`*`, `+`, `{n,}`) or a choice in it is itself repeated without bound."""
    text = re.sub(r"\\.", "x", pattern)
    text = re.sub(r"\[\^?\]?[^\]]*\]", "x", text)
    holds_repetition = [False]
    for at, sign in enumerate(text):
        if sign == "(":
            holds_repetition.append(False)
        elif sign == ")" and len(holds_repetition) > 1:
            inner = holds_repetition.pop()
            repeated = re.match(r"[*+]|\{\d*,\d*\}", text[at + 1 :]) is not None
            if repeated and inner:
                return True
            holds_repetition[-1] |= inner or repeated
        elif sign in "*+|" or (sign == "{" and re.match(r"\{\d*,\}", text[at:])):
            holds_repetition[-1] |= sign != "|" or len(holds_repetition) > 1
    return False
