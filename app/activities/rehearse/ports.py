"""What a practice call needs from outside; adapters provide it and bootstrap brings the two together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol, TypeVar

from app.core.record.model import CallRecord, Event, Word

T = TypeVar("T")
SAMPLE_RATE = 16_000
"""Samples a second of every frame that crosses a port: mono, signed 16 bit, little endian."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a recognizer made of some speech. Times in seconds from the start of the audio that it was given."""

    text: str
    words: tuple[Word, ...] = ()
    confidence: float | None = None
    alternatives: tuple[tuple[str, float], ...] = ()
    final: bool = True
    engine: str = ""


@dataclass(frozen=True, slots=True)
class VoicePersona:
    """Who should be heard: sex, age in years, accent tag, pace as a factor of the normal rate."""

    sex: str = "female"
    age: int = 40
    accent: str = "en-US"
    pace: float = 1.0


class Synthesizer(Protocol):
    """Turns words into sound."""

    @property
    def name(self) -> str:
        """Such as ``piper:en_US-joe-medium`` or ``pyttsx3``."""
        ...

    def speak(
        self,
        text: str,
        voice: VoicePersona,
        mood: Mapping[str, int],
        cancelled: Callable[[], bool] = ...,
    ) -> Iterator[bytes]:
        """PCM at `SAMPLE_RATE` in chunks as they become ready; stops early when `cancelled()`; Refusal on a dead engine."""
        ...


class Recognizer(Protocol):
    """Turns sound into words."""

    @property
    def name(self) -> str: ...

    def recognize(self, pcm: bytes, hints: tuple[str, ...] = ()) -> Heard:
        """What was said in one stretch of speech; empty text when there were no words; Refusal when the engine died."""
        ...


class VoiceActivity(Protocol):
    """Tells speech from other sound."""

    @property
    def frame_bytes(self) -> int:
        """How many bytes of PCM one call takes."""
        ...

    def probability(self, frame: bytes) -> float:
        """0-1 that the frame holds speech. Keeps state: frames come in order."""
        ...

    def reset(self) -> None: ...


class Journal(Protocol):
    """Keeps a contact as it happens, so that a crash costs at most the utterance in progress."""

    def begin(self, attempt: str, head: Mapping[str, object]) -> None:
        """Opens an attempt; `head` is the call record without its events."""
        ...

    def append(self, attempt: str, index: int, event: Event) -> None:
        """Makes one event durable; returns at once, in order."""
        ...

    def finish(self, attempt: str, scorecard: Mapping[str, object] | None) -> None:
        """Closes the attempt with its scorecard, or without one when it was abandoned."""
        ...


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """A line of the history. Figures are None while an attempt has no scorecard."""

    attempt: str
    scenario: str
    title: str
    channel: str
    mode: str
    started: datetime
    status: Literal["running", "finished", "abandoned", "interrupted"]
    passed: bool | None
    score: float | None
    privacy: float | None
    compassion: float | None
    process: float | None
    events: int


class Attempts(Protocol):
    """What was practised so far."""

    def recent(self, limit: int = 50) -> tuple[AttemptSummary, ...]:
        """Newest first. An attempt cut off by a crash is `interrupted` and has all that was said."""
        ...

    def record(self, attempt: str) -> CallRecord:
        """The call record as far as it got."""
        ...

    def scorecard(self, attempt: str) -> Mapping[str, object] | None:
        """The scorecard in the form of `score --json`, or None."""
        ...


class Preferences(Protocol):
    """Small settings of this desktop: text keys, JSON values."""

    def get(self, key: str, default: object = None) -> object: ...

    def put(self, key: str, value: object) -> None: ...


class Microphone(Protocol):
    """Where the trainee's voice comes from; pulled, never pushing."""

    def start(self) -> None:
        """Opens the device with at least half a second of buffer; Refusal when there is none or it is denied."""
        ...

    def read(self) -> bytes:
        """All PCM since the last read, maybe none; Refusal when the device went away."""
        ...

    def stop(self) -> None: ...


class Speaker(Protocol):
    """Where the caller's voice goes; written at most about 60 ms ahead so that it can stop at once."""

    def start(self) -> None:
        """Opens the device; Refusal when there is none."""
        ...

    def play(self, chunks: Iterator[bytes]) -> None:
        """Begins to play; chunks are pulled as the device takes them. Replaces what was playing.

        An empty chunk means that the next sound is not ready yet; the speaker asks again at its next `pump`.
        """
        ...

    def pump(self) -> None:
        """Moves sound from the chunks to the device; called every few milliseconds; Refusal when the device went away."""
        ...

    @property
    def playing(self) -> bool: ...

    def cut(self) -> float:
        """Silences at once; seconds that had been heard."""
        ...

    def stop(self) -> None: ...


class Runner(Protocol):
    """Does slow work elsewhere and brings the result back to the caller's thread. One lane runs one piece at a time."""

    def submit(
        self,
        lane: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class SoundCheck:
    """One finding about the devices of this machine: `ok`, what it is about, and the sentence for a person."""

    part: str
    ok: bool
    sentence: str
    remedy: str = ""
    details: Mapping[str, str] = field(default_factory=dict[str, str])
