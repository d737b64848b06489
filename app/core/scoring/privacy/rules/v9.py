"""V9: more asked than is needed: a whole social security number, or an identifier that the policy does not accept."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V9", "45 CFR 164.502(b)"
CODES = ("privacy.v9.asked",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once."""
    accepted = frozenset(ledger.record.policy.identifiers_accepted)
    for index, _, _ in ledger.agent_words():
        asked = ledger.verification.asked[index]
        excessive = {"full_ssn"} & asked or (asked - {"full_ssn"} - accepted - {"name"})
        if excessive:
            yield finding(
                RULE,
                "minor",
                CITATION,
                index,
                words_at(ledger, index),
                0.9,
                "privacy.v9.asked",
                asked=listed(excessive),
            )
            return
