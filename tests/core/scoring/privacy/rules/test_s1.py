"""S1: others who can hear."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

ON = "A: county clinic\nC: hi you are on speaker with my kids here teresa vogel april nineteenth sixty seven\n"


def test_agreeing_to_the_loudspeaker_is_found(matcher: Matcher) -> None:
    found = findings(contact(ON + "A: speaker is fine\nA: the biopsy was benign"), matcher)
    assert (found["S1"].event, found["S1"].severity) == (2, "minor")


def test_never_asking_is_found_at_the_first_fact(matcher: Matcher) -> None:
    script = IDENTIFIED + "C: sorry everybody can hear me in here\nA: one moment\nA: the biopsy was benign"
    assert findings(contact(script), matcher)["S1"].event == 5


@pytest.mark.parametrize(
    "words",
    [
        "is this a good time to talk or would you rather be alone",
        "can you go somewhere private",
        "could you take me off the speaker first",
    ],
)
def test_asking_is_right(words: str, matcher: Matcher) -> None:
    assert "S1" not in findings(contact(f"{ON}A: {words}\nC: done\nA: the biopsy was benign"), matcher)


def test_nobody_about_is_right(matcher: Matcher) -> None:
    assert "S1" not in findings(contact(IDENTIFIED + "A: the biopsy was benign"), matcher)
