"""The one window of the application."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from app.shared.result import Refusal
from app.ui.kit.basics import column, holding, row, show_if
from app.ui.kit.cards import Banner, Toast
from app.ui.kit.jobs import JobRunner
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.services import PartStatus, Services
from app.ui.settings import Settings
from app.ui.shell.guard import Guard
from app.ui.shell.rail import Rail
from app.ui.shell.settings.view import SettingsView
from app.ui.shell.strip import StatusStrip
from app.ui.trainee.room import Arrived, TraineeRoom
from app.ui.trainer.policy.room import PolicyRoom


class Window(QMainWindow):
    """Rail, page, status strip; remembers its size and place."""

    def __init__(self, theme: Theme, services: Services, runner: JobRunner) -> None:
        super().__init__()
        self.setWindowTitle("Kindline")
        self._theme, self._services, self.runner = theme, services, runner
        self.settings = Settings(services.preferences)
        self.place = ""
        self._parts: tuple[PartStatus, ...] | None = None
        self.rail = Rail(theme, trains=services.policies is not None)
        self.rail.went.connect(self.go)
        self.rail.toggled.connect(self._toggle)
        self.strip = StatusStrip(theme)
        self.strip.fix.connect(self._fix)
        self.banner = Banner(theme, closable=True)
        self.banner.name_close(translate("Window", "Put this message away"))
        self.stack = QStackedWidget()
        over = row(self.banner)
        over.setContentsMargins(16, 8, 16, 0)
        self._over = holding(over, "page")
        self._over.hide()
        self.banner.closed.connect(lambda _none: self._over.hide())
        page = column(self._over, self.stack, self.strip, gap=0)
        page.setStretch(1, 1)
        across = row(self.rail, page, gap=0)
        across.setStretch(1, 1)
        self.setCentralWidget(holding(across, "page"))
        self.toast = Toast(self)
        self.room = TraineeRoom(theme, services, runner, self.settings, self)
        self.room.arrived.connect(self._arrive)
        self.room.trouble.connect(self.show_trouble)
        self.room.done.connect(self.toast.say)
        self.policy: PolicyRoom | None = None
        if services.policies is not None:
            self.policy = PolicyRoom(theme, services, services.policies, runner, self)
            self.policy.arrived.connect(lambda page: self._show("policy", page, alone=False))
            self.policy.trouble.connect(self.show_trouble)
            self.policy.done.connect(self.toast.say)
        self.setMinimumSize(QSize(960, 640))
        self.resize(1280, 800)
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromHex(self.settings.geometry.encode()))
        if services.storage_problem is not None:
            self.show_trouble(services.storage_problem)
        self.room.enter()
        self.look_at_parts()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def go(self, place: str) -> None:
        """To a place of the rail."""
        if place == "home":
            self.room.go_home()
        elif place == "calls":
            self.room.go_calls()
        elif place == "policy" and self.policy is not None:
            self.policy.go()
        else:
            page = SettingsView(self._theme, self._services, self.settings)
            page.looked.connect(lambda _none: self.look_at_parts())
            if self._parts is not None:
                page.show_parts(self._parts)
            self._show("settings", page, alone=False)

    def look_at_parts(self) -> None:
        """Asks how this computer is."""
        self._parts = None
        self.strip.show_parts(None)

        def done(parts: tuple[PartStatus, ...]) -> None:
            self._parts = parts
            self.strip.show_parts(parts)
            if isinstance(self.page, SettingsView):
                self.page.show_parts(parts)

        def failed(error: Exception) -> None:
            done(())
            if not isinstance(error, Refusal):
                raise error
            self.show_trouble(error)

        self.runner.submit("devices", self._services.parts, done, failed)

    def show_trouble(self, problem: Refusal) -> None:
        """One sentence above the page."""
        self.banner.show_sentence(problem.sentence, "warn")
        self._over.show()

    def show_unexpected(self, error: BaseException) -> None:
        """An error that nobody foresaw."""
        sentence = translate(
            "Window",
            "Something unexpected went wrong ({kind}). What was said so far is kept; you can go on, or go back to Home.",
            kind=type(error).__name__,
        )
        self.banner.show_sentence(sentence, "bad")
        self._over.show()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = bytes(self.saveGeometry().toHex().data()).decode()
        self.room.abandon()
        if self.policy is not None:
            self.policy.close()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.toast.isVisible():
            self.toast.hide()

    def _arrive(self, arrived: Arrived) -> None:
        self._show(arrived.place, arrived.page, arrived.alone)

    def _show(self, place: str, page: QWidget, alone: bool) -> None:
        self.place = place
        show_if(self.rail, not alone)
        self.rail.show_place(place)
        before = self.stack.currentWidget()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if before is not None:  # pyright: ignore[reportUnnecessaryComparison]
            self.stack.removeWidget(before)
            before.deleteLater()
        self.setWindowTitle("Kindline")

    def _fix(self, status: PartStatus) -> None:
        """To Settings; where one must not be led away (welcome, a call), the remedy is said on the spot."""
        if self.rail.isVisible():
            self.go("settings")
        else:
            self.banner.show_sentence(" ".join(part for part in (status.sentence, status.remedy) if part), "warn")
            self._over.show()

    def _toggle(self, _none: None) -> None:
        scheme = "light" if self._theme.tokens.dark else "dark"
        self.settings.scheme = scheme
        self._theme.dress(scheme=scheme)
        if isinstance(self.page, SettingsView):
            self.page.scheme.show_picked(scheme)


def make_application() -> QApplication:
    """The application object, whichever way it comes about."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Kindline")
    application.setApplicationDisplayName("Kindline")
    return application


def open_window(services: Services) -> int:
    """Shows the window until it is closed; the process's exit status."""
    application = make_application()
    theme = Theme(application, services.resource_text)
    settings = Settings(services.preferences)
    theme.dress(settings.scheme, settings.scale)
    runner = JobRunner(application)
    window = Window(theme, services, runner)
    guard = Guard(window.show_unexpected)
    guard.install()
    window.show()
    try:
        return application.exec()
    finally:
        guard.remove()
        if hung := runner.shutdown():
            logging.getLogger("kindline.window").warning("still at work when the window closed: %s", ", ".join(hung))
