"""T6: an officer, investigator or provider told something without a written request or a call back to a published number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.phones import canonical_phone, read_phones
from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger

RULE, CITATION = "T6", "45 CFR 164.514(h)(2)"
CODES = (
    "privacy.t6.officer",
    "privacy.t6.provider",
)
_PUBLISHED = re.compile(
    r"\b(?:published|main (?:number|line|switchboard)|switchboard|listed number|number (?:on|from) (?:your|the|their) (?:website|site|directory)|look (?:up )?the number|directory)\b"
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure."""
    if ledger.authority.kind not in ("officer", "provider") or ledger.authority.entry is not None:
        return
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if (
            person.kind not in ("officer", "provider")
            or _requested(ledger, told.section)
            or _called_back(ledger, told.index)
        ):
            continue
        yield finding(
            RULE,
            "fatal",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            f"privacy.t6.{person.kind}",
            told=told,
        )


def _requested(ledger: Ledger, section: str) -> bool:
    return any(r.kind == "written" and (not r.sections or section in r.sections) for r in ledger.record.requests)


def _called_back(ledger: Ledger, index: int) -> bool:
    """True when the agent rang a published number first, not one that the caller supplied."""
    published = {canonical_phone(number) for number in ledger.record.organisation.published_numbers}
    supplied = {r.value for at, event, _ in ledger.caller_words() if at < index for r in read_phones(event.say)}
    spoken = any(at < index and _PUBLISHED.search(words) for at, _, words in ledger.agent_words())
    for dialled in ledger.desktop.of("dial"):
        number = canonical_phone(dialled.what)
        if dialled.index < index and number not in supplied and (number in published or (not published and spoken)):
            return True
    return False
