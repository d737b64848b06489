"""Every call that was practised; Enter or a double click opens its scorecard."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from app.activities.rehearse.ports import AttemptSummary
from app.ui.kit.basics import Button, Text, column, row, show_if
from app.ui.kit.cards import EmptyState
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.calls.model import CallsModel


class CallsView(QWidget):
    """The history."""

    opened = Emits[AttemptSummary]()
    home = Emits[None]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.model = CallsModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(translate("Calls", "Your calls"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(44))
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.doubleClicked.connect(self._open)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._open_current)
        self.open = Button(theme, translate("Calls", "Open"), self._open_current, "primary", "forward")
        nothing = EmptyState(
            theme,
            "calls",
            translate("Calls", "You have not taken a call yet."),
            translate("Calls", "Each call stands here with its scorecard once you have."),
            translate("Calls", "Choose a call"),
            lambda: self.home.emit(None),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.table)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.setLayout(
            column(row(Text(translate("Calls", "Your calls"), "head"), None, self.open), self._stack, gap=16, margin=24)
        )
        self._show()

    def show_attempts(self, attempts: tuple[AttemptSummary, ...]) -> None:
        """Shows these, newest first."""
        self.model.show_attempts(attempts)
        if attempts and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._show()

    def _show(self) -> None:
        filled = self.model.rowCount() > 0
        self._stack.setCurrentIndex(1 if filled else 0)
        show_if(self.open, filled)
        self.open.setEnabled(self.table.selectionModel().hasSelection())

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._show()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.attempt(index.row()))

    def _open_current(self) -> None:
        if self.table.currentIndex().isValid():
            self._open(self.table.currentIndex())
