"""V7: another person, a redial or a transfer after verification."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


def test_a_redial_that_goes_straight_on_is_found(matcher: Matcher) -> None:
    script = (
        IDENTIFIED
        + "S: line dropped\ndo dial 555-640-2215\nC[Ned]: hello\nA: sorry about that so the biopsy was benign"
    )
    found = findings(contact(script), matcher)
    assert (found["V7"].severity, found["V7"].event) == ("fatal", 6)
    assert "V1" not in found


def test_another_voice_that_nobody_asked_about_is_found(matcher: Matcher) -> None:
    script = IDENTIFIED + "A: one moment\nC[Ned]: yeah it's ned what did they find\nA: the biopsy was benign"
    assert findings(contact(script), matcher)["V7"].severity == "fatal"


def test_a_cold_transfer_to_a_new_agent_is_found(matcher: Matcher) -> None:
    script = IDENTIFIED + "do transfer results warm=no\nA[Lou]: hi this is lou so the biopsy came back benign"
    assert "V7" in findings(contact(script), matcher)


@pytest.mark.parametrize(
    "script",
    [
        "S: line dropped\ndo dial 555-640-2215\nC: hello\nA: may i have your name and date of birth again\nC: teresa vogel april nineteenth sixty seven\nA: the biopsy was benign",
        "A: lou i have teresa vogel here verified by name and date of birth\ndo transfer results warm=yes\nA[Lou]: thanks joan the biopsy was benign",
        "C: you can tell my husband everything here he is\nC[Ned]: hi this is ned her husband\nA: hi ned the biopsy was benign",
        "C[interpreter]: interpreter here go ahead\nA: the biopsy was benign",
        "do transfer results warm=no\nA[Lou]: name and date of birth please\nC: teresa vogel april nineteenth sixty seven\nA[Lou]: the biopsy was benign",
    ],
)
def test_a_settled_change_of_persons_is_right(script: str, matcher: Matcher) -> None:
    assert findings(contact(IDENTIFIED + script), matcher) == {}
