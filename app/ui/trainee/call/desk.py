"""Drives one contact: typed or spoken, in one serial lane, so that the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import get_args

from PySide6.QtCore import QObject, QTimer

from app.activities.rehearse.ports import Runner
from app.core.dialogue.model import Reply
from app.core.record.model import Utterance
from app.core.scoring.model import Scorecard
from app.shared.result import Refusal
from app.ui.kit.signals import Emits
from app.ui.services import Mode, PlayableScenario, PracticeCall, Services, SpokenState, VoiceCall, VoiceOptions
from app.ui.trainee.call.state import CallInputs, Moment, is_stop_phrase

LANE = "contact"
TICK_MS = 20


@dataclass(frozen=True, slots=True)
class Judged:
    """The end of a contact: its card and the caller's answers afterwards."""

    card: Scorecard
    survey: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """What was agreed in the briefing."""

    attempt: str
    play: PlayableScenario
    practice: PracticeCall
    channel: str
    mode: Mode
    voice: VoiceOptions | None = None  # None: typed


class CallDesk(QObject):
    """Owns a contact from its first second to its scorecard. All its methods return at once."""

    changed = Emits[CallInputs]()
    level = Emits[float]()
    trouble = Emits[Refusal]()
    over = Emits[CallInputs]()  # the contact ended; it may still be noted and scored
    scored = Emits[Judged]()
    stop_asked = Emits[None]()  # the stop phrase was said or typed

    def __init__(self, services: Services, runner: Runner, contract: Contract, parent: QObject) -> None:
        super().__init__(parent)
        self.contract = contract
        self._services, self._runner = services, runner
        self._voice: VoiceCall | None = None
        self._spoken = contract.voice is not None
        self._origin = services.clock.seconds()
        self._shown = 0  # caller's lines that were shown or heard
        self._over = False
        self._asked = 0
        self._journal_told: str | None = None
        practice = contract.practice
        self.inputs = CallInputs(
            scenario=contract.play.scenario,
            moment=Moment(practice.record, practice.state, practice.guide),
            mode=contract.mode,
            channel=contract.channel,
            spoken=self._spoken,
            push_to_talk=bool(contract.voice and contract.voice.push_to_talk),
        )
        self._beat = QTimer(self, interval=TICK_MS if self._spoken else 200)
        self._beat.timeout.connect(self._tick)

    @property
    def seconds(self) -> float:
        """Seconds since the contact began."""
        return self._services.clock.seconds() - self._origin

    @property
    def spoken(self) -> bool:
        """True while microphone and speaker are in use."""
        return self._voice is not None

    def start(self) -> None:
        """Opens the line. A voice that cannot be had becomes a typed call, and says so."""
        self._origin = self._services.clock.seconds()
        if self.contract.voice is not None and self._services.make_voice is not None:
            try:
                voice = self._services.make_voice(self.contract.practice, self._runner, self, self.contract.voice)
                voice.start()
            except Refusal as problem:
                self._go_typed()
                self.trouble.emit(problem)
            else:
                self._voice = voice
        if self._voice is None:
            self._go_typed()
            self._ask(lambda _t: self.contract.practice.begin())
        self._beat.start()

    def say(self, text: str) -> None:
        """The agent's words, typed."""
        words = text.strip()
        if not words or self._over:
            return
        if is_stop_phrase(words):
            self.stop_asked.emit(None)
            return
        if self._voice is not None:
            self._voice.type_instead(words)
        else:
            self._ask(lambda t: self.contract.practice.hear_agent(words, t))

    def does(self, do: str, what: str | None = None, warm: bool | None = None) -> None:
        """Something done on the desktop."""
        if self._over:
            return
        if self._voice is not None:
            self._voice.agent_does(do, what, warm)
            self._look()
        else:
            self._ask(lambda t: self.contract.practice.agent_does(do, t, what, warm))

    def hang_up(self) -> None:
        """Ends the contact as an agent does."""
        if self._voice is not None:
            self._voice.hang_up()
        else:
            self.does("end")

    def push(self, down: bool) -> None:
        """Push to talk: pressed or let go."""
        if self._voice is not None and self.inputs.push_to_talk:
            self._voice.push(down)

    def mute(self, on: bool) -> None:
        """The microphone off or on."""
        if self._voice is not None:
            self._voice.mute(on)
            self._set(replace(self.inputs, muted=on))

    def try_devices(self) -> None:
        """Looks for microphone and speaker again after one was lost."""
        if self._voice is not None:
            self._voice.resume_devices()

    def stop_voice(self) -> None:
        """Silence; the contact goes on typed."""
        if self._voice is not None:
            self._voice.stop()
            self._voice = None
            self._go_typed()

    def hush(self) -> None:
        """Silence and no more timers; the attempt stays open in the journal."""
        self._over = True
        self._beat.stop()
        if self._voice is not None:
            self._voice.stop()
            self._voice = None

    def stop(self) -> None:
        """Ends everything at once without a score; what was said stays in the journal."""
        self.hush()
        attempt = self.contract.attempt

        def done(_nothing: None) -> None:
            return

        self._run(lambda: self._services.journal.finish(attempt, None), done)

    def close(self, note: str) -> None:
        """Files the closing note, scores the contact and publishes the scorecard."""
        practice, t = self.contract.practice, self.seconds

        def work() -> tuple[Moment, Judged]:
            practice.add_note(note, t)
            card = practice.finish(t)
            answers = tuple((question, str(answer)) for question, answer in practice.survey().items())
            return self._moment(None), Judged(card, answers)

        def done(result: tuple[Moment, Judged]) -> None:
            self._set(replace(self.inputs, moment=result[0], hidden_from=None))
            self.scored.emit(result[1])

        self._run(work, done)

    # SpokenListener

    def on_caption(self, by: str, text: str, final: bool) -> None:
        if by == "agent" and is_stop_phrase(text):
            self.stop_asked.emit(None)
            return
        if by == "agent" and not final:
            self._set(replace(self.inputs, hearing=text))
            return
        if by == "caller" and final and text:
            self._shown += 1
        if by == "agent":
            self._set(replace(self.inputs, hearing=""))
        self._look()

    def on_level(self, level: float) -> None:
        self.level.emit(level)

    def on_state(self, state: str) -> None:
        known = next((name for name in get_args(SpokenState) if name == state), "listening")
        self._set(replace(self.inputs, sound=known))

    def on_problem(self, problem: Refusal) -> None:
        self.trouble.emit(problem)

    def on_ended(self) -> None:
        self._look(self._finish)

    # the lane

    def _ask(self, question: Callable[[float], object]) -> None:
        t = self.seconds
        self._asked += 1

        def work() -> tuple[Moment, float | None]:
            answer = question(t)
            reply = answer if isinstance(answer, Reply) else None
            return self._moment(reply), reply.pause if reply and reply.say else None

        def done(result: tuple[Moment, float | None]) -> None:
            self._asked -= 1
            self._take(result[0])
            if result[1] is not None:
                QTimer.singleShot(int(result[1] * self._services.pace * 1000), self, self._caller_speaks)
            elif result[0].ended is not None:
                self._finish()

        self._run(work, done, self._answered_badly)

    def _answered_badly(self) -> None:
        self._asked -= 1

    def _caller_speaks(self) -> None:
        self._shown = _caller_lines(self.inputs.moment)
        self._take(self.inputs.moment)
        if self.inputs.moment.ended is not None and not self._asked:
            self._finish()

    def _look(self, then: Callable[[], None] | None = None) -> None:
        def done(moment: Moment) -> None:
            self._take(moment)
            if then is not None:
                then()

        self._run(lambda: self._moment(None), done)

    def _run(
        self, work: Callable[[], object], done: Callable[..., None], sorry: Callable[[], None] | None = None
    ) -> None:
        def failed(error: Exception) -> None:
            if sorry is not None:
                sorry()
            if not isinstance(error, Refusal):
                raise error
            self.trouble.emit(error)

        self._runner.submit(LANE, work, done, failed)

    def _moment(self, reply: Reply | None) -> Moment:
        practice = self.contract.practice
        thinks = reply.thinks if reply is not None else self.inputs.moment.thinks
        return Moment(practice.record, practice.state, practice.guide, thinks, practice.ended, practice.next_deadline())

    def _take(self, moment: Moment) -> None:
        self._set(replace(self.inputs, moment=moment, hidden_from=_hidden_from(moment, self._shown)))

    def _finish(self) -> None:
        if self._over:
            return
        self.hush()
        self._shown = _caller_lines(self.inputs.moment)
        self._take(self.inputs.moment)
        self.over.emit(self.inputs)

    def _go_typed(self) -> None:
        self._spoken = False
        self._beat.setInterval(200)
        self._set(replace(self.inputs, spoken=False, hearing="", sound="listening"))

    def _tick(self) -> None:
        if self._voice is not None:
            self._voice.tick()
        elif self._quiet_too_long():
            self._ask(self.contract.practice.wait)
        if int(self.seconds) != int(self.inputs.seconds):
            self._set(replace(self.inputs, seconds=self.seconds))
            self._listen_to_journal()

    def _quiet_too_long(self) -> bool:
        deadline = self.inputs.moment.deadline
        waits = self._asked or self.inputs.hidden_from is not None
        return deadline is not None and not waits and not self._over and self.seconds >= deadline

    def _listen_to_journal(self) -> None:
        trouble = self._services.journal_trouble()
        if trouble is not None and trouble.sentence != self._journal_told:
            self._journal_told = trouble.sentence
            self.trouble.emit(trouble)

    def _set(self, inputs: CallInputs) -> None:
        if inputs != self.inputs:
            self.inputs = inputs
            self.changed.emit(inputs)


def _caller_lines(moment: Moment) -> int:
    return sum(isinstance(event, Utterance) and event.by == "caller" for event in moment.record.events)


def _hidden_from(moment: Moment, shown: int) -> int | None:
    """The index of the first caller's line that was not shown yet."""
    for index, event in enumerate(moment.record.events):
        if isinstance(event, Utterance) and event.by == "caller":
            if shown == 0:
                return index
            shown -= 1
    return None
