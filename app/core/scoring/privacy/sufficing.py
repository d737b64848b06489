"""Words by which an agent takes somebody as verified: by the caller ID, or since what was given is said to be enough."""

from __future__ import annotations

import re

_OWN = r"(?:your|that|the) (?:\w+ )?(?:number|cell|phone|mobile|line|email|address|voice)"
_CALLER_ID = re.compile(
    rf"\b(?:caller id|{_OWN} (?:you are (?:calling|ringing) from )?(?:\w+ )?(?:came|comes|coming|is|shows?|showed|showing|pops?|popped|matches|matched|displays?|rang|lit)(?: \w+){{0,4}} (?:screen|display|here|up|file|account|system|through|in|us)"
    rf"|(?:see|recognise|recognize|recognised|recognized|got|have|know|spotted|can tell by|can tell from) {_OWN}|(?:calling|texting|writing|ringing|messaging) from the (?:number|phone|address|email|cell)|the number you are (?:calling|ringing) from)\b"
)
_ENOUGH = re.compile(
    r"\b(?:so (?:i|we) know (?:it is|that is|who)|know it is you|(?:that|which|it|this|(?:the|your|her|his|that|this) (?:name|birthday|date(?: of birth)?|zip|address|number|phone|voice|one)) (?:is|will be|will do|does|tells me)(?: \w+){0,3}? (?:enough|sufficient|plenty|fine|good enough|does it|all (?:i|we) (?:\w+ )?need|it is you)|"
    r"(?:that|which|name|birthday|one|voice|zip) (?:will|should|would|is going to) (?:do|suffice)\b(?! (?:you|it|that|this))|"
    r"(?:we can|i can|let us|i will|we will|no need (?:to|for)|going to) (?:\w+ )?(?:skip|bypass|spare you|forget|forgo|do without|leave out|dispense)|"
    r"(?:do not|will not|no|without) (?:need|needing|bother(?:ing)?) (?:to |with |for )?(?:\w+ ){0,4}?(?:verify\w*|questions?|identification|id|checks?|more (?:from you|information|details|proof)|anything (?:else|more|further)|else(?: from you)?$|the rest(?: of (?:it|them|that|those))?$)|"
    r"good enough|you are (?:all )?(?:verified|set|good to go|confirmed|cleared|in(?= (?:now|go|so|what)|$))|(?:that|name|it) is all (?:i|we) (?:\w+ )?need|all (?:i|we) need(?: is (?:the|your) name)?$|"
    r"i have you verified|consider you verified|(?:i|we) (?:will |can )?(?:take|trust) (?:your word|you on that|that)|(?:close|near) enough|no (?:more|further) (?:questions|checks)|(?:nothing|not anything) (?:else|more|further) (?:is )?(?:needed|necessary|required))\b"
)
_STILL = re.compile(
    r"\b(?:but|still|however|though|now|next|then|before|also)\b(?: \w+){0,6}? (?:need|have to|must|ask|may|can i|could|want|your|the (?:name|birthday|zip|date)|(?:first|second) one|check|verify|confirm)\b"
    r"|\b(?:(?<!all i )(?<!all we )(?<!all i really )(?<!all we really )need|have to|must|can i|may i|could i|could you|what is) (?:\w+ ){0,4}?(?:birthday|date of birth|zip|address|phone|name|identif\w+|verify)\b"
)
_LEFT = re.compile(
    r"\bto (?:start|begin|find|look|send|get (?:you )?(?:to|into|through)|pass|take a message|put you|page|search|leave)\b|\bif you (?:just )?(?:want|need)|\bfor (?:a message|directions|now|the (?:name|first|moment))\b"
)


def by_caller_id(words: str) -> bool:
    """True when plain words rest on the number, address or voice that a contact comes from."""
    return _CALLER_ID.search(words) is not None


def says_enough(words: str) -> bool:
    """True when plain words say that nothing more is needed, and do not ask for more in the same breath."""
    return _ENOUGH.search(words) is not None and _STILL.search(words) is None and _LEFT.search(words) is None
