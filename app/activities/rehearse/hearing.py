"""The trainee's side of a spoken call: reads the microphone, keeps its sound, and says when somebody spoke."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from app.activities.rehearse.ears import BYTES_A_SECOND, Ears, EarSettings, Sound
from app.activities.rehearse.ports import Microphone, Runner, VoiceActivity
from app.activities.rehearse.spoken import AudioKeeper
from app.core.record.model import Party
from app.shared.result import Refusal

KEEPING_LANE = "audio files"
_MOST_FRAMES = 10  # listened to in one tick, so that a backlog never holds the window up
_TAIL_S = 0.2  # sound still on its way when push to talk is let go
_GAP_S = 1.0  # a stream this far behind the clock lost sound
_QUIETEST_DB = -60.0


def loudness(pcm: bytes) -> float:
    """How loud, 0-1: root mean square in decibels of full scale, -60 dB and less being 0."""
    samples = np.frombuffer(pcm, dtype="<i2")
    if not samples.size:
        return 0.0
    power = float(np.mean(np.square(samples.astype(np.float64) / 32768.0)))
    decibels = 10 * math.log10(power) if power > 0 else _QUIETEST_DB
    return min(1.0, max(0.0, 1 - decibels / _QUIETEST_DB))


class Hearing:
    """Pulls the microphone. Push to talk listens only while pressed, and ends the turn when let go."""

    def __init__(
        self,
        microphone: Microphone,
        activity: VoiceActivity,
        runner: Runner,
        on_level: Callable[[float], None],
        on_problem: Callable[[Refusal], None],
        keeper: AudioKeeper | None,
        settings: EarSettings | None = None,
        *,
        push_to_talk: bool = False,
    ) -> None:
        base = settings or EarSettings()
        if push_to_talk:
            base = replace(base, end_s=math.inf, onset_s=0.06, least_s=0.1, sure=0.7)
        self._ears = Ears(activity, base)
        self._microphone = microphone
        self._runner = runner
        self._on_level = on_level
        self._on_problem = on_problem
        self._keeper = keeper
        self._push_to_talk = push_to_talk
        self._pressed = False
        self._let_go_at: float | None = None
        self._anchored = False
        self._was_deaf = False
        self._kept = bytearray()
        self._kept_at = 0.0
        self.is_open = False

    @property
    def speaking(self) -> bool:
        """True while the trainee speaks, pauses within a turn included."""
        return self._ears.speaking

    def open(self) -> None:
        """Opens the microphone; Refusal when there is none."""
        if self.is_open:
            return
        self._microphone.start()
        self._ears.reset()
        self._anchored = False
        self.is_open = True

    def close(self) -> None:
        """Closes the microphone; what it delivered is kept."""
        self._store()
        if self.is_open:
            self.is_open = False
            self._microphone.stop()

    def push(self, down: bool, now: float) -> None:
        """Push to talk pressed or let go; without that mode nothing happens."""
        if down:
            self._pressed, self._let_go_at = True, None
        elif self._pressed:
            self._pressed, self._let_go_at = False, now

    def listen(self, now: float, *, deaf: bool) -> list[Sound]:
        """What happened since the last call; `deaf` throws the sound away. Refusal when the microphone went away."""
        pcm = self._microphone.read()
        if pcm:
            self._anchor(pcm, now)
            self._on_level(0.0 if deaf else loudness(pcm))
        if self._push_to_talk:
            late = self._let_go_at is not None and now - self._let_go_at < _TAIL_S
            shut = not (self._pressed or late)
        else:
            shut = False
        if deaf or shut:
            sounds = [] if deaf or self._was_deaf else self.flush()
            self._skip(pcm)
            self._was_deaf = True
            return sounds
        self._was_deaf = False
        self._collect(pcm)
        return self._ears.feed(pcm, _MOST_FRAMES)

    def flush(self) -> list[Sound]:
        """Ends the turn in progress."""
        return self._ears.flush()

    def keep(self, by: Party, pcm: bytes, at: float) -> None:
        """Has sound of either side written beside the record, in a lane of its own."""
        keeper = self._keeper
        if keeper is None or not pcm:
            return

        def kept(problem: Refusal | None) -> None:
            if problem is not None:
                self._on_problem(problem)

        self._runner.submit(KEEPING_LANE, lambda: keeper.keep(by, pcm, at), kept, _fail)

    def finish_keeping(self) -> None:
        """Closes the sound files once everything before was written."""
        keeper = self._keeper
        if keeper is not None:
            self._runner.submit(KEEPING_LANE, keeper.close, lambda _: None, _fail)

    def _anchor(self, pcm: bytes, now: float) -> None:
        """Ties the count of samples to the clock: at the first sound, and again when the stream lost some."""
        ears = self._ears
        late = now - (ears.now + (ears.waiting_bytes + len(pcm)) / BYTES_A_SECOND)
        if not self._anchored or (abs(late) > _GAP_S and not ears.speaking and not ears.waiting_bytes):
            ears.origin += late
            self._anchored = True

    def _skip(self, pcm: bytes) -> None:
        """Lets time pass over sound that must not be heard."""
        ears = self._ears
        ears.reset()
        ears.origin += len(pcm) / BYTES_A_SECOND
        self._store()

    def _collect(self, pcm: bytes) -> None:
        if self._keeper is None:
            return
        if not self._kept:
            self._kept_at = self._ears.now + self._ears.waiting_bytes / BYTES_A_SECOND
        self._kept += pcm
        if len(self._kept) >= BYTES_A_SECOND:
            self._store()

    def _store(self) -> None:
        if self._kept:
            self.keep("agent", bytes(self._kept), self._kept_at)
            self._kept.clear()


def _fail(error: Exception) -> None:
    raise error
