"""V6: after a mismatch the agent tells which item failed, or invites a third retry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.text import clauses, plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V6", "45 CFR 164.514(h)"
CODES = (
    "privacy.v6.told",
    "privacy.v6.invited",
)
_FAILS = re.compile(
    r"\b(?:(?:does|do|did|is|are|was|were|will) not (?:\w+ ){0,2}?(?:match|matching|agree|agreeing|line up|lining up|fit|fitting|tally|tallying|coming up|come up|what we have|check out|checking out|going through|go through|work|working)|"
    r"(?:is|are|was|were|that is|it is) not (?:quite |really |exactly )?(?:right|correct|what|the (?:one|same|address|number|year|date|birthday|street|zip)|it)\b|"
    r"not (?:what|the one) (?:i|we) (?:have|show)|not (?:on|in) (?:here|file|the (?:file|chart|system|record))|mismatch|wrong|incorrect|different (?:from|than|to|here|on|date|number|address|one)|tripping (?:us|me|it) up|off by|is off|a (?:bit|little) off|"
    r"no match|not (?:a )?match|no luck with|cannot (?:match|find) (?:that|it|the)|(?:the )?(?:problem|trouble|hang ?up|snag|issue) is (?:with )?(?:the|your|that)|"
    r"(?:i|we|it|computer|system|chart|file|screen) (?:have |has )?(?:have|has|show|shows|see|sees|got|get|says|reads) (?:got )?(?:a different|something (?:else|different|other)|another (?:address|street|zip|date|birthday|year|number|email|phone|one))\b|came (?:back|up) (?:different|wrong))"
)
_UNNAMED = re.compile(
    r"\b(?:something|one of|part of|some of|not everything|not all|all (?:of (?:it|them|those)|three|two|four)|both)\b"
)
_CLASS_WORDS = {
    "date_of_birth": re.compile(r"\b(?:birth ?day|date of birth|birth date|birth|dob|born|year|month)\b"),
    "address": re.compile(r"\b(?:address|street|zip|postcode|house number)\b"),
    "phone": re.compile(r"\b(?:phone|telephone|cell|mobile)\b"),
    "email": re.compile(r"\b(?:e ?mail)\b"),
    "member_id": re.compile(r"\b(?:member|record number|mrn|id|policy number)\b"),
    "ssn_last4": re.compile(r"\b(?:social|ssn|last four)\b"),
    "name": re.compile(r"\b(?:name|spelling)\b"),
}
_AGAIN = re.compile(
    r"\b(?:try (?:it |that |one )?(?:again|more)|one more (?:time|try|go)|another (?:try|go|guess|one)|again please|have another|once more|any other)\b"
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once; needs a value that was given and does not match."""
    verification = ledger.verification
    for index, event, words in ledger.agent_words():
        failed = verification.failed_before(index)
        if not failed or any(mark < index for mark in verification.marked):
            continue
        parts = clauses(event.say)
        clause = next((c.text for c in parts if not c.quoted and _FAILS.search(plain(c.text))), None)
        if clause is None and not any(c.quoted for c in parts) and _FAILS.search(words):
            clause = event.say  # "the problem / is the zip": parted where recognised speech has no stops
        told = [cls for cls in sorted(failed) if _CLASS_WORDS[cls].search(words)]
        waiting = (verification.pending[index - 1] if index else frozenset[str]()) | failed
        alone = len(waiting) == 1 and not (_UNNAMED.search(words) and _with_others(ledger, failed, index))
        if clause is not None and (told or alone):
            cls = told[0] if told else next(iter(sorted(failed)))
            yield finding(RULE, "major", CITATION, index, clause, 0.85, "privacy.v6.told", cls=cls)
            return
        spent = [cls for cls in sorted(failed) if verification.tries(cls, index) >= 3]
        if spent and (_AGAIN.search(words) or set(spent) & verification.asked[index]):
            yield finding(RULE, "major", CITATION, index, event.say, 0.8, "privacy.v6.invited", cls=spent[0])
            return


def _with_others(ledger: Ledger, failed: frozenset[str], index: int) -> bool:
    """True when the failed value came in one breath with another one, so that "something" does not say which it was."""
    attempts = [a for a in ledger.verification.attempts if a.index < index]
    at = max((a.index for a in attempts if a.cls in failed), default=-1)
    return len({a.cls for a in attempts if a.index == at}) > 1
