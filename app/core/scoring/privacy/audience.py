"""Whom a disclosure reached: the first person on the line, or somebody who came later."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.record.model import Authorized, Restriction
from app.core.scoring.privacy.agreement import is_patient
from app.core.scoring.privacy.claims import FAMILY, KIN_OF, claims_in, mentions_relation
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.people import name_parts, same_person
from app.core.scoring.privacy.restrictions import restricted

_INTRODUCES = re.compile(r"\b(?:i am|this is|my name is|it is|speaking|here)\b")


@dataclass(frozen=True, slots=True)
class Audience:
    """`kind` as in authority.py, `newcomer` for a later speaker; `entry`: their place on the record; `agreed`: by the patient.

    `names`: what they are called; `said`: all their words so far, plain; `parent_of_minor`: the parent whose child the
    patient is, who stands in the child's place.
    """

    kind: str
    who: str
    kinds: frozenset[str]
    entry: Authorized | None
    agreed: bool
    names: tuple[str, ...] = ()
    said: str = ""
    parent: bool = False
    parent_of_minor: bool = False

    @property
    def family(self) -> bool:
        """Family, friends and carers."""
        return self.kind == "family" or (self.kind == "newcomer" and bool(self.kinds & FAMILY or self.entry))

    def may_hear(self, section: str) -> bool:
        """True when the record's scope for this person holds the section."""
        return self.entry is not None and (not section or section in self.entry.scope)

    def barred(self, restriction: Restriction, section: str, about: str) -> bool:
        """True when a restriction on record rules out telling them of a section, or of these words."""
        if self.kind in ("patient", "unknown") or self.agreed:
            return False
        known = self.entry is not None
        return restricted(restriction, self.kinds, self.names, self.said, section, about, known)


def audience(ledger: Ledger, index: int) -> Audience:
    """Who heard the agent's words at an event."""
    record, authority = ledger.record, ledger.authority
    newcomer = ledger.line.newcomer_at(index)
    minor = bool({"minor", "minor_consented"} & frozenset(record.record.flags))
    if not newcomer:
        kinds = authority.kinds_before(index)
        said = _said(ledger, index) if authority.restrictions else ""  # only restrictions ask for it
        truth = authority.relationship
        parent = truth == "parent" or (truth in (None, "representative", "caregiver") and "parent" in kinds)
        return Audience(
            kind=authority.kind,
            who=truth or authority.kind,
            kinds=kinds,
            entry=authority.entry,
            agreed=authority.kind == "patient" or _agreed(ledger, index, ""),
            names=tuple(name for name in (record.caller.name,) if name) or _named(ledger, said),
            said=said,
            parent=parent and authority.kind != "patient",
            parent_of_minor=parent and minor,
        )
    if same_person(newcomer, record.record.name) and len(name_parts(newcomer)) > 1:
        return Audience("patient", "patient", frozenset({"self"}), None, agreed=False, names=(newcomer,))
    own = [w for at, _, w in ledger.caller_words() if at < index and ledger.line.speaker_at(at) == newcomer]
    kinds = frozenset(kind for words in own for kind, _ in claims_in(words))
    introduced = any(_says_who(words, newcomer) for words in own)
    entry = next((p for p in record.record.authorized if same_person(p.name, newcomer)), None)
    if entry is not None and entry.relationship in FAMILY:
        kinds |= {entry.relationship}
    return Audience(
        kind="newcomer",
        who=newcomer,
        kinds=kinds,
        entry=entry,
        agreed=introduced and _agreed(ledger, index, newcomer),
        names=(newcomer,),
        said=" ".join(own),
        parent="parent" in kinds,
        parent_of_minor="parent" in kinds and minor,
    )


def _says_who(words: str, name: str) -> bool:
    """True when a later speaker's plain words say who they are, by name or by what they are to the patient."""
    opening = words.split()[:8]
    return (
        _INTRODUCES.search(words) is not None
        or mentions_relation(words)
        or any(part in opening for part in name_parts(name))
        or any(word in KIN_OF for word in opening)
    )


def _said(ledger: Ledger, index: int) -> str:
    """All that the first person said before an event, plain."""
    return " ".join(w for at, _, w in ledger.caller_words() if at < index and not ledger.line.newcomer_at(at))


def _named(ledger: Ledger, said: str) -> tuple[str, ...]:
    """The names on record that the person gave as their own, where the record does not name the caller."""
    words = set(said.split())
    people = ledger.record.record.authorized
    return tuple(p.name for p in people if (parts := name_parts(p.name)) and parts[0] in words)


def _agreed(ledger: Ledger, index: int, other: str) -> bool:
    """True when the patient, identified before the event, said aloud that the other person may be told.

    `other`: the later speaker who is told; "" for the first person on the line.
    """
    if not ledger.verification.verified_before(index):
        return False
    patient_first = ledger.authority.kind in ("patient", "unknown")
    for at, speaker in ledger.agreements:
        if at >= index or (other and speaker == other):
            continue
        if is_patient(ledger.record, speaker, patient_first and not ledger.line.newcomer_at(at)):
            return True
    return False
