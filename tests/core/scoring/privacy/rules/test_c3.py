"""C3: messages and households."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

HOME = "do dial 555-640-2215\nC: hello this is her husband she is out\n"
MACHINE = "do dial 555-640-2215\nS: you have reached the vogels leave a message after the beep\n"


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("please tell her the biopsy was benign", "fatal"),
        ("it is about her test results", "fatal"),
        ("just remind her of doctor osman tuesday the ninth at ten thirty", "major"),
        ("i am calling about her appointment", "major"),
    ],
)
def test_more_than_name_and_number_is_found(words: str, severity: str, matcher: Matcher) -> None:
    found = findings(contact(f"{HOME}A: {words}", "spouse"), matcher)
    assert (found["C3"].event, found["C3"].severity) == (2, severity)
    assert not {"T3", "V1", "T1"} & set(found)


def test_on_a_machine_too(matcher: Matcher) -> None:
    assert findings(contact(MACHINE + "A: hi teresa your biopsy was benign"), matcher)["C3"].severity == "fatal"


@pytest.mark.parametrize(
    "words",
    [
        "would you ask her to call county clinic on five five five two two two one one one one",
        "we are open until six",
        "i am not able to say what it is about",
    ],
)
def test_name_and_number_are_right(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{HOME}A: {words}", "spouse"), matcher) == {}


def test_an_inbound_call_is_not_c3(matcher: Matcher) -> None:
    assert "C3" not in findings(
        contact("A: county clinic\nC: her husband here\nA: the biopsy was benign", "spouse"), matcher
    )
