"""What was understood once is remembered, within bounds, and never answers for other words, values or matchers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from app.core.language import identifiers
from app.core.language.facts import mentioned, told
from app.core.language.kept import LONGEST, Kept
from app.core.language.similarity import Likeness
from app.core.record.model import Fact, PatientRecord

FACTS = (Fact(id="scan", section="results", says=("the scan shows no change",)),)


class Counting:
    """A likeness that always answers the same and counts how often it is asked."""

    def __init__(self, answer: float = 1.0) -> None:
        self.answer, self.asked = answer, 0

    def similarity(self, texts: Sequence[str], phrases: Sequence[str]) -> NDArray[np.float32]:
        self.asked += 1
        return np.full((len(texts), len(phrases)), self.answer, np.float32)


def test_the_oldest_result_is_forgotten_first() -> None:
    kept, made = Kept[int](2), list[str]()

    def length(text: str) -> int:
        return kept.get(text, None, lambda: made.append(text) or len(text))

    for text in ("one", "two", "one", "three", "one", "two"):
        assert length(text) == len(text)
    assert made == ["one", "two", "three", "two"]
    assert len(kept) == 2


def test_very_long_words_are_read_but_not_kept() -> None:
    kept = Kept[int](8)
    assert kept.get("a" * (LONGEST + 1), None, lambda: 7) == 7
    assert len(kept) == 0


def test_facts_are_compared_once_for_the_same_words() -> None:
    matcher = Counting()
    first = told("the scan shows no change", FACTS, matcher)
    asked = matcher.asked
    assert asked == 1
    assert first == told("the scan shows no change", FACTS, matcher)
    assert matcher.asked == asked
    assert told("the scan shows no change", FACTS, Counting(0.0)) != first


def test_asking_and_stating_are_kept_apart() -> None:
    words = "is it that the scan shows no change"
    assert told(words, FACTS, (matcher := Counting())) == ()
    assert [hit.fact for hit in mentioned(words, FACTS, matcher)] == ["scan"]


def test_words_that_share_nothing_with_a_fact_are_not_compared_with_it() -> None:
    matcher = Counting()
    assert told("we open at eight on weekdays", FACTS, matcher) == ()
    assert matcher.asked == 0


def test_the_same_words_are_judged_anew_against_another_record() -> None:
    words, asked = "november twenty third nineteen fifty eight", frozenset({"date_of_birth"})
    right = PatientRecord(name="Harriet Okafor", date_of_birth="1958-11-23")
    wrong = right.model_copy(update={"date_of_birth": "1958-11-24"})
    assert [one.outcome for one in identifiers.given(words, right, asked)] == ["match"]
    assert [one.outcome for one in identifiers.given(words, wrong, asked)] == ["mismatch"]
    assert [one.cls for one in identifiers.offers_aloud(words, right)] == ["date_of_birth"]
    assert identifiers.offers_aloud(words, wrong) == ()


def test_the_same_words_are_judged_anew_when_something_else_was_asked() -> None:
    record = PatientRecord(name="Harriet Okafor", ssn_last4="7316")
    assert identifiers.given("seven three one six", record, frozenset()) == ()
    found = identifiers.given("seven three one six", record, frozenset({"ssn_last4"}))
    assert [(one.cls, one.outcome) for one in found] == [("ssn_last4", "match")]


@pytest.mark.parametrize(
    ("text", "phrase", "likeness"),
    [
        ("scan tomorrow", "scan tomorrow", 1.0),
        ("tomorrow scan", "scan tomorrow", 1.0),
        ("the scan", "a scan", 0.6 + 0.4 * 8 / 14),
        ("is it", "is it", 1.0),
        ("is it", "scan", 0.0),
        ("scan", "is it", 0.0),
    ],
)
def test_words_in_common_are_weighed_alike_one_at_a_time_and_together(text: str, phrase: str, likeness: float) -> None:
    alone = Likeness(None).between([text], [phrase])[0, 0]
    together = Likeness(None).between(["hello", text], ["good morning", phrase, "is"])[1, 1]
    assert alone == together
    assert alone == pytest.approx(likeness, abs=1e-6)
