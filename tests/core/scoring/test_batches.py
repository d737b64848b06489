"""Judging keeps what it reached on the labelled calls of our own (tests/samples/judging): floors, not goals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.bootstrap.understanding import find_rubric
from app.core.language.matcher import Matcher
from tests.bench.judging import Tally, find_record, judge_one, summarise

SAMPLES = Path(__file__).parents[2] / "samples" / "judging"


@pytest.mark.parametrize(
    ("batch", "verdicts", "precise", "false_fatal", "verified"),
    [
        ("batch-1", 0.9, 0.93, 0.02, 0.96),
        ("batch-2", 0.9, 0.93, 0.02, 0.96),
        ("batch-3", 0.85, 0.93, 0.02, 0.96),
        ("batch-4", 0.9, 0.93, 0.02, 0.96),
        ("batch-5", 0.7, 0.9, 0.04, 0.96),
    ],
)
def test_verdicts_stay_as_good_as_they_were(
    matcher: Matcher, batch: str, verdicts: float, precise: float, false_fatal: float, verified: float
) -> None:
    folder = SAMPLES / batch
    tally, rubric = Tally(), find_rubric()
    for row in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(row)
        judge_one(find_record(folder, gold["id"]), gold, matcher, rubric, tally)
    figures = summarise(tally)
    assert figures["verdict_kappa"] >= verdicts
    assert figures["precision"] >= precise
    assert figures["clean_false_fatal"] <= false_fatal
    assert figures["verified_exact"] >= verified
