"""Authority: what the person on the line is, what they claim, whether that was asked or checked, and what the record allows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.language.concepts import concepts
from app.core.language.text import plain
from app.core.record.model import SECTIONS, Authorized, CallRecord, Restriction, Utterance
from app.core.scoring.privacy.claims import (
    ASKING_ROLES,
    FAMILY,
    KIN_OF,
    OFFICIAL,
    Claim,
    asks_relation,
    claims_in,
    mentions_relation,
    speaks_as_patient,
)

_SECTION_WORDS = {
    "results": {"result", "results", "test", "tests", "lab", "labs", "biopsy", "scan"},
    "appointments": {"appointment", "appointments"},
    "billing": {"billing", "bill", "bills", "charges", "balance", "money"},
    "benefits": {"benefits", "coverage", "insurance"},
    "medications": {"medication", "medications", "medicine", "prescriptions"},
    "visits": {"visit", "visits", "treatment"},
    "notes": {"notes", "counselling", "therapy"},
    "demographics": {"address", "demographics", "whereabouts"},
}
_CHECKS = re.compile(
    r"\b(?:look(?:ing|ed)? (?:up|for|at)|check(?:ing|ed)?|find|found|see(?:ing)?|saw|need|send|fax|read|pull(?:ing)? up|verif\w+|review\w*)\b(?: \w+){0,8}? "
    r"(?:authority|power of attorney|poa|papers?|paperwork|documents?|guardianship|court order|proxy|authori[sz]ation|form|on file|on record)\b"
    r"|\b(?:power of attorney|poa|papers?|guardianship|court order|proxy|authori[sz]ation|authority|document) (?:is|are|was) (?:\w+ )?(?:on (?:file|record)|here|in (?:the|our) (?:chart|file|system))\b"
)
_WHOM = re.compile(r"\b(?:to|with|from|by|for)\b.*$")
"""The people that a restriction names; what comes before says what it is about."""
_HOLDER = re.compile(
    r"\b(?:as|since|because|seeing|given that|with|if) you (?:hold|have|are|have got|act)|\byou (?:can|may) (?:speak|act|decide|talk) for (?:him|her|them)\b|\bwith your power of attorney\b"
)


@dataclass(frozen=True, slots=True)
class Authority:
    """Who the first person on the caller's side is to the patient.

    `kind`: patient, family, representative, officer, provider, role (employer, lawyer, school...), stranger or unknown.
    `checked`: events in which the agent's words look for the authority. `asked`/`said`: when the relationship was asked
    for or told, or None.
    """

    kind: str
    relationship: str | None
    claims: tuple[Claim, ...]
    asked: int | None
    said: int | None
    checked: tuple[int, ...]
    entry: Authorized | None
    restrictions: tuple[Restriction, ...]

    @property
    def third_party(self) -> bool:
        """True when the person is known not to be the patient."""
        return self.kind not in ("patient", "unknown")

    def kinds_before(self, index: int) -> frozenset[str]:
        """Kinds claimed up to and including an event, and the true one where it is known."""
        claimed = {claim.kind for claim in self.claims if claim.index <= index}
        return frozenset(claimed | {self.relationship} if self.relationship else claimed)

    def in_scope(self, section: str) -> bool:
        """True when the record allows this person to hear of a section."""
        return self.entry is not None and (not section or section in self.entry.scope)


def trace_authority(record: CallRecord) -> Authority:
    """Reads claims out of the words and weighs them with what the record knows."""
    claims: list[Claim] = []
    checked: list[int] = []
    asked = said = None
    for index, event in enumerate(record.events):
        if not isinstance(event, Utterance):
            continue
        words = plain(event.say)
        if event.by == "caller" and not event.speaker:
            claims += [Claim(index, kind, text) for kind, text in claims_in(words)]
            if said is None and mentions_relation(words):
                said = index
        elif event.by == "agent":
            if asked is None and asks_relation(words):
                asked = index
            if _CHECKS.search(words):
                checked.append(index)
    kind = _kind(record, claims)
    return Authority(
        kind=kind,
        relationship=record.caller.relationship,
        claims=tuple(claims),
        asked=asked,
        said=said,
        checked=tuple(checked),
        entry=_entry(record),
        restrictions=record.record.restrictions,
    )


def _kind(record: CallRecord, claims: list[Claim]) -> str:
    truth = record.caller.relationship
    kinds = [claim.kind for claim in claims]
    if truth == "self":
        return "patient"
    for official in ("officer", "provider"):
        if truth == official or (truth in (None, "stranger") and official in kinds):
            return official
    if truth == "representative" or ("representative" in kinds and truth != "parent"):
        return "representative"
    if truth in FAMILY:
        return "family"
    if truth in ASKING_ROLES or any(kind in ASKING_ROLES for kind in kinds):
        return "role"
    if truth == "stranger":
        return "patient" if not kinds and _poses_as_patient(record) else "stranger"
    if truth is None and any(kind in FAMILY for kind in kinds):
        return "family"
    return "unknown"


def _poses_as_patient(record: CallRecord) -> bool:
    """An impostor: truly a stranger who speaks as the patient, so that the identifiers decide and not the T rules."""
    own = [event for event in record.events if isinstance(event, Utterance) and event.by == "caller"]
    return any(speaks_as_patient(plain(event.say)) for event in own)


def _entry(record: CallRecord) -> Authorized | None:
    """The authorised person that the caller is, by name; by relationship alone when the caller's name is unknown."""
    name = record.caller.name
    said = {
        word for e in record.events if isinstance(e, Utterance) and e.by == "caller" for word in plain(e.say).split()
    }
    for person in record.record.authorized:
        words = plain(person.name).split()
        known = set(plain(name).split()) if name else said
        if words and words[0] in known and (len(words) == 1 or words[-1] in known):
            return person
    return None


