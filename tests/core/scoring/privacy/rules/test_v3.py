"""V3: marked as verified wrongly."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

ASK = "A: county clinic your name and date of birth please\n"


@pytest.mark.parametrize(
    "answer",
    [
        "teresa vogel april nineteenth nineteen sixty eight",
        "teresa vogel",
        "teresa vogel the twentieth of april nineteen sixty seven",
        "hold on i am driving",
    ],
)
def test_a_wrong_or_missing_identifier_is_found(answer: str, matcher: Matcher) -> None:
    found = findings(contact(f"{ASK}C: {answer}\ndo mark_verified"), matcher)
    assert (found["V3"].event, found["V3"].severity) == (2, "fatal")


@pytest.mark.parametrize(
    "answer",
    [
        "teresa vogel april nineteenth nineteen sixty seven",
        "Teresa Vogel, 4/19/1967",
        "it's teresa vogel the nineteenth of april sixty seven",
        "vogel teresa four nineteen sixty seven",
    ],
)
def test_matching_identifiers_in_any_form_are_right(answer: str, matcher: Matcher) -> None:
    assert findings(contact(f"{ASK}C: {answer}\ndo mark_verified"), matcher) == {}


def test_a_mismatch_that_a_retry_cured_is_right(matcher: Matcher) -> None:
    script = (
        ASK
        + "C: teresa vogel april nineteenth sixty eight\nC: sorry i mean april nineteenth sixty seven\ndo mark_verified"
    )
    assert "V3" not in findings(contact(script), matcher)


def test_a_mismatch_counts_beside_enough_matches(matcher: Matcher) -> None:
    script = (
        ASK
        + "C: teresa vogel april nineteenth sixty seven\nA: and the zip code\nC: nine oh two one oh\ndo mark_verified"
    )
    assert "V3" in findings(contact(script), matcher)


def test_what_the_script_gives_decides(matcher: Matcher) -> None:
    record = contact(ASK + "C: mumble mumble\ndo mark_verified")
    event = record.events[1].model_copy(update={"gives": {"name": "match", "date_of_birth": "match"}})
    given = record.model_copy(update={"events": (record.events[0], event, *record.events[2:])})
    assert "V3" not in findings(given, matcher)
    assert "V3" in findings(record, matcher)
