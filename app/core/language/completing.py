"""Values that are given over several turns: a part now, the rest or a correction with the next words."""

from __future__ import annotations

import re

from app.core.language.addresses import known_address, nearly, street_mentions
from app.core.language.dates import date_mentions
from app.core.language.identifiers import given
from app.core.language.identity import Given
from app.core.language.naming import maybe_name
from app.core.language.numbers import digit_runs
from app.core.language.text import plain
from app.core.record.model import PatientRecord

_NUMBERS = frozenset({"date_of_birth", "phone", "member_id", "ssn_last4", "address"})
_AN_EMAIL = re.compile(r"@|\bat\b.*\b(?:dot|com|org|net)\b")
_MENDS = re.compile(r"\b(?:no|sorry|wait|i mean|i meant|actually|make that|rather|oops|scratch|correction|not)\b")


def completed(before: str, said: str, record: PatientRecord, asked: frozenset[str], cls: str) -> Given | None:
    """What the words make of a value of this class that the words before them had begun; the span is in the joined words."""
    wrong: Given | None = None
    for place, joined in enumerate((f"{before} {said}", *_day_with_year(before, said, cls))):
        one = next((one for one in given(joined, record, asked | {cls}) if one.cls == cls), None)
        if one is not None and one.outcome == "match":
            return one
        wrong = one if place == 0 else wrong
    return wrong


def _day_with_year(before: str, said: str, cls: str) -> list[str]:
    """A day with each number of the other turn that can be its year, wherever the two stand."""
    if cls != "date_of_birth":
        return []
    joined = [f"{day} {year}" for day in _days(before)[-1:] for year in _years(said)]
    return joined + [f"{day} {year}" for day in _days(said)[-1:] for year in _years(before)]


def _days(text: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in date_mentions(text) if not one.whole]


def _years(text: str) -> list[str]:
    return [
        text[run.span.start : run.span.end]
        for run in digit_runs(text)
        if any(len(value) == 2 or (len(value) == 4 and value[:2] in {"18", "19", "20"}) for value in run.values)
    ]


def unsure(said: str, record: PatientRecord, asked: frozenset[str], found: frozenset[str]) -> bool:
    """True when the words answer a demand with a value that may be the one on record and cannot be told for certain."""
    wanted = asked - found
    if "name" not in found and maybe_name(said, record):
        return True
    known = known_address(record.address, record.zip) if "address" in wanted else None
    if known and any(nearly(one, known) for one in street_mentions(said)):
        return True
    if "email" in wanted and record.email and _AN_EMAIL.search(said.lower()):
        return True
    return bool(wanted & _NUMBERS) and not found and sum(len(run.values[0]) > 1 for run in digit_runs(said)) > 0


def mended(before: str, said: str, record: PatientRecord, asked: frozenset[str], cls: str) -> Given | None:
    """A wrong value put right in the next words ("no wait, sixty three"); only a whole match counts."""
    if not _MENDS.search(plain(said)):
        return None
    for one in given(f"{before} {said}", record, asked | {cls}):
        if one.cls == cls and one.outcome == "match":
            return one
    return None
