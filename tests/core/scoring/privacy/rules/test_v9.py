"""V9: more asked than is needed."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings


@pytest.mark.parametrize("words", ["i need your full social security number", "your social please all nine digits"])
def test_a_whole_social_is_found(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"A: {words}"), matcher)["V9"].severity == "minor"


@pytest.mark.parametrize(
    "words",
    ["the last four of your social please", "never give anyone your full social security number", "date of birth"],
)
def test_less_is_right(words: str, matcher: Matcher) -> None:
    assert "V9" not in findings(contact(f"A: {words}"), matcher)


def test_an_identifier_that_the_policy_does_not_accept_is_found(matcher: Matcher) -> None:
    policy = {"identifiers_required": 2, "identifiers_accepted": ["name", "date_of_birth"]}
    assert "V9" in findings(contact("A: what is the last four of your social", policy=policy), matcher)
