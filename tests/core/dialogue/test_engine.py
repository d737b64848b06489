"""Order of talk: the first words, answers, topics, repeats."""

from __future__ import annotations

from tests.core.dialogue.tiny import TINY, Talk, tiny


def test_the_caller_begins_after_the_agents_first_words() -> None:
    talk = Talk()
    assert talk.say("greet", "ask_identifier:name") in ("I am scared", "I am so scared")
    assert talk.reply is not None
    assert talk.reply.cue == "fear"
    assert talk.state.asked == {"name": 1}


def test_the_caller_begins_by_themselves_when_nobody_greets() -> None:
    talk = Talk()
    assert talk.wait(5) == ""
    assert "scared" in talk.wait(2)


def test_several_questions_in_one_breath_get_one_answer_in_their_order() -> None:
    talk = Talk()
    talk.say("greet")
    assert talk.say("ask_identifier:date_of_birth", "ask_identifier:name") == "May third, nineteen seventy. Ann Lee"
    assert talk.reply is not None
    assert talk.reply.gives == {"date_of_birth": "match", "name": "match"}


def test_asked_for_in_the_same_words_the_name_comes_first() -> None:
    talk = Talk()
    talk.say("greet")
    understanding_order = talk.say("ask_identifier:name", "ask_identifier:date_of_birth")
    assert understanding_order.startswith("Ann Lee.")


def test_at_most_three_answers_in_one_breath() -> None:
    talk = Talk()
    talk.say("greet")
    asked = ["name", "date_of_birth", "phone", "ssn_last4"]
    talk.say(*(f"ask_identifier:{cls}" for cls in asked))
    assert talk.reply is not None
    assert talk.reply.turns == ("name", "birth", "phone")


def test_no_progress_lets_the_caller_raise_what_is_open_in_order_and_not_for_ever() -> None:
    talk = Talk()
    talk.say("greet")
    assert talk.say("small_talk") == "Please"
    assert talk.state.turn == "beg"
    assert talk.say("small_talk") == "Again, please"
    assert talk.state.counters == {"begged": 2}
    assert talk.say("small_talk") == ""
    talk.say("disclose:lab")
    assert talk.say("small_talk") == "And now?"


def test_the_waiting_turn_answers_before_turns_that_listen_anywhere() -> None:
    talk = Talk()
    talk.say("greet")
    talk.say("small_talk")
    trust = talk.state.mood["trust"]
    assert talk.say("decline_to_disclose") == "Why not?"
    assert talk.state.mood["trust"] == trust
    assert talk.reply is not None
    assert talk.reply.cue == "anger"


def test_a_topic_that_was_raised_still_waits_after_an_aside() -> None:
    turns = [
        *TINY["turns"],
        {"id": "aside", "on": ["open_question"], "lines": [{"say": ["My dog"]}], "model": [{"say": "oh"}]},
    ]
    talk = Talk(tiny(turns=turns))
    talk.say("greet")
    talk.say("small_talk")
    assert talk.say("open_question") == "My dog"
    assert talk.state.turn == "aside"
    assert talk.say("decline_to_disclose") == "Why not?"


def test_an_expected_act_without_next_only_moves_the_mood() -> None:
    talk = Talk()
    talk.say("greet")
    talk.say("small_talk")
    talk.say("explain_why")
    assert talk.state.mood["trust"] == 50


def test_repeats_grow_tired() -> None:
    talk = Talk()
    talk.say("greet")
    talk.say("ask_identifier:name")
    patience, anger = talk.state.mood["patience"], talk.state.mood["anger"]
    assert talk.say("ask_identifier:name") == "Ann Lee, again"
    assert talk.state.mood["patience"] < patience
    assert talk.state.mood["anger"] > anger


def test_mood_and_channel_choose_the_words() -> None:
    angry = tiny(state={**TINY["state"], "anger": {"start": 80}})
    loud = Talk(angry)
    loud.say("greet")
    assert loud.say("small_talk") == "PLEASE"
    typed = Talk(channel="chat")
    typed.say("greet")
    assert typed.say("small_talk") == "pls"


def test_the_agents_name_is_used_only_once_it_was_heard() -> None:
    said = set[str]()
    for seed in range(12):
        talk = Talk(seed=seed)
        talk.say("greet", text="hello this is dana at the clinic")
        said.add(talk.say("small_talk"))
    assert said == {"Please, Dana", "Please"}


def test_a_misremembered_value_comes_first_and_is_put_right_at_the_next_asking() -> None:
    talk = Talk()
    talk.say("greet")
    assert talk.say("ask_identifier:phone").endswith("oh oh oh nine")
    assert talk.state.identifiers == {"phone": "mismatch"}
    assert talk.say("ask_identifier:phone").endswith("oh oh oh one")
    assert talk.state.identifiers == {"phone": "match"}


def test_what_the_caller_refuses_gives_nothing() -> None:
    talk = Talk()
    talk.say("greet")
    assert talk.say("ask_identifier:ssn_last4") == "No."
    assert talk.reply is not None
    assert talk.reply.gives == {}


def test_a_turn_is_not_said_more_often_than_its_limit() -> None:
    talk = Talk()
    talk.say("greet")
    assert "Oh thank God" in talk.say("disclose:lab")
    assert "Oh thank God" not in talk.say("disclose:lab")


def test_a_next_that_names_an_ending_ends_the_contact() -> None:
    talk = Talk()
    talk.say("greet")
    talk.say("disclose:lab")
    talk.say("small_talk")
    assert talk.say("close") == "Thank you"
    assert talk.state.ended == "fine"
    assert talk.say("greet") == ""
    assert talk.wait(100) == ""
