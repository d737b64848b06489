"""Authority: what the person on the line is, what they claim, whether that was asked or checked, and what the record allows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.language.names import split_name
from app.core.language.text import clauses, plain
from app.core.record.model import Authorized, CallRecord, Restriction, Utterance
from app.core.scoring.privacy.claims import (
    ASKING_ROLES,
    FAMILY,
    OFFICIAL,
    ROLE_OF,
    Claim,
    asks_relation,
    claims_in,
    introduces_as,
    mentions_relation,
    speaks_as_patient,
)
from app.core.scoring.privacy.line import Line, trace_line
from app.core.scoring.privacy.people import name_parts, same_person
from app.core.scoring.privacy.restrictions import SECTION_WORDS

_PAPER = (
    r"(?:authority|power of attorney|poa|papers?|paperwork|documents?|documentation|guardianship|court order|letters? (?:testamentary|of administration)|proxy|directive|authori[sz]ation|"
    r"form|list|chart|file|record|scans?|your name|you listed|you on|you down)"
)
_CHECKS = re.compile(
    rf"\b(?:look(?:ing|ed)? (?:up|for|at|to see|and see|if)|check(?:ing|ed)?|find|finding|found|see(?:ing)?|saw|read|reading|pull(?:ing)? up|verif\w+|review\w*|confirm(?:ing|ed)?|make sure|show(?:s|ing)?|got|have)\b(?: \w+){{0,10}}? {_PAPER}\b"
    rf"|\b{_PAPER} (?:is|are|was|were|came) (?:\w+ ){{0,2}}?(?:on (?:file|record)|here|in (?:the|our|your|his|her) (?:chart|file|system|record)|scanned|in order|valid|current|through|up)\b"
    r"|\b(?:you are|your name is|i have you|i see you|you show|we have you) (?:\w+ )?(?:listed|named|down|here|on (?:the |his |her |our )?(?:file|record|chart|list|account)|scanned|on it)\b"
    r"|\b(?:it|that) (?:is|was) (?:\w+ )?(?:on (?:file|record)|scanned|in (?:the|our|his|her) (?:chart|file|system))\b"
)
_CHECKS_NOTHING = re.compile(
    r"\b(?:since|because|as|so long as|now that|seeing) you (?:have|have got|hold|got)\b|\b(?:if|once|when) you (?:have|get|find|send|fax|mail|bring)\b|\b(?:later|afterwards?|at some point|when you can|whenever|no need|do not need|will not need|not necessary|skip)\b|\byou have (?:got )?(?:the |a |his |her )?(?:power|poa|papers?|paperwork|authority|guardianship|proxy)\b|\bgot (?:it|that)\b$"
)
_HOLDER = re.compile(
    r"\b(?:as|since|because|seeing|given|given that|with|if|now that|so long as|so) (?:you|that you|you all) (?:hold|have|are|have got|got|act|being)\b|\bas (?:his|her|their|the) (?:\w+ )?(?:executor|executrix|guardian|attorney|proxy|agent|poa|power of attorney|representative|conservator)\b|\bbeing (?:the|his|her|their|power of attorney)\b"
    r"|\byou (?:can|may|get to) (?:speak|act|decide|talk|sign|change) for (?:him|her|them)\b|\bwith your (?:power of attorney|authority|guardianship)\b|\byou are (?:his|her|their|the) (?:\w+ )?(?:executor|executrix|guardian|attorney|proxy|agent|poa|power of attorney|representative|conservator)\b"
    r"|\b(?:that is|that will do|that works|that covers|that does it|good enough|that is all)\b(?: \w+){0,3}? (?:enough|fine|good|me|it|need|plenty)\b|\btake your word\b|\bi (?:trust|believe) you\b|\bno need (?:for|to) (?:\w+ )?(?:papers?|paperwork|documents?|send|proof|show)\b|\bwe can (?:go (?:right )?ahead|proceed)\b|\bhappy to (?:go ahead|take that)\b"
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
    claimed: tuple[tuple[str, int], ...]  # each kind claimed, and when first

    @property
    def third_party(self) -> bool:
        """True when the person is known not to be the patient."""
        return self.kind not in ("patient", "unknown")

    def kinds_before(self, index: int) -> frozenset[str]:
        """Kinds claimed up to and including an event, and the true one where it is known."""
        claimed = {kind for kind, since in self.claimed if since <= index}
        return frozenset(claimed | {self.relationship} if self.relationship else claimed)

    def in_scope(self, section: str) -> bool:
        """True when the record allows this person to hear of a section."""
        return self.entry is not None and (not section or section in self.entry.scope)


def trace_authority(record: CallRecord, line: Line | None = None) -> Authority:
    """Reads claims out of the words and weighs them with what the record knows."""
    line = line or trace_line(record)
    claims: list[Claim] = []
    checked: list[int] = []
    asked = said = None
    for index, event in enumerate(record.events):
        if not isinstance(event, Utterance):
            continue
        words = plain(event.say)
        if event.by == "caller" and not line.newcomer_at(index):
            claims += [Claim(index, kind, text) for kind, text in claims_in(words)]
            if said is None and mentions_relation(words):
                said = index
        elif event.by == "agent":
            if asked is None and asks_relation(words):
                asked = index
            if any(_checks(plain(clause.text)) for clause in clauses(event.say)):
                checked.append(index)
    kind = _kind(record, claims)
    return Authority(
        kind=kind,
        relationship=record.caller.relationship,
        claims=tuple(claims),
        asked=asked,
        said=said,
        checked=tuple(checked),
        entry=_entry(record, claims, line) if kind != "patient" else None,
        restrictions=record.record.restrictions,
        claimed=tuple({claim.kind: claim.index for claim in reversed(claims)}.items()),
    )


def _checks(words: str) -> bool:
    """True when the agent looks, or has looked, for the authority on record."""
    return _CHECKS.search(words) is not None and _CHECKS_NOTHING.search(words) is None


def _kind(record: CallRecord, claims: list[Claim]) -> str:
    truth = record.caller.relationship
    kinds = [claim.kind for claim in claims]
    if truth == "self" or (truth is not None and _poses_as_patient(record, kinds)):
        return "patient"
    if truth is None and _speaks_for_self(record, claims):
        return "unknown"
    for official in ("officer", "provider"):
        if truth == official or (truth in (None, "stranger") and official in kinds):
            return official
    parent_of_minor = truth == "parent" and bool({"minor", "minor_consented"} & set(record.record.flags))
    if truth == "representative" or ("representative" in kinds and not parent_of_minor):
        return "representative"
    if truth in FAMILY:
        return "family"
    if truth in ASKING_ROLES or any(kind in ASKING_ROLES for kind in kinds):
        return "role"
    if truth == "stranger":
        return "stranger"
    if truth is None and any(kind in FAMILY for kind in kinds):
        return "family"
    return "unknown"


def _speaks_for_self(record: CallRecord, claims: list[Claim]) -> bool:
    """True when somebody of whom nothing is known gives the patient's name as their own, or speaks of their own matters."""
    if any(
        re.match(r"(?:i am|this is|it is|speaking) |(?:her|his|their) |.*\b(?:her|his|their)$", c.words) for c in claims
    ):
        return False
    own = [plain(event.say) for event in record.events if isinstance(event, Utterance) and event.by == "caller"]
    first, surnames = split_name(record.record.name)
    last = surnames[-1] if surnames else ""
    return any(introduces_as(words, first, last) or speaks_as_patient(words) for words in own)


