"""The middle of the call screen: the patient's record with covered sections, the verification panel, the tasks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.kit.basics import Button, Icon, Text, column, empty, holding, row, rule, show_if
from app.ui.kit.cards import Card, Pill
from app.ui.kit.choices import RowButton
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import day, translate
from app.ui.trainee import words
from app.ui.trainee.call.state import CallProps, Check, TaskLine

COVER = "▒" * 9
MARKS = {
    "open": ("circle", "ink-soft"),
    "asked": ("half", "info"),
    "given": ("quote", "info"),
    "match": ("good", "good"),
    "mismatch": ("bad", "bad"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that the agent does on the desktop."""

    do: str
    what: str | None = None


class RecordCard(Card):
    """The record: every look is an event, so nothing is uncovered until it is opened."""

    did = Emits[Deed]()

    def __init__(self, theme: Theme) -> None:
        super().__init__(name=translate("Record", "Patient record"))
        self._theme = theme
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.open = Button(
            theme, translate("Record", "Open"), lambda: self.did.emit(Deed("open_record")), "plain", "eye"
        )
        self.open.setAccessibleName(translate("Record", "Open the record"))
        self.open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sections: dict[str, Button] = {}
        self.body.addLayout(row(Text(translate("Record", "Patient record"), "title"), None, self.open))
        self.body.addLayout(self._rows)

    def show_props(self, props: CallProps) -> None:
        """Redraws the sheet when something was opened."""
        wanted = (props.record_open, props.fields, props.remarks, props.sections, props.ended)
        if wanted == self._shown:
            return
        self._shown = wanted
        show_if(self.open, not props.record_open)
        empty(self._rows)
        self.sections = {}
        self._rows.addWidget(self._sheet(props))
        for remark in props.remarks:
            self._rows.addLayout(row(Icon(self._theme, "user", "info"), Text(remark, "small"), gap=8))
        for section in props.sections:
            self._rows.addWidget(rule())
            title = Text(words.section(section.name), "strong", wrap=False)
            if section.opened:
                self._rows.addLayout(row(Icon(self._theme, "open", "ink-soft"), title, None))
                for line in section.lines:
                    self._rows.addWidget(Text(line))
            else:
                show = Button(self._theme, translate("Record", "Show"), kind="link")
                show.setAccessibleName(translate("Record", "Show {section}", section=words.section(section.name)))
                show.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                show.clicked.connect(lambda _on=False, name=section.name: self.did.emit(Deed("view", name)))
                self.sections[section.name] = show
                self._rows.addLayout(
                    row(Icon(self._theme, "covered", "ink-soft"), title, Text(COVER, "soft", wrap=False), None, show)
                )

    def _sheet(self, props: CallProps) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for at, field in enumerate(props.fields):
            shown = day(field.value) if field.name == "date_of_birth" else field.value
            value = Text(shown or COVER, "body" if field.value else "soft")
            value.setAccessibleName(shown or translate("Record", "covered"))
            if field.value:
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(Text(words.identifier(field.name), "small", wrap=False), at, 0)
            grid.addWidget(value, at, 1)
        return holding(grid)


class VerificationCard(Card):
    """What was asked, given and matched, and the moment at which the agent says: this is the patient."""

    did = Emits[Deed]()

    def __init__(self, theme: Theme) -> None:
        super().__init__(name=translate("Verification", "Verification"))
        self._theme = theme
        self._pill = Pill("")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._icons: dict[str, Icon] = {}
        self._states: dict[str, Text] = {}
        self.mark = Button(
            theme,
            translate("Verification", "Mark verified"),
            lambda: self.did.emit(Deed("mark_verified")),
            "plain",
            "shield",
        )
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.addLayout(row(Text(translate("Verification", "Verification"), "title"), None, self._pill))
        self.body.addLayout(self._grid)
        self.body.addLayout(row(self.mark, None))

    def show_props(self, props: CallProps) -> None:
        """Updates the marks that changed."""
        for check in props.checks:
            if check.name not in self._icons:
                self._add(check, len(self._icons))
            self._icons[check.name].show_icon(*MARKS[check.state])
            self._states[check.name].say(check_word(check.state))
        if props.matched is None:
            self._pill.say(translate("Verification", "{required} needed", required=props.required))
        else:
            self._pill.say(
                translate("Verification", "{matched} of {required}", matched=props.matched, required=props.required),
                "good" if props.matched >= props.required else "",
            )
        self.mark.setEnabled(not props.marked and not props.ended)
        self.mark.rename(
            translate("Verification", "Marked verified") if props.marked else translate("Verification", "Mark verified")
        )

    def _add(self, check: Check, at: int) -> None:
        self._icons[check.name] = Icon(self._theme, "circle", "ink-soft")
        self._states[check.name] = Text("", "small", wrap=False)
        line = row(
            self._icons[check.name],
            column(Text(words.identifier(check.name), wrap=False), self._states[check.name], gap=0),
            None,
            gap=8,
        )
        self._grid.addLayout(line, at // 2, at % 2)


class TaskCard(Card):
    """What this contact may need on the desktop, and everything else that a desktop can do."""

    chosen = Emits[TaskLine]()

    def __init__(self, theme: Theme, more: Button) -> None:
        super().__init__(name=translate("Task", "Tasks"))
        self._theme = theme
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._shown: object = None
        self.tasks: dict[str, RowButton] = {}
        self.body.addLayout(row(Text(translate("Task", "Tasks"), "title"), None, more))
        self.body.addLayout(self._rows)

    def show_props(self, props: CallProps) -> None:
        """Redraws when a task was done."""
        if (props.tasks, props.ended) == self._shown:
            return
        self._shown = (props.tasks, props.ended)
        empty(self._rows)
        self.tasks = {}
        for task in props.tasks:
            done = bool(task.done)
            mark = "forward" if task.done is None else ("good" if done else "circle")
            button = RowButton(self._theme, task.text, mark, "good" if done else "ink-soft")
            button.setAccessibleName(translate("Task", "{task}, done", task=task.text) if done else task.text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setEnabled(not props.ended)
            button.clicked.connect(lambda _on=False, chosen=task: self.chosen.emit(chosen))
            self.tasks[task.id] = button
            self._rows.addWidget(button)
        if not props.tasks:
            self._rows.addWidget(Text(translate("Task", "Nothing is prepared for this contact."), "small"))


def check_word(state: str) -> str:
    """How far an identifier got, in a word."""
    return {
        "open": translate("Verification", "not asked"),
        "asked": translate("Verification", "asked"),
        "given": translate("Verification", "given"),
        "match": translate("Verification", "matches the record"),
        "mismatch": translate("Verification", "does not match"),
    }[state]
