"""Presence given away: words from which it follows that a person is or is not a patient, was or will be there."""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.language.names import split_name
from app.core.language.text import clauses, plain
from app.core.record.model import CallRecord, Utterance
from app.core.scoring.privacy.presence_asked import BY_NAME, KIN, STAFF_NAMED, STAFF_WANTED, answered
from app.core.scoring.privacy.stand_in import NAMED, split_names, stand_in, words_of

_HERE = (
    r"(?:here|out of (?:here|the (?:building|door))|in (?:on|at|again|and out|just|only|not (?:too )?long|about|around|still|now|for (?:her|his|an?)|an? (?:couple|few|bit|while)|\w+ (?:days|weeks|months|hours|minutes) ago)\b|in (?:here|today|this morning|earlier|yesterday|on \w+day|last \w+|with (?:us|the \w+))|with us|with (?:the|her|his|a) (?:\w+ )?(?:doctor|nurse|dr|team|therapist|surgeon)"
    r"|one of (?:ours|our \w+)|(?:a|our|an|an? \w+) (?:inpatient|outpatient|patient)(?! of yours| with you)|admitted|discharged|released|being (?:seen|treated|discharged)|seen|treated"
    r"|(?:due|expected|booked|scheduled|on (?:the|our|my) (?:schedule|book|books|list|calendar))\b(?: (?:in|here|for|at|on|today|tomorrow|back))?|down (?:for|on|at)\b|doing (?:well|fine|ok|great|good|better)|upstairs|downstairs|down the hall"
    r"|in (?:surgery|theatre|recovery|triage|radiology|the (?:\w+ )?(?:ward|unit|icu|er|waiting room|back|lobby|building|exam room|hospital)|room \w+|bed \w+)"
    r"|on (?:her|his|their) way (?:out|in|home|here|down|up|back|over)|gone (?:now|already|home|since|by)\b|gone$|up (?:and (?:about|around|walking|eating|talking)|now|yet|already)\b|awake\b|allowed visitors|a (?:no show|regular)\b|coming (?:here|to us|in|back|down|out|up|for (?:years|months|weeks|ages|her|his|a))\b|sitting (?:right |down )?(?:here|there|in|with)\b|at the (?:desk|window|counter)|getting (?:dressed|changed|stitched|her|his)\b|finishing up|wrapping up|waiting (?:here|for (?:her|his|the doctor|the nurse|a bed|results)|in)\b|(?:resting|asleep|sleeping|stable|comfortable)\b|up on (?:the )?\w+|on the \w+ (?:floor|ward|unit)|out of (?:surgery|recovery)|no longer (?:here|with us|a patient))"
)
_CAME = (
    r"(?:came (?:yes|today|this|and|on|earlier|alone)\b|came$|(?:cancelled|canceled|rescheduled|postponed)(?! (?:the|her|his|a) (?:card|policy|insurance|plan|check|cheque|subscription|order))\b|no showed|checked (?:him|her)self (?:in|out)|left(?! (?:a (?!few|while|minute|moment|bit|little|half|quarter)|me|you|us|his|her|behind|work|to)\b)|gone home|went home|go home|went (?:off|out|upstairs|back|in|through)\b|checked (?:in|out)|check(?:ed)? in|signed (?:in|out)|come in|came (?:in|by|here|to us|through|over)|come by|came back|arrived|"
    r"stopped (?:in|by)|dropped (?:in|by)|walked (?:in|out)|showed up|shown up|turned up|made it (?:in|here)|"
    r"been (?:in|here|by|seen|treated|discharged|admitted|released|moved|transferred|sent home)|(?:got|was|were) (?:discharged|admitted|released|moved to|transferred to|sent home|sent up|seen|brought in))"
)
_CAN = re.compile(
    r"\b(?:can|could|may|might|should|would|must|has to|have to|needs? to|will (?:have|need) to|welcome to|free to|wants? to|like to)$"
)
_NOT_SAID = re.compile(
    r"\b(?:not saying|cannot|can not|could not|whether|if|ask (?:her|him|them)|ever|never say|do not say|will not|would not (?:say|tell|confirm)|say who|either way|neither|not able|unable|not allowed|"
    r"nor deny|or deny|unless|until|suppose|supposing|hope|hoping|hopes|(?:not|be|am|pretty|make|making) sure|sounds|imagine|must be|you (?:think|thought|said|say|are saying|heard|believe|feel|are told|were told|mean)|maybe|perhaps|wish|anyone|anybody|any patient|every patient|whoever|somebody|someone|a person|people)\b"
)
_AFFIRMED = re.compile(r"(?<!right )(?<!is it )\b(?:yes|yeah|yep|yup)$")
"""A yes behind an agent's own statement affirms it and asks nothing, unless a question mark is written."""
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|this (?:morning|afternoon|evening)|next week)"


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
    staff_wanted = STAFF_WANTED.search(before) is not None
    replaced, kept = split_names(names, _written_with())
    pattern = _pattern((NAMED, *kept))
    whole = stand_in(said, replaced)
    carried = False
    for clause in clauses(words):
        text = stand_in(plain(clause.text), replaced)
        held = carried and not text.startswith(("but ", "anyway ", "ok ", "well "))
        for match in pattern.finditer(text):
            start = text[: match.start()]
            if (
                (clause.question and ("?" in words or not _AFFIRMED.search(text)))
                or _NOT_SAID.search(start)
                or _NOT_SAID.search(match.group())
                or _CAN.search(start.rstrip())
            ):
                continue
            if held or staff_wanted or STAFF_NAMED.search(whole[: max(0, whole.find(text)) + match.start()]):
                continue
            return clause.text
        carried = bool(_NOT_SAID.search(text)) and len(text.split()) < 5
    return answered(words, said, last, names)


