"""Acts are found in other words than the library's own, and denied or quoted words do nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from app.adapters.embedding.minilm import load_embed
from app.core.language.acts import ActLibrary, LocalAct
from app.core.language.matcher import Matcher

FOUND = [
    ("hello there this is ruth on the heart ward", ["greet"]),
    ("how can i help", ["greet"]),
    ("that must have been so frightening for you", ["acknowledge_feeling"]),
    ("two weeks without an answer is a painfully long time", ["acknowledge_feeling"]),
    ("i'm so sorry we never rang you", ["apologise"]),
    ("oh i'm sorry for your loss", ["express_sympathy"]),
    ("sorry if you felt ignored", ["bad_apology"]),
    ("you were right to call us", ["affirm"]),
    ("what scares you most about it", ["open_question"]),
    ("would it be okay if i asked two questions first", ["ask_permission"]),
    ("would you rather come tuesday or thursday", ["offer_choice"]),
    ("i'll stay on the line until she picks up", ["promise_presence"]),
    ("i will call the pharmacy myself and ring you back by four", ["own_next_step", "offer_call_back"]),
    ("may i put you on hold for a minute", ["ask_hold"]),
    ("please hold", ["hold"]),
    ("thank you so much for holding", ["return_from_hold"]),
    ("i can't share anything about her care with you", ["decline_to_disclose"]),
    ("i'm transferring you to billing", ["transfer_cold"]),
    ("let me get the nurse on the line with us", ["transfer_warm"]),
    ("please call 911 right now", ["escalate_emergency"]),
    ("is there anything else i can do for you", ["anything_else"]),
    ("you take care now goodbye", ["close"]),
    ("sorry could you say that again", ["hear_again"]),
    ("we ask so that nobody else can get into your record", ["explain_why"]),
    ("so in your own words what will you do tonight", ["teach_back"]),
    ("calm down", ["harm:command_feeling"]),
    ("you should have called earlier", ["harm:blame"]),
    ("that's our policy", ["harm:policy_wall"]),
    ("there's nothing i can do", ["harm:powerless"]),
    ("i know exactly how you feel", ["harm:know_exactly"]),
    ("okay sweetie", ["harm:pet_name"]),
    ("it's just a bill don't worry about it", ["harm:minimise"]),
    ("keep that up and i'll hang up on you", ["harm:threat"]),
    ("may i have your name and your date of birth", ["ask_identifier:name", "ask_identifier:date_of_birth"]),
    ("they adjudicated it under the formulary", ["jargon"]),
]


@pytest.mark.parametrize(("text", "acts"), FOUND)
def test_acts_are_found(matcher: Matcher, text: str, acts: list[str]) -> None:
    found = {hit.act for hit in matcher.understand(text).acts}
    assert set(acts) <= found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("you told me to calm down", "harm"),
        ("my supervisor says i should say calm down", "harm"),
        ("i won't say calm down", "harm"),
        ("i did not say there is nothing we can do", "harm"),
        ("it is not your fault", "harm"),
        ("i won't hang up on you", "harm"),
        ("you can stop worrying now it is all done", "harm"),
        ("i am not sorry", "apologise"),
        ("sorry what was that", "apologise"),
        ("we apologise for any inconvenience", "apologise"),
        ("i understand", "acknowledge_feeling"),
        ("the blood sugar test is free of charge", "harm"),
        ("thank you for your date of birth", "ask_identifier"),
        ("may i put you on hold", "hold"),
    ],
)
def test_acts_that_only_seem_done(matcher: Matcher, text: str, act: str) -> None:
    assert not matcher.understand(text).has(act)


@pytest.mark.parametrize(
    "text",
    [
        "the clinic opens at eight on weekdays",
        "parking is behind the building",
        "we are on the second floor",
        "the form has two pages",
        "bring your insurance card on the day",
    ],
)
def test_ordinary_talk_does_nothing(matcher: Matcher, text: str) -> None:
    assert [hit.act for hit in matcher.understand(text).acts if hit.act != "filler"] == []


def test_hits_tell_their_words_and_place(matcher: Matcher) -> None:
    text = "Okay, I hear you. That sounds really scary — may I have your name?"
    for hit in matcher.understand(text).acts:
        assert text[hit.span.start : hit.span.end] == hit.words
        assert 0 < hit.confidence <= 1
    assert {hit.words for hit in matcher.understand(text).acts if hit.act == "acknowledge_feeling"} == {
        "That sounds really scary"
    }


TELL = LocalAct("tell_result", ("your biopsy is benign", "the lump is harmless"))
FORM = LocalAct("mention_form", ("i will send you the blue form",), must=("form",), must_not=("tax",))


@pytest.mark.parametrize(
    ("text", "act", "done"),
    [
        ("good news the biopsy was benign", TELL, True),
        ("i did not say your biopsy is benign", TELL, False),
        ("your biopsy is not benign", TELL, False),
        ("let us talk about parking", TELL, False),
        ("the blue form is on its way to you", FORM, True),
        ("the tax form is on its way to you", FORM, False),
        ("the blue paper is on its way to you", FORM, False),
    ],
)
def test_acts_of_a_scenario(matcher: Matcher, text: str, act: LocalAct, done: bool) -> None:
    assert matcher.understand(text, (act,)).has(act.id) is done


def test_an_authors_broken_pattern_is_looked_for_as_words(matcher: Matcher) -> None:
    assert matcher.understand("the (form is here", (LocalAct("x", (), must=("(form",)),)).has("x") is False
    assert matcher.understand("the form is here", (LocalAct("x", (), must=("form",)),)).has("x") is True


def test_the_same_words_give_the_same_understanding(matcher: Matcher, library: ActLibrary) -> None:
    text = "that sounds hard let me look at what we have for you today"
    again = Matcher(library, matcher.embed)
    assert again.understand(text) == matcher.understand(text)
    assert matcher.understand(text) is matcher.understand(text)


def test_names_and_sureness(matcher: Matcher, lexical: Matcher) -> None:
    assert (matcher.name, lexical.name) == ("minilm-int8/1", "lexical/1")
    assert matcher.understand("hello").sure
    assert not lexical.understand("hello").sure


@pytest.mark.parametrize(("text", "acts"), FOUND)
def test_without_embeddings_patterns_and_likeness_still_find_most(lexical: Matcher, text: str, acts: list[str]) -> None:
    found = {hit.act.split(":")[0] for hit in lexical.understand(text).acts}
    assert {act.split(":")[0] for act in acts} & found


def test_similarity_is_a_bounded_table(matcher: Matcher, lexical: Matcher) -> None:
    texts, phrases = ["your scan is clear", "hello"], ["the scan shows nothing", "hello", "what is your name"]
    for one in (matcher, lexical):
        table = one.similarity(texts, phrases)
        assert table.shape == (2, 3)
        assert np.all((table >= 0) & (table <= 1))
        assert table[1, 1] == pytest.approx(1, abs=1e-3)
        assert one.similarity([], phrases).shape == (0, 3)
        assert one.similarity(texts, []).shape == (2, 0)
    assert matcher.similarity(texts, phrases)[0, 0] > matcher.similarity(texts, phrases)[0, 2]


@pytest.mark.parametrize("text", ["", "   ", "?!", "um", "😀", "a" * 5000, "you " * 400])
def test_any_text_is_understood(matcher: Matcher, text: str) -> None:
    assert matcher.understand(text).text == text


def test_what_a_robot_says_for_an_act_is_understood_as_that_act(matcher: Matcher, library: ActLibrary) -> None:
    missed: list[tuple[str, str]] = []
    for act in library.acts:
        for phrase in act.says:
            heard = matcher.understand(phrase.format(agent="Dana", organisation="Lakeside Clinic"))
            if not heard.has(act.id) or heard.has("harm"):
                missed.append((act.id, phrase))
    assert missed == []


def test_a_warm_matcher_embeds_only_the_new_words(library: ActLibrary) -> None:
    asked: list[str] = []
    embed = load_embed()

    def counting(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return embed(texts)

    matcher = Matcher(library, counting)
    matcher.warm((TELL,))
    asked.clear()
    matcher.understand("shall we see how the garden grows", (TELL,))
    assert asked == ["shall we see how the garden grows"]


def test_a_brief_look_compares_meaning_only_where_patterns_are_silent(library: ActLibrary) -> None:
    embed, asked = load_embed(), list[str]()

    def counting(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return embed(texts)

    matcher = Matcher(library, counting)
    matcher.warm()
    asked.clear()
    spoken = "please hold and i hope that the rain has stopped by the time you drive"
    assert "hold" in {hit.act for hit in matcher.understand(spoken, brief=True).acts}
    assert not asked
    matcher.understand(spoken)
    assert asked
    silent = "two weeks without an answer is a painfully long time"
    assert matcher.understand(silent, brief=True).acts == matcher.understand(silent).acts
