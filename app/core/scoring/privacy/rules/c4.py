"""C4: a call back to verify, on a number that the caller supplied."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.language.phones import canonical_phone, read_phones
from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "C4", "practice"
CODES = ("privacy.c4.supplied",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the dial (ruling 16); a verified patient's own wish to be rung elsewhere is no verifying."""
    record = ledger.record
    known = {canonical_phone(n) for n in (record.record.phone or "", *record.organisation.published_numbers)}
    if record.record.alternate_contact and record.record.alternate_contact.phone:
        known.add(canonical_phone(record.record.alternate_contact.phone))
    for dialled in ledger.desktop.of("dial"):
        number = canonical_phone(dialled.what)
        supplied = any(
            reading.value == number or (len(number) == 10 and reading.value == number[3:])
            for at, event, _ in ledger.caller_words()
            if at < dialled.index
            for reading in read_phones(event.say)
        )
        if not number or number in known or not supplied:
            continue
        if not ledger.authority.third_party and ledger.verification.verified_before(dialled.index):
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            dialled.index,
            words_at(ledger, dialled.index),
            0.9,
            "privacy.c4.supplied",
            number=number,
        )
        return
