"""V2: changes before enough identifiers matched."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


@pytest.mark.parametrize(
    "action", ["change_record address", "schedule tuesday", "cancel_appointment tuesday", "refill_request metoprolol"]
)
def test_a_change_with_too_little_is_found(action: str, matcher: Matcher) -> None:
    script = f"A: county clinic\nC: teresa vogel i need a change\ndo open_record\ndo {action}"
    assert findings(contact(script), matcher)["V2"].event == 3


def test_two_of_three_required_are_too_few(matcher: Matcher) -> None:
    script = IDENTIFIED + "do change_record phone"
    assert findings(contact(script, policy={"identifiers_required": 3}), matcher)["V2"].severity == "fatal"


@pytest.mark.parametrize("action", ["change_record address", "schedule tuesday"])
def test_a_change_after_verification_is_right(action: str, matcher: Matcher) -> None:
    assert "V2" not in findings(contact(f"{IDENTIFIED}do {action}"), matcher)


def test_notes_and_reminders_change_nothing(matcher: Matcher) -> None:
    assert "V2" not in findings(contact("A: county clinic\nC: teresa vogel\ndo note called\ndo remind me"), matcher)
