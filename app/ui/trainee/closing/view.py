"""After the call: a closing note, then the scorecard."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.kit.basics import Button, Text, column, row, scrolling
from app.ui.kit.cards import Banner, Card, EmptyState, ProgressCard
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import clock_time, translate


class ClosingView(QWidget):
    """Asks for the note that a colleague would need."""

    filed = Emits[str]()

    def __init__(self, theme: Theme, seconds: float, how: str) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(translate("Closing", "Closing note"))
        self.note.setPlaceholderText(
            translate("Closing", "Who called, what they needed, what was agreed, what is open.")
        )
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(theme.px(140))
        self.file = Button(theme, translate("Closing", "File and see the scorecard"), self._file, "primary", "forward")
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.file.click)
        self.banner = Banner(theme)
        self._progress = ProgressCard(theme, translate("Closing", "Reading the call…"))
        self._progress.hide()
        card = Card(name=translate("Closing", "Closing note"))
        card.body.addWidget(Text(translate("Closing", "Closing note"), "title"))
        card.body.addWidget(
            Text(
                translate(
                    "Closing", "Write what a colleague must know, and no more than that. You may leave it empty."
                ),
                "soft",
            )
        )
        card.body.addWidget(self.note)
        card.body.addLayout(row(Text(translate("Closing", "Ctrl+Enter files it."), "small"), None, self.file))
        inner = QWidget()
        inner.setProperty("kind", "page")
        length = translate("Closing", "It took {time}.", time=clock_time(seconds))
        inner.setLayout(
            column(
                Text(translate("Closing", "The call is over"), "head"),
                Text(f"{how} {length}".strip(), "soft"),
                self.banner,
                card,
                self._progress,
                None,
                gap=16,
                margin=32,
            )
        )
        self.setLayout(column(scrolling(inner, theme.px(720))))

    def show_problem(self, sentence: str) -> None:
        """It could not be scored; one may try again."""
        self.banner.show_sentence(sentence, "bad")
        self._progress.hide()
        self.file.setEnabled(True)

    def _file(self) -> None:
        self.file.setEnabled(False)
        self._progress.show()
        self.filed.emit(self.note.toPlainText())


class StoppedView(QWidget):
    """The call was stopped. That is always all right."""

    home = Emits[None]()
    read = Emits[None]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        kind = EmptyState(
            theme,
            "heart",
            translate("Stopped", "You stopped. That is always all right."),
            translate("Stopped", "Nothing was scored. What was said is kept, and you can read it when you want to."),
        )
        self.back = Button(theme, translate("Stopped", "Back to Home"), lambda: self.home.emit(None), "primary", "home")
        read = Button(theme, translate("Stopped", "Read what was said"), lambda: self.read.emit(None), "plain", "paper")
        self.setLayout(column(None, kind, row(None, read, self.back, None, gap=12), None, gap=0, margin=24))
