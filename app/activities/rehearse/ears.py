"""Listens to a stream of sound and says where somebody spoke: the endpointer on a voice activity detector."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from app.activities.rehearse.ports import SAMPLE_RATE, VoiceActivity

BYTES_A_SECOND = SAMPLE_RATE * 2


@dataclass(frozen=True, slots=True)
class EarSettings:
    """When speech begins, when it is over, and what is too little to be speech. Seconds and probabilities 0-1."""

    begins: float = 0.6  # a frame this likely counts towards a beginning
    goes_on: float = 0.35  # a frame less likely counts as quiet
    sure: float = 0.8  # a stretch without one such frame is noise
    onset_s: float = 0.09  # speech without a gap before somebody counts as speaking
    least_s: float = 0.16  # voiced time below which a stretch is a cough or a click
    end_s: float = 0.7  # quiet that ends a turn
    before_s: float = 0.35  # sound kept from before the beginning
    after_s: float = 0.25  # quiet kept behind the last sound
    piece_s: float = 15.0  # a longer stretch is cut at its next short pause
    pause_s: float = 0.22
    longest_s: float = 25.0  # no piece is longer, pause or not


@dataclass(frozen=True, slots=True)
class SpeechBegan:
    """Somebody began to speak at `at`, in seconds of the stream."""

    at: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of speech to be recognised. `pcm` begins at `pcm_at`; `start`-`end` is the speech in it.

    `last` means that the turn is over; the pieces of one turn are to be joined.
    """

    pcm: bytes
    pcm_at: float
    start: float
    end: float
    last: bool


@dataclass(frozen=True, slots=True)
class NotSpeech:
    """What began like speech was a cough, a click or a noise."""

    at: float
    until: float


Sound = SpeechBegan | Piece | NotSpeech


class Ears:
    """The endpointer. Fed PCM in any portions, it returns what it noticed, in order.

    Times count from the first byte ever fed, plus `origin`, which the owner may move when the stream had a gap.
    A turn that holds only noise gives `NotSpeech` and no piece.
    """

    def __init__(self, activity: VoiceActivity, settings: EarSettings | None = None) -> None:
        self.settings = settings or EarSettings()
        self.origin = 0.0
        self._activity = activity
        self._frame_s = activity.frame_bytes / BYTES_A_SECOND
        self._rest = bytearray()
        self._frames = 0
        keep = max(1, round(self.settings.before_s / self._frame_s))
        self._before: deque[bytes] = deque(maxlen=keep)
        self._rising = 0
        self._begin_turn()
        self.speaking = False

    @property
    def now(self) -> float:
        """Seconds of the stream that were listened to, gaps included."""
        return self.origin + self._frames * self._frame_s

    @property
    def waiting_bytes(self) -> int:
        """Sound that was fed and not yet listened to."""
        return len(self._rest)

    def feed(self, pcm: bytes, most_frames: int | None = None) -> list[Sound]:
        """Listens to at most `most_frames` frames (all when None); what is left is heard at the next feeding."""
        self._rest += pcm
        size = self._activity.frame_bytes
        count = len(self._rest) // size
        if most_frames is not None:
            count = min(count, most_frames)
        sounds: list[Sound] = []
        for index in range(count):
            self._frame(bytes(self._rest[index * size : (index + 1) * size]), sounds)
        del self._rest[: count * size]
        return sounds

    def flush(self) -> list[Sound]:
        """Ends the turn in progress now, as when push to talk is let go or the call is hung up."""
        sounds = self.feed(b"")
        if self.speaking:
            self._close(sounds)
        self._rising = 0
        return sounds

    def reset(self) -> None:
        """Forgets the turn in progress and whatever was not yet listened to."""
        self._frames += len(self._rest) // self._activity.frame_bytes
        self._rest.clear()
        self._before.clear()
        self._rising = 0
        self.speaking = False
        self._begin_turn()
        self._activity.reset()

    def _begin_turn(self) -> None:
        self._held: list[bytes] = []
        self._held_at = 0.0
        self._voiced_s = 0.0
        self._peak = 0.0
        self._started = 0.0
        self._last_voice = 0.0
        self._pieces = 0

    def _frame(self, frame: bytes, sounds: list[Sound]) -> None:
        probability = self._activity.probability(frame)
        begun = self.now
        self._frames += 1
        if not self.speaking:
            self._await_speech(frame, probability, begun, sounds)
            return
        self._held.append(frame)
        self._peak = max(self._peak, probability)
        if probability >= self.settings.goes_on:
            self._voiced_s += self._frame_s
            self._last_voice = self.now
        quiet = self.now - self._last_voice
        length = self.now - self._held_at
        if quiet >= self.settings.end_s:
            self._close(sounds)
        elif length >= self.settings.longest_s or (length >= self.settings.piece_s and quiet >= self.settings.pause_s):
            self._cut(sounds)

    def _await_speech(self, frame: bytes, probability: float, begun: float, sounds: list[Sound]) -> None:
        self._before.append(frame)
        if probability < self.settings.begins:
            self._rising = 0
            return
        self._rising += 1
        if self._rising * self._frame_s < self.settings.onset_s:
            return
        self._begin_turn()
        self.speaking = True
        self._held = list(self._before)
        self._held_at = self.now - len(self._held) * self._frame_s
        self._started = begun - (self._rising - 1) * self._frame_s
        self._voiced_s = self._rising * self._frame_s
        self._last_voice = self.now
        self._peak = probability
        self._before.clear()
        self._rising = 0
        sounds.append(SpeechBegan(self._started))

    def _cut(self, sounds: list[Sound]) -> None:
        """Hands out a piece of a long turn; the speaker goes on."""
        if self._is_speech():
            sounds.append(self._piece(len(self._held), last=False))
            self._pieces += 1
        self._held = []
        self._held_at = self.now
        self._started = self.now
        self._voiced_s = 0.0
        self._peak = 0.0

    def _close(self, sounds: list[Sound]) -> None:
        if self._is_speech() or self._pieces:
            kept = round((self._last_voice + self.settings.after_s - self._held_at) / self._frame_s)
            sounds.append(self._piece(max(0, kept), last=True))
        else:
            sounds.append(NotSpeech(self._started, self.now))
        tail = self._held[-(self._before.maxlen or 1) :]
        self.speaking = False
        self._begin_turn()
        self._before.extend(tail)
        self._activity.reset()

    def _piece(self, frames: int, *, last: bool) -> Piece:
        empty = not self._is_speech()
        pcm = b"" if empty else b"".join(self._held[:frames])
        start = self._last_voice if empty else self._started
        return Piece(pcm=pcm, pcm_at=self._held_at, start=start, end=self._last_voice, last=last)

    def _is_speech(self) -> bool:
        return self._voiced_s >= self.settings.least_s and self._peak >= self.settings.sure
