"""Exploration: open questions about the caller's experience, above all where a feeling came back."""

from __future__ import annotations

from app.core.scoring.compassion.evidence import answered, credit, said
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension, Evidence

_CAME_BACK, _OFTEN = 2, 3


def level(contact: Contact) -> Dimension:
    """A single feeling that speaks for itself is no opportunity; an open question always earns something."""
    good = said(contact, "exploration")
    cues = contact.cues
    if good:
        met = answered(contact, "exploration")
        earned = 4 if credit(good) >= 1.9 and met else 3 if met or not cues else 2
        return Dimension("exploration", earned, good)
    if len(cues) < _CAME_BACK:
        return Dimension("exploration", None)
    missed = tuple(Evidence(cue.index, cue.words, good=False) for cue in cues)
    return Dimension("exploration", 0 if len(cues) >= _OFTEN else 1, missed)
