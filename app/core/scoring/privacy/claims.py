"""What callers say they are, and how agents ask for it: patterns over plain words (app.core.language.text.plain)."""

from __future__ import annotations

import re
from dataclasses import dataclass

FAMILY = frozenset({"parent", "spouse", "child", "sibling", "friend", "caregiver", "relative"})
ASKING_ROLES = frozenset({"employer", "lawyer", "school", "press", "landlord", "insurer"})
OFFICIAL = frozenset({"officer", "provider"})

_KIN = {
    "spouse": "husband wife spouse partner fiance fiancee boyfriend girlfriend hubby wifey ex-husband ex-wife",
    "parent": "mother father mom mum mama momma mommy mummy ma dad daddy papa pop parent stepmother stepfather stepmom stepdad guardian",
    "child": "son daughter stepson stepdaughter child kid",
    "sibling": "brother sister twin stepbrother stepsister sis bro",
    "friend": "friend neighbor neighbour roommate flatmate housemate buddy pal",
    "caregiver": "carer caregiver aide aid caretaker helper babysitter nanny",
    "relative": "grandson granddaughter grandmother grandfather grandma grandpa granny nana nephew niece cousin aunt auntie uncle in-law inlaw mother-in-law "
    "father-in-law daughter-in-law son-in-law godmother godfather relative",
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
_ROLE_WORDS = {
    "employer": "employer employers boss manager supervisor work workplace hr",
    "lawyer": "lawyer lawyers attorney attorneys solicitor",
    "officer": "police officer officers detective sheriff immigration court",
    "school": "school teacher teachers principal coach",
    "press": "press media reporter journalist newspaper newspapers",
    "landlord": "landlord landlady",
    "insurer": "insurer insurers adjuster",
    "provider": "hospital physician physicians",
}
ROLE_OF = {word: role for role, words in _ROLE_WORDS.items() for word in words.split()}
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
_DISOWNED = re.compile(r"\b(?:not|no|never|without|cannot|neither)(?: \w+){0,3} ?$")
_ONLY_ASKED = re.compile(
    r"\b(?:do i need|need|would i need|should i get|how do i get|if i (?:get|got|had)|getting|apply for|applying for)(?: \w+){0,3} ?$"
)
_MARK = re.compile(
    r"\b(?:this is|this|i am|its|it is|that is|speaking|here is|my name is|name is|we are|you are speaking (?:to|with)|i work (?:as|for|with|in|at|over at)|(?:calling|ringing|phoning|writing)(?: you)?(?: (?:in|over|up))?(?: on behalf of| from| for| with| as)?"
    r"|on behalf of|representing|represent|from|with|in|at|over at|out of)\b(?P<between>(?: \w+){0,6}?) ?$"
)
"""How people open when they say what they are, up to the role itself."""
_BREAKS_OFF = re.compile(
    r"\b(?:about|regarding|because|since|to|i|need|needs|and|that|he|she|we|they|my|got|can|was|if|need|want|wanted|not|no|into|when|where|why|what|how)\b"
)
_DOES = re.compile(
    r"^(?: (?!(?:i|we|and)\b)\w+){0,2}? (?:said|told|came|took|brought|called|gave|sent|asked|says|keeps|wants|needs|found|picked|stopped|arrested|pulled|dropped|mentioned|report)\b"
)
_NOT_ONES_OWN = re.compile(
    r"\b(?:the|a|an|her|his|my|your|our|their|that|by|to|some|any|called|with|no|not|for|in|at|of|from|another)$"
)
_ROLE_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"\b(?:{words})\b"))
    for role, words in (
        (
            "officer",
            ("detectives?|det|sergeant|sgt|lieutenant|left tenant|captain|corporal|inspector|sheriffs?(?:'s)?|deputy|officer|police|investigators?|fbi|dea|special agent|agent|constable|troopers?|marshals?|prosecutors?|"
            "district attorney(?:'s)?|probation|parole|immigration|social services|social worker|child protective|caseworker|cps|medical examiner|coroner|state patrol|highway patrol|bureau"),
        ),
        ("provider", "dr|doctor|nurse|pharmacist|pharmacy|physician|surgeon|hospital|hospice|surgery center|emergency room|emergency department|er|icu|lab|medical center|nursing home|rehab|pre ?op|operating room|anesthesia|case management|discharge planning|utilization review|urgent care|health center|memorial|imaging|cardiology|oncology|ambulance service|paramedics?|dentist"),
        ("lawyer", "attorneys?|lawyers?|law firm|law offices?|paralegal|solicitors?|legal counsel|counsel|legal aid"),
        ("employer", "human resources|human race sources|hr|h r|employer|boss|manager|supervisor|foreman|shift lead|payroll|personnel"),
        ("school", "school|principal|vice principal|teacher|attendance office|coach|dean|university|college|daycare|guidance|registrar"),
        ("press", r"reporters?|journalists?|newspaper|news desk|(?:channel|eyewitness|action) (?:\w+ )?news|the press|gazette|tribune|herald|radio|tv|producer|podcast"),
        ("landlord", "landlord|landlady|property manager|building manager|leasing office|apartments|rental office|superintendent"),
        ("insurer", "adjuster|claims (?:examiner|investigator|department)|insurance(?: company| carrier)?|insurer|underwriting|underwriter|debt collector|collection agency|collections"),
    )
)  # fmt: skip
_ROLE_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"\b(?:{words})\b"))
    for role, words in (
        ("officer", r"(?:an |the |my |our )?active investigation|i am investigating|i have a (?:warrant|case) (?:on|against)|(?:my|our) (?:precinct|squad|unit) "),
        ("provider", r"pre ?op (?:here|calling|at)|(?:our|mutual|shared) patient|patient of (?:ours|mine)|we have (?:him|her|them) (?:here )?(?:in our|on our|in the) (?:er|emergency|icu|unit|ward|table)|i am (?:treating|seeing|about to operate)"),
        ("lawyer", r"our firm|my firm|my client|our client|client of (?:mine|ours)|counsel for|i represent|we represent|opposing (?:party|side)"),
        (
            "employer",
            (r"(?:he|she|they|\w+) (?:works?|worked|working) (?:for|under) (?:me|us)|my employees?|employees? of (?:mine|ours)|our employees?|(?:one|some) of (?:our|my) (?:\w+ )?(?:employees|drivers|dispatchers|workers|techs|guys|staff|crew|people|cooks|clerks|operators)"
            r"|(?:on|in) (?:my|our) (?:crew|team|payroll|shift|floor)|i am (?:his|her|their) (?:boss|manager|supervisor|employer|foreman)|called (?:in )?sick (?:on|to) (?:us|me)|(?:his|her|their) (?:employer|boss|manager|supervisor) here"),
        ),
        ("school", r"(?:my|our) (?:students?|pupils?)|students? (?:of|here|at) (?:mine|ours|our|my)|in my (?:class|homeroom)"),
        ("press", r"i am (?:writing|working on|doing) (?:a|an|the) (?:story|piece|article|report)|for (?:a|the|our) (?:story|article|broadcast)"),
        (
            "landlord",
            r"tenants? of (?:mine|ours)|(?:my|our) tenants?|i (?:own|manage|let|rent) (?:out )?(?:the|that|his|her|their) (?:\w+ )?(?:building|apartment|house|flat|property|unit|place)|rents? from (?:me|us)",
        ),
        ("insurer", r"(?:my|our) (?:policyholder|insured|claimant)|(?:represents?|acts?|acting|works?|working) (?:for |on behalf of )?(?:the|his|her|their|an) (?:insurer|insurance (?:company|carrier))"),
    )
)  # fmt: skip
_STANDING = re.compile(
    r"^(?:(?:hi|hello|hey|yeah|yes|good (?:morning|afternoon|evening)|there|afternoon|morning|evening) )*(?!i\b|we\b|you\b|it\b|is\b|was\b|what\b|where\b|when\b|how\b|this\b)(?:\w+ ){1,3}?(?:from|with|over at|at) (?:the |her |his |their |our |my )?\w+"
    r"|^(?:(?:just|hi|hello|hey|yeah|yes|um|oh) )*from (?:the|her|his|their|our) (?!(?:car|phone|road|house|lot|beginning|start|letter|bill|message)\b)\w+"
    r"|\b(?:i am|we are) (?:with|from) (?!(?:me|you|him|her|them|my|his|now|the phone)\b)\w+|\bthe same \w+|\b(?:i|we) (?:know|met|recognize) \w+ (?:from|through|at|in)\b|\b(?:my|our) (?:\w+ )?(?:church|choir|gym|class|team|club|street|building|office|neighborhood|bible study|congregation)\b"
    r"|\b(?:i|we) (?:\w+ )?(?:pay|handle|manage|look after|take care of|care for|help|see to|do) (?:all )?(?:her|his|their|him|them)\b|\bi (?:gave|give|drove|drive|brought|bring|took|take|walk|walked|dropped) (?:her|him|them)\b|\bi am (?:\w+ ){0,1}?(?:the|a|an|one of (?:his|her|their)|his|her|their) (?!(?:little|bit|mess|wreck|nervous|one who|one that|patient|person who|customer|member|new patient|lot|first|last)\b)\w+"
    r"|\b(?:this is|its|it is|i am|my name is|name is) (?:(?!(?:\w+ing|here|home|still|ok|done|happy|fine|busy|good|angry|upset|worried|so|very|just|not|really|out|sick|tired|full|all|in|at|on|with|a|the)\b)\w+ ){1,3}?(?:from|with|at|over at) (?!(?:a bit|now|the phone|lunch|home|work|earlier|before|me|you)\b)\w+|\b(?:calling|ringing|phoning|writing) (?:from|on behalf of|for|with) \w+"
    r"|\b(?:driver|courier|delivery|florist|volunteer|pastor|minister|priest|rabbi|chaplain|deacon|imam) (?:for|from|at|with|of|here)\b|\b(?:i|we) (?:have|got|have got|am delivering) (?:(?:a|an|some|her|his|the) )?(?:\w+ ){0,3}?(?:delivery|flowers|package|basket|jacket|wallet|phone|keys|purse|bag|coat|parcel)\b"
    r"|\b(?:i|we) (?:just )?(?:found|picked up) (?:a |an |her |his |some(?:body|one)(?:'s)? |the )?\w+"
)
"""Any other way in which somebody says who they are or what connects them with the patient."""
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
    r"\b(?:relationship|related to|relation to|how do you (?:two |both |all )?know|connected to|connection (?:to|with)|what are you to|in what capacity|what capacity|calling (?:on|as) (?:whose|what|his|her)|are you (?:the|her|his|their|a|an|family|related|calling for|mr|mrs|ms|missus|mister)"
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
    for match in _REPRESENTATIVE.finditer(words):
        if not _DISOWNED.search(words[: match.start()]) and not _ONLY_ASKED.search(words[: match.start()]):
            found.append(("representative", match.group()))
            break
    for role, pattern in _ROLE_PHRASES:
        if match := pattern.search(words):
            found.append((role, match.group()))
    named = words.replace("power of attorney", "power of proxy")
    for role, pattern in _ROLE_NAMES:
        match = next((m for m in pattern.finditer(named) if _is_own(named, m)), None)
        if match and role not in {kind for kind, _ in found}:
            found.append((role, match.group()))
    if match := _IS.search(words):
        kin = KIN_OF[match["kin"] or match["kin2"] or match["kin3"]]
        found.append((kin, match.group()))
    if (match := _MY.search(words)) and _SUBJECT.search(words):
        found.append((_INVERSE[KIN_OF[match["kin"]]], match.group()))
    return tuple(found)


