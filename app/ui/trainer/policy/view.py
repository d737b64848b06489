"""The policy page: its head with undo, files and saving, and one part of it at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from app.ui.kit.basics import Button, Text, column, holding, row, scrolling, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, Pill
from app.ui.kit.flow import flow
from app.ui.kit.segments import Segments
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainer.policy import words
from app.ui.trainer.policy.controls import Edit, Field, focus_soon
from app.ui.trainer.policy.old_calls_view import OldCallsView
from app.ui.trainer.policy.phrases_view import PhrasesView
from app.ui.trainer.policy.rules_view import RulesView
from app.ui.trainer.policy.scoring_view import ScoringView
from app.ui.trainer.policy.state import SECTIONS, PolicyProps, Section
from app.ui.trainer.policy.versions_view import VersionsView

Part = RulesView | ScoringView | PhrasesView | VersionsView | OldCallsView
WIDE = 1120
"""The widest that the page gets, in pixels at a scale of 1."""
ICONS = {"rules": "shield", "scoring": "half", "phrases": "quote", "versions": "paper", "old": "calls"}


@dataclass(frozen=True, slots=True)
class Saving:
    """A version to be saved under this name, with a note on what changed."""

    name: str
    note: str


class PolicyView(QWidget):
    """Says what was pressed; the room does it. A part is made when one first goes there."""

    edited = Emits[Edit]()
    narrowed = Emits[bool]()
    opened = Emits[str]()
    compared = Emits[str]()
    activated = Emits[str]()
    trial_started = Emits[None]()
    trial_cancelled = Emits[None]()
    trial_applied = Emits[None]()
    trial_left = Emits[None]()
    went = Emits[str]()
    undo_pressed = Emits[None]()
    redo_pressed = Emits[None]()
    import_pressed = Emits[None]()
    export_pressed = Emits[None]()
    saved = Emits[Saving]()

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        """`titles`: what each rule is about, by its id."""
        super().__init__()
        self.setProperty("kind", "page")
        self._theme, self._titles = theme, titles
        self._props: PolicyProps | None = None
        self._made: dict[Section, Part] = {}
        self._areas: dict[Section, QWidget] = {}
        self.sections = Segments(
            theme,
            translate("Policy", "Parts of the policy"),
            tuple((one, words.section(one), ICONS[one]) for one in SECTIONS),
            wraps=True,
        )
        self.sections.picked.connect(self.went.emit)
        self._stack = QStackedWidget()
        self.saving = SaveCard(theme)
        self.saving.saved.connect(self.saved.emit)
        self.saving.hide()
        above = column(self._head(theme), self.saving, self.sections, gap=12)
        above.setContentsMargins(24, 24, 24, 8)
        self._over = holding(above)
        self._over.setMaximumWidth(theme.px(WIDE))
        wide = self._wide = row(None, self._over, None, gap=0)
        wide.setStretch(1, 100)
        page = column(wide, self._stack, gap=0)
        page.setStretch(1, 1)
        self.setLayout(page)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            QShortcut(keys, self).activated.connect(act.click)

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
        self._part(props.section)
        self._stack.setCurrentWidget(self._areas[props.section])
        self._align()
        for part in self._made.values():
            part.show_props(props)

    @cached_property
    def rules(self) -> RulesView:
        """Who counts as verified, and the rules."""
        made = RulesView(self._theme, self._titles)
        made.edited.connect(self.edited.emit)
        made.narrowed.connect(self.narrowed.emit)
        self._add("rules", made)
        return made

    @cached_property
    def scoring(self) -> ScoringView:
        """Weights and least levels."""
        made = ScoringView(self._theme)
        made.edited.connect(self.edited.emit)
        self._add("scoring", made)
        return made

    @cached_property
    def phrases(self) -> PhrasesView:
        """The organisation's own words."""
        made = PhrasesView(self._theme)
        made.edited.connect(self.edited.emit)
        self._add("phrases", made)
        return made

    @cached_property
    def versions(self) -> VersionsView:
        """What was saved."""
        made = VersionsView(self._theme)
        made.opened.connect(self.opened.emit)
        made.compared.connect(self.compared.emit)
        made.activated.connect(self.activated.emit)
        self._add("versions", made)
        return made

    @cached_property
    def old(self) -> OldCallsView:
        """Past calls."""
        made = OldCallsView(self._theme, self._titles)
        made.started.connect(self.trial_started.emit)
        made.cancelled.connect(self.trial_cancelled.emit)
        made.applied.connect(self.trial_applied.emit)
        made.left.connect(self.trial_left.emit)
        self._add("old", made)
        return made

    def _align(self, _low: int = 0, _high: int = 0) -> None:
        """The head gives way as much as the scroll bar takes from the part below it, so that both stay in line."""
        area = self._stack.currentWidget()
        scrolls = isinstance(area, QScrollArea) and area.verticalScrollBar().maximum() > 0
        self._wide.setContentsMargins(0, 0, self._theme.px(8) if scrolls else 0, 0)

    def _part(self, section: Section) -> Part:
        parts: dict[Section, Callable[[], Part]] = {
            "rules": lambda: self.rules,
            "scoring": lambda: self.scoring,
            "phrases": lambda: self.phrases,
            "versions": lambda: self.versions,
            "old": lambda: self.old,
        }
        return parts[section]()

    def _add(self, section: Section, part: Part) -> None:
        box = column(part, None)
        box.setContentsMargins(24, 8, 24, 24)
        area = scrolling(holding(box, "page"), self._theme.px(WIDE))
        area.verticalScrollBar().rangeChanged.connect(self._align)
        self._areas[section] = area
        self._stack.addWidget(area)
        self._made[section] = part
        if self._props is not None:
            part.show_props(self._props)

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
        acts = flow(self.undo, self.redo, self.open, self.export, self.save)
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
        self._next = ""
        self._title = Text("", "title")
        self.name = Field(translate("Policy", "Name of the policy"), "lakeside", 64)
        self.name.setFixedWidth(theme.px(180))
        self.note = Field(
            translate("Policy", "What changed"), translate("Policy", "What changed, and who agreed to it")
        )
        self.name.typed.connect(self._name_title)
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
        self._next = stamp
        self._name_title(self.name.text())

    def _name_title(self, name: str) -> None:
        same = name == self._next.rsplit("/", 1)[0]
        text = translate("Policy", "Save as {stamp}", stamp=self._next)
        self._title.say(text if same else translate("Policy", "Save as the next version of {name}", name=name or "…"))

    def show_problem(self, sentence: str) -> None:
        """Why it could not be saved."""
        self.problem.say(sentence)
        show_if(self.problem, bool(sentence))

    def _save(self) -> None:
        self.saved.emit(Saving(self.name.text().strip().lower(), self.note.text().strip()))
