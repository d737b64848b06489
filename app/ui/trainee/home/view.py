"""Home: scenarios as cards, the last calls, and a call that was cut off."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.activities.rehearse.ports import AttemptSummary
from app.ui.kit.basics import Button, Icon, Text, column, empty, holding, row, scrolling
from app.ui.kit.bend import Bend
from app.ui.kit.cards import Banner, Card, EmptyState, Pill, ProgressCard
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import figure, moment, translate
from app.ui.services import ScenarioSummary
from app.ui.trainee import words
from app.ui.trainee.home.state import HomeInputs, HomeProps, Shelf, derive


class HomeView(QWidget):
    """What to practise next."""

    chosen = Emits[ScenarioSummary]()
    opened = Emits[AttemptSummary]()
    dismissed = Emits[AttemptSummary]()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._theme = theme
        self._shown: HomeProps | None = None
        self._greeting = Text("", "head")
        self.banner = Banner(theme, closable=True)
        self.banner.name_close(translate("Home", "Put this message away"))
        self.banner.closed.connect(self._dismiss)
        self._shelves = QGridLayout()
        self._shelves.setSpacing(16)
        self._shelves.setContentsMargins(0, 0, 0, 0)
        self._broken = QVBoxLayout()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self.cards: dict[str, Card] = {}
        recent = Card(name=translate("Home", "Your last calls"))
        recent.body.addWidget(Text(translate("Home", "Your last calls"), "title"))
        recent.body.addLayout(self._recent)
        inner = QWidget()
        inner.setProperty("kind", "page")
        inner.setLayout(
            column(
                self._greeting,
                self.banner,
                Text(translate("Home", "Practise"), "label"),
                holding(self._shelves),
                self._broken,
                recent,
                None,
                gap=16,
                margin=24,
            )
        )
        self.setLayout(column(scrolling(inner, theme.px(1080))))
        self.show_inputs(HomeInputs())

    def show_inputs(self, inputs: HomeInputs) -> None:
        """One cycle."""
        props = derive(inputs)
        before, self._shown = self._shown, props
        self._greeting.say(
            translate("Home", "Hello, {name}", name=props.name) if props.name else translate("Home", "Hello")
        )
        if before is None or (before.loading, before.shelves) != (props.loading, props.shelves):
            self._show_shelves(props)
        if before is None or before.broken != props.broken:
            self._show_broken(props)
        if before is None or before.recent != props.recent:
            self._show_recent(props)
        self._show_interrupted(props)

    def _show_shelves(self, props: HomeProps) -> None:
        empty(self._shelves)
        self.cards = {}
        if props.loading:
            self._shelves.addWidget(ProgressCard(self._theme, translate("Home", "Reading the scenarios…")), 0, 0)
        elif not props.shelves:
            self._shelves.addWidget(
                EmptyState(
                    self._theme,
                    "empty",
                    translate("Home", "There is no scenario to practise yet."),
                    translate("Home", "Put a scenario's folder into the scenarios folder and start again."),
                ),
                0,
                0,
            )
        for at, shelf in enumerate(props.shelves):
            card = self._shelf(shelf)
            self.cards[shelf.scenario.id] = card
            self._shelves.addWidget(card, at // 2, at % 2)
        if len(props.shelves) == 1:
            self._shelves.setColumnStretch(0, 1)

    def _shelf(self, shelf: Shelf) -> Card:
        scenario = shelf.scenario
        card = Card(
            name=translate("Home", "Practise: {title}", title=scenario.title), choose=lambda: self._choose(scenario)
        )
        card.body.addWidget(Text(scenario.title, "title"))
        card.body.addWidget(Text(" ".join(scenario.summary.split()), "soft"))
        card.body.addStretch(1)
        pills = row(
            Pill(words.difficulty(scenario.difficulty), "accent"),
            Pill(translate("Home", "Distress {level} of 5", level=scenario.distress), "warn"),
            Pill(translate("Home", "{minutes} min", minutes=scenario.minutes)),
            *(Pill(words.channel(channel)) for channel in scenario.channels),
            None,
        )
        card.body.addLayout(pills)
        if shelf.times:
            best = translate("Home", "Taken {times}×, best score {best}", times=shelf.times, best=figure(shelf.best))
        else:
            best = translate("Home", "Not taken yet")
        start = Button(
            self._theme, translate("Home", "Take this call"), lambda: self._choose(scenario), "primary", "phone"
        )
        card.body.addWidget(Bend(Text(best, "small", wrap=False), start))
        return card

    def _show_broken(self, props: HomeProps) -> None:
        empty(self._broken)
        for scenario in props.broken:
            sentence = translate(
                "Home",
                "“{title}” cannot be played: {problem} ({place})",
                title=scenario.title,
                problem=(scenario.problem or "").rstrip("."),
                place=scenario.place or scenario.id,
            )
            self._broken.addWidget(Banner(self._theme, sentence, "bad"))

    def _show_recent(self, props: HomeProps) -> None:
        empty(self._recent)
        for one in props.recent:
            self._recent.addWidget(self._attempt(one))
        if not props.recent:
            self._recent.addWidget(
                Text(translate("Home", "Your calls will stand here, with their scorecards."), "soft")
            )

    def _attempt(self, one: AttemptSummary) -> QWidget:
        text, tone, icon_name = verdict(one)
        what = row(
            Icon(self._theme, icon_name, tone or "ink-soft", 18),
            Text(one.title, "strong", wrap=False),
            Text(
                f"{moment(one.started)}  ·  {words.channel(one.channel)}  ·  {words.mode(one.mode)}",
                "small",
                wrap=False,
            ),
            None,
            gap=12,
        )
        result = row(
            None,
            Text(text, "body", tone, wrap=False),
            Text(figure(one.score), "strong", wrap=False),
            Button(
                self._theme,
                translate("Home", "Open"),
                lambda: self.opened.emit(one),
                "link",
                name=translate("Home", "Open the call of {when}", when=moment(one.started)),
            ),
            gap=12,
        )
        line = column(Bend(what, result, gap=4))
        line.setContentsMargins(0, 4, 0, 4)
        return holding(line)

    def _show_interrupted(self, props: HomeProps) -> None:
        lost = props.interrupted
        if lost is None:
            self.banner.show_sentence("")
            return
        self.banner.show_sentence(
            translate(
                "Home",
                "Your call “{title}” of {when} was cut off. Everything said up to then is kept.",
                title=lost.title,
                when=moment(lost.started),
            ),
            "info",
            translate("Home", "Look at it"),
            lambda: self.opened.emit(lost),
        )

    def _dismiss(self, _none: None) -> None:
        if self._shown is not None and self._shown.interrupted is not None:
            self.dismissed.emit(self._shown.interrupted)

    def _choose(self, scenario: ScenarioSummary) -> None:
        self.chosen.emit(scenario)


def verdict(one: AttemptSummary) -> tuple[str, words.Tone, str]:
    """An attempt's state in a word, with tone and icon."""
    if one.status == "finished" and one.passed is not None:
        return (
            (translate("Verdict", "Passed"), "good", "good")
            if one.passed
            else (translate("Verdict", "Not passed"), "bad", "bad")
        )
    if one.status == "interrupted":
        return translate("Verdict", "Cut off"), "warn", "warn"
    if one.status == "running":
        return translate("Verdict", "Running"), "info", "info"
    return translate("Verdict", "Stopped"), "", "off"
