"""Checking: the one way from a draft to something that can be played."""

from __future__ import annotations

from app.core.language.matcher import Matcher
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding, Findings
from app.core.scenario.playable import Playable
from app.core.scenario.rules import find_errors, find_smells

__all__ = ["Finding", "Findings", "Playable", "check"]


def check(draft: Draft, matcher: Matcher | None = None) -> Playable | Findings:
    """A `Playable` when the draft has no error, else `Findings`; either carries the smells.

    With a matcher, acts are looked up in its library and every example is run through it.
    """
    errors = find_errors(draft, matcher)
    smells = find_smells(draft, matcher)
    return Findings(errors, smells) if errors else Playable(draft, smells)
