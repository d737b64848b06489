"""Figures, verdict and the published form."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.scoring import privacy
from app.core.scoring.judge import figure, score
from app.core.scoring.model import Finding
from app.core.scoring.privacy import PrivacyOutcome
from app.core.scoring.rubric import resolve
from app.core.scoring.scorecard import as_json
from app.core.scoring.verdict import verdict
from tests.core.scoring.making import GREETING, card, feels, matcher, record, rubric

EXAMPLE: tuple[tuple[Any, ...], ...] = (
    ("agent", "thank you for calling lakeside clinic this is dana how can i help"),
    feels("i need my biopsy results i have been sick with worry"),
    ("agent", "that sounds really frightening i am glad you called may i have your full name and date of birth"),
    ("caller", "ana lopez february third nineteen seventy"),
    ("do", "mark_verified", {"t": 40.0}),
    ("do", "view", {"what": "results", "t": 41.0}),
    ("agent", "your biopsy came back benign", {"t": 42.0}),
)
HURTS = ["calm down", "you should have called sooner", "that is our policy", "others have it worse"]


def finding(severity: str = "fatal", needs_review: bool = False) -> Finding:
    return Finding("V1", 0, severity, "w", "c", 0.9, "privacy.v1.told", needs_review=needs_review)  # type: ignore[arg-type]


def test_the_published_example_gives_the_published_figures() -> None:
    made = as_json(card(*EXAMPLE))
    assert list(made)[:10] == [
        "id", "rules", "rubric", "matcher", "passed", "score", "privacy", "compassion", "process", "turns",
    ]  # fmt: skip
    assert (made["passed"], made["score"]) == (True, 93.0)
    assert made["privacy"] == {
        "score": 100.0,
        "verified_event": 3,
        "identifiers": {"name": "match", "date_of_birth": "match"},
        "findings": [],
        "verification": [
            {"event": 2, "t": 20.0, "what": "asked", "classes": ["date_of_birth", "name"]},
            {"event": 3, "t": 30.0, "what": "matched", "classes": ["date_of_birth", "name"]},
            {"event": 3, "t": 30.0, "what": "verified", "classes": []},
            {"event": 4, "t": 40.0, "what": "marked", "classes": []},
        ],
    }
    assert made["compassion"]["score"] == 82.5
    assert made["compassion"]["dimensions"] == {
        "warmth": 3, "understanding": 4, "reflection": 2, "exploration": None, "respect": 3, "support": 2,
        "apology": None, "orientation": 3, "plain_language": 4, "listening": 4, "harm": 4, "timing": 4,
    }  # fmt: skip
    assert made["compassion"]["cues"] == [{"event": 1, "feeling": "fear", "outcome": "taken", "by": 2}]
    assert [turn["event"] for turn in made["turns"]] == [0, 2, 6]
    assert made["turns"][1]["labels"] == {
        "warmth": 1, "understanding": 1, "reflection": 0, "exploration": 0, "respect": 0, "support": 0,
        "apology": "none", "orientation": 0, "jargon": 0, "harm": 0,
    }  # fmt: skip


def test_the_same_record_gives_the_same_bytes() -> None:
    assert json.dumps(as_json(card(*EXAMPLE))) == json.dumps(as_json(card(*EXAMPLE)))


def test_costs() -> None:
    assert figure([finding("major"), finding("minor")]) == 67.0
    assert figure([finding("fatal"), finding("major")]) == 0.0


def test_findings_in_review_take_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = PrivacyOutcome(findings=(finding(needs_review=True),))
    monkeypatch.setattr(privacy, "find", lambda record, matcher: outcome)
    waiting = card(*EXAMPLE)
    assert (waiting.passed, waiting.privacy) == (True, 100.0)
    monkeypatch.setattr(privacy, "find", lambda record, matcher: replace(outcome, findings=(finding(),)))
    decided = card(*EXAMPLE)
    assert (decided.passed, decided.privacy, verdict(decided).code) == (False, 0.0, "fatal")


def test_a_minimum_fails_a_good_call() -> None:
    strict = resolve(rubric(), {"minimums": {"reflection": 3}})
    judged = score(record(*EXAMPLE), matcher(), strict)
    assert (judged.passed, judged.missed_minimums, verdict(judged).code) == (False, ("reflection",), "minimum")
    assert score(record(*EXAMPLE), matcher(), resolve(rubric(), {"minimums": {"apology": 3}})).passed


def test_the_pass_mark_fails_below() -> None:
    judged = score(record(*EXAMPLE), matcher(), resolve(rubric(), {"pass_mark": 95}))
    assert (judged.passed, verdict(judged).code) == (False, "score")


def test_not_applicable_and_weights_change_the_mean() -> None:
    part = {"not_applicable": ["support"], "weights": {"reflection": 0}}
    judged = score(record(*EXAMPLE), matcher(), resolve(rubric(), part))
    assert judged.compassion == round(25 * 29 / 8, 1)


def test_what_the_record_does_not_say_is_told_once() -> None:
    assert sorted(card(*EXAMPLE, caller={}).unknown) == ["caller.reason", "caller.relationship"]


def test_an_unknown_action_is_a_warning() -> None:
    warnings = card(*EXAMPLE, ("do", "dance"), ("do", "dance")).warnings
    assert len(warnings) == 1
    assert "dance" in warnings[0]


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (("system", "silence"),),
        (("agent", ""), ("caller", "")),
        (("caller", "😀 مرحبا שלום 你好"), ("agent", "😀 안녕하세요")),
        (("agent", "word " * 1_000),),
        tuple(("agent" if i % 2 else "caller", "okay") for i in range(400)),
    ],
)
def test_odd_records_are_judged(rows: tuple[tuple[str, str], ...]) -> None:
    judged = card(*rows)
    assert 0 <= judged.score <= 100


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(HURTS), st.sampled_from([0, 2, 6]), st.booleans())
def test_adding_harm_never_raises_compassion(hurt: str, at: int, first: bool) -> None:
    rows = list(EXAMPLE)
    words = rows[at][1]
    rows[at] = ("agent", f"{hurt} {words}" if first else f"{words} {hurt}", *rows[at][2:])
    assert (card(*rows).compassion or 0) < (card(*EXAMPLE).compassion or 0)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(["major", "minor"]), max_size=6), st.sampled_from(["fatal", "major", "minor"]))
def test_another_finding_never_raises_a_figure(some: list[str], more: str) -> None:
    before = [finding(one) for one in some]
    assert figure([*before, finding(more)]) <= figure(before)
    assert figure([*before, finding(more, needs_review=True)]) == figure(before)


def test_reciting_every_phrase_scores_below_answering() -> None:
    recite = "i am so sorry that sounds frightening you did the right thing i will help"
    needs = feels("i am scared it is cancer")
    stock = card(("agent", GREETING), needs, ("agent", f"{recite} calm down"), feels("please"), ("agent", recite))
    kind = card(("agent", GREETING), needs, ("agent", "waiting for that word is frightening i will stay on with you"))
    assert (stock.compassion or 0) < (kind.compassion or 0)
