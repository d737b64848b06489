"""T2: a claimed representative accepted without a look at the authority on record."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.language.text import clauses, plain
from app.core.record.model import Authorized
from app.core.scoring.model import Finding
from app.core.scoring.privacy.authority import accepts_claim
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T2", "45 CFR 164.502(g)"
CODES = ("privacy.t2.accepted",)
_SURE = 0.9


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found at the accepting words, once a disclosure (and once for changes); needs a consequence."""
    claim = next((c for c in ledger.authority.claims if c.kind == "representative"), None)
    entry = ledger.authority.entry
    if claim is None or ledger.authority.kind != "representative" or (entry and _holds_authority(entry)):
        return
    told = [d for d in ledger.disclosures if d.index > claim.index and not ledger.line.newcomer_at(d.index)]
    told = [d for d in told if entry is None or (d.section and d.section not in entry.scope)]
    changed = [c for c in ledger.desktop.changes if c.index > claim.index] if entry is None else []
    followed = [d.index for d in told] + [c.index for c in changed]
    if not followed:
        return
    at, words, sure = _acceptance(ledger, claim.index, min(followed))
    if any(checked < min(followed) and checked != at for checked in ledger.authority.checked):
        return
    looked = any(
        claim.index < index < min(followed)
        and index != at
        and (ledger.sense("checks_authority", index) or 0.0) >= _SURE
        for index, _, _ in ledger.agent_words()
    )  # no pattern reads a check, a trained head does: a person decides
    for disclosure in told:
        yield finding(
            RULE,
            "fatal",
            CITATION,
            at,
            words,
            sure,
            "privacy.t2.accepted",
            consequence="told",
            review=looked,
            told=disclosure,
        )
    if changed:
        yield finding(
            RULE, "fatal", CITATION, at, words, sure, "privacy.t2.accepted", consequence="changed", review=looked
        )


def _holds_authority(entry: Authorized) -> bool:
    """True when the record holds the person as a representative, or does not say as what."""
    return entry.relationship in ("", "representative")


def _acceptance(ledger: Ledger, after: int, by: int) -> tuple[int, str, float]:
    """The first words after the claim that treat it as settled, else the first thing done on it."""
    for index, event, words in ledger.agent_words():
        if after < index <= by and accepts_claim(words):
            clause = next((c.text for c in clauses(event.say) if accepts_claim(plain(c.text))), event.say)
            return index, clause, 0.9
    for index, event, _ in ledger.agent_words():
        if after < index <= by and (ledger.sense("accepts_authority", index) or 0.0) >= _SURE:
            return index, event.say, 0.85
    return by, words_at(ledger, by), 0.75
