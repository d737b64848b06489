"""Reads spoken and typed phones."""

from __future__ import annotations

from app.core.language.model import Reading


def read_phones(text: str) -> tuple[Reading, ...]:
    """Every reading of every phone in the words."""
    raise NotImplementedError
