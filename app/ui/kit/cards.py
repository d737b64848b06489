"""Cards and what stands on them: figures, pills, banners, empty states, progress, form rows, toasts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.kit.basics import Button, Icon, Text, column, restyle, row, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.shapes import Tone
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme

TONE_ICONS = {"good": "good", "warn": "warn", "bad": "bad", "info": "info", "accent": "info", "": "info"}


class Card(QFrame):
    """A raised surface. With `choose` it is one big button: click, Enter or Space."""

    def __init__(self, *, name: str = "", choose: Callable[[], object] | None = None, margin: int = 16) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("choosable", "true" if choose else "false")
        self.setAccessibleName(name)
        self._choose = choose
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(8)
        if choose:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._choose and event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self._choose()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._choose and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)


class Stat(QWidget):
    """A figure that reads at a glance, its name above it and a remark below."""

    def __init__(self, name: str, value: str = "–", remark: str = "", tone: Tone = "") -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._name = name
        self._value = Text(value, "figure", tone, wrap=False)
        self._remark = Text(remark, "small")
        self.setLayout(column(Text(name, "label"), self._value, self._remark, None, gap=2))
        self.show_value(value, remark, tone)

    def show_value(self, value: str, remark: str = "", tone: Tone = "") -> None:
        """Another figure."""
        self._value.say(value, tone)
        self._remark.say(remark)
        show_if(self._remark, bool(remark))
        self.setAccessibleName(f"{self._name}: {value}. {remark}".strip())


class Pill(QLabel):
    """A short state in a rounded box; its words say it, the tone only helps."""

    def __init__(self, text: str, tone: Tone = "") -> None:
        super().__init__(text)
        self.setProperty("kind", "pill")
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(self.sizePolicy().Policy.Maximum, self.sizePolicy().Policy.Fixed)

    def say(self, text: str, tone: Tone = "") -> None:
        """Another state."""
        if text != self.text():
            self.setText(text)
        restyle(self, tone=tone)


class Banner(QFrame):
    """One sentence that matters now, with at most one thing to do about it."""

    closed = Emits[None]()

    def __init__(
        self,
        theme: Theme,
        sentence: str = "",
        tone: Tone = "info",
        action: str = "",
        pressed: Callable[[], object] | None = None,
        closable: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        self._theme = theme
        self._icon = Icon(theme, "info", "info", 18)
        self._words = Text()
        self._pressed = pressed
        self._action = Button(theme, action, self._act, "plain")
        self._close = Button(theme, "", self._put_away, "quiet", "close")
        show_if(self._close, closable)
        box = row(self._icon, self._words, self._action, self._close, gap=12)
        box.setStretch(1, 1)
        box.setContentsMargins(12, 8, 8, 8)
        self.setLayout(box)
        self.show_sentence(sentence, tone, action, pressed)

    def show_sentence(
        self, sentence: str, tone: Tone = "info", action: str = "", pressed: Callable[[], object] | None = None
    ) -> None:
        """Shows a sentence; an empty one hides the banner."""
        self._words.say(sentence)
        self._pressed = pressed
        self._action.rename(action)
        show_if(self._action, bool(action))
        self._icon.show_icon(TONE_ICONS[tone], tone or "info")
        restyle(self, tone=tone or "info")
        self.setAccessibleName(sentence)
        show_if(self, bool(sentence))

    @property
    def sentence(self) -> str:
        """What it says now; empty when hidden."""
        return self._words.text()

    def name_close(self, name: str) -> None:
        """The translated name of the closing cross."""
        self._close.setAccessibleName(name)
        self._close.setToolTip(name)

    def _act(self) -> None:
        if self._pressed:
            self._pressed()

    def _put_away(self) -> None:
        self.show_sentence("")
        self.closed.emit(None)


class EmptyState(QWidget):
    """What stands where nothing stands yet: a picture, a sentence, maybe a way on."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        sentence: str,
        hint: str = "",
        action: str = "",
        pressed: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.setAccessibleName(sentence)
        head, soft = Text(sentence, "strong"), Text(hint, "soft")
        parts: list[QWidget] = [Icon(theme, icon_name, "ink-soft", 32), head, soft]
        for label in (head, soft):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        show_if(soft, bool(hint))
        if action:
            parts.append(Button(theme, action, pressed))
        box = column(gap=8, margin=24)
        box.addStretch(1)
        for part in parts:
            centred = Qt.AlignmentFlag.AlignHCenter if not isinstance(part, Text) else Qt.AlignmentFlag(0)
            box.addWidget(part, 0, centred)
        box.addStretch(1)
        self.setLayout(box)


class ProgressCard(Card):
    """Long work: what is being done, how far, and a way to stop waiting for it."""

    def __init__(self, theme: Theme, text: str, stop: str = "", stopped: Callable[[], object] | None = None) -> None:
        super().__init__(name=text)
        self._words = Text(text, "body")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self.body.addWidget(self._words)
        self.body.addWidget(self._bar)
        if stop:
            self.body.addLayout(row(None, Button(theme, stop, stopped, "quiet")))

    def show_progress(self, text: str, share: float | None = None) -> None:
        """What is being done, and the share 0-1 that is done where it is known."""
        self._words.say(text)
        self._bar.setRange(0, 0 if share is None else 100)
        if share is not None:
            self._bar.setValue(round(share * 100))


class FormRow(QWidget):
    """A setting: its name and a hint at the left, what changes it at the right."""

    def __init__(self, name: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        label, soft = Text(name, "body"), Text(hint, "small")
        show_if(soft, bool(hint))
        label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(name)
        self.setLayout(row(Bend(column(label, soft, gap=2), control, gap=24)))


class Toast(QFrame):
    """A short word that something was done; goes by itself after four seconds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._above = parent
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = Text(wrap=False)
        box = row(self._words)
        box.setContentsMargins(16, 8, 16, 8)
        self.setLayout(box)
        self._timer = QTimer(self, singleShot=True, interval=4000)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Shows the word at the foot of its parent."""
        self._words.say(text)
        self.setAccessibleName(text)
        self.adjustSize()
        self.move((self._above.width() - self.width()) // 2, self._above.height() - self.height() - 48)
        self.show()
        self.raise_()
        self._timer.start()
