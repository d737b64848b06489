"""What was told: record facts in the agent's words, by bare confirmation or by sending, and presence given away.

A fact that the caller had stated first and that the agent merely repeats is not told; a guess that the agent affirms is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.language.concepts import concepts, weight
from app.core.language.facts import Likeness, Told, mentioned, told
from app.core.language.model import Span
from app.core.language.text import clauses, plain
from app.core.record.model import Action, CallRecord, Fact, Utterance
from app.core.scoring.privacy.tone import verdict_implied

How = Literal["told", "confirmed", "sent", "presence", "message"]
_AFFIRMS = re.compile(
    r"^(?:(?:oh|well|um|uh|hm|so|and|but) )*(?:yes|yeah|yep|yup|correct|exactly|right|absolutely|indeed|uh huh|mm hm+|afraid so|i am afraid so|you guessed|you got it"
    r"|that is (?:right|correct|it|so|true)|you are (?:right|correct)|(?:it|she|he|they) (?:is|was|does|did|are|were|has)(?: (?:yes|indeed|afraid|sadly))?(?:$| (?:yes|since|every|all|most|on|for) )|sure (?:is|does|did|has))\b"
)
_AFTER_YES_NEUTRAL = re.compile(
    r"^(?:(?:yes|yeah|yep|right|exactly|absolutely|correct|sure|ok) )+(?:i (?:can|will|would|am|understand|see|hear|know|do)|of course|please|sir|ma'am|madam|let me|may|could|can|what|"
    r"so (?:i|can|may|your|what)|speaking|hello|this is|we are open|happy|and (?:your|may|can|what)|thank|before|but (?:i|before|first)|give me|one moment|"
    r"hold|just|for (?:that|your)|in general|any|that is (?:frightening|hard|a long|very|really))\b"
)
_GUESS = re.compile(
    r"\b(?:so|then|right|does (?:it|that|this) mean|that means|must be|has to be|got to be|it is|she is|he is|tell me|guess(?:ing)?"
    r"|(?:is|was|are|were|did|does|do|has|have|am) (?:not )?(?:it|he|she|they|i|the|my|his|her|that|this|there|you))\b"
)
_WHO = r"(?:she|he|mr \w+|mrs \w+|ms \w+|mister \w+|missus \w+|your (?:\w+ )?(?:wife|husband|son|daughter|mother|father|mom|dad|sister|brother|friend|client|tenant|employee))"
_PRESENT = re.compile(
    rf"\b(?:just|only just) missed (?:her|him|them)\b|\bmissed (?:her|him|them) by\b"
    rf"|\b{_WHO} (?:(?:has|have|had) )?(?:just |already |only just )?(?:left|gone home|checked out|been (?:in|here|seen|discharged|admitted)|checked in|come in|came in|stopped by|was discharged|got discharged)\b"
    rf"|\b{_WHO} (?:is|are|was|were|will be) (?:not |still |just |already |currently |right |back |in )*(?:here|in with|with us|with the doctor|with the nurse|one of (?:ours|our patients)|a patient|our patient|admitted|discharged|due (?:in|here)|upstairs|in surgery|in room|being seen|seen here|treated here|in the (?:ward|back|waiting room))\b"
    rf"|\b{_WHO} (?:has|have|had|does have) (?:an?|another|no|her|his) (?:\w+ )?(?:appointment|visit|follow up|scan|procedure)\b"
    rf"|\b{_WHO} (?:does not|do not|did not) (?:come|go|have an appointment|show up)\b|\b{_WHO} (?:comes|goes) (?:here|in every|in on|to us)\b"
    r"|\bwe (?:do |did |have )?(?:see|saw|seen|treat|treated|have|had|expect|are expecting) (?:her|him)(?: here| in| today|$)"
    r"|\b(?:no record of|never heard of|no such patient|no patient (?:by|of|with) that name|no one (?:by|of) that name|nobody (?:by|of) that name|not a patient (?:here|of ours|with us))\b"
    rf"|\b{_WHO} (?:will|is going to|would) (?:be |come |stop |drop |swing |get )(?:in|by|here|back|over|up)\b|\bwhen (?:she|he) (?:comes|gets|is) (?:in|here|by|back)\b(?= (?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| tomorrow| tonight| next week)"
    r"|\bi (?:will|can) (?:give|hand|pass|get) (?:it|them|that|those) to (?:her|him)\b(?! if)"
    rf"|\bshe(?: would|'d)? be (?:about )?(?:at|on|in) (?:the|her) (?:bus|way|car|parking|lobby|waiting)\b"
)
_STAFF = re.compile(
    r"\b(?:doctor|dr|nurse|manager|supervisor|officer|colleague|specialist|pharmacist|physician|receptionist|director|surgeon|therapist|secretary|assistant|clerk|team|lawyer|counsel|desk)\b"
)
"""Whom a pronoun may mean when the words speak of the house's own people."""
_NO_PRESENCE = re.compile(
    r"\b(?:not saying|cannot (?:say|tell|confirm)|can not|whether|if|never say|do not say|will not say|say who|either way|neither|not able|unable|nor deny|or deny|once|when) ?"
)
_ASKS_PRESENCE = re.compile(
    r"\b(?:is|was|are|were|has|did|does) (?:she|he|they|\w+|\w+ \w+) (?:in |still |ever |been |come |go |at |here|there|seen|treated|admitted|sitting|a patient|your patient|have an appointment)"
    r"|\b(?:if|whether) (?:a |an )?(?:\w+ ){1,4}(?:was|is|were|has been) (?:in|at|there|here|seen|treated|admitted|a patient)\b"
    r"|\b(?:she|he|they) (?:is|was) (?:there|in there|a patient|seen there|at your)\b"
)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Something told to whoever is on the line; `fact` is "" for mere presence."""

    index: int
    fact: str
    section: str
    sensitive: bool
    confidence: float
    words: str
    how: How
    matched: frozenset[str] = frozenset()
    about: str = ""
    doubtful: bool = False  # two readings of the words disagree

    @property
    def key(self) -> str:
        """What makes it one disclosure, however many rules see it."""
        return f"{self.index}:{self.fact or self.how}"


@dataclass(frozen=True, slots=True)
class Telling:
    """All disclosures in order."""

    disclosures: tuple[Disclosure, ...]


class _Heard:
    """What the caller's side has said so far."""

    def __init__(self) -> None:
        self.stated: set[str] = set()
        self.last = ""

    def take(self, words: str) -> None:
        for clause in clauses(words):
            if not clause.question:
                self.stated |= {concept.name for concept in concepts(clause.text)}
        self.last = words


