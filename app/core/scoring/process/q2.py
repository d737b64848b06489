"""Q2: a cold transfer with no word to the caller before it."""

from __future__ import annotations

import re

from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Finding

CODES = ("Q2.cold",)
_TOLD = re.compile(
    r"\b(?:transfer\w*|connect\w*|(?:put|putting|get|getting|pass|passing|hand|handing|send|sending|take|taking|switch\w*|bring|bringing|move|moving) you (?:\w+ )?(?:through|over|to|across|on|with|along|back)"
    r"|put(?:ting)? (?:\w+ ){1,4}(?:through|on the line)|(?:get|bring|patch)\w* (?:\w+ ){0,4}(?:on the line|nurse|billing|somebody|someone)|(?:talking|speaking|talk|speak) (?:to|with) (?:\w+ ){0,4}?(?:next|now|then|from here)|(?:take|takes|taking|pick|picks) (?:it|this|you|things|over|that|up) (?:from (?:here|there|me)|over|up)|will (?:be with you|help you from here|answer (?:you|that|this)|take over|have you now)|(?:stay|stays|hang|hold) on (?:the line )?(?:for|while) (?:\w+ ){0,4}|over to|through to|on the line with|hand(?:ing)? (?:this|it|you) (?:over|off))\b"
)


def find(contact: Contact) -> tuple[Finding, ...]:
    """`warm` has to be false; where the record does not say, nothing is found."""
    found: list[Finding] = []
    for index, action in contact.actions:
        if action.do != "transfer" or action.warm is not False:
            continue
        before = [turn for turn in contact.turns if turn.index < index][-2:]
        if not any(_TOLD.search(simple(turn.event.say)) for turn in before):
            found.append(
                Finding("Q2", index, "major", f"transfer {action.what or ''}".strip(), "practice", 0.9, code="Q2.cold")
            )
    return tuple(found)
