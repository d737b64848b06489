"""V8: a needless demand."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

NAMED = "A: name and date of birth\nC: teresa vogel april nineteenth sixty seven\n"


@pytest.mark.parametrize(
    "words", ["and the last four of your social", "i also need your home address to verify you", "member number please"]
)
def test_a_further_identifier_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{NAMED}A: {words}\nC: why"), matcher)
    assert (found["V8"].event, found["V8"].severity) == (2, "minor")


@pytest.mark.parametrize(
    "words",
    [
        "what is the best number to reach you",
        "where should i mail the letter what address",
        "thank you how can i help",
        "could you spell your last name for me",
    ],
)
def test_other_questions_are_right(words: str, matcher: Matcher) -> None:
    assert "V8" not in findings(contact(f"{NAMED}A: {words}"), matcher)


def test_several_in_one_breath_are_right(matcher: Matcher) -> None:
    script = "A: your name date of birth and zip code please\nC: teresa vogel april nineteenth sixty seven and my zip is four eight one oh four\ndo mark_verified"
    assert findings(contact(script), matcher) == {}


def test_the_third_of_three_required_is_right(matcher: Matcher) -> None:
    assert "V8" not in findings(contact(NAMED + "A: and your zip code", policy={"identifiers_required": 3}), matcher)
