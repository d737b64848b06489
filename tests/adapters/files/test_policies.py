"""Policies in files: read back as written, or one sentence that names the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.files.policies import MOST_BYTES, load_policy_file, save_policy_file
from app.core.scoring.policy import OrganisationPolicy, Phrase
from app.shared.result import Refusal

POLICY = OrganisationPolicy("lakeside", 3, forbidden=(Phrase("calm down", "Es schmerzt — ¡y mucho!", "major"),))


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "lakeside.yaml"
    save_policy_file(path, POLICY)
    assert load_policy_file(path) == POLICY


def test_a_place_that_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="could not be written"):
        save_policy_file(tmp_path / "no folder" / "p.yaml", POLICY)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xfe", "bytes that are no text"),
        (b"policy: lakeside/1\nnote: \xff\n", "bytes that are no text"),
        (b"policy: a/1\nrules: {V1\n", "line 3"),
        (b"x" * (MOST_BYTES + 1), "larger than"),
        (b"policy: lakeside/1\nrules: {V1: {severity: off}}\n", "rules.V1.reason"),
    ],
)
def test_a_bad_file_is_refused_with_its_name(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        load_policy_file(path)
    assert "mine.yaml" in refused.value.sentence
    assert sentence in refused.value.sentence
