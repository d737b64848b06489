"""P1: the caller hears early whom they have reached: a name or the organisation, within the agent's first two turns."""

from __future__ import annotations

from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Finding

CODES = ("P1.introduction",)


def find(contact: Contact) -> tuple[Finding, ...]:
    """Only for live contacts that a caller opened and that went on for a while; points at the first turn."""
    first = contact.turns[:2]
    if contact.record.channel not in ("phone", "chat") or len(contact.turns) < 3 or len(contact.callers) < 2:
        return ()
    if any(action.do in ("dial", "send", "leave_message") for _, action in contact.actions):
        return ()
    name = simple(contact.record.organisation.name or "")
    for turn in first:
        if (
            turn.coding.of("orientation", "name", "place")
            or (name and name in simple(turn.event.say))
            or turn.event.speaker
        ):
            return ()
    return (Finding("P1", first[0].index, "minor", first[0].event.say, "practice", 0.85, code="P1.introduction"),)
