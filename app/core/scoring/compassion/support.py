"""Support: taking ownership, naming the next step, staying."""

from __future__ import annotations

import re

from app.core.scoring.compassion.evidence import credit, said
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Dimension

_WHEN = re.compile(
    r"\b(?:right now|right away|now|today|tonight|tomorrow|this (?:minute|morning|afternoon|evening)|by \w+|before \w+|within|until|monday|tuesday|wednesday|thursday|friday|first thing|in \w+ (?:minutes|hours))\b"
)
_NO_WORK = frozenset({"open_record", "mark_verified", "note", "end", "hold", "resume", "transfer"})


def level(contact: Contact) -> Dimension:
    """There is an opportunity once the caller has said what they need."""
    if not contact.callers or not contact.turns:
        return Dimension("support", None)
    good = said(contact, "support")
    wall = said(contact, "harm", "wall", good=False)
    if wall:
        return Dimension("support", 2 if good else 0, good + wall)
    if good:
        stays = bool(said(contact, "support", "presence"))
        dated = any(_WHEN.search(simple(turn.event.say)) for turn in contact.turns if turn.coding.of("support"))
        return Dimension("support", 4 if stays or dated or credit(good) >= 1.9 else 3, good)
    worked = any(action.do not in _NO_WORK for _, action in contact.actions)
    return Dimension("support", 2 if worked else 1)
