"""Reads spoken, spelled and typed names, and finds a known name among words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from app.core.language.common import NOT_NAMES
from app.core.language.dates import MONTHS, ORDINALS
from app.core.language.forenames import FORENAMES, short_of
from app.core.language.heard_names import heard_as
from app.core.language.model import Reading, Span
from app.core.language.numbers import numeric
from app.core.language.sounds import same_name
from app.core.language.spelling import LetterRun, letter_runs
from app.core.language.splitting import CONTRACTED
from app.core.language.text import FILLERS, Token, tokens
from app.core.language.wordlist import word_set

_TITLES = word_set(
    """
    mr mrs ms miss mister missus dr doctor sir jr sr junior senior
    """
)
_STATING = (
    ("my", "name", "is"),
    ("my", "name's"),
    ("my", "full", "name", "is"),
    ("the", "name", "is"),
    ("name", "is"),
    ("name's",),
    ("full", "name"),
    ("patient's", "name", "is"),
    ("patient", "is"),
    ("this", "is"),
    ("i", "am"),
    ("i'm",),
    ("it's",),
    ("it", "is"),
    ("first", "name", "is"),
    ("last", "name", "is"),
    ("first", "name"),
    ("last", "name"),
    ("surname", "is"),
    ("surname",),
    ("called",),
    ("under",),
)
_JOINED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d"})
_NUMERALS = frozenset({"ii", "iii", "iv"})
_PARTICLES = word_set(
    """
    de la las los van von der den del della da di dos das du le el al st san santa mac mc o' bin ben y
    """
)
OWNED = word_set(
    """
    mom mother dad father mum mama papa parent husband wife spouse partner son daughter brother sister aunt uncle cousin
    niece nephew grandma grandpa grandmother grandfather friend neighbor caregiver carer guardian roommate boss teacher
    account chart record file bill birthday birthdate birth date appointment result test name address visit prescription
    refill medication member policy claim lawyer attorney nurse doctor proxy power
    """
)
"""What somebody whose name is said may have."""
_CLEAR = frozenset({"name", "name's", "surname"})


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name as it was said: its words in lower case, where it stands, and whether "name is" (or the like) leads to it."""

    parts: tuple[str, ...]
    span: Span
    stated: bool


def _parts(found: Sequence[Token], i: int) -> int:
    """The index after the longest run of words from i on that can be a name, at most four."""
    words = [token.text for token in found]
    end = i
    while end < len(words) and end - i < 4 and _nameable(words, end):
        end += 1
    return end


def _nameable(words: Sequence[str], i: int) -> bool:
    word = words[i]
    bare = word.removesuffix("'s")
    if (
        len(bare) < 2
        or not bare.replace("'", "").isalpha()
        or bare in NOT_NAMES
        or bare in FILLERS
        or CONTRACTED.match(bare)
    ):
        return False
    if (
        bare in MONTHS
        and i + 1 < len(words)
        and (words[i + 1] in ORDINALS or numeric(words, i + 1) or words[i + 1] == "the")
    ):
        return False  # "teresa vogel april nineteenth"
    return not numeric(words, i)


@lru_cache(maxsize=1024)
def name_mentions(text: str) -> tuple[NameMention, ...]:
    """Names that the words state ("my name is …", "this is …") or that open the turn by themselves."""
    found = tokens(text)
    words = [token.text for token in found]
    mentions: list[NameMention] = []
    i = 0
    while i < len(words):
        lead = next((lead for lead in _STATING if tuple(words[i : i + len(lead)]) == lead), None)
        start = i + len(lead) if lead else i
        while lead and start < len(words) and (words[start] in FILLERS or words[start] in _TITLES):
            start += 1
        end = _parts(found, start) if lead or i == 0 else start
        if end > start:
            stated = bool(lead and _CLEAR & set(lead))
            parts = tuple(word.removesuffix("'s") for word in words[start:end])
            mentions.append(NameMention(parts, Span(found[start].start, found[end - 1].end), stated))
            i = end
        else:
            i += 1
    return tuple(mentions)


