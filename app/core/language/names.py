"""Reads spoken and typed names."""

from __future__ import annotations

from app.core.language.model import Reading


def read_names(text: str) -> tuple[Reading, ...]:
    """Every reading of every name in the words."""
    raise NotImplementedError
