"""Findings, grouped by what to do next time; each tied to its words, its rule and its source."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.basics import Button, Icon, Text, column, empty, row
from app.ui.kit.cards import Card, Pill
from app.ui.kit.shapes import FindingGroup, FindingLine, FindingWords, MomentChosen
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme


class FindingList(QWidget):
    """Groups of findings as cards."""

    chosen = Emits[MomentChosen]()
    play = Emits[MomentChosen]()

    def __init__(self, theme: Theme, words: FindingWords) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._theme, self._words = theme, words
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)

    def show_groups(self, groups: tuple[FindingGroup, ...], with_audio: bool) -> None:
        """Makes the list hold exactly these; the button that plays a moment appears only where there is sound."""
        empty(self._box)
        for group in groups:
            self._box.addWidget(Text(group.advice, "title"))
            for line in group.lines:
                self._box.addWidget(self._card(line, with_audio))

    def _card(self, line: FindingLine, with_audio: bool) -> Card:
        card = Card(name=f"{line.severity}. {line.title}. {line.why}")
        title = Text(line.title, "strong")
        head = row(
            Icon(self._theme, line.icon_name, line.tone or "info", 18),
            title,
            Pill(line.severity, line.tone),
            Text(line.when, "small", wrap=False),
            Button(self._theme, self._words.read, lambda: self.chosen.emit(MomentChosen(line.event)), "link"),
        )
        head.setStretch(1, 1)
        if with_audio:
            play = Button(
                self._theme, self._words.play, lambda: self.play.emit(MomentChosen(line.event)), "link", "play"
            )
            head.addWidget(play)
        card.body.addLayout(head)
        card.body.addWidget(Text(line.why))
        if line.words:
            card.body.addLayout(row(Icon(self._theme, "quote", "ink-soft"), Text(f"“{line.words}”", "soft"), gap=8))
        for label, text in ((self._words.instead, line.instead), (self._words.author, line.author)):
            if text:
                card.body.addLayout(column(Text(label, "label"), Text(text), gap=2))
        card.body.addWidget(Text("  ·  ".join(part for part in (line.source, line.sureness) if part), "small"))
        return card
