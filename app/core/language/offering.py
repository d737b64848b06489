"""Which values of the record an agent's words say aloud."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.core.language.addresses import known_address, street_matches, street_mentions, zip_mentions
from app.core.language.dates import date_mentions
from app.core.language.emails import read_emails
from app.core.language.identity import Offered, identity
from app.core.language.identity_numbers import find_identity
from app.core.language.kept import Kept
from app.core.language.model import Span
from app.core.language.names import find_word
from app.core.language.numbers import digit_runs
from app.core.language.phones import canonical_phone, read_phones
from app.core.language.text import clauses, plain, tokens
from app.core.language.windows import windows
from app.core.record.model import IdentifierClass, PatientRecord

_BIRTH = re.compile(r"\b(?:birth|birthday|birthdate|born|dob)\b")
_SOCIAL = re.compile(r"\bsocial\b|\bs ?s ?n\b|\blast (?:four|4)\b")  # four bare digits may be a room, a sum, an hour
_ENDING = re.compile(r"\b(?:ending|ends|last (?:four|4))\b")

_LIVES = re.compile(r"\b(?:you|your|yours|still|live|living|lives|address|home|right|correct|file|is it|is that)\b")
_HOUSE = re.compile(
    r"\b(?:we|us|our|clinic|center|centre|office|pharmacy|hospital|dental|medical|health|urgent|practice|laboratory|lab|building|branch|"
    r"entrance|parking|speaking|park|calling|this is|here at)\b"
)

_RING = re.compile(r"\b(?:call|ring|phone|dial|text|reach|calling|ringing)\b(?: \w+){0,3}? (?:back|you|on|at)\b")

_OFFERED: Kept[tuple[Offered, ...]] = Kept(2048)


def offers_aloud(text: str, record: PatientRecord) -> tuple[Offered, ...]:
    """Record identifiers other than the patient's name that an agent's words state, at most one per class."""
    parts, values = windows(text), identity(record)
    if len(parts) == 1:
        return _OFFERED.get(text, values, lambda: _surest(_offers(text, record)))
    return _surest(
        replace(one, span=Span(one.span.start + part.start, one.span.end + part.start))
        for part in parts
        for one in offers_aloud(text[part.start : part.end], record)
    )


def _surest(offers: Iterable[Offered]) -> tuple[Offered, ...]:
    found: dict[IdentifierClass, Offered] = {}
    for offered in offers:
        known = found.get(offered.cls)
        if known is None or offered.confidence > known.confidence:
            found[offered.cls] = offered
    return tuple(sorted(found.values(), key=lambda offered: offered.span.start))


def _offers(text: str, record: PatientRecord) -> Iterator[Offered]:
    def offer(cls: IdentifierClass, span: Span, confidence: float) -> Offered:
        return Offered(cls, text[span.start : span.end], confidence, span)

    words = plain(text)
    born = record.date_of_birth
    if born:
        for mention in date_mentions(text):
            values = dict(mention.values)
            if born in values:
                yield offer("date_of_birth", mention.span, max(0.7, values[born]))
            elif f"????{born[4:]}" in values and _BIRTH.search(words):
                yield offer("date_of_birth", mention.span, 0.8)
        if _BIRTH.search(words):
            for run in digit_runs(text):
                if born[:4] in run.values:
                    yield offer("date_of_birth", run.span, 0.7)
    if record.phone:
        number = canonical_phone(record.phone)
        for reading in read_phones(text):
            if number.endswith(reading.value):
                yield offer("phone", reading.span, 0.95)
        if _ENDING.search(words) and not _rings_back(text):
            for run in digit_runs(text):
                if number[-4:] in run.values and len(number) > 4:
                    yield offer("phone", run.span, 0.75)
    if record.email:
        for reading in read_emails(text):
            if reading.value == record.email.lower():
                yield offer("email", reading.span, 0.95)
    yield from _address(text, record)
    for value in (record.member_id, record.mrn):
        span = find_identity(text, value) if value else None
        if span:
            yield offer("member_id", span, 0.95)
    if record.ssn_last4 and _SOCIAL.search(words):
        for run in digit_runs(text):
            if record.ssn_last4 in run.values:
                yield offer("ssn_last4", run.span, 0.9)


def _rings_back(text: str) -> bool:
    """True when a number is named as where the agent will ring, and no yes is asked for."""
    parts = clauses(text)
    return any(_RING.search(plain(one.text)) for one in parts) and not any(one.question for one in parts)


def _address(text: str, record: PatientRecord) -> Iterator[Offered]:
    known = known_address(record.address, record.zip)
    if known is None:
        return
    for mention in street_mentions(text):
        if street_matches(mention, known):
            yield Offered("address", text[mention.span.start : mention.span.end], 0.95, mention.span)
    for codes, span in zip_mentions(text):
        if known.zip and known.zip in codes:
            yield Offered("address", text[span.start : span.end], 0.85, span)
    found = tokens(text)
    for place in find_word(text, "".join(known.street)):
        after = found[place.last].text if place.last < len(found) else ""
        if known.kind and after == known.kind:
            span = Span(found[place.first].start, found[place.last].end)
            if _of_the_caller(text, span):
                yield Offered("address", text[span.start : span.end], 0.8, span)


def _of_the_caller(text: str, span: Span) -> bool:
    """True when a street without its number is said to be where the caller lives, not where the house stands or is called."""
    clause = next((one for one in clauses(text) if one.span.start <= span.start < one.span.end), None)
    if clause is None:
        return False
    return _LIVES.search(plain(clause.text)) is not None and _HOUSE.search(plain(clause.text)) is None
