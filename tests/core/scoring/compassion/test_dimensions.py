"""Each dimension with what earns it and what only looks like it."""

from __future__ import annotations

import pytest

from tests.core.scoring.making import GREETING, card, feels, levels

CRY = feels("i have not slept since they found the lump i am terrified")
HELLO = ("agent", GREETING)


@pytest.mark.parametrize(
    ("name", "words", "level"),
    [
        ("warmth", "i am so sorry you are going through this and i am glad you called", 4),
        ("warmth", "i am so glad you called us", 3),
        ("warmth", "thank you for holding no problem have a nice day", 1),
        ("warmth", "they told me to say i am so sorry for your loss", 1),
        ("understanding", "that sounds truly frightening", 4),
        ("understanding", "i understand", 1),
        ("understanding", "i hear you what is your member number", 1),
        ("reflection", "so they found a lump and you have not slept since is that right", 4),
        ("reflection", "let me open the chart", 2),
        ("exploration", "what worries you most right now", 3),
        ("exploration", "what is your date of birth", None),
        ("respect", "you did the right thing to call", 4),
        ("respect", "may i have your date of birth", 3),
        ("respect", "stop crying", 1),
        ("support", "i will phone the lab myself and call you by four", 4),
        ("support", "somebody will look into it", 1),
        ("support", "there is nothing i can do", 0),
        ("apology", "i am sorry we kept you waiting", 4),
        ("apology", "sorry if you feel that way", 0),
        ("apology", "i am sorry but the lab is busy", 0),
        ("apology", "we apologize for any inconvenience", 2),
        ("apology", "sorry could you say that again", None),
        ("orientation", "i ask two questions so that your chart stays closed to strangers it takes about a minute", 4),
        ("plain_language", "your biopsy is with the doctor", 4),
        ("plain_language", "the claim was adjudicated and is pended", 1),
        ("plain_language", "an adjudicated claim means we have decided what we pay", 4),
        ("harm", "we will find out together", 4),
        ("harm", "calm down", 2),
        ("harm", "you should have called earlier that is our policy", 0),
        ("harm", "i would never tell anyone to calm down", 4),
        ("harm", "okay sweetie", 3),
        ("timing", "that must be frightening may i have your name", 4),
        ("timing", "may i have your name and date of birth i know you are frightened", 3),
        ("timing", "may i have your name and date of birth", 0),
    ],
)
def test_one_answer_earns_its_level(name: str, words: str, level: int | None) -> None:
    assert levels(HELLO, CRY, ("agent", words))[name] == level


def test_without_a_cue_nothing_is_missed() -> None:
    found = levels(HELLO, ("caller", "what time do you open"), ("agent", "we open at eight"))
    assert [found[name] for name in ("warmth", "understanding", "exploration", "apology", "timing")] == [None] * 5
    assert found["harm"] == 4


def test_the_same_phrase_again_is_worth_less_than_another() -> None:
    again = feels("and now i am scared of the needle too")
    stock = levels(HELLO, CRY, ("agent", "i am so glad you called"), again, ("agent", "i am so glad you called"))
    fresh = levels(HELLO, CRY, ("agent", "i am so glad you called"), again, ("agent", "my heart goes out to you"))
    assert (stock["warmth"], fresh["warmth"]) == (3, 4)


def test_talking_over_the_caller_costs_listening() -> None:
    cut = ("caller", CRY[1], {"cue": "fear", "cut_off": True})
    kind = ("agent", "that sounds frightening")
    assert levels(HELLO, CRY, kind)["listening"] == 4
    assert levels(HELLO, cut, kind)["listening"] == 3


def test_asking_again_what_was_told_is_no_reflection() -> None:
    rows = (HELLO, ("caller", "my knee has been swollen since tuesday"), ("agent", "which part hurts"))
    assert levels(*rows, ("caller", "i already told you my knee"), ("agent", "okay"))["reflection"] == 0


def test_a_feeling_that_comes_back_wants_a_question() -> None:
    again = feels("i am so scared of what they will say")
    assert levels(HELLO, CRY, ("agent", "okay"), again, ("agent", "okay"))["exploration"] == 1


def test_a_hold_without_asking_costs_respect() -> None:
    rows = (HELLO, CRY, ("agent", "you did the right thing please hold"))
    assert levels(*rows, ("do", "hold"), ("do", "resume"))["respect"] == 2


def test_evidence_holds_the_words_and_the_event() -> None:
    dimension = next(d for d in card(HELLO, CRY, ("agent", "okay calm down now")).dimensions if d.name == "harm")
    assert [(one.event, one.words, one.good) for one in dimension.evidence] == [(2, "calm down", False)]
