"""T8: told against a restriction on record."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.authority import restricted
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T8", "45 CFR 164.522(a)"
CODES = ("privacy.t8.restricted",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure; the patient is never restricted."""
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if person.kind in ("patient", "unknown"):
            continue
        for restriction in ledger.authority.restrictions:
            if restricted(restriction, ledger.authority.relationship, person.kinds, told.section, told.about):
                yield finding(
                    RULE,
                    "fatal",
                    CITATION,
                    told.index,
                    told.words,
                    told.confidence,
                    "privacy.t8.restricted",
                    restriction=restriction.text,
                    told=told,
                )
                break
