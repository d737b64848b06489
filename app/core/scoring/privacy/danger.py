"""Imminent danger: the caller's words that show it, and whether anybody was called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.language.facts import Likeness
from app.core.language.stance import stance
from app.core.language.text import clauses, plain
from app.core.record.model import Action, CallRecord, Utterance

_SELF_HARM = (
    r"kill(?:ing)? my ?self|end(?:ing)? (?:it all|my life|things tonight)|tak(?:e|ing) my (?:own )?life|suicid\w*|(?:hurt|harm|cut)(?:ting|ing)? my ?self"
    r"|do not want to (?:live|be alive|wake up|be here any ?more|go on)|no (?:reason|point|sense|use) (?:in |to |for )?(?:me |my )?(?:to )?(?:live|living|going on|go on|being (?:here|alive)|stick\w* around|stay\w* (?:alive|around)|carry\w* on)|better off (?:dead|without me|if i (?:was|were) (?:dead|gone))"
    r"|wish i (?:was|were) dead|(?:pills?|tablets?|bottle) (?:\w+ ){0,8}?(?:counted|lined up|laid out|all at once)|(?:counted|lined|laid) (?:\w+ ){0,3}?(?:pills?|tablets?|out)(?= .*\b(?:dead|tonight|enough|end|die)\b)"
    r"|(?:nobody|no one|who) (?:would|will) (?:even )?(?:miss|care about|notice) (?:me|if i (?:am|was|were|died))|(?:not|never) (?:think i will |going to )?(?:make it|live|last|get) (?:through|until|till|past|to) (?:the (?:night|morning|day)|tonight|tomorrow|morning)"
    r"|(?:car|engine) (?:is )?running in (?:the|my) garage|standing on (?:a|the) (?:bridge|roof|ledge|tracks)"
    r"|(?:tonight|today) (?:is|will be) (?:it|my last)|you will not (?:have to|need to) (?:worry|bother|deal) (?:about|with) me (?:any ?more|again)|(?:suicide|goodbye) (?:note|letter)"
    r"|say(?:ing)? goodbye to (?:my|the) (?:kids|children|family|wife|husband)|(?:got|have) (?:a|the|my|his) (?:gun|noose)\b|holding (?:a|the|my) (?:knife|razor|blade|rope|gun)\b|(?:jump|step|drive) off (?:a|the|this) (?:bridge|roof|balcony)"
    r"|i am (?:already|as good as) dead|by (?:tomorrow|morning) i will (?:be gone|not be here)|not going to be (?:here|around) (?:much longer|tomorrow|any ?more)|overdos\w+|took (?:all|the whole|too many|a whole|every)\b(?: \w+){0,4} (?:pills|tablets|bottle)"
)
_MEANS = re.compile(
    r"\b(?:pills?|tablets?|bottles?|capsules?|meds|medications?|insulin|razors?|rope|gun|blades?|gas)\b(?: \w+){0,6}? (?:counted|lined|laid|saved|stored|poured|spread|emptied|right here|in front of me|in my (?:hand|hands|lap)|next to me|beside me|on the (?:\w+ )?(?:counter|table|bed|floor|sink|nightstand))\b"
    r"|\b(?:written|wrote|left|finished|sealed) (?:all )?(?:the|my|a|some|those) (?:\w+ )?(?:letters?|notes?|will)\b"
    r"|\b(?:counted|lined up|laid out|saved up|poured out|emptied|hoarded|stockpiled) (?:\w+ ){0,4}?(?:pills?|tablets?|bottles?|capsules?|meds|medications?)\b"
)
_DESPAIR = re.compile(
    r"\b(?:(?:be|am|being) (?:\w+ )?(?:done|finished|through) with (?:it|everything|all (?:of )?(?:it|this)|life|this life|living)|why (?:do )?i (?:even )?(?:bother|keep going|go on|am still here)|(?:be|get it) over (?:with|and done)"
    r"|cannot (?:do|take|live with|carry|bear) (?:this|it|on) (?:any ?more|any longer)|cannot go on|no one (?:will|would) (?:miss|notice)|nobody (?:will|would) (?:miss|notice)|be with (?:him|her|them|my \w+) (?:again|soon|tonight)|join (?:him|her|my (?:husband|wife|mother|father|son|daughter|baby|brother|sister))"
    r"|(?:do not|never) (?:have to |want to )?wake up|stop (?:hurting|the pain) for good|for good this time|sleep for ?ever|be gone|say goodbye|last (?:night|day) here|nothing (?:left|to live for)|just want to be with (?:him|her|them))\b"
)
_BODY = (
    r"(?:holding|clutching|grabbing) (?:his|her|my|their) chest|(?:chest|heart) (?:pain|pains|is (?:killing|hurting|pounding out|tight|crushing)|hurts|feels (?:tight|heavy|crushed)|pressure)|pain in (?:my|his|her) chest|tight(?:ness)? in (?:my|his|her) chest|elephant on my chest"
    r"|(?:cannot|can not|can hardly|can barely|not able to|trouble|struggling to|not) (?:breathe|breathing|get (?:my|any|his|her) (?:breath|air))|(?:is|has|went) (?:not breathing|unconscious|unresponsive|passed out|gone (?:gray|grey|blue)|turning blue|collapsed)|will not wake up|(?:slumped|collapsed|lying there|on the floor|passed out|fell|fallen)\b(?: \w+){0,5} (?:will not|does not|is not|not|cannot) (?:\w+ )?(?:answer\w*|respond\w*|mov\w+|react\w*|wak\w+|talk\w*|get up)|(?:lips|face) (?:are|is|went|turned|turning) blue"
    r"|(?:face|mouth|side) (?:is |has |just )?(?:droop\w*|gone numb|numb)|(?:having|had) a (?:stroke|heart attack|seizure) (?:now|right now)|having a (?:stroke|heart attack|seizure)|bleeding (?:a lot|heavily|and it will not stop|so much|everywhere|out)|will not stop bleeding|throat is closing|coughing up blood|vomiting blood|went (?:gray|grey|blue)"
    r"|(?:cannot|can not|hardly|barely) feel (?:my|his|her|half (?:of )?(?:my|his|her)) (?:\w+ )?(?:face|arm|leg|side|body)\b|(?:words|speech) (?:\w+ ){0,2}(?:come|comes|coming|is|are) (?:out )?(?:\w+ )?(?:wrong|jumbled|slurred|garbled)|slurring"
    r"|(?:gone|went|is|are|has gone) (?:all |completely )?(?:floppy|limp)\b|(?:will not|does not|not) (?:stir|wak\w+|rouse|come round|come to)\b(?! (?:me|us|him|her|them|you|the|my|anybody|anyone|till|until|before)\b)"
    r"|(?:a )?(?:man|woman|person|patient|child) down\b"
)
_VIOLENCE = (
    r"(?:he|she|they) (?:is|are) (?:hitting|beating|hurting|choking|strangling|attacking) me|hands? (?:around|on|round) my (?:neck|throat)|(?:going|threatened|says? (?:he|she) will|wants|said he would) to (?:kill|shoot|stab|hurt) (?:me|us|the kids|my|him|her)|(?:he|she) (?:has|got|keeps|carries|took|grabbed) (?:a|his|her|the) (?:\w+ )?(?:gun|knife|rifle|pistol|shotgun|machete)|(?:he|she) (?:is|will be) (?:outside|at the door|breaking in|coming (?:to|for) (?:kill|me))"
    r"|i (?:will|am going to|swear i will|might) (?:kill|shoot|stab|burn|hurt) (?:him|her|you|them|somebody|someone|everybody|that doctor)|come down there (?:with|and) (?:a gun|my gun|shoot|hurt|burn|kill)|bring(?:ing)? (?:a|my) gun"
)
_DANGER = re.compile(rf"\b(?:{_SELF_HARM}|{_BODY}|{_VIOLENCE})")
_DANGER_SAID = (
    "i am going to kill myself",
    "i do not want to be alive any more",
    "i took all of my pills",
    "i swallowed too many tablets just now",
    "i want to die and be with my husband",
    "nobody would care if i were dead",
    "i have a gun and i am going to use it on myself",
    "i cannot go on living like this",
    "i will not survive until tomorrow",
    "he is not breathing and does not answer",
    "she collapsed and will not wake up",
    "i have a crushing pain in my chest",
    "there is heavy pressure on my chest and my arm is numb",
    "i cannot get any air",
    "half of his face is hanging and he cannot speak",
    "she is bleeding and it does not stop",
    "he is coming to kill me",
    "he is hurting me right now",
    "he has a weapon and he is at my door",
    "i am going to shoot somebody there",
)
_DENYING = tuple(said for said in _DANGER_SAID if stance(said).denies)
_STATING = tuple(said for said in _DANGER_SAID if not stance(said).denies)
_ORDINARY_SAID = (
    "my pills are ready to be picked up",
    "the pain in my leg is killing me",
    "i am done with this insurance",
    "i am dying to know the result",
    "am i going to die from this",
    "i have a question about my heart medicine",
    "i took my pills as i was told",
    "i missed a dose of my tablets",
    "he died last year",
    "i am tired of waiting on hold",
    "i cannot keep paying this bill",
    "i am worried that it is serious",
    "my chest x ray was on friday",
    "i want it to be over so i can go home",
    "i lined up the bottles to read you the labels",
    "my wife will kill me if i forget",
    "i miss my husband",
    "i have not slept for days",
    "she cannot come to the phone",
    "my arm still hurts after the shot",
    "i am scared of dying from this",
    "i should be ashamed of myself",
    "he was in the hospital with a heart attack last spring",
    "she is asleep right now",
    "please call me back before tomorrow",
    "he is on his way to pick me up",
    "i am going to file a complaint",
    "i do not want to go through this again",
    "nobody ever answers there",
)
_NEAR, _NEARER = 0.65, 0.12
"""How near a clause has to be to words of danger, and how much nearer than to ordinary distress."""
_NOT_NOW = re.compile(
    r"\b(?:last (?:week|month|year|summer|winter|time)|years? ago|months? ago|weeks? ago|used to|when (?:i|he|she) was|history of|back (?:in|then)|in case|what if|would it|should i (?:get|ever)|if (?:i|he|she|it) (?:ever|get|gets|start|starts)|not (?:have|having|thinking|going to|suicidal)|"
    r"(?:first|previous|earlier|last) (?:heart attack|stroke|seizure)|died of|passed (?:away )?(?:of|from)|afraid of (?:having|getting)|scared of (?:having|getting))\b"
)
_DENIED = re.compile(r"\b(?:no|not|never|without|nor|nearly|almost|practically) (?:\w+ ){0,2}$")
_NOT_MEANT = re.compile(
    r"^(?: \w+){0,3} (?:last|years? ago|months? ago|back in|when i (?:saw|opened|got|read)|over (?:this|the|that)|about (?:this|the) (?:bill|letter))\b"
)
_AS_TOLD = re.compile(
    r"\b(?:as|like|the way) (?:\w+ ){1,3}?(?:said|told|prescribed|ordered|directed)\b|\bas (?:prescribed|directed)\b|\bthrough (?:my|his|her) nose\b"
)
"""After the words: pills taken as they should be, a stuffed nose."""
_TAKEN_BACK = re.compile(
    r"\b(?:kidding|joking|just a joke|a figure of speech|so to speak|not literally|do not mean (?:it|that))\b"
)
_ESCALATES = re.compile(
    r"\b(?:911|nine one one|988|nine eight eight|crisis (?:line|team|counsel\w+)|ambulance|paramedics?|emergency services|(?:go|get) (?:straight |right )?to the (?:nearest )?(?:emergency|er)|suicide (?:line|hotline|lifeline))\b"
)
_CONDITIONAL = re.compile(r"\bif (?:it|you|things|that|he|she|your|breathing|the|anything|this)\b")
_SERVICES = re.compile(
    r"\b(?:dispatch(?:er)?|paramedics?|medics?|ems|ambulance crew|fire (?:department|rescue)|9 ?1 ?1|nine one one)\b"
)
_EMERGENCY_REASON = re.compile(
    r"\b(?:chest pain|emergency|911|nine one one|988|unconscious|unresponsive|not breathing|cannot breathe|stroke|seizure|overdose|suicid\w*|bleeding|collapsed|medics?|dispatch\w*|ambulance|life|anaphyla\w*|cardiac arrest|heart attack|self harm|dying)\b"
)


@dataclass(frozen=True, slots=True)
class Danger:
    """`words`: (event, decisive words) of the caller in imminent danger. `escalated`: events that called for help."""

    words: tuple[tuple[int, str], ...]
    escalated: tuple[int, ...]
    services: int | None

    def suspends(self, index: int) -> bool:
        """True when something told at an event is an emergency disclosure (ruling 5)."""
        if self.services is not None and index > self.services:
            return True
        started = min((event for event, _ in self.words), default=None)
        return started is not None and started < index and any(event <= index for event in self.escalated)

    def real_before(self, index: int) -> bool:
        """True when the words up to an event show an emergency."""
        return (self.services is not None and self.services < index) or any(event < index for event, _ in self.words)


def danger_in(words: str) -> str | None:
    """The words that show danger now, out of plain words; None for idioms, the past, what is denied or taken back."""
    if _TAKEN_BACK.search(words):
        return None
    match = _DANGER.search(words)
    if match is None:
        return _means_to_an_end(words)
    before = words[max(0, match.start() - 60) : match.start()]
    after = words[match.end() : match.end() + 40]
    if (
        _NOT_NOW.search(before.rsplit(" but ", 1)[-1])
        or _DENIED.search(before)
        or _NOT_MEANT.search(after)
        or _AS_TOLD.search(after)
    ):
        return None
    return match.group()


def danger_like(words: str, matcher: Likeness) -> str | None:
    """A clause of a caller's turn whose meaning lies near to danger and well away from ordinary distress; None otherwise."""
    for clause in clauses(words):
        said = plain(clause.text)
        if (
            clause.question
            or clause.quoted
            or clause.negated
            or len(said.split()) < 4
            or _NOT_NOW.search(said)
            or _AS_TOLD.search(said)
        ):
            continue
        said_so = _DENYING if clause.denies else _STATING  # "no chest pain" lies close to "chest pain"
        near = float(matcher.similarity([said], said_so)[0].max())
        if near >= _NEAR and near >= float(matcher.similarity([said], _ORDINARY_SAID)[0].max()) + _NEARER:
            return said
    return None


