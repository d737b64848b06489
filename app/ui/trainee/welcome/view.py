"""The first start: what Kindline is, what it records, and what one agrees to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.kit.basics import Button, Icon, Text, column, row, scrolling, show_if
from app.ui.kit.cards import Card
from app.ui.kit.choices import Check
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.welcome.state import WelcomeInputs, derive


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed to."""

    name: str
    voice: bool  # microphone may be used
    keep_audio: bool  # its sound may be kept beside the record


class WelcomeView(QWidget):
    """One page, three decisions, one button."""

    agreed = Emits[Agreed]()

    def __init__(self, theme: Theme, inputs: WelcomeInputs) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._inputs = inputs
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("Welcome", "Your name"))
        self.name.setPlaceholderText(translate("Welcome", "Your name (optional)"))
        self.kept = Check(theme, translate("Welcome", "I understand what is kept, and that only this computer has it."))
        self.voice = Check(theme, translate("Welcome", "Use my microphone, so that I can speak with callers."))
        self.audio = Check(theme, translate("Welcome", "Keep the sound of my calls, so that I can hear moments again."))
        self._voice_note = Text("", "small", "warn")
        self.start = Button(theme, "", self._agree, "primary", "forward")
        for box in (self.kept, self.voice, self.audio):
            box.toggled.connect(self._show)
        inner = QWidget()
        inner.setProperty("kind", "page")
        inner.setLayout(
            column(
                None,
                Text(translate("Welcome", "Welcome to Kindline"), "display"),
                Text(
                    translate(
                        "Welcome",
                        "Here you practise the calls that are hard to take: frightened, grieving, angry people who need "
                        "something from you. Afterwards you read which of your words protected the patient, and which "
                        "ones helped.",
                    ),
                    "lead",
                ),
                self._kept_card(theme),
                self._voice_card(theme),
                self.name,
                row(self.start, None),
                Text(
                    translate(
                        "Welcome",
                        "Every caller is invented. You can stop any call at once, and change all of this later.",
                    ),
                    "small",
                ),
                None,
                gap=16,
                margin=32,
            )
        )
        self.setLayout(column(scrolling(inner, theme.px(760))))
        self._show()

    def _kept_card(self, theme: Theme) -> Card:
        card = Card(name=translate("Welcome", "What is kept"))
        card.body.addLayout(
            row(Icon(theme, "shield", "accent", 20), Text(translate("Welcome", "What is kept"), "title"), None)
        )
        for line in (
            translate("Welcome", "What you and the caller say, as text, with the time of each line."),
            translate("Welcome", "What you do on the desktop: what you open, note, book or transfer."),
            translate("Welcome", "The scorecard of each call."),
        ):
            card.body.addLayout(row(Icon(theme, "check", "ink-soft"), Text(line), gap=8))
        card.body.addWidget(Text(translate("Welcome", "In this folder, and nowhere else:"), "small"))
        place = Text(self._inputs.data_folder, "small")
        place.setTextInteractionFlags(place.textInteractionFlags().TextSelectableByMouse)
        card.body.addWidget(place)
        card.body.addWidget(self.kept)
        return card

    def _voice_card(self, theme: Theme) -> Card:
        card = Card(name=translate("Welcome", "Your voice"))
        card.body.addLayout(
            row(Icon(theme, "microphone", "accent", 20), Text(translate("Welcome", "Your voice"), "title"), None)
        )
        card.body.addWidget(
            Text(
                translate(
                    "Welcome",
                    "Speaking is understood on this computer; no sound leaves it. You may say no: every call can be typed.",
                ),
                "soft",
            )
        )
        card.body.addWidget(self.voice)
        card.body.addWidget(self.audio)
        card.body.addWidget(self._voice_note)
        return card

    def _show(self) -> None:
        props = derive(self._inputs, self.kept.isChecked(), self.voice.isChecked())
        self.start.setEnabled(props.can_start)
        self.voice.setEnabled(props.can_speak)
        self.audio.setEnabled(props.can_keep_audio)
        if not props.can_keep_audio:
            self.audio.setChecked(False)
        self._voice_note.say(props.voice_problem)
        show_if(self._voice_note, bool(props.voice_problem))
        self.start.rename(
            translate("Welcome", "Start") if props.spoken else translate("Welcome", "Start with typed calls")
        )

    def _agree(self) -> None:
        self.agreed.emit(Agreed(self.name.text().strip(), self.voice.isChecked(), self.audio.isChecked()))
