"""The scorecard: verdict, figures, the line of time, what to do next time, compassion, every word that was said."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.core.scoring.explain import Explanations
from app.ui.kit.basics import Button, Text, column, row, scrolling, show_if
from app.ui.kit.bend import Bend
from app.ui.kit.captions import CaptionView
from app.ui.kit.cards import Banner, Card, EmptyState
from app.ui.kit.findings import FindingList
from app.ui.kit.lanes import Lanes
from app.ui.kit.shapes import FindingGroup, FindingWords, Line, MomentChosen
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.timeline import Timeline
from app.ui.kit.words import translate
from app.ui.trainee.scorecard import words as sentences
from app.ui.trainee.scorecard.parts import CompassionCard, VerdictCard, lanes_key, survey_card, timeline_key
from app.ui.trainee.scorecard.state import CardInputs, CardProps, derive
from app.ui.trainee.scorecard.understood import UnderstoodCard
from app.ui.trainee.talk import as_caption

GUTTER = 112
"""Pixels, at 100 %, for the names of the lanes; the line of time above leaves them free too."""
LEAST = 760
"""Pixels, at 100 %, below which the words go below the judgement."""


class ScorecardView(QWidget):
    """One contact, read afterwards: judgement at the left, every word at the right."""

    home = Emits[None]()
    again = Emits[None]()
    score = Emits[None]()
    play = Emits[MomentChosen]()

    def __init__(self, theme: Theme, inputs: CardInputs, texts: Explanations) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._theme, self._texts = theme, texts
        props = derive(inputs)
        self.props = props
        self.banner = Banner(theme)
        self.timeline = Timeline(
            theme, translate("Scorecard", "The call on a line of time"), GUTTER, translate("Scorecard", "Distress")
        )
        self.lanes = Lanes(theme, translate("Scorecard", "Verification over time"), GUTTER)
        self.findings = FindingList(
            theme,
            FindingWords(
                translate("Scorecard", "Show the words"),
                translate("Scorecard", "Play"),
                translate("Scorecard", "Instead"),
                translate("Scorecard", "The author of this call would have said"),
            ),
        )
        self.transcript = CaptionView(theme, translate("Scorecard", "Everything that was said"), choosable=True)
        self.understood = UnderstoodCard(theme, texts, props.understood)
        self.transcript.start_at_top()
        self.back = Button(theme, translate("Scorecard", "Home"), lambda: self.home.emit(None), "primary", "home")
        self.retry = Button(
            theme, translate("Scorecard", "Take it again"), lambda: self.again.emit(None), "plain", "refresh"
        )
        show_if(self.retry, inputs.scenario is not None)
        columns = Bend(scrolling(self._judgement(props)), self._words(), gap=0, stretch=(3, 2), least=theme.px(LEAST))
        self.setLayout(column(columns, gap=0))
        self._fill(props)

    def show_moment(self, moment: MomentChosen) -> None:
        """Brings the words of a moment into view."""
        self.transcript.reveal(str(moment.event))
        self.understood.show_turn(moment.event)

    def _judgement(self, props: CardProps) -> QWidget:
        left = QWidget()
        left.setProperty("kind", "page")
        self.verdict = VerdictCard(self._theme, props, self._texts)
        head = Bend(Text(props.title, "title"), row(self.retry, self.back))
        box = column(head, self.banner, self.verdict, gap=16, margin=24)
        if props.verdict is None:
            ask = Button(
                self._theme, translate("Scorecard", "Score it now"), lambda: self.score.emit(None), "primary", "steps"
            )
            self.verdict.body.addWidget(
                Text(translate("Scorecard", "What was said is kept, and can be scored as far as it got."), "soft")
            )
            self.verdict.body.addLayout(row(ask, None))
        else:
            time = Card(name=translate("Scorecard", "The call on a line of time"))
            time.body.addWidget(self.timeline)
            time.body.addWidget(timeline_key(self._theme, props.estimated))
            if props.lanes:
                time.body.addWidget(Text(translate("Scorecard", "Verification over time"), "title"))
                time.body.addWidget(self.lanes)
                time.body.addWidget(lanes_key(self._theme, props))
            box.addWidget(time)
            box.addWidget(Text(translate("Scorecard", "Next time"), "head"))
            box.addWidget(self.findings if props.groups else self._nothing())
            compassion = CompassionCard(self._theme, props)
            compassion.chosen.connect(self.show_moment)
            box.addWidget(compassion)
        if props.survey:
            questions = {code: sentences.question(code) for code, _ in props.survey}
            box.addWidget(survey_card(props, questions))
        for phrase in props.liked:
            box.addWidget(Text(sentences.liked(phrase), "soft"))
        if props.judged_by:
            box.addWidget(Text(sentences.judged_by(props.judged_by), "small"))
        for note in props.notes:
            box.addWidget(Text(note, "small"))
        box.addStretch(1)
        left.setLayout(box)
        return left

    def _nothing(self) -> QWidget:
        card = Card(name=translate("Scorecard", "Nothing to change"))
        card.body.addWidget(
            EmptyState(
                self._theme,
                "good",
                translate("Scorecard", "There is nothing that you should have done otherwise."),
                translate("Scorecard", "Try it again in exam mode, or take a harder call."),
            )
        )
        return card

    def _words(self) -> QWidget:
        right = QWidget()
        right.setProperty("kind", "page")
        title = Text(translate("Scorecard", "Everything that was said"), "title", wrap=False)
        title.setContentsMargins(16, 0, 0, 0)
        box = column(title, self.transcript, gap=8)
        box.setContentsMargins(0, 24, 8, 8)
        box.setStretch(1, 3)
        if self.props.understood:
            foot = scrolling(self.understood)
            foot.setMinimumHeight(self._theme.px(96))
            box.addWidget(foot, 1)
        right.setLayout(box)
        return right

    def _fill(self, props: CardProps) -> None:
        self.timeline.show_line(
            Line(max(1.0, props.seconds), props.curve, tuple(sentences.mark(mark, self._texts) for mark in props.marks))
        )
        self.timeline.chosen.connect(self.show_moment)
        self.lanes.show_lanes(props.seconds, tuple(sentences.lane(one) for one in props.lanes))
        self.lanes.chosen.connect(self.show_moment)
        self.transcript.chosen.connect(lambda key: self.show_moment(MomentChosen(int(key))))
        self.findings.show_groups(
            tuple(
                FindingGroup(
                    sentences.advice(group.advice),
                    tuple(sentences.finding_line(point, self._texts) for point in group.points),
                )
                for group in props.groups
            ),
            props.with_audio,
        )
        self.findings.chosen.connect(self.show_moment)
        self.findings.play.connect(self.play.emit)
        self.transcript.show_captions(
            tuple(as_caption(line, props.marked.get(int(line.key), ())) for line in props.lines)
        )
