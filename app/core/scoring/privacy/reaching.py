"""Outbound contacts: who or what answered, and which words a message holds."""

from __future__ import annotations

import re

from app.core.language.text import plain
from app.core.record.model import Action, Notice, Utterance
from app.core.scoring.privacy.ledger import Ledger

_GREETING = re.compile(
    r"\b(?:message|tone|beep|voice ?mail|mailbox|not available|cannot (?:come|get) to the phone|have reached|you have reached|leave (?:me|us|your|a))\b"
)
_OVER = re.compile(r"\b(?:call ended|line dropped|hung up|no message|disconnected)\b")


def voicemail_words(ledger: Ledger) -> tuple[tuple[int, str], ...]:
    """(event, words) that the agent spoke onto an answering machine, or left through the desktop."""
    found: list[tuple[int, str]] = []
    recording = ledger.record.channel == "voicemail"
    for index, event in enumerate(ledger.events):
        if isinstance(event, Notice):
            continue
        if isinstance(event, Action):
            if event.do == "dial":
                recording = ledger.record.channel == "voicemail"
            elif event.do == "leave_message" and event.what:
                found.append((index, event.what))
            continue
        recording = _recording(event, recording)
        if event.by == "agent" and recording:
            found.append((index, event.say))
    return tuple(found)


def _recording(event: Utterance, before: bool) -> bool:
    words = plain(event.say)
    if event.by == "system":
        return False if _OVER.search(words) else before or _GREETING.search(words) is not None
    return False if event.by == "caller" else before
