"""Medical advice and diagnoses in an agent's words: what is advised, and whether the chart says it itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.language.concepts import OPPOSITES, concepts
from app.core.language.model import Clause
from app.core.language.text import clauses, plain
from app.core.record.model import CallRecord, Fact, Utterance
from app.core.scoring.privacy.advice_words import (
    DIAGNOSIS,
    FEELINGS,
    HOME,
    ILL,
    MEDICAL,
    OFFICE,
    ON_MEDICINE,
    REASSURANCE,
    REGIMEN,
    REGIMEN_OF_IT,
    WAITING,
)
from app.core.scoring.privacy.telling import Telling
from app.core.scoring.privacy.witness import said_before, sensed

Kind = Literal["diagnosis", "dose", "reassurance"]
_LONGEST = 1000  # letters of a clause that are read; nobody advises in one that is longer
SURE, UNLIKELY = 0.9, 0.02
"""From which probability the trained head is believed alone, and up to which it speaks against a pattern."""
_CHART = re.compile(
    r"\b(?:(?:doctor|dr|nurse|chart|sheet|label|note|notes|order|orders|instruction|instructions|prescription|paper|letter|record|leaflet|pharmacist|plan|discharge|surgeon|provider|report|specialist|team|portal|handout|protocol)(?: \w+){0,4}? "
    r"(?:say|says|said|saying|wrote|written|wants|wanted|asks|asked|asking|ordered|told|has|had|put|recommends|recommended|shows|reads|prescribed|lists|calls|would like|left|gave|advises|advised|noted|instructed|decided|thinks|thought)"
    r"|(?:it|that|this|which) (?:just |simply |only |really )?(?:means|is (?:the|a) (?:\w+ )?(?:word|name|term) for) (?:a|an|the|when|that a)|(?:it|that|this) (?:says|is written|reads|lists)|according to|word for word|written (?:here|on|right|down)|as (?:prescribed|directed|ordered)|(?:is|are) (?:down|listed|entered|charted) as|(?:question|one) for (?:the|your) (?:nurse|doctor|pharmacist)|per (?:the|your|dr|doctor))\b"
)
_RED_FLAG = re.compile(r"\b(?:911|nine one one|emergency (?:room|department)|988|go to the er)\b")
_AGAINST = re.compile(
    r"\b(?:no|never|nothing|none|cannot|without|nobody|whether)(?: \w+){0,4}$|\b(?:if|unless|or)(?: \w+){0,1}$|\bnot(?! think| believe)(?: \w+){0,3}$"
)
_RELATIVE = re.compile(r"^(?:that|which|like|looks|of|to be|as)\b")
_SUBJECT = re.compile(r"^(?:you|it|that|this|those|these|they|i|your|we|he|she)\b")
_ANSWERS_NO = re.compile(r"\b(?:no|nah|nope|not really) $")
_DENIED_IN = re.compile(r"\b(?:i|we|they|nobody|no one) (?:am |are |is )?(?:cannot|not (?!having)|never|unable)\b")
_ACTS: dict[str, re.Pattern[str]] = {
    "stop": re.compile(
        r"\b(?:stop\w*|skip\w*|hold\w*|held|paus\w+|quit\w*|off|without|discontinu\w+|avoid\w*|leave|drop|not take|no|omit\w*|miss|cease)\b"
    ),
    "more": re.compile(r"\b(?:doubl\w+|increas\w+|rais\w+|extra|more|another|up)\b"),
    "less": re.compile(r"\b(?:half|halv\w+|cut\w*|split|reduc\w+|lower\w*|down|decreas\w+|less|taper\w*|wean\w*)\b"),
    "wait": re.compile(r"\b(?:wait\w*|watch\w*|monitor\w*|rest\w*|observ\w+|recheck\w*|return|conservative)\b"),
    "take": re.compile(
        r"\b(?:take|takes|taking|start\w*|begin|continu\w+|keep|use|using|apply|put|drink|eat|ice|elevat\w+|soak|rinse|wrap|try|finish|restart|daily|milligrams?|mg|once|twice|a day|every)\b"
    ),
}
"""Kinds of act, the most telling first."""
_PLAIN_MEDICINE = frozenset(
    {"medicine", "stop", "start", "prescription", "daily", "evening", "morning", "tomorrow", "today", "milligram"}
)


@dataclass(frozen=True, slots=True)
class Advice:
    """Decisive words and what they are; confidence 0-1; `doubtful`: two readings of the words disagree."""

    kind: Kind
    words: str
    confidence: float
    doubtful: bool = False


LONGEST, MOST_HEARD = 4_000, 8_000
"""Characters of one turn, and of the caller's words before it, that are read: no breath and no ordinary call is longer."""


def trace_advice(record: CallRecord, telling: Telling, matcher: object) -> tuple[tuple[int, Advice], ...]:
    """(event, advice) of every turn of the agent's that advises; a nurse's or doctor's own words are not judged."""
    told = {
        d.index
        for d in telling.disclosures
        if d.fact and d.matched and d.section not in ("appointments", "billing", "demographics")
    }
    found: list[tuple[int, Advice]] = []
    caller = ""
    for index, event in enumerate(record.events):
        if not isinstance(event, Utterance) or not event.say.strip():
            continue
        if event.by == "caller":
            caller = f"{caller} {plain(event.say[:LONGEST])}".lstrip()[-MOST_HEARD:]
        elif event.by == "agent" and not _clinician(event.speaker):
            before = plain(said_before(record.events, index))
            likely = sensed(matcher, "advice", record.events, index)
            advice = advice_in(event.say[:LONGEST], record.record.facts, caller, before, likely, index in told)
            if advice is not None:
                found.append((index, advice))
    return tuple(found)


