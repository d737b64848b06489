"""What happens at any place of the call."""

from __future__ import annotations

import pytest

from app.core.dialogue import engine
from app.core.dialogue.endings import survey
from tests.core.dialogue.tiny import TINY, Talk, tiny

MUDDLE = "the green ladder sings of seven broken clocks"


def begun(channel: str = "phone") -> Talk:
    talk = Talk(channel=channel)
    talk.say("greet")
    return talk


def test_silence_makes_the_caller_ask_at_the_deadline_and_not_before() -> None:
    talk = begun()
    deadline = engine.next_deadline(talk.play, talk.state)
    assert deadline is not None
    assert talk.wait(deadline - talk.state.t - 0.1) == ""
    assert talk.wait(0.2) == "Hello?"
    assert talk.state.mood["patience"] == 45
    assert talk.wait(30) == "Still there?"


def test_in_a_chat_people_wait_longer() -> None:
    phone, chat = begun(), begun("chat")
    deadlines = [engine.next_deadline(talk.play, talk.state) or 0 for talk in (phone, chat)]
    assert deadlines[1] > deadlines[0] + 25


def test_a_caller_on_hold_hears_nothing_and_complains_on_return() -> None:
    talk = begun()
    assert talk.do("hold") == ""
    assert talk.say("ask_identifier:name") == ""
    anger = talk.state.mood["anger"]
    assert talk.wait(70) == ""
    assert talk.state.mood["anger"] == anger + 5
    assert talk.do("resume") == "That was long"
    assert talk.state.on_hold_since is None


def test_a_short_hold_is_forgiven() -> None:
    talk = begun()
    talk.do("hold")
    talk.wait(20)
    assert talk.do("resume") == ""


def test_a_hold_that_goes_on_costs_again_and_again() -> None:
    talk = begun()
    talk.do("hold")
    for _ in range(3):
        deadline = engine.next_deadline(talk.play, talk.state)
        assert deadline is not None
        assert deadline > talk.state.t
        talk.wait(deadline - talk.state.t)
    assert talk.state.mood["anger"] == 25


def test_talking_over_the_caller() -> None:
    talk = begun()
    assert talk.say("ask_identifier:name", cut_off=True) == "Let me finish. Ann Lee"
    assert talk.state.mood["trust"] == 35


def test_words_that_mean_nothing_are_asked_again_differently() -> None:
    talk = begun()
    assert talk.say(text=MUDDLE) == "What?"
    assert talk.say(text=MUDDLE) == "I do not follow"
    assert talk.state.handled == {"no_match": 2}


def test_a_short_remark_is_no_misunderstanding_and_the_caller_goes_on() -> None:
    talk = begun()
    assert talk.say(text="well all right then") == "Please"


def test_no_words_at_all_are_no_misunderstanding() -> None:
    talk = begun()
    talk.say(text=" ")
    assert talk.state.handled == {}


@pytest.mark.parametrize(("act", "words"), [("harm:blame", "Ouch"), ("jargon", "Plain words please")])
def test_words_that_hurt_and_jargon(act: str, words: str) -> None:
    assert begun().say(act) == words


def test_telling_too_early_is_noticed_and_telling_in_time_is_not() -> None:
    early = begun()
    assert early.say("disclose:lab") == "You did not ask who I am. Oh thank God"
    assert early.state.mood["trust"] == 31
    late = begun()
    late.say("ask_identifier:name", "ask_identifier:date_of_birth")
    assert late.say("disclose:lab") == "Oh thank God"


def test_a_name_alone_is_no_verification() -> None:
    one = tiny(policy={"identifiers_required": 1})
    talk = Talk(one)
    talk.say("greet")
    talk.say("ask_identifier:name")
    assert talk.say("disclose:lab").startswith("You did not ask")


@pytest.mark.parametrize("by", ["words", "button"])
def test_the_stop_phrase_ends_at_once(by: str) -> None:
    talk = begun()
    if by == "words":
        talk.say("stop_phrase")
    else:
        talk.do("stop_phrase")
    assert talk.state.ended == "stopped"


def test_a_caller_without_patience_hangs_up() -> None:
    talk = begun()
    for _ in range(3):
        talk.say("harm:blame")
    assert talk.state.ended == "gone"
    assert talk.words == "I am leaving"
    assert survey(talk.play, talk.state) == {"csat": 1}


@pytest.mark.parametrize(
    ("do", "warm", "ending", "words"),
    [
        ("end", None, "open", ""),
        ("transfer", True, "moved", "Thank you"),
        ("transfer", False, "moved", ""),
        ("escalate", None, "urgent", ""),
    ],
)
def test_leaving_the_line_chooses_a_fitting_ending(do: str, warm: bool | None, ending: str, words: str) -> None:
    talk = begun()
    assert talk.do(do, "billing", warm) == words
    assert talk.state.ended == ending


def test_hanging_up_after_the_result_is_the_good_ending_with_its_survey() -> None:
    talk = begun()
    talk.say("disclose:lab")
    talk.do("end")
    assert talk.state.ended == "fine"
    assert survey(talk.play, talk.state) == {"csat": 5}


def test_no_survey_before_the_end() -> None:
    talk = begun()
    assert survey(talk.play, talk.state) == {}


def test_a_scenario_without_handlers_stays_calm() -> None:
    talk = Talk(tiny(handlers=[], topics=[]))
    talk.say("greet")
    assert talk.say("harm:blame") == ""
    assert talk.say(text=MUDDLE) == ""
    assert talk.wait(500) == ""
    assert engine.next_deadline(talk.play, talk.state) is None
    assert TINY["handlers"]
