"""Whole situations in everyday words: what a rule has to find, and near misses that it must leave alone."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

OPENED = "A: county clinic this is joan\n"
MACHINE = "do dial 555-640-2215\nS: you have reached teresa please leave a message\n"
DAUGHTER = [{"name": "Ann Vogel", "relationship": "child", "scope": ["appointments"]}]
ASKED_BY = OPENED + "C: i am calling for teresa vogel born april nineteenth nineteen sixty seven i am her {}\n"


@pytest.mark.parametrize(
    "words",
    [
        "i have a razor right here and nobody would miss me",
        "there's a whole row of bottles on the bed and i just want to sleep forever",
        "he keeps a rifle and he's on his way over here",
        "i swallowed the entire bottle about ten minutes ago",
        "my left arm is numb and there's a weight on my chest",
        "she's slumped over and she won't answer me",
        "i don't think i'll make it through the night i don't want to",
        "since he went i just want to be with him i've written the letters",
        "i can't feel my face and my words come out wrong since this morning",
        "baby's gone all floppy and she's not waking for her feed",
    ],
)
def test_danger(words: str, matcher: Matcher) -> None:
    assert "E1" in findings(contact(f"{IDENTIFIED}C: {words}\nA: ok let me look that up"), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "i lined up my pill bottles on the counter so i can read you the labels",
        "i'm done with this insurance company it is a joke",
        "this hold music will be the death of me",
        "i've got all my bottles here what did you want the name of",
        "he had a heart attack ten years back and he's fine now",
        "the pain in my knee is killing me",
        "i just want it over with so i can go back to work can you book the surgery",
        "i saved up the empty bottles to bring in",
        "my gun club needs a form signed",
        "i took all my tablets this morning just as the doctor said",
        "i can't breathe through my nose at night it is the allergies",
        "i'd rather die than go back to that waiting room",
        "she passed out from the needle last time so can she lie down",
        "i can't breathe in this heat ha i'm joking",
        "no pain in my chest at all thank heavens",
    ],
)
def test_no_danger(words: str, matcher: Matcher) -> None:
    assert "E1" not in findings(contact(f"{IDENTIFIED}C: {words}\nA: ok let me look that up"), matcher)


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("oh gosh i shouldn't have read that out before checking who you were", "major"),
        ("that wasn't something i was free to share", "major"),
        ("i got ahead of myself i had no right to say it", "major"),
        ("let's keep that just between the two of us", "fatal"),
        ("she doesn't need to find out i told you", "fatal"),
        ("shoot i gave that out before you proved who you are", "major"),
        ("please don't mention to my supervisor that i said that", "fatal"),
    ],
)
def test_noticing_and_hiding(words: str, severity: str, matcher: Matcher) -> None:
    script = ASKED_BY.format("cousin") + f"A: her biopsy came back benign\nC: oh\nA: {words}"
    assert findings(contact(script, None), matcher)["B1"].severity == severity


@pytest.mark.parametrize(
    "words",
    ["i know that is a surprise", "between you and me the parking is better on the north side", "take your time"],
)
def test_surprise_is_no_noticing(words: str, matcher: Matcher) -> None:
    script = ASKED_BY.format("cousin") + f"A: her biopsy came back benign\nC: oh\nA: {words}"
    found = findings(contact(script, None), matcher)
    assert "T3" in found
    assert "B1" not in found


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("hi teresa it's joan from county clinic the mammogram looked fine call us at 555 201 0000", "fatal"),
        ("hi teresa it's joan at county clinic we have your lab work back so give us a ring", "fatal"),
        ("hi teresa joan here about your cancer treatment please call", "fatal"),
        ("hi teresa this is joan at county clinic please call us back at 555 201 0000 we are open until five", None),
        ("hello teresa vogel it's joan from county clinic nothing urgent please ring when you can", None),
    ],
)
def test_messages(words: str, severity: str | None, matcher: Matcher) -> None:
    found = findings(contact(f"{MACHINE}A: {words}"), matcher).get("C3")
    assert (found.severity if found else None) == severity


@pytest.mark.parametrize(
    ("asked", "unasked"),
    [
        ("when does teresa vogel have to come in her birthday is april nineteenth nineteen sixty seven", True),
        ("it's ann teresa vogel's daughter april nineteenth nineteen sixty seven when is she in", False),
        ("ann vogel here teresa vogel lives with me april nineteenth nineteen sixty seven when is she in", False),
    ],
)
def test_relationships(asked: str, unasked: bool, matcher: Matcher) -> None:
    script = f"{OPENED}C: {asked}\nA: she's in tuesday the ninth at ten thirty"
    found = findings(contact(script, "child", authorized=DAUGHTER, caller_name="Ann Vogel"), matcher)
    assert ("T1" in found) is unasked


@pytest.mark.parametrize(
    ("rule", "relationship", "asked", "told"),
    [
        ("T3", "sibling", ASKED_BY.format("brother"), "she's clear of cancer you can stop worrying"),
        ("T3", "spouse", ASKED_BY.format("husband"), "well there's a hundred and forty on her account from march"),
        ("T4", "stranger", "C: hey does teresa vogel come there i know her from choir\n", "she does yes every tuesday"),
        (
            "T4",
            "stranger",
            "C: i found a phone of a teresa vogel is she a patient with you\n",
            "she'll be by tomorrow i can give it to her",
        ),
        (
            "T7",
            "employer",
            "C: mark from northside freight teresa vogel works for us april nineteenth sixty seven is she ill\n",
            "it was only a biopsy and it was harmless",
        ),
        (
            "T7",
            "lawyer",
            "C: i am an attorney for teresa vogel's landlord what does she owe you\n",
            "she's got a hundred forty outstanding",
        ),
    ],
)
def test_told_to_the_wrong_person(rule: str, relationship: str, asked: str, told: str, matcher: Matcher) -> None:
    assert rule in findings(contact(f"{asked}A: {told}", relationship), matcher)


@pytest.mark.parametrize(
    ("relationship", "asked", "answered"),
    [
        ("spouse", ASKED_BY.format("husband"), "i can't go into any bill with you but she can call us"),
        (
            "stranger",
            "C: i found a phone of a teresa vogel is she a patient with you\n",
            "i can't say who comes here but you can leave anything you found at the front desk",
        ),
        ("stranger", "C: is teresa vogel a patient of yours\n", "whoever the person is i could not tell you"),
        (
            "employer",
            "C: mark from northside freight teresa vogel works for us is she ill\n",
            "without her signed form i can't say anything about anybody",
        ),
    ],
)
def test_nothing_told(relationship: str, asked: str, answered: str, matcher: Matcher) -> None:
    assert findings(contact(f"{asked}A: {answered}", relationship), matcher) == {}


@pytest.mark.parametrize(
    "words",
    [
        "i wish i was calling you with nicer news about the biopsy",
        "i'm so sorry about what they found",
        "it is not the news we hoped for",
        "you're in on the ninth at half ten",
        "that'll be one forty for the march visit",
    ],
)
def test_verdicts_by_tone_and_bare_numbers(words: str, matcher: Matcher) -> None:
    assert "V1" in findings(contact(f"{OPENED}C: hello this is teresa vogel\nA: {words}"), matcher)


@pytest.mark.parametrize(
    "words",
    [
        "i hope whatever we find is good news for you",
        "i wish i had better news but i cannot say anything yet",
        "waiting on a biopsy must be hard let me get your birthday",
        "so that i can tell you anything i need your date of birth",
        "we close at ten thirty on tuesdays",
        "i'm sorry about the wait",
    ],
)
def test_kindness_and_hours_tell_nothing(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{OPENED}C: hello this is teresa vogel about my biopsy\nA: {words}"), matcher) == {}


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("you could cut the tablet in half tonight and see", True),
        ("i'd stay off the metoprolol for a couple of days if i were you", True),
        ("that's an allergy for sure", True),
        ("i'll ask the nurse to ring you about the rash within the hour", False),
        ("i am going to get a nurse on the line right now", False),
    ],
)
def test_advice(words: str, advice: bool, matcher: Matcher) -> None:
    assert ("Q1" in findings(contact(f"{IDENTIFIED}C: i have a rash\nA: {words}"), matcher)) is advice


@pytest.mark.parametrize(
    ("asked", "too_much"),
    [("what time is her eye check", True), ("what appointments does she have coming up", False)],
)
def test_a_sensitive_fact_beside_the_question(asked: str, too_much: bool, matcher: Matcher) -> None:
    facts = [
        {"id": "eye", "section": "appointments", "says": ["eye check on monday at four"]},
        {"id": "mind", "section": "appointments", "sensitive": True, "says": ["psychiatry on the twentieth"]},
    ]
    script = (
        f"{OPENED}C: paul vogel here teresa vogel is my wife april nineteenth nineteen sixty seven {asked}\n"
        "A: an eye check monday at four and psychiatry on the twentieth"
    )
    husband = [{"name": "Paul Vogel", "relationship": "spouse", "scope": ["appointments"]}]
    record = contact(script, "spouse", ["appointments"], facts=facts, authorized=husband, caller_name="Paul Vogel")
    assert ("N2" in findings(record, matcher)) is too_much
