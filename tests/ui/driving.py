"""How the window's tests take a call: from Home through the briefing, typed or with a voice of paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from app.activities.rehearse.ports import Runner
from app.ui.kit.jobs import JobRunner
from app.ui.services import VoiceOptions
from app.ui.shell.window import Window
from app.ui.trainee.briefing.view import BriefingView
from app.ui.trainee.call.view import CallView
from app.ui.trainee.home.view import HomeView
from tests.ui.fakes import summary

Open = Callable[..., Window]


class FakeVoice:
    """A spoken call that remembers what it was told."""

    def __init__(self, rehearsal: Any, runner: Runner, listener: Any, options: VoiceOptions) -> None:
        self.rehearsal, self.listener, self.options = rehearsal, listener, options
        self.told: list[object] = []

    def start(self) -> None:
        self.told.append("start")

    def tick(self) -> None:
        return

    def push(self, down: bool) -> None:
        self.told.append(("push", down))

    def mute(self, on: bool) -> None:
        self.told.append(("mute", on))

    def type_instead(self, text: str) -> None:
        self.told.append(("typed", text))

    def agent_does(
        self, do: str, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> None:
        self.told.append((do, what))

    def hang_up(self) -> None:
        self.told.append("hang up")

    def resume_devices(self) -> None:
        self.told.append("resume")

    def stop(self) -> None:
        self.told.append("stop")


def take_call(window: Window, runner: JobRunner, mode: str = "practice", push: bool = False) -> CallView:
    home = window.page
    assert isinstance(home, HomeView)
    home.cards["lab-results"].setFocus()
    home.chosen.emit(summary())
    runner.drain()
    briefing = window.page
    assert isinstance(briefing, BriefingView)
    briefing.mode.buttons[mode].click()
    if push:
        briefing.trigger.buttons["push"].click()
    briefing.start.click()
    runner.drain()
    call = window.page
    assert isinstance(call, CallView)
    return call


def say(call: CallView, runner: JobRunner, qtbot: Any, text: str) -> None:
    qtbot.keyClicks(call.talk.line, text)
    qtbot.keyClick(call.talk.line, Qt.Key.Key_Return)
    runner.drain()
    qtbot.waitUntil(lambda: call._desk.inputs.hidden_from is None)
