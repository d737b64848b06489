"""Concepts: what words are about, whichever words were chosen (`lump` and `nodule`, `two forty` and `2:40`).

A concept is a short string that thesaurus.py names; a number is `#` and its digits, a time of day is the number that its digits make (`quarter past ten` is `#1015`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from app.core.language.calendar_words import ORDINALS
from app.core.language.model import Span
from app.core.language.thesaurus import LIGHT, OPPOSITES_TABLE, STOP, THESAURUS

_OPPOSITES = {one: other for one, _, other in (pair.partition("/") for pair in OPPOSITES_TABLE.split())}
OPPOSITES: dict[str, str] = {**_OPPOSITES, **{other: one for one, other in _OPPOSITES.items()}}
"""A concept and the one that denies it, both ways."""
_DENIABLE = frozenset({"malign", "positive", "abnormal"})
_LIGHT = frozenset(LIGHT.split())
_STOP = frozenset(STOP.split())
_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_SMALL = {word: n for n, word in enumerate(_UNITS)}
_TOKEN = re.compile(r"\$?\d{1,3}(?:,\d{3})+|\d+:\d\d|\$?\d+(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
_NEGATORS = frozenset(
    [
        "no",
        "not",
        "never",
        "nothing",
        "none",
        "nobody",
        "neither",
        "nor",
        "without",
        "cannot",
        "don't",
        "doesn't",
        "didn't",
        "isn't",
        "wasn't",
        "aren't",
        "weren't",
        "won't",
        "can't",
        "haven't",
        "hasn't",
        "hadn't",
        "shouldn't",
        "wouldn't",
        "couldn't",
    ]
)


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept and where its words stand."""

    name: str
    span: Span

    @property
    def weight(self) -> float:
        """How much it says: numbers, names and conditions more than everyday words."""
        return weight(self.name)


def weight(name: str) -> float:
    """How much a concept tells of a fact, 0.4 to 1.4."""
    if name.startswith("#"):
        return 0.6 if len(name) == 2 else 1.2
    if name in _LIGHT:
        return 0.4
    return 1.0 if name not in OPPOSITES else 1.4


def words_of(text: str) -> list[tuple[str, Span]]:
    """Lower-case words and numerals with their places; curly apostrophes straightened."""
    return [(m.group().lower().replace("’", "'"), Span(m.start(), m.end())) for m in _TOKEN.finditer(text)]


def negations(text: str) -> int:
    """How many words deny something, those inside a concept ("no sign of cancer") not counted."""
    inside = [
        concept.span
        for concept in concepts(text)
        if concept.name in {"benign", "missing", "negative", "normal", "offwork", "wholly", "abnormal", "denied"}
    ]
    return sum(
        1
        for word, span in words_of(text)
        if word in _NEGATORS and not any(c.start <= span.start and span.end <= c.end for c in inside)
    )


