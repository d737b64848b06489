"""A row that becomes a column where it does not fit: narrow windows, large text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget
from typing_extensions import override

from app.ui.kit.basics import holding

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BendBox(QBoxLayout):
    """The layout of a `Bend`; Qt asks the layout, not the widget, how high something of a given width is."""

    def __init__(self, parent: QWidget, parts: tuple[QWidget, ...], gap: int, least: int) -> None:
        super().__init__(BESIDE, parent)
        self._parts, self._least = parts, least
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def setGeometry(self, rect: QRect) -> None:
        wanted = BESIDE if self._fits(rect.width()) else BELOW
        if wanted != self.direction():
            self.setDirection(wanted)
        super().setGeometry(rect)

    @override
    def minimumSize(self) -> QSize:
        least = [part.minimumSizeHint() for part in self._shown()]
        high = sum(size.height() for size in least) + self._gaps() if self.direction() == BELOW else 0
        return QSize(
            max((size.width() for size in least), default=0),
            high or max((size.height() for size in least), default=0),
        )

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._fits(width):
            return sum(_height(part, width) for part in self._shown()) + self._gaps()
        if self.direction() == BESIDE and super().hasHeightForWidth():
            return super().heightForWidth(width)
        return max((part.sizeHint().height() for part in self._shown()), default=0)

    def _fits(self, width: int) -> bool:
        needed = sum(part.minimumSizeHint().width() for part in self._shown()) + self._gaps()
        return width >= max(needed, self._least)

    def _gaps(self) -> int:
        return self.spacing() * max(0, len(self._shown()) - 1)

    def _shown(self) -> list[QWidget]:
        """All but those that were hidden on purpose: before a page is first shown, everything counts as hidden."""
        on_purpose = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return [part for part in self._parts if not (part.isHidden() and part.testAttribute(on_purpose))]


class Bend(QWidget):
    """Parts beside each other while their least widths fit (and `least` pixels), else below each other.

    `stretch`: the parts' shares of what is left.
    """

    def __init__(
        self, *parts: QWidget | QLayout, gap: int = 8, stretch: tuple[int, ...] = (1,), least: int = 0
    ) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        widgets = tuple(part if isinstance(part, QWidget) else holding(part) for part in parts)
        self._box = BendBox(self, widgets, gap, least)
        for at, part in enumerate(widgets):
            self._box.addWidget(part, stretch[at] if at < len(stretch) else 0)

    @property
    def bent(self) -> bool:
        """True while the parts stand below each other."""
        return self._box.direction() == BELOW


def _height(part: QWidget, width: int) -> int:
    layout = part.layout()
    if layout is not None and layout.hasHeightForWidth():  # pyright: ignore[reportUnnecessaryComparison]
        return layout.totalHeightForWidth(width)
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
