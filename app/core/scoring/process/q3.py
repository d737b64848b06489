"""Q3: a hold longer than two minutes with no return, or a hold without asking. One finding a hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.record.model import Utterance
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Finding

CODES = ("Q3.asked", "Q3.long", "Q3.asked_long")
LONGEST = 120.0
_ASKED = re.compile(
    r"\b(?:may|can|could|would|will|mind|ok|alright|all right|do you|are you able|is it)\b(?: \S+){0,12}? (?:hold|holding|wait|waiting|moment|minute|minutes|second|seconds|on the line|check|look)\b"
    r"|\b(?:hold|holding|wait|waiting|moment|minute|minutes|second|line)\b(?: \S+){0,8}? (?:ok|alright|all right|fine|with you|be possible|do you mind|would you)\b"
)


def unasked(contact: Contact) -> Iterator[int]:
    """Indices of holds that no words asked for."""
    for index, action in contact.actions:
        if action.do == "hold":
            before = [turn for turn in contact.turns if turn.index < index][-2:]
            if not any(_ASKED.search(simple(turn.event.say)) for turn in before):
                yield index


def find(contact: Contact) -> tuple[Finding, ...]:
    """Points at the `hold`."""
    rude = set(unasked(contact))
    found: list[Finding] = []
    for index, action in contact.actions:
        if action.do != "hold":
            continue
        length = _length(contact, index)
        faults = (["asked"] if index in rude else []) + (["long"] if length > LONGEST else [])
        if faults:
            details = {"seconds": f"{length:.0f}"}
            found.append(
                Finding("Q3", index, "minor", "hold", "practice", 0.9, code="Q3." + "_".join(faults), details=details)
            )
    return tuple(found)


def _length(contact: Contact, index: int) -> float:
    """Seconds until the agent comes back in words, resumes, or the record ends."""
    events = contact.record.events
    start = events[index].t
    for event in events[index + 1 :]:
        spoken = isinstance(event, Utterance) and event.by == "agent" and event.say.strip()
        if spoken or getattr(event, "do", None) in ("resume", "end", "transfer"):
            return event.t - start
    return events[-1].t - start
