"""Reads spoken and typed emails."""

from __future__ import annotations

from app.core.language.model import Reading


def read_emails(text: str) -> tuple[Reading, ...]:
    """Every reading of every email in the words."""
    raise NotImplementedError
