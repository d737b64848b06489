"""T7: people who ask in a role."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

FIRM = "A: county clinic\nC: i am with the law firm of hale and moss about teresa vogel april nineteenth sixty seven\n"
BOSS = "A: county clinic\nC: teresa vogel works for me her birthday is april nineteenth sixty seven when is she back\n"


@pytest.mark.parametrize(("script", "relationship"), [(FIRM, "lawyer"), (BOSS, "employer")])
def test_content_to_a_role_is_found(script: str, relationship: str, matcher: Matcher) -> None:
    found = findings(
        contact(script + "A: she sees doctor osman on tuesday the ninth at ten thirty", relationship), matcher
    )
    assert (found["T7"].event, found["T7"].severity) == (2, "fatal")
    assert "T4" not in found


def test_an_authorisation_on_record_is_enough(matcher: Matcher) -> None:
    authorized = [{"name": "Ina Hale", "relationship": "lawyer", "scope": ["appointments"]}]
    script = FIRM + "A: she sees doctor osman on tuesday the ninth at ten thirty"
    assert findings(contact(script, "lawyer", caller_name="Ina Hale", authorized=authorized), matcher) == {}


@pytest.mark.parametrize(
    "words",
    ["we would need a signed authorisation", "please use the records form on our website", "i cannot confirm anything"],
)
def test_refusing_is_right(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{FIRM}A: {words}", "lawyer"), matcher) == {}
