"""The smallest pieces: text, buttons, rows, columns, scrolling pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.kit.icons import icon, icon_before_words, picture
from app.ui.kit.shapes import Tone
from app.ui.kit.theme import Theme, ThemeChanged

ICON_GAP = 8
"""Pixels between a button's icon and its words, at 100 %."""
QT_ICON_GAP = 4
"""What Qt leaves there by itself, at any scale."""


def restyle(widget: QWidget, **properties: str) -> None:
    """Sets properties that the style sheet looks at, and has the style look again only when one changed."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def show_if(widget: QWidget, on: bool) -> None:
    """Shows or hides a widget. One that has no place yet waits for its page instead of popping up as a window."""
    if on and widget.parent() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden, False)
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(on)


class Text(QLabel):
    """Words in one of the kinds: small, body, soft, strong, label, title, head, figure, display."""

    def __init__(self, text: str = "", kind: str = "body", tone: Tone = "", wrap: bool = True) -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Shows other words, and another tone when one is given."""
        if text != self.text():
            self.setText(text)
        if tone is not None:
            restyle(self, tone=tone)


class Icon(QLabel):
    """A picture by meaning that follows the theme. Decoration: the words beside it carry the meaning."""

    def __init__(self, theme: Theme, name: str, token: str = "ink-soft", size: int = 16) -> None:
        super().__init__()
        self._theme, self._name, self._token, self._size = theme, name, token, size
        theme.changed.connect(self._paint)
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)
        self._paint()

    def show_icon(self, name: str, token: str) -> None:
        """Another meaning."""
        if (name, token) != (self._name, self._token):
            self._name, self._token = name, token
            self._paint()

    def _paint(self, _change: ThemeChanged | None = None) -> None:
        self.setPixmap(picture(self._theme, self._name, self._token, self._size))


class Button(QPushButton):
    """A verb. Kinds: primary, plain, quiet, danger, link, rail, segment, row."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        pressed: Callable[[], object] | None = None,
        kind: str = "plain",
        icon_name: str = "",
        name: str = "",
        shortcut: str = "",
    ) -> None:
        super().__init__(text)
        self._theme, self._icon, self._tip_key = theme, icon_name, shortcut
        self.setProperty("kind", kind)
        self.setAccessibleName(name or text)
        self.setAutoDefault(False)
        if shortcut:
            self.setToolTip(f"{name or text} ({shortcut})")
        elif name and name != text:
            self.setToolTip(name)
        if kind in ("link", "rail", "row"):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())
        if icon_name:
            theme.changed.connect(self._paint)
            self._paint()

    def rename(self, text: str, icon_name: str = "") -> None:
        """Another verb, and another icon when one is given."""
        worded = bool(self.text())
        self.setText(text)
        self.setAccessibleName(text)
        if self._tip_key:
            self.setToolTip(f"{text} ({self._tip_key})")
        if (icon_name and icon_name != self._icon) or (self._icon and worded != bool(text)):
            self._icon = icon_name or self._icon
            self._paint()

    def _paint(self, _change: ThemeChanged | None = None) -> None:
        kind = self.property("kind")
        token = {"primary": "on-accent", "danger": "bad", "link": "accent"}.get(str(kind), "ink-soft")
        side, gap = self._theme.px(16), self._theme.px(ICON_GAP) - QT_ICON_GAP if self.text() else 0
        if gap > 0:
            self.setIcon(icon_before_words(self._theme, self._icon, token, side, gap))
        else:
            self.setIcon(icon(self._theme, self._icon, token))
        self.setIconSize(QSize(side + max(0, gap), side))


def column(*parts: QWidget | QLayout | None, gap: int = 8, margin: int = 0) -> QVBoxLayout:
    """Parts below each other; None is a stretch."""
    made = QVBoxLayout()
    _fill(made, parts, gap, margin)
    return made


def row(*parts: QWidget | QLayout | None, gap: int = 8, margin: int = 0) -> QHBoxLayout:
    """Parts beside each other; None is a stretch."""
    made = QHBoxLayout()
    _fill(made, parts, gap, margin)
    return made


def _fill(box: QVBoxLayout | QHBoxLayout, parts: tuple[QWidget | QLayout | None, ...], gap: int, margin: int) -> None:
    box.setSpacing(gap)
    box.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)


def holding(layout: QLayout, kind: str = "plain") -> QWidget:
    """A bare widget around a layout."""
    made = QWidget()
    made.setProperty("kind", kind)
    made.setLayout(layout)
    return made


def rule() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


def scrolling(inner: QWidget, width: int = 0) -> QScrollArea:
    """A page that scrolls when it must; with `width` (pixels at the current scale) its content is centred and no wider."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    if width:
        inner.setMaximumWidth(width)
        outer = QWidget()
        outer.setProperty("kind", "page")
        box = QHBoxLayout(outer)
        box.setContentsMargins(0, 0, 0, 0)
        box.addStretch(1)
        box.addWidget(inner, 100)
        box.addStretch(1)
        inner = outer
    area.setWidget(inner)
    return area


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout and lets go of it."""
    while (item := layout.takeAt(0)) is not None:  # pyright: ignore[reportUnnecessaryComparison]
        if (widget := item.widget()) is not None:  # pyright: ignore[reportUnnecessaryComparison]
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:  # pyright: ignore[reportUnnecessaryComparison]
            empty(inner)
