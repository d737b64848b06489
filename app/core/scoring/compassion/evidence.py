"""Evidence from coded turns, and credit that shrinks when the same phrase comes again."""

from __future__ import annotations

from collections import Counter

from app.core.scoring.contact import Contact, simple
from app.core.scoring.model import Evidence

_RUN, _SPEECH, _MOSTLY = 4, 14, 0.7  # words of a run, words of a speech, the share of it that was said before


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


def answered(contact: Contact, label: str, *kinds: str) -> float:
    """How many cues were met with a label in the two turns that answer them; words that met an earlier one count half."""
    times: Counter[str] = Counter()
    total = 0.0
    for cue in contact.cues:
        spoken = [simple(hit.words) for turn in cue.answers for hit in turn.coding.of(label, *kinds)]
        if spoken:
            freshest = min(spoken, key=lambda words: times[words])
            total += 0.5 ** times[freshest]
            times[freshest] += 1
    return total


def recited(contact: Contact) -> tuple[Evidence, ...]:
    """Long turns that say again, word for word, most of what the agent had said before."""
    heard: set[tuple[str, ...]] = set()
    found: list[Evidence] = []
    for turn in contact.turns:
        words = simple(turn.event.say).split()
        runs = {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
        if len(words) >= _SPEECH and len(runs & heard) >= _MOSTLY * len(runs):
            found.append(Evidence(turn.index, turn.event.say, good=False))
        heard |= runs
    return tuple(found)


def harmed(contact: Contact) -> bool:
    """True when any cue was met with hurt."""
    return any(turn.coding.of("harm") for cue in contact.cues for turn in cue.answers)
