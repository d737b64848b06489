"""Folds a call record once and lets every rule read the result."""

from __future__ import annotations

from app.core.language.facts import Likeness
from app.core.record.model import CallRecord
from app.core.scoring.privacy.doubt import doubt
from app.core.scoring.privacy.ledger import Ledger, fold
from app.core.scoring.privacy.outcome import PrivacyOutcome
from app.core.scoring.privacy.precedence import settle
from app.core.scoring.privacy.rules import ALONE, b1
from app.core.scoring.privacy.unfolding import understand, unfold


def find(record: CallRecord, matcher: Likeness) -> PrivacyOutcome:
    """All privacy findings of a contact in event order; the same record and matcher give the same outcome."""
    return judge(fold(record, matcher))


def judge(ledger: Ledger) -> PrivacyOutcome:
    """Lets the rules read a ledger that was folded already."""
    settled = settle(found for rule in ALONE for found in rule(ledger))
    settled = settle((*settled, *b1.find(ledger, settled)))
    return PrivacyOutcome(
        verified_event=ledger.verification.verified_event,
        identifiers=dict(sorted(ledger.verification.final.items())),
        findings=tuple(doubt(found, ledger) for found in settled),
        steps=unfold(ledger),
        understood=tuple(understand(ledger)),
        unknown=_unknown(ledger.record),
        warnings=tuple(f'The action "{do}" is not known and was judged as nothing.' for do in ledger.desktop.strange),
    )


def _unknown(record: CallRecord) -> tuple[str, ...]:
    missing: list[str] = []
    if record.caller.relationship is None:
        missing.append("caller.relationship")
    if record.caller.reason is None:
        missing.append("caller.reason")
    return tuple(missing)
