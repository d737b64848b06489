"""Evidence from coded turns, and credit that shrinks when the same phrase comes again."""

from __future__ import annotations

from collections import Counter

from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Evidence


def said(contact: Contact, label: str, *kinds: str, good: bool = True) -> tuple[Evidence, ...]:
    """Every stretch of the agent's words that earned a label, each stretch once a turn."""
    found: dict[tuple[int, str], Evidence] = {}
    for turn in contact.turns:
        for hit in turn.coding.of(label, *kinds):
            found.setdefault((turn.index, hit.words), Evidence(turn.index, hit.words, good))
    return tuple(found.values())


def credit(evidence: tuple[Evidence, ...]) -> float:
    """One for a phrase that is new, half when it comes again, a quarter the third time."""
    times: Counter[str] = Counter()
    total = 0.0
    for item in evidence:
        key = simple(item.words)
        total += 0.5 ** times[key]
        times[key] += 1
    return total


def answered(contact: Contact, label: str, *kinds: str) -> int:
    """How many cues were met with a label in the two turns that answer them."""
    return sum(any(turn.coding.of(label, *kinds) for turn in cue.answers) for cue in contact.cues)


def harmed(contact: Contact) -> bool:
    """True when any cue was met with hurt."""
    return any(turn.coding.of("harm") for cue in contact.cues for turn in cue.answers)
