"""The left of the call screen: captions of both sides, the level meter, and the line to type in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.kit.basics import Button, Text, column, holding, row, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.captions import CaptionView
from app.ui.kit.cards import EmptyState
from app.ui.kit.meter import LevelMeter
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.call.state import CallProps
from app.ui.trainee.talk import as_caption


class TalkPanel(QWidget):
    """What was said, and what one says next."""

    said = Emits[str]()
    muted = Emits[bool]()
    pushed = Emits[bool]()
    typed_instead = Emits[None]()

    def __init__(self, theme: Theme, spoken: bool, push_to_talk: bool) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.greet = EmptyState(
            theme,
            "phone",
            translate("Call", "The line is open"),
            translate("Call", "Greet the caller: your name, the clinic, and how you can help."),
        )
        self.captions = CaptionView(theme, translate("Call", "Captions of both sides"), self.greet)
        self.meter = LevelMeter(theme, translate("Call", "Microphone level"))
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("Call", "What you say to the caller"))
        self.line.setMaxLength(4000)
        self.line.returnPressed.connect(self._send)
        self.send = Button(theme, translate("Call", "Say"), self._send, "primary", "send")
        self.send.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mute = Button(theme, translate("Call", "Mute"), None, "plain", "microphone", shortcut="M")
        self.mute.setCheckable(True)
        self.mute.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mute.toggled.connect(self.muted.emit)
        self.talk = Button(theme, translate("Call", "Hold Space to talk"), None, "plain", "microphone")
        self.talk.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.talk.pressed.connect(lambda: self.pushed.emit(True))
        self.talk.released.connect(lambda: self.pushed.emit(False))
        self.instead = Button(
            theme, translate("Call", "Type instead…"), lambda: self.typed_instead.emit(None), "quiet", "keyboard"
        )
        self.instead.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hint = Text("", "small")
        self._voice = Bend(self.meter, row(self.talk, self.mute, self.instead), gap=8)
        typing = row(self.line, self.send, gap=8)
        typing.setStretch(0, 1)
        self._typing = holding(typing)
        foot = column(self._hint, self._voice, self._typing, gap=8)
        foot.setContentsMargins(16, 8, 16, 16)
        box = column(self.captions, foot, gap=0)
        box.setStretch(0, 1)
        self.setLayout(box)
        self._spoken, self._push = spoken, push_to_talk
        self.show_voice(spoken)

    def show_voice(self, spoken: bool) -> None:
        """Microphone controls while the call is spoken, the line to type in otherwise."""
        self._spoken = spoken
        show_if(self._voice, spoken)
        show_if(self.talk, spoken and self._push)
        show_if(self._typing, not spoken)

    def open_typing(self) -> None:
        """Shows the line to type in beside the microphone."""
        show_if(self._typing, True)
        self.line.setFocus()

    def show_props(self, props: CallProps) -> None:
        """Updates captions and what may be pressed."""
        self.captions.show_captions(tuple(as_caption(line) for line in props.lines))
        self.line.setEnabled(props.can_talk)
        self.send.setEnabled(props.can_talk)
        self.mute.setEnabled(not props.ended)
        if props.held:
            self.line.setPlaceholderText(translate("Call", "The caller is on hold and cannot hear you"))
        elif props.sound == "waiting":
            self.line.setPlaceholderText(translate("Call", "The caller is about to answer…"))
        elif not props.lines:
            self.line.setPlaceholderText(translate("Call", "Type your greeting, then press Enter"))
        else:
            self.line.setPlaceholderText(translate("Call", "Type what you say, then press Enter"))
        if self._push:
            self._hint.say(translate("Call", "Hold Space while you speak."))
        elif self._spoken:
            self._hint.say(translate("Call", "Just speak. You may talk over the caller; the voice stops at once."))
        show_if(self._hint, self._spoken)
        if self.mute.isChecked() != props.muted:
            self.mute.setChecked(props.muted)
        self.mute.rename(
            translate("Call", "Unmute") if props.muted else translate("Call", "Mute"),
            "muted" if props.muted else "microphone",
        )

    def _send(self) -> None:
        text = self.line.text().strip()
        if text and self.line.isEnabled():
            self.line.clear()
            self.said.emit(text)
