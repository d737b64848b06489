"""Says the caller's lines: synthesised sentence by sentence in a lane of its own, mostly before they are needed."""

from __future__ import annotations

import re
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from app.activities.rehearse.ports import SAMPLE_RATE, Runner, Speaker, Synthesizer, VoicePersona
from app.shared.result import Refusal

SYNTHESIS_LANE = "synthesis"
BYTES_A_SECOND = SAMPLE_RATE * 2
_SENTENCE = re.compile(r"(?<=[.!?…])[\"')\]]*\s+")
_GAP_S = 0.22
_MOST_AHEAD = 12  # lines made ahead at a time: more would take the processor from what is said now
_LEFT_UNHEARD_S = 0.3  # less than this at the end of a line is not missed
_CACHE_BYTES = 48 * 1024 * 1024

Key = tuple[str, tuple[tuple[str, int], ...]]


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a line, so that the first can sound while the others are made."""
    return tuple(part.strip() for part in _SENTENCE.split(text.strip()) if part.strip())


def mood_band(mood: Mapping[str, int]) -> dict[str, int]:
    """The mood in steps of ten, so that a line made ahead still fits when the mood moved a little."""
    return {name: min(100, max(0, round(value / 10) * 10)) for name, value in sorted(mood.items())}


def voice_problem(error: Exception) -> Refusal:
    """The sentence for somebody who does not hear the caller because the voice failed."""
    reason = error.sentence if isinstance(error, Refusal) else f"The caller's voice stopped working ({error})."
    return Refusal("speech.voice_failed", f"{reason} Read the caller's words in the captions; the call goes on.")


class Mouth:
    """One line at a time. `say` begins, `cut` silences at once, `resume` goes on where it was cut.

    Without a speaker (`speaker=None`, or after `lose_speaker`) lines are over as soon as they begin.
    """

    def __init__(
        self,
        synthesizer: Synthesizer,
        speaker: Speaker | None,
        runner: Runner,
        voice: VoicePersona,
        failed: Callable[[Exception], None],
    ) -> None:
        self._synthesizer = synthesizer
        self._speaker = speaker
        self._runner = runner
        self._voice = voice
        self._failed = failed
        self._made: OrderedDict[Key, bytes] = OrderedDict()
        self._made_bytes = 0
        self._asked: set[Key] = set()
        self._ahead: deque[Key] = deque()
        self._queue: list[Key] = []  # sentences of the line that were not handed to the speaker yet
        self._sounded = bytearray()  # what was handed to the speaker of this line
        self._left = b""  # what of that was not heard at the last cut
        self._heard_s = 0.0  # seconds of this line heard before the last cut
        self._generation = 0
        self.talking = False

    @property
    def has_speaker(self) -> bool:
        return self._speaker is not None

    def say(self, text: str, mood: Mapping[str, int]) -> None:
        """Begins a line; replaces one that is still sounding."""
        band = tuple(mood_band(mood).items())
        self._generation += 1
        self._queue = [(sentence, band) for sentence in sentences(text)]
        self._sounded = bytearray()
        self._left = b""
        self._heard_s = 0.0
        if self._speaker is None or not self._queue:
            self.talking = False
            return
        self.talking = True
        for key in self._queue:
            self._make(key)
        self._speaker.play(self._chunks(self._generation))

    def prepare(self, lines: Sequence[str], mood: Mapping[str, int]) -> None:
        """Makes these lines when nothing else is to be made, the likeliest first; replaces an earlier wish."""
        if self._speaker is None:
            return
        band = tuple(mood_band(mood).items())
        self._ahead = deque((sentence, band) for line in lines[:_MOST_AHEAD] for sentence in sentences(line))
        self._next_ahead()

    def pump(self) -> bool:
        """Moves sound along; True when the line ended just now. Refusal when the speaker went away."""
        if self._speaker is None or not self.talking:
            return False
        self._speaker.pump()
        if self._speaker.playing:
            return False
        self.talking = False
        return True

    @property
    def sounded(self) -> bytes:
        """The sound of this line that the speaker took so far; after a cut, what of it was heard."""
        return bytes(self._sounded)

    @property
    def nearly_said(self) -> bool:
        """True when what is left of the line is too short to be missed."""
        return not self._queue and len(self._left) < _LEFT_UNHEARD_S * BYTES_A_SECOND

    def cut(self) -> None:
        """Silences at once; what was not heard is kept for `resume`."""
        if self._speaker is None or not self.talking:
            return
        self._heard_s += self._speaker.cut()
        self._generation += 1
        self.talking = False
        kept = min(len(self._sounded), int(self._heard_s * SAMPLE_RATE) * 2)
        self._left = bytes(self._sounded[kept:])
        del self._sounded[kept:]

    def resume(self) -> bool:
        """Goes on with what was cut; False when nothing is left."""
        left, self._left = self._left, b""
        if self._speaker is None or not (left or self._queue):
            return False
        self._generation += 1
        self.talking = True
        self._speaker.play(self._chunks(self._generation, left))
        return True

    def lose_speaker(self) -> None:
        """The speaker is gone: nothing sounds any more."""
        self._speaker = None
        self._generation += 1
        self.talking = False

    def find_speaker(self, speaker: Speaker) -> None:
        """A speaker is there again."""
        self._speaker = speaker

    def _chunks(self, generation: int, first: bytes = b"") -> Iterator[bytes]:
        """What the speaker pulls; an empty chunk while a sentence is still being made."""
        if first:
            self._sounded += first
            yield first
        while generation == self._generation and self._queue:
            pcm = self._made.get(self._queue[0])
            if pcm is None:
                if self._queue[0] not in self._asked:
                    self._queue.pop(0)  # it could not be made, and that was said
                yield b""
                continue
            self._queue.pop(0)
            if self._queue:
                pcm += bytes(int(_GAP_S * SAMPLE_RATE) * 2)
            self._sounded += pcm
            yield pcm

    def _make(self, key: Key) -> None:
        if key in self._made:
            self._made.move_to_end(key)
            return
        if key in self._asked:
            return
        self._asked.add(key)
        sentence, band = key

        def work() -> bytes:
            return b"".join(self._synthesizer.speak(sentence, self._voice, dict(band), lambda: False))

        def made(pcm: bytes) -> None:
            self._asked.discard(key)
            self._keep(key, pcm)
            self._next_ahead()

        def broke(error: Exception) -> None:
            self._asked.discard(key)
            self._ahead.clear()
            self._failed(error)

        self._runner.submit(SYNTHESIS_LANE, work, made, broke)

    def _next_ahead(self) -> None:
        while self._ahead and not self._asked:
            self._make(self._ahead.popleft())

    def _keep(self, key: Key, pcm: bytes) -> None:
        self._made[key] = pcm
        self._made_bytes += len(pcm)
        while self._made_bytes > _CACHE_BYTES and len(self._made) > 1:
            old = next(iter(self._made))
            if old in self._queue:
                break
            self._made_bytes -= len(self._made.pop(old))
