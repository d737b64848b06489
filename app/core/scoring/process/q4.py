"""Q4: dead air. More than fifteen seconds from the end of the caller's words to the agent's next words on a live call."""

from __future__ import annotations

import re

from app.core.record.model import Action, Utterance
from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Finding

CODES = ("Q4.silence",)
SILENCE = 15.0
WORDS_A_SECOND = 2.5
_SHORT_WAIT = 60.0  # what "one moment" covers
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple": 2, "few": 3, "ten": 10}
_WAIT = re.compile(
    r"\b(?:(?:one|a|just a|give me a|for a|quick) (?:\w+ )?(?:moment|second|sec|minute|bit)|hold on|hang on|bear with|stay with me|be right back|back in a|let me (?:just |quickly |go |have a |take a )*(?:look|check|see|pull|find|open|read|bring|get|ask|call|grab)"
    r"|while i|i am (?:just )?(?:looking|checking|pulling|opening|reading|going to (?:look|check|pull|open|read))|i will (?:just )?(?:look|check|pull|open|read|be quiet|put)|this (?:may|will|might|can) take|it (?:may|will|might|can) take|(?:quiet|silence|silent)|please (?:hold|wait)|(?:two|three|four|five|ten|a few|a couple(?: of)?) (?:seconds|minutes|moments))\b"
)
_LENGTH = re.compile(r"\b(?P<n>a|an|one|two|three|four|five|ten|couple|few)(?: of)? (?P<u>second|minute)s?\b")
_BREAKS = frozenset({"hold", "transfer", "dial", "switch_channel", "leave_message", "escalate"})


def find(contact: Contact) -> tuple[Finding, ...]:
    """Points at each late turn; a hold, another call, or an announced wait of that length excuses it."""
    if contact.record.channel != "phone":
        return ()
    found: list[Finding] = []
    ended: float | None = None
    held = False
    announced: list[str] = []
    for index, event in enumerate(contact.record.events):
        if isinstance(event, Action):
            if event.do in _BREAKS:
                held = event.do != "escalate" or held
                ended = None
            continue
        if not isinstance(event, Utterance) or not event.say.strip():
            continue
        if event.by == "caller":
            ended = None if held and event.speaker else _end(event)
        elif event.by == "agent":
            quiet = event.t - ended if ended is not None else 0.0
            if quiet > max(SILENCE, _covered(announced)) and not held:
                details = {"seconds": f"{quiet:.0f}"}
                found.append(
                    Finding("Q4", index, "minor", event.say, "practice", 0.9, code="Q4.silence", details=details)
                )
            ended, held = None, False
            announced = [*announced[-1:], event.say]
    return tuple(found)


def _end(event: Utterance) -> float:
    """Seconds at which the words ended: the last word's own time, else 2.5 words a second."""
    if event.words and event.words[-1].end >= event.t:
        return event.words[-1].end
    return event.t + len(event.say.split()) / WORDS_A_SECOND


def _covered(words: list[str]) -> float:
    """How long a silence the agent's last words announced."""
    covered = 0.0
    for text in words:
        said = simple(text)
        if _WAIT.search(said):
            covered = max(covered, _SHORT_WAIT)
            for match in _LENGTH.finditer(said):
                covered = max(covered, _NUMBERS[match["n"]] * (60.0 if match["u"] == "minute" else 1.0) + SILENCE)
    return covered
