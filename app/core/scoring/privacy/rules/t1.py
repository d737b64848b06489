"""T1: something told to somebody who is not the patient and whose relationship nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.people import name_parts

RULE, CITATION = "T1", "45 CFR 164.514(h)"
CODES = ("privacy.t1.unasked",)
_SURE = 0.85
_CLAIMS = ("claims_family", "claims_third_party", "claims_officer", "claims_provider", "claims_representative")


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
        if _named_on_record(ledger, first.index) or _sensed(ledger, first.index):
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


def _sensed(ledger: Ledger, before: int) -> bool:
    """True when a trained head hears the relationship told or asked for in words that no pattern knows."""
    said = [at for at, _, _ in ledger.caller_words() if at <= before and not ledger.line.newcomer_at(at)]
    asked = [at for at, _, _ in ledger.agent_words() if at < before]
    return any((ledger.sense(act, at) or 0.0) >= _SURE for at in said for act in _CLAIMS) or any(
        (ledger.sense("asks_relationship", at) or 0.0) >= _SURE for at in asked
    )


def _named_on_record(ledger: Ledger, before: int) -> bool:
    """True when somebody whom the record lists gave their whole name: the record says what they are."""
    entry = ledger.authority.entry
    parts = set(name_parts(entry.name)) if entry is not None else set[str]()
    return len(parts) > 1 and any(parts <= set(words.split()) for at, _, words in ledger.caller_words() if at <= before)