def read_names(text: str) -> tuple[Reading, ...]:
    """Every reading of every name in the words: as spoken, and as spelled."""
    spoken = [
        Reading("name", " ".join(mention.parts), mention.span, 0.9 if mention.stated else 0.6)
        for mention in name_mentions(text)
    ]
    spelled = [Reading("name", run.value, run.span, 0.9) for run in letter_runs(text) if len(run.value) > 2]
    return (*spoken, *spelled)


def split_name(name: str) -> tuple[str, tuple[str, ...]]:
    """A full name as its first name and the surnames that fit it: the last word, parts of a double name, with particles.

    A middle word that is no forename is a surname too: the first of two ("Fidel Ochoa Barrera"), or the one before marriage.
    """
    words = [word for word in re.split(r"\s+", name.lower().replace(".", "").replace(",", " ").strip()) if word]
    words = [word for word in words if word not in _TITLES and word not in _NUMERALS]
    if not words:
        return "", ()
    last = words[-1] if len(words) > 1 else ""
    surnames = [last, *last.split("-")] if last else []
    first_of_last = len(words) - 1
    while first_of_last > 1 and words[first_of_last - 1] in _PARTICLES:
        first_of_last -= 1
        surnames.append("".join(words[first_of_last:]))
    middle = [word for word in words[1:first_of_last] if len(word) > 2 and word not in _PARTICLES]
    if len(middle) == 1 and middle[0] not in FORENAMES and "-" not in words[0]:
        surnames.append(middle[0])
    return words[0], tuple(dict.fromkeys(part for part in surnames if part))


@dataclass(frozen=True, slots=True)
class Found:
    """Where one word of a known name was said: token numbers, end exclusive; `spelled` letter by letter."""

    first: int
    last: int
    spelled: bool


def _possessed(found: Sequence[Token], i: int, bare: str) -> bool:
    """True for "saoirses mom": the name as an owner whose apostrophe a recogniser left out."""
    word = found[i].text
    if not word.endswith("s") or i + 1 >= len(found) or not same_name(word[:-1], bare):
        return False
    return any(token.text.removesuffix("'s").removesuffix("s") in OWNED for token in found[i + 1 : i + 3])


def _bare(known: str) -> str:
    """Letters alone, in lower case and without accents, as somebody spells them."""
    return re.sub(r"[^a-z]", "", normalize("NFKD", known.lower().translate(_JOINED)))


def find_word(text: str, known: str) -> tuple[Found, ...]:
    """Every place where one word of a name is said, in any spelling of its sound, or spelled letter by letter."""
    found = tokens(text)
    bare = _bare(known)
    if not bare:
        return ()
    places: list[Found] = []
    for i, token in enumerate(found):
        word = token.text.removesuffix("'s")
        if same_name(word, bare) or short_of(word, bare) or heard_as(word, bare) or _possessed(found, i, bare):
            places.append(Found(i, i + 1, spelled=False))
        for width in (2, 3):
            joined = [other.text.removesuffix("'s") for other in found[i : i + width]]
            if (
                len(joined) == width
                and all(len(part) > 1 or part in {"o", "d"} for part in joined)
                and same_name("".join(joined), bare)
            ):
                places.append(Found(i, i + width, spelled=False))
    places += [Found(run.first, run.last, spelled=True) for run in letter_runs(text) if run.value == bare]
    return tuple(sorted(places, key=lambda place: (place.first, place.last)))


def spelled_otherwise(text: str, known: str) -> LetterRun | None:
    """A spelling in the words that is nearly a known word and yet not it ("g o m e s" for gomez)."""
    bare = _bare(known)
    runs = letter_runs(text)
    if not bare or any(run.value == bare for run in runs):
        return None
    return next((run for run in runs if len(run.value) > 2 and same_name(run.value, bare)), None)
