"""Joins a contact to the microphone, the recognizer, the voice and the speaker of this machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.activities.rehearse.conversation import SpokenCall, SpokenOptions
from app.activities.rehearse.ports import Recognizer, Runner, Synthesizer, VoicePersona
from app.activities.rehearse.spoken import AudioKeeper, Contact, SpokenListener
from app.adapters.audio.microphone import QtMicrophone
from app.adapters.audio.speaker import QtSpeaker
from app.adapters.speech.choose import choose_recognizer, choose_synthesizer
from app.adapters.speech.models import ModelStore
from app.adapters.speech.silero import SileroActivity
from app.core.record.model import PatientRecord
from app.core.scenario.model import Scenario
from app.shared.clock import Clock


@dataclass(frozen=True, slots=True)
class Engines:
    """The recognizer and the voice of a language."""

    recognizer: Recognizer
    synthesizer: Synthesizer


def load_engines(folder: Path, language: str) -> Engines:
    """The best engines on this machine; Refusal when the language has no recognizer or no voice."""
    store = ModelStore(folder / "models")
    return Engines(choose_recognizer(language, store), choose_synthesizer(language, store, folder / "cache" / "lines"))


def persona(scenario: Scenario) -> VoicePersona:
    """Who should be heard."""
    voice = scenario.caller.voice
    return VoicePersona(sex=voice.sex, age=voice.age, accent=voice.accent, pace=voice.pace)


def hints(scenario: Scenario) -> tuple[str, ...]:
    """Words that help a recognizer: names on the record and of the organisation, never values that would be judged."""
    record: PatientRecord = scenario.record
    names = [record.name, scenario.organisation.name, *(person.name for person in record.authorized)]
    return tuple(dict.fromkeys(name for name in names if name))


def spoken_call(
    rehearsal: Contact,
    engines: Engines,
    runner: Runner,
    clock: Clock,
    listener: SpokenListener,
    scenario: Scenario,
    *,
    keeper: AudioKeeper | None = None,
    options: SpokenOptions | None = None,
    bias: Sequence[str] | None = None,
) -> SpokenCall:
    """A contact that is spoken on the default devices."""
    return SpokenCall(
        rehearsal,
        QtMicrophone(),
        QtSpeaker(),
        engines.recognizer,
        engines.synthesizer,
        SileroActivity(),
        runner,
        clock,
        listener,
        voice=persona(scenario),
        hints=hints(scenario) if bias is None else bias,
        keeper=keeper,
        options=options,
    )
