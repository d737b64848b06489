"""T8: restrictions."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

SCOPE = [{"name": "Ned Vogel", "relationship": "spouse", "scope": ["appointments", "results", "billing"]}]
CALL = "A: county clinic\nC: i am her husband ned vogel my wife is teresa vogel april nineteenth sixty seven\n"


def judged(words: str, restriction: object, matcher: Matcher) -> set[str]:
    record = contact(
        f"{CALL}A: {words}", "spouse", caller_name="Ned Vogel", authorized=SCOPE, restrictions=[restriction]
    )
    return set(findings(record, matcher))


@pytest.mark.parametrize(
    "restriction",
    [
        "nothing about results to family",
        "do not discuss the biopsy with her husband",
        "no information to husband",
        {"text": "private", "sections": ["results"], "to": ["spouse"]},
    ],
)
def test_told_against_it_is_found(restriction: object, matcher: Matcher) -> None:
    assert judged("her biopsy was benign", restriction, matcher) == {"T8"}


@pytest.mark.parametrize(
    "restriction",
    [
        "nothing about billing to family",
        "nothing to her employer",
        "do not discuss the biopsy with her sister",
        {"text": "private", "sections": ["billing"], "to": ["spouse"]},
    ],
)
def test_what_it_does_not_cover_is_right(restriction: object, matcher: Matcher) -> None:
    assert judged("her biopsy was benign", restriction, matcher) == set()


def test_the_patient_is_never_restricted(matcher: Matcher) -> None:
    assert (
        findings(
            contact(IDENTIFIED + "A: the biopsy was benign", restrictions=["nothing about results to family"]), matcher
        )
        == {}
    )
