"""V4: a record identifier read out by the agent for the caller to confirm."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding, Severity
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V4", "45 CFR 164.530(c)"
CODES = ("privacy.v4.read_out",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once; fatal when the caller has given no identifier besides the name so far (ruling 21)."""
    verification = ledger.verification
    for readout in verification.readouts:
        if (
            readout.cls == "name"
            or verification.verified_before(readout.index)
            or ledger.danger.suspends(readout.index)
        ):
            continue
        others = {a.cls for a in verification.attempts if a.index < readout.index and a.outcome == "match"} - {"name"}
        severity: Severity = "major" if others else "fatal"
        yield finding(
            RULE,
            severity,
            CITATION,
            readout.index,
            readout.words,
            readout.confidence,
            "privacy.v4.read_out",
            cls=readout.cls,
        )
        return
