"""T4: presence given away, or content to a stranger."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

CALL = (
    "A: county clinic\nC: i am looking for a teresa vogel on harmon street number three eighteen is she there today\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "she just left a few minutes ago",
        "yes she is",
        "she has an appointment this afternoon",
        "no she is not a patient here",
        "we have no record of her",
        "you just missed her",
    ],
)
def test_giving_presence_away_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{CALL}A: {words}", "stranger"), matcher)
    assert (found["T4"].event, found["T4"].severity) == (2, "fatal")


@pytest.mark.parametrize(
    "words",
    [
        "i am not able to say whether anybody is or was here",
        "i never say who comes in and who does not",
        "if she is here i could not tell you",
        "what is it about please",
        "yes i can take your number",
        "i can neither confirm nor deny that she is a patient",
    ],
)
def test_a_neutral_answer_is_right(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{CALL}A: {words}", "stranger"), matcher) == {}


def test_content_to_a_private_stranger_is_found(matcher: Matcher) -> None:
    assert "T4" in findings(contact(CALL + "A: her biopsy was benign", "stranger"), matcher)


def test_presence_said_to_the_patient_is_right(matcher: Matcher) -> None:
    assert (
        findings(contact(IDENTIFIED + "A: he is in with the doctor at the moment i mean doctor osman"), matcher) == {}
    )


@pytest.mark.parametrize(
    "words",
    [
        "i will let her know that you want a call back if i can",
        "the privacy officer she is here until five",
        "the doctor is in surgery she will be back at two",
        "they are here all day at the front desk",
    ],
)
def test_messages_and_staff_are_right(words: str, matcher: Matcher) -> None:
    assert "T4" not in findings(contact(f"{CALL}A: {words}", "stranger"), matcher)
