"""The head of the call screen: who calls, how long, what the line does, and the softphone's verbs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.ui.kit.basics import Button, Icon, Text, row, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Pill
from app.ui.kit.shapes import Tone
from app.ui.kit.theme import Theme
from app.ui.kit.words import clock_time, translate
from app.ui.trainee import words
from app.ui.trainee.call.state import CallProps


class CallHead(QFrame):
    """Title, clock, state of the line, Hold, Transfer, Hang up, Stop."""

    def __init__(self, theme: Theme, channel: str, exam: bool) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._title = Text("", "title", wrap=False)
        self._about = Text("", "soft", wrap=False)
        self._about.setSizePolicy(self._about.sizePolicy().Policy.Ignored, self._about.sizePolicy().Policy.Preferred)
        self.clock = Text("00:00", "strong", wrap=False)
        self.clock.setFont(theme.font("title", bold=True))
        self.state = Pill("")
        self.hold = Button(theme, translate("Call", "Hold"), kind="plain", icon_name="hold", shortcut="H")
        self.transfer = Button(theme, translate("Call", "Transfer"), kind="plain", icon_name="transfer", shortcut="T")
        ending = translate("Call", "Hang up") if channel == "phone" else translate("Call", "End the chat")
        self.hang_up = Button(theme, ending, kind="danger", icon_name="hang-up")
        self.stop = Button(
            theme,
            translate("Call", "Stop practice"),
            kind="quiet",
            icon_name="stop",
            name=translate("Call", "Stop at once. Nothing is scored."),
        )
        for button in (self.hold, self.transfer, self.hang_up, self.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mode = Pill(words.mode("exam"), "info")
        show_if(mode, exam)
        who = Icon(theme, "phone" if channel == "phone" else "chat", "accent", 20)
        line = row(who, self._title, self._about, self.clock, self.state, mode, gap=12)
        line.setStretch(2, 1)
        verbs = row(self.stop, self.hold, self.transfer, self.hang_up, gap=12)
        box = row(Bend(line, verbs, gap=12))
        box.setContentsMargins(16, 8, 16, 8)
        self.setLayout(box)

    def show_props(self, props: CallProps) -> None:
        """Updates what changed."""
        self._title.say(
            translate("Call", "The patient") if props.caller == "patient" else translate("Call", "A caller")
        )
        self._about.say(
            translate("Call", "calling about {topic}", topic=words.about(props.about)) if props.about else ""
        )
        self.clock.say(clock_time(props.seconds))
        text, tone = _state(props)
        self.state.say(text, tone)
        self.hold.rename(
            translate("Call", "Resume") if props.held else translate("Call", "Hold"),
            "resume" if props.held else "hold",
        )
        for button in (self.hold, self.transfer, self.hang_up):
            button.setEnabled(not props.ended)


def _state(props: CallProps) -> tuple[str, Tone]:
    if props.ended:
        return translate("Line", "○ Ended"), ""
    if props.held:
        return translate("Line", "❚❚ On hold"), "warn"
    if props.muted:
        return translate("Line", "× Muted"), "warn"
    states: dict[str, tuple[str, Tone]] = {
        "typed": (translate("Line", "● Your turn"), "accent"),
        "waiting": (translate("Line", "… Caller answers"), "info"),
        "listening": (translate("Line", "● Listening"), "accent"),
        "hearing": (translate("Line", "▲ Hearing you"), "good"),
        "thinking": (translate("Line", "… Understanding"), "info"),
        "speaking": (translate("Line", "◆ Caller speaks"), "info"),
        "muted": (translate("Line", "× Muted"), "warn"),
        "held": (translate("Line", "❚❚ On hold"), "warn"),
        "paused": (translate("Line", "❚❚ Paused"), "warn"),
        "ended": (translate("Line", "○ Ended"), ""),
    }
    return states[props.sound]
