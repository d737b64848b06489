"""Bad input: minutes of talk in one turn cost no more than their length, and what is read of them stays the same."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from app.core.language import identifiers
from app.core.language.facts import MOST_CLAUSES, told
from app.core.language.matcher import Matcher
from app.core.language.numbers import digit_runs, readings
from app.core.language.text import clauses
from app.core.language.windows import MOST_WINDOWS, OVERLAP, windows
from app.core.record.model import Fact, PatientRecord

RECORD = PatientRecord(
    name="Harriet Okafor", date_of_birth="1958-11-23", zip="97205", phone="555-318-4402", ssn_last4="7316"
)
ASKED = frozenset({"name", "date_of_birth", "phone", "ssn_last4", "address"})
CHATTER = "and then the bus was late so we walked along the river and it rained all the way home again "


def test_ordinary_words_are_read_in_one_piece() -> None:
    assert [(part.start, part.end) for part in windows("my name is harriet okafor")] == [(0, 25)]


def test_windows_meet_between_words_and_overlap() -> None:
    text = CHATTER * 100
    parts = windows(text)
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    for one, other in pairwise(parts):
        assert other.start <= one.end - OVERLAP
        assert text[other.start - 1] == text[one.end - 1] == " "


def test_a_hundred_thousand_characters_without_a_space_are_read_in_bounds() -> None:
    parts = windows("a" * 100_000)
    assert len(parts) == MOST_WINDOWS
    assert parts[-1].end == 100_000


@pytest.mark.parametrize("before", [0, 60, 400])
def test_an_identifier_is_found_where_it_stands_in_long_words(before: int) -> None:
    text = CHATTER * before + "harriet okafor november twenty third nineteen fifty eight " + CHATTER * 60
    found = {one.cls: one for one in identifiers.given(text, RECORD, ASKED)}
    expected = {"name", "date_of_birth"} if before < 400 else set[str]()  # half an hour in, nobody is still listening
    assert {cls for cls, one in found.items() if one.outcome == "match"} == expected
    for one in found.values():
        assert text[one.span.start : one.span.end] == one.words


def test_what_is_said_last_is_read_however_long_the_words_are() -> None:
    text = CHATTER * 1000 + "my date of birth is november twenty third nineteen fifty eight"
    assert [one.cls for one in identifiers.given(text, RECORD, ASKED)] == ["date_of_birth"]
    assert [one.words for one in identifiers.offers_aloud(text, RECORD)] == [
        "november twenty third nineteen fifty eight"
    ]


def test_a_page_of_digits_is_read_and_not_given_up() -> None:
    (run,) = digit_runs("five " * 5000)
    assert run.values[0] == "5" * 5000
    assert readings(["forty", "four", "ten"]) == ("4410", "40410")


def test_a_fact_is_found_after_more_clauses_than_are_taken_at_once(lexical: Matcher) -> None:
    facts = (Fact(id="scan", section="results", says=("the scan shows no change",)),)
    text = "we are open. " * (MOST_CLAUSES + 5) + "the scan shows no change."
    assert len(clauses(text)) > MOST_CLAUSES
    (hit,) = told(text, facts, lexical)
    assert text[hit.span.start : hit.span.end] == "the scan shows no change"


@pytest.mark.parametrize("words", [CHATTER, "five five five oh ", "o k a f o r ", "oh ", "november third ", "a.b@c.d "])
def test_ten_times_the_words_take_about_ten_times_the_time(words: str) -> None:
    def seconds(length: int) -> float:
        text = (words * (length // len(words) + 1))[:length]
        started = time.process_time()
        clauses(text)
        identifiers.given(text, RECORD, ASKED)
        identifiers.offers_aloud(text, RECORD)
        return time.process_time() - started

    seconds(1000)
    assert seconds(100_000) < max(1.8, 40 * seconds(10_000))
