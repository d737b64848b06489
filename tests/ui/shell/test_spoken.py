"""A spoken call in the window, with a voice of paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.shared.result import Refusal
from app.ui.kit.jobs import JobRunner
from app.ui.shell.window import Window
from app.ui.trainee.call.view import CallView
from tests.ui.driving import FakeVoice, Open, say, take_call
from tests.ui.fakes import House


def test_no_microphone_becomes_a_typed_call(open_house: Open, house: House, runner: JobRunner, qtbot: Any) -> None:
    house.kept["consent.voice"] = True

    def refuse(*_: Any) -> Any:
        raise Refusal("audio.no_microphone", "No microphone was found; you can type.")

    call = take_call(open_house(make_voice=refuse), runner)
    assert call.banner.sentence == "No microphone was found; you can type."
    say(call, runner, qtbot, "hello")
    assert len(call.talk.captions.texts()) == 2


def spoken_call(open_house: Open, house: House, runner: JobRunner, push: bool = False) -> tuple[CallView, FakeVoice]:
    house.kept["consent.voice"] = True
    voices: list[FakeVoice] = []

    def make(*args: Any) -> FakeVoice:
        voices.append(FakeVoice(*args))
        return voices[-1]

    return take_call(open_house(make_voice=make), runner, push=push), voices[-1]


def test_space_is_push_to_talk_but_not_in_a_line_of_text(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    call, voice = spoken_call(open_house, house, runner, push=True)
    assert voice.options.push_to_talk
    call.talk.captions.setFocus()
    qtbot.keyPress(call.talk.captions, Qt.Key.Key_Space)
    qtbot.keyRelease(call.talk.captions, Qt.Key.Key_Space)
    call.talk.open_typing()
    qtbot.keyClick(call.talk.line, Qt.Key.Key_Space)
    assert [told for told in voice.told if isinstance(told, tuple)] == [("push", True), ("push", False)]


def test_a_spoken_call_shows_captions_level_and_mute(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    call, voice = spoken_call(open_house, house, runner)
    voice.listener.on_level(0.5)
    assert call.talk.meter.level == 0.5
    voice.listener.on_caption("agent", "thank you for", False)
    assert call.talk.captions.texts() == ("thank you for",)
    voice.rehearsal.hear_agent("thank you for calling", 1.0)
    voice.listener.on_caption("agent", "thank you for calling", True)
    runner.drain()
    assert call.talk.captions.texts() == ("thank you for calling",)
    voice.listener.on_caption("caller", "hi", True)
    runner.drain()
    assert len(call.talk.captions.texts()) == 2
    call.talk.captions.setFocus()
    qtbot.keyClick(call.talk.captions, Qt.Key.Key_M)
    assert ("mute", True) in voice.told
    call.talk.open_typing()
    qtbot.keyClicks(call.talk.line, "typed words")
    qtbot.keyClick(call.talk.line, Qt.Key.Key_Return)
    assert ("typed", "typed words") in voice.told


def test_the_stop_phrase_spoken_stops_at_once(open_house: Open, house: House, runner: JobRunner) -> None:
    _call, voice = spoken_call(open_house, house, runner)
    voice.listener.on_caption("agent", "stop practice", False)
    assert voice.told[-1] == "stop"
    assert len(house.closed) <= 1
    runner.drain()
    assert [card for _attempt, card in house.closed] == [None]


def test_a_recognizer_that_died_is_said_and_one_may_type(open_house: Open, house: House, runner: JobRunner) -> None:
    call, voice = spoken_call(open_house, house, runner)
    voice.listener.on_problem(Refusal("speech.recognizer_failed", "The recognizer stopped. Please type."))
    assert call.banner.sentence == "The recognizer stopped. Please type."
    assert call.talk.line.isVisible()


def test_closing_the_window_silences_and_leaves_the_call_to_be_found(
    open_house: Open, house: House, runner: JobRunner
) -> None:
    _call, voice = spoken_call(open_house, house, runner)
    window = next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window) and widget.isVisible()
    )
    window.close()
    assert voice.told[-1] == "stop"
    assert house.closed == []
    assert isinstance(house.kept["window.geometry"], str)
