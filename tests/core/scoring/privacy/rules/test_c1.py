"""C1: channels ruled out."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

ONLY = {"phone": "555-700-1122", "voicemail": False}


@pytest.mark.parametrize(
    "first",
    [
        "do dial 555-640-2215",
        "do dial 555-700-1122\nS: leave a message after the tone\ndo leave_message please call county clinic",
    ],
)
def test_a_channel_ruled_out_is_found(first: str, matcher: Matcher) -> None:
    assert findings(contact(first, alternate_contact=ONLY), matcher)["C1"].severity == "fatal"


def test_email_is_ruled_out_unless_asked_for(matcher: Matcher) -> None:
    sent = "do send summary to teresa.vogel@example.org channel=email"
    assert "C1" in findings(contact(IDENTIFIED + sent, alternate_contact=ONLY), matcher)
    asked = IDENTIFIED + "C: could you email it to me this once\n" + sent
    assert "C1" not in findings(contact(asked, alternate_contact=ONLY), matcher)


def test_the_alternate_number_is_right(matcher: Matcher) -> None:
    assert findings(contact("do dial 555-700-1122\nC: hello", alternate_contact=ONLY), matcher) == {}


def test_without_an_alternate_every_channel_is_right(matcher: Matcher) -> None:
    assert findings(contact("do dial 555-640-2215\nC: hello"), matcher) == {}
    assert findings(contact("do dial 555-640-2215\nC: hello", alternate_contact=None), matcher) == {}
