"""The policy page: its head with undo, files and saving, and one part of it at a time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.kit.basics import Button, Text, column, holding, row, scrolling, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, Pill
from app.ui.kit.segments import Segments
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainer.policy import words
from app.ui.trainer.policy.controls import Field, focus_soon
from app.ui.trainer.policy.old_calls_view import OldCallsView
from app.ui.trainer.policy.phrases_view import PhrasesView
from app.ui.trainer.policy.rules_view import RulesView
from app.ui.trainer.policy.scoring_view import ScoringView
from app.ui.trainer.policy.state import SECTIONS, PolicyProps
from app.ui.trainer.policy.versions_view import VersionsView

WIDE = 1120
"""The widest that the page gets, in pixels at a scale of 1."""
ICONS = {"rules": "shield", "scoring": "half", "phrases": "quote", "versions": "paper", "old": "calls"}


@dataclass(frozen=True, slots=True)
class Saving:
    """A version to be saved under this name, with a note on what changed."""

    name: str
    note: str


class PolicyView(QWidget):
    """Says what was pressed; the room does it."""

    went = Emits[str]()
    undo_pressed = Emits[None]()
    redo_pressed = Emits[None]()
    import_pressed = Emits[None]()
    export_pressed = Emits[None]()
    saved = Emits[Saving]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._props: PolicyProps | None = None
        self.rules, self.scoring, self.phrases = RulesView(theme), ScoringView(theme), PhrasesView(theme)
        self.versions, self.old = VersionsView(theme), OldCallsView(theme)
        self.parts = dict(zip(SECTIONS, (self.rules, self.scoring, self.phrases, self.versions, self.old), strict=True))
        self.sections = Segments(
            theme,
            translate("Policy", "Parts of the policy"),
            tuple((one, words.section(one), ICONS[one]) for one in SECTIONS),
        )
        self.sections.picked.connect(self.went.emit)
        self._stack = QStackedWidget()
        for part in self.parts.values():
            box = column(part, None)
            box.setContentsMargins(24, 8, 24, 24)
            self._stack.addWidget(scrolling(holding(box, "page"), theme.px(WIDE)))
        self.saving = SaveCard(theme)
        self.saving.saved.connect(self.saved.emit)
        self.saving.hide()
        above = column(self._head(theme), self.saving, self.sections, gap=12)
        above.setContentsMargins(24, 24, 24, 8)
        self._over = holding(above)
        self._over.setMaximumWidth(theme.px(WIDE))
        wide = row(None, self._over, None, gap=0)
        wide.setStretch(1, 100)
        page = column(wide, self._stack, gap=0)
        page.setStretch(1, 1)
        self.setLayout(page)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act.click)

    def show_props(self, props: PolicyProps) -> None:
        """Shows the page; only what changed is touched."""
        self._props = props
        self.stamp.say(props.stamp)
        if props.problems:
            text = translate("Policy", "{count} to mend", count=props.problems)
            self.state.say(text, "bad")
        else:
            self.state.say(
                translate("Policy", "Changed") if props.dirty else translate("Policy", "Saved"),
                "warn" if props.dirty else "good",
            )
        show_if(self.state, props.dirty or props.problems > 0 or bool(props.versions))
        self.undo.setEnabled(props.can_undo)
        self.redo.setEnabled(props.can_redo)
        self.save.setEnabled(props.can_save)
        if not props.can_save:
            self.saving.hide()
        self.saving.show_next(props.next_stamp)
        self.sections.show_picked(props.section)
        self._stack.setCurrentIndex(SECTIONS.index(props.section))
        for part in self.parts.values():
            part.show_props(props)

    def _head(self, theme: Theme) -> QWidget:
        self.stamp = Text("", "soft", wrap=False)
        self.state = Pill("")
        name = holding(
            row(Text(translate("Policy", "Policy"), "head", wrap=False), self.stamp, self.state, None, gap=12)
        )
        self.undo = _act(theme, translate("Policy", "Undo"), self.undo_pressed, "undo", "Ctrl+Z")
        self.redo = _act(theme, translate("Policy", "Redo"), self.redo_pressed, "redo", "Ctrl+Shift+Z")
        self.open = _act(theme, translate("Policy", "Import"), self.import_pressed, "folder")
        self.export = _act(theme, translate("Policy", "Export"), self.export_pressed, "export")
        self.save = Button(
            theme, translate("Policy", "Save as new version"), self._open_saving, "primary", "check", shortcut="Ctrl+S"
        )
        acts = holding(row(self.undo, self.redo, self.open, self.export, self.save, gap=8))
        return Bend(name, acts, gap=8, least=theme.px(640))

    def _open_saving(self) -> None:
        if self._props is not None:
            self.saving.open(self._props.next_stamp)


def _act(theme: Theme, text: str, signal: object, icon_name: str, shortcut: str = "") -> Button:
    return Button(theme, text, lambda: signal.emit(None), "plain", icon_name, shortcut=shortcut)  # type: ignore[attr-defined]


class SaveCard(Card):
    """Name and note of the version that is to be saved; opens below the head."""

    saved = Emits[Saving]()

    def __init__(self, theme: Theme) -> None:
        super().__init__(name=translate("Policy", "Save as a new version"))
        self._title = Text("", "title")
        self.name = Field(translate("Policy", "Name of the policy"), "lakeside", 64)
        self.name.setFixedWidth(theme.px(180))
        self.note = Field(
            translate("Policy", "What changed"), translate("Policy", "What changed, and who agreed to it")
        )
        self.problem = Text("", "small", "bad")
        self.keep = Button(theme, translate("Policy", "Save"), self._save, "primary")
        self.cancel = Button(theme, translate("Policy", "Not now"), self.hide, "plain")
        for field in (self.name, self.note):
            field.returnPressed.connect(self.keep.click)
        line = row(self.name, self.note, self.cancel, self.keep, gap=8)
        line.setStretch(1, 1)
        self.body.addWidget(self._title)
        self.body.addLayout(line)
        self.body.addWidget(self.problem)
        self.problem.hide()

    def open(self, stamp: str) -> None:
        """Asks for the note; the keyboard goes there."""
        self.name.show_text(stamp.rsplit("/", 1)[0])
        self.show_next(stamp)
        self.problem.hide()
        self.show()
        focus_soon(self.note)

    def show_next(self, stamp: str) -> None:
        """What it will be called if the name stays."""
        self._title.say(translate("Policy", "Save as {stamp}", stamp=stamp))

    def show_problem(self, sentence: str) -> None:
        """Why it could not be saved."""
        self.problem.say(sentence)
        show_if(self.problem, bool(sentence))

    def _save(self) -> None:
        self.saved.emit(Saving(self.name.text().strip().lower(), self.note.text().strip()))
