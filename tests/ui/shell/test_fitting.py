"""Nothing is cut off: the main screens in small windows and with large text, long lines, long calls."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit.basics import Button, Text, column, row
from app.ui.kit.bend import Bend
from app.ui.kit.captions import CaptionView
from app.ui.kit.jobs import JobRunner
from app.ui.kit.shapes import Caption, Piece
from app.ui.kit.theme import Theme
from app.ui.shell.window import Window
from app.ui.trainee.briefing.view import BriefingView
from app.ui.trainee.call.view import CallView
from app.ui.trainee.home.view import HomeView
from tests.ui.clipping import clipped
from tests.ui.driving import Open, say, take_call
from tests.ui.fakes import House, attempt, paper_card, summary

Walk = Callable[[Window, JobRunner, Any], object]
LONG = "and then nobody called me back about it at all " * 40


def home(window: Window, runner: JobRunner, qtbot: Any) -> None:
    assert isinstance(window.page, HomeView)


def briefing(window: Window, runner: JobRunner, qtbot: Any) -> None:
    assert isinstance(window.page, HomeView)
    window.page.chosen.emit(summary())
    runner.drain()
    assert isinstance(window.page, BriefingView)


def call(window: Window, runner: JobRunner, qtbot: Any) -> CallView:
    page = take_call(window, runner)
    say(page, runner, qtbot, "Thank you for calling, this is Dana.")
    page.record.open.click()
    runner.drain()
    return page


def scorecard(window: Window, runner: JobRunner, qtbot: Any) -> None:
    page = call(window, runner, qtbot)
    say(page, runner, qtbot, "May I have your name and date of birth?")
    record = page._desk.inputs.moment.record
    from app.ui.trainee.scorecard.state import CardInputs

    window.room._show_card(CardInputs("Nine days", record, paper_card(record, passed=False)), "attempt-1")


def calls(window: Window, runner: JobRunner, qtbot: Any) -> None:
    window.go("calls")


def settings(window: Window, runner: JobRunner, qtbot: Any) -> None:
    window.go("settings")


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 800), 1.0), ((1024, 700), 1.0), ((960, 640), 0.8), ((1280, 800), 2.0)],
    ids=["usual", "small", "smallest", "large text"],
)
@pytest.mark.parametrize("walk", [home, briefing, call, scorecard, calls, settings])
def test_no_words_are_cut_off(
    walk: Walk,
    size: tuple[int, int],
    scale: float,
    open_house: Open,
    house: House,
    runner: JobRunner,
    theme: Theme,
    qtbot: Any,
) -> None:
    theme.dress(scale=scale)
    house.past = [attempt(1), attempt(2, "interrupted", None, None), attempt(3, "finished", False, 41.0)]
    window = open_house()
    window.resize(*size)
    walk(window, runner, qtbot)
    runner.drain()
    for _ in range(6):
        QApplication.processEvents()
    assert window.size().toTuple() == size
    assert clipped(window) == []


def test_what_is_cut_off_is_found(theme: Theme, qtbot: Any) -> None:
    label, button = Text("These words are too long for their place", wrap=False), Button(theme, "Take this call")
    page = QWidget()
    page.setLayout(column(row(label, button)))
    qtbot.addWidget(page)
    page.show()
    assert clipped(page) == []
    label.setFixedWidth(40)
    button.setFixedHeight(6)
    QApplication.processEvents()
    assert [line.split(" ")[0] for line in clipped(page)] == ["Text", "Button"]


def test_a_row_bends_where_it_does_not_fit_and_straightens_again(theme: Theme, qtbot: Any) -> None:
    words, button = Text("To end at once: the Stop button", wrap=False), Button(theme, "Start the call")
    bend = Bend(words, button)
    qtbot.addWidget(bend)
    bend.resize(900, 60)
    bend.show()
    assert not bend.bent
    bend.resize(words.minimumSizeHint().width() + 20, 120)
    QApplication.processEvents()
    assert bend.bent
    assert button.y() >= words.y() + words.height()
    bend.resize(900, 60)
    QApplication.processEvents()
    assert not bend.bent


def test_a_very_long_line_wraps_and_stays_readable(
    open_house: Open, house: House, runner: JobRunner, qtbot: Any
) -> None:
    window = open_house()
    window.resize(1024, 700)
    page = take_call(window, runner)
    page.talk.captions.show_captions((Caption("0", "caller", (Piece(LONG),), "Caller"),))
    for _ in range(6):
        QApplication.processEvents()
    bubble = page.talk.captions._bubbles["0"]
    assert bubble.width() <= page.talk.captions.viewport().width()
    assert bubble.height() >= bubble.heightForWidth(bubble.width())
    bar = page.talk.captions.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_two_hundred_captions_come_quickly(theme: Theme, qtbot: Any) -> None:
    view = CaptionView(theme, "captions")
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    lines = tuple(
        Caption(str(at), "agent" if at % 2 else "caller", (Piece(f"Line {at}: {LONG[:90]}"),), "You")
        for at in range(200)
    )
    spent: list[float] = []
    for count in range(1, 201):
        begun = time.perf_counter()
        view.show_captions(lines[:count])
        QApplication.processEvents()
        spent.append(time.perf_counter() - begun)
    last = min(spent[-10:])  # the least, because other work on the machine may slow any one of them
    assert view.texts()[-1].startswith("Line 199")
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert last < 0.1, f"one of the last of 200 captions took {last * 1000:.0f} ms"
