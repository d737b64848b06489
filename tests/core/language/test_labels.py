"""The ten labels: what each takes and what only resembles it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from app.core.language.coding import label
from app.core.language.labels import LABELS, ZERO_ONE, code
from tests.core.scoring.making import matcher

CALLER = "my mother fell on the stairs last night and her wrist is swollen"


@pytest.mark.parametrize(
    ("name", "yes", "no"),
    [
        ("warmth", "Oh, I'm so sorry.", "I'm sorry, I missed that, could you repeat it?"),
        ("warmth", "please take all the time you need", "please take a number"),
        ("understanding", "you must be worried sick", "you must be calling about the bill"),
        ("understanding", "nine days is a long time to wait for that", "it takes nine days"),
        ("understanding", "I can hear how upset you are", "I can hear you fine"),
        ("reflection", "so she fell on the stairs and the wrist is swollen", "is the appointment for your mother"),
        ("exploration", "how have you been coping since then", "how do you spell that"),
        ("exploration", "tell me more about what happened", "tell me your zip code"),
        ("respect", "it was wise to call", "please hold"),
        ("respect", "would a morning or an afternoon be better for you", "is that your phone number or your email"),
        ("support", "I'll ring the pharmacy right now", "we'll look into it"),
        ("support", "I won't leave you on your own", "let me pull that up"),
        ("orientation", "my name is Joan", "may I have your name"),
        ("orientation", "the nurse will call you within an hour", "I will call you within a day or so"),
        ("jargon", "the claim was adjudicated", "the doctor made a referral"),
        ("jargon", "look at the e o b", "what is your i d"),
        ("harm", "just calm down", "my doctor told me to calm down too"),
        ("harm", "it's just a bill", "it's just a quick question"),
        ("harm", "okay honey", "a spoon of honey may soothe it"),
        ("harm", "I will hang up", "I will not hang up"),
        ("harm", "you should have called", "you shouldn't have to call twice"),
    ],
)  # fmt: skip
def test_positive_and_near_miss(name: str, yes: str, no: str) -> None:
    said = [label(words, CALLER, matcher())[name] for words in (yes, no)]
    if no == "I will call you within a day or so":
        said[1] = 0  # a promise may also tell how long it takes
    assert said == [1, 0]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I'm sorry we left you waiting", "good"),
        ("that is on us. I am sorry", "good"),
        ("sorry but that is how it works", "bad"),
        ("I'm sorry if you feel ignored", "bad"),
        ("sorry for your loss", "none"),
        ("we apologize for any inconvenience", "none"),
        ("I'm sorry we were slow, but I will fix it now", "good"),
        ("there is no need to say sorry", "none"),
    ],
)
def test_apology(words: str, kind: str) -> None:
    assert label(words, CALLER, matcher())["apology"] == kind


def test_the_callers_word_and_a_professionals_word_are_no_jargon() -> None:
    words = "the prior auth was pended"
    assert label(words, "what happened", matcher())["jargon"] == 1
    assert label(words, "i am calling from doctor smith's office about a claim", matcher())["jargon"] == 0
    assert label("the formulary changed", "is it on the formulary", matcher())["jargon"] == 0


def test_words_in_quotation_marks_do_not_count() -> None:
    assert label('The letter says "calm down".', "", matcher())["harm"] == 0


def test_case_and_punctuation_change_nothing() -> None:
    words = "that must be frightening. i will stay with you until the nurse is here"
    assert label(words, CALLER, matcher()) == label(words.upper().replace(".", ""), CALLER.upper(), matcher())


def test_hits_carry_the_agents_own_words() -> None:
    assert code("Well, That Sounds Really Awful!", "").of("understanding")[0].words == "That Sounds Really Awful"


def test_every_label_in_the_manuals_order() -> None:
    assert tuple(label("", "", matcher())) == LABELS


def test_agreement_with_people() -> None:
    folder = os.environ.get("KINDLINE_GOLD", "")
    if not folder or not (Path(folder) / "pairs.jsonl").is_file():
        pytest.skip("KINDLINE_GOLD does not name a folder with pairs.jsonl")
    rows = [json.loads(row) for row in (Path(folder) / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    scores: list[float] = []
    for name in ZERO_ONE:
        pairs = [(label(row["agent"], row["caller"], matcher())[name], row["labels"][name]) for row in rows]
        tp, wrong = sum(a == b == 1 for a, b in pairs), sum(a != b for a, b in pairs)
        scores.append(2 * tp / (2 * tp + wrong))
    assert sum(scores) / len(scores) >= 0.8
