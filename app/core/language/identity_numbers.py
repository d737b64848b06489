"""Finds known identity numbers (member id, record number, last four) among spoken letters and digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.core.language.common import NOT_NAMES
from app.core.language.model import Span
from app.core.language.numbers import UNITS, numeric, pieces, readings
from app.core.language.spelling import characters, letter_at
from app.core.language.text import FILLERS, Token, straight, tokens
from app.core.language.wordlist import word_set

_BREAK = re.compile(r"[.?!;]\s|\n")
_JOINT = frozenset({"dash", "hyphen"})
_REMARKS_BEFORE = frozenset({"capital", "uppercase", "letter", "letters"})
_REMARKS = (
    word_set(
        """
        then and number numbers the upper case followed by um uh space slash
        """
    )
    | _REMARKS_BEFORE
    | _JOINT
)
"""What people say between the parts of a number."""
_WIDEST = 80  # words, remarks and all


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
    if "," in text[found[i - 1].end : found[i].start] and all(
        len(token.text) > 3 and any(c.isdigit() for c in token.text) for token in found[i - 1 : i + 1]
    ):
        return True  # typed one after the other
    return _BREAK.search(text[found[i - 1].end : found[i].start]) is not None


def _ends(words: Sequence[str], i: int, target: str, begun: bool = False) -> Iterator[int]:
    """Indexes after words that, from word i on, spell the whole target; remarks between its parts are passed over."""
    if not target:
        yield i
        return
    if i >= len(words):
        return
    steps = [*_steps(words, i)]
    letter = letter_at(words, i, inside=True)
    if letter:
        steps.append((letter[0], letter[1] + (words[i : i + 2] == ["x", "ray"])))
    if words[i].isalpha() and len(words[i]) > 1:
        steps.append((words[i], i + 1))
    if words[i] in (_REMARKS if begun else _REMARKS_BEFORE):
        steps.append(("", i + 1))
    for piece, after in dict.fromkeys(steps):
        if target.startswith(piece):
            yield from _ends(words, after, target[len(piece) :], begun or bool(piece))


def _edge(words: Sequence[str], i: int, gap: str, beyond: int) -> bool:
    """True when word `beyond`, next to word i, does not belong to the same number."""
    if not 0 <= beyond < len(words) or "," in gap or _BREAK.search(gap):
        return True
    word = words[beyond]
    if beyond < i and (word in {"i", "a"} or (word == "d" and beyond and words[beyond - 1] == "i")):
        return True
    return not (numeric(words, beyond) or any(c.isdigit() for c in word) or (len(word) == 1 and word.isalpha()))


def find_identity(text: str, known: str) -> Span | None:
    """Where a known number is said as a whole stretch, in any grouping; leading zeros of a pure number may be left out."""
    target = canonical_identity(known)
    if not target:
        return None
    targets = {target, target.lstrip("0")} if target.isdecimal() and len(target.lstrip("0")) >= 4 else {target}
    found = tokens(text)
    words = [token.text for token in found]

    def gap(after: int) -> str:
        return text[found[after - 1].end : found[after].start] if 0 < after < len(found) else ""

    for i, word in enumerate(words):
        if word in _REMARKS or not _edge(words, i, gap(i), i - 1):
            continue
        for each in sorted(targets, reverse=True):
            before = max(0, i - 1)  # how a word reads depends on the one before it
            near = words[before : i + _WIDEST]
            for end in (before + last for last in _ends(near, i - before, each)):
                if _edge(words, end - 1, gap(end), end):
                    return Span(found[i].start, found[end - 1].end)
    return None
