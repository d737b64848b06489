"""Weights, least levels and the pass mark, with a made-up contact beside them that moves as one changes them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.core.scoring.model import DIMENSIONS
from app.core.scoring.rubric import FIGURES
from app.ui.kit.basics import Text, column, holding, row, rule, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, FormRow, Pill, Stat
from app.ui.kit.choices import Check
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import figure, translate
from app.ui.trainer.policy import edits, words
from app.ui.trainer.policy.controls import Choice, Edit, Slide
from app.ui.trainer.policy.sample import Sample
from app.ui.trainer.policy.state import PolicyProps, WeightLine

NONE = ""


class ScoringView(QWidget):
    """Scoring."""

    edited = Emits[Edit]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._theme = theme
        self.weights: dict[str, Slide] = {}
        self.minimums: dict[str, Choice] = {}
        self.judged: dict[str, Check] = {}
        self.preview = SampleCard()
        left = holding(column(self._passing(), self._dimensions(), None, gap=16))
        right = holding(column(self.preview, None))
        right.setMinimumWidth(theme.px(260))
        self.setLayout(column(Bend(left, right, gap=16, stretch=(3, 1), least=theme.px(760))))

    def show_props(self, props: PolicyProps) -> None:
        """Shows what is edited."""
        self.mark.show_value(props.pass_mark)
        for line in (*props.figures, *props.dimensions):
            self._show(line)
        self.preview.show_samples(props.before, props.now)

    def _show(self, line: WeightLine) -> None:
        self.weights[line.name].show_value(line.weight)
        self.weights[line.name].setEnabled(line.judged)
        least = self.minimums[line.name]
        least.offer(_minimums(line.name, line.minimum))
        least.show_picked(NONE if line.minimum is None else f"{line.minimum:g}")
        least.setEnabled(line.judged)
        if (box := self.judged.get(line.name)) is not None:
            box.blockSignals(True)
            box.setChecked(line.judged)
            box.blockSignals(False)

    def _passing(self) -> Card:
        card = Card(name=translate("Policy", "Passing"))
        card.body.setSpacing(12)
        card.body.addWidget(Text(translate("Policy", "Passing"), "title"))
        name = translate("Policy", "Pass mark")
        self.mark = Slide(self._theme, name, 100, 1)
        self.mark.setMinimumWidth(self._theme.px(240))
        self.mark.moved.connect(
            lambda value: self.edited.emit(Edit("pass_mark", lambda policy: edits.set_pass_mark(policy, value)))
        )
        hint = translate("Policy", "The score from which a contact passes, if nothing fatal was found.")
        card.body.addWidget(FormRow(name, self.mark, hint))
        card.body.addWidget(rule())
        card.body.addLayout(self._grid(FIGURES, 1.0, 0.05))
        return card

    def _dimensions(self) -> Card:
        card = Card(name=translate("Policy", "Compassion"))
        card.body.setSpacing(12)
        card.body.addWidget(Text(translate("Policy", "Compassion, dimension by dimension"), "title"))
        card.body.addLayout(self._grid(DIMENSIONS, 10.0, 0.5))
        return card

    def _grid(self, names: tuple[str, ...], most: float, step: float) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(16))
        grid.setVerticalSpacing(self._theme.px(4))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Text(translate("Policy", "Weight"), "label"), 0, 1)
        grid.addWidget(Text(translate("Policy", "Least"), "label"), 0, 2)
        for at, name in enumerate(names, start=1):
            called = words.dimension(name)
            slide = Slide(self._theme, translate("Policy", "Weight of {name}", name=called), most, step)
            slide.moved.connect(partial(self._weigh, name))
            least = Choice(translate("Policy", "Least {name}", name=called), _minimums(name, None))
            least.picked.connect(partial(self._least, name))
            self.weights[name], self.minimums[name] = slide, least
            if name in DIMENSIONS:
                box = self.judged[name] = Check(self._theme, called)
                box.setAccessibleName(translate("Policy", "Judge {name}", name=called))
                box.toggled.connect(partial(self._count, name))
                grid.addWidget(box, at, 0)
            else:
                grid.addWidget(Text(called, wrap=False), at, 0)
            grid.addWidget(slide, at, 1)
            grid.addWidget(least, at, 2)
        return grid

    def _count(self, name: str, on: bool) -> None:
        self.edited.emit(Edit(f"judged.{name}", lambda policy: edits.count(policy, name, on)))

    def _weigh(self, name: str, value: float) -> None:
        self.edited.emit(Edit(f"weight.{name}", lambda policy: edits.set_weight(policy, name, value)))

    def _least(self, name: str, key: str) -> None:
        value = float(key) if key else 0.0
        self.edited.emit(Edit(f"least.{name}", lambda policy: edits.set_minimum(policy, name, value or None)))


class SampleCard(Card):
    """The made-up contact: before and now."""

    def __init__(self) -> None:
        super().__init__(name=translate("Policy", "A contact for trying"))
        self.body.setSpacing(12)
        self.body.addWidget(Text(translate("Policy", "A contact for trying"), "title"))
        hint = translate(
            "Policy", "Decent, with one slip at verifying, a hold without asking, no introduction, and late compassion."
        )
        self.body.addWidget(Text(hint, "small"))
        self.score = Stat(translate("Policy", "Score"))
        self.verdict = Pill("")
        self.body.addWidget(self.score)
        self.body.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignLeft)
        self.figures = {name: Text("", wrap=False) for name in FIGURES}
        for name, value in self.figures.items():
            self.body.addLayout(row(Text(words.dimension(name), "soft", wrap=False), None, value))
        self.missed = Text("", "small", "bad")
        self.body.addWidget(self.missed)

    def show_samples(self, before: Sample, now: Sample) -> None:
        """What it was, and what it becomes."""
        moved = round(now.score - before.score, 1)
        remark = translate("Policy", "was {score}", score=figure(before.score)) if moved else ""
        self.score.show_value(f"{now.score:.1f}", remark, "")
        passed, failed = translate("Policy", "Passed"), translate("Policy", "Not passed")
        self.verdict.say(passed if now.passed else failed, "good" if now.passed else "bad")
        for (name, value), (_, old) in zip(now.figures, before.figures, strict=True):
            changed = value != old
            self.figures[name].say(f"{figure(old)} → {figure(value)}" if changed else figure(value))
        names = ", ".join(words.dimension(one) for one in now.missed)
        self.missed.say(translate("Policy", "Below the least: {names}", names=names) if names else "")
        show_if(self.missed, bool(names))


def _minimums(name: str, now: float | None) -> tuple[tuple[str, str], ...]:
    steps = (
        [float(level) for level in range(1, 5)] if name in DIMENSIONS else [float(mark) for mark in range(10, 101, 10)]
    )
    if now is not None and now not in steps:
        steps = sorted([*steps, now])
    return ((NONE, translate("Policy", "none")), *((f"{step:g}", f"{step:g}") for step in steps))
