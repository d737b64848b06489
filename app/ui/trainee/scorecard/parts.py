"""Parts of the scorecard page: the verdict's head, the dimensions of compassion, the key to the line of time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.core.scoring.explain import Explanations
from app.core.scoring.model import Dimension
from app.ui.kit.basics import Icon, Text, holding, row
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Card, Stat
from app.ui.kit.choices import ROW_TOP, RowButton
from app.ui.kit.glyphs import Sign
from app.ui.kit.shapes import MomentChosen, Tone
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import figure, translate
from app.ui.trainee import words
from app.ui.trainee.scorecard.state import CardProps
from app.ui.trainee.scorecard.words import SIGNS, change, sign, verdict_sentence

ROW_LEAST = 32
"""Pixels, at 100 %, of a row of dimensions, so that rows with and without evidence are evenly spaced."""


class LevelBar(QWidget):
    """A level 0-4 as four blocks."""

    def __init__(self, theme: Theme, level: int) -> None:
        super().__init__()
        self._theme, self._level = theme, level
        self.setFixedSize(QSize(theme.px(60), theme.px(ROW_TOP + 16)))
        self.setAccessibleName(translate("Scorecard", "{level} of 4", level=level))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / 4
        token = "bad" if self._level <= 1 else ("warn" if self._level == 2 else "good")
        for block in range(4):
            painter.setBrush(self._theme.colour(token if block < self._level else "line"))
            top, high = self._theme.px(ROW_TOP + 4), self._theme.px(10)
            painter.drawRoundedRect(QRectF(block * step, top, step - 3, high), 2, 2)
        painter.end()


class VerdictCard(Card):
    """The verdict in words and the three figures."""

    def __init__(self, theme: Theme, props: CardProps, texts: Explanations) -> None:
        super().__init__(name=translate("Scorecard", "Verdict"), margin=24)
        if props.verdict is None:
            self.body.addWidget(Text(translate("Scorecard", "This call was not scored."), "head"))
            return
        passed = props.verdict.passed
        self.sentence = Text(verdict_sentence(props.verdict, texts), "head")
        head = row(Icon(theme, "good" if passed else "bad", "good" if passed else "bad", 28), self.sentence, gap=12)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        figures = row(Stat(translate("Scorecard", "Score"), figure(props.verdict.score)), gap=48)
        for one in props.figures:
            remark = change(one.change) if one.value is not None else translate("Scorecard", "no opportunity")
            figures.addWidget(Stat(words.dimension(one.name), figure(one.value), remark))
        figures.addStretch(1)
        figures.setContentsMargins(40, 8, 0, 0)
        figures.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(figures)
        if props.stored is not None:
            was = translate("Verdict", "Passed") if props.stored[0] else translate("Verdict", "Not passed")
            self.body.addWidget(
                Text(
                    translate(
                        "Scorecard",
                        "Judged again by today's rules. On the day it was: {verdict}, {score}.",
                        verdict=was,
                        score=figure(props.stored[1]),
                    ),
                    "small",
                )
            )


class CompassionCard(Card):
    """Twelve dimensions; those without an opportunity are named once, below."""

    chosen = Emits[MomentChosen]()

    def __init__(self, theme: Theme, props: CardProps) -> None:
        super().__init__(name=translate("Scorecard", "Compassion"))
        self._theme = theme
        self.body.addWidget(Text(translate("Scorecard", "Compassion"), "title"))
        if props.cues:
            self.body.addWidget(
                Text(
                    translate(
                        "Scorecard", "{taken} of {all} feelings were answered.", taken=props.cues_taken, all=props.cues
                    ),
                    "soft",
                )
            )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        shown = [dimension for dimension in props.dimensions if dimension.level is not None]
        for at, dimension in enumerate(shown):
            top = Qt.AlignmentFlag.AlignTop
            name, bar = Text(words.dimension(dimension.name), wrap=False), LevelBar(theme, dimension.level or 0)
            # Both stand on the first line of the evidence, which its row button sets this far down.
            name.setContentsMargins(0, theme.px(ROW_TOP), 0, theme.px(ROW_TOP))
            grid.setRowMinimumHeight(at, theme.px(ROW_LEAST))
            grid.addWidget(name, at, 0, top)
            grid.addWidget(bar, at, 1, top)
            grid.addWidget(self._evidence(dimension), at, 2, top)
        self.body.addLayout(grid)
        left = [words.dimension(dimension.name) for dimension in props.dimensions if dimension.level is None]
        if left:
            self.body.addWidget(
                Text(translate("Scorecard", "No opportunity for: {names}.", names=", ".join(left)), "small")
            )

    def _evidence(self, dimension: Dimension) -> QWidget:
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for evidence in dimension.evidence[:3]:
            words_ = " ".join(evidence.words.split())
            short = words_ if len(words_) <= 90 else words_[:88].rsplit(" ", 1)[0] + "…"
            good = "good" if evidence.good else "bad"
            quote = RowButton(self._theme, f"“{short}”", good, good)
            quote.setAccessibleName(translate("Scorecard", "Read: {words}", words=short))
            quote.clicked.connect(lambda _on=False, event=evidence.event: self.chosen.emit(MomentChosen(event)))
            box.addWidget(quote)
        return holding(box)


def timeline_key(theme: Theme, estimated: bool) -> QWidget:
    """What the shapes on the line of time mean."""
    names: tuple[tuple[str, Tone, str], ...] = (
        ("●", "good", translate("Scorecard", "feeling answered")),
        ("◉", "warn", translate("Scorecard", "feeling not answered")),
        ("■", "good", translate("Scorecard", "verified")),
        ("◆", "bad", translate("Scorecard", "finding")),
        (
            "∿",
            "accent",
            translate("Scorecard", "distress, estimated") if estimated else translate("Scorecard", "distress"),
        ),
    )
    return _key(theme, [(Text(shape, "small", tone, wrap=False), name) for shape, tone, name in names])


def lanes_key(theme: Theme, props: CardProps) -> QWidget:
    """What the signs on the lanes mean; only those that stand there."""
    there = {step.what: step for one in props.lanes for step in one.steps}
    signs = [sign(there[what]) for what in SIGNS if what in there]
    return _key(theme, [(Sign(theme, glyph, tone), name) for glyph, tone, name in signs])


def _key(theme: Theme, signs: Sequence[tuple[QWidget, str]]) -> QWidget:
    """Signs with their names, beside each other or two by two, so that they fit at any size of text."""
    pairs = [row(gap=4) for _ in range((len(signs) + 1) // 2)]
    for at, (sign_, name) in enumerate(signs):
        pairs[at // 2].addWidget(sign_)
        pairs[at // 2].addWidget(Text(name, "small", wrap=False))
        pairs[at // 2].addSpacing(theme.px(12))
    for box in pairs:
        box.addStretch(1)
    return Bend(*pairs, gap=4, stretch=(*[0] * (len(pairs) - 1), 1))


def survey_card(props: CardProps, question: dict[str, str]) -> Card:
    """What the caller answered afterwards."""
    card = Card(name=translate("Survey", "The caller's survey"))
    card.body.addWidget(Text(translate("Survey", "The caller's survey"), "title"))
    for code, answer in props.survey:
        line = row(Text(question.get(code, code), "soft"), Text(answer, "strong", wrap=False), gap=12)
        line.setStretch(0, 1)
        card.body.addLayout(line)
    return card