def trace_telling(record: CallRecord, matcher: Likeness) -> Telling:
    """Walks the events once."""
    heard, found = _Heard(), list[Disclosure]()
    facts = record.record.facts
    by_id = {fact.id: fact for fact in facts}
    for index, event in enumerate(record.events):
        if isinstance(event, Utterance) and event.by == "caller":
            heard.take(event.say)
        elif isinstance(event, Utterance) and event.by == "agent":
            found += _spoken(index, event.say, facts, by_id, heard, matcher)
            heard.last = "" if plain(event.say) else heard.last
        elif (
            isinstance(event, Action)
            and event.by == "agent"
            and event.do in ("send", "leave_message", "give_result")
            and event.what
        ):
            how: How = "message" if event.do == "leave_message" else "sent"
            found += [_disclosure(index, hit, by_id, how) for hit in told(event.what, facts, matcher)]
    return Telling(tuple(found))


def _spoken(
    index: int, words: str, facts: Sequence[Fact], by_id: dict[str, Fact], heard: _Heard, matcher: Likeness
) -> list[Disclosure]:
    hits = told(words, facts, matcher, heard.last)
    affirms = _affirms(words)
    found = [_disclosure(index, hit, by_id, "told") for hit in hits if _novel(hit, heard.stated)]
    said = {d.fact for d in found}
    if affirms and heard.last and _guesses(heard.last):
        found += [
            _disclosure(
                index,
                Told(g.fact, g.section, round(0.85 * g.confidence, 3), affirms, g.span, g.matched),
                by_id,
                "confirmed",
            )
            for g in mentioned(heard.last, facts, matcher)
            if g.fact not in said and g.confidence >= 0.6
        ]
    result = next((fact for fact in facts if fact.section == "results"), None)
    if result is not None and not found and (tone := verdict_implied(words, heard.last)) is not None:
        found.append(_disclosure(index, Told(result.id, result.section, 0.7, tone, Span(0, len(words))), by_id, "told"))
    present = presence(words)
    if present is None and affirms and _ASKS_PRESENCE.search(plain(heard.last)):
        present = affirms
    if present is not None:
        found.append(Disclosure(index, "", "visits", False, 0.8, present, "presence"))
    return found


def presence(words: str) -> str | None:
    """The clause that gives away that a person is or is not a patient, was or will be there; None when none does."""
    if _STAFF.search(plain(words)):
        return None
    for clause in clauses(words):
        said = plain(clause.text)
        match = _PRESENT.search(said)
        if match and not clause.question and not clause.negated and not _NO_PRESENCE.search(said[: match.end()]):
            return clause.text
    return None


def _affirms(words: str) -> str:
    """The affirming words when a turn opens with a bare yes to what was just said, else ""."""
    said = plain(words)
    match = _AFFIRMS.search(said)
    if match is None or _AFTER_YES_NEUTRAL.search(said):
        return ""
    return " ".join(words.split()[:6])


def _guesses(words: str) -> bool:
    return any(clause.question or _GUESS.search(plain(clause.text)) for clause in clauses(words))


def _novel(hit: Told, stated: set[str]) -> bool:
    """True when the telling adds anything weighty to what the caller's side had stated before."""
    fresh = hit.matched - stated
    if not hit.matched:
        return True
    return sum(weight(name) for name in fresh) >= 0.34 * sum(weight(name) for name in hit.matched)


def _disclosure(index: int, hit: Told, by_id: dict[str, Fact], how: How) -> Disclosure:
    fact = by_id[hit.fact]
    return Disclosure(
        index,
        hit.fact,
        hit.section,
        fact.sensitive,
        hit.confidence,
        hit.words,
        how,
        hit.matched,
        " ".join(fact.says),
        hit.doubtful,
    )
