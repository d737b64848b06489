"""A choice of one among a few."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from app.ui.kit.basics import Button
from app.ui.kit.flow import FlowBox
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme


class Segments(QWidget):
    """One of a few, as buttons in a row; arrow keys move, Space chooses."""

    picked = Emits[str]()

    def __init__(self, theme: Theme, name: str, options: tuple[tuple[str, str, str], ...], wraps: bool = False) -> None:
        """`wraps`: those that do not fit go to the next line."""
        super().__init__()
        self.setProperty("kind", "plain")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        box = FlowBox(self) if wraps else QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for key, text, icon_name in options:
            button = Button(theme, text, kind="segment", icon_name=icon_name)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, chosen=key: self.picked.emit(chosen))
            self._group.addButton(button)
            self.buttons[key] = button
            box.addWidget(button)

    def show_picked(self, key: str) -> None:
        """Marks the chosen one."""
        self.buttons[key].setChecked(True)
