"""Everything that a desktop can do beside the scenario's own tasks, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from app.ui.kit.icons import icon
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.call.chart import Deed
from app.ui.trainee.call.dialogs import WhatDialog


@dataclass(frozen=True, slots=True)
class DeskTask:
    """A verb of the desktop and the question that it needs answered; no question, no dialog."""

    do: str
    name: str
    icon_name: str
    question: str = ""
    what: str | None = None


def desk_tasks() -> tuple[DeskTask, ...]:
    """All of them, translated now."""
    return (
        DeskTask("note", translate("Task", "Write a note"), "note", translate("Task", "What should the note say?")),
        DeskTask(
            "schedule", translate("Task", "Book a visit"), "calendar", translate("Task", "Which visit, and when?")
        ),
        DeskTask(
            "cancel_appointment",
            translate("Task", "Cancel an appointment"),
            "close",
            translate("Task", "Which appointment?"),
        ),
        DeskTask("remind", translate("Task", "Set a reminder"), "bell", translate("Task", "Who is reminded of what?")),
        DeskTask(
            "check_benefits", translate("Task", "Check benefits"), "benefits", translate("Task", "Benefits for what?")
        ),
        DeskTask(
            "refill_request", translate("Task", "Ask for a refill"), "pill", translate("Task", "Which medication?")
        ),
        DeskTask(
            "interpreter", translate("Task", "Call an interpreter"), "chat", translate("Task", "For which language?")
        ),
        DeskTask("escalate", translate("Task", "Bring in a nurse"), "heart", what="nurse"),
        DeskTask("escalate", translate("Task", "Call emergency services (911)"), "escalate", what="911"),
        DeskTask("escalate", translate("Task", "Connect to the crisis line (988)"), "escalate", what="988"),
        DeskTask(
            "report_incident",
            translate("Task", "Report a privacy incident"),
            "report",
            translate("Task", "What happened?"),
        ),
    )


def fill_menu(menu: QMenu, theme: Theme, chosen: Callable[[DeskTask], None]) -> None:
    """Puts the verbs into a menu."""
    menu.clear()
    for task in desk_tasks():
        if task.do == "escalate" and task.what == "nurse":
            menu.addSeparator()
        action = menu.addAction(icon(theme, task.icon_name), task.name)
        action.triggered.connect(lambda _on=False, picked=task: chosen(picked))


def ask_what(theme: Theme, task: DeskTask, parent: QWidget, answered: Callable[[Deed], None]) -> None:
    """Asks the task's question and hands on the deed; a task without one is done at once."""
    if not task.question:
        answered(Deed(task.do, task.what))
        return
    dialog = WhatDialog(theme, task.name, task.question, task.name, parent, task.what or "")
    dialog.accepted.connect(lambda: answered(Deed(task.do, dialog.what)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
