"""The small dialogs of a call: where to transfer, and what a desktop action is about."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from app.ui.kit.basics import Button, Text, column, row
from app.ui.kit.choices import Radio
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate


@dataclass(frozen=True, slots=True)
class TransferChoice:
    """Where the caller goes, and whether somebody is told first."""

    department: str
    warm: bool


class TransferDialog(QDialog):
    """Department, and warm or cold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Transfer", "Transfer the call"))
        self.department = QComboBox()
        self.department.setAccessibleName(translate("Transfer", "Department"))
        self.department.setEditable(True)
        self.department.addItems(
            [
                translate("Transfer", "nurse line"),
                translate("Transfer", "billing"),
                translate("Transfer", "scheduling"),
                translate("Transfer", "pharmacy"),
                translate("Transfer", "medical records"),
                translate("Transfer", "privacy office"),
                translate("Transfer", "supervisor"),
            ]
        )
        self.warm = Radio(theme, translate("Transfer", "Warm: I stay and explain first"))
        self.cold = Radio(theme, translate("Transfer", "Cold: the caller explains again"))
        self.warm.setChecked(True)
        self.go = Button(theme, translate("Transfer", "Transfer"), self.accept, "primary", "transfer")
        self.go.setDefault(True)
        stay = Button(theme, translate("Transfer", "Stay on the line"), self.reject)
        box = column(
            Text(translate("Transfer", "Where should the caller go?"), "title"),
            self.department,
            self.warm,
            self.cold,
            row(None, stay, self.go),
            gap=12,
            margin=24,
        )
        self.setLayout(box)
        self.setMinimumWidth(theme.px(380))

    @property
    def choice(self) -> TransferChoice:
        """What was chosen."""
        return TransferChoice(self.department.currentText().strip(), self.warm.isChecked())


class WhatDialog(QDialog):
    """One line of text for a desktop action."""

    def __init__(self, theme: Theme, title: str, question: str, verb: str, parent: QWidget, text: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.line = QLineEdit(text)
        self.line.setAccessibleName(question)
        self.line.textChanged.connect(self._typed)
        self.go = Button(theme, verb, self.accept, "primary")
        self.go.setDefault(True)
        leave = Button(theme, translate("Task", "Leave it"), self.reject)
        self.setLayout(column(Text(question, "title"), self.line, row(None, leave, self.go), gap=12, margin=24))
        self.setMinimumWidth(theme.px(420))
        self._typed(text)

    @property
    def what(self) -> str:
        """The text."""
        return self.line.text().strip()

    def _typed(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))
