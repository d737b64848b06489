"""Q1: medical advice or a diagnosis by somebody who may give neither."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.language.concepts import concepts
from app.core.scoring.model import Finding
from app.core.scoring.privacy.advice import advice_in
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "Q1", "practice"


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once; reading the chart's own instruction in whatever words is no advice (ruling 15)."""
    charted = {(d.index, c.name) for d in ledger.telling.disclosures for c in concepts(d.about)}
    caller = " ".join(words for _, _, words in ledger.caller_words())
    for index, event, _ in ledger.agent_words():
        advice = advice_in(event.say, ledger.record.record.facts, caller)
        if advice is None or (index, advice.does) in charted or _nurse(event.speaker):
            continue
        why = (
            "The agent diagnosed what the caller feels."
            if advice.kind == "diagnosis"
            else "The agent gave medical advice that is not on the chart."
        )
        yield finding(RULE, "fatal", CITATION, index, advice.words, advice.confidence, why, f"privacy.q1.{advice.kind}")
        return


def _nurse(speaker: str | None) -> bool:
    return speaker is not None and any(word in speaker.lower() for word in ("nurse", "doctor", "dr ", "dr."))
