"""Warmth: how many of the feelings shown were met with warm words."""

from __future__ import annotations

from app.core.scoring.compassion.evidence import answered, credit, harmed, said
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension, Evidence

_TWO_WAYS = 1.9  # credit of two different phrases, less a little


def level(contact: Contact) -> Dimension:
    """No opportunity without a cue, unless warm words came anyway."""
    good = said(contact, "warmth")
    cues = contact.cues
    if not cues:
        return Dimension("warmth", (4 if credit(good) >= _TWO_WAYS else 3) if good else None, good)
    missed = tuple(
        Evidence(cue.index, cue.words, good=False)
        for cue in cues
        if not any(turn.coding.of("warmth") for turn in cue.answers)
    )
    met = answered(contact, "warmth")
    if not good:
        return Dimension("warmth", 0 if harmed(contact) else 1, missed)
    if 2 * met < len(cues):
        earned = 2
    elif met < len(cues) or credit(good) < _TWO_WAYS:
        earned = 3
    else:
        earned = 4
    return Dimension("warmth", min(earned, 2) if harmed(contact) else earned, good + missed)
