"""Understanding: how many of the feelings shown were named or inferred."""

from __future__ import annotations

from app.core.scoring.compassion.evidence import answered, credit, harmed, said
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension, Evidence

_SAME_OVER = 0.6  # credit a cue below which one phrase did all the work


def level(contact: Contact) -> Dimension:
    """No opportunity without a cue, unless a feeling was named anyway."""
    good = said(contact, "understanding")
    cues = contact.cues
    if not cues:
        return Dimension("understanding", 4 if good else None, good)
    missed = tuple(
        Evidence(cue.index, cue.words, good=False)
        for cue in cues
        if not any(turn.coding.of("understanding") for turn in cue.answers)
    )
    if not good:
        return Dimension("understanding", 0 if harmed(contact) else 1, missed)
    met = answered(contact, "understanding")
    if 2 * met < len(cues):
        earned = 2
    elif met < len(cues) or credit(good) < _SAME_OVER * min(len(cues), 3):
        earned = 3
    else:
        earned = 4
    return Dimension("understanding", min(earned, 2) if harmed(contact) else earned, good + missed)
