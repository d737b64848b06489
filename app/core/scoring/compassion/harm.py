"""Harm: words that hurt. Four when there are none."""

from __future__ import annotations

from app.core.scoring.compassion.evidence import said
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension


def level(contact: Contact) -> Dimension:
    """A pet name costs one level, any other hurt two; the same hurt costs as much each time."""
    bad = said(contact, "harm", good=False)
    pets = {(item.event, item.words) for item in said(contact, "harm", "pet", good=False)}
    cost = sum(1 if (item.event, item.words) in pets else 2 for item in bad)
    return Dimension("harm", max(0, 4 - cost), bad)
