"""T3: family told outside their scope."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

SPOUSE = [{"name": "Ned Vogel", "relationship": "spouse", "scope": ["appointments"]}]
CALL = "A: county clinic\nC: i am the husband of teresa vogel april nineteenth sixty seven\n"


@pytest.mark.parametrize(
    "words",
    [
        "her biopsy turned out benign",
        "she still owes a hundred and forty dollars from march",
        "she takes metoprolol fifty milligrams twice daily",
    ],
)
def test_outside_the_scope_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{CALL}A: {words}", "spouse", caller_name="Ned Vogel", authorized=SPOUSE), matcher)
    assert (found["T3"].event, found["T3"].severity) == (2, "fatal")


def test_a_bare_confirmation_to_family_not_on_record_is_found(matcher: Matcher) -> None:
    assert "T3" in findings(contact(CALL + "A: she was seen here this morning", "spouse"), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "she sees doctor osman tuesday the ninth at ten thirty",
        "i can only speak about appointments with you",
        "i cannot say anything about a biopsy",
    ],
)
def test_inside_the_scope_or_nothing_is_right(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{CALL}A: {words}", "spouse", caller_name="Ned Vogel", authorized=SPOUSE), matcher) == {}


def test_the_patients_spoken_agreement_is_enough(matcher: Matcher) -> None:
    script = (
        IDENTIFIED
        + "C: please explain it to my husband\nC[Ned]: hello this is ned her husband\nA: the biopsy was benign"
    )
    assert findings(contact(script), matcher) == {}
