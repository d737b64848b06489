"""V5: one identifier, or none but the caller ID, taken as verification."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, listed, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "V5", "practice"
CODES = (
    "privacy.v5.said",
    "privacy.v5.acted",
)
_CALLER_ID = re.compile(
    r"\b(?:caller id|your (?:\w+ )?(?:number|cell|phone|mobile|line|email|address) (?:\w+ )?(?:came|comes|is|shows?|showed|pops?|popped|matches|matched|displays?)(?: \w+){0,4} (?:screen|display|here|up|file|account|system)"
    r"|(?:see|recognise|recognize|got|have) your (?:number|cell|phone|mobile)|(?:calling|texting|writing|ringing) from the (?:number|phone|address|email)|i (?:know|recognise|recognize) (?:your|that) voice|the number you are (?:calling|ringing) from)\b"
)
_ENOUGH = re.compile(
    r"\b(?:so (?:i|we) know (?:it is|that is|who)|know it is you|(?:that|which) (?:is|will be|will do|does|tells me)(?: \w+){0,3} (?:enough|fine|all i need|it is you)|(?:we can|i can|let us|i will|no need (?:to|for)) (?:\w+ )?skip|"
    r"(?:do not|will not|no) need (?:to|any|anything|for) (?:\w+ )*?(?:verify|questions?|more|else|identification|id)|good enough|you are (?:all )?(?:verified|set|good to go|confirmed)|that is all i need|i have you verified|consider you verified)\b"
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first words, mark, telling or change that take it as enough; not with third parties (ruling 20)."""
    if ledger.authority.third_party:
        return
    verification = ledger.verification
    for index, _, words in ledger.agent_words():
        if verification.verified_before(index) or ledger.danger.suspends(index) or not _ENOUGH.search(words):
            continue
        matched = verification.matched_before(index)
        by_caller_id = _CALLER_ID.search(words) is not None
        if not by_caller_id and (len(matched) != 1 or verification.failed_before(index) or verification.asked[index]):
            continue
        yield finding(
            RULE,
            "major",
            CITATION,
            index,
            words_at(ledger, index),
            0.85,
            "privacy.v5.said",
            taken="caller_id" if by_caller_id else listed(matched),
        )
        return
    yield from _acted(ledger)


def _acted(ledger: Ledger) -> Iterator[Finding]:
    verification = ledger.verification
    told = [d.index for d in ledger.disclosures]
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
