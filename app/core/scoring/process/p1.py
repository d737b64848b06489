"""P1: the caller hears early whom they have reached: a name or the organisation, within the agent's first two turns."""

from __future__ import annotations

import re

from app.core.language.wordlist import word_set
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Finding

CODES = ("P1.introduction",)

_SAYS_WHO = re.compile(
    r"\b(?:this is|my name is|speaking|you (?:have|are) (?:\w+ )?(?:reached|through|chatting|speaking))\b"
)
_GREETING = word_set(
    """
    hello hi hey good morning afternoon evening day yes yeah ok how can could may might what i we you help do for be of
    service today welcome thank thanks calling please the a name your full and date birth go ahead hold on one moment
    are is there with me us now so right well sorry
    """
)


def find(contact: Contact) -> tuple[Finding, ...]:
    """Only for live contacts that a caller opened and that went on for a while; points at the first turn."""
    first = contact.turns[:2]
    if contact.record.channel not in ("phone", "chat") or len(contact.turns) < 3 or len(contact.callers) < 2:
        return ()
    if any(action.do in ("dial", "send", "leave_message") for _, action in contact.actions):
        return ()
    name = simple(contact.record.organisation.name or "")
    if _beyond_greeting(simple(first[0].event.say)):
        return ()
    for turn in first:
        said = simple(turn.event.say)
        if turn.event.speaker or (name and name in said) or _SAYS_WHO.search(said):
            return ()
    return (Finding("P1", first[0].index, "minor", first[0].event.say, "practice", 0.85, code="P1.introduction"),)


def _beyond_greeting(said: str) -> bool:
    """True when a first turn holds words that may well be a house's or a person's name: "patient accounts", "eye associates"."""
    return any(word not in _GREETING for word in said.split()[:8])
