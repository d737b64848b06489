"""T2: a claimed representative accepted unchecked."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

CLAIM = "A: county clinic\nC: i hold the power of attorney for teresa vogel april nineteenth sixty seven\n"
GUARDIAN = [{"name": "Rita Vogel", "relationship": "representative", "scope": ["results", "billing"]}]


@pytest.mark.parametrize(
    "words",
    ["since you have the power of attorney i can go over it with you", "alright as you are her attorney in fact"],
)
def test_taking_the_claim_as_settled_is_found_at_those_words(words: str, matcher: Matcher) -> None:
    script = f"{CLAIM}A: {words}\nA: the biopsy came back benign"
    found = findings(contact(script, "sibling", caller_name="Rita Vogel"), matcher)
    assert (found["T2"].event, found["T2"].severity) == (2, "fatal")
    assert "T3" not in found


def test_a_change_counts_too(matcher: Matcher) -> None:
    script = CLAIM + "A: since you have power of attorney i will do that\ndo change_record address"
    assert findings(contact(script, "sibling"), matcher)["T2"].event == 2


def test_a_person_on_record_is_right(matcher: Matcher) -> None:
    script = CLAIM + "A: the biopsy came back benign"
    assert findings(contact(script, "representative", caller_name="Rita Vogel", authorized=GUARDIAN), matcher) == {}


@pytest.mark.parametrize(
    "words",
    [
        "first i check whether a document is on file",
        "please send us a copy of the document first",
        "thank you for explaining that to me",
    ],
)
def test_checking_or_politeness_is_right(words: str, matcher: Matcher) -> None:
    assert "T2" not in findings(contact(f"{CLAIM}A: {words}", "sibling"), matcher)
