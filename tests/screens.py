"""Renders every screen, light and dark, in two sizes, into build/screens: `uv run python -m tests.screens`.

Names render only those screens; `--scale 200` (80-200 %) and `--size 1024x700` render them so. Words that are cut off are
named after their screen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from app.adapters.files.resources import resource_text
from app.shared.result import Refusal
from app.ui.kit.jobs import JobRunner
from app.ui.kit.shapes import MomentChosen
from app.ui.kit.theme import Theme
from app.ui.shell.window import Window
from app.ui.trainee.briefing.view import BriefingView
from app.ui.trainee.call.dialogs import TransferDialog
from app.ui.trainee.call.view import CallView
from app.ui.trainee.closing.view import ClosingView
from app.ui.trainee.home.view import HomeView
from app.ui.trainee.scorecard.view import ScorecardView
from tests.ui.clipping import clipped
from tests.ui.fakes import House, attempt, paper_card, spoken, summary
from tests.ui.trainer.screens import POLICY_SCREENS

SIZES = ((1280, 800), (1920, 1080))
FOLDER = Path("build/screens")
AGENT = (
    "Thank you for calling Lakeside Clinic, this is Dana. How can I help you?",
    "Nine days is a long time to carry that, and I'm so glad you called. So that I tell only you, may I have your full name and date of birth?",
    "Thank you, Carol. Your biopsy came back benign, no cancer was found.",
    "Benign means it is not cancer. Doctor Okafor wants one more ultrasound in six months.",
)


class Stage:
    """A window on a house of paper, walked from page to page."""

    def __init__(self, theme: Theme, size: tuple[int, int], **services: Any) -> None:
        self.house = House()
        self.house.kept.update(
            {"consent.kept": True, "name": "Dana", "look.scheme": "dark" if theme.tokens.dark else "light"}
        )
        self.runner = JobRunner()
        self.make(theme, size, **services)

    def make(self, theme: Theme, size: tuple[int, int], **services: Any) -> None:
        self.window = Window(theme, self.house.services(**services), self.runner)
        self.window.resize(*size)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        self.runner.drain()
        for _ in range(6):
            QApplication.processEvents()

    def call(self, mode: str = "practice", lines: int = 3, **choices: str) -> CallView:
        page = self.page(HomeView)
        page.cards["lab-results"].setFocus()
        page.chosen.emit(summary())
        self.settle()
        briefing = self.page(BriefingView)
        briefing.mode.buttons[mode].click()
        briefing.start.click()
        self.settle()
        call = self.page(CallView)
        desk = self.window.room.desk
        assert desk is not None
        for at, line in enumerate(AGENT[:lines]):
            if at == 1:
                call.record.open.click()
                self.settle()
            if at == 2:
                call.verification.mark.click()
                call.record.sections["results"].click()
                self.settle()
            self.house.clock.at += 9
            call.talk.line.setText(line)
            call.talk.send.click()
            self.settle()
            QApplication.processEvents()
            self.settle()
        self.house.clock.at += 3
        desk._tick()
        self.settle()
        return call

    def page(self, kind: type[Any]) -> Any:
        page = self.window.page
        assert isinstance(page, kind), page
        return page

    def done(self) -> None:
        """Ends the stage. Without a running event loop nothing deletes windows, and each new theme dresses them all."""
        self.runner.shutdown()
        for window in QApplication.topLevelWidgets():
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def welcome(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    stage.window.close()
    stage.house.kept.clear()
    stage.make(theme, size, make_voice=lambda *_: None)


def home(stage: Stage, *_: Any) -> None:
    stage.house.past = [
        attempt(1),
        attempt(2, "interrupted", None, None),
        attempt(3, "finished", False, 41.0),
        attempt(4, "abandoned", None, None),
    ]
    stage.window.room.go_home()
    stage.settle()


def home_empty(stage: Stage, *_: Any) -> None:
    stage.window.show_trouble(
        Refusal(
            "storage.read_only",
            "The folder for your calls cannot be written; calls are kept until you close this window.",
        )
    )


def home_broken(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    stage.window.close()
    broken = summary(
        id="night-shift", title="Night shift", problem="the turn “ask-again” does not exist", place="scenario.yaml:88"
    )
    stage.make(theme, size, list_scenarios=lambda: (summary(), summary(id="bill", title="The bill", minutes=6), broken))


def briefing(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    stage.window.close()
    stage.house.kept["consent.voice"] = True
    stage.make(theme, size, make_voice=lambda *_: None)
    stage.page(HomeView).chosen.emit(summary())
    stage.settle()
    stage.page(BriefingView).check.click()
    stage.settle()


def call_start(stage: Stage, *_: Any) -> None:
    stage.call(lines=0)


def call_practice(stage: Stage, *_: Any) -> None:
    stage.call()
    call = stage.page(CallView)
    practice = stage.house.calls[-1]
    practice.hear_agent(spoken("can you tell me wether that helps", "wether", 40.0), 40.0)
    stage.window.room.desk._shown = 99  # type: ignore[union-attr]
    stage.window.room.desk._look()  # type: ignore[union-attr]
    stage.settle()
    call.talk.captions.setFocus()


def call_exam_hold(stage: Stage, *_: Any) -> None:
    call = stage.call("exam", 2)
    call.head.hold.click()
    stage.settle()
    call.show_trouble(
        Refusal("storage.full", "The disk is full: this call is kept in memory only until you save a copy.")
    )


def call_voice(stage: Stage, *_: Any) -> None:
    call = stage.call(lines=2)
    call.talk.show_voice(True)
    call.talk.meter.show_level(0.6)


def call_transfer(stage: Stage, theme: Theme, *_: Any) -> None:
    call = stage.call(lines=1)
    dialog = TransferDialog(theme, call)
    dialog.show()
    stage.settle()
    stage.dialog = dialog  # type: ignore[attr-defined]


def closing(stage: Stage, *_: Any) -> None:
    stage.call(lines=4).head.hang_up.click()
    stage.settle()
    stage.page(ClosingView).note.setPlainText(
        "Carol rang about her biopsy. Verified by name and date of birth. Told: benign."
    )


def stopped(stage: Stage, *_: Any) -> None:
    stage.call(lines=1).head.stop.click()
    stage.settle()


def scorecard(stage: Stage, *_: Any) -> None:
    closing(stage)
    stage.page(ClosingView).file.click()
    stage.settle()


def scorecard_failed(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    scorecard(stage)
    record = stage.page(ScorecardView).transcript and stage.house.calls[-1].record
    stage.house.past, stage.house.records["attempt-1"] = [attempt(1, "finished", False, 41.0)], record
    stage.house.cards["attempt-1"] = {"passed": False, "score": 41.0}
    stage.window.close()
    stage.make(theme, size, score_record=lambda r: paper_card(r, passed=False), read_audio=lambda *_: b"")
    stage.window.room.shelf.open(attempt(1, "finished", False, 41.0))
    stage.settle()


def scorecard_foot(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    scorecard_failed(stage, theme, size)
    area = stage.page(ScorecardView).findChild(QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def scorecard_judged(stage: Stage, theme: Theme, size: tuple[int, int], robot: str = "careless") -> None:
    """A call of the shipped scenario by a robot, judged by the real rules."""
    from app.activities.rehearse.play import play_robot
    from app.bootstrap.scenarios import load_playable
    from app.bootstrap.understanding import find_rubric, load_mind
    from app.ui.trainee.scorecard.state import CardInputs

    play, mind = load_playable("lab-results"), load_mind()
    played = play_robot(play, robot, mind.matcher, mind.matcher.act_library, find_rubric(), 7, "phone")
    answers = tuple((question, str(answer)) for question, answer in played.survey.items())
    inputs = CardInputs("Nine days", played.record, played.scorecard, scenario=play.scenario, survey=answers)
    stage.window.room._show_card(inputs, "attempt-played")


def scorecard_understood(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    """What was understood in the turn that verified the caller, chosen in the lanes."""
    scorecard_judged(stage, theme, size, "perfect")
    page = stage.page(ScorecardView)
    page.lanes.chosen.emit(MomentChosen(next(one.event for one in page.props.lanes[-1].steps)))


def scorecard_points(stage: Stage, theme: Theme, size: tuple[int, int]) -> None:
    """The points of a careless call, in Spanish."""
    stage.window.close()
    stage.make(theme, size, language="es")
    scorecard_judged(stage, theme, size)
    stage.settle()
    area = stage.page(ScorecardView).findChild(QScrollArea)
    area.verticalScrollBar().setValue(620)


def calls(stage: Stage, *_: Any) -> None:
    home(stage)
    stage.window.go("calls")
    stage.settle()


def calls_empty(stage: Stage, *_: Any) -> None:
    stage.window.go("calls")
    stage.settle()


def settings(stage: Stage, *_: Any) -> None:
    stage.window.go("settings")
    stage.settle()


SCREENS: tuple[Callable[..., None], ...] = (
    welcome,
    home,
    home_empty,
    home_broken,
    briefing,
    call_start,
    call_practice,
    call_exam_hold,
    call_voice,
    call_transfer,
    closing,
    stopped,
    scorecard,
    scorecard_failed,
    scorecard_foot,
    scorecard_judged,
    scorecard_understood,
    scorecard_points,
    calls,
    calls_empty,
    settings,
    *POLICY_SCREENS,
)


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.partition("x")
    return int(wide), int(high)


def main(arguments: list[str]) -> int:
    """Renders all screens, or those whose name was given."""
    parser = argparse.ArgumentParser(description="Renders screens into build/screens.")
    parser.add_argument("screens", nargs="*", metavar="SCREEN", help="the name of a screen; all without one")
    parser.add_argument("--scale", type=int, default=100, help="text size in percent, 80-200")
    parser.add_argument("--size", type=_size, help="one size, such as 1024x700, instead of both")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    theme = Theme(application, resource_text)  # type: ignore[arg-type]
    for scheme in ("light", "dark"):
        for size in (options.size,) if options.size else SIZES:
            for screen in SCREENS:
                if options.screens and screen.__name__ not in options.screens:
                    continue
                theme.dress(scheme=scheme, scale=options.scale / 100)  # type: ignore[arg-type]
                stage = Stage(theme, size)
                screen(stage, theme, size)
                stage.settle()
                scaled = f"-{options.scale}" if options.scale != 100 else ""
                name = f"{screen.__name__}-{scheme}-{size[0]}x{size[1]}{scaled}.png"
                dialog = getattr(stage, "dialog", None)
                (dialog or stage.window).grab().save(str(FOLDER / name))
                print(name, *clipped(dialog or stage.window), sep="\n  ")
                stage.done()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
