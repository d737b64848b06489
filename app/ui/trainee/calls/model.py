"""Past calls as a table that Qt can show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.activities.rehearse.ports import AttemptSummary
from app.ui.kit.words import figure, moment, translate
from app.ui.trainee import words
from app.ui.trainee.home.view import verdict

Index = QModelIndex | QPersistentModelIndex
FIGURES = 3
"""The first column that holds a figure."""


class CallsModel(QAbstractTableModel):
    """One row an attempt, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._attempts: tuple[AttemptSummary, ...] = ()

    def show_attempts(self, attempts: tuple[AttemptSummary, ...]) -> None:
        """Other attempts; nothing happens when they are the same."""
        if attempts != self._attempts:
            self.beginResetModel()
            self._attempts = attempts
            self.endResetModel()

    def attempt(self, row: int) -> AttemptSummary:
        """The attempt of a row."""
        return self._attempts[row]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._attempts)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 8

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._attempts):
            return None
        one = self._attempts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > FIGURES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section > FIGURES else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return (
            translate("Calls", "When"),
            translate("Calls", "Scenario"),
            translate("Calls", "How"),
            translate("Calls", "Verdict"),
            translate("Calls", "Score"),
            translate("Calls", "Privacy"),
            translate("Calls", "Compassion"),
            translate("Calls", "Process"),
        )[section]

    def _cell(self, one: AttemptSummary, column: int) -> str:
        if column == 0:
            return moment(one.started)
        if column == 1:
            return one.title
        if column == 2:
            return f"{words.channel(one.channel)}  ·  {words.mode(one.mode)}"
        if column == FIGURES:
            return {"good": "✓ ", "bad": "✕ ", "warn": "! "}.get(verdict(one)[1], "– ") + verdict(one)[0]
        return figure((one.score, one.privacy, one.compassion, one.process)[column - FIGURES - 1])
