"""Judges one class of identifier at a time: what the words give of it, against the record."""

from __future__ import annotations

import re

from app.core.language.addresses import (
    STREET_KINDS,
    known_address,
    nearly,
    street_matches,
    street_mentions,
    turned_round,
    zip_mentions,
)
from app.core.language.dates import MONTHS, DateMention, corrected, date_mentions
from app.core.language.emails import read_emails
from app.core.language.identity import Given
from app.core.language.identity_numbers import canonical_identity, find_identity, identity_runs
from app.core.language.model import Span
from app.core.language.numbers import digit_runs, readings
from app.core.language.phones import canonical_phone, read_phones
from app.core.language.sounds import same_name
from app.core.language.text import plain, tokens
from app.core.record.model import IdentifierClass, Outcome, PatientRecord

_BORN = re.compile(r"\b(?:birth|birthday|birthdate|born|dob|d o b)\b")
_OTHER_DAY = re.compile(
    r"\b(?:since|until|till|appointment|visit|visited|seen|surgery|scheduled|booked|last|came in|test was|was on|on|for|by)(?: the| on)?$"
    r"|\b(?:zip|code|number|phone|id|address|digits|extension|unit|apartment|card)(?: is| was)?$"
)
_MINE = {
    "phone": re.compile(r"\b(?:number|phone|cell|mobile)\b.{0,20}\bon file\b"),
    "email": re.compile(r"\bmy e ?mail\b"),
    "member_id": re.compile(
        r"\bmember(?:ship)? (?:id|i d|number)\b|\bm ?r ?n\b|\bmedical record\b|\b(?:id|i d|patient|card) number\b|\bmember\b"
    ),
    "address": re.compile(r"\bmy address\b|\bi live\b|\baddress is\b|\bmy zip\b|\bzip(?: code)? is\b"),
    "ssn_last4": re.compile(r"\bsocial\b|\bs ?s ?n\b|\blast (?:four|4)\b"),
}
_REACH = re.compile(r"\b(?:call me|reach me|call back|ring me|text me|best number|new number|calling from)\b")
_NOT_BEFORE = re.compile(r"\b(?:not|never|isn't|wasn't|no longer)(?: on| the)?\s*$")
_CORRECTING = re.compile(r"\b(?:sorry|i mean|actually|wait|no|rather|correction|scratch that|make that)\b")
_SURE = 0.85


def denied_before(text: str, span: Span) -> bool:
    """True when "not" stands right before the words ("it's not march third")."""
    return _NOT_BEFORE.search(text[max(0, span.start - 24) : span.start].lower()) is not None


def _one(cls: IdentifierClass, outcome: Outcome, confidence: float, span: Span) -> Given:
    return Given(cls, outcome, "", round(confidence, 3), span)


def _match(cls: IdentifierClass, confidence: float, span: Span) -> Given:
    return _one(cls, "match", confidence, span)


def _mismatch(cls: IdentifierClass, confidence: float, span: Span) -> Given:
    return _one(cls, "mismatch", confidence, span)


def _stated(cls: str, text: str) -> bool:
    return _MINE[cls].search(plain(text)) is not None


