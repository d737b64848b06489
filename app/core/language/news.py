"""What of a fact is its news: what is said of the topic, its amount, its day and hour; and other ways of saying it.

Naming the topic ("your biopsy", "how her eye is doing") tells nothing; the verdict, the amount or the hour tells.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from app.core.language.concepts import OPPOSITES, Concept, concepts, weight
from app.core.language.text import plain
from app.core.language.wordlist import word_set

_VERB = re.compile(
    r"\b(?:is|are|was|were|came back|comes back|has been|have been|has|have|had|shows?|showed|owes?|owed|seen (?:for|with)|"
    r"treated (?:for|with)|came in (?:for|with)|(?:is )?booked|scheduled|takes?|found|wants? (?:him |her |you |them )?to|needs?(?: to)?|will be|turned out|diagnosed with|[a-z]{3,}ed)\b"
)
_DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december
    """
)
_MONEY = re.compile(
    r"\$|\b(?:dollars?|cents|owes?|owed|owing|balance|bills?|charges?|copay|coinsurance|credit|fees?|costs?|overdue|deductible)\b",
    re.I,
)
_COUNTED = re.compile(
    r"^\W*(?:dollars?|bucks|cents|for|from|to|on|in|at|is|was|after|before|all|even|now|left|still|and|that|which|with|since|"
    r"total|altogether|once|out|of|as|sitting|due|past|toward|towards|by|per|a|each|more|less|so|but|you|your|the|this|owed|owing|unpaid|outstanding|balance)\b|^\W*$",
    re.I,
)
_PLACED = re.compile(
    r"\b(?:extension|room|suite|number|code|floor|line|option|press|page|box|route|highway|building|bus)\W*$", re.I
)
_STREET = re.compile(
    r"^\W*(?:\w+\W+){1,2}(?:street|avenue|road|lane|drive|boulevard|way|court|place|st|ave|rd)\b", re.I
)
_HOURS = re.compile(
    r"\b(?:we|i|they|our \w+|the (?:office|desk|clinic|line|pharmacy|lab|portal|lobby)|my (?:colleague|manager|supervisor)|doctors?(?: \w+)?|dr \w+|nurses?(?: \w+)?)"
    r" (?:(?:am|are|is|will be|stays?|start|starts|get|gets) (?:\w+ )?(?:here|open|in|off|on|back|available|out|closed|at)|opens?|closes?|opened|leaves?|finish(?:es)?|work|works|answer|start|starts)\b"
    r"|\b(?:here|open) (?:till|until|from)\b"
)
_HABIT = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bof (?:every|each) (?:month|week|year)\b", re.I)
_OFFERED = re.compile(
    r"\b(?:we|they) (?:\w+ )?(?:do|offer|run|have|keep|handle|take|give|provide|see|treat) (?:\w+ ){0,4}?(?:here|every|all|daily|for everyone|for anyone|for everybody)\b"
    r"|\b(?:cost|costs) (?:a lot|differ\w*|vary|varies)\b|\bis between (?:a|the|you|him|her|them)\b"
)
VERDICTS = (frozenset({"benign", "negative", "normal"}), frozenset({"malign", "positive", "abnormal"}))
"""What lay words do not keep apart: good results, and bad ones."""
NO_NEWS = -3.0
PLAINLY = 0.78
"""Nearness of meaning from which words say the fact, whichever they are."""
_IMPLIED = (
    (frozenset({"pregnancy", "positive"}), ("you are expecting", "congratulations on the baby")),
    (frozenset({"expecting"}), ("the pregnancy test is positive", "congratulations on the baby")),
)


_PROVED = re.compile(
    r"(?:\b(?:the|your|his|her|a) )?(?P<what>[\w ]+?) (?:test|screen|swab|panel|culture) (?:is|was|came back) positive\b",
    re.I,
)


@lru_cache(maxsize=2048)
def ways(says: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of a fact and what they imply ("the pregnancy test is positive": a baby is expected)."""
    more = list(says)
    for phrase in says:
        names = {concept.name for concept in concepts(phrase)}
        if proved := _PROVED.search(phrase):
            more.append(f"you have {proved['what']}")
        more += [other for needed, others in _IMPLIED if needed <= names for other in others if other not in more]
    return tuple(more)


@lru_cache(maxsize=2048)
def comment(phrase: str) -> frozenset[str]:
    """The concepts of a phrase that are said of its topic; without a verb those that fix a day, an hour, an amount."""
    found = concepts(phrase)
    verb = _VERB.search(phrase.lower())
    after = frozenset(c.name for c in found if verb is not None and c.span.start >= verb.end())
    after |= {c.name for c in found if c.name in OPPOSITES}  # a verdict is news wherever it stands
    if after and sum(weight(name) for name in after) >= 0.9:
        return after
    return frozenset(c.name for c in found if c.name[0] == "#" or c.name in _DAYS)


def news(
    matched: frozenset[str], text: str, found: tuple[Concept, ...], offset: int, phrase: str, closeness: float
) -> float:
    """What the words gain or lose (log odds) by holding the fact's news or by naming its topic alone.

    `found`: concepts of `text`, whose spans count from `offset` before it.
    """
    said = plain(text)
    gist = comment(phrase)
    held = sum(weight(name) for name in gist & matched) / (sum(weight(name) for name in gist) or 1.0)
    gain = 0.0
    if gist and held < 0.3 and (closeness < PLAINLY or not gist.isdisjoint(OPPOSITES)):
        gain += NO_NEWS
    if _OFFERED.search(said):
        gain -= 2.0
    if len(gist) >= 2 and held > 0.99 and sum(weight(name) for name in gist) >= 1.5:
        gain += 0.8
    if _names_a_test(text, matched, phrase):
        gain += NO_NEWS
    if (
        (matched & _DAYS or any(name[0] == "#" for name in matched))
        and _HABIT.search(said)
        and not _HABIT.search(phrase)
    ):
        gain -= 4.0
    numbers = {name for name in matched if name[0] == "#"}
    if _MONEY.search(phrase):
        amounts = [c for c in found if c.name in numbers and len(c.name) > 2]
        if amounts:
            gain += 2.0 if any(_amount(text, c.span.start - offset, c.span.end - offset) for c in amounts) else -2.0
    elif numbers and _HOURS.search(said):
        gain -= 2.5
    elif len(numbers) + len(matched & _DAYS) >= 2:
        gain += 1.5
    return gain


def _names_a_test(text: str, matched: frozenset[str], phrase: str) -> bool:
    """True when the words name a test ("a strep test") where the fact says what somebody has."""
    found = concepts(text)
    if any(c.name in OPPOSITES for c in found) or any(c.name == "test" for c in concepts(phrase)):
        return False
    return any(one.name in matched and after.name == "test" for one, after in pairwise(found))


def _amount(text: str, start: int, end: int) -> bool:
    """True when a number stands as an amount, not as a count of things, a street number or an extension."""
    after = text[end:]
    return _COUNTED.search(after) is not None and _PLACED.search(text[:start]) is None and _STREET.search(after) is None
