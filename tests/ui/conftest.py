"""What the window's tests share: a theme, a runner that is drained, a window on a house of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import missing_part
from tests.qtless import NEEDS, PROBLEM

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt fails the test that caused it, except what the offscreen platform always says."""
    for item in items:
        if PROBLEM is None and item.path.is_relative_to(HERE) and "qtbot" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def theme(request: pytest.FixtureRequest) -> Any:
    """The light theme on the test's application."""
    if PROBLEM is not None:
        missing_part(NEEDS)
    application = request.getfixturevalue("qapp")
    from app.adapters.files.resources import resource_text
    from app.ui.kit.theme import Theme

    made = Theme(application, resource_text)
    made.dress(scheme="light", scale=1.0)
    return made


@pytest.fixture
def runner(theme: Any) -> Iterator[Any]:
    """A runner that is shut down after the test."""
    from app.ui.kit.jobs import JobRunner

    made = JobRunner()
    yield made
    made.shutdown()


@pytest.fixture
def house() -> Any:
    """Everything behind the window, of paper; its trainee has been welcomed."""
    from tests.ui.fakes import House

    made = House()
    made.kept["consent.kept"] = True
    return made


@pytest.fixture
def open_house(theme: Any, runner: Any, house: Any, qtbot: Any) -> Callable[..., Any]:
    """Opens a window on the house, with some services exchanged."""
    from app.ui.shell.window import Window

    held: list[Any] = []  # qtbot alone does not keep a window alive

    def open_(**changes: Any) -> Any:
        window = Window(theme, house.services(**changes), runner)
        held.append(window)
        qtbot.addWidget(window)
        window.show()

        def active() -> bool:
            window.activateWindow()
            return window.isActiveWindow()

        qtbot.waitUntil(active)
        runner.drain()
        return window

    return open_
