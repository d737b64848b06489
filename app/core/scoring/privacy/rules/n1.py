"""N1: a section looked at that the call's reason does not need."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.record.model import SECTIONS
from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import finding, words_at
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "N1", "45 CFR 164.514(d)"
CODES = ("privacy.n1.viewed",)


def find(ledger: Ledger) -> Iterator[Finding]:
    """Found once, at the first such view; not where the reason is unknown, nor in an emergency."""
    reason = ledger.record.caller.reason
    if reason is None:
        return
    for view in ledger.desktop.of("view"):
        section = view.what.strip().lower()
        if section not in SECTIONS or section in reason or ledger.danger.suspends(view.index):
            continue
        if section == "demographics" and not any(mark < view.index for mark in ledger.verification.marked):
            continue  # identifiers stand there
        yield finding(
            RULE,
            "fatal",
            CITATION,
            view.index,
            words_at(ledger, view.index),
            0.97,
            "privacy.n1.viewed",
            section=section,
            needed=",".join(reason),
        )
        return
