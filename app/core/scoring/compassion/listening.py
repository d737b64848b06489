"""Listening: the caller can finish, is not talked down, and what they show is answered within two turns."""

from __future__ import annotations

from app.core.scoring.compassion.evidence import recited
from app.core.scoring.compassion.outcomes import outcome
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension, Evidence

_MUCH, _NEARLY_ALL = 0.8, 0.9  # the agent's share of all words
_ENOUGH_WORDS = 80  # below this a share means nothing


def level(contact: Contact) -> Dimension:
    """An event of the caller with `cut_off` means that the agent talked over it."""
    if not contact.callers or not contact.turns:
        return Dimension("listening", None)
    cut = tuple(Evidence(index, event.say, good=False) for index, event in contact.callers if event.cut_off)
    passed = tuple(
        Evidence(cue.index, cue.words, good=False) for cue in contact.cues if outcome(cue).outcome != "taken"
    )
    again = recited(contact)
    faults = len(cut) + min(2, len(again))
    if passed:
        faults += 2 if 2 * len(passed) > len(contact.cues) else 1
    ours = sum(len(turn.event.say.split()) for turn in contact.turns)
    total = ours + sum(len(event.say.split()) for _, event in contact.callers)
    if total >= _ENOUGH_WORDS:
        faults += (ours > _MUCH * total) + (ours > _NEARLY_ALL * total)
    return Dimension("listening", max(0, 4 - faults), cut + passed + again)
