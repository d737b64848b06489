"""V7: somebody else may be on the line after verification, and the agent goes on."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.line import Break

RULE, CITATION = "V7", "45 CFR 164.514(h)"
CODES = (
    "privacy.v7.speaker",
    "privacy.v7.redial",
    "privacy.v7.transfer",
    "privacy.v7.speaker.went_on",
    "privacy.v7.redial.went_on",
    "privacy.v7.transfer.went_on",
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure after an unsettled break, else one at a change made after it."""
    for told in ledger.disclosures:
        at = _unsettled(ledger, told.index)
        if at is not None:
            yield finding(
                RULE,
                "fatal",
                CITATION,
                told.index,
                told.words,
                told.confidence,
                f"privacy.v7.{at.kind}",
                told=told,
            )
    for change in ledger.desktop.changes:
        at = _unsettled(ledger, change.index)
        if at is not None:
            yield finding(
                RULE,
                "major",
                CITATION,
                change.index,
                words_at(ledger, change.index),
                0.8,
                f"privacy.v7.{at.kind}.went_on",
            )
            return


def _unsettled(ledger: Ledger, index: int) -> Break | None:
    """The break since which nobody was verified, when the contact had been verified before it."""
    if ledger.line.outbound or ledger.authority.kind in ("officer", "provider"):
        return None  # C3 and T6 decide
    for at in ledger.line.breaks:
        if at.index >= index or at.settled or not ledger.verification.verified_before(at.index):
            continue
        if at.kind == "speaker" and ledger.line.speaker_at(index) != at.who:
            continue
        if ledger.verification.sufficient(ledger.verification.matched_between(at.index, index)):
            continue
        if at.kind == "speaker":
            person = audience(ledger, index)
            if person.agreed or person.entry is not None:
                continue  # agreed to by the patient, or on the record: the T rules decide
        return at
    return None
