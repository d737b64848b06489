"""Reads spoken and typed street addresses and ZIP codes, and compares them with a known one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from app.core.language.common import NOT_NAMES
from app.core.language.dates import ORDINALS
from app.core.language.model import Reading, Span
from app.core.language.numbers import digit_runs
from app.core.language.sounds import same_name
from app.core.language.spelling import letter_runs
from app.core.language.text import FILLERS, tokens
from app.core.language.wordlist import word_set

KINDS = {
    "avenue": "avenue ave av",
    "street": "street st str",
    "road": "road rd",
    "drive": "drive dr",
    "lane": "lane ln",
    "court": "court ct",
    "boulevard": "boulevard blvd",
    "place": "place pl",
    "circle": "circle cir",
    "terrace": "terrace ter",
    "parkway": "parkway pkwy",
    "highway": "highway hwy",
    "square": "square sq",
    "way": "way wy",
    "trail": "trail trl",
    "close": "close",
    "crescent": "crescent cres",
    "row": "row",
    "walk": "walk",
    "loop": "loop",
    "alley": "alley aly",
    "plaza": "plaza plz",
}
_KIND_OF = {spelling: kind for kind, spellings in KINDS.items() for spelling in spellings.split()}
STREET_KINDS = frozenset(_KIND_OF) - {"st", "way", "close", "place", "row", "walk", "square", "court"}
"""Words that are hardly anything but a kind of street."""
_SIDES = {
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "ne": "northeast",
    "nw": "northwest",
    "se": "southeast",
    "sw": "southwest",
}
_SIDE_WORDS = frozenset(_SIDES.values())
_UNIT = word_set(
    """
    unit apartment apt suite ste number floor room #
    """
)
_WIDEST = 5
_NUMBERED = frozenset({"road", "highway", "loop", "parkway"})
_BEFORE_NUMBER = FILLERS | {"number", "house", "at", "the", "is", "and", "it's", "no"}
_ALIKE = 0.6
_RANKS = frozenset({"jr", "junior", "sr", "senior"})
_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "co": "county"}


@dataclass(frozen=True, slots=True)
class KnownAddress:
    """A street address on record: house number, street words without side and kind, and the ZIP code."""

    number: str
    street: tuple[str, ...]
    side: str
    kind: str
    zip: str
    tail: str = ""  # the number that a road has for its name ("county road 9")
    box: bool = False  # a post office box; `number` is the box's


@dataclass(frozen=True, slots=True)
class StreetMention:
    """A house number with the words after it: every reading of the number, the street's words and its kind, if said."""

    numbers: tuple[str, ...]
    street: tuple[str, ...]
    side: str
    kind: str
    span: Span
    tails: tuple[str, ...] = ()  # readings of a number right after the kind


def _shape(words: Sequence[str]) -> tuple[tuple[str, ...], str, str]:
    """Street words without their side, the side, and the kind."""
    kind = next((_KIND_OF[word] for word in reversed(words) if word in _KIND_OF), "")
    last = max((i for i, word in enumerate(words) if word in _KIND_OF), default=len(words))
    bare = [word for word in words[:last] if word not in FILLERS and word not in _RANKS]
    if tuple(bare) == ("m", "l", "k") or bare == ["mlk"]:
        bare = ["martin", "luther", "king"]
    while len(bare) > 1 and (bare[0] in {"on", "at", "of"} or _letter(bare[0])):
        bare = bare[1:]  # "12 B Baker Street", "number twelve on Baker Street"
    side = ""
    if len(bare) > 1 and (bare[0] in _SIDES or bare[0] in _SIDE_WORDS):
        side, bare = _SIDES.get(bare[0], bare[0]), bare[1:]
    return tuple(_word(word) for word in bare), side, kind


def _letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word not in _SIDES


def _word(word: str) -> str:
    """Ordinals as digits ("3rd", "third" → "3"), so that numbered streets compare."""
    if word in ORDINALS:
        return str(ORDINALS[word])
    if word in _WRITTEN_OUT:
        return _WRITTEN_OUT[word]
    return word[:-2] if word[:-2].isdecimal() else word


def known_address(address: str | None, zip_code: str | None) -> KnownAddress | None:
    """What an address on record asks to be matched; None when there is none."""
    code = re.sub(r"\D", "", zip_code or "")[:5]
    words = [token.text for token in tokens((address or "").split(",")[0])]
    if "box" in words[:-1] and words[words.index("box") + 1][0].isdigit():
        return KnownAddress(words[words.index("box") + 1], ("box",), "", "", code, box=True)
    number = re.sub(r"[a-z]+$", "", words[0]) if words and words[0][0].isdigit() else ""
    unit = next((i for i, word in enumerate(words) if word in _UNIT and i > 1), len(words))
    street, side, kind = _shape(words[1:unit] if number else ())
    tail = ""
    if street and kind in _NUMBERED and words[unit - 1] not in _KIND_OF:
        runs = digit_runs(words[unit - 1])
        tail = runs[0].values[0] if runs else ""
    return KnownAddress(number, street, side, kind, code, tail) if (number and street) or code else None


