"""The organisation's own words: those it does not want to hear and those it likes, each with what it means."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.scoring.policy import WEIGHTS, Phrase
from app.core.scoring.policy_file import LONGEST_PHRASE, MOST_PHRASES
from app.ui.kit.basics import Button, Text, column, empty, row, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, EmptyState
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainer.policy import edits, words
from app.ui.trainer.policy.controls import Choice, Edit, Field
from app.ui.trainer.policy.edits import Kind
from app.ui.trainer.policy.state import PhraseLine, PolicyProps


class PhrasesView(QWidget):
    """Words."""

    edited = Emits[Edit]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.forbidden = PhraseList(
            theme,
            "forbidden",
            translate("Policy", "Not wanted"),
            translate(
                "Policy", "Said by the agent they are found, in the figure Process. Quoted or denied they are not."
            ),
            translate("Policy", "No words are ruled out."),
        )
        self.preferred = PhraseList(
            theme,
            "preferred",
            translate("Policy", "Liked"),
            translate("Policy", "Where they were not said, the scorecard advises them. That is never a fault."),
            translate("Policy", "No words are asked for."),
        )
        for one in (self.forbidden, self.preferred):
            one.edited.connect(self.edited.emit)
        self.setLayout(column(self.forbidden, self.preferred, gap=16))

    def show_props(self, props: PolicyProps) -> None:
        """Shows what is edited."""
        self.forbidden.show_lines(props.forbidden)
        self.preferred.show_lines(props.preferred)


class PhraseList(Card):
    """One list. A row is made when there is one more, and stays while one types in it."""

    edited = Emits[Edit]()

    def __init__(self, theme: Theme, kind: Kind, title: str, hint: str, nothing: str) -> None:
        super().__init__(name=title)
        self._theme = theme
        self._kind: Kind = kind
        self._serial = 0
        self.rows: list[PhraseRow] = []
        self.body.setSpacing(12)
        self.add = Button(theme, translate("Policy", "Add words"), self._add, "plain", "note")
        self.add.setAccessibleName(f"{title}: {translate('Policy', 'Add words')}")
        self.body.addLayout(row(Text(title, "title", wrap=False), None, self.add))
        self.body.addWidget(Text(hint, "small"))
        self._nothing = EmptyState(theme, "quote", nothing)
        self.body.addWidget(self._nothing)
        self._box = QVBoxLayout()
        self._box.setSpacing(12)
        self.body.addLayout(self._box)

    def show_lines(self, lines: tuple[PhraseLine, ...]) -> None:
        """Shows the list."""
        if len(lines) != len(self.rows):
            empty(self._box)
            self.rows = [PhraseRow(self._theme, self._kind, at) for at in range(len(lines))]
            for one in self.rows:
                one.edited.connect(self.edited.emit)
                self._box.addWidget(one)
        for one, line in zip(self.rows, lines, strict=True):
            one.show_line(line)
        show_if(self._nothing, not lines)
        self.add.setEnabled(len(lines) < MOST_PHRASES)

    def _add(self) -> None:
        at, kind = len(self.rows), self._kind
        self._serial += 1
        what = f"{kind}.add.{self._serial}"
        self.edited.emit(Edit(what, lambda policy: edits.put_phrase(policy, kind, at, Phrase("", ""))))
        QTimer.singleShot(0, self, self._focus_last)

    def _focus_last(self) -> None:
        if self.rows:
            self.rows[-1].words.setFocus()


class PhraseRow(QWidget):
    """The words, what they mean, how heavy they weigh, and a way to take them out."""

    edited = Emits[Edit]()

    def __init__(self, theme: Theme, kind: Kind, at: int) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._kind: Kind = kind
        self._at = at
        self._phrase = Phrase("", "")
        number = at + 1
        self.words = Field(
            translate("Policy", "Words {number}", number=number), translate("Policy", "The words"), LONGEST_PHRASE
        )
        self.words.setMinimumWidth(theme.px(180))
        self.words.typed.connect(lambda text: self._put("words", replace(self._phrase, words=text)))
        hint = translate("Policy", "What they mean to a caller, and what to say instead")
        self.means = Field(translate("Policy", "Meaning of words {number}", number=number), hint)
        self.means.setMinimumWidth(theme.px(220))
        self.means.typed.connect(lambda text: self._put("means", replace(self._phrase, means=text)))
        options = tuple((key, words.severity(key)) for key in WEIGHTS[1:])
        self.severity = Choice(translate("Policy", "Weight of words {number}", number=number), options)
        self.severity.picked.connect(self._weigh)
        show_if(self.severity, kind == "forbidden")
        self.remove = Button(theme, "", self._remove, "quiet", "close", name=translate("Policy", "Take out"))
        self._problem = Text("", "small", "bad")
        fields = Bend(self.words, self.means, gap=8, stretch=(2, 3))
        line = row(fields, self.severity, self.remove, gap=8)
        line.setStretch(0, 1)
        self.setLayout(column(line, self._problem, gap=2))

    def show_line(self, line: PhraseLine) -> None:
        """Shows the phrase as it is now."""
        self._phrase = line.phrase
        self.words.show_text(line.phrase.words)
        self.means.show_text(line.phrase.means)
        self.severity.show_picked(line.phrase.severity)
        self._problem.say(words.problem(line.problem))
        show_if(self._problem, bool(line.problem))

    def _weigh(self, key: str) -> None:
        severity = next((one for one in ("minor", "major", "fatal") if one == key), "minor")
        self._put("severity", replace(self._phrase, severity=severity))

    def _put(self, part: str, phrase: Phrase) -> None:
        kind, at = self._kind, self._at
        what = f"{kind}.{at}.{part}"
        self.edited.emit(Edit(what, lambda policy: edits.put_phrase(policy, kind, at, phrase)))

    def _remove(self) -> None:
        kind, at = self._kind, self._at
        self.edited.emit(Edit("", lambda policy: edits.drop_phrase(policy, kind, at)))
