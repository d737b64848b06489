"""T7: an employer, lawyer or other third party told something without an authorisation on record."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.claims import ASKING_ROLES
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.officials import is_bare

RULE, CITATION = "T7", "45 CFR 164.508"
CODES = ("privacy.t7.role",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure of content to somebody who asks in a role (ruling 21)."""
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if person.kind != "role" or person.may_hear(told.section) or person.agreed or is_bare(ledger, told):
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            "privacy.t7.role",
            told=told,
            role=next(iter(sorted(person.kinds & ASKING_ROLES)), "third_party"),
        )
