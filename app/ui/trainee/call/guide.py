"""The right of the call screen in practice mode: what to do, what is done, and what the caller does not say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.kit.basics import Icon, Text, column, empty, row, scrolling, show_if
from app.ui.kit.cards import Card
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainee.call.state import CallProps, GuideRow


class GuidePanel(QFrame):
    """Steps with their marks, and the caller's inner thought."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._theme = theme
        self._shown: tuple[GuideRow, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        steps = Card(name=translate("Guide", "Guide"))
        steps.body.addWidget(Text(translate("Guide", "Guide"), "title"))
        steps.body.addLayout(self._rows)
        self._thought = Card(name=translate("Guide", "What the caller thinks"))
        self._words = Text("")
        self._thought.body.addLayout(
            row(Icon(theme, "thought", "accent", 18), Text(translate("Guide", "The caller thinks"), "label"), None)
        )
        self._thought.body.addWidget(self._words)
        inner = QWidget()
        inner.setProperty("kind", "page")
        inner.setLayout(column(steps, self._thought, None, gap=12, margin=16))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolling(inner))

    def show_props(self, props: CallProps) -> None:
        """Updates steps that were done and the thought."""
        if props.guide is not None and props.guide != self._shown:
            self._shown = props.guide
            empty(self._rows)
            for step in props.guide:
                label = Text(step.text, "soft" if step.done else "body")
                done = translate("Guide", "done") if step.done else translate("Guide", "open")
                label.setAccessibleName(f"{step.text}: {done}")
                mark = Icon(self._theme, "good" if step.done else "circle", "good" if step.done else "ink-soft", 18)
                line = row(mark, label, gap=8)
                line.setStretch(1, 1)
                line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
                self._rows.addLayout(line)
        show_if(self._thought, bool(props.thinks))
        self._words.say(f"“{props.thinks}”" if props.thinks else "")
