"""V4: identifiers read out for a yes."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

OPEN = "A: county clinic\nC: this is teresa vogel\n"


@pytest.mark.parametrize(
    "words",
    [
        "is your birthday april nineteenth sixty seven",
        "and you are still at three eighteen harmon street right",
        "your date of birth is four nineteen nineteen sixty seven correct",
        "i have your email as teresa dot vogel at example dot org is that right",
        "last four of your social three three nine one yes",
    ],
)
def test_reading_out_with_nothing_but_a_name_is_fatal(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{OPEN}A: {words}\nC: yes"), matcher)
    assert (found["V4"].event, found["V4"].severity) == (2, "fatal")
    assert "V1" not in found


def test_reading_out_is_major_when_another_identifier_was_given(matcher: Matcher) -> None:
    script = "A: county clinic\nC: i live at three eighteen harmon street\nA: and is your birthday april nineteenth sixty seven\nC: yes"
    assert findings(contact(script), matcher)["V4"].severity == "major"


def test_a_yes_to_it_gives_no_identifier(matcher: Matcher) -> None:
    script = OPEN + "A: is your birthday april nineteenth sixty seven\nC: yes\ndo mark_verified"
    assert "V3" in findings(contact(script), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "what is your birthday",
        "could you spell your last name",
        "our number is five five five two two two one one one one",
        "thank you teresa vogel",
    ],
)
def test_asking_and_names_are_right(words: str, matcher: Matcher) -> None:
    assert "V4" not in findings(contact(f"{OPEN}A: {words}"), matcher)


def test_repeating_the_callers_own_value_is_right(matcher: Matcher) -> None:
    script = "A: date of birth\nC: april nineteenth nineteen sixty seven\nA: april nineteenth sixty seven thank you and your name"
    assert "V4" not in findings(contact(script), matcher)
