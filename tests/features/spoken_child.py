"""Takes a whole call of `lab-results` through the real window, spoken or typed, and prints what came of it as JSON.

`python -m tests.features.spoken_child FOLDER voice|typed`: run by `test_spoken_call` in a process of its own, because the
sound system of a process is the one that it found at its start. What the trainee says are the scenario's model answers.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.bootstrap.history import open_history
from app.bootstrap.services import House
from app.bootstrap.understanding import load_mind
from app.core.dialogue.model import Reply
from app.core.dialogue.robots.desk import Desk
from app.core.dialogue.robots.moves import Move
from app.core.dialogue.robots.perfect import Perfect
from app.core.dialogue.understand import hear_words
from app.shared.clock import SystemClock
from app.ui.kit.jobs import JobRunner
from app.ui.kit.theme import Theme
from app.ui.shell.window import Window, make_application
from app.ui.trainee.call.chart import Deed
from tests.support.pulse import RunningDevices
from tests.support.trainee import Trainee

LONGEST_S = 480.0
SEED = 7
CALM_S = 0.5  # quiet on the line before the trainee answers


class Drive:
    """Hands and voice of a trainee in front of the window."""

    def __init__(self, folder: Path, spoken: bool) -> None:
        self.application = make_application()
        self.history = open_history(folder, SystemClock())
        self.services = replace(House(folder, self.history).services("test"), new_seed=lambda: SEED)
        theme = Theme(self.application, self.services.resource_text)
        theme.dress("light", 1.0)
        self.runner = JobRunner(self.application)
        self.window = Window(theme, self.services, self.runner)
        self.window.show()
        self.spoken = spoken
        self.longest_ms = 0.0
        self.troubles: list[str] = []

    def until(self, happened: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not happen within {seconds} s; the window shows {self.window.place}")
            self.pass_time()

    def pass_time(self) -> None:
        begun = time.perf_counter()
        QApplication.processEvents()
        self.longest_ms = max(self.longest_ms, (time.perf_counter() - begun) * 1000)
        time.sleep(0.004)

    def click(self, widget: QWidget) -> None:
        assert widget.isEnabled(), widget.accessibleName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def button(self, within: QWidget, text: str) -> QAbstractButton:
        return next(button for button in within.findChildren(QAbstractButton) if button.text() == text)

    @property
    def page(self) -> Any:
        return self.window.page

    def to_the_call(self) -> None:
        self.until(lambda: self.window.place == "welcome", "the welcome")
        self.page.kept.setFocus()
        QTest.keyClick(self.page.kept, Qt.Key.Key_Space)
        if self.spoken:
            QTest.keyClick(self.page.voice, Qt.Key.Key_Space)
            QTest.keyClick(self.page.audio, Qt.Key.Key_Space)
        self.click(self.page.start)
        self.until(lambda: self.window.place == "home" and "lab-results" in self.page.cards, "Home with the scenario")
        self.click(self.button(self.page.cards["lab-results"], "Take this call"))
        self.until(lambda: self.window.place == "briefing", "the briefing")
        if not self.spoken:
            self.click(self.page.speaking.buttons["typed"])
        self.until(lambda: self.page.start.isEnabled(), "the start button")
        self.click(self.page.start)
        self.until(lambda: self.window.place == "call", "the call", 60)

    def take(self, trainee: Trainee | None) -> None:
        """Answers until the caller is gone."""
        desk = self.window.room.desk
        assert desk is not None
        desk.trouble.connect(lambda problem: self.troubles.append(problem.sentence))
        play: Any = desk.contract.play
        practice: Any = desk.contract.practice
        matcher = load_mind().matcher
        robot = Perfect(Desk(play, matcher.act_library, lambda words: hear_words(play, matcher, words)))
        answered: tuple[str | None, int] = (None, -1)
        calm_since: float | None = None
        begun = time.monotonic()
        while self.window.place == "call":
            if time.monotonic() - begun > LONGEST_S:
                raise TimeoutError(f"the call is still going on after {LONGEST_S:.0f} s")
            self.pass_time()
            inputs = desk.inputs
            calm = (
                inputs.moment.ended is None
                and (inputs.sound == "listening" if self.spoken else self.runner.pending == 0)
                and inputs.hidden_from is None
                and (trainee is None or not trainee.speaking)
            )
            if not calm:
                calm_since = None
                continue
            calm_since = calm_since or time.monotonic()
            if time.monotonic() - calm_since < (CALM_S if self.spoken else 0.02):
                continue
            calm_since = None
            state = practice.state
            heard = (state.turn, state.said.get(state.turn or "", 0))
            reply = Reply(say="", turns=(state.turn,)) if state.turn and heard != answered else None
            answered = heard
            for move in robot.answer(state, reply):
                self.make(move, trainee)

    def make(self, move: Move, trainee: Trainee | None) -> None:
        """One move as a person makes it."""
        page = self.page
        if move.say and trainee is not None:
            trainee.speak(trainee.sound(move.say))
        elif move.say:
            QTest.keyClicks(page.talk.line, move.say)
            QTest.keyClick(page.talk.line, Qt.Key.Key_Return)
        elif move.do == "mark_verified":
            self.click(page.verification.mark)
        elif move.do == "view" and move.what in page.record.sections:
            self.click(page.record.sections[move.what])
        elif move.do == "end":
            self.click(page.head.hang_up)
        elif move.do:
            page._do(Deed(move.do, move.what))  # pyright: ignore[reportPrivateUsage]  # tasks that ask a question first

    def to_the_scorecard(self) -> dict[str, Any]:
        self.until(lambda: self.window.place == "closing", "the closing note")
        QTest.keyClicks(self.page.note, "Told the patient, booked the ultrasound.")
        self.click(self.page.file)
        self.until(lambda: self.window.place == "scorecard", "the scorecard", 60)
        (attempt,) = self.services.attempts.recent()
        record = self.services.attempts.record(attempt.attempt)
        card: Any = self.services.attempts.scorecard(attempt.attempt)
        assert card is not None
        agent = [event for event in record.events if event.by == "agent" and getattr(event, "say", "")]
        return {
            "status": attempt.status,
            "passed": card["passed"],
            "score": card["score"],
            "privacy": card["privacy"]["score"],
            "identifiers": card["privacy"]["identifiers"],
            "shown": self.page.props.verdict is not None,
            "agent_lines": len(agent),
            "with_words": sum(bool(getattr(event, "words", ())) for event in agent),
            "record": record.model_dump(mode="json", by_alias=True, exclude_defaults=True),
            "longest_ms": round(self.longest_ms, 1),
            "troubles": self.troubles,
        }

    def close(self) -> None:
        self.window.close()
        self.runner.shutdown()
        self.history.storage.close()


def main(folder: Path, how: str) -> None:
    drive = Drive(folder / "data", how == "voice")
    trainee = None
    if how == "voice":
        trainee = Trainee(RunningDevices(os.environ["PULSE_SERVER"], Path(os.environ["XDG_RUNTIME_DIR"])))
        trainee.sound("Good morning.")  # the voice is loaded before the call begins
    try:
        drive.to_the_call()
        drive.take(trainee)
        sys.stdout.write(json.dumps(drive.to_the_scorecard()) + "\n")
    finally:
        if trainee is not None:
            trainee.finish()
        drive.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
