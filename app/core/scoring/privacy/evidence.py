"""How a rule says what it found: a code and its parameters, never a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.record.model import Action, Utterance
from app.core.scoring.model import Finding, Severity
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.telling import Disclosure

DISCLOSURE = "disclosure"
"""Key in `details`: which disclosure a finding is about, so that one disclosure ends under one rule."""


def listed(classes: Iterable[str]) -> str:
    """Identifier classes as a parameter, such as "date_of_birth,name"; empty for none."""
    return ",".join(sorted(classes))


def finding(
    rule: str,
    severity: Severity,
    citation: str,
    event: int,
    words: str,
    confidence: float,
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
