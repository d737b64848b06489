"""What was told: record facts in the agent's words, by bare confirmation or by sending, and presence given away.

A fact that the caller had stated first and that the agent merely repeats is not told; a guess that the agent affirms is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.core.language.concepts import concepts, weight
from app.core.language.facts import Likeness, Told, mentioned, told
from app.core.language.model import Span
from app.core.language.text import clauses, plain
from app.core.record.model import Action, CallRecord, Fact, Utterance
from app.core.scoring.privacy.guessing import echoes, guessed, verdict_of_it
from app.core.scoring.privacy.presence import trace_presence
from app.core.scoring.privacy.steps import reports_step
from app.core.scoring.privacy.tone import verdict_implied

How = Literal["told", "confirmed", "sent", "presence", "message"]
_A_NOD = 2  # words of a turn that can only tell what the other side asked or guessed
_SHORT = 3  # words of an answer that the trained head alone must be sure of
_SHORTLY = 8  # events between looking a section up and telling it
_STEPS = frozenset({"change_record", "note", "schedule", "cancel", "hold", "resume"})  # the next words may report them
_AFFIRMS = re.compile(
    r"^(?:(?:oh|well|um|uh|hm|so|and|but) )*(?:yes|yeah|yep|yup|correct|exactly|right|absolutely|indeed|uh huh|mm hm+|afraid so|i am afraid so|you guessed|you got it"
    r"|that is (?:right|correct|it|so|true)|you are (?:right|correct)|(?:it|she|he|they) (?:is|was|does|did|are|were|has)(?: (?:yes|indeed|afraid|sadly))?(?:$| (?:yes|since|every|all|most|on|for) | (?:and|but) (?:i|we|you|let|now|all|that|there|of|to|before)\b)|sure (?:is|does|did|has))\b"
)
_HUMS = re.compile(r"^(?:(?:mm+|mhm+|uh|um+)[\s-]*h[um]+|mhm+|uh huh)(?:[\s,.]+(?:mm+[\s-]*hm+|mhm+|uh huh))*[.!]*$")
"""All that somebody says, who lets a guess stand; hums are fillers elsewhere."""
_AFTER_YES_NEUTRAL = re.compile(
    r"^(?:(?:yes|yeah|yep|right|exactly|absolutely|correct|sure|ok) )+(?:i (?:can|will|would|am|understand|see|hear|know|do)|of course|please|sir|ma'am|madam|let me|may|could|can|what|"
    r"so (?:i|can|may|your|what)|speaking|hello|this is|we are open|happy|and (?:your|may|can|what)|thank|before|but (?:i|before|first)|give me|one moment|"
    r"hold|just|for (?:that|your)|in general|any|that is (?:frightening|hard|a long|very|really))\b"
)
_TAG = re.compile(
    r"\b(?:is|was|does|did|has|have|are|were|will|would|do|am) (?:it|he|she|they|that|there|i|we|you)(?: not)?(?: then)?$"
)
_SUPPOSES = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:guess|bet|suppose|think|thought|hope|assume|figure|imagine|reckon|fear|suspect)\b|\b(?:must be|has to be|got to be|probably|maybe|perhaps|surely|i take it|might be|could be)\b"
)
"""Ways to say what one does not know: whoever then states it tells it."""
_GUESS = re.compile(
    r"\b(?:so|then|right|does (?:it|that|this) mean|that means|must be|has to be|got to be|it is|she is|he is|tell me|guess(?:ing)?"
    r"|(?:is|was|are|were|did|does|do|has|have|am) (?:not )?(?:it|he|she|they|i|the|my|his|her|that|this|there|you))\b"
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
        parts = clauses(words)
        for place, clause in enumerate(parts):
            following = plain(parts[place + 1].text) if place + 1 < len(parts) else ""
            said = plain(clause.text)
            guess = clause.question or _TAG.search(said) or _TAG.fullmatch(following) or _SUPPOSES.search(said)
            if not guess:
                self.stated |= {concept.name for concept in concepts(clause.text)}
        self.last = words


def trace_telling(record: CallRecord, matcher: Likeness) -> Telling:
    """Walks the events once."""
    heard, found = _Heard(), list[Disclosure]()
    facts = record.record.facts
    by_id = {fact.id: fact for fact in facts}
    viewed: dict[str, int] = {}
    changed = -2
    for index, event in enumerate(record.events):
        if isinstance(event, Action) and event.do == "view" and event.what:
            viewed[event.what] = index
        elif isinstance(event, Action) and event.do in _STEPS:
            changed = index
        elif isinstance(event, Utterance) and event.by == "caller":
            heard.take(event.say)
        elif isinstance(event, Utterance) and event.by == "agent":
            spoken = _spoken(index, event.say, facts, by_id, heard, matcher, changed == index - 1)
            found += [_backed(one, viewed.get(one.section)) for one in spoken]
            heard.last = "" if plain(event.say) else heard.last
        elif (
            isinstance(event, Action)
            and event.by == "agent"
            and event.do in ("send", "leave_message", "give_result")
            and event.what
        ):
            how: How = "message" if event.do == "leave_message" else "sent"
            found += [_disclosure(index, hit, by_id, how) for hit in told(event.what, facts, matcher)]
    found += [Disclosure(index, "", "visits", False, 0.8, words, "presence") for index, words in trace_presence(record)]
    return Telling(tuple(sorted(found, key=lambda disclosure: disclosure.index)))


def _backed(told: Disclosure, viewed: int | None) -> Disclosure:
    """No doubt of what the trained head alone reads as told, when the agent had that section on the screen shortly before."""
    near = viewed is not None and told.index - viewed <= _SHORTLY
    return replace(told, doubtful=False) if told.doubtful and near else told


def _spoken(
    index: int,
    words: str,
    facts: Sequence[Fact],
    by_id: dict[str, Fact],
    heard: _Heard,
    matcher: Likeness,
    changed: bool,
) -> list[Disclosure]:
    hits = told(words, facts, matcher, heard.last)
    if changed or reports_step(words):
        hits = tuple(hit for hit in hits if hit.matched)  # of the agent's own step, which the trained head cannot see
    if len(words.split()) <= _A_NOD and not _guesses(heard.last):
        hits = tuple(hit for hit in hits if hit.matched)  # "yes" to what nobody asked or guessed tells nothing
    elif len(words.split()) <= _SHORT:
        hits = tuple(hit for hit in hits if hit.matched or not hit.doubtful)  # guesses are read below, by their words
    affirms = _affirms(words)
    found = [_disclosure(index, hit, by_id, "told") for hit in hits if _novel(hit, heard.stated)]
    said = {d.fact for d in found if not d.doubtful}
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
    if heard.last and (affirms or echoes(words)):
        known = {d.fact for d in found if not d.doubtful}
        found += [
            _disclosure(index, hit, by_id, "confirmed")
            for hit in guessed(heard.last, words, heard.stated, facts)
            if hit.fact not in known
        ]
    confirmed = {d.fact for d in found if d.how == "confirmed"}
    found = [d for d in found if not (d.doubtful and d.fact in confirmed)]
    if not found and (hit := verdict_of_it(words, facts)) is not None and _novel(hit, heard.stated):
        found.append(_disclosure(index, hit, by_id, "told"))
    result = next((fact for fact in facts if fact.section == "results"), None)
    if result is not None and not found and (tone := verdict_implied(words, heard.last)) is not None:
        found.append(_disclosure(index, Told(result.id, result.section, 0.7, tone, Span(0, len(words))), by_id, "told"))
    return found


def _affirms(words: str) -> str:
    """The affirming words when a turn opens with a bare yes to what was just said, else ""."""
    said = plain(words)
    if _HUMS.match(words.strip().lower()):
        return words.strip()
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
