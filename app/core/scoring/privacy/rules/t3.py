"""T3: family or friends told something outside their scope, with no agreement by the patient."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import Audience, audience
from app.core.scoring.privacy.claims import FAMILY
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T3", "45 CFR 164.510(b)"
CODES = (
    "privacy.t3.outside",
    "privacy.t3.confirmed",
)

UNLIKELY = 0.02  # below it a trained head is sure that nobody's presence is given away


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure; a bare confirmation counts when nothing at all is in scope (ruling 21)."""
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if _outside(person) and not person.may_hear(told.section):
            yield finding(
                RULE,
                "fatal",
                CITATION,
                told.index,
                told.words,
                told.confidence,
                "privacy.t3.outside",
                relation=_relation(person),
                told=told,
            )
    facts = {d.index for d in ledger.disclosures if not d.doubtful}
    for shown in ledger.presences:
        person = audience(ledger, shown.index)
        if shown.index not in facts and _outside(person) and person.entry is None:
            yield finding(
                RULE,
                "fatal",
                CITATION,
                shown.index,
                shown.words,
                shown.confidence,
                "privacy.t3.confirmed",
                relation=_relation(person),
                review=(ledger.sense("confirms_person", shown.index) or 1.0) <= UNLIKELY,
                told=shown,
            )


def _outside(person: Audience) -> bool:
    if person.kind == "representative" and person.entry is not None and not person.agreed:
        return not person.parent_of_minor  # an authority that the record holds reaches as far as its scope
    if person.agreed or not person.family:
        return False
    if person.kind == "newcomer" and person.entry is None:
        return False  # not on the record: V7
    return not person.parent_of_minor  # a minor's parent is the representative; T5 knows the exceptions


def _relation(person: Audience) -> str:
    """What they are to the patient, as a code; "close" where their words leave it open."""
    return next(iter(sorted(person.kinds & FAMILY)), "close")