@lru_cache(maxsize=1024)
def street_mentions(text: str) -> tuple[StreetMention, ...]:
    """House numbers that words follow, with those words up to the street's kind, or two at most where none is said."""
    found = tokens(text)
    words = [token.text for token in found]
    mentions: list[StreetMention] = []
    runs = digit_runs(text)
    begins = {run.first: run.values for run in runs}
    for run in runs:
        rest = words[run.last : run.last + _WIDEST]
        ends = [i for i, word in enumerate(rest) if word in _KIND_OF and i > 0 and not _chatter(rest[:i])]
        # A numbered street runs into its house number: "twelve third street" is heard as it stands.
        width = ends[0] + 1 if ends else min(len(rest), 3)
        if width:
            street, side, kind = _shape(rest[:width])
            span = Span(run.span.start, found[run.last + width - 1].end)
            if street:
                tails = begins.get(run.last + width, ()) if kind in _NUMBERED else ()
                mentions.append(StreetMention(run.values, street, side, kind, span, tails))
    return tuple(mentions)


def _chatter(words: Sequence[str]) -> bool:
    """True when the words before a street's kind are everyday ones ("one thing in the way")."""
    return any(
        word in NOT_NAMES and word not in _SIDE_WORDS and word not in _SIDES and word not in ORDINALS for word in words
    )


def street_matches(mention: StreetMention, known: KnownAddress) -> bool:
    """True when some reading of the number is the known one and the street sounds the same; side and kind may be left out."""
    if known.number not in mention.numbers or not known.street:
        return False
    if mention.side and known.side and mention.side != known.side:
        return False
    if mention.kind and known.kind and mention.kind != known.kind:
        return False
    if known.tail and mention.tails and not any(value.startswith(known.tail) for value in mention.tails):
        return False
    said = mention.street if mention.kind else mention.street[: len(known.street)]
    if len(said) == len(known.street) and all(same_name(a, b) for a, b in zip(said, known.street, strict=True)):
        return True
    return bool(said) and same_name("".join(said), "".join(known.street))


def nearly(mention: StreetMention, known: KnownAddress) -> bool:
    """True when the number fits and the street is written much alike, so that a recognizer may have misheard it."""
    said, street = "".join(mention.street), "".join(known.street)
    return known.number in mention.numbers and SequenceMatcher(None, said, street).ratio() >= _ALIKE


def turned_round(text: str, known: KnownAddress) -> Span | None:
    """Where the street is said before its number ("on diversey avenue, forty four ten"), or a box with its number."""
    if not known.number or not known.street:
        return None
    found = tokens(text)
    runs = {run.first: run for run in digit_runs(text)}
    for first in range(len(found)):
        for last in range(first + 1, min(len(found), first + len(known.street) + 2) + 1):
            said = [_word(token.text) for token in found[first:last]]
            if not same_name("".join(said), "".join(known.street)):
                continue
            after = last
            while (
                after < len(found)
                and after - last < 4
                and (_KIND_OF.get(found[after].text, "no kind") == known.kind or found[after].text in _BEFORE_NUMBER)
            ):
                after += 1
            run = runs.get(after)
            if run and known.tail + known.number in run.values:
                return Span(found[first].start, run.span.end)
            if run and known.tail and known.tail in run.values:  # "county road nine, at number twelve"
                after = run.last
                while after < len(found) and found[after].text in _BEFORE_NUMBER:
                    after += 1
                run = runs.get(after)
                if run and known.number in run.values:
                    return Span(found[first].start, run.span.end)
    return None


def zip_mentions(text: str) -> tuple[tuple[tuple[str, ...], Span], ...]:
    """Numbers that can be ZIP codes: readings of five digits, by themselves or at the end of a longer number."""
    found: list[tuple[tuple[str, ...], Span]] = []
    for run in digit_runs(text):
        codes = tuple(value[:5] for value in run.values if len(value) in {5, 9})
        if codes:
            found.append((codes, run.span))
    return tuple(found)


def read_addresses(text: str) -> tuple[Reading, ...]:
    """Every reading of street addresses ("4410 west diversey avenue") and of ZIP codes (five digits)."""
    streets = [
        Reading(
            "address", " ".join((number, *filter(None, (m.side, *m.street, m.kind)))), m.span, 0.9 if m.kind else 0.5
        )
        for m in street_mentions(text)
        for number in m.numbers
        if len(number) <= 6
    ]
    codes = [Reading("address", code, span, 0.7) for values, span in zip_mentions(text) for code in values]
    return (*streets, *codes)


def spelled_street(text: str, known: KnownAddress) -> bool:
    """True when the street's name is spelled letter by letter in the words."""
    return "".join(known.street) in {run.value for run in letter_runs(text)}
