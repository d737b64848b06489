"""A contact on one line of time: the curve of distress and a mark for every point that was found."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.ui.kit.shapes import Line, Mark, MomentChosen
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme, ThemeChanged
from app.ui.kit.words import clock_time

TOKENS = {
    "taken": "good",
    "missed": "warn",
    "harmed": "bad",
    "fatal": "bad",
    "major": "warn",
    "minor": "info",
    "verified": "good",
}


class Timeline(QWidget):
    """Click a mark, or walk along them with the arrow keys and press Enter; `gutter` pixels before the axis hold the curve's `label`."""

    chosen = Emits[MomentChosen]()

    def __init__(self, theme: Theme, name: str, gutter: int = 0, label: str = "") -> None:
        super().__init__()
        self._theme, self._name, self._gutter, self._label = theme, name, gutter, label
        self._line = Line(1.0, (), ())
        self._at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._again)

    def show_line(self, line: Line) -> None:
        """Another contact."""
        self._line, self._at = line, -1
        self.update()

    def place(self, mark: Mark) -> QPointF:
        """Where a mark stands, in the widget's pixels."""
        level = self._level(mark.t)
        return QPointF(self._x(mark.t), self._y(level) if mark.kind in ("taken", "missed", "harmed") else self._foot())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(148))

    def _again(self, _change: ThemeChanged) -> None:
        self.updateGeometry()
        self.update()

    def _foot(self) -> float:
        return self.height() - self._theme.px(34)

    def _x(self, t: float) -> float:
        edge, gutter = self._theme.px(12), self._theme.px(self._gutter)
        return gutter + edge + (self.width() - gutter - 2 * edge) * (t / max(1.0, self._line.seconds))

    def _y(self, level: float) -> float:
        top = self._theme.px(14)
        return top + (self._foot() - self._theme.px(16) - top) * (1 - level / 100)

    def _level(self, t: float) -> float:
        before = [level for at, level in self._line.curve if at <= t + 0.001]
        return before[-1] if before else (self._line.curve[0][1] if self._line.curve else 0.0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        if self._line.curve:
            self._paint_curve(painter)
        for index, mark in enumerate(self._line.marks):
            self._paint_mark(painter, mark, index == self._at and self.hasFocus())
        painter.end()

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(self._x(0), self._foot()), QPointF(self._x(self._line.seconds), self._foot()))
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("ink-soft"))
        if self._label and self._line.curve:
            box = QRectF(
                0, self._y(self._level(0)) - self._theme.px(10), self._theme.px(self._gutter), self._theme.px(20)
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._label)
        step = next((s for s in (15, 30, 60, 120, 300, 600) if self._line.seconds / s <= 8), 1200)
        for second in range(0, int(self._line.seconds) + 1, step):
            box = QRectF(self._x(second) - 30, self.height() - self._theme.px(20), 60, self._theme.px(18))
            align = Qt.AlignmentFlag.AlignHCenter
            if second == 0:
                box, align = box.translated(30 - self._theme.px(4), 0), Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, align, clock_time(second))

    def _paint_curve(self, painter: QPainter) -> None:
        points = [QPointF(self._x(t), self._y(level)) for t, level in self._line.curve]
        points.append(QPointF(self._x(self._line.seconds), points[-1].y()))
        path = QPainterPath(points[0])
        for before, after in pairwise(points):
            middle = (before.x() + after.x()) / 2
            path.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
        area = QPainterPath(path)
        base = self._foot() - self._theme.px(12)
        area.lineTo(points[-1].x(), base)
        area.lineTo(points[0].x(), base)
        area.closeSubpath()
        painter.fillPath(area, self._theme.colour("accent-soft"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawPath(path)

    def _paint_mark(self, painter: QPainter, mark: Mark, focused: bool) -> None:
        centre, size = self.place(mark), float(self._theme.px(6))
        painter.setPen(QPen(self._theme.colour("paper-raised"), 1.5))
        painter.setBrush(self._theme.colour(TOKENS[mark.kind]))
        if mark.kind in ("taken", "missed", "harmed"):
            painter.drawEllipse(centre, size, size)
            if mark.kind != "taken":
                painter.setBrush(self._theme.colour("paper-raised"))
                painter.drawEllipse(centre, size * 0.4, size * 0.4)
        elif mark.kind == "verified":
            painter.drawRoundedRect(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size), 3, 3)
        else:
            grown = size * (1.3 if mark.kind == "fatal" else 1.0)
            corners = [QPointF(0, -grown), QPointF(grown, 0), QPointF(0, grown), QPointF(-grown, 0)]
            painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawEllipse(centre, size + 5, size + 5)

    def _near(self, x: float, y: float) -> int:
        best, reach = -1, float(self._theme.px(12))
        for index, mark in enumerate(self._line.marks):
            place = self.place(mark)
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
            self.chosen.emit(MomentChosen(self._line.marks[found].event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._line.marks:
            self._at = min(len(self._line.marks) - 1, max(0, self._at + step))
            self.setAccessibleDescription(self._line.marks[self._at].text)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self.chosen.emit(MomentChosen(self._line.marks[self._at].event))
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._near(event.pos().x(), event.pos().y())
            if found >= 0:
                QToolTip.showText(event.globalPos(), self._line.marks[found].text, self)
                return True
        return super().event(event)
