"""N2: more volunteered to a third party, inside their scope, than the call needs."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.language.text import plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.authority import speaks_of
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "N2", "45 CFR 164.502(b)"


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure of a section that is neither the call's reason nor asked about."""
    reason = ledger.record.caller.reason
    if reason is None or not ledger.authority.third_party:
        return
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if not told.section or told.section in reason or not person.may_hear(told.section):
            continue
        if any(at < told.index and speaks_of(plain(event.say), told.section) for at, event, _ in ledger.caller_words()):
            continue
        why = f"The agent volunteered something from {told.section}, which the call did not need, to a third party."
        yield finding(
            RULE,
            "major",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            why,
            "privacy.n2.volunteered",
            told=told,
        )
