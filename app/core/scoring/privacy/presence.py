"""Presence given away: words from which it follows that a person is or is not a patient, was or will be there."""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.language.dates import MONTHS, ORDINALS
from app.core.language.names import split_name
from app.core.language.numbers import TEENS, TENS, UNITS
from app.core.language.text import clauses, plain
from app.core.record.model import CallRecord, Utterance

_KIN = (
    "wife|husband|son|daughter|mother|father|mom|mum|mama|dad|sister|brother|friend|client|tenant|employee|neighbor|neighbour|"
    "boyfriend|girlfriend|fiance|partner|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|roommate|guy|lady|colleague"
)
_BY_NAME = r"mr \w+|mrs \w+|ms \w+|miss \w+|mister \w+|missus \w+"
_HERE = (
    r"(?:here|in (?:here|today|this morning|earlier|yesterday|on \w+day|last \w+|with (?:us|the \w+))|with us|with (?:the|her|his|a) (?:\w+ )?(?:doctor|nurse|dr|team|therapist|surgeon)"
    r"|one of (?:ours|our \w+)|(?:a|our|an|an? \w+) (?:inpatient|outpatient|patient)(?! of yours| with you)|admitted|discharged|released|being (?:seen|treated|discharged)|seen|treated"
    r"|(?:due|expected|booked|scheduled|on (?:the|our|my) (?:schedule|book|books|list|calendar))\b(?: (?:in|here|for|at|on|today|tomorrow|back))?|down (?:for|on|at)\b|doing (?:well|fine|ok|great|good|better)|upstairs|downstairs|down the hall"
    r"|in (?:surgery|theatre|recovery|triage|radiology|the (?:\w+ )?(?:ward|unit|icu|er|waiting room|back|lobby|building|exam room|hospital)|room \w+|bed \w+)"
    r"|on (?:her|his|their) way (?:out|in|home|here)|(?:resting|asleep|sleeping|stable|comfortable)\b|up on (?:the )?\w+|on the \w+ (?:floor|ward|unit)|out of (?:surgery|recovery)|no longer (?:here|with us|a patient))"
)
_CAME = (
    r"(?:checked (?:him|her)self (?:in|out)|left(?! (?:a (?!few|while|minute|moment|bit|little|half|quarter)|me|you|us|his|her|behind|work|to)\b)|gone home|went home|go home|went (?:off|out|upstairs|back|in)\b|checked (?:in|out)|check(?:ed)? in|signed (?:in|out)|come in|came (?:in|by|here|to us|through|over)|come by|came back|arrived|"
    r"stopped (?:in|by)|dropped (?:in|by)|walked (?:in|out)|showed up|shown up|turned up|made it (?:in|here)|"
    r"been (?:in|here|by|seen|treated|discharged|admitted|released|moved|transferred|sent home)|(?:got|was|were) (?:discharged|admitted|released|moved to|transferred to|sent home|sent up|seen|brought in))"
)
_CAN = re.compile(
    r"\b(?:can|could|may|might|should|would|must|has to|have to|needs? to|will (?:have|need) to|welcome to|free to|wants? to|like to)$"
)
_NOT_SAID = re.compile(
    r"\b(?:not saying|cannot|can not|could not|whether|if|ever|never say|do not say|will not|would not (?:say|tell|confirm)|say who|either way|neither|not able|unable|not allowed|"
    r"nor deny|or deny|unless|until|suppose|supposing|hope|hoping|hopes|(?:not|be|am|pretty|make|making) sure|sounds|imagine|must be|maybe|perhaps|wish|anyone|anybody|any patient|every patient|whoever|somebody|someone|a person|people)\b"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|this (?:morning|afternoon|evening)|next week)"
