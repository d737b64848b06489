"""C2: the reason for an alternate contact demanded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.text import clauses, plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "C2", "45 CFR 164.522(b)(2)(iii)"
CODES = ("privacy.c2.reason",)
_WISH = re.compile(
    r"\b(?:p ?o box|(?:another|different|new|other) (?:\w+ )?(?:address|number|email|phone|place|mailbox)|instead|(?:stop|do not|rather not|no longer|never) (?:\w+ )?(?:send|sending|mail|mailing|call|calling|phone|phoning|ring|ringing|text|texting|leave|leaving|get|getting|want)"
    r"|only (?:call|text|e ?mail|write|send|use|ring|reach)|(?:use|send|mail|call|text|e ?mail|reach|write|deliver)\b(?: \w+){0,4}? (?:my|a|an) (?:\w+(?:'s)? ){1,2}(?:address|number|cell|mobile|office|email|box|mailbox|place|house|phone)|not (?:to|at) (?:my|the) (?:house|home|work|address)|somewhere else|(?:send|sent|mail|reach|call|go) (?:\w+ ){0,4}(?:elsewhere|my (?:work|sister|mother|office))|confidential)\b"
)
_DEMAND = re.compile(
    r"^(?:\w+ ){0,3}?why\b|\b(?:(?:state|give|tell|need|know|want|have|enter|provide|explain|ask|require)\w* (?:\w+ ){0,3}?(?:the |a |your )?(?:reason|why)|what is (?:the|your) reason|reason (?:is|field) (?:required|mandatory)|(?:not|cannot|never)\b(?: \w+){0,6} without (?:a|the|any) reason|explain (?:yourself|what|that|the change|it first)|(?:something|what is|anything) (?:going on|happening|the matter)(?: \w+){0,2} (?:at|with|between|in)|what happened|did you (?:two |guys |both )?(?:split|fight|separate|break|move out|fall out)|are you (?:hiding|in trouble|having (?:an affair|problems|trouble))|for what reason|how come|what (?:is|has) (?:wrong|happened) (?:with|at))\b"
)
_WAIVED = re.compile(
    r"\b(?:no reason(?: \w+)? (?:needed|required|necessary|at all)|no reason needed|why (?:certainly|of course|sure|yes|not|thank|hello)|why you (?:called|are calling|rang|phoned)|reason (?:for|of) (?:your|the|this) call\w*|reason you (?:called|are calling)|not (?:need|have|at all|necessary|required|asking)|no need|do not (?:need|have)|without (?:asking|saying|giving)|never ask|let me (?:explain|tell)|i (?:can|will|would) (?:explain|tell)|why (?:it|this|that) (?:is|takes|has|happens)|why (?:i|we) (?:ask|am|are|need))\b"
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the demanding words, after the caller asked to be reached in another way."""
    wished = next((at for at, _, words in ledger.caller_words() if _WISH.search(words)), None)
    if wished is None or not _is_contact(ledger, wished):
        return
    for index, event, _ in ledger.agent_words():
        if index <= wished:
            continue
        for clause in clauses(event.say):
            said = plain(clause.text)
            if _DEMAND.search(said) and not _WAIVED.search(said) and not clause.negated:
                yield finding(RULE, "major", CITATION, index, clause.text, 0.8, "privacy.c2.reason")
                return


def _is_contact(ledger: Ledger, wished: int) -> bool:
    said = " ".join(words for at, _, words in ledger.caller_words() if at <= wished)
    return (
        re.search(
            r"\b(?:mail|letters?|address|house|home|phone|number|call\w*|text\w*|e ?mail\w*|messages?|voicemail|statements?|box|reach)\b",
            said,
        )
        is not None
    )
