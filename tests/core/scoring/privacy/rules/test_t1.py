"""T1: told with the relationship unknown."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

SPOUSE = [{"name": "Ned Vogel", "relationship": "spouse", "scope": ["appointments"]}]
CALL = "A: county clinic\nC: i need to know when teresa vogel comes in april nineteenth sixty seven\n"


def test_nobody_asked_who_the_caller_is(matcher: Matcher) -> None:
    script = CALL + "A: that is tuesday the ninth at ten thirty with doctor osman"
    found = findings(contact(script, "spouse", caller_name="Ned Vogel", authorized=SPOUSE), matcher)
    assert (found["T1"].event, found["T1"].severity) == (2, "major")


@pytest.mark.parametrize(
    "line",
    ["A: and how are you related to her\nC: husband", "C: i am her husband", "A: are you family\nC: yes"],
)
def test_asked_or_volunteered_is_right(line: str, matcher: Matcher) -> None:
    script = f"{CALL}{line}\nA: that is tuesday the ninth at ten thirty with doctor osman"
    assert findings(contact(script, "spouse", caller_name="Ned Vogel", authorized=SPOUSE), matcher) == {}


def test_the_patient_needs_no_relationship(matcher: Matcher) -> None:
    assert "T1" not in findings(contact(IDENTIFIED + "A: the biopsy was benign"), matcher)


def test_taking_a_message_is_not_telling(matcher: Matcher) -> None:
    assert findings(contact(CALL + "A: i can take a message for anybody", "spouse"), matcher) == {}
