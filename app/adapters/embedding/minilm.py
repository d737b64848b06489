"""Sentence embeddings from the shipped MiniLM model."""

from __future__ import annotations

from app.core.language.model import Embed


def load_embed() -> Embed:
    """Loads the model (about a second); Refusal when a part of it is missing."""
    raise NotImplementedError
