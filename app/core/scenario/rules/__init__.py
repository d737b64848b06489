"""The rules of checking, a few to a file."""

from __future__ import annotations

from app.core.language.matcher import Matcher
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding


def find_errors(draft: Draft, matcher: Matcher | None = None) -> tuple[Finding, ...]:
    """Everything that keeps a draft from being played, in order of place."""
    return draft.problems


def find_smells(draft: Draft, matcher: Matcher | None = None) -> tuple[Finding, ...]:
    """Everything that deserves a second look, in order of place."""
    return ()
