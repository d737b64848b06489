"""Reads spoken and typed numbers."""

from __future__ import annotations

from app.core.language.model import Reading


def read_numbers(text: str) -> tuple[Reading, ...]:
    """Every reading of every number in the words."""
    raise NotImplementedError
