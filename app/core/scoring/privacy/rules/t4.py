"""T4: somebody with no basis learns that the person is a patient, or is told what no other rule names."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T4", "45 CFR 164.502(a)"
CODES = (
    "privacy.t4.confirmed",
    "privacy.t4.told",
)
_NO_BASIS = frozenset({"stranger", "role", "officer", "provider"})


def find(ledger: Ledger) -> Iterator[Finding]:
    """The bare confirmation to anybody with no basis, and content told to a private stranger (ruling 21)."""
    facts = {d.index for d in ledger.disclosures}
    for shown in ledger.presences:
        person = audience(ledger, shown.index)
        if shown.index not in facts and person.kind in _NO_BASIS and person.entry is None and not person.agreed:
            yield finding(
                RULE,
                "fatal",
                CITATION,
                shown.index,
                shown.words,
                shown.confidence,
                "privacy.t4.confirmed",
                told=shown,
            )
            break
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if person.kind == "stranger" and person.entry is None and not person.agreed:
            yield finding(
                RULE, "fatal", CITATION, told.index, told.words, told.confidence, "privacy.t4.told", told=told
            )
