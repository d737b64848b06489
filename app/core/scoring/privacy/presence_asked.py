"""Bare answers to the question, or the guess, that somebody is or was there: a yes, a no, an echo of its verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from app.core.language.dates import MONTHS, ORDINALS
from app.core.language.numbers import TEENS, TENS, UNITS
from app.core.language.text import clauses, plain
from app.core.scoring.privacy.stand_in import NAMED, split_names, stand_in, words_of

KIN = (
    "wife|husband|son|daughter|mother|father|mom|mum|mama|dad|sister|brother|friend|client|tenant|employee|neighbor|neighbour|"
    "boyfriend|girlfriend|fiance|partner|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|roommate|guy|lady|colleague"
)
BY_NAME = r"mr \w+|mrs \w+|ms \w+|miss \w+|mister \w+|missus \w+"
_STAFF = (
    r"(?:doctor|dr|nurse|manager|supervisor|officer|colleague|specialist|pharmacist|physician|receptionist|director|surgeon|therapist|secretary|assistant|clerk|"
    r"team|lawyer|counsel|counselor|counsellor|midwife|dentist|hygienist|technician)"
)
STAFF_NAMED = re.compile(rf"\b{_STAFF}\b")
STAFF_WANTED = re.compile(
    rf"\b(?:is|was|has|does|can|will|speak (?:to|with)|talk (?:to|with)|see|for|where is|who is|put me (?:on|through) to) (?:(?:the|my|a|your|his|her|that|this) )?(?:\w+ )?{_STAFF}\b"
)
Asked = Literal["question", "guess", "named"]
_FILL = r"(?:(?:oh|well|um|uh|hm|so|and|but|ah|right|ok) )*"
_VOCATIVE = r"(?:(?:sir|ma'am|madam|miss|mister \w+|mr \w+|mrs \w+|ms \w+|missus \w+|detective|officer|sergeant|pastor|father|reverend|honey|dear|hon|sweetie|love|sugar)\b ?)*"
_YES = re.compile(
    rf"^{_FILL}(?P<yes>(?:yes|yeah|yep|yup|yah|aye|uh huh|mm hm+|correct|exactly|indeed|absolutely|that is (?:right|correct|him|her)|(?:you|they|he|she|somebody|someone) (?:(?:are|were|was) )?(?:got|get|heard|think|thought|told|guessed|have)(?: you)? (?:it|that|right|correct|correctly)(?: right)?|afraid so|i am afraid so)\b ?)+{_VOCATIVE}(?P<rest>.*)$"
)
_HUMMED = re.compile(r"^\W*(?:mm+|uh|um|mhm+)[- ]?(?:hm+|huh)?\W*(?:yes|he|she|sure|$)")
_NO = re.compile(rf"^{_FILL}(?:no|nope|nah|(?:i am )?afraid not)\b ?{_VOCATIVE}(?P<rest>.*)$")
_AUX = r"(?:is|was|has|had|does|did|are|were|will|sure (?:is|was|has|does|did))"
_MORE = r"(?:more|else|further|rest|why|all|far|details?|detail|beyond|besides|much|quote|where (?:she|he|they))"
_WHEN = r"(?:(?:about|around|maybe|like|just|only|not|an?|some|half|couple|few|good|quarter|\w+) ){0,5}?(?:minutes?|hours?|days?|weeks?|months?|years?|while|bit|hour) (?:ago|back|since|now)\b"
_GOES_ON = re.compile(
    rf"^(?:{_FILL}(?:(?:she|he|they|it|we (?:do|did|have|see|saw|treat)|{_AUX} (?:she|he|they)|{_AUX}|just|still|not (?:today|now|yet|here|any ?more|since|this)|never|this morning|yesterday|today|earlier|last|every|(?:on )?\w+day|since|all|upstairs|downstairs)\b|{_WHEN}))"
    rf"|^(?:but|and|though|only)\b.*\b{_MORE}\b"
)
_ANSWERS = re.compile(
    rf"^{_FILL}(?:she|he|they) (?:sure |certainly |really |actually |just )?(?:is|was|has|had|does|did|were|are)(?: not)?(?: (?:yes|yeah|no|indeed|sadly|today|yet|now|still|though))* ?{_VOCATIVE}(?:(?:every|most|each|all|since|on|for|twice|once|this|last|earlier|yesterday|but|and|though|until|till|about|around)\b.*)?$"
    rf"|^{_FILL}(?:sure|certainly) (?:is|was|has|does|did)\b|^{_FILL}(?:not (?:today|now|yet|here|any ?more|since \w+|this \w+))\b|^{_FILL}(?:just|still|only just|already|long) (?:here|now|left|went|gone|missed|out|inside|upstairs)\b"
    rf"|^{_FILL}we (?:sure )?(?:do|did|have|had)(?: not)?(?: (?:yes|indeed|today|yet|now))*(?: (?:but|and|though)\b.*)?$|^{_FILL}(?:used to|(?:the |that is the )?(?:wrong|other|next) (?:floor|building|ward|wing|unit))\b"
    rf"|^{_FILL}{_WHEN}$|^{_FILL}(?:gone|discharged|upstairs|checked out|out already|(?:one|a patient) of (?:ours|our (?:patients|regulars|clients))|one of ours|in (?:room|bed|surgery|recovery|with (?:the|her|his)))\b(?! (?:or|if)\b)"
)
_OURS = re.compile(
    rf"^{_FILL}(?:(?:one|a patient|some(?:body|one)) of (?:ours|our (?:patients|regulars|clients))|just (?:left|missed (?:her|him|them))|still here|gone home|left already|already left|out already)\b(?! (?:or|if|can|could|will|would)\b)"
)
"""What answers even a name alone."""
_WHERE = re.compile(
    r"\b(?:where (?:is|are|was|can|do|will|did)|(?:which|what) (?:\w+ )?(?:room|floor|ward|unit|wing|bed))\b"
)
_PLACE = re.compile(
    rf"^{_FILL}(?:(?:that is|that would be|try|on|in|over|up|down|at|the|our) )*(?:\w+ )?(?:floor|ward|room|unit|wing|bed|icu|recovery|maternity|triage|radiology)\b(?!.*\b(?:is|are|would|only|can|could|if)\b)"
)
"""A place, said to somebody who asks where a person is."""
_CONFESSED = re.compile(r"\bbut (?:(?:ok|well|between us|i mean|just between us|you know|off the record) )*(?:yes|yeah|yep|yup)\b(?! (?:i|that|we|you)\b)")  # fmt: skip
_THERE = (
    r"(?:in\b|out\b|still\b|ever\b|been\b|on your|with your|come\b|comes\b|came\b|go\b|goes\b|gone\b|going\b|at\b|here\b|there\b|seen\b|see\b|treated|admitted|discharged|sitting|a patient|your patient|a regular|one of you|with you|up\b|over there|get (?:in|there|home|seen|out)|"
    r"make it|turn|turned|show\b|showed|shown|check(?:ed)? (?:in|out)|have (?:an? |any )?(?:appointment|visit|something|anything|one)|got (?:an? |any )?(?:\w+ )?(?:appointment|something|anything|up there)|on (?:your|the) |ok\b|alright|all right|fine\b|hurt|alive|"
    r"doing\b|leave\b|left\b|missed|keep|kept|cancel|canceled|cancelled|reschedule|ready\b|done\b|finished|through\b|awake\b|asleep|arrive|waiting|released|walk (?:in|out))"
)
_BIRTH = rf"(?:(?:born|birthday|on|the|of|oh|hundred|thousand|and|\d+|{'|'.join(sorted({*MONTHS, *ORDINALS, *UNITS, *TEENS, *TENS}))}) )"
"""A date of birth that stands between a name and what is asked of it."""
_WONDERS = r"\b(?:know|figure|check|see|find out|wonder(?:ing)?|tell me|say|confirm|verify|sure|asking|hear|make certain|curious)(?: \w+){0,3}? (?:if|whether|that)"
_BELIEVES = r"\b(?:think|thought|heard|hear|told|tells|said|says|believe|understand|reckon|figure|gather|suspect)(?: me| us)?(?: that)?"


def answered(words: str, said: str, last: str, names: tuple[str, ...]) -> str | None:
    """The words of a bare answer from which it follows that somebody is or is not there; None where it is none.

    `said`: the words, plain; `last`: what the caller's side said just before; `names`: the patient's names.
    """
    asked = _asked(last, names) if last else None
    if asked is None:
        return None
    if _OURS.match(said) or (_WHERE.search(plain(last)) and _PLACE.match(said)):
        return " ".join(words.split()[:8])
    if asked == "named":
        return None
    yes, no = _YES.match(said), _NO.match(said)
    rest = (yes or no or {"rest": said})["rest"].strip()
    if _HUMMED.match(words.lower()):
        decided = asked == "question"
    elif yes or no:
        decided = not rest or _GOES_ON.match(rest) is not None
    else:
        decided = _ANSWERS.match(said) is not None or (asked == "question" and _CONFESSED.search(said) is not None)
    return " ".join(words.split()[:8]) if decided else None


def _asked(last: str, names: tuple[str, ...]) -> Asked | None:
    """What the caller's last words do: ask whether somebody is or was there, suppose it, or name them alone."""
    parts = clauses(last)
    replaced, kept = split_names(names, _written_with())
    known = (NAMED, *kept)
    asks, guesses = _patterns(known)
    staff = STAFF_WANTED.search(plain(last)) is not None
    found: Asked | None = None
    for clause in parts:
        text = stand_in(plain(clause.text), replaced)
        match = asks.search(text)
        if match and (not staff or any(name in match.group().split() for name in known)):
            found = "question"
        elif clause.question:
            found = None  # what comes next answers something else
        elif guesses.search(text):
            found = found or "guess"
    if (
        found is None
        and not staff
        and not parts[-1].question
        and set(known) & set(stand_in(plain(last), replaced).split())
    ):
        return "named"
    return found


