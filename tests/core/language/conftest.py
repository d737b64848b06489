"""Matchers that understanding is tested with: one by meaning, one by likeness of words alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.embedding.minilm import load_embed
from app.core.language.acts import ActLibrary, load_library
from app.core.language.matcher import Matcher

ACTS = Path(__file__).resolve().parents[3] / "resources" / "acts"


@pytest.fixture(scope="session")
def library() -> ActLibrary:
    return load_library((ACTS / "en.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def matcher(library: ActLibrary) -> Matcher:
    return Matcher(library, load_embed())


@pytest.fixture(scope="session")
def lexical(library: ActLibrary) -> Matcher:
    return Matcher(library, None)
