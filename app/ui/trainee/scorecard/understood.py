"""What was understood in one turn, so that a person can check the judge's reading against their own."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.scoring.explain import Explanations
from app.core.scoring.model import Understood
from app.ui.kit.basics import Text, empty, holding
from app.ui.kit.cards import Card
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.scorecard.readings import reading

LONGEST = 110
"""Characters of quoted words that are shown."""


class UnderstoodCard(Card):
    """Kind, meaning and words of everything that was read in the chosen turn."""

    def __init__(self, theme: Theme, texts: Explanations, understood: Mapping[int, tuple[Understood, ...]]) -> None:
        super().__init__(name=translate("Scorecard", "What was understood"))
        self._theme, self._texts, self._understood = theme, texts, understood
        self.body.addWidget(Text(translate("Scorecard", "What was understood"), "title"))
        self._hint = Text(translate("Scorecard", "Choose a line above to see how it was read."), "soft")
        self.body.addWidget(self._hint)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: QWidget = holding(self._grid)
        self.body.addWidget(self._rows)
        self._rows.hide()
        self.body.addStretch(1)
        self.shown: tuple[tuple[str, str], ...] = ()

    def show_turn(self, event: int) -> None:
        """The readings of another turn."""
        empty(self._grid)
        found = self._understood.get(event, ())
        lines = [reading(one, self._texts) for one in found]
        self.shown = tuple((line.name, line.text) for line in lines)
        for at, line in enumerate(lines):
            self._grid.addWidget(Text(line.name, "label", wrap=False), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(_with_words(line.text, line.words)), at, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.setVisible(bool(lines))
        self._hint.setVisible(not lines)
        self._hint.say(translate("Scorecard", "Nothing in this line counted for or against anything."))
        self.setAccessibleDescription(". ".join(f"{name}: {text}" for name, text in self.shown))


def _with_words(text: str, words: str) -> str:
    plain = " ".join(words.split())
    if not plain:
        return text
    short = plain if len(plain) <= LONGEST else plain[: LONGEST - 2].rsplit(" ", 1)[0] + "…"
    return f"{text}  “{short}”"
