"""Whom a disclosure reached: the first person on the line, or somebody who came later."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.language.text import plain
from app.core.record.model import Authorized, Utterance
from app.core.scoring.privacy.claims import FAMILY, claims_in, mentions_relation
from app.core.scoring.privacy.ledger import Ledger

_AGREES = re.compile(
    r"\b(?:you|they) (?:can|may|could|have my permission to) (?:\w+ )?(?:tell|talk|speak|explain|share|give|discuss|say)\b|\b(?:i give|gave|you have|have) (?:my |you )?(?:permission|consent)\b"
    r"|\b(?:can|could|would|please|just) (?:you )?(?:please )?(?:tell|talk to|speak (?:to|with)|explain (?:it|this|that|everything)? ?(?:to|with)) (?:him|her|them|my)\b"
    r"|\b(?:i will|i am|let me|i want to|going to) (?:put|putting|pass|passing|give|giving|hand|handing)\b(?: \w+){0,4} (?:on|over|phone|to (?:him|her|my))\b"
    r"|\b(?:it is|that is|fine|ok|alright|okay) (?:ok |fine |alright )?(?:for|with|if) (?:him|her|them|my \w+|he|she|they)\b|\bhere (?:he|she) is\b|\b(?:tell|talk to|ask) my (?:husband|wife|son|daughter|mother|father|sister|brother|friend|\w+)\b"
)
_INTRODUCES = re.compile(r"\b(?:i am|this is|my name is|it is|speaking|here)\b")


@dataclass(frozen=True, slots=True)
class Audience:
    """`kind` as in authority.py, `newcomer` for a later speaker; `entry`: their place on the record; `agreed`: by the patient."""

    kind: str
    who: str
    kinds: frozenset[str]
    entry: Authorized | None
    agreed: bool

    @property
    def family(self) -> bool:
        """Family, friends and carers."""
        return self.kind == "family" or (self.kind == "newcomer" and bool(self.kinds & FAMILY or self.entry))

    def may_hear(self, section: str) -> bool:
        """True when the record's scope for this person holds the section."""
        return self.entry is not None and (not section or section in self.entry.scope)


def audience(ledger: Ledger, index: int) -> Audience:
    """Who heard the agent's words at an event."""
    speaker = ledger.line.speaker_at(index)
    authority = ledger.authority
    newcomer = bool(speaker) and any(b.who == speaker and b.kind == "speaker" for b in ledger.line.breaks)
    if not newcomer:
        kinds = authority.kinds_before(index)
        agreed = authority.kind == "patient" or _agreed(ledger, index, None)
        return Audience(authority.kind, authority.relationship or authority.kind, kinds, authority.entry, agreed)
    own = [plain(e.say) for e in ledger.events[:index] if isinstance(e, Utterance) and e.speaker == speaker]
    kinds = frozenset(kind for words in own for kind, _ in claims_in(words))
    introduced = any(_INTRODUCES.search(words) or mentions_relation(words) for words in own)
    entry = next((p for p in ledger.record.record.authorized if _same_person(p.name, speaker)), None)
    return Audience("newcomer", speaker, kinds, entry, introduced and _agreed(ledger, index, speaker))


def _same_person(one: str, other: str) -> bool:
    first, second = plain(one).split(), plain(other).split()
    return bool(first and second) and first[0] == second[0] and (len(second) == 1 or first[-1] == second[-1])


def _agreed(ledger: Ledger, index: int, other: str | None) -> bool:
    """True when the verified patient said aloud, before an event, that the other person may be told."""
    for at, event, words in ledger.caller_words():
        if at >= index:
            break
        patient = _is_patient(ledger, event, other)
        if patient and _AGREES.search(words) and ledger.verification.verified_before(at + 1):
            return True
    return False


def _is_patient(ledger: Ledger, event: Utterance, other: str | None) -> bool:
    if other is not None:
        return (event.speaker or "") != other and ledger.authority.kind in ("patient", "unknown")
    name = plain(ledger.record.record.name).split()
    return bool(event.speaker) and bool(name) and name[0] in plain(event.speaker or "").split()
