"""Plain language: no unexplained insider words; the caller's understanding is checked."""

from __future__ import annotations

import re

from app.core.scoring.compassion.evidence import said
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Dimension, Evidence

_TEACH_BACK = re.compile(
    r"\b(?:in your own words|(?:tell|say|read|repeat) (?:it |that |this )?back to me|(?:tell|say) me back|so (?:that )?i know i (?:said|explained|was)|what will you (?:do|take|tell)|how will you (?:take|do|use)"
    r"|to (?:make|be) sure i (?:explained|said|was clear)|walk me back through)\b"
)
_LEVELS = {0: 4, 1: 2, 2: 1}


def level(contact: Contact) -> Dimension:
    """The same word counts once; a teach-back gives one level back."""
    if not contact.turns:
        return Dimension("plain_language", None)
    bad = said(contact, "jargon", good=False)
    words = {simple(item.words) for item in bad}
    good = tuple(
        Evidence(turn.index, found.group(), good=True)
        for turn in contact.turns
        if (found := _TEACH_BACK.search(simple(turn.event.say)))
    )
    earned = _LEVELS.get(len(words), 0)
    return Dimension("plain_language", min(earned + 1, 4) if good else earned, good + bad)
