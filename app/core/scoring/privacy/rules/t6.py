"""T6: an officer, investigator or provider told something without a written request or a call back to a published number."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.officials import has_basis, is_bare

RULE, CITATION = "T6", "45 CFR 164.514(h)(2)"
CODES = (
    "privacy.t6.officer",
    "privacy.t6.provider",
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure."""
    if ledger.authority.kind not in ("officer", "provider") or ledger.authority.entry is not None:
        return
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if (
            person.kind not in ("officer", "provider")
            or has_basis(ledger, told.section, told.index)
            or person.agreed
            or is_bare(ledger, told)
        ):
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            f"privacy.t6.{person.kind}",
            told=told,
        )
