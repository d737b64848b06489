"""T1: something told to somebody who is not the patient and whose relationship nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T1", "45 CFR 164.514(h)"
CODES = ("privacy.t1.unasked",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first thing told; later speakers are V7 (ruling 4)."""
    authority = ledger.authority
    if not authority.third_party or ledger.line.outbound:
        return
    told = sorted((*ledger.disclosures, *ledger.presences), key=lambda d: d.index)
    for first in told:
        if ledger.line.newcomer_at(first.index):
            continue
        if any(known is not None and known <= first.index for known in (authority.asked, authority.said)):
            return
        yield finding(
            RULE,
            "major",
            CITATION,
            first.index,
            first.words,
            first.confidence,
            "privacy.t1.unasked",
            review=first.doubtful,
        )
        return