def restricted(
    restriction: Restriction, relationship: str | None, kinds: frozenset[str], section: str, about: str
) -> bool:
    """True when a restriction rules out telling a person of this standing about a section or about these words."""
    return _reaches(restriction, relationship, kinds) and _covers(restriction, section, about)


def _reaches(restriction: Restriction, relationship: str | None, kinds: frozenset[str]) -> bool:
    people = {*kinds, relationship} if relationship else set(kinds)
    if restriction.to:
        named = {KIN_OF.get(word, word) for to in restriction.to for word in plain(to).split()}
    else:
        tail = re.search(r"\b(?:to|with|from|by)\b(?P<who>.*)$", plain(restriction.text))
        whole = tail["who"] if tail else plain(restriction.text)
        named = {KIN_OF.get(word.removesuffix("'s"), word) for word in whole.split()}
    if named & {"family", "relatives", "kin", "household", "relations"}:
        return bool(people & (FAMILY - {"friend", "caregiver"}))
    if named & {"anyone", "anybody", "nobody", "everyone", "others", "else"}:
        return True
    groups = FAMILY | OFFICIAL | ASKING_ROLES | {"representative"}
    return bool(people & named) or not (named & groups)


def _covers(restriction: Restriction, section: str, about: str) -> bool:
    if restriction.sections:
        return section in restriction.sections
    words = plain(restriction.text)
    topic = re.search(
        r"\b(?:about|of|regarding|discuss|mention|share|tell)\b(?P<topic>.*?)(?:\b(?:to|with|from)\b|$)", words
    )
    text = topic["topic"] if topic else _WHOM.sub(" ", words)
    if section and ({section, section.rstrip("s")} | _SECTION_WORDS.get(section, set())) & set(text.split()):
        return True
    people = set(KIN_OF) | {
        "family",
        "anything",
        "nothing",
        "any",
        "information",
        "info",
        "all",
        "anyone",
        "anybody",
        "else",
    }
    named_sections = {name for name in SECTIONS if ({name} | _SECTION_WORDS[name]) & set(text.split())}
    subject = {c.name for c in concepts(" ".join(word for word in text.split() if word not in people))}
    if not subject:
        return True
    return not named_sections and bool(subject & {c.name for c in concepts(about)})


def accepts_claim(words: str) -> str | None:
    """The words that treat a claimed authority as settled, or None."""
    match = _HOLDER.search(words)
    return match.group() if match else None


def speaks_of(words: str, section: str) -> bool:
    """True when plain words name a section of the record, in everyday terms too."""
    return bool(({section, section.rstrip("s")} | _SECTION_WORDS.get(section, set())) & set(words.split()))