def _poses_as_patient(record: CallRecord, kinds: list[str]) -> bool:
    """An impostor, who speaks as the patient, so that the identifiers decide and not the T rules (ruling 20)."""
    if kinds:
        return False
    own = [plain(event.say) for event in record.events if isinstance(event, Utterance) and event.by == "caller"]
    first, surnames = split_name(record.record.name)
    shared = same_person(record.caller.name, record.record.name)
    if not shared and any(introduces_as(words, first, surnames[-1] if surnames else "") for words in own):
        return True
    return record.caller.relationship == "stranger" and any(speaks_as_patient(words) for words in own)


def _entry(record: CallRecord, claims: list[Claim], line: Line) -> Authorized | None:
    """The authorised person that the caller is: by name; where the caller's name is unknown, by the name or standing they say."""
    people = record.record.authorized
    name = record.caller.name
    if name:
        return next((person for person in people if same_person(name, person.name)), None) or _house(record, claims)
    own = [
        plain(event.say)
        for index, event in enumerate(record.events)
        if isinstance(event, Utterance) and event.by == "caller" and not line.newcomer_at(index)
    ]
    kinds = {claim.kind for claim in claims} | {record.caller.relationship or ""}
    patients = set(name_parts(record.record.name))
    for person in people:
        parts = name_parts(person.name)
        truth = record.caller.relationship
        if truth is not None and person.relationship and person.relationship != truth and truth != "representative":
            continue
        if parts and parts[0] not in patients and any(re.search(_written(parts), words) for words in own):
            return person
    alike = [person for person in people if person.relationship and person.relationship in kinds]
    return alike[0] if len(alike) == 1 else _house(record, claims)


def _written(parts: tuple[str, ...]) -> str:
    """A name as it is said: the first name, and then the surname where there is one."""
    first, last = re.escape(parts[0]), re.escape(parts[-1])
    return rf"\b{first}\b" if len(parts) == 1 else rf"\b{first}(?: \w+)? {last}\b"


def _house(record: CallRecord, claims: list[Claim]) -> Authorized | None:
    """A firm, school or office that the record authorises, for whom the caller says they ring."""
    roles = ({claim.kind for claim in claims} | {record.caller.relationship or ""}) & (ASKING_ROLES | OFFICIAL)
    said = {
        word for e in record.events if isinstance(e, Utterance) and e.by == "caller" for word in plain(e.say).split()
    }
    for person in record.record.authorized:
        parts = set(name_parts(person.name))
        known = ROLE_OF.get(person.relationship, person.relationship)
        if known in roles and (parts & said) - {"the", "of", "and", "office", "law", "school", "company"}:
            return person
    return None


def accepts_claim(words: str) -> str | None:
    """The words that treat a claimed authority as settled, or None."""
    if _checks(words):
        return None
    match = _HOLDER.search(words)
    return match.group() if match else None


def speaks_of(words: str, section: str) -> bool:
    """True when plain words name a section of the record, in everyday terms too."""
    return bool(({section, section.rstrip("s")} | SECTION_WORDS.get(section, set())) & set(words.split()))
