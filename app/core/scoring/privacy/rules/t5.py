"""T5: a parent told about a service that the minor consented to alone, or where endangerment is flagged."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.consented import consented_facts, only_consented
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T5", "45 CFR 164.502(g)(3), (5)"
CODES = ("privacy.t5.parent",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure; with `minor_consented` what is of that service, with `endangerment` everything."""
    flags = frozenset(ledger.record.record.flags)
    alone, endangered = "minor_consented" in flags, "endangerment" in flags
    if not (alone or endangered):
        return
    own = consented_facts(ledger.record) if alone else {}
    shows = endangered or only_consented(ledger.record)
    facts = {d.index for d in ledger.disclosures if not d.doubtful}
    for told in (*ledger.disclosures, *(d for d in ledger.presences if d.index not in facts)):
        if not (endangered or told.fact in own or (not told.fact and shows)):
            continue
        if not audience(ledger, told.index).parent:
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            "privacy.t5.parent",
            review=not endangered and not own.get(told.fact, True),
            told=told,
            because="endangerment" if endangered else "consented",
        )
