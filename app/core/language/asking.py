"""Which identifier classes an agent's words ask for."""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.language.text import clauses, plain

_THINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "name",
            (
                r"\b(?:full|first|last|legal|complete|patient|patients|your|her|his|their|family|maiden|the|a) name\b(?! (?:of (?:the |your )?(?:medication|doctor|drug|pharmacy|provider|plan|insurance)|is (?:dana|on)))"
                r"|\bname (?:and|please|first|then)\b|^(?:and )?(?:the )?name$|\bsurname\b|\bwho (?:am i|are we|do i have|is this|is calling|am i helping|are you|i am)\b|\b(?:and|then) you are$|\bwhose (?:chart|record|account|file)\b|\bwhom? (?:i|am i|do i) (?:am )?(?:speak|have|talk)"
                r"|\bwho i (?:am|have|speak)|\bspell (?:your|that|it|the) (?:first |last |full )?(?:name|for me)"
            ),
        ),
        (
            "date_of_birth",
            (
                r"\bdate of birth\b|\bdates of birth\b|\bbirth ?(?:date|day)\b|\bbirthday\b|\bd ?o ?b\b|\b(?:were|was) (?:you|she|he|they|the patient) born\b"
                r"|\b(?:you|she|he|they|patient) (?:were|was) born\b|\byear of birth\b|\bbirth year\b|\bborn (?:on|in)\b"
            ),
        ),
        (
            "address",
            r"(?<!mail )(?<!email )\baddress\b|\bzip(?: ?code)?\b|\bpostal code\b|\bpostcode\b|\bwhere (?:do )?you live\b|\bwhere are you living\b|\bstreet (?:name|number|address|you)\b|\bhouse number\b|\b(?:your|what|which|and|or|the) street\b(?! (?:behind|from|across|corner|entrance|parking))",
        ),
        (
            "phone",
            r"\b(?:phone|telephone|cell|mobile|home|daytime|contact) ?(?:phone )?(?:number|on (?:file|record|the account))\b|\bnumber (?:we have|that we have|on (?:file|record|the account|your account))\b|\bphone we have\b|\bnumber do (?:we|i) have\b|^(?:and )?(?:your |the )?(?:phone|telephone)$",
        ),
        ("email", r"\be ?mail\b"),
        (
            "member_id",
            r"\bmember(?:ship)? (?:id|i d|number|identification)\b|\bmedical record (?:number|no)\b|\bm ?r ?n\b|\b(?:patient|account|insurance|subscriber|policy|chart|record|id|i d|identification) (?:id|i d|number)\b|\b(?:number|digits|id) (?:is |printed )?(?:on|from|off) (?:the (?:front|back) of )?(?:the |your |that |her |his )?(?:\w+ )?card\b",
        ),
        ("ssn_last4", r"\blast (?:four|4)\b(?! (?:weeks|days|months|years|visits|hours))"),
        ("full_ssn", r"\bsocial security\b|\bsocial\b(?! (?:worker|work|services))|\bs ?s ?n\b"),
    )
)
_REQUEST = re.compile(
    r"\b(?:may|can|could|might|would|will|shall) (?:i|you|we)\b|\b(?:give|tell|spell|read|say|confirm|verify|provide|share|state|repeat|let me (?:get|have|take)|start with|begin with|get|grab)\b"
    r"|\b(?:i|we) (?:will |just |also |still |would |do |only |first )*(?:need|require|ask for|want|like|have to ask|must ask|am going to ask|am asking)\b|\bmind (?:giving|telling|reading|spelling|confirming|sharing)\b|\byear (?:you|she|he|they) (?:were|was) born\b|\b(?:and|then) you are$|\bplease\b|\bwhat(?: is| was| are)?\b|\bwhen\b|\bwho\b|\bwhere\b|\bwhich\b|\bhow about\b|\bask(?:ing)? (?:you )?for\b|\bneed\b|\btrouble you\b|\bhave on (?:file|record)\b|\bdo you (?:have|know|remember)\b"
    r"|\b(?:i|we) (?:will|would|can|could|have to|have got to|got to|need to|am going to|are going to|must|shall|should) (?:\w+ ){0,2}?(?:take|get|have|grab|hear|want|need|collect|start with|begin with)\b"
    r"|\blet (?:me|us) (?:\w+ ){0,2}?(?:have|get|take|hear|start|begin|grab|do)\b|^(?:(?:and|ok|so|sure|then|well|right) )*you (?:got|have|know|remember) (?:a|an|the|her|his|their|your)\b"
)
_NOUN = (
    r"(?:names?|surname|dates? of birth|d ?o ?b|birth ?(?:days?|dates?)|birth|zip(?: code)?|post ?code|postal code|(?:home |street |mailing )?address|street(?: name)?|house number"
    r"|(?:(?:phone|telephone|cell|mobile|home) )?(?:phone )?number|phone|telephone|cell|e ?mail(?: address)?|last four(?: digits)?|four digits|social(?: security)?(?: number)?|ssn"
    r"|(?:member|patient|account|policy|insurance|medical record|record|chart|id|subscriber) (?:id|i d|number)|member|mrn|id|date|year)"
)
_THING = (
    rf"(?:(?:your|the|her|his|their|a|an|my|full|first|last|legal|whole|entire|complete|patient|patients|patient's|maiden|family|exact|old|current) )*{_NOUN}"
    rf"(?: (?:of|for|on) (?:the |your |her |his |their )?(?:{_NOUN}|patient|file|record|account|card))*(?: (?:we|you|i) (?:have|use|gave|keep|got)(?: (?:with us|here|on file|for you|with you))?)?"
)
_ELLIPTIC = re.compile(
    rf"^(?P<lead>.*?)\b(?P<things>{_THING}(?:(?: and| or| plus| with| also| then)+ {_THING}|(?: {_THING}))*)"
    r"(?P<after>(?: (?:please|for me|then|again|too|as well|also|first|next|now|sir|ma'am|there|once more|instead|if you (?:would|can|could|do not mind)))*)$"
)
_GOVERNED = re.compile(
    r"(?:\b(?:for|of|with|by|about|under|to|from|in|on|at|through|using|have|has|had|got|see|found|found|chang\w+|updat\w+|correct\w*|fix\w*|send\w*|sent|mail\w*|use[ds]?"
    r"|keep|kept|note[ds]?|enter\w*|typ\w+|put|add\w*|save[ds]?|remov\w+|check\w*|pull\w*|match\w*|is|was|are|were|that|no|not|without|like|said|gave|received|protect\w*|cover\w*|but|our|my|(?:the|a|an|your) (?:same|new|different|wrong|right|best)|thanks|i|we) )$"
)
_ALL_NEEDED = re.compile(r"(?:i|we) (?:\w+ )?need\b")  # "… and that's all / i need"
_SUBJECT = re.compile(
    r"^(?:you (?:just )?(?:gave|said|told|read|have)|that(?: is| was)?|i (?:have|see|got)|we (?:have|see)|is|was|are|were|does|did|has|matches|checks|came)\b"
)
_STATED = re.compile(
    r"\bwhile (?:i|we)\b|\b(?:thank you|thanks) for (?:your|the|that|giving|confirming|verifying)\b|\b(?:matches|match|matched|does not match|did not match|is correct|is right|is wrong|checks out)\b"
    r"|(?<!may )(?<!can )(?<!could )(?<!might )(?<!do )(?<!would )(?<!number )(?<!address )(?<!email )(?<!phone )(?<!code )\b(?:i|we) (?:have|found|see|got|changed|updated|sent|keep|kept|protect|verified|used|did not get|do not have)\b(?!.*\b(?:may|can|could|what|please|to ask|need)\b)|\bno need\b|\ball (?:i|we) (?:\w+ )?need\b(?! is (?:your|the|her|his) )|\bwithout (?:your|a|the)\b|\bdo not (?:need|have to|give|tell|say|worry)\b|\bnot need\b|\bnever (?:ask|share|give)\b|\bnumber to (?:call|reach)\b"
    r"|\bmy name\b|\b(?:best|good|better|callback|call back|different|another) (?:phone |contact )?number\b|\bin (?:your|the) name\b|\bunder (?:your|the|that) name\b|\bby name\b|\bname of the\b|\bwill (?:send|mail|email|call|text|phone)\b|\bcan (?:send|mail|email|call|text)\b|\b(?:update|change|correct) (?:your|the|her|his)\b"
)


