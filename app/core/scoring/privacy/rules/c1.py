"""C1: a channel used that an alternate contact on record rules out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.emails import read_emails
from app.core.language.phones import canonical_phone, read_phones
from app.core.language.text import plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.desktop import Done
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.reaching import voicemail_words

RULE, CITATION = "C1", "45 CFR 164.522(b)"
CODES = (
    "privacy.c1.phone",
    "privacy.c1.voicemail",
    "privacy.c1.email",
    "privacy.c1.mail",
    "privacy.c1.text",
)
_ASKS = {
    "email": re.compile(r"\b(?:e ?mail|inbox|at \w+ dot (?:org|com|net)|\w+ at \w+(?: \w+)? dot \w+)\b"),
    "mail": re.compile(
        r"\b(?:mail|post|letter|paper copy|by mail|envelope|send (?:it|them|that|me)|(?:to|at) (?:my|the) (?:\w+ )?(?:house|home|address|place|apartment))\b"
    ),
    "text": re.compile(r"\b(?:text|sms|message me)\b"),
    "voicemail": re.compile(r"\b(?:voice ?mail|leave (?:me )?(?:a|it|the) (?:\w+ )?(?:message|details)?|machine)\b"),
    "phone": re.compile(
        r"\b(?:call|ring|phone|number|reach|try)(?: me| us)?\b(?: (?:back|on|at|here|there|instead|this))?"
    ),
}
_FORBIDS = re.compile(
    r"\b(?:not|never|no|stop|cannot|without)\b(?: \w+){0,4}$|\b(?:why|who|when|did|got|received|already|they|he|she)(?: \w+){0,3}$"
)
"""Before the word: a channel refused, or one that was used."""


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the dial, the message or the sending; what the patient asks for in the call itself is allowed."""
    alternate = ledger.record.record.alternate_contact
    if alternate is None:
        return
    for done in ledger.desktop.of("dial", "leave_message", "send"):
        channel = _ruled_out(ledger, done)
        if channel and not _asked_for(ledger, done, channel):
            yield finding(
                RULE,
                "fatal",
                CITATION,
                done.index,
                words_at(ledger, done.index),
                0.95,
                f"privacy.c1.{channel}",
                channel=channel,
            )
            return
    if alternate.voicemail is False and (spoken := voicemail_words(ledger)):
        index, words = spoken[0]
        yield finding(RULE, "fatal", CITATION, index, words, 0.85, "privacy.c1.voicemail", channel="voicemail")


def _ruled_out(ledger: Ledger, done: Done) -> str | None:
    record, alternate = ledger.record.record, ledger.record.record.alternate_contact
    if alternate is None:
        return None
    if done.action.do == "leave_message":
        return "voicemail" if alternate.voicemail is False else None
    if done.action.do == "dial":
        number = canonical_phone(done.what)
        allowed = canonical_phone(alternate.phone or "")
        usual = canonical_phone(record.phone or "")
        first_of_outbound = ledger.line.outbound and not any(at < done.index for at, _, _ in ledger.caller_words())
        if not number or number == allowed:
            return None
        return "phone" if number == usual or (first_of_outbound and allowed) else None
    channel = (done.action.channel or "").lower()
    if channel in ("email", "e-mail"):
        return "email" if not (alternate.email and alternate.email.lower() in done.what.lower()) else None
    if channel in ("mail", "post", "letter"):
        return "mail"
    if channel in ("text", "sms"):
        return (
            "text" if not (alternate.phone and canonical_phone(alternate.phone) in canonical_phone(done.what)) else None
        )
    return "voicemail" if channel == "voicemail" and alternate.voicemail is False else None


def _asked_for(ledger: Ledger, done: Done, channel: str) -> bool:
    """True when the caller asked for the channel, or gave the very number or address that is used (ruling 15)."""
    sent_to, number = done.what.lower(), canonical_phone(done.what)
    for at, event, words in ledger.caller_words():
        if at >= done.index:
            continue
        written = read_emails(event.say)
        if channel == "email" and any(
            not _FORBIDS.search(plain(event.say[: reading.span.start])) for reading in written
        ):
            return True  # an address that they give is where they want to be written to
        if any(reading.value.lower() in sent_to for reading in written):
            return True
        if number and any(reading.value == number for reading in read_phones(event.say)):
            return True
        for match in _ASKS[channel].finditer(words):
            if not _FORBIDS.search(words[: match.start()].rstrip()):
                return True
    return False
