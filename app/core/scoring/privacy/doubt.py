"""Recognition doubt: a fatal finding whose decisive words were heard badly waits for a person's decision."""

from __future__ import annotations

from dataclasses import replace

from app.core.language.concepts import OPPOSITES, concepts
from app.core.record.model import Event, Utterance
from app.core.scoring.model import Finding
from app.core.scoring.privacy.ledger import Ledger

DOUBTFUL = 0.6
"""Recognition confidence below which words may not have been said: of the decisive words together, since a recogniser doubts
every fourth word that it hears right; of a word alone where its opposite would turn the finding ("benign")."""


def doubt(finding: Finding, ledger: Ledger) -> Finding:
    """The finding, marked `needs_review` when it is fatal and rests on words that may not have been said."""
    if finding.severity != "fatal" or finding.needs_review:
        return finding
    events = [ledger.events[finding.event]]
    rests_on = finding.details.get("rests_on", "-1")
    if rests_on.isdigit():
        events.append(ledger.events[int(rests_on)])
    words = (finding.words, "")
    if any(_badly_heard(event, said) for event, said in zip(events, words, strict=False)):
        return replace(finding, needs_review=True)
    return finding


def _badly_heard(event: Event, words: str) -> bool:
    if not isinstance(event, Utterance):
        return False
    decisive = set(words.lower().split()) or set(event.say.lower().split())
    heard = [(word, names) for word in event.words if word.text.lower() in decisive and (names := _names(word.text))]
    if heard:
        mean = sum(word.confidence for word, _ in heard) / len(heard)
        turning = [word.confidence for word, names in heard if not names.isdisjoint(OPPOSITES)]
        return mean < DOUBTFUL or min(turning, default=1.0) < DOUBTFUL
    if event.confidence is not None and event.confidence < DOUBTFUL:
        return True
    return _readings_disagree(event, words or event.say)


def _names(word: str) -> frozenset[str]:
    return frozenset(concept.name for concept in concepts(word))


def _readings_disagree(event: Utterance, words: str) -> bool:
    """True when another reading that is nearly as likely lacks what the decisive words are about."""
    wanted = {concept.name for concept in concepts(words)}
    best = event.confidence if event.confidence is not None else max((c for _, c in event.alternatives), default=0.0)
    for other, confidence in event.alternatives:
        if confidence < best - 0.15 or other.strip().lower() == event.say.strip().lower():
            continue
        if wanted and len(wanted & {concept.name for concept in concepts(other)}) < 0.7 * len(wanted):
            return True
    return False