_STAFF = (
    r"(?:doctor|dr|nurse|manager|supervisor|officer|colleague|specialist|pharmacist|physician|receptionist|director|surgeon|therapist|secretary|assistant|clerk|"
    r"team|lawyer|counsel|counselor|counsellor|midwife|dentist|hygienist|technician)"
)
_STAFF_NAMED = re.compile(rf"\b{_STAFF}\b")
_STAFF_WANTED = re.compile(
    rf"\b(?:is|was|has|does|can|will|speak (?:to|with)|talk (?:to|with)|see|for|where is|put me (?:on|through) to) (?:(?:the|my|a|your|his|her) )?(?:\w+ )?{_STAFF}\b"
)
_FILL = r"(?:(?:oh|well|um|uh|hm|so|and|but|ah|right|ok) )*"
_VOCATIVE = r"(?:(?:sir|ma'am|madam|miss|mister \w+|mr \w+|mrs \w+|ms \w+|missus \w+|detective|officer|sergeant|honey|dear|hon|sweetie|love|sugar) ?)*"
_YES = re.compile(
    rf"^{_FILL}(?P<yes>(?:yes|yeah|yep|yup|yah|aye|uh huh|mm hm+|correct|exactly|indeed|absolutely|that is (?:right|correct|him|her)|you got it|afraid so|i am afraid so)\b ?)+{_VOCATIVE}(?P<rest>.*)$"
)
_HUMMED = re.compile(r"^\W*(?:mm+|uh|um|mhm+)[- ]?(?:hm+|huh)?\W*(?:yes|he|she|sure|$)")
_NO = re.compile(rf"^{_FILL}(?:no|nope|nah)\b ?{_VOCATIVE}(?P<rest>.*)$")
_AUX = r"(?:is|was|has|had|does|did|are|were|will|sure (?:is|was|has|does|did))"
_GOES_ON = re.compile(
    rf"^(?:{_FILL}(?:she|he|they|it|we (?:do|did|have|see|saw|treat)|{_AUX} (?:she|he|they)|{_AUX}\b|just|not (?:today|now|yet|here|any ?more|since|this)|never|this morning|yesterday|today|earlier|last|every|on \w+day|since|all))"
)
_ANSWERS = re.compile(
    rf"^{_FILL}(?:she|he|they) (?:sure |certainly |really )?(?:is|was|has|had|does|did|were|are)(?: not)?(?: (?:yes|no|indeed|sadly|today|yet|now|still))?(?: (?:every|most|each|all|since|on|for|twice|once|this|last|earlier|yesterday)\b.*)?$"
    rf"|^{_FILL}(?:sure|certainly) (?:is|was|has|does|did)\b|^{_FILL}(?:not (?:today|now|yet|here|any ?more|since \w+|this \w+))\b|^{_FILL}(?:just|still) (?:here|now|left|went)\b"
)
_THERE = (
    r"(?:in\b|still\b|ever\b|been\b|come\b|came\b|go\b|goes\b|going\b|at\b|here\b|there\b|seen\b|see\b|treated|admitted|discharged|sitting|a patient|your patient|one of you|with you|up there|over there|get (?:in|there|home)|"
    r"make it|turn up|show up|check(?:ed)? in|have (?:an? |any )?(?:appointment|visit|something|anything|one)|got (?:an? |any )?(?:\w+ )?(?:appointment|something|anything|up there)|on (?:your|the) |ok\b|alright|all right|fine\b|hurt|alive|doing\b|left\b|missed|keep|kept)"
)
_BIRTH = rf"(?:(?:born|birthday|on|the|of|oh|hundred|thousand|and|\d+|{'|'.join(sorted({*MONTHS, *ORDINALS, *UNITS, *TEENS, *TENS}))}) )"
"""A date of birth that stands between a name and what is asked of it."""
_WONDERS = r"\b(?:know|figure|check|see|find out|wonder(?:ing)?|tell me|say|confirm|verify|sure|asking|hear|make certain|curious)(?: \w+){0,3}? (?:if|whether|that)"


def trace_presence(record: CallRecord) -> tuple[tuple[int, str], ...]:
    """(event, words) of everything the agent says that gives somebody's presence away."""
    first, surnames = split_name(record.record.name)
    names = tuple(name for name in (first, *surnames[-1:]) if len(name) > 2)
    found: list[tuple[int, str]] = []
    last = ""
    for index, event in enumerate(record.events):
        if not isinstance(event, Utterance) or not plain(event.say):
            continue
        if event.by == "caller":
            last = event.say
        elif event.by == "agent":
            if (words := presence(event.say, last, names)) is not None:
                found.append((index, words))
            if any(clause.question for clause in clauses(event.say)):
                last = ""  # what comes next answers something else
    return tuple(found)


