"""C2: the reason demanded."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

WISH = IDENTIFIED + "C: please send my letters to a different address from now on\n"


@pytest.mark.parametrize(
    "words",
    [
        "why do you want that",
        "i need a reason before i can change it",
        "what is your reason for that",
        "you have to tell me why",
    ],
)
def test_demanding_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{WISH}A: {words}"), matcher)
    assert (found["C2"].event, found["C2"].severity) == (4, "major")


@pytest.mark.parametrize(
    "words",
    [
        "of course which address would you like",
        "you do not have to tell me why",
        "there is no need to give a reason",
        "let me explain why it takes a day",
    ],
)
def test_not_demanding_is_right(words: str, matcher: Matcher) -> None:
    assert "C2" not in findings(contact(f"{WISH}A: {words}"), matcher)


def test_why_without_such_a_wish_is_right(matcher: Matcher) -> None:
    assert "C2" not in findings(contact(IDENTIFIED + "C: i want to move my appointment\nA: why what happened"), matcher)
