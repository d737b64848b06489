"""The verdict as a sentence, in the language of the explanations."""

from __future__ import annotations

from app.core.scoring.explain import Explanations
from app.core.scoring.model import Scorecard
from app.core.scoring.verdict import verdict


def verdict_sentence(card: Scorecard, explanations: Explanations) -> str:
    """One or two short sentences for the head of the scorecard."""
    return explanations.verdict(verdict(card))
