"""B1: noticed and not reported."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

SLIP = "A: county clinic\nC: i am the husband of teresa vogel april nineteenth sixty seven\nA: her biopsy was benign\n"


def test_hiding_is_fatal_at_the_hiding_words(matcher: Matcher) -> None:
    found = findings(contact(SLIP + "A: oh no please do not tell anyone i said that", "spouse"), matcher)
    assert (found["B1"].event, found["B1"].severity) == (3, "fatal")


@pytest.mark.parametrize(
    "line",
    [
        "A: i should not have told you that",
        "C: i do not think you are allowed to tell me that",
        "C: you shouldn't be telling me this",
    ],
)
def test_noticing_without_a_report_is_major_at_the_disclosure(line: str, matcher: Matcher) -> None:
    found = findings(contact(SLIP + line, "spouse"), matcher)
    assert (found["B1"].event, found["B1"].severity) == (2, "major")


@pytest.mark.parametrize(
    "line",
    [
        "C: oh that is news to me",
        "C: thank god",
        "A: i should not have told you that\ndo report_incident told the husband",
    ],
)
def test_surprise_or_a_report_is_right(line: str, matcher: Matcher) -> None:
    assert "B1" not in findings(contact(SLIP + line, "spouse"), matcher)


def test_without_a_wrong_nothing_is_hidden(matcher: Matcher) -> None:
    assert (
        findings(
            contact(IDENTIFIED + "A: the biopsy was benign\nC: do not tell my husband\nA: i will not tell anyone"),
            matcher,
        )
        == {}
    )
