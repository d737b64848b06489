"""Clauses are found with and without punctuation, and denied, quoted and asking words are told from said ones."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.language.text import clauses, plain, straight, tokens

quick = settings(max_examples=80, deadline=None, database=None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "that sounds really frightening i am glad you called may i have your full name and date of birth",
            ["that sounds really frightening", "i am glad you called", "may i have your full name and date of birth"],
        ),
        (
            "thank you for calling lakeside clinic this is dana how can i help",
            ["thank you for calling lakeside clinic", "this is dana", "how can i help"],
        ),
        ("there is nothing i can do it's our policy", ["there is nothing i can do", "it's our policy"]),
        (
            "i will sit with you and which year were you born in",
            ["i will sit with you", "and which year were you born in"],
        ),
        ("I understand. That sounds scary, and I'm sorry.", ["I understand", "That sounds scary", "and I'm sorry"]),
        ("i'm so sorry you have been waiting let me look", ["i'm so sorry you have been waiting", "let me look"]),
        ("the number you gave is fine", ["the number you gave is fine"]),
        ("i know just how you feel", ["i know just how you feel"]),
        ("can i place you on a hold while i check", ["can i place you on a hold while i check"]),
        ("your result is 4.5 today", ["your result is 4.5 today"]),
        ("", []),
        ("...?!", []),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert [clause.text for clause in clauses(text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "i did not say your biopsy is benign",
        "i can't tell you that",
        "we are not allowed to share her results",
        "i am not saying that it is cancer",
        "i never said you should wait",
        "i'm unable to confirm whether she is a patient",
    ],
)
def test_what_the_speaker_denies_or_declines(text: str) -> None:
    assert clauses(text)[0].negated


@pytest.mark.parametrize(
    "text",
    [
        "no cancer was found",
        "you don't need surgery",
        "i can't see anything bad on the scan",
        "the test was negative",
        "i cannot apologise enough",
        "no problem at all",
        "i'm so sorry",
        "i can't imagine how hard this is",
    ],
)
def test_what_is_told_even_with_a_no_in_it(text: str) -> None:
    assert not clauses(text)[0].negated


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("no cancer was found", True),
        ("you do not need surgery", True),
        ("your biopsy is benign", False),
        ("not only that", False),
    ],
)
def test_polarity(text: str, denies: bool) -> None:
    assert clauses(text)[0].denies is denies


@pytest.mark.parametrize(
    "text",
    [
        "you told me to calm down",
        "my supervisor says i should say calm down",
        "i won't say calm down",
        "he said your biopsy was fine",
        "they keep saying that it is our policy",
        "i was told to say that there is nothing we can do",
        "i would never say that you have to calm down",
    ],
)
def test_quoted_words(text: str) -> None:
    assert clauses(text)[0].quoted


@pytest.mark.parametrize(
    "text",
    [
        "the doctor said your biopsy is benign",
        "the lab report says no cancer was found",
        "you should have called earlier",
        "i will tell you what happens next",
        "i am calling to tell you that it is benign",
        "you can ask me anything",
        "you wanted to know about the scan",
        "thank you for telling me that",
    ],
)
def test_words_that_only_look_quoted(text: str) -> None:
    assert not any(clause.quoted for clause in clauses(text))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is your birthday march third", True),
        ("may i have your date of birth", True),
        ("and which year were you born in", True),
        ("so you were born in march, right?", True),
        ("and your date of birth", True),
        ("how is your mother holding up", True),
        ("your biopsy is benign", False),
        ("how awful that must be", False),
        ("i am glad you called", False),
        ("what a relief", False),
    ],
)
def test_questions(text: str, asks: bool) -> None:
    assert any(clause.question for clause in clauses(text)) is asks


def test_plain_words() -> None:
    assert plain("Um, I’m SO sorry — we can't; that's it!") == "i am so sorry we cannot that is it"


@quick
@given(st.text(max_size=120))
def test_spans_are_true_for_any_text(text: str) -> None:
    assert len(straight(text)) == len(text)
    covered = 0
    for clause in clauses(text):
        assert text[clause.span.start : clause.span.end] == clause.text
        covered += len(tokens(clause.text))
    assert covered == len(tokens(text))


@quick
@given(
    st.lists(
        st.sampled_from(
            [
                "i",
                "you",
                "that",
                "is",
                "may",
                "sorry",
                "and",
                "not",
                "do",
                "what",
                "the",
                "name",
                "your",
                "calm",
                "down",
                "told",
                ",",
                ".",
                "?",
            ]
        ),
        max_size=25,
    )
)
def test_every_word_belongs_to_exactly_one_clause(words: list[str]) -> None:
    text = " ".join(words)
    parts = clauses(text)
    assert [token.text for part in parts for token in tokens(part.text)] == [token.text for token in tokens(text)]
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(parts))
