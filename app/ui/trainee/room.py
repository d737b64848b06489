"""The trainee's way through the house: welcome, Home, briefing, call, closing note, scorecard, and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.activities.rehearse.ports import AttemptSummary, Runner, SoundCheck
from app.core.scoring.explain import Explanations, load_explanations
from app.shared.ids import new_id
from app.shared.result import Refusal
from app.ui.kit.player import MomentPlayer
from app.ui.kit.shapes import MomentChosen
from app.ui.kit.signals import Emits
from app.ui.kit.theme import Theme
from app.ui.kit.words import translate
from app.ui.services import PlayableScenario, PracticeCall, ScenarioSummary, Services, VoiceOptions
from app.ui.settings import Settings
from app.ui.trainee.briefing.state import BriefingInputs, Choices, fit
from app.ui.trainee.briefing.view import BriefingView
from app.ui.trainee.call.desk import LANE, CallDesk, Contract, Judged
from app.ui.trainee.call.state import CallInputs
from app.ui.trainee.call.view import CallView
from app.ui.trainee.calls.view import CallsView
from app.ui.trainee.closing.view import ClosingView, StoppedView
from app.ui.trainee.home.state import HomeInputs
from app.ui.trainee.home.view import HomeView
from app.ui.trainee.scorecard.state import CardInputs
from app.ui.trainee.scorecard.view import ScorecardView
from app.ui.trainee.shelf import Opened, Shelf
from app.ui.trainee.welcome.state import WelcomeInputs
from app.ui.trainee.welcome.view import Agreed, WelcomeView

Place = Literal["welcome", "home", "calls", "briefing", "call", "closing", "scorecard", "stopped"]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A page to show. `alone`: the rail steps back, because nothing else matters now."""

    place: Place
    page: QWidget
    alone: bool = False


