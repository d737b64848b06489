"""Captions of both sides: newest below, doubtful words dotted, the caller's lines tinted by feeling."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.kit.basics import Text, show_if
from app.ui.kit.shapes import Caption
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme, ThemeChanged


class Bubble(QWidget):
    """Paints one caption."""

    pressed = Emits[str]()  # the caption's key; only where it can be chosen

    def __init__(self, theme: Theme, caption: Caption, choosable: bool = False) -> None:
        super().__init__()
        if choosable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._choosable = choosable
        self._theme, self.caption = theme, caption
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.lit = False
        self.show_caption(caption)

    def show_caption(self, caption: Caption) -> None:
        """Other words in the same line, such as the next guess at speech that goes on."""
        self.caption = caption
        self.setAccessibleName(f"{caption.note}: {caption.text}" if caption.note else caption.text)
        self.write()

    def write(self) -> None:
        """Writes the words with the formats of the current theme."""
        theme, tokens = self._theme, self._theme.tokens
        self._document.setDefaultFont(theme.font("small" if self.caption.side == "middle" else "body"))
        self._document.clear()
        cursor = QTextCursor(self._document)
        ink = "ink-soft" if self.caption.side == "middle" or self.caption.going_on else "ink"
        for piece in self.caption.pieces:
            style = QTextCharFormat()
            style.setForeground(QBrush(QColor(tokens[ink])))
            if piece.doubtful:
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                style.setUnderlineColor(QColor(tokens["warn"]))
            if piece.marked:
                style.setFontWeight(600)
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                style.setUnderlineColor(QColor(tokens["bad"]))
            cursor.insertText(piece.text, style)
        if self.width() > 0 and self.isVisible():
            self.setFixedHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def _margin(self) -> int:
        return self._theme.px(4 if self.caption.side == "middle" else 12)

    @override
    def sizeHint(self) -> QSize:
        self._document.setTextWidth(-1)
        width = int(self._document.idealWidth()) + 2 * self._margin() + 2
        return QSize(width, self.heightForWidth(width))

    @override
    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(40, width - 2 * self._margin()))
        return int(self._document.size().height()) + (self._theme.px(16) if self.caption.side != "middle" else 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self.heightForWidth(self.width())
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._choosable and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.caption.key)
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._choosable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.caption.key)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.caption.side != "middle":
            fill = tokens["accent-soft"] if self.caption.side == "agent" else tokens.tint(self.caption.feeling)
            painter.setBrush(QColor(fill))
            painter.setPen(QColor(tokens["focus"]) if self.lit or self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        margin = self._margin()
        painter.translate(margin, self._theme.px(8) if self.caption.side != "middle" else 2)
        self._document.setTextWidth(max(40, self.width() - 2 * margin))
        self._document.drawContents(painter)
        painter.end()


class CaptionView(QScrollArea):
    """The captions of a contact; follows the newest unless one scrolled up. `empty` stands there before the first; `choosable` lines answer a click or Enter."""

    chosen = Emits[str]()  # the key of the caption that was clicked

    def __init__(self, theme: Theme, name: str, empty: QWidget | None = None, choosable: bool = False) -> None:
        super().__init__()
        self._theme, self._choosable = theme, choosable
        self._bubbles: dict[str, Bubble] = {}
        self._holders: dict[str, QWidget] = {}
        self._notes: dict[str, Text] = {}
        self._order: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("kind", "page")
        self._box = QVBoxLayout(inner)
        self._box.setSpacing(8)
        self._box.setContentsMargins(16, 16, 16, 16)
        self._box.addStretch(1)
        self._empty = empty
        if empty is not None:
            self._box.addWidget(empty, 100)
        self.setWidget(inner)
        self._follow = True
        self.verticalScrollBar().rangeChanged.connect(self._keep_foot)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        theme.changed.connect(self._rewrite)

    def show_captions(self, captions: tuple[Caption, ...]) -> None:
        """Makes the view hold exactly these, touching only what changed."""
        keys = tuple(caption.key for caption in captions)
        for key in [key for key in self._order if key not in keys]:
            holder = self._holders.pop(key)
            self._box.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
            del self._bubbles[key], self._notes[key]
        for place, caption in enumerate(captions):
            if caption.key not in self._bubbles:
                self._box.insertWidget(place, self._hold(caption))
            elif self._bubbles[caption.key].caption != caption:
                self._bubbles[caption.key].show_caption(caption)
                self._notes[caption.key].say(caption.note)
        self._order = keys
        if self._empty is not None:
            show_if(self._empty, not keys)

    def start_at_top(self) -> None:
        """For reading afterwards: begins with the first line instead of following the newest."""
        self._follow = False

    def texts(self) -> tuple[str, ...]:
        """The words of every line, oldest first."""
        return tuple(self._bubbles[key].caption.text for key in self._order)

    def reveal(self, key: str) -> None:
        """Brings a line into view and outlines it."""
        for name, bubble in self._bubbles.items():
            if bubble.lit != (name == key):
                bubble.lit = name == key
                bubble.update()
        if key in self._bubbles:
            self._follow = False
            QTimer.singleShot(0, self, lambda: self._scroll_to(key))

    def _scroll_to(self, key: str) -> None:
        if key in self._holders:
            self.ensureWidgetVisible(self._holders[key], 0, self.height() // 3)

    def _hold(self, caption: Caption) -> QWidget:
        holder, note, bubble = QWidget(), Text(caption.note, "small"), Bubble(self._theme, caption, self._choosable)
        bubble.pressed.connect(self.chosen.emit)
        holder.setProperty("kind", "plain")
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(note)
        end = {"agent": Qt.AlignmentFlag.AlignRight, "caller": Qt.AlignmentFlag.AlignLeft}.get(caption.side)
        side.addWidget(bubble, 0, end or Qt.AlignmentFlag(0))
        show_if(note, bool(caption.note))
        if caption.side == "agent":
            note.setAlignment(Qt.AlignmentFlag.AlignRight)
        box = QHBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        if caption.side == "agent":
            box.addStretch(1)
        box.addLayout(side, 6 if caption.side != "middle" else 1)
        if caption.side == "caller":
            box.addStretch(1)
        self._bubbles[caption.key], self._holders[caption.key], self._notes[caption.key] = bubble, holder, note
        return holder

    def _rewrite(self, _change: ThemeChanged) -> None:
        for bubble in self._bubbles.values():
            bubble.write()

    def _moved(self, value: int) -> None:
        self._follow = value >= self.verticalScrollBar().maximum() - 4

    def _keep_foot(self, _low: int, high: int) -> None:
        if self._follow:
            self.verticalScrollBar().setValue(high)
