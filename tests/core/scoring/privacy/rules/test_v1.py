"""V1: record facts told before enough identifiers matched."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

NAMED = "A: county clinic this is joan who is calling\nC: this is teresa vogel i had a biopsy\n"


@pytest.mark.parametrize(
    "words",
    [
        "good news dear the biopsy came back benign",
        "you can stop worrying they did not find any cancer",
        "i see you still owe a hundred and forty dollars for march",
        "you are seeing doctor osman tuesday the ninth at half past ten",
        "just so you know the metoprolol is fifty milligrams two times a day",
    ],
)
def test_a_fact_before_verification_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{NAMED}A: {words}"), matcher)
    assert found["V1"].severity == "fatal"
    assert found["V1"].event == 2
    assert not found["V1"].needs_review


@pytest.mark.parametrize(
    "words",
    [
        "results usually take about a week and the doctor calls either way",
        "you said you had a biopsy is that right",
        "i cannot tell you whether it was benign until i know who you are",
        "is it the biopsy you are calling about",
        "if it were benign or not i would say the same thing",
        "may i have your date of birth please",
        "our address is on elm street and we close at five",
        "the portal shows results as soon as the doctor signs them",
    ],
)
def test_words_that_tell_nothing_are_not_found(words: str, matcher: Matcher) -> None:
    assert "V1" not in findings(contact(f"{NAMED}A: {words}"), matcher)


def test_the_same_fact_after_verification_is_right(matcher: Matcher) -> None:
    assert findings(contact(IDENTIFIED + "A: the biopsy came back benign"), matcher) == {}


def test_a_bare_yes_to_a_guess_confirms_it(matcher: Matcher) -> None:
    script = "A: county clinic this is joan\nC: teresa vogel here just tell me was the breast biopsy benign\nA: yes\n"
    assert findings(contact(script), matcher)["V1"].event == 2


def test_a_neutral_answer_to_a_guess_confirms_nothing(matcher: Matcher) -> None:
    script = "A: county clinic this is joan\nC: teresa vogel here just tell me was the breast biopsy benign\nA: yes i can look for you what is your date of birth\n"
    assert "V1" not in findings(contact(script), matcher)


def test_repeating_what_the_caller_said_tells_nothing(matcher: Matcher) -> None:
    script = "A: county clinic\nC: teresa vogel i owe one hundred forty dollars for the march visit\nA: one hundred forty dollars for the march visit okay\n"
    assert "V1" not in findings(contact(script), matcher)


def test_one_finding_for_several_facts(matcher: Matcher) -> None:
    script = NAMED + "A: the biopsy was benign\nA: and you owe one hundred forty dollars"
    assert [found.rule for found in find(contact(script), matcher).findings] == ["V1", "V5"]


def test_the_words_alone_suffice_without_embeddings(lexical: Matcher) -> None:
    assert findings(contact(NAMED + "A: the biopsy of the breast was benign"), lexical)["V1"].event == 2
    assert "V1" not in findings(contact(NAMED + "A: is it about the biopsy"), lexical)


def test_badly_heard_words_wait_for_review(matcher: Matcher) -> None:
    assert findings(contact(NAMED + "A{0.4}: the biopsy was benign"), matcher)["V1"].needs_review
