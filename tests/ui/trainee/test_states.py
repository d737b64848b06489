"""Every screen's state, without Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.bootstrap.scenarios import load_playable
from app.core.record.model import Utterance
from app.core.record.read import read_record
from app.core.record.write import write_record
from app.ui.trainee.briefing.state import BriefingInputs, Choices
from app.ui.trainee.briefing.state import derive as brief
from app.ui.trainee.call.state import CallInputs, Moment, derive
from app.ui.trainee.home.state import HomeInputs
from app.ui.trainee.home.state import derive as home
from app.ui.trainee.scorecard.state import CardInputs
from app.ui.trainee.scorecard.state import derive as card
from app.ui.trainee.welcome.state import WelcomeInputs
from app.ui.trainee.welcome.state import derive as welcome
from tests.ui.fakes import ScriptedCall, attempt, paper_card, spoken, summary


@pytest.fixture
def call() -> ScriptedCall:
    return ScriptedCall(load_playable("lab-results"), "phone", "practice", "attempt-x")


def inputs(call: ScriptedCall, **changes: Any) -> CallInputs:
    made = CallInputs(
        load_playable("lab-results").scenario,
        Moment(call.record, call.state, call.guide, "a thought", call.ended),
        "practice",
        "phone",
        spoken=False,
    )
    return replace(made, **changes)


def test_nothing_of_the_record_is_uncovered_before_it_is_opened(call: ScriptedCall) -> None:
    props = derive(inputs(call))
    assert not props.record_open
    assert {field.value for field in props.fields} == {""}
    assert [(section.name, section.opened, section.lines) for section in props.sections] == [("results", False, ())]
    assert props.remarks == ()


def test_a_look_uncovers_just_that(call: ScriptedCall) -> None:
    call.agent_does("open_record", 1.0)
    props = derive(inputs(call))
    assert props.fields[0].value == "Carol Ann Brennan"
    assert not props.sections[0].opened
    call.agent_does("view", 2.0, "results")
    props = derive(inputs(call))
    assert props.sections[0].lines[0] == "Your biopsy came back benign."


def test_a_line_of_the_caller_is_hidden_until_it_is_said(call: ScriptedCall) -> None:
    call.hear_agent("hello", 1.0)
    props = derive(inputs(call, hidden_from=1))
    assert [line.kind for line in props.lines] == ["agent"]
    assert props.sound == "waiting"
    assert props.thinks == ""
    assert [line.feeling for line in derive(inputs(call)).lines] == [None, "fear"]


def test_identifiers_go_from_open_to_match(call: ScriptedCall) -> None:
    assert {check.state for check in derive(inputs(call)).checks} == {"open"}
    call.hear_agent("hello", 1.0)
    call.hear_agent("your name and date of birth please", 5.0)
    props = derive(inputs(call))
    assert [check.name for check in props.checks if check.state == "match"] == ["name", "date_of_birth"]
    assert (props.matched, props.required, props.marked) == (2, 2, False)
    call.agent_does("mark_verified", 9.0)
    assert derive(inputs(call)).marked


def test_an_exam_shows_neither_guide_nor_thoughts_nor_ticks(call: ScriptedCall) -> None:
    props = derive(inputs(call, mode="exam"))
    assert props.guide is None
    assert props.thinks == ""
    assert {task.done for task in props.tasks} == {None}
    assert derive(inputs(call)).guide is not None


def test_doubtful_words_are_told_from_sure_ones(call: ScriptedCall) -> None:
    call.hear_agent(spoken("can you tell me wether that helps", "wether", 1.0), 1.0)
    words = derive(inputs(call)).lines[0].words
    assert [(run.text, run.doubtful) for run in words] == [
        ("can you tell me", False),
        (" wether", True),
        (" that helps", False),
    ]


def test_on_hold_nothing_can_be_said(call: ScriptedCall) -> None:
    call.agent_does("hold", 1.0)
    props = derive(inputs(call))
    assert props.held
    assert not props.can_talk


@pytest.mark.parametrize(
    ("problem", "kept", "voice", "start", "spoken_"),
    [("", False, True, False, True), ("", True, False, True, False), ("no microphone", True, True, True, False)],
)
def test_declining_the_microphone_still_starts(
    problem: str, kept: bool, voice: bool, start: bool, spoken_: bool
) -> None:
    props = welcome(WelcomeInputs("folder", problem), kept, voice)
    assert (props.can_start, props.spoken) == (start, spoken_)


@pytest.mark.parametrize(
    ("channel", "consented", "problem", "why"),
    [
        ("phone", True, "", ""),
        ("chat", True, "", "channel"),
        ("phone", False, "", "consent"),
        ("phone", True, "none", "problem"),
    ],
)
def test_a_briefing_says_why_a_call_is_typed(channel: Any, consented: bool, problem: str, why: str) -> None:
    scenario = load_playable("lab-results").scenario
    props = brief(BriefingInputs(scenario, Choices(channel, "voice", "practice"), consented, problem))
    assert props.why_typed == why
    assert props.choices.speaking == ("voice" if not why else "typed")
    assert props.show_sound_check is not bool(why)


def test_home_keeps_broken_scenarios_apart_and_offers_the_lost_call() -> None:
    broken = summary(id="broken", problem="no such turn", place="scenario.yaml:3")
    past = (attempt(1), attempt(2, "interrupted", None, None), attempt(3, "finished", False, 41.0))
    props = home(HomeInputs((summary(), broken), past))
    assert [shelf.scenario.id for shelf in props.shelves] == ["lab-results"]
    assert (props.shelves[0].times, props.shelves[0].best) == (2, 88.4)
    assert props.broken == (broken,)
    assert props.interrupted == past[1]
    assert home(HomeInputs((summary(),), past, dismissed=frozenset({"attempt-2"}))).interrupted is None
    assert home(HomeInputs()).loading


def played(call: ScriptedCall) -> ScriptedCall:
    for at, words in enumerate(("thank you for calling", "your name please", "it came back benign, good news")):
        call.hear_agent(words, at * 10.0)
    call.agent_does("end", 40.0)
    return call


def test_a_scorecard_ties_every_point_to_its_words(call: ScriptedCall) -> None:
    record = played(call).record
    props = card(CardInputs("Nine days", record, paper_card(record, passed=False), before=(100.0, 70.0, None)))
    assert props.verdict is not None
    assert (props.verdict.code, props.verdict.passed) == ("fatal", False)
    assert [group.advice for group in props.groups] == ["V", "cue", "Q"]
    fatal = props.groups[0].points[0]
    said = record.events[fatal.event]
    assert isinstance(said, Utterance)
    assert fatal.words in said.say
    assert props.marked == {fatal.event: (fatal.words,)}
    assert [figure.change for figure in props.figures] == [-100, 8, None]
    assert [mark.t for mark in props.marks] == sorted(mark.t for mark in props.marks)
    assert all(0 <= mark.event < len(record.events) for mark in props.marks)


def test_the_curve_follows_the_mood_where_it_is_known(call: ScriptedCall) -> None:
    record = read_record(write_record(played(call).record), "past.json")
    props = card(CardInputs("t", record, paper_card(record)))
    assert [level for _t, level in props.curve] == [80.0, 80.0, 72.0, 38.0]
    assert not props.estimated


@pytest.mark.parametrize("mood", [None, "worse", {}, {"fear": "much"}])
def test_without_a_mood_that_can_be_read_the_curve_is_an_estimate(call: ScriptedCall, mood: object) -> None:
    record = played(call).record
    events = tuple(event.model_copy(update={"mood": mood}) for event in record.events)
    record = record.model_copy(update={"events": events})
    props = card(CardInputs("t", record, paper_card(record)))
    assert [level for _t, level in props.curve] == [70.0, 70.0, 70.0, 20.0]
    assert props.estimated


def test_an_exam_says_that_an_identifier_was_given_and_no_more(call: ScriptedCall) -> None:
    call.hear_agent("hello", 1.0)
    call.hear_agent("your name and date of birth please", 5.0)
    props = derive(inputs(call, mode="exam"))
    assert [check.name for check in props.checks if check.state == "given"] == ["name", "date_of_birth"]
    assert {check.state for check in props.checks} == {"given", "open"}
    assert props.matched is None


def test_a_call_that_was_never_scored_still_reads(call: ScriptedCall) -> None:
    props = card(CardInputs("t", played(call).record, None))
    assert props.verdict is None
    assert props.groups == ()
    assert len(props.lines) == 7
