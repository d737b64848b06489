"""Feelings that a caller's own words show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

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


def find_cue(text: str, matcher: Matcher) -> CueHit | None:
    """The feeling that these words show most, or None for a bare question or a flat fact."""
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
