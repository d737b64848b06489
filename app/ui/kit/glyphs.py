"""Small signs that tell states apart by shape and not by colour alone, and a widget that shows one in a key."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.kit.shapes import Glyph, Tone
from app.ui.kit.theme import Theme


def paint_glyph(painter: QPainter, centre: QPointF, size: float, glyph: Glyph, colour: QColor, ground: QColor) -> None:
    """Paints a sign of `size` pixels from its centre, on `ground`, with which its inner lines are drawn."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(ground if glyph in ("ring", "dotted") else colour)
    if glyph == "dotted":
        painter.setPen(QPen(colour, 2, Qt.PenStyle.DotLine))
    if glyph == "diamond":
        corners = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    elif glyph == "square":
        painter.drawRoundedRect(
            QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size).adjusted(1, 1, -1, -1), 2, 2
        )
    elif glyph == "flag":
        pole = QPointF(-size * 0.6, 0)
        painter.drawLine(centre + pole + QPointF(0, -size), centre + pole + QPointF(0, size))
        corners = (QPointF(0, -size), QPointF(size * 1.5, -size * 0.45), QPointF(0, size * 0.1))
        painter.drawPolygon(QPolygonF([centre + pole + corner for corner in corners]))
    elif glyph == "triangle":
        corners = (QPointF(0, -size), QPointF(size, size * 0.8), QPointF(-size, size * 0.8))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    else:
        painter.drawEllipse(centre, size - 1, size - 1)
    painter.setPen(QPen(ground, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if glyph in ("tick", "square"):
        points = (QPointF(-size * 0.45, 0), QPointF(-size * 0.1, size * 0.35), QPointF(size * 0.45, -size * 0.35))
        painter.drawPolyline(QPolygonF([centre + point for point in points]))
    elif glyph == "cross":
        arm = size * 0.36
        painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm))
        painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))


class Sign(QWidget):
    """One sign, for a key; its name stands beside it."""

    def __init__(self, theme: Theme, glyph: Glyph, tone: Tone) -> None:
        super().__init__()
        self._theme = theme
        self._glyph: Glyph = glyph
        self._tone: Tone = tone
        self.setFixedSize(QSize(theme.px(16), theme.px(16)))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = self._theme.colour(self._tone or "ink-soft"), self._theme.colour("paper-raised")
        paint_glyph(painter, QPointF(self.width() / 2, self.height() / 2), self._theme.px(6), self._glyph, ink, ground)
        painter.end()
