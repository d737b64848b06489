"""E1: imminent danger in the caller's words, and nobody called for help."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "E1", "45 CFR 164.510(b)(3), 164.512(j)"
CODES = ("privacy.e1.no_escalation",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first danger words that no escalation follows."""
    for index, words in ledger.danger.words:
        if any(at > index for at in ledger.danger.escalated) or ledger.danger.services is not None:
            continue
        doubtful = index in ledger.danger.doubtful
        yield finding(RULE, "fatal", CITATION, index, words, 0.85, "privacy.e1.no_escalation", review=doubtful)
        return
