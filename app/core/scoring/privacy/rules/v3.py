"""V3: marked as verified although an identifier does not match, or too few were given."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V3", "45 CFR 164.514(h)"
CODES = (
    "privacy.v3.mismatch",
    "privacy.v3.too_few",
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first wrong mark; a mismatch that an allowed retry cured is none (ruling 3)."""
    verification = ledger.verification
    for index in verification.marked:
        failed, matched = verification.failed_before(index), verification.matched_before(index)
        if not failed and verification.sufficient(matched):
            continue
        doubt = verification.unread_before(index)
        given = {a.index: a for a in verification.attempts if a.index < index and a.cls in failed}
        code = "privacy.v3.mismatch" if failed else "privacy.v3.too_few"
        last = max(given, default=-1)
        yield finding(
            RULE,
            "fatal",
            CITATION,
            index,
            words_at(ledger, index),
            given[last].confidence if given else 0.95,
            code,
            review=doubt,
            failed=listed(failed),
            matched=listed(matched),
            required=str(ledger.required),
            rests_on=str(last),
        )
        return
