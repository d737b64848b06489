"""Ways in which people say the day they were born: every one is a match, and its near miss is none."""

from __future__ import annotations

import pytest

from app.core.language.identifiers import given
from app.core.record.model import PatientRecord

ASKED = frozenset({"date_of_birth"})


def outcome(text: str, born: str) -> str | None:
    found = given(text, PatientRecord(name="Nora Sandoval", date_of_birth=born), ASKED)
    return next((one.outcome for one in found if one.cls == "date_of_birth"), None)


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("the sixth of the eleventh seventy two", "1972-11-06"),
        ("eleventh month sixth day seventy two", "1972-11-06"),
        ("november sixth nineteen and seventy two", "1972-11-06"),
        ("nineteen seventy two november six", "1972-11-06"),
        ("born in seventy two november sixth", "1972-11-06"),
        ("november the sixth that was back in seventy two", "1972-11-06"),
        ("my birthday is november sixth and i was born in nineteen seventy two", "1972-11-06"),
        ("november fourth no sorry sixth nineteen seventy two", "1972-11-06"),
        ("month is november day is six year is seventy two", "1972-11-06"),
        ("eleven aught six seventy two", "1972-11-06"),
        ("halloween the old one you know nineteen seventy two", "1972-10-31"),
        ("new year's eve fifty nine", "1959-12-31"),
        ("on leap day of ninety six", "1996-02-29"),
    ],
)
def test_a_day_said_some_way_is_that_day(text: str, born: str) -> None:
    assert outcome(text, born) == "match"
    year = int(born[:4])
    other = f"{year - 4}{born[4:]}"  # leap days stay days
    assert outcome(text, other) != "match"


def test_a_day_without_its_year_gives_nothing() -> None:
    assert outcome("it's the sixth of the eleventh", "1972-11-06") is None


def test_a_number_of_something_else_is_no_year() -> None:
    assert outcome("november sixth and the zip is nineteen seven two zero", "1972-11-06") is None


def test_another_day_stays_a_mismatch() -> None:
    assert outcome("november seventh nineteen and seventy two", "1972-11-06") == "mismatch"
