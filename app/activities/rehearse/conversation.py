"""A spoken contact: microphone, ears, recognizer, rehearsal, voice and speaker brought into one turn-taking loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.activities.rehearse.asking import Answer, Asking, warm_up
from app.activities.rehearse.dictation import RECOGNITION_LANE, Dictation, HeardTurn, recognizer_problem
from app.activities.rehearse.ears import EarSettings, NotSpeech, Piece, Sound, SpeechBegan
from app.activities.rehearse.hearing import Hearing
from app.activities.rehearse.mouth import SYNTHESIS_LANE, Mouth, voice_problem
from app.activities.rehearse.ports import (
    Heard,
    Microphone,
    Recognizer,
    Runner,
    Speaker,
    Synthesizer,
    VoiceActivity,
    VoicePersona,
)
from app.activities.rehearse.spoken import AudioKeeper, CallerLine, Contact, SpokenListener, SpokenState
from app.core.dialogue.timing import seconds_to_say
from app.shared.clock import Clock
from app.shared.result import Refusal

CONTACT_LANE = "contact"
_RECOGNIZER_PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class SpokenOptions:
    """How the call is taken. `loudspeaker`: the microphone is not listened to while the caller's voice sounds."""

    push_to_talk: bool = False
    loudspeaker: bool = False
    lane: str = CONTACT_LANE  # the serial lane in which the rehearsal is called