@lru_cache(maxsize=2048)
def asks(text: str) -> frozenset[str]:
    """Identifier classes that an agent's words ask for; `full_ssn` for a whole social security number."""
    found: set[str] = set()
    asking = False
    parts = clauses(text)
    for place, clause in enumerate(parts):
        words = plain(clause.text)
        if clause.quoted or clause.negated or _STATED.search(words):
            asking = False
            continue
        if place and _ALL_NEEDED.match(words) and plain(parts[place - 1].text).endswith(" all"):
            asking = False
            continue
        following = plain(parts[place + 1].text) if place + 1 < len(parts) else ""
        request = clause.question or _REQUEST.search(words) is not None or _elliptic(words, following)
        if not request and not (asking and words.startswith(("and ", "or ", "your ", "then "))):
            asking = False
            continue
        things = {name for name, pattern in _THINGS if pattern.search(words)}
        if "ssn_last4" in things:
            things.discard("full_ssn")
        asking = bool(things)
        found |= things
    return frozenset(found)


def _elliptic(words: str, following: str) -> bool:
    """True when a clause ends in identifiers that no verb or preposition of its own governs: "clinic, your name and zip"."""
    match = _ELLIPTIC.search(words)
    if match is None or _GOVERNED.search(match["lead"]):
        return False
    return bool(match["after"]) or _SUBJECT.search(following) is None
