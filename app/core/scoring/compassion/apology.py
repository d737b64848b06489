"""Apology: sorrow for what our side did, where something went wrong."""

from __future__ import annotations

import re

from app.core.scoring.compassion.evidence import said
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Dimension, Evidence

_WRONG = re.compile(
    r"\b(?:nobody|no one|none of you) (?:\w+ ){0,2}(?:called|rang|told|phoned|answered|came|explained|got back|has called|will tell)|\bnever (?:called|got|heard|came|told)|\bon hold for\b|\bkept (?:me )?(?:waiting|on hold)"
    r"|\bhung up on\b|\b(?:third|fourth|fifth|tenth|second) time\b|\bkeep getting (?:transferred|bounced)|\bstill (?:have not|has not|nothing|waiting)|\bbeen waiting\b|\byour (?:mistake|fault|error)|\byou (?:people )?(?:lost|charged|double|sent|cancelled|canceled|denied|promised|said)\b|\bwaited\b"
)

_OFTEN = 2  # the same apology more often than this is a formula


def level(contact: Contact) -> Dimension:
    """An opportunity is anger, or a cue that tells what went wrong on our side; an apology is always judged."""
    good, bad = said(contact, "apology", "good"), said(contact, "apology", "bad", good=False)
    formula = said(contact, "apology", "formula", good=False)
    if good:
        same = len(good) > _OFTEN and len({simple(item.words) for item in good}) == 1
        return Dimension("apology", 2 if bad else 3 if same else 4, good + bad)
    if bad:
        return Dimension("apology", 0, bad)
    owed = tuple(
        Evidence(cue.index, cue.words, good=False)
        for cue in contact.cues
        if cue.answers and (cue.feeling == "anger" or _WRONG.search(simple(cue.words)))
    )
    if formula:
        return Dimension("apology", 2, formula + owed)
    return Dimension("apology", 1 if owed else None, owed)
