"""The organisation's own words: forbidden ones that were said, preferred ones that were not."""

from __future__ import annotations

import re
from functools import lru_cache

from app.core.language.stance import stance
from app.core.language.text import clauses, expand, tokens
from app.core.record.model import Utterance
from app.core.scoring.contact import AgentTurn, Contact
from app.core.scoring.model import Finding
from app.core.scoring.policy import OrganisationPolicy, Phrase

RULE = "P2"
CODES = ("P2.forbidden",)
_MARKS = re.compile('["“”«»]([^"“”«»]*)["“”«»]')
_DOUBT = 0.6
"""Recognition confidence below which words do not decide."""


def find_forbidden(contact: Contact, policy: OrganisationPolicy) -> tuple[Finding, ...]:
    """Each forbidden phrase once, at the first turn that says it; none in a quotation or a denial."""
    found: list[Finding] = []
    for phrase in policy.forbidden:
        for turn in contact.turns:
            if (words := said(phrase.words, turn.event.say)) is not None:
                found.append(_finding(phrase, turn, words, policy.stamp))
                break
    return tuple(sorted(found, key=lambda one: one.event))


def find_missing(contact: Contact, policy: OrganisationPolicy) -> tuple[str, ...]:
    """Preferred phrases that no turn said, in the policy's order: advice, never a fault."""
    if not contact.turns:
        return ()
    return tuple(
        phrase.words
        for phrase in policy.preferred
        if all(said(phrase.words, turn.event.say) is None for turn in contact.turns)
    )


def said(phrase: str, text: str) -> str | None:
    """The words of `text` that say the phrase, case and punctuation aside; None where nobody means them."""
    wanted = _plain(phrase)
    there = tokens(text)
    words = [expand(token.text) for token in there]
    if not wanted or not words:
        return None
    quotations = [match.span(1) for match in _MARKS.finditer(text)]
    for first in range(len(words)):
        heard, last = "", first
        while last < len(words) and len(heard) < len(wanted):
            heard = f"{heard} {words[last]}".strip()
            last += 1
        if heard != wanted:
            continue
        start, end = there[first].start, there[last - 1].end
        if any(low <= start and end <= high for low, high in quotations) or _not_meant(text, start, end):
            continue
        return text[start:end]
    return None


@lru_cache(maxsize=1024)
def _plain(phrase: str) -> str:
    return " ".join(expand(token.text) for token in tokens(phrase))


def _not_meant(text: str, start: int, end: int) -> bool:
    """Whether the words around the phrase, not the phrase itself, quote or deny it."""
    for clause in clauses(text):
        if clause.span.start <= start < clause.span.end:
            before, after = text[clause.span.start : start], text[end : max(end, clause.span.end)]
            kind = stance(" ".join((_plain(before), "it", _plain(after))).strip())
            own = stance(_plain(text[start:end]))
            return kind.quoted or kind.negated or (clause.quoted and not own.quoted and bool(before.strip()))
    return False


def _finding(phrase: Phrase, turn: AgentTurn, words: str, stamp: str) -> Finding:
    details = {"phrase": phrase.words, "means": phrase.means, "policy": stamp}
    sureness = _sureness(turn.event, words)
    return Finding(
        RULE,
        turn.index,
        phrase.severity,
        words,
        "practice",
        round(min(0.95, sureness), 2),
        code="P2.forbidden",
        details=details,
        needs_review=sureness < _DOUBT,
    )


def _sureness(event: Utterance, words: str) -> float:
    """The least recognition confidence of the decisive words, 1 where they were typed or no confidence is known."""
    wanted = {token.text for token in tokens(words)}
    heard = [one.confidence for one in event.words if {token.text for token in tokens(one.text)} & wanted]
    return min(heard, default=1.0)
