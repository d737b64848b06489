"""The library of acts is read strictly, and serves robots and moods."""

from __future__ import annotations

import pytest

from app.core.language.acts import METERS, ActLibrary, load_library
from app.shared.result import Refusal

GOOD = """
format: kindline.acts/1
language: en
acts:
  greet: {says: ["hello from {organisation}"], also: ["good morning"], patterns: ['^hello'], moves: {trust: 2}}
"""
EXPECTED = (
    "greet identify_self ask_identifier:name ask_identifier:date_of_birth ask_identifier:address ask_identifier:phone "
    "ask_identifier:email ask_identifier:member_id ask_identifier:ssn_last4 ask_identifier:full_ssn confirm_identifier "
    "verified_thanks ask_relationship ask_reason acknowledge_feeling express_sympathy apologise explain_why explain_process "
    "ask_permission offer_choice affirm open_question hold ask_hold return_from_hold disclose decline_to_disclose "
    "offer_alternative offer_call_back schedule offer_appointment teach_back summarise promise_presence own_next_step "
    "transfer_warm transfer_cold escalate_emergency give_advice anything_else close harm:command_feeling harm:blame "
    "harm:policy_wall harm:powerless harm:know_exactly harm:pet_name harm:minimise harm:sarcasm harm:threat jargon hear_again "
    "small_talk filler"
)


def test_the_english_library_holds_every_agreed_act(library: ActLibrary) -> None:
    assert set(EXPECTED.split()) <= set(library.ids)
    assert all(act.phrasings for act in library.acts)


def test_robots_find_something_to_say_for_every_good_act(library: ActLibrary) -> None:
    for act in library.acts:
        assert library.phrasings(act.id)
        for phrase in library.phrasings(act.id):
            phrase.format(agent="Dana", organisation="the clinic")  # no other placeholder


def test_effects_move_known_meters_in_the_right_direction(library: ActLibrary) -> None:
    assert library.effects("acknowledge_feeling")["fear"] < 0 < library.effects("acknowledge_feeling")["trust"]
    for act in library.ids:
        assert set(library.effects(act)) <= METERS
        if act.startswith("harm:"):
            assert library.effects(act)["trust"] < 0, act
    assert library.effects("no_such_act") == {}
    assert library.phrasings("no_such_act") == ()


def test_a_small_library() -> None:
    library = load_library(GOOD)
    assert library.ids == ("greet",)
    assert library.phrasings("greet") == ("hello from {organisation}",)
    assert library.acts[0].phrasings == ("hello from the clinic", "good morning")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("acts: [", "not YAML"),
        ("", "the file"),
        (GOOD.replace("acts/1", "acts/9"), "format"),
        (GOOD.replace("'^hello'", "'('"), "acts.greet.patterns"),
        (GOOD.replace("trust", "joy"), "acts.greet.moves"),
        (GOOD.replace("says", "speaks"), "acts.greet.speaks"),
        ("format: kindline.acts/1\nlanguage: en\nacts:\n  greet: {patterns: ['a']}\n", "acts.greet"),
    ],
)
def test_a_broken_library_is_refused_with_its_place(text: str, place: str) -> None:
    with pytest.raises(Refusal) as refused:
        load_library(text)
    assert place in refused.value.sentence
    assert "\n" not in refused.value.sentence
