"""T8: told against a restriction on record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.text import plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T8", "45 CFR 164.522(a)"
CODES = ("privacy.t8.restricted",)
_DIRECTORY = re.compile(
    r"\b(?:directory|acknowledge\w*|presence|whereabouts|unlisted|(?:confirm|say|tell|admit) (?:\w+ ){0,3}?(?:i am|she is|he is|they are|is|being) (?:\w+ )?(?:here|a patient|admitted|there))\b"
)
"""A wish that nobody learns of the stay at all (45 CFR 164.510(a))."""


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure; the patient is never restricted."""
    facts = {d.index for d in ledger.disclosures if not d.doubtful}
    for told in (*ledger.disclosures, *(d for d in ledger.presences if d.index not in facts)):
        person = audience(ledger, told.index)
        for restriction in ledger.authority.restrictions:
            unlisted = not told.fact and person.kind != "patient" and _DIRECTORY.search(plain(restriction.text))
            if unlisted or person.barred(restriction, told.section, told.about):
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
