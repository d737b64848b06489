"""Timing: compassion before the identity questions when the caller opens in distress."""

from __future__ import annotations

from app.core.scoring.contact import AgentTurn, Contact, asked
from app.core.scoring.model import Dimension, Evidence


def level(contact: Contact) -> Dimension:
    """No opportunity when no cue came before the first identity question after it."""
    if not contact.cues:
        return Dimension("timing", None)
    opening = contact.cues[0]
    early = next((turn for turn in contact.turns if turn.asks), None)
    after = [turn for turn in contact.turns if turn.index > opening.index]
    if not after or (early is not None and early.index < opening.index):
        return Dimension("timing", None)
    if any(turn.coding.of("harm") for turn in opening.answers):
        hurt = next(turn for turn in opening.answers if turn.coding.of("harm"))
        return Dimension("timing", 0, (Evidence(hurt.index, hurt.coding.of("harm")[0].words, good=False),))
    kind = next((turn for turn in after if turn.coding.answers), None)
    if kind is None:
        return Dimension("timing", 0, (Evidence(opening.index, opening.words, good=False),))
    hit = kind.coding.answers
    evidence = (Evidence(kind.index, hit.words if hit else "", good=True),)
    if early is None or kind.index < early.index:
        return Dimension("timing", 4, evidence)
    if kind.index == early.index:
        return Dimension("timing", 4 if _before_asking(kind) else 3, evidence)
    return Dimension("timing", 2 if kind in opening.answers else 1, evidence)


def _before_asking(turn: AgentTurn) -> bool:
    """True when any of the kind words stand before the identity question."""
    say = turn.event.say
    for label in ("warmth", "understanding", "respect", "support", "exploration", "apology"):
        for hit in turn.coding.of(label):
            at = say.find(hit.words)
            if at >= 0 and not asked(say[: at + len(hit.words)]):
                return True
    return False