def date_of_birth(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """A whole date; of several, a corrected one counts, and two joined by "or" are a guess."""
    if not record.date_of_birth:
        return None
    said = (one for one in date_mentions(text) if one.whole and not denied_before(text, one.span))
    mentions = [corrected(text, one) for one in said]
    fits = [one for one in mentions if record.date_of_birth in dict(one.values)]
    if fits:
        last = mentions[-1]
        between = text[fits[-1].span.end : last.span.start].lower() if last is not fits[-1] else ""
        before = text[mentions[0].span.end : fits[-1].span.start].lower() if mentions[0] is not fits[-1] else ""
        guess = re.search(r"\bor\b", between) or re.search(r"\bor\b", before)
        if not guess and not (between and _CORRECTING.search(between) and _surely(last)):
            sure = dict(fits[-1].values)[record.date_of_birth]
            return _match("date_of_birth", max(0.7, sure), fits[-1].span)
        return _mismatch("date_of_birth", 0.8, last.span)
    for one in reversed(mentions):
        said_as_birth = _BORN.search(text[: one.span.start].lower()) is not None
        other = _OTHER_DAY.search(text[: one.span.start].lower().rstrip()) is not None and not said_as_birth
        if _surely(one) and (asked or said_as_birth) and not other:
            return _mismatch("date_of_birth", 0.9, one.span)
    return None


def _surely(mention: DateMention) -> bool:
    return any(sure >= 0.9 and not value.startswith("?") for value, sure in mention.values)


def phone(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """Ten digits, or the seven without the area code, of a number on file."""
    contact = record.alternate_contact
    numbers = [canonical_phone(n) for n in (record.phone, contact.phone if contact else None) if n]
    readings = [one for one in read_phones(text) if not denied_before(text, one.span)]
    for one in readings:
        if any(one.value in {number, number[-7:]} for number in numbers):
            return _match("phone", one.confidence, one.span)
    if numbers and readings and (asked or _stated("phone", text)) and not _REACH.search(plain(text)):
        spelled = re.compile(r"(?:^|\s)(?:[a-z]|as in \w+)\W*$")  # letters before it make it an identity number
        whole = [one for one in readings if not spelled.search(text[: one.span.start].lower())]
        if whole:
            return _mismatch("phone", 0.85, max(whole, key=lambda one: len(one.value)).span)
    return None


def email(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """A whole e-mail address."""
    contact = record.alternate_contact
    known = {address.lower() for address in (record.email, contact.email if contact else None) if address}
    readings = [one for one in read_emails(text) if not denied_before(text, one.span)]
    for one in readings:
        if one.value in known:
            return _match("email", max(0.7, one.confidence), one.span)
    if known and readings and (asked or _stated("email", text)) and not _maybe_email(text, known):
        return _mismatch("email", 0.85, readings[0].span)
    return None


def _maybe_email(text: str, known: set[str]) -> bool:
    """True for a spoken address all of whose parts on record are heard, in spellings of their sound: no other one."""
    words = [token.text for token in tokens(text)]
    return "@" not in text and any(
        all(any(same_name(word, part) for word in words) for part in re.findall(r"[a-z]{2,}", address))
        for address in known
    )


def member_id(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """The member id or the medical record number, whole."""
    known = [value for value in (record.member_id, record.mrn) if value]
    for value in known:
        span = find_identity(text, value)
        if span and not denied_before(text, span):
            return _match("member_id", 0.95, span)
    if known and (asked or _stated("member_id", text)):
        lengths = [len(canonical_identity(value)) for value in known]
        days = [one.span for one in date_mentions(text)]
        for run in identity_runs(text):
            near = any(abs(run.length - length) <= 1 for length in lengths) or (
                run.length >= 5 and _stated("member_id", text)
            )
            dated = any(day.start < run.span.end and run.span.start < day.end for day in days)
            if near and run.mixed and not (dated and run.digits):
                return _mismatch("member_id", 0.85, run.span)
    return None


def address(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """House number with street, or the ZIP code; a street that is clearly another one outweighs a right ZIP code."""
    known = known_address(record.address, record.zip)
    if known is None:
        return None
    streets = [one for one in street_mentions(text) if not denied_before(text, one.span)]
    fits = next((one for one in streets if street_matches(one, known)), None)
    if fits:
        return _match("address", 0.95, fits.span)
    turned = turned_round(text, known)
    if turned and not denied_before(text, turned):
        return _match("address", 0.9, turned)
    wanted = asked or _stated("address", text)
    wrong = next(
        (one for one in streets if one.kind and known.number and not known.box and not nearly(one, known)), None
    )
    if wrong and wanted:
        return _mismatch("address", 0.85, wrong.span)
    codes = zip_mentions(text)
    for values, span in codes:
        if known.zip and known.zip in values:
            return _match("address", _SURE, span)
    tail = _after_a_year(text, known.zip) if known.zip else None
    if tail:
        return _match("address", 0.8, tail)
    near = next((one for one in streets if one.street == known.street and not known.box), None)
    if near and wanted and known.number:
        return _mismatch("address", 0.75, near.span)
    if codes and known.zip and wanted and re.search(r"\bzip|postal", text.lower() + (" zip" if asked else "")):
        return _mismatch("address", 0.7, codes[-1][1])
    return None


def _after_a_year(text: str, target: str) -> Span | None:
    """Where a number ends a run that a year begins: "april ninth sixty six | four eight one oh four"."""
    found = tokens(text)
    words = [token.text for token in found]
    for run in digit_runs(text):
        for first in range(run.first + 1, run.last):
            year = readings(words[run.first : first])
            if any(len(value) in {2, 4} for value in year) and target in readings(words[first : run.last]):
                return Span(found[first].start, run.span.end)
    return None


def ssn_last4(text: str, record: PatientRecord, asked: bool) -> Given | None:
    """Four digits, where they were asked for or are said to be the social security number's last four."""
    if not record.ssn_last4 or not (asked or _stated("ssn_last4", text)):
        return None
    runs = [run for run in digit_runs(text) if any(len(value) in {4, 9} for value in run.values)]
    for run in runs:
        if any(len(value) in {4, 9} and value.endswith(record.ssn_last4) for value in run.values):
            return _match("ssn_last4", 0.95, run.span)
    if runs and len(runs[-1].values[0]) in {4, 9}:
        return _mismatch("ssn_last4", 0.8, runs[-1].span)
    return None


def half_given(text: str, asked: frozenset[str]) -> frozenset[str]:
    """Classes, other than the name, of which the words give only a part."""
    found: set[str] = set()
    for one in date_mentions(text):
        if one.whole:
            text = text[: one.span.start] + "." * (one.span.end - one.span.start) + text[one.span.end :]
    words = plain(text).split()
    mentions = date_mentions(text)
    if mentions and not any(one.whole for one in mentions):
        found.add("date_of_birth")
    elif "date_of_birth" in asked and not mentions:
        years = any(len(value) in {2, 4} for run in digit_runs(text) for value in run.values)
        if years or any(word in MONTHS and word != "may" for word in words):
            found.add("date_of_birth")
    lengths = [len(run.values[0]) for run in digit_runs(text)]
    if lengths and not read_phones(text) and "phone" in asked and max(lengths) < 7:
        found.add("phone")
    if "ssn_last4" in asked and lengths and max(lengths) < 4:
        found.add("ssn_last4")
    if "address" in asked and lengths and not any(one.kind for one in street_mentions(text)) and not zip_mentions(text):
        found.add("address")
    if "address" in asked and not lengths and any(word in STREET_KINDS for word in words):
        found.add("address")  # the street, its number still to come
    if "email" in asked and not read_emails(text) and ("at" in words or "dot" in words):
        found.add("email")
    if "member_id" in asked and any(2 <= run.length < 6 for run in identity_runs(text)):
        found.add("member_id")
    return frozenset(found)
