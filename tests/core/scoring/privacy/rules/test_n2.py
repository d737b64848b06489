"""N2: volunteered beyond the call's need."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

AIDE = [{"name": "Ida Ross", "relationship": "caregiver", "scope": ["appointments", "billing"]}]
CALL = "A: county clinic\nC: ida ross i am the carer of teresa vogel april nineteenth sixty seven when do i bring her\nA: tuesday the ninth at ten thirty with doctor osman\n"


def judged(rest: str, matcher: Matcher) -> set[str]:
    record = contact(CALL + rest, "caregiver", ["appointments"], caller_name="Ida Ross", authorized=AIDE)
    return set(findings(record, matcher))


@pytest.mark.parametrize(
    "words",
    [
        "oh and she still owes one hundred forty dollars for the march visit",
        "by the way there is a hundred and forty dollars outstanding from march",
    ],
)
def test_volunteering_is_found(words: str, matcher: Matcher) -> None:
    assert judged(f"A: {words}", matcher) == {"N2"}


def test_answering_what_was_asked_is_right(matcher: Matcher) -> None:
    assert judged("C: is there a bill open too\nA: yes one hundred forty dollars for the march visit", matcher) == set()


def test_the_patient_may_hear_everything(matcher: Matcher) -> None:
    record = contact(
        IDENTIFIED + "A: you also owe one hundred forty dollars for the march visit", reason=["appointments"]
    )
    assert findings(record, matcher) == {}
