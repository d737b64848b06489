"""V8: a further identifier demanded when enough had matched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V8", "HHS guidance on access (45 CFR 164.524)"
CODES = ("privacy.v8.demanded",)
_CONTACT = re.compile(
    r"\b(?:reach|call (?:you )?back|ring you|callback|send|mail|post|best (?:number|phone|email|address)|new (?:number|phone|email|address)|update|where (?:should|shall|do|would)|which (?:number|email|address)|deliver|text you|e ?mail you|leave)\b"
)
_PURPOSE = re.compile(
    r"\b(?:verif\w+|security|identif\w+|policy|to be sure|make sure|confirm (?:it is|who|your identity))\b"
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first needless demand (ruling 12)."""
    verification = ledger.verification
    told = [d.index for d in ledger.telling.disclosures]
    for index, _, words in ledger.agent_words():
        matched = verification.matched_before(index)
        extra = verification.asked[index] - matched - {"full_ssn", "name"}
        if not extra or not verification.sufficient(matched) or verification.failed_before(index):
            continue
        if any(at.index < index for at in ledger.line.breaks) or _CONTACT.search(words):
            continue
        if any(mark < index for mark in (*verification.marked, *told)) and not _PURPOSE.search(words):
            continue
        yield finding(
            RULE,
            "minor",
            CITATION,
            index,
            words_at(ledger, index),
            0.85,
            "privacy.v8.demanded",
            demanded=listed(extra),
            matched=listed(matched),
        )
        return
