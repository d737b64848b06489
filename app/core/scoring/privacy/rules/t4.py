"""T4: somebody with no basis learns that the person is a patient, or is told what no other rule names."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.officials import has_basis, is_bare

RULE, CITATION = "T4", "45 CFR 164.502(a)"
CODES = (
    "privacy.t4.confirmed",
    "privacy.t4.told",
)
_NO_BASIS = frozenset({"stranger", "role", "officer", "provider"})

UNLIKELY = 0.02  # below it a trained head is sure that nobody's presence is given away


def find(ledger: Ledger) -> Iterator[Finding]:
    """The bare confirmation to anybody with no basis, and content told to a private stranger (ruling 21)."""
    facts = {d.index for d in ledger.disclosures if not d.doubtful and not is_bare(ledger, d)}
    for shown in ledger.presences:
        person = audience(ledger, shown.index)
        if shown.index in facts or person.kind not in _NO_BASIS or person.entry is not None or person.agreed:
            continue
        official = person.kind in ("officer", "provider")
        if official and has_basis(ledger, shown.section, shown.index):
            continue
        if person.kind == "stranger" or not _told_more(ledger, official):
            yield finding(
                RULE,
                "fatal",
                CITATION,
                shown.index,
                shown.words,
                shown.confidence,
                "privacy.t4.confirmed",
                review=(ledger.sense("confirms_person", shown.index) or 1.0) <= UNLIKELY,
                told=shown,
            )
            break
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if person.kind == "stranger" and person.entry is None and not person.agreed:
            yield finding(
                RULE, "fatal", CITATION, told.index, told.words, told.confidence, "privacy.t4.told", told=told
            )


def _told_more(ledger: Ledger, official: bool) -> bool:
    """True when content is told too, so that the more specific rule names the whole (T6 for officials, T7 for roles)."""
    return any(
        not (official and has_basis(ledger, told.section, told.index)) and not ledger.line.newcomer_at(told.index)
        for told in ledger.disclosures
        if not told.doubtful and not is_bare(ledger, told)
    )
