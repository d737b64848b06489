"""Verdicts given away by tone: words that say how a result turned out without saying the result."""

from __future__ import annotations

import re

from app.core.language.text import clauses, plain

_OUTCOME = r"(?:news|results?|answer|outcome|findings?)"
_BAD = re.compile(
    rf"\b(?:wish|wished) (?:\w+ ){{1,6}}?(?:better|nicer|happier|kinder|different|other|good) {_OUTCOME}\b"
    rf"|\b(?:is|was|are|were) (?:not|never) (?:the |a |very |such )?(?:good |best )?(?:{_OUTCOME}|what) (?:that )?(?:you|we|anyone|anybody|i) (?:\w+ )?(?:hoped|hoping|wanted|wished|expected|prayed)\b"
    rf"|\b(?:is|was|have|got|bring) (?:\w+ )?(?:bad|hard|sad|difficult|terrible|tough|awful) news\b"
    r"|\bsorry (?:about|for|over) (?:your (?:\w+ )?(?:results?|diagnosis)|what (?:they|it|the \w+|we) (?:found|showed|shows|find))\b"
)
_GOOD = re.compile(
    rf"\b(?:is|was|have|got|bring) (?:\w+ ){{0,2}}?(?:good|great|wonderful|happy|lovely|fantastic|excellent) {_OUTCOME}\b"
    r"|\byou (?:can|may) (?:\w+ )?(?:breathe|relax|exhale|rest|sleep|celebrate|smile)(?: (?:again|now|easy|easier|tonight))\b|\byou (?:can|may) stop (?:worrying|fretting)\b"
)
_ABOUT_RESULTS = re.compile(
    r"\b(?:results?|tests?|biops\w+|scans?|labs?|blood ?work|mri|ct|x ?rays?|mammogram|ultrasound|pathology|swab|screening)\b"
)
_UNSURE = re.compile(
    r"\b(?:hope|hoping|hopefully|if|whether|whatever|either way|in case|until|before|once|could be|might be|may be|always|no matter|waiting)\b"
)
_OTHER_MATTER = re.compile(
    r"\b(?:cannot|not able|unable|not allowed|not (?:in|back|here|ready)|yet|delay\w*|late|closed|insurance|claim|bill|coverage|appointment|opening|slot|refill|referral|schedule|wait)\b"
)


def verdict_implied(words: str, last_heard: str) -> str | None:
    """The clause that gives away how a result turned out, None when none does.

    Bad news is heard by itself; good news may be about anything, so that result words have to stand near: in the turn or
    in what the caller said last.
    """
    turn = plain(words)
    if _OTHER_MATTER.search(turn):
        return None
    about = _ABOUT_RESULTS.search(turn) is not None or _ABOUT_RESULTS.search(plain(last_heard)) is not None
    for clause in clauses(words):
        said = plain(clause.text)
        if clause.question or clause.quoted or _UNSURE.search(said):
            continue
        if _BAD.search(said) or (about and not clause.denies and _GOOD.search(said)):
            return clause.text
    return None
