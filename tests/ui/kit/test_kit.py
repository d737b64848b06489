"""The kit's widgets and machinery, one at a time."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QApplication

from app.ui.kit.captions import CaptionView
from app.ui.kit.cards import Banner, Card
from app.ui.kit.jobs import JobRunner
from app.ui.kit.meter import FALL, LevelMeter
from app.ui.kit.shapes import Caption, Line, Mark, MomentChosen, Piece
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme, ThemeChanged
from app.ui.kit.timeline import Timeline
from tests.conftest import PROJECT


def unwanted(*_: object) -> None:
    raise AssertionError("this was not to be called")


class Speaker(QObject):
    said = Emits[MomentChosen]()


def test_a_typed_signal_delivers_the_very_payload(qtbot: Any) -> None:
    heard: list[MomentChosen] = []
    speaker = Speaker()
    speaker.said.connect(heard.append)
    payload = MomentChosen(7)
    speaker.said.emit(payload)
    assert heard == [payload]
    assert heard[0] is payload


def test_a_lane_works_in_order_and_delivers_in_the_gui_thread(runner: JobRunner) -> None:
    order: list[int] = []
    threads: set[bool] = set()

    def done(value: int) -> None:
        order.append(value)
        threads.add(QThread.currentThread() is QApplication.instance().thread())  # type: ignore[union-attr]

    for value in range(20):
        runner.submit("slow", lambda v=value: v, done, unwanted)
    runner.drain()
    assert order == list(range(20))
    assert threads == {True}
    assert runner.pending == 0


def test_two_lanes_do_not_wait_for_each_other(runner: JobRunner) -> None:
    gate = threading.Event()
    done: list[str] = []
    runner.submit("one", lambda: gate.wait(5), lambda _: done.append("one"), unwanted)
    runner.submit("two", gate.set, lambda _: done.append("two"), unwanted)
    runner.drain()
    assert sorted(done) == ["one", "two"]


def test_a_failure_is_handed_to_whoever_asked(runner: JobRunner) -> None:
    failures: list[Exception] = []
    runner.submit("lane", lambda: 1 / 0, unwanted, failures.append)
    runner.drain()
    assert [type(error) for error in failures] == [ZeroDivisionError]


FORGETFUL = """
import threading
from PySide6.QtCore import QCoreApplication
from app.ui.kit.jobs import JobRunner

def work():
    begun.set()
    threading.main_thread().join()
    threading.Event().wait(0.2)
    print("finished", flush=True)

application, begun, runner = QCoreApplication([]), threading.Event(), JobRunner()
runner.submit("slow", work, print, print)
begun.wait(5)
"""


def test_python_ends_only_after_the_lanes_of_a_runner_that_nobody_shut_down() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FORGETFUL], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=30
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "finished\n", "")


def test_a_lane_that_hangs_is_named(runner: JobRunner) -> None:
    gate = threading.Event()
    runner.submit("stuck", lambda: gate.wait(10), unwanted, unwanted)
    runner.submit("well", lambda: None, unwanted, unwanted)
    assert runner.shutdown(0.05) == ("lane-stuck",)
    gate.set()
    assert runner.shutdown() == ()


def test_nothing_is_taken_after_shutdown(runner: JobRunner) -> None:
    runner.shutdown()
    runner.submit("lane", unwanted, unwanted, unwanted)
    assert runner.pending == 0


def test_the_theme_announces_itself_and_scales(theme: Theme) -> None:
    seen: list[ThemeChanged] = []
    theme.changed.connect(seen.append)
    theme.dress(scheme="dark", scale=1.5)
    assert [(change.tokens.dark, change.scale) for change in seen] == [(True, 1.5)]
    assert theme.font("body").pixelSize() == 21
    theme.dress(scale=9.0)
    assert theme.scale == 2.0
    theme.dress(scheme="light", scale=1.0)
    assert not theme.tokens.dark


def test_captions_touch_only_what_changed(theme: Theme, qtbot: Any) -> None:
    view = CaptionView(theme, "captions")
    qtbot.addWidget(view)
    first = Caption("0", "agent", (Piece("hello"),), "You")
    partial = Caption("hearing", "agent", (Piece("may i"),), "You", going_on=True)
    view.show_captions((first, partial))
    kept = view._bubbles["0"]
    final = Caption("1", "agent", (Piece("may i have your "), Piece("name", doubtful=True)), "You")
    view.show_captions((first, final))
    assert view.texts() == ("hello", "may i have your name")
    assert view._bubbles["0"] is kept
    assert "hearing" not in view._bubbles
    assert view._bubbles["1"].accessibleName() == "You: may i have your name"


def test_the_timeline_is_walked_by_keys_and_clicks(theme: Theme, qtbot: Any) -> None:
    timeline = Timeline(theme, "line")
    qtbot.addWidget(timeline)
    timeline.resize(600, 150)
    marks = (Mark(2.0, "taken", 1, "Fear"), Mark(40.0, "fatal", 6, "Told too early"))
    timeline.show_line(Line(60.0, ((0.0, 70.0), (30.0, 20.0)), marks))
    timeline.show()
    chosen: list[MomentChosen] = []
    timeline.chosen.connect(chosen.append)
    timeline.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(timeline, key)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=timeline.place(marks[0]).toPoint())
    assert chosen == [MomentChosen(6), MomentChosen(1)]
    assert timeline.accessibleDescription() == "Told too early"


def test_the_meter_rises_at_once_and_falls_gently(theme: Theme, qtbot: Any) -> None:
    meter = LevelMeter(theme, "level")
    qtbot.addWidget(meter)
    meter.show_level(2.0)
    assert meter.level == 1.0
    meter.show_level(0.0)
    assert meter.level == pytest.approx(1.0 - FALL)


def test_a_card_is_chosen_by_click_and_by_key(theme: Theme, qtbot: Any) -> None:
    chosen: list[str] = []
    card = Card(name="Nine days", choose=lambda: chosen.append("x"))
    qtbot.addWidget(card)
    card.resize(200, 100)
    card.show()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert chosen == ["x", "x"]
    assert card.accessibleName() == "Nine days"


def test_an_empty_banner_is_hidden(theme: Theme, qtbot: Any) -> None:
    banner = Banner(theme, closable=True)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_sentence("The disk is full.", "warn")
    assert not banner.isHidden()
    assert banner.accessibleName() == "The disk is full."
