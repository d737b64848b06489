"""V6: the failed item told, or one retry too many invited."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

WRONG = "A: name and date of birth please\nC: teresa vogel april nineteenth sixty eight\n"


@pytest.mark.parametrize(
    "words",
    [
        "the birthday does not match what i have",
        "hmm the year is wrong",
        "that doesn't match",
        "i have a different date of birth here",
        "that is not the birth date i'm seeing on the chart it's not right",
    ],
)
def test_telling_the_failed_item_is_found(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{WRONG}A: {words}"), matcher)["V6"].event == 2


@pytest.mark.parametrize(
    "words",
    [
        "i was not able to verify you today i can call you back on the number on file",
        "thank you one moment",
        "could you say that again for me",
        "the portal or a visit would work too",
    ],
)
def test_words_that_do_not_tell_are_right(words: str, matcher: Matcher) -> None:
    assert "V6" not in findings(contact(f"{WRONG}A: {words}"), matcher)


def test_with_two_items_failed_a_general_word_does_not_tell(matcher: Matcher) -> None:
    script = "A: date of birth and zip code\nC: april nineteenth sixty eight and nine oh two one oh\nA: something does not match what we have"
    assert "V6" not in findings(contact(script), matcher)


def test_a_third_retry_invited_is_found(matcher: Matcher) -> None:
    script = (
        WRONG
        + "C: april nineteenth sixty nine\nC: april nineteenth seventy\nA: what is your date of birth one more time"
    )
    assert findings(contact(script), matcher)["V6"].event == 4