def presence(words: str, last: str = "", names: tuple[str, ...] = ()) -> str | None:
    """The words that give away that a person is or is not a patient, was or will be there; None when none do.

    `last`: what the caller's side said just before, which a bare yes or no answers; `names`: the patient's names.
    """
    said = plain(words)
    before = plain(last)
    staff_wanted = _STAFF_WANTED.search(before) is not None
    pattern = _pattern(tuple(name.lower() for name in names if name))
    carried = False
    for clause in clauses(words):
        text = plain(clause.text)
        held = carried and not text.startswith(("but ", "anyway ", "ok ", "well "))
        for match in pattern.finditer(text):
            start = text[: match.start()]
            if (
                clause.question
                or _NOT_SAID.search(start)
                or _NOT_SAID.search(match.group())
                or _CAN.search(start.rstrip())
            ):
                continue
            if held or staff_wanted or _STAFF_NAMED.search(said[: max(0, said.find(text)) + match.start()]):
                continue
            return clause.text
        carried = bool(_NOT_SAID.search(text)) and len(text.split()) < 5
    return _answered(words, said, last, names)


def _answered(words: str, said: str, last: str, names: tuple[str, ...]) -> str | None:
    """A bare yes or no to the question whether somebody is there, or an echo of its verb."""
    if not last or not _asked(last, names):
        return None
    yes, no = _YES.match(said), _NO.match(said)
    rest = (yes or no or {"rest": said})["rest"].strip()
    if _HUMMED.match(words.lower()):
        decided = True
    elif yes or no:
        decided = not rest or _GOES_ON.match(rest) is not None
    else:
        decided = _ANSWERS.match(said) is not None
    return " ".join(words.split()[:8]) if decided else None


def _asked(last: str, names: tuple[str, ...]) -> bool:
    """True when the caller's last question is whether somebody is or was there."""
    parts = clauses(last)
    if _STAFF_WANTED.search(plain(last)):
        return False
    asks = _asking(tuple(name.lower() for name in names if name))
    asked = [i for i, clause in enumerate(parts) if asks.search(plain(clause.text))]
    return bool(asked) and not any(clause.question for clause in parts[asked[-1] + 1 :])


@lru_cache(maxsize=64)
def _asking(names: tuple[str, ...]) -> re.Pattern[str]:
    """Questions whether somebody is there."""
    named = "|".join([_BY_NAME, rf"(?:my|your|the|his|her) (?:\w+ )?(?:{_KIN})", *(re.escape(name) for name in names)])
    whom = rf"(?:she|he|they|him|her|(?:an? |one )?(?:\w+ )?(?:{named})(?: \w+)?|an? (?:guy|man|woman|lady|girl|boy) (?:\w+ ){{0,3}}?\w+)"
    return re.compile(
        rf"\b(?:is|was|are|were|has|did|does|do|have) (?:not )?(?:you (?:guys |folks |all )?(?:have |see |treat |got |know )?)?{whom} {_BIRTH}{{0,9}}(?:\w+ ){{0,2}}?{_THERE}"
        rf"|{_WONDERS} {whom} (?:is|was|has|have|had|came|comes|goes|went|got|made it|showed|turned|ever|did)\b"
        rf"|\b{whom} (?:is |was |has )?(?:one of (?:yours|your)|there\b|in there|a patient|seen (?:there|by)|at your|up there|got an appointment)"
        rf"|\bdo you (?:have|see|treat|got) {whom}|\byou (?:have|got|see|treat) {whom} (?:there|in|as)"
    )


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_written(names))


