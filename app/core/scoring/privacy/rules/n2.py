"""N2: more volunteered to a third party, inside their scope, than the call needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.core.language.concepts import concepts, weight
from app.core.language.text import plain
from app.core.scoring.model import Finding
from app.core.scoring.privacy.audience import audience
from app.core.scoring.privacy.authority import speaks_of
from app.core.scoring.privacy.evidence import finding
from app.core.scoring.privacy.ledger import Ledger
from app.core.scoring.privacy.telling import Disclosure

RULE, CITATION = "N2", "45 CFR 164.502(b)"
CODES = ("privacy.n2.volunteered",)
_OPEN = re.compile(
    r"\b(?:any(?:thing)? (?:else|other|more)|what (?:else|other)|what (?:are|is) all|everything|all (?:of )?(?:his|her|their|the)|the (?:whole|full) list|(?:is|has|have|are) (?:\w+ ){0,2}?coming up|other (?:appointments?|visits?|bills?|results?))\b"
)


def find(ledger: Ledger) -> Iterator[Finding]:
    """One finding a disclosure that the call did not need: of a section neither its reason nor asked about, or sensitive and beside the question."""
    reason = ledger.record.caller.reason
    if reason is None or not ledger.authority.third_party:
        return
    for told in ledger.disclosures:
        person = audience(ledger, told.index)
        if not told.section or not person.may_hear(told.section):
            continue
        if told.section in reason:
            if not _beside_the_question(ledger, told):
                continue
        elif _asked_for(ledger, told):
            continue
        yield finding(
            RULE,
            "major",
            CITATION,
            told.index,
            told.words,
            told.confidence,
            "privacy.n2.volunteered",
            told=told,
        )


def _asked_for(ledger: Ledger, told: Disclosure) -> bool:
    """True when the caller's words named the section, or the matter, or asked for all there is, before it was told."""
    asked = [words for at, _, words in ledger.caller_words() if at < told.index]
    if any(speaks_of(words, told.section) or _OPEN.search(words) for words in asked):
        return True
    return _names({c.name for words in asked for c in concepts(words)}, told.about)


def _beside_the_question(ledger: Ledger, told: Disclosure) -> bool:
    """True for a sensitive fact when the caller had asked for another one of its section and not for it, nor for all."""
    if not told.sensitive:
        return False
    asked = [plain(event.say) for at, event, _ in ledger.caller_words() if at < told.index]
    if any(_OPEN.search(words) for words in asked):
        return False
    wanted = {c.name for words in asked for c in concepts(words)}
    others = (f for f in ledger.record.record.facts if f.id != told.fact and f.section == told.section)
    return not _names(wanted, told.about) and any(_names(wanted, " ".join(fact.says)) for fact in others)


def _names(wanted: set[str], about: str) -> bool:
    """True when the words share a concept with a fact that says which one is meant, not merely a number."""
    return any(c.name in wanted and c.name[0] != "#" and weight(c.name) >= 1.0 for c in concepts(about))