def _is_own(words: str, role: re.Match[str]) -> bool:
    """True when the speaker names the role as their own or as whom they ring for, not somebody of that trade."""
    before, after = words[: role.start()].rstrip(), words[role.end() :]
    if _DOES.search(after):
        return False
    mark = _MARK.search(before)
    if mark and not _BREAKS_OFF.search(mark["between"]) and not _DISOWNED.search(before):
        start = words[: mark.start()]
        opening = len(start.split()) < 8 and not _BREAKS_OFF.search(start)
        return opening or before[mark.start() :].startswith(
            ("this is", "i am", "it is", "my name", "calling", "we are")
        )
    opening = re.sub(r"^(?:(?:hi|hello|hey|yeah|yes|good|morning|afternoon|evening) )*(?:the$)?", "", before)
    return (
        len(opening.split()) <= 5
        and not _NOT_ONES_OWN.search(opening)
        and not _BREAKS_OFF.search(opening.replace(" and ", " "))
    )


def mentions_relation(words: str) -> bool:
    """True when words say how the speaker stands to the patient, in any way ("my wife", "her son", "the other driver")."""
    return (
        bool(claims_in(words))
        or _MY.search(words) is not None
        or _ACQUAINTED.search(words) is not None
        or _STANDING.search(words) is not None
    )


