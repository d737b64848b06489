"""S1: others can hear, and the agent never asks whether the caller can talk, or agrees to the loudspeaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "S1", "45 CFR 164.530(c)"
CODES = (
    "privacy.s1.loudspeaker",
    "privacy.s1.unasked",
)
_SPEAKER = re.compile(
    r"\b(?:on|got you on|have you on|put you on|over the) (?:the )?(?:speaker|speakerphone|loudspeaker|loud speaker)\b|\bspeaker ?phone\b|\bhands free\b"
)
_OTHERS = re.compile(
    r"\b(?:(?:i am|we are|am) (?:\w+ )?(?:in|on|at) (?:the|a|my) (?:\w+ )?(?:bus|train|waiting room|office|shop|store|car|lobby|restaurant|cafe|work|party|queue|line) with\b|(?:with|got) (?:my|the|some) (?:roommates?|friends|coworkers|colleagues|buddies|kids) (?:here|around|in|listening)"
    r"|(?:everyone|everybody|people|they|the whole \w+|he|she) (?:\w+ )?can hear|(?:people|everybody|everyone|folks|others|somebody|someone|half the \w+|the whole \w+|(?:my|the|some) \w+) (?:\w+ )?(?:around|listening|next to me|beside me|right here|in the room|in earshot|sitting here|standing (?:here|by)|on the line with)|(?:is|are) (?:all )?listening|turn that (?:thing )?down|be quiet|keep quiet|hush|i am (?:still )?on (?:the phone|a call))\b"
)
_ASKS = re.compile(
    r"\b(?:private(?:ly)?|somewhere (?:\w+ )?(?:quiet|else|you can)|quiet (?:spot|place|corner|room)|(?:ok|alright|all right|safe|comfortable|good|free|able|fine) (?:\w+ )?(?:time |moment |place )?(?:for you )?to (?:talk|speak|discuss)|out loud|alone|off (?:the )?(?:speaker|loudspeaker)|take me off|who else (?:is|can)|(?:happy|ok|fine|comfortable|alright|all right|good|safe)(?: \w+)? (?:for|with|if|that) (?:him|her|them|he|she|they|your \w+|everyone|everybody|others) (?:\w+ )?(?:hear\w*|listen\w*|being|on|here|there)|who (?:is|else) (?:\w+ )?(?:there|listening|with you|around)|by yourself|on your own|(?:can|could|does|do) (?:anyone|anybody|they|others|people) hear|talk (?:about this )?(?:freely|comfortably|openly)|overhear|step (?:away|outside|out))\b"
)
_CONSENT = re.compile(
    r"\b(?:(?:speaker|that|it|loudspeaker) (?:is|will be) (?:\w+ )?(?:fine|ok|cool|good|alright|great)|(?:fine|ok|cool|no problem|works|go ahead|sure|yes|yeah|not a problem|good)\b)"
)


_HEARD_ASKING = 0.8


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once: at the consent to the loudspeaker, else at the first fact told with others listening."""
    heard = [
        (at, _SPEAKER.search(words) is not None)
        for at, _, words in ledger.caller_words()
        if _SPEAKER.search(words) or _OTHERS.search(words)
    ]
    if not heard or any(_asks(ledger, at, words) for at, _, words in ledger.agent_words()):
        return
    since, loud = heard[0]
    if loud:
        following = next(((at, words) for at, _, words in ledger.agent_words() if at > since), None)
        if following and _CONSENT.search(following[1]):
            yield finding(
                RULE,
                "minor",
                CITATION,
                following[0],
                words_at(ledger, following[0]),
                0.85,
                "privacy.s1.loudspeaker",
            )
            return
    first = next((d for d in ledger.disclosures if d.index > since), None)
    if first is not None:
        yield finding(RULE, "minor", CITATION, first.index, first.words, 0.7, "privacy.s1.unasked")


def _asks(ledger: Ledger, at: int, words: str) -> bool:
    """True when an agent's words ask whether it can be talked of here, by their pattern or to the trained head."""
    likely = ledger.sense("asks_privacy", at)
    return _ASKS.search(words) is not None or (likely is not None and likely >= _HEARD_ASKING)
