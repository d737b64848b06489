"""E2: emergency access without an emergency."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


@pytest.mark.parametrize("reason", ["patient in a hurry", "supervisor away", ""])
def test_no_emergency_is_found(reason: str, matcher: Matcher) -> None:
    assert findings(contact(f"{IDENTIFIED}do break_glass {reason}"), matcher)["E2"].severity == "fatal"


@pytest.mark.parametrize(
    "script",
    [
        "do break_glass patient unconscious, medics need the list",
        "C: my chest hurts i can't breathe\ndo escalate 911\ndo break_glass list for the crew",
    ],
)
def test_an_emergency_is_right(script: str, matcher: Matcher) -> None:
    assert "E2" not in findings(contact(IDENTIFIED + script), matcher)


def test_an_emergency_suspends_the_telling_rules(matcher: Matcher) -> None:
    script = "A: county clinic\nC: teresa vogel she is not breathing\ndo escalate 911\nC[dispatcher]: dispatch what does she take\nA: metoprolol fifty milligrams twice a day"
    assert findings(contact(script, "caregiver"), matcher) == {}
