"""How a rule words what it found."""

from __future__ import annotations

from app.core.record.model import Action, Utterance
from app.core.scoring.model import Finding, Severity
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.telling import Disclosure

DISCLOSURE = "disclosure"
"""Key in `details`: which disclosure a finding is about, so that one disclosure ends under one rule."""

CLASS_NAMES = {
    "name": "name",
    "date_of_birth": "date of birth",
    "address": "address",
    "phone": "phone number",
    "email": "e-mail address",
    "member_id": "member or record number",
    "ssn_last4": "last four of the social security number",
    "full_ssn": "full social security number",
}


def named(classes: frozenset[str]) -> str:
    """Identifier classes as a reader would list them; "nothing" for none."""
    words = [CLASS_NAMES.get(cls, cls) for cls in sorted(classes)]
    if not words:
        return "nothing"
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def finding(
    rule: str,
    severity: Severity,
    citation: str,
    event: int,
    words: str,
    confidence: float,
    why: str,
    code: str,
    *,
    review: bool = False,
    told: Disclosure | None = None,
    **details: str,
) -> Finding:
    """A finding with its evidence; `details` are the parameters of `code`; `told` ties it to a disclosure."""
    return Finding(
        rule=rule,
        event=event,
        severity=severity,
        words=words.strip(),
        citation=citation,
        confidence=round(min(0.99, confidence), 2),
        why=why,
        code=code,
        details={**details, **(_about(told) if told else {})},
        needs_review=review or (told is not None and told.doubtful),
    )


def _about(disclosure: Disclosure) -> dict[str, str]:
    """What ties a finding to a disclosure."""
    return {DISCLOSURE: disclosure.key, "fact": disclosure.fact, "section": disclosure.section}


def words_at(ledger: Ledger, index: int) -> str:
    """The words of an event, or its action as it would be named."""
    event = ledger.events[index]
    if isinstance(event, Utterance):
        return event.say
    if isinstance(event, Action):
        return f"{event.do} {event.what}" if event.what else event.do
    return ""


def how_told(disclosure: Disclosure) -> str:
    """The verb for a disclosure in a sentence."""
    return {"confirmed": "confirmed", "sent": "sent", "message": "left in a message", "presence": "gave away"}.get(
        disclosure.how, "said"
    )
