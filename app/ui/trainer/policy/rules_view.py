"""Who counts as verified, and what each rule counts as here, with the reason beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.core.record.model import IDENTIFIER_CLASSES
from app.core.scoring.policy import WEIGHTS, Weight
from app.core.scoring.rule_book import RULES
from app.ui.kit.basics import Text, column, holding, row, rule, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, FormRow, Pill
from app.ui.kit.choices import Check
from app.ui.kit.flow import flow
from app.ui.kit.segments import Segments
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.trainer.policy import edits, words
from app.ui.trainer.policy.controls import Choice, Edit, Field
from app.ui.trainer.policy.state import PolicyProps, RuleLine

OWN = "own"


class RulesView(QWidget):
    """Identity and rules."""

    edited = Emits[Edit]()
    narrowed = Emits[bool]()

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._theme, self._titles = theme, titles
        self.rows: dict[str, RuleRow] = {}
        self.setLayout(column(self._identity(), self._rules(), gap=16))

    def show_props(self, props: PolicyProps) -> None:
        """Shows what is edited."""
        self.required.show_picked(OWN if props.required is None else str(props.required))
        for name, box in self.accepted.items():
            box.blockSignals(True)
            box.setChecked(name in props.accepted)
            box.blockSignals(False)
        self._identity_problem.say(words.problem(props.identifiers_problem))
        show_if(self._identity_problem, bool(props.identifiers_problem))
        self._count.say(translate("Policy", "{count} changed", count=props.changed_rules), "accent")
        show_if(self._count, props.changed_rules > 0)
        self.only.blockSignals(True)
        self.only.setChecked(props.only_changed)
        self.only.blockSignals(False)
        show_if(self._none, props.only_changed and props.changed_rules == 0)
        for line in props.rules:
            self.rows[line.rule].show_line(line)

    def _identity(self) -> Card:
        card = Card(name=translate("Policy", "Who counts as verified"))
        card.body.setSpacing(12)
        card.body.addWidget(Text(translate("Policy", "Who counts as verified"), "title"))
        counts = tuple((str(count), str(count), "") for count in range(1, len(IDENTIFIER_CLASSES) + 1))
        name = translate("Policy", "Identifiers that have to match")
        self.required = Segments(
            self._theme, name, ((OWN, translate("Policy", "As the scenario says"), ""), *counts), wraps=True
        )
        self.required.picked.connect(
            lambda key: self.edited.emit(
                Edit("required", lambda policy: edits.require(policy, None if key == OWN else int(key)))
            )
        )
        hint = translate("Policy", "Of different kinds. A name alone is never enough.")
        card.body.addWidget(FormRow(name, self.required, hint))
        self.accepted = {one: Check(self._theme, words.identifier(one)) for one in IDENTIFIER_CLASSES}
        for one, box in self.accepted.items():
            box.toggled.connect(partial(self._accept, one))
        card.body.addWidget(Text(translate("Policy", "Accepted")))
        card.body.addWidget(flow(*self.accepted.values(), gap=16))
        self._identity_problem = Text("", "small", "bad")
        card.body.addWidget(self._identity_problem)
        return card

    def _accept(self, name: str, on: bool) -> None:
        self.edited.emit(Edit(f"accepted.{name}", lambda policy: edits.accept(policy, name, on)))

    def _rules(self) -> Card:
        card = Card(name=translate("Policy", "What each rule counts as"))
        card.body.setSpacing(4)
        self._count = Pill("", "accent")
        self.only = Check(self._theme, translate("Policy", "Only changed ones"))
        self.only.toggled.connect(self.narrowed.emit)
        head = Text(translate("Policy", "What each rule counts as"), "title", wrap=False)
        named = holding(row(head, self._count, None, gap=12))
        card.body.addWidget(Bend(named, self.only, gap=12, least=self._theme.px(480)))
        hint = translate(
            "Policy", "Fatal rules of the federal Privacy Rule can be lowered too, never without a reason."
        )
        card.body.addWidget(Text(hint, "small"))
        self._none = Text(translate("Policy", "No rule is changed: each counts as it is written."), "soft")
        card.body.addWidget(self._none)
        for entry in RULES:
            line = RuleRow(self._theme, entry.rule, self._titles.get(entry.rule, ""))
            line.edited.connect(self.edited.emit)
            self.rows[entry.rule] = line
            card.body.addWidget(line)
        return card


class RuleRow(QWidget):
    """One rule; the reason opens below it when it is changed."""

    edited = Emits[Edit]()

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._rule = name
        self._shown: RuleLine | None = None
        code = Text(name, "strong", wrap=False)
        code.setFixedWidth(theme.px(32))
        self._source = Text("", "small")
        what = holding(column(Text(title), self._source, gap=0))
        what.setMinimumWidth(theme.px(220))
        self.severity = Choice(translate("Policy", "{rule}: what it counts as", rule=name))
        self.severity.setFixedWidth(theme.px(236))
        self.severity.picked.connect(self._weigh)
        self.reason = Field(
            translate("Policy", "{rule}: why it is changed", rule=name),
            translate("Policy", "Why does your organization change this rule?"),
        )
        self.reason.typed.connect(
            lambda text: self.edited.emit(
                Edit(f"reason.{self._rule}", lambda policy: edits.give_reason(policy, self._rule, text))
            )
        )
        self._problem = Text("", "small", "bad")
        first = row(code, Bend(what, self.severity, gap=16), gap=8)
        first.setStretch(1, 1)
        below = column(self.reason, self._problem, gap=2)
        below.setContentsMargins(theme.px(40), 0, 0, theme.px(8))
        self._below = holding(below)
        self.setLayout(column(rule(), first, self._below, gap=6))

    def show_line(self, line: RuleLine) -> None:
        """Shows the rule as it is now."""
        if line == self._shown:
            return
        self._shown = line
        usual = translate("Policy", " or ").join(words.severity(one).lower() for one in line.usual)
        options = tuple((key, words.severity(key)) for key in WEIGHTS)
        self.severity.offer((("", translate("Policy", "As written: {usual}", usual=usual)), *options))
        self.severity.show_picked(line.set_to or "")
        practice = translate("Policy", "good practice")
        self._source.say(practice if line.citation == "practice" else line.citation)
        self.reason.show_text(line.reason)
        self._problem.say(words.problem(line.problem))
        show_if(self._problem, bool(line.problem))
        show_if(self._below, line.set_to is not None)
        show_if(self, line.shown)

    def _weigh(self, key: str) -> None:
        severity: Weight | None = next((one for one in WEIGHTS if one == key), None)
        name = self._rule
        self.edited.emit(Edit(f"rule.{name}", lambda policy: edits.weigh_rule(policy, name, severity)))
        if severity is not None and not self.reason.text():
            self.reason.setFocus()
