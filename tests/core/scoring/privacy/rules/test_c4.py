"""C4: a call back on a supplied number."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

CALL = "A: county clinic\nC: this is the nurse at mercy hospital about teresa vogel april nineteenth sixty seven ring me on five five five four one four two two nine eight\n"


def test_dialling_it_is_found(matcher: Matcher) -> None:
    found = findings(contact(CALL + "do dial 555-414-2298", "provider"), matcher)
    assert (found["C4"].event, found["C4"].severity) == (2, "fatal")


@pytest.mark.parametrize("number", ["555-300-4000", "555-640-2215"])
def test_published_and_recorded_numbers_are_right(number: str, matcher: Matcher) -> None:
    organisation = {"name": "Mercy", "published_numbers": ["555-300-4000"]}
    assert findings(contact(f"{CALL}do dial {number}", "provider", organisation=organisation), matcher) == {}


def test_a_verified_patients_wish_is_right(matcher: Matcher) -> None:
    script = (
        IDENTIFIED
        + "C: my battery dies ring me on five five five four one four two two nine eight\ndo dial 555-414-2298\nC: hello"
    )
    assert "C4" not in findings(contact(script), matcher)
