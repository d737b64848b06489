"""The sentence model gives the same row for the same text, whatever stands beside it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.adapters.embedding.minilm import DIMENSIONS, VOCABULARY, load_embed
from app.shared.result import Refusal

TEXTS = ["that sounds frightening", "hello", "may i have your full name and your date of birth please", ""]


def test_rows_are_of_unit_length() -> None:
    rows = load_embed()(TEXTS)
    assert rows.shape == (len(TEXTS), DIMENSIONS)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_a_row_does_not_depend_on_its_neighbours_or_the_cache() -> None:
    first, second = load_embed(), load_embed()
    together = first(TEXTS)
    alone = np.vstack([second([text]) for text in reversed(TEXTS)])[::-1]
    assert together.tobytes() == alone.tobytes()
    assert first(TEXTS).tobytes() == together.tobytes()


def test_like_meanings_are_near() -> None:
    embed = load_embed()
    near, far = (
        embed(["i am sorry that you had to wait"]) @ embed(["sorry about the long wait", "what is your zip code"]).T
    )[0]
    assert near > far + 0.3


def test_nothing_in_gives_no_rows() -> None:
    assert load_embed()([]).shape == (0, DIMENSIONS)


def test_long_text_is_cut_not_refused() -> None:
    assert load_embed()(["word " * 5000]).shape == (1, DIMENSIONS)


@pytest.mark.parametrize("part", ["vocabulary", "model"])
def test_a_missing_part_is_one_sentence(part: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone.bin"
    with pytest.raises(Refusal, match=r"gone\.bin.*less sure") as refused:
        load_embed(**{part: gone})
    assert refused.value.code == "embedding.missing"


@pytest.mark.parametrize("part", ["vocabulary", "model"])
def test_a_broken_part_is_one_sentence(part: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.bin"
    broken.write_bytes(b"not a model\n")
    with pytest.raises(Refusal, match="broken"):
        load_embed(**{part: broken})


def test_the_vocabulary_is_shipped_with_its_notice() -> None:
    assert "Apache" in (VOCABULARY.parent / "NOTICE").read_text(encoding="utf-8")
