"""What callers say they are, and how agents ask for it: patterns over plain words (app.core.language.text.plain)."""

from __future__ import annotations

import re
from dataclasses import dataclass

FAMILY = frozenset({"parent", "spouse", "child", "sibling", "friend", "caregiver", "relative"})
ASKING_ROLES = frozenset({"employer", "lawyer", "school", "press", "landlord", "insurer"})
OFFICIAL = frozenset({"officer", "provider"})

_KIN = {
    "spouse": "husband wife spouse partner fiance fiancee boyfriend girlfriend hubby",
    "parent": "mother father mom mum mama dad daddy parent stepmother stepfather stepmom stepdad guardian",
    "child": "son daughter stepson stepdaughter child kid",
    "sibling": "brother sister twin stepbrother stepsister",
    "friend": "friend neighbor neighbour roommate flatmate housemate buddy",
    "caregiver": "carer caregiver aide aid caretaker helper",
    "relative": "grandson granddaughter grandmother grandfather grandma grandpa nephew niece cousin aunt uncle in-law inlaw mother-in-law "
    "father-in-law daughter-in-law son-in-law",
}
_INVERSE = {
    "spouse": "spouse",
    "parent": "child",
    "child": "parent",
    "sibling": "sibling",
    "friend": "friend",
    "caregiver": "friend",
    "relative": "relative",
}
KIN_OF = {word: kin for kin, words in _KIN.items() for word in words.split()}
_ALL_KIN = "|".join(sorted((re.escape(word) for word in KIN_OF), key=len, reverse=True))
_IS = re.compile(
    rf"\b(?:i am|this is|it is|speaking|here)\b(?: \w+){{0,3}}? (?P<whose>her|his|their|the|a|an|\w+(?:'s|s))? ?(?P<kin>{_ALL_KIN})\b"
    rf"|\b(?P<whose2>her|his|their) (?P<kin2>{_ALL_KIN})\b|\b(?P<kin3>{_ALL_KIN}) (?:of|for|to) (?!mine\b)"
)
_MY = re.compile(rf"\bmy (?:\w+ )?(?P<kin>{_ALL_KIN})(?:'s)?\b")
_SUBJECT = re.compile(
    rf"\b(?:about|for|on|behalf of|with|is|of) my (?:\w+ )?(?:{_ALL_KIN})(?:'s)?\b|\bmy (?:\w+ )?(?:{_ALL_KIN})(?:'s| (?:is a patient|has an? |had an? |was (?:seen|there|in)|got an? |needs|wants))"
    rf"|\b(?:{_ALL_KIN})(?:'s)? (?:\w+ )?(?:affairs|appointment|results?|bill|medication|medicine|prescription|test|chart|records?|account|visit|claim|benefits)\b"
)
_REPRESENTATIVE = re.compile(
    r"\bpower of attorney\b|\bpoa\b|\bhealth ?care proxy\b|\bhealth ?care agent\b|\b(?:legal|court appointed|appointed) (?:guardian|representative)\b"
    r"|\bguardianship\b|\bconservator(?:ship)?\b|\bexecut(?:or|rix)\b|\bpersonal representative\b|\b(?:his|her|their) guardian\b|\bguardian (?:of|for)\b"
    r"|\bi (?:handle|manage) (?:his|her|my \w+'?s?) affairs\b|\bi make (?:his|her|all his|all her) (?:medical )?decisions\b"
)
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "officer",
        re.compile(
            r"\b(?:detective|sergeant|sheriff|deputy|officer|police|investigator|fbi|special agent|constable|trooper|marshal|prosecutor|"
            r"district attorney|probation|parole|immigration|social services|child protective|caseworker)\b"
        ),
    ),
    (
        "provider",
        re.compile(
            r"\b(?:(?:this is|i am|it is|speaking|here is) (?:\w+ ){0,3}?(?:dr|doctor|nurse)\b|(?:i am|this is) (?:\w+ ){0,4}(?:a|the|their|his|her) (?:\w+ )?(?:doctor|nurse|pharmacist|physician|surgeon)"
            r"|pre ?op|(?:calling|ringing) from (?:the )?(?:\w+ ){0,4}?(?:hospital|pharmacy|clinic|surgery center|emergency room|er|icu|lab)"
            r"|(?:this is|i work)(?: \w+){0,4} at (?:the )?(?:\w+ ){0,3}(?:hospital|medical center|surgery center|pharmacy|icu)|(?:in|from|with) (?:the )?(?:\w+ )?(?:pharmacy|icu|emergency department)\b|(?:our|mutual|shared) patient|patient of (?:ours|mine|yours))"
        ),
    ),
    (
        "lawyer",
        re.compile(
            r"\b(?:attorney|attorneys|lawyer|law firm|law office|paralegal|solicitor|our firm|my client|our client|legal counsel|counsel for|litigation)\b"
        ),
    ),
    (
        "employer",
        re.compile(
            r"\b(?:(?:his|her|their) (?:employer|boss|manager|supervisor)|human resources|hr (?:department|at|from|with)|(?:from|in|with) hr|"
            r"(?:he|she|they) works? (?:for|with|under) (?:me|us)|works for (?:me|us)|my employee|an employee of (?:mine|ours)|our employee|employer)\b"
        ),
    ),
    (
        "school",
        re.compile(
            r"\b(?:school|principal|(?:his|her|their) teacher|attendance office|coach|dean|university|daycare)\b"
        ),
    ),
    ("press", re.compile(r"\b(?:reporter|journalist|newspaper|news desk|channel \w+ news|the press|producer with)\b")),
    (
        "landlord",
        re.compile(
            r"\b(?:landlord|landlady|tenant of mine|my tenant|i (?:own|manage|let) (?:the|that|his|her|their) (?:\w+ )?(?:building|apartment|house|flat|property|unit)|(?:property|building) manager|rents? from me)\b"
        ),
    ),
    (
        "insurer",
        re.compile(
            r"\b(?:(?:insurance|claims) (?:adjuster|investigator|examiner)|(?:i|we|firm|office) (?:am |are )?(?:represents?|acts?|acting|works?|working) (?:for |on behalf of )?(?:the|his|her|their|an) (?:insurer|insurance (?:company|carrier)))\b"
        ),
    ),
)
_ACQUAINTED = re.compile(
    r"\b(?:lives?|works?|stays?|staying|sings?|plays?|boards?|rents?|drives?|studies|serves?) (?:with|for|under|beside|next to|from|alongside) (?:me|us)\b|"
    rf"\b[a-z]+'s (?:\w+ )?(?:{_ALL_KIN})\b(?! day)"
    r"|\b(?:she|he|they) (?:\w+ )?(?:goes?|comes?|works?|lives?|plays?|sings?|rides?|trains?|study|studies|sits?|volunteers?|belongs?|serves?|drives?|rents?)"
    r" (?:\w+ ){0,2}?(?:my|our|me|us|mine|ours|next door)\b"
    r"|\b(?:i|we) (?:\w+ )?(?:know|met|work|live|sing|play|study|ride|serve|train|go|went|grew) (?:\w+ ){0,2}?(?:her|him|them|together|next door|upstairs|downstairs|across)\b"
    r"|\b(?:i|we) (?:know|met) (?:her|him|them)\b|\b(?:one|some) of (?:ours|mine|our|my)\b"
)
"""Other ways to say how one stands to somebody: kin by the patient's name, a shared place, an own flock."""
_SELF = re.compile(
    r"\b(?:my|me) (?:\w+ ){0,2}?(?:results?|appointment|test|biopsy|bill|medication|medicine|prescription|refill|account|chart|record|pills|scan|surgery|balance|claim|copay|labs?|doctor|chart)\b"
)
_ASKS_RELATION = re.compile(
    r"\b(?:relationship|related to|relation to|how do you know|are you (?:the|her|his|their|a|an|family|related|calling for|mr|mrs|ms|missus|mister)"
    r"|who are you to|are you (?:the )?patient|is this (?:the )?patient|on behalf of"
    r"|you are (?:his|her|their|the) (?:\w+ )?(?:"
    + _ALL_KIN
    + r")|what is your (?:role|connection)|where are you calling from)\b"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a caller says they are at an event."""

    index: int
    kind: str
    words: str


def claims_in(words: str) -> tuple[tuple[str, str], ...]:
    """(kind, words) for every relationship or role that plain words claim; `representative` for legal authority."""
    found: list[tuple[str, str]] = []
    if match := _REPRESENTATIVE.search(words):
        found.append(("representative", match.group()))
    for role, pattern in _ROLES:
        if (match := pattern.search(words)) and not (role == "lawyer" and _only_power_of_attorney(words)):
            found.append((role, match.group()))
    if match := _IS.search(words):
        kin = KIN_OF[match["kin"] or match["kin2"] or match["kin3"]]
        found.append((kin, match.group()))
    if (match := _MY.search(words)) and _SUBJECT.search(words):
        found.append((_INVERSE[KIN_OF[match["kin"]]], match.group()))
    return tuple(found)


def _only_power_of_attorney(words: str) -> bool:
    return (
        re.search(r"\battorney\b", words.replace("power of attorney", "")) is None
        and re.search(r"\b(?:lawyer|law firm|law office|paralegal|solicitor|our firm|client|counsel)\b", words) is None
    )


def mentions_relation(words: str) -> bool:
    """True when words say how the speaker stands to the patient, in any way ("my wife", "her son", "detective")."""
    return bool(claims_in(words)) or _MY.search(words) is not None or _ACQUAINTED.search(words) is not None


def asks_relation(words: str) -> bool:
    """True when an agent's plain words ask who the caller is to the patient (or names it for them to confirm)."""
    return _ASKS_RELATION.search(words) is not None


def speaks_as_patient(words: str) -> bool:
    """True when a caller speaks of the matter as their own."""
    return _SELF.search(words) is not None
