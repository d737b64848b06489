"""V5: one identifier, or none but the caller ID, taken as verification."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed, words_at
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.sufficing import by_caller_id, says_enough

RULE, CITATION = "V5", "practice"
CODES = (
    "privacy.v5.said",
    "privacy.v5.acted",
)
_SURE = 0.9  # from here on the trained head alone tells that somebody was taken as verified


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first words, mark, telling or change that take it as enough; not with third parties (ruling 20)."""
    if ledger.authority.third_party:
        return
    found = [*_said(ledger), *_acted(ledger)]
    if found:
        yield min(found, key=lambda one: one.event)


def _said(ledger: Ledger) -> Iterator[Finding]:
    verification = ledger.verification
    for index, _, words in ledger.agent_words():
        if verification.verified_before(index) or ledger.danger.suspends(index):
            continue
        matched = verification.matched_before(index)
        enough = says_enough(words)
        if not enough and (_still_identifying(ledger, index) or not _sensed(ledger, index)):
            continue
        called = by_caller_id(words)
        if not called and (len(matched) != 1 or verification.failed_before(index) or verification.asked[index]):
            continue
        yield finding(
            RULE,
            "major",
            CITATION,
            index,
            words_at(ledger, index),
            0.85,
            "privacy.v5.said",
            taken="caller_id" if called else listed(matched),
        )
        return


def _sensed(ledger: Ledger, index: int) -> bool:
    return (ledger.sense("takes_as_verified", index) or 0.0) >= _SURE


def _acted(ledger: Ledger) -> Iterator[Finding]:
    verification = ledger.verification
    told = [d.index for d in ledger.disclosures if not d.doubtful]
    acts = sorted({*verification.marked, *told, *(change.index for change in ledger.desktop.changes)})
    for index in acts:
        matched = verification.matched_before(index)
        if verification.verified_before(index) or len(matched) != 1 or verification.failed_before(index):
            continue
        if any(readout.index < index for readout in verification.readouts):
            continue  # a yes to values read out is V4
        if index not in verification.marked and _still_identifying(ledger, index):
            continue  # a blurt while identifiers are still being given is V1 alone (ruling 8)
        if verification.unread_before(index):
            continue
        yield finding(
            RULE,
            "major",
            CITATION,
            index,
            words_at(ledger, index),
            0.8,
            "privacy.v5.acted",
            taken=listed(matched),
        )
        return


def _still_identifying(ledger: Ledger, index: int) -> bool:
    """True when a class asked for is still open, or the agent goes on asking afterwards."""
    verification = ledger.verification
    open_now = verification.pending[index - 1] if index else frozenset[str]()
    return bool(open_now) or any(classes for classes in verification.asked[index:])
