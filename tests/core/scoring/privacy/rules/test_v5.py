"""V5: one identifier taken as enough."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


@pytest.mark.parametrize(
    "words",
    [
        "your number came up here and that tells me it is you",
        "your phone number shows up here so that is enough for me",
        "you are calling from the number on file so we can skip the questions",
    ],
)
def test_caller_id_is_found(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"A: county clinic\nC: hi teresa vogel\nA: {words}"), matcher)["V5"].event == 2


def test_a_mark_on_a_name_alone_is_found_beside_v3(matcher: Matcher) -> None:
    found = findings(contact("A: county clinic\nC: hi teresa vogel\ndo mark_verified"), matcher)
    assert {"V3", "V5"} <= set(found)
    assert found["V5"].severity == "major"


@pytest.mark.parametrize(
    "script",
    [
        IDENTIFIED,
        "A: your name please\nC: teresa vogel\nA: and your date of birth i see your number but i still have to ask",
        "A: name and date of birth\nC: teresa vogel\nA: the biopsy was benign and what is your date of birth\nC: april nineteenth sixty seven",
        "A: name and date of birth\nC: teresa vogel april twentieth sixty seven\ndo mark_verified",
    ],
)
def test_no_single_identifier_taken_is_right(script: str, matcher: Matcher) -> None:
    assert "V5" not in findings(contact(script), matcher)


def test_a_third_party_is_left_to_the_t_rules(matcher: Matcher) -> None:
    script = "A: county clinic\nC: i am calling about my wife teresa vogel\ndo mark_verified"
    assert "V5" not in findings(contact(script, "spouse"), matcher)