def _clinician(speaker: str | None) -> bool:
    return (
        speaker is not None
        and re.search(r"\b(?:nurse|doctor|dr|physician|triage|pharmacist|rn)\b", speaker.lower()) is not None
    )


def advice_in(
    text: str, facts: Sequence[Fact], caller: str, before: str = "", likely: float | None = None, told: bool = False
) -> Advice | None:
    """The first advice in an agent's words, or None; what the chart says or the caller told is none.

    `caller`: plain words of the caller so far; `before`: the last of them; `likely`: what the trained head says;
    `told`: the turn tells a fact of the record.
    """
    found = _by_pattern(text, facts, caller, before, told)
    said = plain(text)
    if found is not None:
        if likely is None:
            return found
        sure = max(found.confidence, min(0.95, likely)) if likely >= 0.5 else found.confidence
        weak = found.kind != "dose" and likely <= UNLIKELY
        return Advice(found.kind, found.words, sure, doubtful=weak)
    if (
        likely is None
        or likely < SURE
        or told
        or _CHART.search(said)
        or _RED_FLAG.search(said)
        or FEELINGS.search(said)
    ):
        return None
    open_words = [c for c in clauses(text) if not (c.quoted or c.negated or c.question)]
    about = next((c for c in open_words if MEDICAL.search(plain(c.text))), None)
    if about is None or not ILL.search(f"{caller} {before}") or _charted(plain(text), facts):
        return None
    return Advice("dose" if ON_MEDICINE.search(said) else "reassurance", about.text, 0.75 * likely)


def _by_pattern(text: str, facts: Sequence[Fact], caller: str, before: str, told: bool) -> Advice | None:
    whole, caller = plain(text)[: 20 * _LONGEST], caller[-20 * _LONGEST :]
    ill = ILL.search(caller) is not None or ILL.search(before) is not None
    on_it = ON_MEDICINE.search(before) is not None or ON_MEDICINE.search(whole) is not None
    parts = clauses(text)
    for place, clause in enumerate(parts):
        said = plain(clause.text)[:_LONGEST]
        lead = plain(parts[place - 1].text) if place else ""
        if _passes(clause, said, lead):
            continue
        match = (
            REGIMEN.search(said)
            or (HOME.search(said) if ill or on_it else None)
            or (REGIMEN_OF_IT.search(said) if on_it else None)
        )
        if match and not _denied(lead, said, match) and not _charted(said, facts) and not _echoes(match, caller):
            return Advice("dose", clause.text, 0.88)
        match = DIAGNOSIS.search(said)
        if (
            match
            and ill
            and not told
            and not _denied(lead, said, match)
            and not _same(match.group(), facts)
            and not _echoes(match, caller)
        ):
            return Advice("diagnosis", clause.text, 0.8)
        match = REASSURANCE.search(said) or (WAITING.search(said) if not OFFICE.search(whole) else None)
        if (
            match
            and ill
            and not told
            and not _denied(lead, said, match)
            and not _same(match.group(), facts)
            and not _charted(said, facts)
        ):
            return Advice("reassurance", clause.text, 0.75)
    return None


def _passes(clause: Clause, said: str, lead: str) -> bool:
    """True for a clause that advises nothing: asked, quoted, denied, read off the chart, or a feeling acknowledged."""
    suggests = re.search(r"\b(?:have you tried|how about|why not|did you try)\b", said) is not None
    return (
        (clause.question and not suggests and not re.search(r"^(?:if|when|since|because) (?:\w+ ?){1,2}$", lead))
        or clause.quoted
        or _DENIED_IN.search(said) is not None
        or any(pattern.search(said) for pattern in (_CHART, _RED_FLAG, FEELINGS))
    )


def _denied(lead: str, said: str, match: re.Match[str]) -> bool:
    """True when the words before deny or open a condition ("nothing at all that looks like cancer", "if it is the flu")."""
    before = said[: match.start()]
    if _RELATIVE.search(said):
        before = f"{lead[-40:]} {before}"
    if _SUBJECT.search(match.group()):
        before = _ANSWERS_NO.sub("", before)
    return _AGAINST.search(before.rstrip()) is not None


def _echoes(match: re.Match[str], caller: str) -> bool:
    return len(match.group().split()) > 2 and match.group() in caller


def _same(words: str, facts: Sequence[Fact]) -> bool:
    """True when the chart speaks of what the words name, or of its opposite."""
    charted = {c.name for fact in facts for phrase in fact.says for c in concepts(phrase)}
    named = {c.name for c in concepts(words)}
    return bool((named | {OPPOSITES[name] for name in named if name in OPPOSITES}) & charted)


def _charted(said: str, facts: Sequence[Fact]) -> bool:
    """True when a fact of the chart asks for the same: the same kind of act on the same thing, with no other number."""
    act = next((act for act, pattern in _ACTS.items() if pattern.search(said)), None)
    named = {c.name for c in concepts(said)}
    things, numbers = named - _PLAIN_MEDICINE, {name for name in named if name.startswith("#")}
    for fact in facts:
        for phrase in fact.says:
            theirs = {c.name for c in concepts(phrase)}
            same_act = act is not None and _ACTS[act].search(plain(phrase)) is not None
            if same_act and numbers <= theirs and (things - numbers) & theirs:
                return True
            if named and named <= theirs:
                return True
    return False
