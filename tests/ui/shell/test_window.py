"""The window driven by clicks and keys, on a house of paper."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.core.record.model import Action
from app.shared.result import Refusal
from app.ui.kit.jobs import JobRunner
from app.ui.kit.shapes import MomentChosen
from app.ui.services import PartStatus
from app.ui.shell.guard import Guard
from app.ui.shell.settings.view import SettingsView
from app.ui.trainee.briefing.view import BriefingView
from app.ui.trainee.call.dialogs import TransferDialog
from app.ui.trainee.closing.view import ClosingView, StoppedView
from app.ui.trainee.home.view import HomeView
from app.ui.trainee.scorecard.view import ScorecardView
from app.ui.trainee.welcome.view import WelcomeView
from tests.ui.driving import FakeVoice, Open, say, take_call
from tests.ui.fakes import House, attempt, summary


def test_the_first_start_asks_and_remembers(open_house: Open, house: House, runner: JobRunner) -> None:
    house.kept.clear()
    window = open_house()
    page = window.page
    assert isinstance(page, WelcomeView)
    assert not window.rail.isVisible()
    assert not page.start.isEnabled()
    page.kept.click()
    assert page.start.isEnabled()
    assert not page.voice.isEnabled()
    page.start.click()
    runner.drain()
    assert isinstance(window.page, HomeView)
    assert house.kept["consent.kept"] is True
    assert house.kept["consent.voice"] is False


def test_consent_to_the_microphone_is_a_decision_of_its_own(open_house: Open, house: House) -> None:
    house.kept.clear()
    page = open_house(make_voice=FakeVoice).page
    assert isinstance(page, WelcomeView)
    assert not page.audio.isEnabled()
    page.voice.click()
    assert page.audio.isEnabled()
    page.audio.click()
    page.voice.click()
    assert not page.audio.isChecked()


def test_a_broken_scenario_says_what_and_where(open_house: Open) -> None:
    broken = summary(id="b", title="Night", problem="The turn x does not exist.", place="scenario.yaml:88")
    window = open_house(list_scenarios=lambda: (summary(), broken))
    texts = [label.accessibleName() for label in window.findChildren(QWidget)]
    assert "“Night” cannot be played: The turn x does not exist (scenario.yaml:88)" in texts


def test_scenarios_that_cannot_be_read_leave_home_alive(open_house: Open) -> None:
    def refuse() -> Any:
        raise Refusal("scenario.folder", "The scenarios folder cannot be read.")

    window = open_house(list_scenarios=refuse)
    assert window.banner.sentence == "The scenarios folder cannot be read."
    assert isinstance(window.page, HomeView)


def test_trouble_with_storage_is_said_once_and_the_window_lives(open_house: Open) -> None:
    problem = Refusal("storage.newer", "The database is of a newer Kindline; calls are kept until this window closes.")
    window = open_house(storage_problem=problem)
    assert window.banner.sentence == problem.sentence
    assert isinstance(window.page, HomeView)


def test_a_call_is_taken_noted_and_scored(open_house: Open, house: House, runner: JobRunner, qtbot: Any) -> None:
    window = open_house()
    call = take_call(window, runner)
    assert not window.rail.isVisible()
    say(call, runner, qtbot, "hello this is dana")
    assert call.talk.captions.texts()[0] == "hello this is dana"
    assert len(call.talk.captions.texts()) == 2
    call.record.open.click()
    runner.drain()
    call.record.sections["results"].click()
    call.verification.mark.click()
    runner.drain()
    call.head.hang_up.click()
    runner.drain()
    closing = window.page
    assert isinstance(closing, ClosingView)
    closing.note.setPlainText("told her")
    closing.file.click()
    runner.drain()
    assert isinstance(window.page, ScorecardView)
    done = [event.do for event in house.calls[0].record.events if isinstance(event, Action)]
    assert done == ["open_record", "view", "mark_verified", "end", "note"]
    window.page.back.click()
    runner.drain()
    assert isinstance(window.page, HomeView)
    assert window.rail.isVisible()


def test_a_point_leads_to_its_words(open_house: Open, runner: JobRunner, qtbot: Any) -> None:
    window = open_house()
    call = take_call(window, runner)
    for text in ("hello this is dana", "your name please"):
        say(call, runner, qtbot, text)
    call.head.hang_up.click()
    runner.drain()
    assert isinstance(window.page, ClosingView)
    window.page.file.click()
    runner.drain()
    page = window.page
    assert isinstance(page, ScorecardView)
    mark = page.timeline._line.marks[-1]
    page.timeline.chosen.emit(MomentChosen(mark.event))
    lit = [key for key, bubble in page.transcript._bubbles.items() if bubble.lit]
    assert lit == [str(mark.event)]


def test_an_exam_has_no_guide(open_house: Open, runner: JobRunner) -> None:
    call = take_call(open_house(), runner, "exam")
    assert not call.guide.isVisible()


def test_letters_typed_are_letters_and_not_commands(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    call = take_call(open_house(), runner)
    call.talk.line.setFocus()
    qtbot.keyClicks(call.talk.line, "hmt h m t")
    runner.drain()
    assert call.talk.line.text() == "hmt h m t"
    assert house.calls[0].record.events == ()
    qtbot.keyClick(call.talk.line, Qt.Key.Key_Escape)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_H)
    runner.drain()
    assert [getattr(event, "do", None) for event in house.calls[0].record.events] == ["hold"]


def test_transfer_asks_where_and_how(open_house: Open, house: House, runner: JobRunner, qtbot: Any) -> None:
    call = take_call(open_house(), runner)
    call.talk.captions.setFocus()
    qtbot.keyClick(call.talk.captions, Qt.Key.Key_T)
    dialog = call.findChild(TransferDialog)
    assert dialog is not None
    dialog.department.setCurrentText("billing")
    dialog.cold.click()
    dialog.go.click()
    runner.drain()
    event = house.calls[0].record.events[-1]
    assert (event.do, event.what, event.warm) == ("transfer", "billing", False)  # type: ignore[union-attr]


def test_stopping_ends_at_once_and_keeps_what_was_said(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    window = open_house()
    call = take_call(window, runner)
    say(call, runner, qtbot, "hello")
    call.head.stop.click()
    runner.drain()
    assert isinstance(window.page, StoppedView)
    assert [card for _attempt, card in house.closed] == [None]
    window.page.read.emit(None)
    assert isinstance(window.page, ScorecardView)
    assert len(window.page.transcript.texts()) == 2


def test_the_stop_phrase_stops_and_nothing_like_it_does(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    window = open_house()
    call = take_call(window, runner)
    say(call, runner, qtbot, "please stop worrying, I practice this daily")
    assert window.page is call
    qtbot.keyClicks(call.talk.line, "Stop practice!")
    qtbot.keyClick(call.talk.line, Qt.Key.Key_Return)
    runner.drain()
    assert isinstance(window.page, StoppedView)
    assert [card for _attempt, card in house.closed] == [None]


def test_a_full_disk_is_said_and_the_call_goes_on(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    call = take_call(open_house(), runner)
    house.journal_problem = Refusal("storage.full", "The disk is full; the call is kept in memory.")
    house.clock.at += 2
    call._desk._tick()
    assert call.banner.sentence == "The disk is full; the call is kept in memory."
    assert call.banner._action.text() == "Save a copy…"
    say(call, runner, qtbot, "hello")
    assert len(call.talk.captions.texts()) == 2


def test_an_interrupted_call_is_offered_read_and_scored(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    scored: list[str] = []
    window = open_house(finish_attempt=lambda name, _card: scored.append(name))
    call = take_call(window, runner)
    say(call, runner, qtbot, "hello")
    say(call, runner, qtbot, "your name please")
    house.past = [attempt(2, "interrupted", None, None)]
    house.records["attempt-2"] = house.calls[0].record
    window.room.abandon()
    window.room.go_home()
    runner.drain()
    home = window.page
    assert isinstance(home, HomeView)
    assert "was cut off" in home.banner.sentence
    home.banner._action.click()
    runner.drain()
    page = window.page
    assert isinstance(page, ScorecardView)
    assert page.props.verdict is None
    page.score.emit(None)
    runner.drain()
    assert isinstance(window.page, ScorecardView)
    assert window.page.props.verdict is not None
    assert scored == ["attempt-2"]


def test_every_broken_part_has_a_way_to_mend_it(open_house: Open) -> None:
    parts = (
        PartStatus("microphone", "bad", "", "No microphone was found.", "Plug one in."),
        PartStatus("database", "ok", "SQLite"),
    )
    window = open_house(parts=lambda: parts)
    assert set(window.strip.fixes) == {"microphone"}
    window.strip.fixes["microphone"].click()
    assert isinstance(window.page, SettingsView)


def test_mending_a_part_never_leads_out_of_a_call(open_house: Open, runner: JobRunner) -> None:
    window = open_house()
    call = take_call(window, runner)
    window.strip.fixes["voice"].click()
    assert window.page is call
    assert window.banner.sentence == "Piper's voice is missing. Install it with: uv sync"


def test_day_and_night_are_remembered(open_house: Open, house: House) -> None:
    window = open_house()
    window.rail.theme.click()
    assert house.kept["look.scheme"] == "dark"
    window.rail.theme.click()
    assert house.kept["look.scheme"] == "light"


@pytest.mark.parametrize("place", ["home", "calls", "settings"])
def test_whatever_can_be_pressed_has_a_name(open_house: Open, house: House, runner: JobRunner, place: str) -> None:
    house.past = [attempt(1), attempt(2, "interrupted", None, None)]
    window = open_house()
    window.go(place)
    runner.drain()
    nameless = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and not (button.accessibleName() or button.text())
        and button.metaObject().className() != "QTableCornerButton"
    ]
    assert nameless == []


def test_an_unexpected_error_becomes_one_sentence(open_house: Open, caplog: pytest.LogCaptureFixture) -> None:
    window = open_house()
    guard = Guard(window.show_unexpected)
    guard.install()
    try:
        sys.excepthook(ValueError, ValueError("boom"), None)
    finally:
        guard.remove()
    assert window.banner.sentence.startswith("Something unexpected went wrong (ValueError).")
    assert "boom" in caplog.text


def test_an_engine_that_cannot_be_made_is_said_in_the_briefing(open_house: Open, runner: JobRunner) -> None:
    def refuse(*_: Any) -> Any:
        raise Refusal("language.no_library", "Words in xx are not understood yet.")

    window = open_house(make_rehearsal=refuse)
    assert isinstance(window.page, HomeView)
    window.page.chosen.emit(replace(summary()))
    runner.drain()
    briefing = window.page
    assert isinstance(briefing, BriefingView)
    briefing.start.click()
    runner.drain()
    assert briefing.banner.sentence == "Words in xx are not understood yet."
    assert briefing.start.isEnabled()