class TraineeRoom(QObject):
    """Makes the pages and walks between them."""

    arrived = Emits[Arrived]()
    trouble = Emits[Refusal]()
    done = Emits[str]()  # a short word that something was done

    def __init__(self, theme: Theme, services: Services, runner: Runner, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._services, self._runner, self._settings = theme, services, runner, settings
        self.shelf = Shelf(services, runner, self)
        self.shelf.changed.connect(self._show_shelf)
        self.shelf.opened.connect(self._show_opened)
        self.shelf.trouble.connect(self.trouble.emit)
        self.player = MomentPlayer(self)
        self._home: HomeView | None = None
        self._calls: CallsView | None = None
        self._briefing: tuple[BriefingView, PlayableScenario, BriefingInputs] | None = None
        self.desk: CallDesk | None = None

    def enter(self) -> None:
        """The first page: the welcome until its question was answered, Home ever after."""
        if self._settings.welcomed:
            self.go_home()
            return
        page = WelcomeView(self._theme, WelcomeInputs(self._services.data_folder, self._voice_problem()))
        page.agreed.connect(self._agree)
        self._arrive("welcome", page, alone=True)

    def go_home(self, _none: None = None) -> None:
        """Home, read afresh."""
        self._home = HomeView(self._theme)
        self._home.chosen.connect(self._brief)
        self._home.opened.connect(self.shelf.open)
        self._home.dismissed.connect(self._dismiss)
        self._show_shelf(None)
        self._arrive("home", self._home)
        self.shelf.read()

    def go_calls(self) -> None:
        """The history, read afresh."""
        self._calls = CallsView(self._theme)
        self._calls.opened.connect(self.shelf.open)
        self._calls.home.connect(self.go_home)
        self._show_shelf(None)
        self._arrive("calls", self._calls)
        self.shelf.read()

    def abandon(self) -> None:
        """The window closes: silence. The attempt stays open, and Home offers it at the next start."""
        self.player.stop()
        if self.desk is not None:
            self.desk.hush()
            self.desk = None

    def _agree(self, agreed: Agreed) -> None:
        self._settings.welcomed = True
        self._settings.name = agreed.name
        self._settings.voice = agreed.voice
        self._settings.keep_audio = agreed.keep_audio
        self.go_home()

    def _dismiss(self, one: AttemptSummary) -> None:
        self._settings.dismiss(one.attempt)
        self._show_shelf(None)

    def _show_shelf(self, _none: None) -> None:
        shelf = self.shelf
        if self._home is not None:
            inputs = HomeInputs(shelf.scenarios, shelf.attempts, self._settings.name, self._settings.dismissed)
            self._home.show_inputs(inputs)
        if self._calls is not None:
            self._calls.show_attempts(shelf.attempts or ())

    # briefing

    def _brief(self, summary: ScenarioSummary) -> None:
        self._brief_by_name(summary.id)

    def _brief_by_name(self, name: str) -> None:
        self._runner.submit("files", lambda: self._services.load_scenario(name), self._show_briefing, self._failed)

    def _show_briefing(self, play: PlayableScenario) -> None:
        channels = play.scenario.meta.channels
        wished = Choices(
            "phone" if "phone" in channels else channels[0], "voice", "practice", self._settings.push_to_talk
        )
        inputs = BriefingInputs(
            play.scenario,
            fit(wished, self._settings.voice, self._voice_problem()),
            self._settings.voice,
            self._voice_problem(),
        )
        page = BriefingView(self._theme, inputs)
        self._briefing = (page, play, inputs)
        page.changed.connect(lambda choices: self._update_briefing(choices=choices))
        page.start_pressed.connect(self._prepare)
        page.check_pressed.connect(self._check_sound)
        page.back_pressed.connect(self.go_home)
        self._arrive("briefing", page)

    def _update_briefing(self, **changes: object) -> None:
        if self._briefing is not None:
            page, play, inputs = self._briefing
            inputs = replace(inputs, **changes)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            self._briefing = (page, play, inputs)
            self._settings.push_to_talk = inputs.choices.push_to_talk
            page.show_inputs(inputs)

    def _check_sound(self, _none: None) -> None:
        self._update_briefing(checks=())

        def done(checks: tuple[SoundCheck, ...]) -> None:
            self._update_briefing(checks=checks)

        self._runner.submit("devices", self._services.sound_check, done, self._briefing_failed)

    def _prepare(self, choices: Choices) -> None:
        if self._briefing is None:
            return
        play = self._briefing[1]
        attempt, seed = new_id("attempt"), self._services.new_seed()
        self._update_briefing(starting=True, problem="", choices=choices)

        def make() -> PracticeCall:
            return self._services.make_rehearsal(play, choices.channel, choices.mode, seed, attempt)

        def made(practice: PracticeCall) -> None:
            voice = (
                VoiceOptions(choices.push_to_talk, self._settings.keep_audio) if choices.speaking == "voice" else None
            )
            self._call(Contract(attempt, play, practice, choices.channel, choices.mode, voice))

        self._runner.submit(LANE, make, made, self._briefing_failed)

    def _briefing_failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            self._update_briefing(starting=False, checks=None)
            raise error
        self._update_briefing(starting=False, checks=None, problem=error.sentence)

    # call

    def _call(self, contract: Contract) -> None:
        desk = CallDesk(self._services, self._runner, contract, self)
        self.desk = desk
        self._briefing = None
        page = CallView(self._theme, desk, self._stop, self._keep_elsewhere)
        desk.over.connect(self._close)
        desk.stop_asked.connect(lambda _none: self._stop())
        self._arrive("call", page, alone=True)
        desk.start()
        page.take_focus()

    def _stop(self) -> None:
        desk = self.desk
        if desk is None:
            return
        desk.stop()
        page = StoppedView(self._theme)
        page.home.connect(self.go_home)
        record, title = desk.inputs.moment.record, desk.contract.play.scenario.meta.title
        page.read.connect(lambda _none: self._show_card(CardInputs(title, record, None), desk.contract.attempt))
        self.desk = None
        self._arrive("stopped", page)

    def _keep_elsewhere(self) -> None:
        desk = self.desk
        if desk is None:
            return
        name, _kind = QFileDialog.getSaveFileName(
            None, translate("Call", "Save a copy of the call"), f"{desk.contract.attempt}.json", "JSON (*.json)"
        )
        if name:
            record = desk.inputs.moment.record
            self._runner.submit(
                "files",
                lambda: self._services.save_copy(Path(name), record),
                lambda _none: self.done.emit(translate("Call", "A copy was saved.")),
                self._failed,
            )

    def _close(self, inputs: CallInputs) -> None:
        desk = self.desk
        if desk is None:
            return
        ending = next((one for one in inputs.scenario.endings if one.id == inputs.moment.ended), None)
        page = ClosingView(self._theme, desk.seconds, ending.text if ending else "")
        page.filed.connect(desk.close)
        desk.trouble.connect(lambda problem: page.show_problem(problem.sentence))
        desk.scored.connect(self._show_judged)
        self._arrive("closing", page, alone=True)
        page.note.setFocus()

    def _show_judged(self, judged: Judged) -> None:
        desk = self.desk
        if desk is None:
            return
        self.desk = None
        scenario = desk.contract.play.scenario
        inputs = CardInputs(
            title=scenario.meta.title,
            record=desk.inputs.moment.record,
            card=judged.card,
            before=self.shelf.before(scenario.meta.id, desk.contract.attempt),
            scenario=scenario,
            survey=judged.survey,
            with_audio=self._services.read_audio is not None,
        )
        self._show_card(inputs, desk.contract.attempt)

    # scorecard

    def _show_opened(self, opened: Opened) -> None:
        before = self.shelf.before(opened.summary.scenario, opened.summary.attempt)
        inputs = replace(opened.inputs, before=before)
        page = self._show_card(inputs, opened.summary.attempt)
        page.score.connect(lambda _none: self.shelf.open(opened.summary, judge=True))

    def _show_card(self, inputs: CardInputs, attempt: str) -> ScorecardView:
        page = ScorecardView(self._theme, inputs, self._explanations)
        page.home.connect(self.go_home)
        if inputs.scenario is not None:
            name = inputs.scenario.meta.id
            page.again.connect(lambda _none: self._brief_by_name(name))
        page.play.connect(lambda moment: self._play(inputs, attempt, moment))
        self._arrive("scorecard", page)
        return page

    @cached_property
    def _explanations(self) -> Explanations:
        """Why points were found, in the application's language."""
        return load_explanations(self._services.resource_text(f"explanations/{self._services.language}.yaml"))

    def _play(self, inputs: CardInputs, attempt: str, moment: MomentChosen) -> None:
        read, events = self._services.read_audio, inputs.record.events
        if read is None or moment.event >= len(events):
            return
        event = events[moment.event]
        later = (other.t for other in events[moment.event + 1 :] if other.t > event.t)
        until = min(next(later, event.t + 8.0), event.t + 12.0)
        track = next((track for track in inputs.record.audio if track.by == event.by), None)
        if track is None:
            self.trouble.emit(
                Refusal(
                    "audio.no_track", translate("Scorecard", "No sound of this side was kept; its words stand here.")
                )
            )
            return

        def done(pcm: bytes) -> None:
            try:
                if not pcm:
                    raise Refusal("audio.silent", translate("Scorecard", "No sound of this moment was kept."))
                self.player.play(pcm, translate("Scorecard", "The moment cannot be played: no speaker was found."))
            except Refusal as problem:
                self.trouble.emit(problem)

        self._runner.submit("files", lambda: read(attempt, track, max(0.0, event.t - 0.3), until), done, self._failed)

    def _voice_problem(self) -> str:
        if self._services.make_voice is not None:
            return ""
        problem = self._services.voice_problem
        return problem.sentence if problem else translate("Voice", "Speaking is not possible on this computer.")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self.trouble.emit(error)

    def _arrive(self, place: Place, page: QWidget, alone: bool = False) -> None:
        self.player.stop()
        if place != "home":
            self._home = None
        if place != "calls":
            self._calls = None
        self.arrived.emit(Arrived(place, page, alone))
