"""Reads letters that are said one by one: "t e r e s a", "d as in david", "golf oscar mike", "double z"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.core.language.model import Span
from app.core.language.numbers import REPEATS, UNITS
from app.core.language.text import FILLERS, straight, tokens

NATO = {
    word: word[0]
    for word in [
        "alpha",
        "alfa",
        "bravo",
        "charlie",
        "delta",
        "echo",
        "foxtrot",
        "golf",
        "hotel",
        "india",
        "juliet",
        "juliett",
        "kilo",
        "lima",
        "mike",
        "november",
        "oscar",
        "papa",
        "quebec",
        "romeo",
        "sierra",
        "tango",
        "uniform",
        "victor",
        "whiskey",
        "whisky",
        "xray",
        "yankee",
        "zulu",
    ]
}
_LETTER_NAMES = {
    "bee": "b",
    "be": "b",
    "see": "c",
    "sea": "c",
    "dee": "d",
    "eff": "f",
    "gee": "g",
    "aitch": "h",
    "eye": "i",
    "jay": "j",
    "kay": "k",
    "ell": "l",
    "el": "l",
    "em": "m",
    "en": "n",
    "oh": "o",
    "pea": "p",
    "pee": "p",
    "queue": "q",
    "cue": "q",
    "are": "r",
    "ar": "r",
    "ess": "s",
    "es": "s",
    "tea": "t",
    "tee": "t",
    "you": "u",
    "vee": "v",
    "ex": "x",
    "why": "y",
    "zee": "z",
    "zed": "z",
}
"""How recognizers write a letter's name; read as letters only among other letters."""
_JOINING = frozenset({"as", "for", "like", "in", "is"})


@dataclass(frozen=True, slots=True)
class LetterRun:
    """Neighbouring letters as one word; `first`/`last` number its tokens."""

    value: str
    span: Span
    first: int
    last: int


def letter_at(words: Sequence[str], i: int, inside: bool) -> tuple[str, int] | None:
    """The letters that word i says and the index after them; `inside` a run more words count as letters."""
    word = words[i]
    if word in FILLERS:
        return ("", i + 1) if inside else None
    if word in REPEATS and i + 1 < len(words):
        again = letter_at(words, i + 1, inside=True)
        return (again[0] * REPEATS[word], again[1]) if again and len(again[0]) == 1 else None
    letter = word if len(word) == 1 and word.isalpha() else None
    if letter is None and inside:
        letter = _LETTER_NAMES.get(word)
    if letter is not None:
        after = _explained(words, i + 1, letter)
        return letter, after
    if word in NATO and (inside or (i + 2 < len(words) and words[i + 1] in NATO and words[i + 2] in NATO)):
        return NATO[word], i + 1
    return None


def _explained(words: Sequence[str], i: int, letter: str) -> int:
    """The index after "as in romeo", "for david", "like sam", when it stands at i and fits the letter."""
    end = i
    while end < len(words) and end - i < 2 and words[end] in _JOINING:
        end += 1
    if end > i and tuple(words[end : end + 2]) == ("x", "ray") and letter == "x":
        return end + 2
    if end > i and end < len(words) and words[end].startswith(letter) and len(words[end]) > 1:
        return end + 1
    return i


@lru_cache(maxsize=1024)
def letter_runs(text: str) -> tuple[LetterRun, ...]:
    """Every stretch of at least two letters said one by one."""
    found = tokens(text)
    words = [token.text for token in found]
    level = straight(text)
    runs: list[LetterRun] = []
    i = 0
    while i < len(words):
        value, after = "", i
        step = letter_at(words, i, inside=False)
        while step is not None:
            value, after = value + step[0], step[1]
            after = _past_remark(words, after)
            broken = after < len(words) and re.search(r"[.?!;]\s", level[found[after - 1].end : found[after].start])
            step = None if after >= len(words) or broken else letter_at(words, after, inside=True)
        if len(value) >= 2 and not (len(value) == 2 and after - i == 2 and words[i] in {"i", "a"}):
            runs.append(LetterRun(value, Span(found[i].start, found[after - 1].end), i, after))
            i = after
        else:
            i += 1
    return tuple(runs)


def _past_remark(words: Sequence[str], i: int) -> int:
    """Skips "that's d as in david" said about the letter just before."""
    end = i
    while end < len(words) and words[end] in {"that's", "thats", "that", "is", "with", "the"}:
        end += 1
    if end > i and end + 1 < len(words) and len(words[end]) == 1:
        after = _explained(words, end + 1, words[end])
        if after > end + 1:
            return after
    return i


def characters(words: Sequence[str], i: int) -> tuple[str, int] | None:
    """Letters or digits of an identity number that begin at word i ("h as in hotel", "hx4471902", "zero")."""
    word = words[i]
    if word in UNITS:
        return UNITS[word], i + 1
    if word.isdecimal() or (any(c.isdigit() for c in word) and word.isascii() and word.isalnum()):
        return word, i + 1
    return letter_at(words, i, inside=True)
