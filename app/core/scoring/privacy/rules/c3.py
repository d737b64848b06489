"""C3: a message or a word to the household beyond the organisation's name and a number to call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.concepts import concepts
from app.core.language.text import clauses, plain
from app.core.scoring.model import Finding, Severity
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.reaching import voicemail_words
from app.core.scoring.privacy.telling import Disclosure

RULE, CITATION = "C3", "45 CFR 164.530(c), 164.510(b)(3)"
CODES = (
    "privacy.c3.told",
    "privacy.c3.purpose",
)
_CLINICAL = (
    r"(?:tests?|results?|labs?|lab work|mammogram|bloodwork|blood work|biopsy|scan|mri|x ray|surgery|procedure|operation|prescription|medication|medicine|refill|treatment|therapy|diagnosis|condition|pregnancy|colonoscopy|mammogram|"
    r"counsel+ing|vaccine|shot|injection|infusion|dialysis|chemo\w*|cancer|hiv|screening)"
)
_PURPOSE = re.compile(
    rf"\b(?:about|regarding|concerning|confirm|remind\w*|discuss|go over) (?:\w+ ){{0,3}}?(?:his|her|their|your|the|an?|some) (?:\w+ ){{0,2}}?(?P<what>{_CLINICAL}|appointment|visit|bill|balance|account|claim|follow up)\b"
    rf"|\b(?:his|her|your|their|that|those|this) (?:\w+ )?(?P<what2>{_CLINICAL})(?: (?:from|of|on|for) (?:\w+ ){{1,5}}?| )(?:is|are|came|comes|has|have|was|were|looks?|showed|shows|went)\b"
    rf"|\bthe (?:\w+ )?(?P<what3>{_CLINICAL}|mammogram|lab work) (?:came|comes|looks?|looked|showed|shows|went|turned out|(?:is|are|was|were) (?:back|in|ready|fine|normal|clear|clean|good|ok|bad|negative|positive|abnormal|benign))\b"
    rf"|\b(?:his|her|your|their|the) (?:\w+ )?(?P<what5>{_CLINICAL})'s (?:in|back|ready|been|fine|normal|clear|clean|negative|positive|good|bad|come|moved|due|set|booked)\b"
    rf"|\b(?:with|give you|get|pick up|reschedule|move|cancel|book|set up|schedule|change|refill|start|collect|bring|missed|due for|overdue for|behind on|(?:it|this|call) is about|calling about) (?:\w+ ){{0,2}}?(?:his|her|their|your) (?:\w+ ){{0,2}}?(?P<what6>{_CLINICAL}|appointment|visit|bill|balance|account|claim|follow up)\b"
    rf"|\b(?:have|got|received|has) (?:\w+ )?(?:his|her|your|their) (?:\w+ )?(?P<what4>{_CLINICAL}|mammogram|lab work)\b"
)
_SOMEONE_ELSE = re.compile(
    r"\b(?:(?:she|he) is (?:\w+ )?(?:out|not (?:home|here|in)|at (?:work|school|the \w+)|asleep|away|sleeping|busy|in the (?:shower|garden|yard|bath))|(?:this|it) is (?:her|his) (?:\w+ )?(?:husband|wife|son|daughter|mother|father|mom|dad|sister|brother|roommate|partner|neighbor|aunt|uncle|grandson|granddaughter)"
    r"|i am (?:her|his) (?:\w+ )?(?:husband|wife|son|daughter|mother|father|mom|dad|sister|brother|roommate|partner|neighbor)|(?:take|leave) (?:her |him )?a message|(?:she|he) (?:does not|no longer) live here|wrong number)\b"
)
"""Whoever answers speaks of the patient as somebody else."""
_TIME_WORDS = frozenset(
    [
        "visit",
        "doctor",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "tomorrow",
        "today",
        "morning",
        "evening",
        "am",
        "pm",
        "noon",
        "next",
        "time",
        "follow",
        "check",
        "week",
        "month",
    ]
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure on an outbound contact that the patient did not answer, and one at the purpose of the call."""
    machine = dict(voicemail_words(ledger))
    if not ledger.line.outbound and not machine:
        return
    for told in ledger.disclosures:
        if told.index in machine or _household(ledger, told.index):
            severity: Severity = "fatal" if _clinical(told) else "major"
            yield finding(
                RULE, severity, CITATION, told.index, told.words, told.confidence, "privacy.c3.told", told=told
            )
    told_at = {d.index for d in ledger.disclosures}
    spoken = dict(machine) | {i: e.say for i, e, _ in ledger.agent_words() if _household(ledger, i)}
    for index in sorted(spoken):
        if index in told_at:
            return
        for clause in clauses(spoken[index]):
            match = _PURPOSE.search(plain(clause.text))
            if match and not clause.negated and not clause.quoted and not _asks_for_time(plain(clause.text)):
                severity = "fatal" if re.fullmatch(_CLINICAL, next(filter(None, match.groups()))) else "major"
                yield finding(RULE, severity, CITATION, index, clause.text, 0.75, "privacy.c3.purpose")
                return


def _asks_for_time(words: str) -> bool:
    return (
        re.search(r"\b(?:have|got|with|for) (?:a|the) (?:minute|moment|message|number|call|line)\b", words) is not None
    )


def _household(ledger: Ledger, index: int) -> bool:
    """True when a live person who is not the patient hears words of a contact that the agent began."""
    if not ledger.line.outbound:
        return False
    said = [(event.speaker or "", words) for at, event, words in ledger.caller_words() if at < index]
    speaker = said[-1][0] if said else ""
    if any(who == speaker and _SOMEONE_ELSE.search(words) for who, words in said):
        return True
    person = audience(ledger, index)
    return person.kind not in ("patient", "unknown") and any(at < index for at, _, _ in ledger.caller_words())


def _clinical(told: Disclosure) -> bool:
    """An appointment's time and a doctor's name alone are not clinical (ruling 16)."""
    if told.sensitive or told.section != "appointments":
        return told.sensitive or told.section not in ("appointments", "billing", "demographics")
    after_doctor = {c.name for c in concepts(re.sub(r"\b(?:dr|doctor)\.? \w+", "", told.words.lower()))}
    return any(name in told.matched and name not in _TIME_WORDS and not name.startswith("#") for name in after_doctor)
