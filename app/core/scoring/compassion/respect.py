"""Respect: affirming, asking permission, offering a choice; against commands, blame and mockery."""

from __future__ import annotations

import re

from app.core.scoring.compassion.evidence import said
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Dimension, Evidence
from app.core.scoring.process.q3 import unasked

_COURTEOUS = re.compile(
    r"\b(?:(?<!how )(?:may|can|could) i|could you|would you|can you|please|if you could|would it|do you mind)\b"
)
_RUDE = ("command", "blame", "sarcasm", "threat")


def level(contact: Contact) -> Dimension:
    """There is always an opportunity once the agent speaks."""
    if not contact.turns:
        return Dimension("respect", None)
    rude = said(contact, "harm", *_RUDE, good=False)
    good = said(contact, "respect")
    holds = tuple(Evidence(index, "hold", good=False) for index in unasked(contact))
    if rude:
        return Dimension("respect", 0 if len(rude) > 1 else 1, good + rude + holds)
    if holds:
        return Dimension("respect", 2, good + holds)
    if good:
        return Dimension("respect", 4, good)
    for turn in contact.turns:
        found = _COURTEOUS.search(simple(turn.event.say))
        if found:
            return Dimension("respect", 3, (Evidence(turn.index, found.group(), good=True),))
    return Dimension("respect", 2)
