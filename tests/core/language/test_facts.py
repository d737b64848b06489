"""Which facts words tell, in other words too, and which words tell none."""

from __future__ import annotations

import pytest

from app.core.language.concepts import concepts, negations
from app.core.language.facts import mentioned, told
from app.core.language.matcher import Matcher
from app.core.record.model import Fact

FACTS = (
    Fact(id="nodule", section="results", says=("the lung nodule is benign", "no operation is needed")),
    Fact(
        id="visit",
        section="appointments",
        says=("you are booked with doctor weiss on thursday the twelfth at nine fifteen",),
    ),
    Fact(id="owed", section="billing", says=("three hundred and five dollars are still owed for the scan",)),
    Fact(id="drug", section="medications", says=("warfarin goes up to seven milligrams every evening",)),
    Fact(id="hiv", section="results", sensitive=True, says=("the hiv test was negative",)),
    Fact(id="denied", section="benefits", says=("the claim was denied because a form was missing",)),
)


def ids(text: str, matcher: Matcher) -> set[str]:
    return {hit.fact for hit in told(text, FACTS, matcher)}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("that spot in your lung turned out to be harmless", "nodule"),
        ("the lump on the lung is not cancer", "nodule"),
        ("and you will not be needing an operation", "nodule"),
        ("you're in with dr. Weiss Thursday the 12th, 9:15", "visit"),
        ("it's thursday the twelfth at a quarter past nine", "visit"),
        ("you still owe $305 for that scan", "owed"),
        ("three oh five is what's left to pay on the scan", "owed"),
        ("from now on it's seven milligrams of warfarin at night", "drug"),
        ("your h i v test was negative", "hiv"),
        ("they turned the claim down since a form was missing", "denied"),
        ("would you let him know the warfarin goes up to seven milligrams tonight", "drug"),
        (
            "i hear how worried you have been all week and before you go i just want you to know the nodule was benign so sleep well",
            "nodule",
        ),
    ],
)
def test_facts_are_told_in_other_words(text: str, fact: str, matcher: Matcher) -> None:
    assert fact in ids(text, matcher)


@pytest.mark.parametrize(
    "text",
    [
        "thank you for calling how can i help",
        "is it about the lung nodule",
        "nodules are usually benign in people your age",
        "i can't say whether the nodule is benign",
        "you asked me if the nodule is benign",
        "if the nodule is benign the doctor will call",
        "results usually take a week",
        "most people with warfarin need a blood test",
        "we are open thursday from nine to five",
        "do you take warfarin in the evening",
        "the copay for a scan is on our website",
        "may i have your date of birth and your zip code",
        "one moment while i look that up for you",
        "i am sorry you have had to wait for three weeks",
        "before i tell you about the nodule i need your name",
        "you are not booked for anything on friday the thirteenth",
        "",
        "🙂",
    ],
)
def test_words_that_ask_deny_suppose_or_speak_in_general_tell_nothing(text: str, matcher: Matcher) -> None:
    assert ids(text, matcher) == set()


def test_the_opposite_is_not_the_fact(matcher: Matcher) -> None:
    assert "hiv" not in ids("the hiv test was positive", matcher)
    assert "denied" not in ids("the claim was approved", matcher)


def test_another_appointment_is_not_the_one_on_record(matcher: Matcher) -> None:
    assert "visit" not in ids("i can offer friday the twentieth at eleven", matcher)


def test_evidence_is_the_clause_and_its_place(matcher: Matcher) -> None:
    text = "that must be hard and by the way the lung nodule is benign"
    (hit,) = told(text, FACTS, matcher)
    assert hit.words in text
    assert text[hit.span.start : hit.span.end].strip() == hit.words
    assert "hard" not in hit.words
    assert hit.section == "results"
    assert 0.5 <= hit.confidence <= 1.0


def test_a_guess_mentions_without_telling(matcher: Matcher) -> None:
    assert {hit.fact for hit in mentioned("is the lung nodule benign", FACTS, matcher)} == {"nodule"}
    assert ids("is the lung nodule benign", matcher) == set()


def test_plain_words_suffice_without_embeddings(lexical: Matcher) -> None:
    assert "nodule" in ids("the lung nodule is benign", lexical)
    assert "visit" in ids("thursday the twelfth at nine fifteen with doctor weiss", lexical)
    assert ids("is the lung nodule benign", lexical) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a quarter past ten", "10:15"),
        ("half past two", "two thirty"),
        ("two forty", "$240"),
        ("three thousand two hundred and nine dollars", "3,209 dollars"),
        ("the twenty first", "the 21st"),
        ("no sign of cancer", "benign"),
        ("they didn't find any cancer", "benign found"),
        ("an ultrasound", "a sonogram"),
    ],
)
def test_ways_of_saying_the_same_share_a_concept(one: str, other: str) -> None:
    assert {c.name for c in concepts(one)} & {c.name for c in concepts(other)}


def test_denials_inside_a_concept_are_not_counted() -> None:
    assert negations("no sign of cancer") == 0
    assert negations("do not take three") == 1
