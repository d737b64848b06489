"""Lanes over time: what happened to each of several things, on the same axis as a timeline above."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.ui.kit.glyphs import paint_glyph
from app.ui.kit.shapes import LaneLine, LaneMark, MomentChosen
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme, ThemeChanged

ROW = 28
"""Pixels of a lane, at 100 %."""
APART = 17
"""Pixels between the middles of two marks on a lane at least, at 100 %."""
EDGE = 12
"""Pixels left free before and after the axis, at 100 %; the same as in `Timeline`."""


class Lanes(QWidget):
    """Click a mark, or walk along them in order of time with the arrow keys and press Enter."""

    chosen = Emits[MomentChosen]()

    def __init__(self, theme: Theme, name: str, gutter: int) -> None:
        super().__init__()
        self._theme, self._gutter = theme, gutter
        self._seconds = 1.0
        self._lanes: tuple[LaneLine, ...] = ()
        self._order: tuple[tuple[int, LaneMark], ...] = ()
        self._at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._again)

    def show_lanes(self, seconds: float, lanes: tuple[LaneLine, ...]) -> None:
        """Another contact of so many seconds; its marks are walked in order of time, then of lanes."""
        self._seconds, self._lanes, self._at = max(1.0, seconds), lanes, -1
        marks = [(row, mark) for row, lane in enumerate(lanes) for mark in lane.marks]
        self._order = tuple(sorted(marks, key=lambda one: (one[1].t, one[0])))
        self.updateGeometry()
        self.update()

    def place(self, row: int, mark: LaneMark) -> QPointF:
        """Where a mark stands, in the widget's pixels; marks that would cover each other stand beside each other."""
        marks, apart = self._lanes[row].marks, float(self._theme.px(APART))
        last = self._x(self._seconds) - apart * (len(marks) - 1)
        x = min(last, self._x(marks[0].t))
        for at, one in enumerate(marks):
            if at:
                x = min(last + apart * at, max(self._x(one.t), x + apart))
            if one == mark:
                break
        return QPointF(x, (row + 0.5) * self._theme.px(ROW))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(ROW) * len(self._lanes))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(self._gutter + 120), self.sizeHint().height())

    def _again(self, _change: ThemeChanged) -> None:
        self.updateGeometry()
        self.update()

    def _x(self, t: float) -> float:
        edge, gutter = self._theme.px(EDGE), self._theme.px(self._gutter)
        return gutter + edge + (self.width() - gutter - 2 * edge) * (t / self._seconds)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._theme.px(ROW)
        for row, lane in enumerate(self._lanes):
            middle = (row + 0.5) * high
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(self._seconds), middle))
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("ink-soft"))
            box = QRectF(0, row * high, self._theme.px(self._gutter), high)
            name = painter.fontMetrics().elidedText(lane.name, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        for index, (row, mark) in enumerate(self._order):
            self._paint_mark(painter, row, mark, index == self._at and self.hasFocus())
        painter.end()

    def _paint_mark(self, painter: QPainter, row: int, mark: LaneMark, focused: bool) -> None:
        centre, size = self.place(row, mark), float(self._theme.px(7))
        ground = self._theme.colour("paper-raised")
        paint_glyph(painter, centre, size, mark.glyph, self._theme.colour(mark.tone or "ink-soft"), ground)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawEllipse(centre, size + 4, size + 4)

    def _near(self, x: float, y: float) -> int:
        best, reach = -1, float(self._theme.px(12))
        for index, (row, mark) in enumerate(self._order):
            place = self.place(row, mark)
            away = max(abs(place.x() - x), abs(place.y() - y))
            if away <= reach:
                best, reach = index, away
        return best

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._near(event.position().x(), event.position().y())
        if found >= 0:
            self._at = found
            self.update()
            self.chosen.emit(MomentChosen(self._order[found][1].event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._order:
            self._at = min(len(self._order) - 1, max(0, self._at + step))
            self.setAccessibleDescription(self._order[self._at][1].text)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self.chosen.emit(MomentChosen(self._order[self._at][1].event))
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._near(event.pos().x(), event.pos().y())
            if found >= 0:
                QToolTip.showText(event.globalPos(), self._order[found][1].text, self)
                return True
        return super().event(event)
