"""V2: a change to the record or the account before enough identifiers matched."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V2", "45 CFR 164.514(h)"
CODES = ("privacy.v2.changed",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first such change."""
    for change in ledger.desktop.changes:
        if ledger.verification.verified_before(change.index) or ledger.danger.suspends(change.index):
            continue
        matched = ledger.verification.matched_before(change.index)
        yield finding(
            RULE,
            "fatal",
            CITATION,
            change.index,
            words_at(ledger, change.index),
            0.95,
            "privacy.v2.changed",
            review=ledger.verification.unread_before(change.index),
            matched=listed(matched),
            required=str(ledger.required),
        )
        return
