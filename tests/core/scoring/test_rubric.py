"""Rubrics from text, and refusals that name what is wrong."""

from __future__ import annotations

import pytest

from app.core.scoring.model import DIMENSIONS
from app.core.scoring.rubric import load_rubric, resolve
from app.shared.result import Refusal
from tests.core.scoring.making import rubric


def test_the_shipped_rubric_has_five_anchors_a_dimension() -> None:
    assert (rubric().name, rubric().pass_mark) == ("default/1", 70.0)
    assert {name: len(texts) for name, texts in rubric().anchors.items()} == dict.fromkeys(DIMENSIONS, 5)


def test_a_part_changes_only_what_it_names() -> None:
    part = {"base": "default/1", "weights": {"harm": 2}, "minimums": {"privacy": 90}, "pass_mark": 80}
    changed = resolve(rubric(), part)
    assert (changed.weights["harm"], changed.weights["warmth"]) == (2.0, 1.0)
    assert (changed.minimums, changed.pass_mark) == ({"privacy": 90.0}, 80.0)
    assert resolve(rubric(), None) is rubric()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("name: [", "YAML"),
        ("[]", "keys and values"),
        ("pass_mark: 7", "name"),
        ("name: a\nweight: {}", "weight"),
        ("name: a\nweights: {warm: 1}", "warm"),
        ("name: a\nweights: {warmth: -1}", "weights.warmth"),
        ("name: a\nweights: {warmth: true}", "weights.warmth"),
        ("name: a\npass_mark: 101", "pass_mark"),
        ("name: a\nnot_applicable: [warm]", "warm"),
        ("name: a\nnot_applicable: warmth", "list"),
        ("name: a\nanchors: {warmth: [one]}", "anchors.warmth"),
    ],
)
def test_a_broken_rubric_is_refused_in_a_sentence(text: str, named: str) -> None:
    with pytest.raises(Refusal) as caught:
        load_rubric(text)
    assert named in caught.value.sentence
