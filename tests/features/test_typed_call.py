"""A trainee's whole way, driven like a person: first-run welcome, Home, briefing, a typed call, closing note, scorecard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.conftest import missing_part

try:
    from PySide6.QtWidgets import QApplication
except ImportError:
    QApplication = None  # type: ignore[assignment, misc]

GREETING = "Thank you for calling Lakeside Clinic, my name is Dana. How can I help you today?"
PATIENCE_MS = 60_000


class Person:
    """Somebody at the keyboard who answers each line of the caller as the scenario's author would have."""

    def __init__(self, window: Any, qtbot: Any) -> None:
        self.window, self.qtbot = window, qtbot

    def wait_for(self, kind: type[Any]) -> Any:
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, kind), timeout=PATIENCE_MS)
        return self.window.page

    def click(self, widget: Any) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def say(self, words: str) -> None:
        call = self.window.page
        call.talk.line.setFocus()
        self.qtbot.keyClicks(call.talk.line, words)
        self.qtbot.keyClick(call.talk.line, Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        desk = self.window.room.desk
        done = lambda: self.window.room.desk is not desk or (not desk._asked and desk.inputs.hidden_from is None)  # noqa: E731
        self.qtbot.waitUntil(done, timeout=PATIENCE_MS)

    def does(self, step: Any) -> None:
        call = self.window.page
        if step.do == "mark_verified":
            self.click(call.verification.mark)
        elif step.do == "view":
            if step.what in call.record.sections:
                self.click(call.record.sections[step.what])
        else:
            task = next(task for task in call._desk.inputs.scenario.tasks if task.do == step.do)
            self.click(call.tasks.tasks[task.id])
            if dialog := next((one for one in call.findChildren(_dialog()) if one.isVisible()), None):
                self.qtbot.keyClicks(dialog.line, step.what)
                self.click(dialog.go)
        self.settle()


def _dialog() -> type[Any]:
    from app.ui.trainee.call.dialogs import WhatDialog

    return WhatDialog


@pytest.fixture
def person(data_folder: Path, request: pytest.FixtureRequest) -> Iterator[Person]:
    """A person before a window on the real house, whose caller always draws the same lines."""
    if QApplication is None:
        missing_part(
            "Qt's system libraries are missing; install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
        )
    qtbot = request.getfixturevalue("qtbot")
    from app.bootstrap.history import open_history
    from app.bootstrap.services import House
    from app.shared.clock import SystemClock
    from app.shared.result import Refusal
    from app.ui.kit.jobs import JobRunner
    from app.ui.kit.theme import Theme
    from app.ui.shell.window import Window

    history = open_history(data_folder, SystemClock())
    services = replace(
        House(data_folder, history).services("test"),
        new_seed=lambda: 7,
        make_voice=None,
        voice_problem=Refusal("voice.none", "This test types."),
        parts=tuple,
        pace=0.0,
    )
    theme = Theme(QApplication.instance(), services.resource_text)  # type: ignore[arg-type]
    theme.dress(scheme="light")
    runner = JobRunner()
    window = Window(theme, services, runner)
    qtbot.addWidget(window)
    window.show()
    yield Person(window, qtbot)
    window.close()
    runner.shutdown()
    history.storage.close()


def test_a_typed_call_from_welcome_to_scorecard(person: Person) -> None:
    from app.ui.trainee.briefing.view import BriefingView
    from app.ui.trainee.call.view import CallView
    from app.ui.trainee.closing.view import ClosingView
    from app.ui.trainee.home.view import HomeView
    from app.ui.trainee.scorecard.view import ScorecardView
    from app.ui.trainee.welcome.view import WelcomeView

    welcome = person.wait_for(WelcomeView)
    person.click(welcome.kept)
    person.qtbot.keyClicks(welcome.name, "Dana")
    person.click(welcome.start)

    home = person.wait_for(HomeView)
    person.qtbot.waitUntil(lambda: "lab-results" in home.cards, timeout=PATIENCE_MS)
    person.click(home.cards["lab-results"])
    briefing = person.wait_for(BriefingView)
    person.click(briefing.start)
    call = person.wait_for(CallView)

    person.say(GREETING)
    person.click(call.record.open)
    person.settle()
    desk = person.window.room.desk
    play, answered = desk.contract.play, list[str]()
    for _turn in range(40):
        if person.window.place != "call":
            break
        turn = desk.inputs.moment.state.turn
        model = play.turn(turn).model if turn and turn not in answered[-1:] else ()
        answered.append(turn or "")
        for step in model:
            if person.window.place == "call":
                person.say(step.say) if step.say else person.does(step)
        if not model and person.window.place == "call":
            person.say("I'm right here with you.")
    if person.window.place == "call":
        person.click(person.window.page.head.hang_up)

    closing = person.wait_for(ClosingView)
    person.qtbot.keyClicks(closing.note, "Carol rang for her biopsy result. Verified, told, ultrasound booked.")
    person.click(closing.file)
    card = person.wait_for(ScorecardView)
    assert card.props.verdict is not None
    assert card.props.verdict.passed, card.props.groups
    assert card.props.verdict.code == "passed_verified"
    assert {figure.name: figure.value for figure in card.props.figures}["privacy"] >= 90
    assert len(card.transcript.texts()) == len(card.props.lines)

    person.click(card.back)
    home = person.wait_for(HomeView)
    person.qtbot.waitUntil(lambda: bool(home._shown and home._shown.recent), timeout=PATIENCE_MS)
    assert [(one.status, one.passed) for one in home._shown.recent] == [("finished", True)]

    home.opened.emit(home._shown.recent[0])
    again = person.wait_for(ScorecardView)
    assert again.props.verdict == card.props.verdict
    assert again.props.stored is None
