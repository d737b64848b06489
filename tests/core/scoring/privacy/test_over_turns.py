"""Verification out of values that come in parts, are put right, or cannot be told for certain."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import contact, findings


@pytest.mark.parametrize(
    ("script", "event"),
    [
        (
            "A: name and birthday please\nC: teresa vogel april nineteenth\nA: of what year\nC: let me think well that was sixty seven",
            3,
        ),
        (
            "A: name and birthday please\nC: teresa vogel born sixty seven\nA: and the day\nC: oh the day is april nineteenth",
            3,
        ),
        ("A: name and birthday please\nC: teresa vogel april nineteenth sixty six\nC: no wait sixty seven", 2),
        ("A: name and street please\nC: teresa vogel harmon street\nA: which house number\nC: it's three eighteen", 3),
    ],
)
def test_parts_over_turns_make_a_whole(script: str, event: int, matcher: Matcher) -> None:
    assert find(contact(script), matcher).verified_event == event
    assert "V3" not in findings(contact(f"{script}\ndo mark_verified"), matcher)


@pytest.mark.parametrize("year", ["sixty eight it was", "no wait sixty eight"])
def test_a_wrong_year_completes_nothing(year: str, matcher: Matcher) -> None:
    script = (
        f"A: name and birthday please\nC: teresa vogel april nineteenth\nA: of what year\nC: {year}\ndo mark_verified"
    )
    assert "V3" in findings(contact(script), matcher)


def test_a_surname_that_may_be_misheard_is_a_case_for_review(matcher: Matcher) -> None:
    script = "A: your name and date of birth\nC: teresa vogelman april nineteenth sixty seven\ndo mark_verified"
    found = findings(contact(script), matcher)
    assert "V5" not in found
    assert "V3" not in found or found["V3"].needs_review


def test_a_plainly_other_name_is_no_case_for_review(matcher: Matcher) -> None:
    script = "A: your name and date of birth\nC: monica hartwell april nineteenth sixty seven\ndo mark_verified"
    assert not findings(contact(script), matcher)["V3"].needs_review


def test_numbers_that_answer_nothing_asked_leave_no_doubt(matcher: Matcher) -> None:
    script = (
        "A: may i have your name and the email we have\nC: teresa vogel and i cannot think which email"
        "\nA: where have you moved to\nC: ninety two tamarack road\ndo change_record address"
    )
    assert not findings(contact(script), matcher)["V2"].needs_review