@lru_cache(maxsize=1)
def _written_with() -> frozenset[str]:
    return words_of(_written(()))


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_written(names))


def _written(names: tuple[str, ...]) -> str:
    """All ways to give a presence away, with the patient's own names among the subjects."""
    named = "|".join([BY_NAME, *(re.escape(name) for name in names)])
    who = rf"(?:she|he|{named}|(?:your|the|that) (?:\w+ )?(?:{KIN}))"
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
            rf"\b{who} (?:does|did) (?:not )?(?:go|come|attend) (?:here|to us|to this|in)\b|\b{who} goes to (?:us|this (?:office|clinic|practice))\b",
            rf"(?<!once )(?<!when )(?<!after )(?<!until )\b{who} is (?:\w+ )?(?:done|finished|ready|dressed)\b(?! (?:with (?:this|you)|to (?:call|sign|talk)))",
            rf"\b{who} will be (?:just |only |about |right )?(?:(?:another|an?) (?:(?:few|couple|good|little|half|quarter)(?: of)? )?(?:minutes?|hours?|while|moment|bit|half|hour)|half an|\w+ (?:more )?(?:minutes|hours)|right (?:out|down|with you)|down|out|done|ready)\b",
            rf"\b(?:they|we|somebody|someone|a nurse|the (?:ambulance|medics?|paramedics?|crew|squad|nurses?)) (?:just |already |have |had |has )*(?:took|taken|brought|moved|sent|wheeled|rolled|put|kept|admitted|flew|transferred|let) {them} (?:up|upstairs|down|downstairs|back|in|here|home|out|over|to (?:the|room|surgery|recovery|another)|overnight|into|off)(?! (?:touch|contact|the (?:system|computer|line|phone|list)))\b",
            rf"\b(?:they|we) (?:just |already |have |had )*(?:kept|admitted|discharged|released|moved|transferred) {them}(?: (?:yes|already|today|yesterday|overnight|last|this|on)\b|$)",
            rf"\b{who} (?:goes|gets|is going|is getting|will go|will get) (?:home|out|discharged|released) (?:today|tomorrow|tonight|at|on|in|later|this|by|around|soon)\b",
            rf"\b(?:they|the \w+) (?:are|were) (?:just |still |only )?(?:finishing|finishing up|working|done|wrapping up|wrapping|busy|finished) (?:up )?(?:with|on) {them}\b",
            rf"\b{who} (?:has |had )?(?:told|asked) (?:us|me|the (?:nurse|nurses|desk|front desk|staff)) (?:not )?to\b|\b{who} does not want (?:to (?:talk|speak|see)|visitors|any (?:visitors|calls)|calls|you (?:here|up there|coming))\b",
            rf"\bwe (?:do not|don't) (?:have|see|treat) (?:an?|any) (?:\w+ )?(?:{named})\b",
            rf"\b{who} would be (?:about )?(?:at|on|in) (?:the|her|his) (?:bus|way|car|parking|lobby|waiting)\b",
            r"\b(?:connect|put|transfer|patch|send|ring|walk|take|show|point) you (?:through |up |over |straight )?to (?:her|his) (?:room|floor|nurse|unit|ward|bed|doctor|bedside)\b",
            rf"\b(?:her|his|{named}'s) (?:room|bed|ward) (?:is|was|number is)\b|\bthat is (?:not )?(?:her|his) room\b|\bwrong room(?: number)?\b(?! i)|\b(?:her|his) nurse (?:is|was|will|just|says)\b|\bi (?:have|am looking at) (?:her|his) (?:chart|file|record)\b",
        )
    )
