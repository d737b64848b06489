"""Feelings that a caller's own words show."""

from __future__ import annotations

from app.core.language.matcher import Matcher
from app.core.language.model import CueHit


def find_cue(text: str, matcher: Matcher) -> CueHit | None:
    """The feeling that these words show most, or None for a bare question or a flat fact."""
    raise NotImplementedError
