"""Every version that was saved, which one is in force, and what differs from the one that is edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.kit.basics import Button, Text, column, empty, holding, row, rule, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, EmptyState, Pill
from app.ui.kit.flow import flow
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import moment, translate
from app.ui.trainer.policy import words
from app.ui.trainer.policy.state import PolicyProps, VersionLine


class VersionsView(QWidget):
    """Versions."""

    opened = Emits[str]()
    compared = Emits[str]()  # empty: no longer
    activated = Emits[str]()  # empty: none is in force any more

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._theme = theme
        self._shown: tuple[object, ...] | None = None
        self.buttons: dict[tuple[str, str], Button] = {}
        self._list = Card(name=translate("Policy", "Saved versions"))
        self._list.body.setSpacing(8)
        self._none = Button(
            theme, translate("Policy", "Judge without a policy"), lambda: self.activated.emit(""), "quiet"
        )
        head = Text(translate("Policy", "Saved versions"), "title", wrap=False)
        self._list.body.addLayout(row(head, None, self._none))
        hint = translate(
            "Policy", "A saved version never changes. The one in force judges new calls; past calls keep theirs."
        )
        self._list.body.addWidget(Text(hint, "small"))
        self._empty = EmptyState(
            theme,
            "paper",
            translate("Policy", "No version was saved yet."),
            translate("Policy", "What you edit begins with the policy that came with Kindline. Save it as your first."),
        )
        self._list.body.addWidget(self._empty)
        self._box = QVBoxLayout()
        self._box.setSpacing(8)
        self._list.body.addLayout(self._box)
        self.comparison = Comparison(theme)
        self.comparison.closed.connect(lambda _none: self.compared.emit(""))
        self.setLayout(column(self.comparison, self._list, gap=16))

    def show_props(self, props: PolicyProps) -> None:
        """Shows the versions."""
        show_if(self._none, props.in_force is not None)
        show_if(self._empty, not props.versions and not props.reading)
        self.comparison.show_props(props)
        key = (props.versions, props.in_force)
        if key == self._shown:
            return
        self._shown = key
        empty(self._box)
        self.buttons = {}
        for line in props.versions:
            self._box.addWidget(self._line(line))

    def _line(self, line: VersionLine) -> QWidget:
        parts: list[QWidget] = [Text(line.stamp, "strong", wrap=False)]
        if line.in_force:
            parts.append(Pill(translate("Policy", "In force"), "good"))
        if line.edited:
            parts.append(Pill(translate("Policy", "Being edited"), "info"))
        head = flow(*parts)
        note = line.note or translate("Policy", "No note.")
        what = holding(column(head, Text(note, "body"), Text(moment(line.saved.saved), "small"), gap=2))
        what.setMinimumWidth(self._theme.px(220))
        stamp = line.stamp
        use = self._button(stamp, "use", translate("Policy", "Put in force"), lambda: self.activated.emit(stamp))
        use.setEnabled(not line.in_force)
        edit = self._button(stamp, "edit", translate("Policy", "Edit from here"), lambda: self.opened.emit(stamp))
        edit.setEnabled(not line.edited)
        other = self._button(stamp, "compare", translate("Policy", "Compare"), lambda: self.compared.emit(stamp))
        acts = flow(other, edit, use)
        return holding(column(rule(), Bend(what, acts, gap=16), gap=8))

    def _button(self, stamp: str, act: str, text: str, pressed: object) -> Button:
        made = Button(self._theme, text, pressed, name=f"{text}: {stamp}")  # type: ignore[arg-type]
        self.buttons[stamp, act] = made
        return made


class Comparison(Card):
    """What differs between a saved version and the one that is edited, key by key."""

    closed = Emits[None]()

    def __init__(self, theme: Theme) -> None:
        super().__init__(name=translate("Policy", "What differs"))
        self._theme = theme
        self._title = Text("", "title", wrap=False)
        close = Button(theme, "", lambda: self.closed.emit(None), "quiet", "close", name=translate("Policy", "Close"))
        self.body.addLayout(row(self._title, None, close))
        self._same = Text(translate("Policy", "Nothing differs."), "soft")
        self.body.addWidget(self._same)
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(theme.px(16))
        self.table.setVerticalSpacing(theme.px(6))
        for at, share in enumerate((2, 3, 3)):
            self.table.setColumnStretch(at, share)
        self.body.addLayout(self.table)
        self._shown: object = None

    def show_props(self, props: PolicyProps) -> None:
        """Shows the differences; hidden where nothing is compared."""
        show_if(self, bool(props.compared))
        if self._shown == (props.compared, props.differences):
            return
        self._shown = (props.compared, props.differences)
        self._title.say(translate("Policy", "{stamp} and what you edit", stamp=props.compared))
        show_if(self._same, not props.differences)
        empty(self.table)
        if props.differences:
            self._cells(0, ("", props.compared, translate("Policy", "Edited")), "label")
        for at, one in enumerate(props.differences, start=1):
            nothing = translate("Policy", "–")
            self._cells(
                at,
                (
                    words.key(one.key),
                    words.value(one.key, one.before) or nothing,
                    words.value(one.key, one.after) or nothing,
                ),
                "body",
            )

    def _cells(self, at: int, texts: tuple[str, str, str], kind: str) -> None:
        for place, text in enumerate(texts):
            cell = Text(text, "soft" if kind == "body" and place == 0 else kind)
            cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.table.addWidget(cell, at, place)