def _means_to_an_end(words: str) -> str | None:
    """A means at hand and despair in one turn: neither alone is danger."""
    means = _MEANS.search(words)
    if means is None or _DESPAIR.search(words) is None or _NOT_NOW.search(words[: means.start()]):
        return None
    return means.group()


def emergency_reason(words: str) -> bool:
    """True when a reason given for emergency access names an emergency."""
    return _EMERGENCY_REASON.search(plain(words)) is not None


def trace_danger(record: CallRecord, matcher: Likeness) -> Danger:
    """Walks the events once."""
    words: list[tuple[int, str]] = []
    escalated: list[int] = []
    services = None
    for index, event in enumerate(record.events):
        if isinstance(event, Utterance) and event.by == "caller":
            said = plain(event.say)
            if shown := danger_in(said) or danger_like(event.say, matcher):
                words.append((index, shown))
            official = _SERVICES.search(plain(event.speaker or "")) or (_SERVICES.search(said) and _is_services(said))
            if services is None and official and (words or _EMERGENCY_REASON.search(said)):
                services = index
        elif isinstance(event, Utterance) and event.by == "agent":
            said = plain(event.say)
            if words and (match := _ESCALATES.search(said)) and not _CONDITIONAL.search(said[: match.start()]):
                escalated.append(index)
        elif isinstance(event, Action) and event.do == "escalate":
            escalated.append(index)
    return Danger(tuple(words), tuple(escalated), services)


def _is_services(words: str) -> bool:
    return (
        re.search(r"\b(?:dispatch|medics|paramedics|ems)\b", words) is not None
        and re.search(r"\b(?:this is|county|recorded line|on scene|have a|we have|our)\b", words) is not None
    )
