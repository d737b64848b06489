"""The left rail: where one can go, and day or night."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame

from app.ui.kit.basics import Button, Text, column
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme, ThemeChanged
from app.ui.kit.words import translate

_WIDTH = 176
"""Pixels at a scale of 1."""


class Rail(QFrame):
    """Home, Calls, Policy, Settings."""

    went = Emits[str]()
    toggled = Emits[None]()

    def __init__(self, theme: Theme, trains: bool = False) -> None:
        """`trains`: with the places of those who train others."""
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(translate("Rail", "Places"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        places = (
            ("home", translate("Rail", "Home"), "home", "Ctrl+1"),
            ("calls", translate("Rail", "Calls"), "calls", "Ctrl+2"),
            *((("policy", translate("Rail", "Policy"), "policy", "Ctrl+4"),) if trains else ()),
            ("settings", translate("Rail", "Settings"), "settings", "Ctrl+3"),
        )
        box = column(gap=4, margin=12)
        name = Text("Kindline", "title", "accent", wrap=False)
        name.setContentsMargins(12, 8, 0, 16)
        box.addWidget(name)
        for key, text, icon_name, keys in places:
            button = Button(theme, text, None, "rail", icon_name, name=text, shortcut=keys)
            button.setShortcut(keys)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, place=key: self.went.emit(place))
            self._group.addButton(button)
            self.buttons[key] = button
            box.addWidget(button)
        box.addStretch(1)
        self.theme = Button(
            theme,
            translate("Rail", "Light or dark"),
            lambda: self.toggled.emit(None),
            "rail",
            "moon",
            name=translate("Rail", "Light or dark"),
        )
        box.addWidget(self.theme)
        self.setLayout(box)
        self.setFixedWidth(theme.px(_WIDTH))
        theme.changed.connect(self._fit)

    def _fit(self, change: ThemeChanged) -> None:
        self.setFixedWidth(round(_WIDTH * change.scale))

    def show_place(self, place: str) -> None:
        """Marks where one is; a page without a place of its own belongs to Home."""
        self.buttons.get(place, self.buttons["home"]).setChecked(True)
