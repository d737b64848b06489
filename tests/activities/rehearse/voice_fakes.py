"""A silent voice, scripted ears, a hand clock and a caller that answers from a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import numpy as np

from app.activities.rehearse.conversation import SpokenCall, SpokenOptions
from app.activities.rehearse.ears import EarSettings
from app.activities.rehearse.ports import SAMPLE_RATE, Heard, VoicePersona
from app.activities.rehearse.spoken import AudioKeeper
from app.core.dialogue.model import DialogueState, Reply
from app.core.record.model import CallRecord, PatientRecord, Utterance, Word
from app.shared.result import Refusal

T = TypeVar("T")
STEP_S = 0.02
FRAME_BYTES = 1024


def loud(seconds: float) -> bytes:
    """Sound that the scripted ears take for speech."""
    return np.full(round(seconds * SAMPLE_RATE), 8000, dtype="<i2").tobytes()


def quiet(seconds: float) -> bytes:
    return bytes(round(seconds * SAMPLE_RATE) * 2)


def murmur(seconds: float) -> bytes:
    """Sound that the scripted ears take for noise: louder than silence, not likely speech."""
    return np.full(round(seconds * SAMPLE_RATE), 500, dtype="<i2").tobytes()


class HandClock:
    def __init__(self) -> None:
        self.at = 100.0

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self.at)

    def seconds(self) -> float:
        return self.at


class ScriptedActivity:
    """Loudness decides: 8000 is speech, 500 is likely noise, 0 is silence."""

    frame_bytes = FRAME_BYTES

    def probability(self, frame: bytes) -> float:
        level = int(np.frombuffer(frame, dtype="<i2").max())
        return 0.95 if level > 4000 else 0.65 if level > 300 else 0.02

    def reset(self) -> None: ...


@dataclass
class FakeMicrophone:
    clock: HandClock
    refusal: Refusal | None = None
    coming: bytearray = field(default_factory=bytearray)
    lost: bool = False
    opened: int = 0

    def start(self) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.opened += 1

    def read(self) -> bytes:
        if self.lost:
            raise Refusal("audio.microphone_lost", "The microphone does not deliver sound any more.")
        size = round(STEP_S * SAMPLE_RATE) * 2
        portion = bytes(self.coming[:size])
        del self.coming[:size]
        return portion + bytes(size - len(portion))

    def stop(self) -> None: ...


@dataclass
class FakeSpeaker:
    """Takes whatever is ready and sounds it in the clock's time."""

    clock: HandClock
    refusal: Refusal | None = None
    lost: bool = False
    chunks: Iterator[bytes] | None = None
    taken: float = 0.0
    begun: float | None = None
    cuts: int = 0

    def start(self) -> None:
        if self.refusal is not None:
            raise self.refusal

    def play(self, chunks: Iterator[bytes]) -> None:
        self.chunks, self.taken, self.begun = chunks, 0.0, None

    def pump(self) -> None:
        if self.lost:
            raise Refusal("audio.speaker_lost", "The speaker takes no sound any more.")
        while self.chunks is not None:
            chunk = next(self.chunks, None)
            if chunk is None:
                self.chunks = None
            elif not chunk:
                return
            else:
                self.begun = self.clock.at if self.begun is None else self.begun
                self.taken += len(chunk) / 2 / SAMPLE_RATE

    @property
    def heard(self) -> float:
        return 0.0 if self.begun is None else min(self.taken, self.clock.at - self.begun)

    @property
    def playing(self) -> bool:
        return self.chunks is not None or self.heard < self.taken

    def cut(self) -> float:
        heard = self.heard
        self.chunks, self.taken, self.begun = None, 0.0, None
        self.cuts += 1
        return heard

    def stop(self) -> None: ...


@dataclass
class FakeRecognizer:
    """Says the next text of its list; an exception in the list is raised."""

    texts: list[str | Exception] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    name: str = "scripted"

    def recognize(self, pcm: bytes, hints: tuple[str, ...] = ()) -> Heard:
        self.seconds.append(len(pcm) / 2 / SAMPLE_RATE)
        text = self.texts.pop(0) if self.texts else ""
        if isinstance(text, Exception):
            raise text
        words = tuple(Word(text=word, start=0.35, end=0.5, confidence=0.9) for word in text.split())
        return Heard(text, words, 0.9 if words else None, engine=self.name)


