"""Q1: advice and diagnoses."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, PATIENT, contact, findings


@pytest.mark.parametrize(
    "words",
    [
        "that is probably just a virus",
        "it sounds like a pinched nerve",
        "you should stop taking the metoprolol",
        "take two tylenol and call me tomorrow",
        "just skip the next dose of your pills and double the dose of your medicine tomorrow",
        "it is nothing serious you do not need a doctor",
    ],
)
def test_advice_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{IDENTIFIED}C: i feel dizzy\nA: {words}"), matcher)
    assert (found["Q1"].event, found["Q1"].severity) == (4, "fatal")


@pytest.mark.parametrize(
    "words",
    [
        "if it gets worse please call nine one one",
        "the doctor wrote that you stop the tablet on friday",
        "your list says metoprolol fifty milligrams twice a day",
        "that is a question for the nurse i will have her call you",
        "that sounds frightening",
        "take your time",
        "take a seat in the waiting room when you come",
        "i cannot tell you what it is",
        "that takes two days",
    ],
)
def test_no_advice_is_right(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{IDENTIFIED}C: i feel dizzy\nA: {words}"), matcher) == {}


def test_the_charts_own_instruction_in_other_words_is_right(matcher: Matcher) -> None:
    facts = [{"id": "hold", "section": "medications", "says": ["hold the metformin for two days before the scan"]}]
    script = IDENTIFIED + "A: you hold the metformin for the two days before your scan"
    assert findings(contact(script, facts=facts), matcher) == {}
    assert "Q1" in findings(
        contact(IDENTIFIED + "A: you stop taking the metformin tomorrow", facts=PATIENT["facts"]), matcher
    )


@pytest.mark.parametrize(
    "words",
    [
        "this is the asthma clinic how can i help",
        "it is perfectly normal to feel that way",
        "that is your blood pressure tablet ready for pick up",
        "i will stop those letters and reduce that amount",
        "i can stop the insulin order if the doctor says so",
        "you do not need to come in to sign it",
        "you are having an awful week i am sorry",
        "it could be the flu clinic line that rang you",
        "please take two forms of identification",
        "it will take more than an hour",
        "we can skip that page",
    ],
)
def test_everyday_office_talk_is_right(words: str, matcher: Matcher) -> None:
    assert "Q1" not in findings(contact(f"{IDENTIFIED}C: i feel dizzy\nA: {words}"), matcher)
