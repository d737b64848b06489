"""A trainer's way on the real house: a rule is lowered with its reason, tried on a past call, saved, applied, put in force."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.conftest import missing_part
from tests.core.scoring.making import GREETING, record

try:
    from PySide6.QtWidgets import QApplication
except ImportError:
    QApplication = None  # type: ignore[assignment, misc]

PATIENCE_MS = 60_000
ROWS = (
    ("agent", GREETING),
    ("caller", "hello i wanted to ask about my appointment"),
    ("agent", "sure please calm down first"),
    ("caller", "i am calm thank you"),
)


def play_a_call(folder: Path) -> None:
    """A past call in the database, judged as the house judges."""
    from app.bootstrap.history import open_history
    from app.bootstrap.policies import PolicyShelf
    from app.bootstrap.understanding import load_mind
    from app.core.record.write import head_json
    from app.core.scoring.scorecard import as_json
    from app.shared.clock import SystemClock

    made = record(*ROWS, id="attempt-past")
    with closing(open_history(folder, SystemClock()).storage) as storage:
        storage.journal.begin(made.id, {**head_json(made), "title": "The past call"})
        for index, event in enumerate(made.events):
            storage.journal.append(made.id, index, event)
        card = PolicyShelf(storage, load_mind).judge_in_force()(made)
        storage.journal.finish(made.id, as_json(card))


@pytest.fixture
def trainer(data_folder: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    """The window on the real house, with one past call."""
    if QApplication is None:
        missing_part(
            "Qt's system libraries are missing; install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
        )
    qtbot = request.getfixturevalue("qtbot")
    from app.bootstrap.history import open_history
    from app.bootstrap.services import House
    from app.shared.clock import SystemClock
    from app.ui.kit.jobs import JobRunner
    from app.ui.kit.theme import Theme
    from app.ui.shell.window import Window

    play_a_call(data_folder)
    history = open_history(data_folder, SystemClock())
    history.storage.preferences.put("consent.kept", True)
    services = House(data_folder, history).services("test")
    theme = Theme(QApplication.instance(), services.resource_text)  # type: ignore[arg-type]
    theme.dress(scheme="light")
    runner = JobRunner()
    window = Window(theme, services, runner)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    runner.shutdown()
    history.storage.close()


def test_a_policy_from_a_word_to_past_calls(trainer: Any, data_folder: Path, qtbot: Any) -> None:
    from app.bootstrap.history import open_history
    from app.shared.clock import SystemClock

    def press(button: Any) -> None:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    press(trainer.rail.buttons["policy"])
    qtbot.waitUntil(lambda: trainer.place == "policy" and trainer.page.isEnabled(), timeout=PATIENCE_MS)
    page = trainer.page
    press(page.sections.buttons["phrases"])
    press(page.phrases.forbidden.add)
    line = page.phrases.forbidden.rows[0]
    qtbot.keyClicks(line.words, "calm down")
    qtbot.keyClicks(line.means, "It stings.")
    line.severity.setFocus()
    for _ in range(2):
        qtbot.keyClick(line.severity, Qt.Key.Key_Down)

    press(page.sections.buttons["old"])
    page.old.started.emit(None)
    qtbot.waitUntil(lambda: page.old.result.isVisible(), timeout=PATIENCE_MS)
    assert page.old.failing.accessibleName().startswith("Would fail now: 1")

    press(page.save)
    qtbot.keyClicks(page.saving.note, "No more calming down.")
    qtbot.keyClick(page.saving.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.stamp.text() == "kindline/1" and page.old.apply.isEnabled(), timeout=PATIENCE_MS)
    press(page.old.apply)
    qtbot.waitUntil(lambda: not page.old.apply.isEnabled(), timeout=PATIENCE_MS)
    press(page.sections.buttons["versions"])
    press(page.versions.buttons["kindline/1", "use"])
    qtbot.waitUntil(lambda: not page.versions.buttons["kindline/1", "use"].isEnabled(), timeout=PATIENCE_MS)

    with closing(open_history(data_folder, SystemClock()).storage) as storage:
        in_force = storage.policies.in_force()
        first, second = storage.judgements.of("attempt-past")
        (line_of_history,) = storage.attempts.recent()
    assert in_force is not None
    assert (in_force.stamp, in_force.note, in_force.forbidden[0].severity) == (
        "kindline/1",
        "No more calming down.",
        "fatal",
    )
    assert (first.policy, first.scorecard["passed"], second.policy, second.scorecard["passed"]) == (
        "",
        True,
        "kindline/1",
        False,
    )
    assert line_of_history.passed is False