class SpokenCall:
    """One spoken contact. Everything but the lanes' work runs in the thread that calls `tick`, about every 20 ms.

    Times are seconds of the contact, which stand still while the call is paused for a lost device. Words typed
    count like words spoken.
    """

    def __init__(
        self,
        rehearsal: Contact,
        microphone: Microphone,
        speaker: Speaker,
        recognizer: Recognizer,
        synthesizer: Synthesizer,
        activity: VoiceActivity,
        runner: Runner,
        clock: Clock,
        listener: SpokenListener,
        *,
        voice: VoicePersona | None = None,
        hints: Sequence[str] = (),
        keeper: AudioKeeper | None = None,
        options: SpokenOptions | None = None,
        settings: EarSettings | None = None,
    ) -> None:
        self.options = options or SpokenOptions()
        self._contact = rehearsal
        self._asking = Asking(rehearsal, runner, self.options.lane, answered=self._answered, failed=listener.on_problem)
        self._runner, self._recognizer, self._synthesizer = runner, recognizer, synthesizer
        self._clock = clock
        self._listener = listener
        self._speaker = speaker
        self._mouth = Mouth(
            synthesizer,
            speaker,
            runner,
            voice or VoicePersona(),
            lambda error: listener.on_problem(voice_problem(error)),
        )
        self._hearing = Hearing(
            microphone,
            activity,
            runner,
            listener.on_level,
            listener.on_problem,
            keeper,
            settings,
            push_to_talk=self.options.push_to_talk,
        )
        self._dictation = Dictation(
            recognizer,
            runner,
            done=self._turn_heard,
            partial=lambda text: listener.on_caption("agent", text, False),
            failed=self._recognizer_failed,
        )
        self._dictation.hints = tuple(hints)
        self._origin = 0.0
        self._paused_at: float | None = None
        self._state: SpokenState | None = None
        self._line: CallerLine | None = None
        self._open = False
        self._deadline: float | None = None
        self._next_wait = 0.0
        self._recognising_since: float | None = None
        self._muted = False
        self._held = False
        self._cut_in = False
        self._hanging_up = False
        self._over = False

    @property
    def state(self) -> SpokenState:
        return self._state or "listening"

    @property
    def seconds(self) -> float:
        """Seconds of the contact."""
        now = self._clock.seconds() if self._paused_at is None else self._paused_at
        return now - self._origin

    def start(self) -> None:
        """Opens the devices and begins the contact; Refusal when there is no microphone. No speaker: text instead."""
        self._hearing.open()
        self._origin = self._clock.seconds()
        self._open = True
        try:
            self._speaker.start()
        except Refusal as problem:
            self._mouth.lose_speaker()
            self._listener.on_problem(problem)
        warm_up(self._recognizer, runner=self._runner, lane=RECOGNITION_LANE)
        warm_up(self._synthesizer, runner=self._runner, lane=SYNTHESIS_LANE)
        self._asking.ask(self._contact.begin)
        self._show()

    def tick(self) -> None:
        """Moves sound along, hears, and asks the rehearsal whether the silence was too long."""
        if not self._open:
            return
        self._sound()
        self._listen()
        self._watch()
        self._settle()
        if self._open:
            self._show()

    def push(self, down: bool) -> None:
        """Push to talk: pressed or let go."""
        if self._open:
            self._hearing.push(down, self.seconds)

    def mute(self, on: bool) -> None:
        """The trainee's microphone off or on; a turn in progress is still heard."""
        if on and not self._muted:
            self._notice(self._hearing.flush())
        self._muted = on
        self._show()

    def type_instead(self, text: str) -> None:
        """Words typed; the caller's voice stops because they were read as captions."""
        if not self._open or not text.strip():
            return
        self._unpause()  # a call whose microphone was lost goes on typed
        self._mouth.cut()
        self._end_line()
        self._say(Heard(text=text.strip(), engine="typed"), self.seconds, None, cut_off=False)

    def agent_does(
        self, do: str, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> None:
        """Something done on the desktop, in order with what was said before it."""
        if do == "hold":
            self._notice(self._hearing.flush())
        t = self.seconds
        self._asking.ask(lambda: self._contact.agent_does(do, t, what, warm, channel))

    def hang_up(self) -> None:
        """Ends the call once everything said so far was recognised."""
        if not self._open or self._hanging_up:
            return
        self._notice(self._hearing.flush())
        self._hanging_up = True
        self._mouth.cut()
        self._mark_cut()
        self._show()

    def resume_devices(self) -> None:
        """Tries the devices again after one was lost; the call goes on from where it was paused."""
        if not self._open:
            return
        try:
            self._hearing.open()
            self._speaker.start()
        except Refusal as problem:
            self._listener.on_problem(problem)
            return
        self._mouth.find_speaker(self._speaker)
        self._unpause()
        if self._line is not None and self._line.suspended:
            self._resume_line()
        self._show()

    def stop(self) -> None:
        """Silence at once; closes the devices."""
        if not self._open:
            return
        self._mouth.cut()
        self._end_line()
        self._open = False
        self._hearing.close()
        self._speaker.stop()
        self._hearing.finish_keeping()
        self._show()

    # the caller's voice

    def _sound(self) -> None:
        try:
            ended = self._mouth.pump()
        except Refusal as problem:
            self._mouth.lose_speaker()
            self._listener.on_problem(problem)
            self._end_line()
            return
        line = self._line
        if line is None:
            return
        if ended:
            self._end_line()
        elif line.begun is None and not line.suspended and self.seconds >= line.due and self._paused_at is None:
            line.begun = self.seconds
            self._listener.on_caption("caller", line.reply.say, True)
            self._mouth.say(line.reply.say, line.reply.mood)
            if not self._mouth.talking:
                self._end_line()

    def _end_line(self) -> None:
        """The line was heard, or is taken as read. Silence counts from here, not from when the line was chosen."""
        line, self._line = self._line, None
        if line is None:
            return
        if line.begun is None:
            self._listener.on_caption("caller", line.reply.say, True)
        else:
            longer = self.seconds - line.due - seconds_to_say(line.reply.say, "phone")
            if self._deadline is not None:
                self._deadline += max(0.0, longer)
            self._hearing.keep("caller", self._mouth.sounded, line.begun)

    def _mark_cut(self) -> bool:
        """The line that was silenced stays unfinished: the record says so. True when something of it is missing."""
        line = self._line
        if line is None:
            return False
        unfinished = line.begun is None or not self._mouth.nearly_said
        self._end_line()
        if unfinished:
            self._asking.ask(lambda: self._contact.caller_cut_off(line.index))
        return unfinished

    def _resume_line(self) -> None:
        line = self._line
        if line is None:
            return
        line.suspended = False
        if line.begun is not None and not self._mouth.resume():
            self._end_line()

    # the trainee's voice

    def _listen(self) -> None:
        if self._paused_at is not None or not self._hearing.is_open:
            return
        deaf = self._muted or self._held or (self.options.loudspeaker and self._mouth.talking)
        try:
            sounds = self._hearing.listen(self.seconds, deaf=deaf)
        except Refusal as problem:
            self._notice(self._hearing.flush())
            self._mouth.cut()
            if self._line is not None:
                self._line.suspended = True
            self._hearing.close()
            self._paused_at = self._clock.seconds()
            self._listener.on_problem(problem)
            return
        self._notice(sounds)

    def _notice(self, sounds: Sequence[Sound]) -> None:
        for sound in sounds:
            match sound:
                case SpeechBegan():
                    self._dictation.goes_on()
                    if self._line is not None and not self._line.suspended:
                        self._line.suspended = True
                        self._cut_in = self._line.begun is not None
                        self._mouth.cut()
                case Piece():
                    self._dictation.take(sound, cut_in=self._cut_in)
                case NotSpeech():
                    self._dictation.complete()
                    if not self._dictation.busy:
                        self._cut_in = False
                        self._resume_line()

    def _turn_heard(self, turn: HeardTurn) -> None:
        self._recognising_since = None
        self._cut_in = False
        if not turn.heard.text:
            self._resume_line()
            return
        cut_off = self._mark_cut()
        self._say(turn.heard, turn.start, turn.end, cut_off=turn.cut_in and cut_off)

    def _say(self, heard: Heard, t: float, until: float | None, *, cut_off: bool) -> None:
        self._asking.ask(
            lambda: self._contact.hear_agent(heard, t, until, cut_off),
            then=lambda: self._listener.on_caption("agent", heard.text, True),
        )

    def _recognizer_failed(self, error: Exception, seconds: float) -> None:
        self._listener.on_problem(recognizer_problem(error, seconds))

    # the rehearsal

    def _answered(self, answer: Answer) -> None:
        self._deadline = answer.deadline
        self._held = answer.held
        self._over = self._over or answer.ended is not None
        if answer.reply is not None and self._open and not self._hanging_up:
            self._end_line()
            self._line = CallerLine(answer.reply, answer.index, due=answer.at, suspended=self._hearing.speaking)
        elif answer.reply is not None and answer.ended is None:
            self._asking.ask(lambda: self._contact.caller_cut_off(answer.index))
        if self._open and not self._over:
            self._mouth.prepare(answer.likely, answer.mood)

    def _watch(self) -> None:
        """Silence that became too long, and a recognizer that does not come back."""
        now = self.seconds
        if self._dictation.recognising:
            self._recognising_since = now if self._recognising_since is None else self._recognising_since
            if now - self._recognising_since > _RECOGNIZER_PATIENCE_S:
                self._recognizer_failed(
                    Refusal("speech.recognizer_hangs", "The recognizer does not answer."), now - self._recognising_since
                )
                self._dictation.abandon()
        else:
            self._recognising_since = None
        if self._idle and self._deadline is not None and now >= max(self._deadline, self._next_wait):
            self._next_wait = now + 0.5
            self._asking.ask(lambda: self._contact.wait(now))

    @property
    def _idle(self) -> bool:
        """Nobody speaks, nothing is being recognised, thought about or waited for."""
        busy = self._asking.pending or self._dictation.busy or self._line is not None or self._hearing.speaking
        return not busy and self._paused_at is None and not self._over

    def _settle(self) -> None:
        """Ends the call once its last words were heard."""
        if self._asking.pending or self._dictation.busy or self._line is not None:
            return
        if self._over:
            self.stop()
            self._listener.on_ended()
        elif self._hanging_up:
            self._over = True
            t = self.seconds
            self._asking.ask(lambda: self._contact.agent_does("end", t))

    def _unpause(self) -> None:
        if self._paused_at is not None:
            self._origin += self._clock.seconds() - self._paused_at
            self._paused_at = None

    def _show(self) -> None:
        state: SpokenState = "listening"
        if not self._open:
            state = "ended"
        elif self._paused_at is not None:
            state = "paused"
        elif self._held:
            state = "held"
        elif self._mouth.talking:
            state = "speaking"
        elif self._hearing.speaking:
            state = "hearing"
        elif self._dictation.busy or self._asking.pending or self._line is not None or self._hanging_up:
            state = "thinking"
        elif self._muted:
            state = "muted"
        if state != self._state:
            self._state = state
            self._listener.on_state(state)
