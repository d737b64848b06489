"""Reads spoken and typed addresses."""

from __future__ import annotations

from app.core.language.model import Reading


def read_addresses(text: str) -> tuple[Reading, ...]:
    """Every reading of every address in the words."""
    raise NotImplementedError
