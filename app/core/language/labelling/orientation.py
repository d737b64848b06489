"""Orientation: who speaks, what happens now or next, why something is asked, how long it takes (AIDET)."""

from __future__ import annotations

import re

from app.core.language.common import NOT_NAMES
from app.core.language.labelling.lexicon import EXPERIENCE, STATE
from app.core.language.labelling.turn import Hit, Turn, compiled

_NAME = compiled(
    r"my (?:first )?name is|you are (?:speaking|talking) (?:with|to)|you have (?:reached|got) (?!to|you|two|three|a|an|the right)",
    r"(?:this is|it is) \w+(?: \w+)? (?:speaking|here|from|with|at|in|on the)|\w+ speaking(?: how)?|calling from|thank you for calling(?: \w+){1,5} this is",
)
_IM = re.compile(r"\b(?:i am|this is) (?P<name>[a-z]+)\b(?P<after>(?: \w+){0,2})")
_NOT_NAME = re.compile(
    rf"^(?:{EXPERIENCE}|{STATE}|\w+ing|\w+ed|\w+ly|not|so|here|glad|happy|sorry|mine|yours|it|all|both|able|unable|afraid|aware|certain|confident|free|near|with|within|why|because|is|are|and|or|no|one|worth|true|right|wrong|normal|common|insane|crazy|unacceptable|fantastic|wonderful|new|mad|safe|sad|proud|positive|negative|doing|too|as|like|fine|good|great)$"
)
_PLACE = compiled(
    r"(?:thank you for calling|you have reached|welcome to|calling from) (?!me|us|back|in|today|about|and|this|the wrong)(?:\w+)",
    r"(?:clinic|hospital|health|medical|pharmacy|center|centre|billing|desk|line|office|department|care|insurance|practice|imaging|lab|services|benefits|oncology|endocrine|pediatrics|cardiology|dental|orthopedics) (?:this is|my name is|i am|\w+ speaking)",
)
_LENGTH = r"(?:seconds?|minutes?|hours?|days?|business days?|weeks?|months?|half an hour)"
_WILL = (
    r"(?<!you )(?:will|should|may|might|can|could|would|does not|usually|only)(?: (?:just|only|usually|probably|not))*"
)
_LONG = compiled(
    rf"(?:takes|taking|{_WILL} take|give (?:it|us|the \w+|them)|(?:will|should|may) be|it is|that is|lasts?|usually|about|around|roughly|under|within|inside|up to|less than|in about|at most|another|only|turnaround is)(?: \w+){{0,4}}? (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|sixty|ninety|couple|few|\d+)(?: (?:to|or) \w+)?(?: (?:business|working|of))? {_LENGTH}",
    rf"in (?:an?|one|two|three|four|five|seven|ten|fifteen|twenty|thirty|\d+)(?: (?:to|or) \w+)?(?: (?:business|working))? {_LENGTH}(?! (?:ago|before))",
    r"takes effect|(?:has|have) (?:\w+ )?(?:thirty|ten|sixty|\w+) (?:business )?days to",
)
_WHO = r"(?:nurse|doctor(?: \w+)?|dr \w+|pharmacist|team|office|department|lab|reviewer|supervisor|specialist|tech|technician|surgeon|therapist|somebody|someone|they|she|he|it|billing|insurance|system|plan|pharmacy|counselor|caseworker|manager|radiologist|hospital|courier|person)"
_NEXT = compiled(
    rf"{_WHO}(?: \w+){{0,6}}? will (?:call|phone|ring|ask|send|review|read|check|see|take|get|mail|go|pick|help|look|contact|process|arrive|explain|come|answer|tell|have|need|decide|be|let|reach|show|follow|open)",
    rf"{_WHO} (?:\w+ ){{0,4}}?(?:first )?(?:checks|reads|calls|sends|reviews|looks|wants to (?:tell|speak|explain|see)|decides|signs|answers|then)(?: \w+)*? (?:it|you|them|that|in|then|first|herself|himself|before)",
    r"(?:what happens (?:next|now|from here|is)|here is (?:what happens|what i will|how)|what will happen)|the next step|next (?:i|we|you|they|she|he) (?:will|need|am)|(?:from here|after that|and then|then) (?:i|we|you|she|he|they|the \w+)(?: \w+)? (?:will|can|go through|get|give|call|need|release|open|look)",
    r"(?:first|once|after|when|as soon as) (?:i|we|you|she|he|it|that|they|your)(?: \w+){1,9}? (?:then|will|you can|we can|i can)",
    r"you will (?:\w+ )?(?:hear|get|receive|see|be (?:connected|transferred|asked|able|home|done|seen|hearing)|need to|want to|have to)",
    r"(?:i (?:will|am going to|have to|need to|just need to|am just going to|would need to|must)|let me)(?: (?:just|first|quickly|also))* (?:ask|verify|confirm|check who|check a)(?: (?:you|for|who|that|your|it))*(?: \w+){0,2} (?:questions?|things?|what|where|how|old|that|identity|who|details?|name|first|is|one|two|so|because|date|pieces|identifiers|you)",
    r"(?:i|we) (?:will|would|just|only)? ?(?:need|ask)(?: \w+){0,4} (?:so|because|before|then|first|to (?:make|protect|keep|be|find|open))",
    r"(?:i|we) (?:ask|need|have to ask|am asking)(?: \w+){0,4} (?:two|three|one|a couple of|a few) (?:quick |short |more )?(?:questions?|things?|pieces)",
    r"two (?:quick )?questions|before (?:i|we) (?:can |may )?(?:open|look (?:at|into)|share|speak|talk|go (?:on|further|into)|get into|tell|discuss|pull)",
    r"(?:come|arrive|be here|show up|get here)(?: \w+){1,4} early|bring (?:your|the|a)(?: \w+){0,5} (?:with you|when you)|(?:lights out|check in|arrival) (?:is|at|by)",
)
_WHY = compiled(
    r"(?:so|so that) (?:nobody|no one|only you|the wrong|somebody else)(?: \w+){1,2}|so that (?:i|we|you|they|she|he|it|your)(?: \w+){1,2}|(?:ask|asking|need|check|verify|confirm)(?: \w+){0,6} so (?:that )?(?:i|we|your)(?: \w+){1,2}",
    r"to (?:make sure|protect (?:your|you|his|her)|be sure|be certain|confirm (?:i am|that i|it is|who)|safeguard|keep your (?:\w+ )?(?:information|record|privacy|chart|data|health))(?: \w+)?",
    r"for your (?:own )?(?:privacy|safety|protection|security)|that is (?:why|how|because)|the reason (?:i|we|is|for)|because (?!you (?:did|should|were|failed)|nobody|my)(?:\w+)",
)


def find(turn: Turn) -> list[Hit]:
    """Kinds `name`, `place`, `next`, `long`, `why`."""
    hits = turn.find("orientation", "name", _NAME)
    if not hits:
        for match in _IM.finditer(turn.plain):
            word = match["name"]
            if word not in NOT_NAMES and not _NOT_NAME.match(word) and len(word) > 2:
                hits.append(Hit("orientation", "name", turn.words(*match.span()), *match.span()))
                break
    hits += turn.find("orientation", "place", _PLACE)
    hits += turn.find("orientation", "long", _LONG)
    hits += turn.find("orientation", "next", _NEXT)
    return hits + turn.find("orientation", "why", _WHY)
