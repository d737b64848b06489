"""V6: after a mismatch the agent tells which item failed, or invites a third retry."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.failing import invites_again, leaves_open, names_classes, says_failed
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V6", "45 CFR 164.514(h)"
CODES = (
    "privacy.v6.told",
    "privacy.v6.invited",
)
_SURE = 0.9  # from here on the trained head alone tells that the failed item was named


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once; needs a value that was given and does not match."""
    verification = ledger.verification
    for index, event, words in ledger.agent_words():
        failed = verification.failed_before(index)
        if not failed or any(mark < index for mark in verification.marked):
            continue
        clause = says_failed(event.say)
        told = names_classes(words, failed)
        waiting = (verification.pending[index - 1] if index else frozenset[str]()) | failed
        alone = len(waiting) == 1 and not (leaves_open(words) and _with_others(ledger, failed, index))
        heard = clause is None and bool(told) and (ledger.sense("names_failed_item", index) or 0.0) >= _SURE
        if heard or (clause is not None and (told or alone)):
            cls = told[0] if told else next(iter(sorted(failed)))
            sure = 0.75 if heard else 0.85
            yield finding(RULE, "major", CITATION, index, clause or event.say, sure, "privacy.v6.told", cls=cls)
            return
        spent = [cls for cls in sorted(failed) if verification.tries(cls, index) >= 3]
        if spent and (invites_again(words) or set(spent) & verification.asked[index]):
            yield finding(RULE, "major", CITATION, index, event.say, 0.8, "privacy.v6.invited", cls=spent[0])
            return


def _with_others(ledger: Ledger, failed: frozenset[str], index: int) -> bool:
    """True when the failed value came in one breath with another one, so that "something" does not say which it was."""
    attempts = [a for a in ledger.verification.attempts if a.index < index]
    at = max((a.index for a in attempts if a.cls in failed), default=-1)
    return len({a.cls for a in attempts if a.index == at}) > 1
