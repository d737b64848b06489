"""Reads spoken and typed e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.core.language.model import Reading, Span
from app.core.language.numbers import numeric, readings
from app.core.language.spelling import letter_at
from app.core.language.text import FILLERS, Token, straight, tokens
from app.core.language.wordlist import word_set

_TYPED = re.compile(r"[a-z0-9][a-z0-9._%+\-]*@[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,}")
_MARKS = {
    "dot": ".",
    "point": ".",
    "period": ".",
    "underscore": "_",
    "dash": "-",
    "hyphen": "-",
    "minus": "-",
    "plus": "+",
}
_WRITTEN = {".": "dot", "_": "underscore", "-": "dash", "@": "at"}
_LEADS = word_set(
    """
    is it's its email mail address to at my the and use that's thats i im i'm under
    """
)
_WIDEST = 14
_POINTS = frozenset({"dot", "point", "period"})
_ABOUT: tuple[tuple[str, ...], ...] = tuple(
    tuple(remark.split())
    for remark in (
        "all lower case",
        "all lowercase",
        "lower case",
        "lowercase",
        "all one word",
        "one word",
        "all together",
        "no spaces",
        "no space",
        "all small letters",
        "the letter",
        "the number",
        "the word",
    )
)


def _units(words: Sequence[str], first: int, last: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Pieces of an address between two words: where each begins, and the strings that it may mean."""
    i = first
    while i < last:
        word = words[i]
        if word == "under" and i + 1 < last and words[i + 1] == "score":
            yield i, ("_",)
            i += 2
            continue
        if word in _MARKS:
            yield i, (_MARKS[word],)
            i += 1
            continue
        if word not in FILLERS and numeric(words, i):
            end = i + 1
            while end < last and numeric(words, end):
                end += 1
            yield i, readings(words[i:end])[:4] or (word,)
            i = end
            continue
        letter = letter_at(words[:last], i, inside=False)
        if letter is not None:
            yield i, (letter[0],)
            i = letter[1]
            continue
        if word not in FILLERS:
            yield i, (word.replace("'", ""),)
        i += 1


def _locals(words: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
    """Readings of the words before "at" as the local part, each with the index where it begins."""
    floor = max(0, at - _WIDEST)
    lead = max((i for i in range(floor, at) if words[i] in _LEADS and words[i] not in {"i"}), default=floor - 1)
    units = list(_units(words, max(floor, lead + 1), at))
    tails: list[str] = [""]
    for place in reversed(range(len(units))):
        begin, strings = units[place]
        tails = [string + tail for string in strings for tail in tails][:12]
        if strings[0] in _MARKS.values():
            continue
        if place and units[place - 1][1][0] in _MARKS.values():
            continue  # "maria dot gomez" goes on before the dot
        if place and len(strings[0]) == 1 == len(units[place - 1][1][0]):
            continue  # nor is a spelled word cut in two
        for tail in tails:
            yield tail, begin


def _domains(words: Sequence[str], i: int) -> Iterator[tuple[str, int]]:
    """Readings of the words after "at" as a domain, each with the index after it."""
    label, domain = "", ""
    for place in range(i, min(len(words), i + _WIDEST)):
        word = words[place]
        if word in {"dot", "point", "period"}:
            if not label:
                return
            domain, label = f"{domain}{label}.", ""
        elif word in _MARKS:
            label += _MARKS[word]
        elif word not in FILLERS:
            if label and domain and len(word) > 1:
                return  # the last label is over
            label += word.replace("'", "")
            if domain and 2 <= len(label) <= 6 and label.isalpha():
                yield domain + label, place + 1


def _with_marks(text: str) -> list[Token]:
    """The words of a text with the marks that stand between letters as words, for addresses that are half typed."""
    found: list[Token] = []
    level = straight(text)
    for token in tokens(text):
        if found:
            gap = level[found[-1].end : token.start]
            if gap.strip() == "@" or gap in {" . ", " _ "}:
                gap = gap.strip()
            if gap in _WRITTEN:
                found.append(Token(_WRITTEN[gap], found[-1].end, token.start))
        found.append(token)
    return found


def _without_remarks(found: list[Token]) -> list[Token]:
    """The words without what people say about how an address is written ("all lower case", "with a z", "that's …")."""
    words = [token.text for token in found]
    kept: list[Token] = []
    i = 0
    while i < len(words):
        width = next((len(one) for one in _ABOUT if tuple(words[i : i + len(one)]) == one), 0)
        if not width and i and words[i] == "with" and i + 2 < len(words) and words[i + 1] in {"a", "an"}:
            width = 3 if len(words[i + 2]) == 1 else 0
        if not width and words[i] in {"that's", "thats"} and kept:
            end = i + 1
            while end < len(words) and len(words[end]) == 1:
                end += 1
            spelled = "".join(words[i + 1 : end])
            width = end - i if spelled == kept[-1].text else 0
        if not width:
            kept.append(found[i])
        i += width or 1
    return kept


@lru_cache(maxsize=1024)
def read_emails(text: str) -> tuple[Reading, ...]:
    """Every reading of every e-mail address, in lower case."""
    level = straight(text)
    found = [Reading("email", m.group(), Span(m.start(), m.end()), 1.0) for m in _TYPED.finditer(level)]
    places = _without_remarks(_with_marks(text))
    words = [token.text for token in places]
    for at, word in enumerate(words):
        if word != "at" or at == 0 or not _POINTS & set(words[at:]):
            continue
        for place, (local, begin) in enumerate(_locals(words, at)):
            for domain, end in _domains(words, at + 1):
                sure = max(0.5, 0.95 - 0.1 * place)
                found.append(
                    Reading("email", f"{local}@{domain}", Span(places[begin].start, places[end - 1].end), sure)
                )
    return tuple(dict.fromkeys(found))
