"""Orientation: who I am, where, what happens now, why I ask, how long (AIDET)."""

from __future__ import annotations

from app.core.scoring.compassion.evidence import said
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension

_OTHERS = ("place", "next", "why", "long")


def level(contact: Contact) -> Dimension:
    """There is always an opportunity once the agent speaks."""
    if not contact.turns:
        return Dimension("orientation", None)
    evidence = said(contact, "orientation")
    kinds = {hit.kind for turn in contact.turns for hit in turn.coding.of("orientation")}
    others = sum(kind in kinds for kind in _OTHERS)
    earned = min(4, 2 + others) if "name" in kinds else min(2, others)
    return Dimension("orientation", earned, evidence)
