"""How loud the microphone hears."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.kit.theme import Theme

BARS = 24
FALL = 0.08
"""How much of full scale the meter may fall from one level to the next, so that it does not flicker."""


class LevelMeter(QWidget):
    """A row of bars, as many filled as the level says. Repaints only when another bar lights."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._level = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def level(self) -> float:
        """What is shown, 0-1."""
        return self._level

    def show_level(self, level: float) -> None:
        """Rises at once, falls gently."""
        before = round(self._level * BARS)
        self._level = min(1.0, max(level, self._level - FALL, 0.0))
        if round(self._level * BARS) != before:
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / BARS
        lit = round(self._level * BARS)
        for bar in range(BARS):
            token = "line" if bar >= lit else ("warn" if bar >= BARS - 3 else "accent")
            painter.setBrush(self._theme.colour(token))
            painter.drawRoundedRect(QRectF(bar * step, 2, max(2.0, step - 3), self.height() - 4), 2, 2)
        painter.end()
