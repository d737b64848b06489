"""E2: emergency access used with no emergency."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.danger import emergency_reason
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "E2", "45 CFR 164.312(a)(2)(ii)"
CODES = ("privacy.e2.no_emergency",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the action."""
    for broken in ledger.desktop.of("break_glass"):
        if ledger.danger.real_before(broken.index) or emergency_reason(broken.what):
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            broken.index,
            words_at(ledger, broken.index),
            0.9,
            "privacy.e2.no_emergency",
            reason=broken.what,
        )
        return
