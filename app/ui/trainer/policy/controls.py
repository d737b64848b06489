"""Fields of the policy page: a list to choose from, a slider with its value, a line of text; each says one edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSlider, QWidget
from typing_extensions import override

from app.core.scoring.policy import OrganisationPolicy
from app.ui.kit.basics import Text, row
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of editing. `what` names the field: typing on in it is one step for undo."""

    what: str
    step: Callable[[OrganisationPolicy], OrganisationPolicy]


class Choice(QComboBox):
    """One of a list. The wheel scrolls the page, and changes nothing by accident."""

    picked = Emits[str]()

    def __init__(self, name: str, options: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._options: tuple[tuple[str, str], ...] = ()
        self.offer(options)
        self.activated.connect(self._choose)

    def offer(self, options: tuple[tuple[str, str], ...]) -> None:
        """Other things to choose from, as (key, words)."""
        if options != self._options:
            self._options = options
            self.clear()
            self.addItems([words for _, words in options])

    def show_picked(self, key: str) -> None:
        """Marks the chosen one; none where the list does not have it."""
        keys = [option for option, _ in self._options]
        self.setCurrentIndex(keys.index(key) if key in keys else -1)

    def _choose(self, at: int) -> None:
        self.picked.emit(self._options[at][0])

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Slider(QSlider):
    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Slide(QWidget):
    """A value on a slider with its figure beside it; a value between two marks is shown as it is until it is moved."""

    moved = Emits[float]()

    def __init__(self, theme: Theme, name: str, most: float, step: float) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._step = step
        self._value: float | None = None
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round(most / step))
        self.slider.setPageStep(max(1, round(most / step / 10)))
        self.slider.setAccessibleName(name)
        self.slider.setMinimumWidth(theme.px(96))
        self.slider.valueChanged.connect(self._slid)
        self._figure = Text("", wrap=False)
        self._figure.setMinimumWidth(theme.px(36))
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box = row(self.slider, self._figure, gap=8)
        box.setStretch(0, 1)
        self.setLayout(box)

    def show_value(self, value: float) -> None:
        """Shows a value without saying that it was moved."""
        if value == self._value:
            return
        self._value = value
        self.slider.blockSignals(True)
        self.slider.setValue(round(value / self._step))
        self.slider.blockSignals(False)
        self._say(value)

    def _slid(self, place: int) -> None:
        self._value = round(place * self._step, 4)
        self._say(self._value)
        self.moved.emit(self._value)

    def _say(self, value: float) -> None:
        self._figure.say(f"{value:g}")
        self.slider.setAccessibleDescription(f"{value:g}")


class Field(QLineEdit):
    """A line of text that says every change, and keeps the cursor where it is when it is shown what it says."""

    typed = Emits[str]()

    def __init__(self, name: str, hint: str = "", most: int = 1_000) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(most)
        self.textEdited.connect(self.typed.emit)

    @override
    def event(self, event: QEvent) -> bool:
        """Undo and redo are the page's, over all fields, and not the line's own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return True
        return super().event(event)

    def show_text(self, text: str) -> None:
        """Shows other words."""
        if text != self.text():
            self.setText(text)


def focus_soon(widget: QWidget) -> None:
    """Gives the keyboard to a widget once its page stands."""
    QTimer.singleShot(0, widget, widget.setFocus)
