"""Reflection: whether the caller's own facts were said back to them."""

from __future__ import annotations

import re

from app.core.language.labelling.reflection import facts
from app.core.scoring.compassion.evidence import said
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Dimension, Evidence

_BRIEF, _LONG = 3, 7  # content words from which a turn tells something, and from which it tells a story
_AGAIN = re.compile(
    r"\b(?:i (?:already|just) (?:told|said|explained|gave)|like i said|as i said|i (?:have )?told you|how many times|i said that)\b"
)
_CHECK = re.compile(
    r"\b(?:is that right|have i got (?:that|it)|did i get (?:that|it)|do i have that right|is that it|am i right)\b"
)


def level(contact: Contact) -> Dimension:
    """No opportunity when the caller told nothing of their own; answers to identity questions are no tellings."""
    told = [len(facts(simple(text))) for text in _tellings(contact)]
    good = said(contact, "reflection")
    if not good and not any(count >= _BRIEF for count in told):
        return Dimension("reflection", None)
    if good:
        checked = any(turn.coding.of("reflection") and _CHECK.search(simple(turn.event.say)) for turn in contact.turns)
        return Dimension("reflection", 4 if len({item.event for item in good}) > 1 or checked else 3, good)
    again = tuple(
        Evidence(index, event.say, good=False) for index, event in contact.callers if _AGAIN.search(simple(event.say))
    )
    if again:
        return Dimension("reflection", 0, again)
    return Dimension("reflection", 1 if sum(count >= _LONG for count in told) > 1 else 2)


def _tellings(contact: Contact) -> list[str]:
    asked_before = False
    found: list[str] = []
    turns = {turn.index: turn for turn in contact.turns}
    callers = dict(contact.callers)
    for index in sorted({*turns, *callers}):
        if index in turns:
            asked_before = bool(turns[index].asks)
        elif not asked_before:
            found.append(callers[index].say)
    return found
