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


CHANGE = "A: name and date of birth please\nC: teresa vogel april nineteenth sixty seven\nC: we moved so my statements should go to another place now\n"


def test_a_new_address_asked_for_a_change_is_no_proof_demanded(matcher: Matcher) -> None:
    script = (
        f"{CHANGE}A: sure and the address please\nC: eighty birch hollow road\nA: do not fret about it you are all done"
    )
    found = findings(contact(script), matcher)
    assert "V8" not in found
    assert "V6" not in found


def test_proof_demanded_before_a_change_is_still_needless(matcher: Matcher) -> None:
    script = f"{CHANGE}A: to verify you once more what is the old address on file"
    assert "V8" in findings(contact(script), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "no luck with that street i'm afraid",
        "the rest is fine but the problem is the zip",
        "hm the computer has got another address",
        "the zip you gave me is not in the chart",
    ],
)
def test_ways_to_tell_what_failed(words: str, matcher: Matcher) -> None:
    script = f"A: date of birth and zip please\nC: april nineteenth sixty seven nine oh two one one\nA: {words}"
    assert findings(contact(script), matcher)["V6"].event == 2


@pytest.mark.parametrize(
    "words", ["one of those is not lining up for me", "something is not matching could you give me both again"]
)
def test_one_of_several_unnamed_tells_nothing(words: str, matcher: Matcher) -> None:
    script = f"A: date of birth and zip please\nC: april nineteenth sixty seven nine oh two one one\nA: {words}"
    assert "V6" not in findings(contact(script), matcher)
