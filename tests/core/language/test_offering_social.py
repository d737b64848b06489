"""Four digits are the social security number's last four only where they stand as such."""

from __future__ import annotations

import pytest

from app.core.language.identifiers import offers_aloud
from app.core.record.model import PatientRecord

RECORD = PatientRecord(name="Harriet Okafor", ssn_last4="7316")


@pytest.mark.parametrize(
    "words",
    [
        "is the last four of your social seven three one six",
        "your social ends in seventy three sixteen right",
        "I have 7316 as the last four, is that correct?",
        "the ssn we have ends with 7 3 1 6",
    ],
)
def test_read_out_as_what_they_are(words: str) -> None:
    assert [one.cls for one in offers_aloud(words, RECORD)] == ["ssn_last4"]


@pytest.mark.parametrize(
    "words",
    [
        "come to room 7316 on the seventh floor",
        "dial extension seven three one six",
        "the balance from your last visit is 7316 dollars",
        "the last four of your social please",
        "is the last four of your social seven three one seven",
    ],
)
def test_near_misses(words: str) -> None:
    assert offers_aloud(words, RECORD) == ()