def asks_relation(words: str) -> bool:
    """True when an agent's plain words ask who the caller is to the patient (or names it for them to confirm)."""
    return _ASKS_RELATION.search(words) is not None


def speaks_as_patient(words: str) -> bool:
    """True when a caller speaks of the matter as their own."""
    return _SELF.search(words) is not None


def introduces_as(words: str, first: str, surname: str = "") -> bool:
    """True when plain words give a name as the speaker's own ("this is teresa", "teresa vogel here")."""
    if not first:
        return False
    named = rf"{re.escape(first)}(?: \w+){{0,2}}? {re.escape(surname)}" if surname else re.escape(first)
    open_ = r"(?:(?:hi|hello|hey|yes|yeah|good (?:morning|afternoon|evening)|um|so|ok|sure|uh) )*"
    told = rf"(?:this(?: is)?|its|it is|i am|my name is|name is|(?:you are )?speaking (?:to|with)|my full name is)(?: (?:mrs|mr|ms|miss|missus|mister))? {re.escape(first)}\b(?!'s)(?! \w+'s)"
    return (
        re.search(rf"\b{told}", words) is not None
        or re.search(rf"^{open_}{named} (?:here|calling|speaking)\b", words) is not None
        or re.search(rf"^{open_}{named}(?: (?:and )?(?:my (?:birthday|date|d)|born)\b.*)?$", words) is not None
    )
