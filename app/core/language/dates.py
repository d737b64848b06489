"""Reads spoken and typed dates."""

from __future__ import annotations

from app.core.language.model import Reading


def read_dates(text: str) -> tuple[Reading, ...]:
    """Every reading of every date in the words."""
    raise NotImplementedError