def _written(names: tuple[str, ...]) -> str:
    """All ways to give a presence away, with the patient's own names among the subjects."""
    named = "|".join([_BY_NAME, *(re.escape(name) for name in names)])
    who = rf"(?:she|he|{named}|(?:your|the|that) (?:\w+ )?(?:{_KIN}))"
    them = rf"(?:her|him|{named}|anyone (?:by|of|with) that name|that (?:name|person|patient))"
    have = r"(?:has|have|had|does have|did have|does not have|did not have|do not have|has not got|has got|have got|is got|got)"
    return "|".join(
        (
            rf"\b(?:just |only just )?missed {them}\b",
            rf"\b{who} (?:(?:has|have|had|have not|has not|had not|did not|does not|do not|never|never even|was not|is) )?(?:just |already |only just |only |actually |not |since )*{_CAME}\b(?: (?:yet|today))?",
            rf"\b{who} (?:did not|does not|do not|has not|never) (?:come|go|show|show up|turn up|make it|check in|arrive|keep|have an appointment)\b",
            rf"\b{who} (?:is|are|was|were|will be|is going to be|has been|is been|have been|is not|was not) (?:not |still |just |already |currently |right |back |in fact |actually |here and )*{_HERE}",
            rf"\b{who} {have} (?:an?|another|no|any|her|his|one)(?: \w+)? (?:appointment|visit|follow up|scan|procedure|slot|booking)\b",
            rf"\b{who} {have} (?:one|none|nothing|something) (?:today|tomorrow|on|at|this|next|booked|scheduled|with|coming|here)\b",
            rf"\b{who} (?:missed|kept|cancelled|canceled|rescheduled|moved|made) (?:her|his|the|an?|it)(?: \w+)? ?(?:appointment|visit|today|yesterday)\b",
            rf"\b{who} (?:comes|goes|used to come|keeps coming) (?:here|in every|in on|in (?:twice|once|for)|to us|by every|every)\b",
            rf"\bwe (?:do |did |have |just |still |already )?(?:not )?(?:see|saw|seen|treat|treated|have|had|got|expect|are expecting|discharged|admitted|released|sent|moved|transferred|patched|stitched) {them}(?: here| in| today| home| up| out| back| last| this| on| yesterday| earlier| for|$)",
            rf"\b(?:no|not any|any) (?:record|chart|file|sign|trace|appointment|visit|listing) (?:of|for|on|under|by|with) (?:{them}|anyone|a)\b|\b(?:never heard of|no such patient|no patient (?:by|of|with|named|called)|no one (?:by|of|with|named|called)|nobody (?:by|of|with|named|called)|not a patient (?:here|of ours|with us))\b",
            rf"\bi (?:do |did )?(?:not |only |just |still )?(?:see|show|have|got|find|am showing|am seeing) (?:nothing (?:for|under|on)|an? (?:\w+ )?(?:appointment|visit|admission|record|chart) (?:for|under)|(?:anything|anyone|anybody) (?:for|under|by)|no (?:\w+ )?(?:appointment|visit|one|record)(?:s)? (?:for|under|by)) ?(?:{them})?",
            rf"\bi (?:do |did )?(?:not )?(?:see|have|show|find) {them} (?:on|in|down|here|listed|scheduled|coming|at|right here|for)\b(?! general)",
            rf"\b{who} (?:will|is going to) (?:be |come |stop |drop |swing |get )(?:in|by|here|back|over|up)\b(?! (?:touch|to you|the phone))",
            rf"\b{_DAY} (?:when|once|after) {who} (?:comes|gets|is) (?:in|here|by|back)\b|\b(?:when|once|after) {who} (?:comes|gets|is) (?:in|here|by|back) (?:on |this |next )?{_DAY}\b|\b(?:the )?next time {who} (?:comes|is) (?:in|here|by)\b",
            rf"\bi (?:will|can) (?:give|hand|pass|get|take|bring|run|send) (?:it|them|that|those|these|this) (?:up |over |back |down )?to (?:her|him|{named})\b(?! if)",
            r"\b(?:i will|let me|i can|i am going to) (?:just )?(?:(?:walk|run|go|step|pop|head) (?:over|up|out|back|in|down|to)\b(?: \w+){0,5}? (?:and )?)?(?:get|fetch|grab|wake) (?:her|him)\b(?! (?:a|the|to|name|number|some)\b)|\b(?:walk|run|go|step|pop|head) (?:over|up|out|back|in|down|to)\b(?: \w+){0,5}? (?:and )?(?:tell|let|give) (?:her|him)\b",
            rf"\b{who} would be (?:about )?(?:at|on|in) (?:the|her|his) (?:bus|way|car|parking|lobby|waiting)\b",
            r"\b(?:connect|put|transfer|patch|send|ring|walk|take|show|point) you (?:through |up |over |straight )?to (?:her|his) (?:room|floor|nurse|unit|ward|bed|doctor|bedside)\b",
            rf"\b(?:her|his|{named}'s) (?:room|bed|ward) (?:is|was|number is)\b|\bthat is (?:not )?(?:her|his) room\b|\bwrong room(?: number)?\b(?! i)|\b(?:her|his) nurse (?:is|was|will|just|says)\b|\bi (?:have|am looking at) (?:her|his) (?:chart|file|record)\b",
        )
    )