@dataclass
class FakeSynthesizer:
    """Every word takes 0.2 s."""

    made: list[str] = field(default_factory=list)
    refusal: Refusal | None = None
    name: str = "silent"

    def speak(
        self, text: str, voice: VoicePersona, mood: Mapping[str, int], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[bytes]:
        if self.refusal is not None:
            raise self.refusal
        self.made.append(text)
        yield loud(0.2 * len(text.split()))


class DelayedRunner:
    """Work is done, and its end delivered, at the next `drain`; lanes in `stuck` never come back."""

    def __init__(self) -> None:
        self.queue: list[tuple[str, Callable[[], None]]] = []
        self.stuck: set[str] = set()

    def submit(
        self, lane: str, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as problem:  # noqa: BLE001 - as the real runner
                failed(problem)
            else:
                done(result)

        self.queue.append((lane, run))

    def drain(self) -> None:
        ready = [entry for entry in self.queue if entry[0] not in self.stuck]
        self.queue = [entry for entry in self.queue if entry[0] in self.stuck]
        for _, run in ready:
            run()


@dataclass
class FakeContact:
    """Answers each hearing with the next reply; remembers everything with its times."""

    replies: list[Reply | None] = field(default_factory=list)
    heard: list[tuple[str, float, float | None, bool]] = field(default_factory=list)
    words: list[tuple[Word, ...]] = field(default_factory=list)
    did: list[tuple[str, float]] = field(default_factory=list)
    cut: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    events: list[Any] = field(default_factory=list)
    deadline: float | None = None
    on_silence: Reply | None = None
    ended: str | None = None
    holding: float | None = None
    likely: tuple[str, ...] = ()
    begun: int = 0

    @property
    def record(self) -> CallRecord:
        return CallRecord(
            id="attempt",
            channel="phone",
            language="en",
            record=PatientRecord(name="Ann Example"),
            events=tuple(self.events),
        )

    @property
    def state(self) -> DialogueState:
        return DialogueState(seed=1, channel="phone", language="en", on_hold_since=self.holding)

    def begin(self) -> None:
        self.begun += 1

    def next_deadline(self) -> float | None:
        return self.deadline

    def hear_agent(
        self, heard: Heard | str, t: float, until: float | None = None, cut_off: bool = False
    ) -> Reply | None:
        assert isinstance(heard, Heard)
        self.heard.append((heard.text, t, until, cut_off))
        self.words.append(heard.words)
        self.events.append(Utterance(t=t, by="agent", say=heard.text))
        return self._answer(self.replies.pop(0) if self.replies else None, until or t)

    def agent_does(
        self, do: str, t: float, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> Reply | None:
        self.did.append((do, t))
        if do == "hold":
            self.holding = t
        if do == "resume":
            self.holding = None
        if do == "end":
            self.ended = "hung-up"
        return None

    def wait(self, t: float) -> Reply | None:
        self.waits.append(t)
        reply, self.on_silence = self.on_silence, None
        self.deadline = None
        return self._answer(reply, t)

    def caller_cut_off(self, index: int) -> None:
        self.cut.append(index)

    def _answer(self, reply: Reply | None, at: float) -> Reply | None:
        if reply is not None:
            self.events.append(Utterance(t=at + reply.pause, by="caller", say=reply.say))
            self.ended = reply.ending or self.ended
        return reply


@dataclass
class Notes:
    """What the listener was told."""

    captions: list[tuple[str, str, bool]] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    problems: list[Refusal] = field(default_factory=list)
    ended: int = 0

    def on_caption(self, by: str, text: str, final: bool) -> None:
        self.captions.append((by, text, final))

    def on_level(self, level: float) -> None:
        self.levels.append(level)

    def on_state(self, state: str) -> None:
        self.states.append(state)

    def on_problem(self, problem: Refusal) -> None:
        self.problems.append(problem)

    def on_ended(self) -> None:
        self.ended += 1


def says(text: str, ending: str | None = None) -> Reply:
    return Reply(say=text, turns=("turn",), pause=0.2, ending=ending)


class Stage:
    """A spoken call on fakes; `run` lets time pass while the microphone hears the given sound."""

    def __init__(
        self,
        texts: Sequence[str | Exception] = (),
        replies: Sequence[Reply | None] = (),
        *,
        options: SpokenOptions | None = None,
        keeper: AudioKeeper | None = None,
        microphone_refusal: Refusal | None = None,
        speaker_refusal: Refusal | None = None,
        settings: EarSettings | None = None,
    ) -> None:
        self.clock = HandClock()
        self.microphone = FakeMicrophone(self.clock, microphone_refusal)
        self.speaker = FakeSpeaker(self.clock, speaker_refusal)
        self.recognizer = FakeRecognizer(list(texts))
        self.synthesizer = FakeSynthesizer()
        self.runner = DelayedRunner()
        self.contact = FakeContact(list(replies))
        self.notes = Notes()
        self.call = SpokenCall(
            self.contact,
            self.microphone,
            self.speaker,
            self.recognizer,
            self.synthesizer,
            ScriptedActivity(),
            self.runner,
            self.clock,
            self.notes,
            options=options,
            keeper=keeper,
            settings=settings,
        )

    def run(self, seconds: float = 0.0, sound: bytes = b"") -> None:
        """Passes time: as long as the sound lasts, or `seconds` when that is longer."""
        self.microphone.coming += sound
        for _ in range(round(max(seconds, len(sound) / 2 / SAMPLE_RATE) / STEP_S)):
            self.clock.at += STEP_S
            self.call.tick()
            self.runner.drain()

    def until(self, happened: Callable[[], bool], most_s: float = 30.0) -> None:
        """Passes silent time until something happened."""
        for _ in range(round(most_s / STEP_S)):
            if happened():
                return
            self.run(STEP_S)
        raise AssertionError(f"did not happen within {most_s} s; {self.notes}")