@lru_cache(maxsize=1)
def _written_with() -> frozenset[str]:
    return words_of("|".join(pattern.pattern for pattern in _patterns(())))


@lru_cache(maxsize=64)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Questions whether somebody is there, and guesses that they are."""
    named = "|".join([BY_NAME, rf"(?:my|your|the|his|her) (?:\w+ )?(?:{KIN})", *(re.escape(name) for name in names)])
    whom = rf"(?:she|he|they|him|her|(?:an? |one )?(?:\w+ )?(?:{named})(?: \w+)?|an? (?:guy|man|woman|lady|girl|boy) (?:\w+ ){{0,3}}?\w+)"
    fetched = r"(?:take|taken|took|bring|brought|get|got|admit|admitted|move|moved|send|sent|let|keep|kept|release|released|discharge|discharged|call|called|finish|finished|done)"
    asks = (
        rf"\b(?:is|was|are|were|has|did|does|do|have) (?:not )?(?:you (?:guys |folks |all )?(?:have |see |treat |got |know )?)?{whom} {_BIRTH}{{0,9}}(?:\w+ ){{0,2}}?{_THERE}"
        rf"|{_WONDERS} {whom} (?:is|was|has|have|had|came|comes|goes|went|got|made it|showed|turned|ever|did|left)\b"
        rf"|\b{whom} (?:is |was |has )?(?:one of (?:yours|your)|there\b|in there|a patient|seen (?:there|by)|at your|up there|got an appointment)"
        rf"|\bdo you (?:have|see|treat|got) {whom}|\byou (?:have|got|see|treat) {whom} (?:there|in|as)"
        rf"|\b(?:where|when|what time) (?:is|was|did|does|will|can) {whom}\b(?! (?:\w+ )?(?:born|birthday|appointment|bill))"
        rf"|\b(?:any chance|any sign of|any idea if|how long (?:is|will|has)) {whom}\b"
        rf"|\b(?:did|have|has|are|is|was|were) (?:they|you|(?:the|an) (?:ambulance|medics?|paramedics?|crew|squad)) (?:\w+ )?{fetched} (?:\w+ )?{whom}\b"
    )
    guesses = rf"{_BELIEVES} (?:that )?{whom} (?:is|was|goes|comes|came|went|got|has been|had been|sees|saw|left|had an|has an)\b"
    return re.compile(asks), re.compile(guesses)
