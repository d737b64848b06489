"""Respect: the agent affirms effort or strength, asks permission, or offers a real choice."""

from __future__ import annotations

import re

from app.core.language.labelling.lexicon import IDENTIFIER
from app.core.language.labelling.turn import Hit, Turn, compiled

_AFFIRM = compiled(
    r"you (?:did|have done|are doing|were doing|do) (?:\w+ )?(?:the (?:\w+ )?right|everything (?:right|you)|well|great|right|a (?:\w+ )?(?:hard|good|brave|great|wonderful|difficult|kind|fine|amazing)|so (?:well|much)|exactly|very well|good|fine|beautifully|it right|an? \w+ job)",
    r"(?:that|it|this|calling|telling|asking|saying)(?: \w+){0,4} (?:takes|took|must have taken|has taken)(?: (?:a lot of|real|some|such|so much))* (?:courage|guts|strength|nerve|bravery|heart)",
    r"you (?:were|are|have been|must be) (?:\w+ )?(?:brave|strong|so patient|very patient|right to|smart to|wise to|good to|kind to|careful|a (?:\w+ )?(?:good|great|wonderful|strong|devoted|caring|loving) (?:\w+))",
    r"you are (?:right|absolutely right|quite right|exactly right)(?! (?:here|on|now|there))",
    r"(?:good|right|smart|wise|clever|quick) (?:thing|of you|that|thinking|instinct|instincts|call|catch)(?: that)?(?: you| to)?(?! (?:back|center|volume|waiting))",
    r"(?:it (?:is|was)|that (?:is|was)|you were)(?: \w+)? (?:wise|smart|right|good|brave|sensible|kind|clever|thoughtful) (?:of you )?to (?:call|ring|ask|check|tell|say|phone|come|wait|write|look|bring|speak|stop|let|mention)",
    r"you (?:clearly|obviously|plainly|really) (?:care|love|know|did|look after|worked)",
    r"(?:nicely|well) (?:caught|done|spotted|noticed|handled)|good (?:for you|job|work|catch)|nice (?:catch|work)",
    r"(?:that is|it is|is) (?:\w+ )?(?:no small|not a small|no little|no easy) (?:thing|feat|job|task)|more than (?:most|many)(?: people)?",
    r"you (?:really )?(?:fought|worked|stuck|noticed|caught|checked|spoke up|showed up|reached out|came forward|stood up|kept (?:going|at|trying|asking|him|her|them|it together|track|notes|your)|held (?:on|it together|her|him)|looked after|took (?:good|great|such|wonderful)|remembered|picked up the phone|carried|work (?:so |very )?hard|handled|caught|managed|were (?:honest|trying)|are trying)(?! (?:out|us|in here))",
    r"you have (?:\w+ )?(?:handled|managed|carried|fought|worked|kept|stuck|held|looked after|been (?:so |very |really |incredibly |more than )(?:patient|strong|brave|kind|thorough|careful)|every (?:detail|date))",
    r"(?:so |very |really )?proud of (?:you|yourself)|i (?:really |truly )?(?:admire|respect) (?:you|that|how|your)|be proud",
    r"(?:thank you|thanks) for (?:telling me|trusting|sharing|being (?:so )?(?:honest|open|patient|frank)|letting me know how|your honesty|your trust|speaking up|caring for)",
    r"you are not (?:\w+ )?(?:stupid|silly|dumb|crazy|ridiculous|foolish|a (?:bother|burden|nuisance)|bothering|weak|imagining|overreacting|wasting|to blame)|not your fault|nothing (?:silly|stupid|ridiculous|foolish|wrong with you|embarrassing) about|not a (?:bother|silly|stupid|burden)",
    r"your (?:\w+ )?(?:english|question|questions|notes|instincts?|concerns?|reaction) (?:is|are|was|were) (?:\w+ )?(?:good|fine|great|excellent|right|spot on|valid|important)",
    r"(?:he|she|they|your \w+) (?:is|are) (?:\w+ )?lucky to have you",
)
_PERMIT = compiled(
    r"(?:is it|is that|would it be|would that be|will that be|will it be|if (?:that|it) (?:is|would be|works))(?: \w+)? (?:ok|okay|alright|all right|fine)(?: (?:with|if|for))?|(?:if you are|are you)(?: \w+)? (?:ok|okay|alright|all right|fine|comfortable) (?:with|if|for)",
    r"(?:may|can|could|might) i (?:please |just |quickly |first )?(?:ask you (?:a|one|two|some|about|something)|put|place|explain|call you (?!back (?:at|on))|share|go over|connect|transfer|tell you|read|stay|send|walk|add|offer|bring|take a (?:moment|minute|second|look)|have (?:a|your permission|one)|check (?:on|something)|step|suggest|book|leave|hold)",
    r"(?:do|would) you mind (?:if|holding|waiting)|if you do not mind",
    r"(?<!what )(?<!where )(?<!how )(?:would you like|do you want|would you want|would it help|would you prefer)(?: (?:me|us|it))?(?: (?:to|for|if))",
    r"(?:shall|should) (?:i|we) (?!have)|with your (?:permission|okay|ok)|if you (?:would like|like|wish|prefer|want)(?: \w+)?|only if you",
    r"(?:when|whenever|once) you (?:are|feel) ready|(?<!what )(?<!where )(?<!how )would you like to|are you (?:willing|happy) (?:to|for)|does that (?:work|sound)(?: (?:ok|alright|all right|good|for you))+",
)
_CHOICE = compiled(
    r"(?:would|do|which|is|are) (?:you |that |it )?(?:\w+ ){0,3}?(?:rather|prefer|like|want|easier|better|suit|suits)(?: \w+){0,12} or (?:\w+)",
    r"or (?:would|do) you (?:rather|prefer|want)|or (?:if )?you (?:can|could|may|would rather)",
    r"which(?: (?:one|of (?:those|these|the two)|time|day|way))? (?:would|suits?|works?|sounds?|feels?|do you|is (?:better|easier|best)|fits?|are you)",
    r"(?:whichever|whatever|whenever) (?:\w+ )?(?:works|suits|is|feels|you (?:like|prefer|want|choose)|way|one|sounds)",
    r"up to you|your (?:choice|decision|pick)|you (?:choose|decide|pick|get to (?:choose|decide))|entirely your",
    r"(?:morning|afternoon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|evening|phone|at \w+(?: \w+)?)s? or (?:\w+ ){0,4}?(?:mornings?|afternoons?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|today|tomorrow|tonight|evenings?|at \w+|week|email|text|mail)",
    r"(?:there are|we have|i have|you have|i can give you) (?:two|three|a couple of|a few|some) (?:ways|options|choices|openings|times|slots)",
)
_TOKENS = re.compile(IDENTIFIER)


def find(turn: Turn) -> list[Hit]:
    """Kinds `affirm`, `permission`, `choice`; a choice of identifiers and a polite request for one are none."""
    hits = turn.find("respect", "affirm", _AFFIRM)
    for kind, patterns in (("permission", _PERMIT), ("choice", _CHOICE)):
        hits += [hit for hit in turn.find("respect", kind, patterns) if not _identifies(turn, hit)]
    return hits


def _identifies(turn: Turn, hit: Hit) -> bool:
    at = turn.agent.find(hit.words)
    return _TOKENS.search(turn.agent[at : at + len(hit.words) + 24].lower()) is not None and hit.kind == "choice"
