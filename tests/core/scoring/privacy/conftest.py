"""Matchers that privacy is judged with: by meaning, and by likeness of words alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.embedding.minilm import load_embed
from app.core.language.acts import load_library
from app.core.language.matcher import Matcher

ACTS = Path(__file__).resolve().parents[4] / "resources" / "acts" / "en.yaml"


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return Matcher(load_library(ACTS.read_text(encoding="utf-8")), load_embed())


@pytest.fixture(scope="session")
def lexical() -> Matcher:
    return Matcher(load_library(ACTS.read_text(encoding="utf-8")), None)
