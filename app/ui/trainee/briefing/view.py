"""Before the call: who calls, what it is for, what may be hard, and how one wants to take it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.basics import Button, Icon, Text, column, empty, holding, row, scrolling, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Banner, Card, FormRow, ProgressCard
from app.ui.kit.segments import Segments
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee import words
from app.ui.trainee.briefing.state import BriefingInputs, BriefingProps, Choices, derive


class BriefingView(QWidget):
    """A briefing; says what was chosen and when to start."""

    changed = Emits[Choices]()
    start_pressed = Emits[Choices]()
    check_pressed = Emits[None]()
    back_pressed = Emits[None]()

    def __init__(self, theme: Theme, inputs: BriefingInputs) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._theme = theme
        self._choices = inputs.choices
        props = derive(inputs)
        self.channel = Segments(
            theme,
            translate("Briefing", "Channel"),
            tuple((name, words.channel(name), "phone" if name == "phone" else "chat") for name in props.channels),
        )
        self.speaking = Segments(
            theme,
            translate("Briefing", "How you talk"),
            (
                ("voice", translate("Briefing", "Speak"), "microphone"),
                ("typed", translate("Briefing", "Type"), "keyboard"),
            ),
        )
        self.mode = Segments(
            theme,
            translate("Briefing", "Mode"),
            (("practice", words.mode("practice"), "steps"), ("exam", words.mode("exam"), "time")),
        )
        self.trigger = Segments(
            theme,
            translate("Briefing", "Microphone"),
            (
                ("open", translate("Briefing", "Open microphone"), "microphone"),
                ("push", translate("Briefing", "Push to talk"), "hold"),
            ),
        )
        self.channel.picked.connect(lambda key: self._pick(channel=key))
        self.speaking.picked.connect(lambda key: self._pick(speaking=key))
        self.mode.picked.connect(lambda key: self._pick(mode=key))
        self.trigger.picked.connect(lambda key: self._pick(push_to_talk=key == "push"))
        self.start = Button(
            theme,
            translate("Briefing", "Start the call"),
            lambda: self.start_pressed.emit(self._choices),
            "primary",
            "phone",
        )
        self.banner = Banner(theme)
        self._why = Text("", "small")
        self._progress = ProgressCard(theme, translate("Briefing", "The caller is getting ready…"))
        self._checks = QVBoxLayout()
        self._sound = self._sound_card()
        self._trigger_row = FormRow(
            translate("Briefing", "Microphone"),
            self.trigger,
            translate("Briefing", "Push to talk: hold Space while you speak."),
        )
        inner = QWidget()
        inner.setProperty("kind", "page")
        inner.setLayout(
            column(
                row(
                    Button(theme, translate("Briefing", "Home"), lambda: self.back_pressed.emit(None), "link", "back"),
                    None,
                ),
                self.banner,
                Text(props.title, "head"),
                Text(props.summary, "body"),
                *self._cards(props),
                self._choice_card(),
                self._sound,
                self._progress,
                Bend(
                    Text(
                        translate("Briefing", "To end at once: the Stop button, or the words “stop practice”."),
                        "small",
                        wrap=False,
                    ),
                    row(None, self.start),
                ),
                None,
                gap=16,
                margin=24,
            )
        )
        self.setLayout(column(scrolling(inner, theme.px(820))))
        self.show_inputs(inputs)

    def show_inputs(self, inputs: BriefingInputs) -> None:
        """One cycle."""
        props = derive(inputs)
        self._choices = props.choices
        self.channel.show_picked(props.choices.channel)
        self.speaking.show_picked(props.choices.speaking)
        self.mode.show_picked(props.choices.mode)
        self.trigger.show_picked("push" if props.choices.push_to_talk else "open")
        self.speaking.buttons["voice"].setEnabled(props.can_speak)
        self._why.say(_why(props))
        show_if(self._why, bool(props.why_typed))
        show_if(self._trigger_row, props.choices.speaking == "voice")
        show_if(self._sound, props.show_sound_check)
        self._show_checks(props)
        show_if(self._progress, props.starting)
        self.start.setEnabled(props.can_start)
        self.banner.show_sentence(props.problem, "bad")

    def _cards(self, props: BriefingProps) -> list[QWidget]:
        goals = Card(name=translate("Briefing", "What you practise"))
        goals.body.addWidget(Text(translate("Briefing", "What you practise"), "title"))
        for goal in props.goals:
            line = row(Icon(self._theme, "check", "accent"), Text(goal), gap=8)
            line.setStretch(1, 1)
            goals.body.addLayout(line)
        made: list[QWidget] = [goals]
        if props.warnings:
            sentence = translate("Briefing", "This call may be hard to hear. {warnings}. You can stop at any moment.")
            made.append(Banner(self._theme, sentence.format(warnings=" ".join(props.warnings).rstrip(".")), "warn"))
        return made

    def _choice_card(self) -> Card:
        card = Card(name=translate("Briefing", "How you take it"))
        card.body.setSpacing(12)
        card.body.addWidget(Text(translate("Briefing", "How you take it"), "title"))
        card.body.addWidget(FormRow(translate("Briefing", "Channel"), self.channel))
        card.body.addWidget(FormRow(translate("Briefing", "How you talk"), self.speaking))
        card.body.addWidget(self._why)
        card.body.addWidget(self._trigger_row)
        card.body.addWidget(
            FormRow(
                translate("Briefing", "Mode"),
                self.mode,
                translate("Briefing", "Practice shows a guide and what the caller thinks. Exam shows neither."),
            )
        )
        return card

    def _sound_card(self) -> Card:
        card = Card(name=translate("Briefing", "Sound check"))
        self.check = Button(
            self._theme,
            translate("Briefing", "Check the sound"),
            lambda: self.check_pressed.emit(None),
            "plain",
            "microphone",
        )
        card.body.addLayout(row(Text(translate("Briefing", "Sound check"), "title"), None, self.check))
        card.body.addLayout(self._checks)
        return card

    def _show_checks(self, props: BriefingProps) -> None:
        empty(self._checks)
        self.check.setEnabled(not props.checking)
        if props.checking:
            self._checks.addWidget(Text(translate("Briefing", "Listening to the devices…"), "soft"))
        elif not props.checks:
            self._checks.addWidget(
                Text(translate("Briefing", "Makes sure that the caller hears you and you hear the caller."), "soft")
            )
        for check in props.checks:
            name = "good" if check.ok else "bad"
            words_ = column(Text(check.sentence), gap=2)
            if check.remedy:
                words_.addWidget(Text(check.remedy, "small"))
            line = row(Icon(self._theme, name, name, 18), holding(words_), gap=8)
            line.setStretch(1, 1)
            self._checks.addLayout(line)

    def _pick(self, **changes: object) -> None:
        self.changed.emit(replace(self._choices, **changes))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _why(props: BriefingProps) -> str:
    return {
        "": "",
        "channel": translate("Briefing", "This channel is typed."),
        "consent": translate("Briefing", "You chose typed calls. Allow the microphone in Settings to speak."),
        "problem": props.voice_problem,
    }[props.why_typed]
