"""E1: imminent danger passed over."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


@pytest.mark.parametrize(
    "words",
    [
        "i just want to end it all tonight",
        "honestly i do not want to be here anymore and my tablets are all laid out on the bed",
        "my husband is clutching his chest and he has gone gray",
        "i can't breathe and my chest hurts",
        "he is hitting me and he has a gun",
        "she took the whole bottle of tablets",
        "everyone would be better off without me",
    ],
)
def test_danger_without_help_is_found(words: str, matcher: Matcher) -> None:
    found = findings(contact(f"{IDENTIFIED}C: {words}\nA: okay and what is the bill about"), matcher)
    assert (found["E1"].event, found["E1"].severity) == (3, "fatal")


@pytest.mark.parametrize(
    "answer",
    [
        "do escalate 911",
        "do escalate 988",
        "A: please hang up and dial nine one one right now",
        "A: i am bringing the crisis line on with us",
    ],
)
def test_help_called_is_right(answer: str, matcher: Matcher) -> None:
    assert "E1" not in findings(contact(f"{IDENTIFIED}C: i want to kill myself\n{answer}"), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "my back is killing me",
        "i was scared to death waiting",
        "my dad had a heart attack years ago",
        "i do not have any chest pain",
        "this hold music makes me want to scream",
        "i could kill for a coffee",
        "what if i get chest pain later",
        "i am dying to know",
    ],
)
def test_idioms_the_past_and_denials_are_right(words: str, matcher: Matcher) -> None:
    assert "E1" not in findings(contact(f"{IDENTIFIED}C: {words}\nA: okay"), matcher)


def test_a_conditional_word_about_911_is_no_help(matcher: Matcher) -> None:
    script = IDENTIFIED + "C: i have chest pain right now\nA: if the pain spreads call nine one one"
    assert "E1" in findings(contact(script), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "i nearly had a heart attack when i saw the bill",
        "i wrote a note today for the doctor",
        "no chest pain just tired",
        "i am having a heart attack over this bill",
    ],
)
def test_more_idioms_are_right(words: str, matcher: Matcher) -> None:
    assert "E1" not in findings(contact(f"{IDENTIFIED}C: {words}\nA: okay"), matcher)


def test_a_leading_no_denies_nothing(matcher: Matcher) -> None:
    assert "E1" in findings(contact(IDENTIFIED + "C: no listen to me please i want to end my life\nA: okay"), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "oh thank goodness oh i cannot feel my legs i have to sit down",
        "he naps in the chair so that he does not wake me",
        "the baby will not wake until six so i have a minute",
    ],
)
def test_shock_and_sleep_are_no_danger(words: str, matcher: Matcher) -> None:
    assert "E1" not in findings(contact(f"{IDENTIFIED}C: {words}\nA: okay then"), matcher)


@pytest.mark.parametrize("words", ["i cannot feel my left arm all of a sudden", "she fell down and does not wake up"])
def test_numbness_and_fainting_are_danger(words: str, matcher: Matcher) -> None:
    assert "E1" in findings(contact(f"{IDENTIFIED}C: {words}\nA: okay then"), matcher)
