"""V1: a record fact told before enough identifiers matched."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V1", "45 CFR 164.514(h), 164.502(a)"
CODES = (
    "privacy.v1.told",
    "privacy.v1.confirmed",
    "privacy.v1.sent",
    "privacy.v1.message",
    "privacy.v1.presence",
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure; precedence keeps those that no rule about the person claims."""
    verification = ledger.verification
    for told in ledger.disclosures:
        if verification.verified_before(told.index):
            continue
        matched = verification.matched_before(told.index)
        yield finding(
            RULE,
            "fatal",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            "privacy.v1." + told.how,
            review=verification.unread_before(told.index),
            matched=listed(matched),
            required=str(ledger.required),
            told=told,
        )
