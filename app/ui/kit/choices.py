"""Boxes to tick and buttons whose words wrap: what Fusion and a style sheet together do not draw well."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QSizePolicy
from typing_extensions import override

from app.ui.kit.basics import Icon, Text
from app.ui.kit.shapes import Tone
from app.ui.kit.theme import Theme

ROW_TOP = 5
"""Pixels above and below the words of a row button, at 100 %."""


def _paint_choice(button: QAbstractButton, theme: Theme, round_: bool) -> None:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side, edge = float(theme.px(16)), 3.0
    box = QRectF(edge + 1, (button.height() - side) / 2, side, side)
    on, enabled = button.isChecked(), button.isEnabled()
    token = "line" if not enabled else ("accent" if on else "edge")
    painter.setPen(QPen(theme.colour(token), 1.5))
    painter.setBrush(theme.colour("accent" if on and enabled and not round_ else "paper-raised"))
    radius = side / 2 if round_ else 4.0
    painter.drawRoundedRect(box, radius, radius)
    if on and round_:
        painter.setBrush(theme.colour(token))
        painter.drawEllipse(box.center(), side * 0.26, side * 0.26)
    elif on:
        painter.setPen(QPen(theme.colour("on-accent"), 2))
        tick = [QPointF(0.25, 0.52), QPointF(0.43, 0.7), QPointF(0.76, 0.32)]
        painter.drawPolyline(QPolygonF([box.topLeft() + point * side for point in tick]))
    text = QRectF(button.rect()).adjusted(side + edge + theme.px(10), 0, 0, 0)
    painter.setPen(theme.colour("ink" if enabled else "ink-soft"))
    painter.setFont(theme.font("body"))
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, button.text())
    if button.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 6, 6)
    painter.end()


def _hint(button: QAbstractButton, theme: Theme) -> QSize:
    words = button.fontMetrics().horizontalAdvance(button.text())
    return QSize(words + theme.px(40), theme.px(28))


def _wrap(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _height(button: QAbstractButton, theme: Theme, width: int) -> int:
    room = QRect(0, 0, max(40, width - theme.px(30)), 10000)
    words = button.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), button.text())
    return max(theme.px(28), words.height() + theme.px(8))


class Check(QCheckBox):
    """A box to tick."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(text)
        _wrap(self)

    @override
    def sizeHint(self) -> QSize:
        return _hint(self, self._theme)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._theme.px(160), self.sizeHint().width()), self._theme.px(28))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _height(self, self._theme, width)

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_choice(self, self._theme, round_=False)


class Radio(QRadioButton):
    """One of a few."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(text)
        _wrap(self)

    @override
    def sizeHint(self) -> QSize:
        return _hint(self, self._theme)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._theme.px(160), self.sizeHint().width()), self._theme.px(28))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _height(self, self._theme, width)

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_choice(self, self._theme, round_=True)


class RowButton(QPushButton):
    """A button as wide as its place, whose words wrap, with an icon before them."""

    def __init__(self, theme: Theme, text: str, icon_name: str, token: str, tone: Tone = "") -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = Text(text, "body", tone)
        for label in (mark := Icon(theme, icon_name, token), self.words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(theme.px(8), theme.px(ROW_TOP), theme.px(8), theme.px(ROW_TOP))
        self._box.setSpacing(8)
        self._box.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._box.addWidget(self.words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._box.minimumSize().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._box.heightForWidth(width)
