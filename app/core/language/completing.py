"""Values that are given over several turns: a part now, the rest or a correction with the next words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.language.addresses import known_address, nearly, street_mentions
from app.core.language.calendar_words import MONTHS, ORDINALS
from app.core.language.dates import date_mentions
from app.core.language.identifiers import given
from app.core.language.identity import Given
from app.core.language.naming import maybe_name
from app.core.language.numbers import TEENS, TENS, UNITS, digit_runs
from app.core.language.text import plain
from app.core.language.windows import windows
from app.core.record.model import PatientRecord

_NUMBERS = frozenset({"date_of_birth", "phone", "member_id", "ssn_last4", "address"})
_RANKED_DAY = re.compile(r"\b(?:(?:twenty|thirty)[ -])?(?:\d+(?:st|nd|rd|th)|" + "|".join(ORDINALS) + r")\b")
A_NUMBER = "a number"
_AN_EMAIL = re.compile(r"@|\bat\b.*\b(?:dot|com|org|net)\b")
_NUMBER_WORDS = "|".join(sorted({*UNITS, *TEENS, *TENS, *ORDINALS, *MONTHS}))
_MENDS = re.compile(
    r"\b(?:no|sorry|wait|hang on|hold on|i mean|i meant|meant|actually|make that|rather|oops|scratch|correction"
    rf"|not (?:the |in |on |my )?(?:\d\w*|{_NUMBER_WORDS})"
    r"|did i (?:say|give|tell)|my (?:bad|mistake|fault)|misspoke|mixed (?:it|that|them )?up|(?:said|gave|got) (?:\w+ ){0,3}?wrong|should be|supposed to be)\b"
)


def completed(before: Sequence[str], said: str, record: PatientRecord, asked: frozenset[str], cls: str) -> Given | None:
    """What the words make of a value of this class that turns before them, oldest first, had begun.

    A match of any joining of the last turns counts; else what the words give joined with the turn just before them. The
    span is in the joined words.
    """
    joined = [" ".join((*before[first:], said)) for first in reversed(range(len(before)))]
    wrong: Given | None = None
    for place, words in enumerate((*joined, *_day_with_year(" ".join(before), said, cls))):
        one = next((one for one in given(words, record, asked | {cls}) if one.cls == cls), None)
        if one is not None and one.outcome == "match":
            return one
        wrong = one if place == 0 and cls != "name" else wrong
    return wrong


def _day_with_year(before: str, said: str, cls: str) -> list[str]:
    """A day with each number of the other turn that can be its year, wherever the two stand."""
    if cls != "date_of_birth":
        return []
    # A year that stands with a day of its own belongs to that day, not to one of an earlier try.
    joined = [f"{day} {year}" for day in _days(before)[-1:] for year in ([] if _with_month(said) else _years(said))]
    whole_before = any(one.whole for one in date_mentions(before))
    return joined + [f"{day} {year}" for day in _days(said)[-1:] for year in ([] if whole_before else _years(before))]


def _with_month(text: str) -> list[str]:
    """Dates in the words that name their month; others may be any number."""
    said = [text[one.span.start : one.span.end] for one in date_mentions(text)]
    return [words for words in said if not MONTHS.keys().isdisjoint(plain(words).split())]


def _days(text: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in date_mentions(text) if not one.whole]


def _years(text: str) -> list[str]:
    return [
        text[run.span.start : run.span.end]
        for run in digit_runs(text)
        if any(len(value) == 2 or (len(value) == 4 and value[:2] in {"18", "19", "20"}) for value in run.values)
    ]


def unsure(said: str, record: PatientRecord, asked: frozenset[str], found: frozenset[str]) -> frozenset[str]:
    """Classes of which the words may give the value on record, which cannot be told for certain; `A_NUMBER` of no known one."""
    parts = (said[part.start : part.end] for part in windows(said))
    return frozenset[str]().union(*(_unsure(part, record, asked, found) for part in parts))


def _unsure(said: str, record: PatientRecord, asked: frozenset[str], found: frozenset[str]) -> frozenset[str]:
    wanted = asked - found
    doubtful: set[str] = set()
    if "name" not in found and maybe_name(said, record):
        doubtful.add("name")
    known = known_address(record.address, record.zip) if "address" in wanted else None
    if known and any(nearly(one, known) for one in street_mentions(said)):
        doubtful.add("address")
    if "email" in wanted and record.email and _AN_EMAIL.search(said.lower()):
        doubtful.add("email")
    if wanted & _NUMBERS and not found and any(len(run.values[0]) > 1 for run in digit_runs(said)):
        doubtful.add(A_NUMBER)
    return frozenset(doubtful)


def mended(before: str, said: str, record: PatientRecord, asked: frozenset[str], cls: str) -> Given | None:
    """A wrong value put right in the next words ("no wait, sixty three"); only a whole match counts."""
    if not _MENDS.search(plain(said)):
        return None
    joined = [f"{before} {said}", *(f"{before} no {part}" for part in _parts(said) if cls == "date_of_birth")]
    for words in joined:
        for one in given(words, record, asked | {cls}):
            if one.cls == cls and one.outcome == "match":
                return one
    return None


def _parts(said: str) -> list[str]:
    """The last number and the last day of the month in the words, either of which may put a date right.

    Words that name a month of their own put right as a whole, or not at all: their day is that month's.
    """
    own = _with_month(said)
    if own:
        return own[-1:]
    return [*_years(said)[-1:], *_RANKED_DAY.findall(said.lower())[-1:]]
