"""Finds known identity numbers (member id, record number, last four) among spoken letters and digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.core.language.common import NOT_NAMES
from app.core.language.model import Span
from app.core.language.numbers import UNITS, numeric, pieces, readings
from app.core.language.spelling import characters
from app.core.language.text import FILLERS, Token, straight, tokens

_BREAK = re.compile(r"[.?!;]\s|\n")
_JOINT = frozenset({"dash", "hyphen"})


@dataclass(frozen=True, slots=True)
class IdentityRun:
    """Letters and digits said in one stretch; `length` counts them in the likeliest reading."""

    span: Span
    first: int
    last: int
    length: int
    digits: tuple[str, ...]  # readings, where the stretch holds digits alone
    mixed: bool  # some of it is a digit


def canonical_identity(value: str) -> str:
    """Lower-case letters and digits alone."""
    return re.sub(r"[^a-z0-9]", "", value.lower())


def _steps(words: Sequence[str], i: int) -> list[tuple[str, int]]:
    if words[i] in FILLERS or words[i] in _JOINT:
        return [("", i + 1)]
    if _prefix(words, i):
        return [(words[i], i + 1)]
    steps = pieces(words, i) if numeric(words, i) else []
    letter = characters(words, i)
    return list(dict.fromkeys([*steps, letter])) if letter else steps


def _prefix(words: Sequence[str], i: int) -> bool:
    """True at letters that a recognizer has joined, right before digits ("hx 4471902")."""
    word = words[i]
    return (
        len(word) in {2, 3}
        and word.isalpha()
        and word not in NOT_NAMES
        and i + 1 < len(words)
        and words[i + 1].isdecimal()
    )


def _in_run(words: Sequence[str], i: int, inside: bool) -> bool:
    word = words[i]
    if word in FILLERS or word in _JOINT:
        return inside and i + 1 < len(words) and _in_run(words, i + 1, inside)
    if numeric(words, i) or any(c.isdigit() for c in word) or _prefix(words, i):
        return True
    if len(word) != 1 or not word.isalpha():
        return False
    goes_on = i + 1 < len(words) and (len(words[i + 1]) == 1 or words[i + 1].isdecimal() or words[i + 1] in UNITS)
    return inside or word not in {"a", "i"} or goes_on


@lru_cache(maxsize=512)
def identity_runs(text: str) -> tuple[IdentityRun, ...]:
    """Every stretch of letters and digits that can be an identity number."""
    found = tokens(text)
    words = [token.text for token in found]
    level = straight(text)
    runs: list[IdentityRun] = []
    i = 0
    while i < len(words):
        if not (_in_run(words, i, inside=False) or _explained_letter(words, i)):
            i += 1
            continue
        last, length = i, 0
        while last < len(words) and (last == i or not _parted(level, found, last)):
            if not (_in_run(words, last, inside=True) or _explained_letter(words, last)):
                break
            steps = _steps(words, last)
            if not steps:
                break
            piece, last = steps[0]
            length += len(piece)
        if last > i:
            spoken = words[i:last]
            digits = readings(spoken) if all(numeric(words, k) or words[k] in FILLERS for k in range(i, last)) else ()
            mixed = any(numeric(words, k) or any(c.isdigit() for c in words[k]) for k in range(i, last))
            runs.append(IdentityRun(Span(found[i].start, found[last - 1].end), i, last, length, digits, mixed))
        i = max(last, i + 1)
    return tuple(runs)


def _explained_letter(words: Sequence[str], i: int) -> bool:
    """True at "h as in hotel" and at a word of the spelling alphabet that other letters or digits follow."""
    if i + 1 >= len(words):
        return False
    step = characters(words, i)
    return step is not None and len(words[i]) == 1 and step[1] > i + 1


def _parted(text: str, found: Sequence[Token], i: int) -> bool:
    return _BREAK.search(text[found[i - 1].end : found[i].start]) is not None


def _spells(words: Sequence[str], i: int, last: int, target: str) -> bool:
    """True when words i to last, all of them, can be read as the target."""
    if i == last:
        return not target
    return any(
        after <= last and target.startswith(piece) and _spells(words, after, last, target[len(piece) :])
        for piece, after in _steps(words, i)
    )


def find_identity(text: str, known: str) -> Span | None:
    """Where a known number is said as a whole stretch, in any grouping; leading zeros of a pure number may be left out."""
    target = canonical_identity(known)
    if not target:
        return None
    targets = {target, target.lstrip("0")} if target.isdecimal() and len(target.lstrip("0")) >= 4 else {target}
    words = [token.text for token in tokens(text)]
    for run in identity_runs(text):
        for first in range(run.first, min(run.first + 2, run.last)):
            # A stray "i" or "a" before the number does not belong to it.
            if first > run.first and words[run.first] not in {"i", "a", "is"}:
                break
            if any(_spells(words, first, run.last, each) for each in targets):
                return run.span
    return None
