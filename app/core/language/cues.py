"""Feelings that a caller's own words show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.core.language.heads.model import Head
from app.core.language.labelling.turn import Hit
from app.core.language.matcher import Matcher
from app.core.language.model import CueHit
from app.core.language.text import clauses, plain

NEAR = 0.5  # likeness to a feeling's phrasing from which it is taken as shown
AHEAD = 0.05  # and how much more like it than like talk without feeling
_BARE = re.compile(
    r"^(?:(?:hi|hello|yes|no|ok|so|and|well|um|please|excuse me)\s+)*(?:what time|where|when|how (?:much|late|long does|do i)|do you|can (?:i|you)|could you|is (?:the|there|it (?:ok|open))|are you open|may i|would you)\b"
)
_UNFELT = re.compile(
    r"\b(?:not|no longer|never|isn't) (?:\w+ ){0,2}?(?:scared|afraid|worried|angry|mad|upset|confused|embarrassed|ashamed|sore|hurting|in pain|nervous|anxious)\b"
    r"|\bno (?:pain|worries|rush|hurry|problem|complaints|trouble)\b|\b(?:does|did|do|will) not hurt\b|\bpain free\b|\bnot a complaint\b"
)
# Where words of two feelings weigh the same, the one that speaks of now, or goes deeper, comes first: "oh what a relief,
# i was so scared" is relief.
_PRECEDENCE = {"relief": 6, "grief": 5, "shame": 4, "fear": 3, "anger": 2, "pain": 1, "confusion": 0}


def pattern_hits(text: str, matcher: Matcher) -> tuple[Hit, ...]:
    """Feelings that the library's patterns find, one hit a clause and feeling."""
    found: list[Hit] = []
    for clause in clauses(text):
        felt = _UNFELT.sub(" ", plain(clause.text))
        for feeling, cue in matcher.act_library.cues.items():
            if any(pattern.search(felt) for pattern in cue.patterns):
                found.append(Hit(feeling, "shown", clause.text, clause.span.start, clause.span.end))
    return tuple(found)


def find_cue(text: str, matcher: Matcher) -> CueHit | None:
    """The feeling that these words show most, or None for a bare question or a flat fact."""
    heads = matcher.heads_of("feeling")
    return _trained(text, matcher, heads) if "any" in heads and text.strip() else _untrained(text, matcher)


def _trained(text: str, matcher: Matcher, heads: Mapping[str, Head]) -> CueHit | None:
    """By the trained heads, which have heard the patterns too."""
    hits = pattern_hits(text, matcher)
    seen = matcher.looks(text, "", hits)
    if seen is None:
        return None
    sure = heads["any"].probability(seen)
    if sure < heads["any"].threshold:
        return None
    feeling = max((name for name in _PRECEDENCE if name in heads), key=lambda name: heads[name].probability(seen))
    words = next((hit.words for hit in hits if hit.label == feeling), text)
    return CueHit(feeling, round(sure, 3), words)


def _untrained(text: str, matcher: Matcher) -> CueHit | None:
    """By patterns, and by nearness of meaning where they are silent."""
    shown: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for feeling, confidence, words in _shown(text, matcher):
        shown[feeling].append((confidence, words))
    if not shown:
        return None

    def weight(feeling: str) -> tuple[float, int]:
        scores = sorted((confidence for confidence, _ in shown[feeling]), reverse=True)
        return scores[0] + 0.25 * sum(scores[1:3]), _PRECEDENCE.get(feeling, 0)

    best = max(shown, key=weight)
    confidence, words = max(shown[best])
    return CueHit(best, round(confidence, 3), words)


def _shown(text: str, matcher: Matcher) -> Iterator[tuple[str, float, str]]:
    cues = matcher.act_library.cues
    flat = cues["none"].phrasings if "none" in cues else ()
    for clause in clauses(text):
        words = plain(clause.text)
        if len(words) < 3:
            continue
        felt = _UNFELT.sub(" ", words)
        decided = False
        for feeling, cue in cues.items():
            if any(pattern.search(felt) for pattern in cue.patterns):
                decided = True
                yield feeling, 0.9, clause.text
        if decided or matcher.embed is None or felt != words or _BARE.search(words):
            continue
        ordinary = float(matcher.similarity([words], flat).max(initial=0.0))
        for feeling, cue in cues.items():
            likeness = float(matcher.similarity([words], cue.phrasings).max(initial=0.0))
            if feeling != "none" and likeness >= NEAR and likeness >= ordinary + AHEAD:
                yield feeling, min(likeness, 0.89), clause.text