def stem(word: str) -> str:
    """A word without its commonest English endings."""
    for ending, kept in (("'s", 3), ("ies", 3), ("ing", 4), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= kept and not word.endswith("ss"):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def _choices(phrase: str) -> Iterator[tuple[str, ...]]:
    """The phrases that one with choices in braces stands for."""
    parts = [part.split(",") for part in re.split(r"[{}]", phrase)]
    for chosen in product(*parts):
        yield tuple(" ".join(chosen).split())


def _thesaurus() -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    single: dict[str, str] = {}
    several: dict[tuple[str, ...], str] = {}
    for line in THESAURUS.replace("\n  ", " ").strip().splitlines():
        concept, _, listing = line.partition(": ")
        parts = listing.split("|")
        single.update(dict.fromkeys(parts[0].split(), concept))
        for phrase in parts[1:]:
            for words in _choices(phrase):
                if len(words) == 1:
                    single[words[0]] = concept
                else:
                    several[words] = concept
    return single, several


_SINGLE, _SEVERAL = _thesaurus()
_LONGEST = max(len(words) for words in _SEVERAL)


def _number(words: list[str], at: int) -> tuple[int, int]:
    """The number that starts at a word and how many words it takes (0 when none starts there)."""
    word = words[at]
    if word == "quarter" and words[at + 1 : at + 2] in (["past"], ["after"]):
        hour, used = _number(words, at + 2) if at + 2 < len(words) else (0, 0)
        return (hour * 100 + 15, used + 2) if used else (0, 0)
    if word == "half" and words[at + 1 : at + 2] == ["past"]:
        hour, used = _number(words, at + 2) if at + 2 < len(words) else (0, 0)
        return (hour * 100 + 30, used + 2) if used else (0, 0)
    if word == "half" and at + 1 < len(words) and 1 <= _SMALL.get(words[at + 1], 0) <= 12:
        return _SMALL[words[at + 1]] * 100 + 30, 2  # "half ten"
    if word == "a" and words[at + 1 : at + 2] in (["hundred"], ["thousand"]):
        number, used = _number([*words[:at], "one", *words[at + 1 :]], at)
        return number, used
    if word[0].isdigit() or word[0] == "$":
        return _numeral(word), 1
    total, current, used, closed = 0, 0, 0, False
    while at + used < len(words) and not closed:
        word = words[at + used]
        small = _SMALL.get(word, _TENS.get(word))
        if small is not None:
            if not current:
                current = small
            elif current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and 0 < small < 10):
                current += small
            elif current < 100 and small >= 10:  # "two forty", "nineteen sixty"
                current = current * 100 + small
            else:
                break
        elif word in ORDINALS:
            if current and not (current % 100 >= 20 and current % 10 == 0 and ORDINALS[word] < 10):
                break
            current, closed = current + ORDINALS[word], True
        elif word in ("hundred", "thousand") and current:
            if word == "hundred":
                current *= 100
            else:
                total, current = total + current * 1000, 0
        elif (
            word == "and"
            and used
            and (current % 100 == 0)
            and at + used + 1 < len(words)
            and _is_small(words[at + used + 1])
        ):
            pass
        else:
            break
        used += 1
    return total + current, used


def _is_small(word: str) -> bool:
    return word in _SMALL or word in _TENS


def _numeral(word: str) -> int:
    digits = re.sub(r"\D", "", word)
    if ":" in word and digits.endswith("00"):
        digits = digits[:-2]
    return int(digits[:9] or 0)


@lru_cache(maxsize=8192)
def concepts(text: str) -> tuple[Concept, ...]:
    """The concepts of a text in order; a word that no group holds is its own stem, and function words are left out."""
    tokens = words_of(text)
    words = [word for word, _ in tokens]
    found: list[Concept] = []
    at = 0
    while at < len(words):
        name, used = _one(words, at)
        if name in _DENIABLE and used == 1 and not _NEGATORS.isdisjoint(words[max(0, at - 4) : at]):
            name = OPPOSITES[name]  # "they did not find any cancer"
        if name:
            found.append(Concept(name, Span(tokens[at][1].start, tokens[at + used - 1][1].end)))
        at += used
    return tuple(found)


def _one(words: list[str], at: int) -> tuple[str, int]:
    for length in range(min(_LONGEST, len(words) - at), 1, -1):
        name = _SEVERAL.get(tuple(words[at : at + length]))
        if name:
            return name, length
    word = words[at]
    if word == "one" and words[at + 1 : at + 2] not in ([], ["hundred"], ["thousand"]) and not _is_small(words[at + 1]):
        return "", 1  # mostly a pronoun
    number, used = _number(words, at)
    if used:
        return f"#{number}", used
    bare = word.removesuffix("'s")
    if word in _STOP or len(bare) < 2:
        return "", 1
    return _SINGLE.get(bare) or _SINGLE.get(stem(bare)) or stem(bare), 1
