"""Q1: medical advice or a diagnosis by somebody who may give neither."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "Q1", "practice"
CODES = (
    "privacy.q1.diagnosis",
    "privacy.q1.dose",
    "privacy.q1.reassurance",
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once; reading the chart's own instruction in whatever words is no advice (ruling 15)."""
    for index, advice in ledger.advice:
        yield finding(
            RULE,
            "fatal",
            CITATION,
            index,
            advice.words,
            advice.confidence,
            f"privacy.q1.{advice.kind}",
            review=advice.doubtful,
        )
        return
