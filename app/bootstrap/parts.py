"""How microphone, recognizer, voice and database of this machine are, for the window's strip and sound check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import sleep

from app.activities.rehearse.ports import SoundCheck
from app.activities.rehearse.soundcheck import check_engines, check_microphone, check_speaker
from app.adapters.audio.devices import Way, devices, find, multimedia
from app.adapters.audio.microphone import QtMicrophone
from app.adapters.audio.speaker import QtSpeaker
from app.adapters.speech.choose import choose_recognizer, choose_synthesizer
from app.adapters.speech.models import ModelStore
from app.adapters.speech.piper_voice import PiperSynthesizer
from app.bootstrap.history import History
from app.shared.result import Refusal
from app.ui.services import PartStatus

LANGUAGE = "en"


def voice_problem(folder: Path) -> Refusal | None:
    """Why nobody can speak on this machine, whatever is plugged in later; None when they can."""
    try:
        multimedia()
        store = ModelStore(folder / "models")
        choose_recognizer(LANGUAGE, store)
        choose_synthesizer(LANGUAGE, store)
    except Refusal as refusal:
        return refusal
    return None


def look_at_parts(folder: Path, history: History) -> tuple[PartStatus, ...]:
    """The four parts of the strip."""
    store = ModelStore(folder / "models")
    return (
        _part("microphone", lambda: _device("input")),
        _part("recognizer", lambda: choose_recognizer(LANGUAGE, store).name),
        _voice(store),
        _database(history),
    )


def check_sound(folder: Path) -> tuple[SoundCheck, ...]:
    """Tries microphone, speaker, voice and recognizer for some seconds, a finding each; the test sentence is heard."""
    store = ModelStore(folder / "models")
    engines, pcm = check_engines(
        lambda: choose_synthesizer(LANGUAGE, store), lambda: choose_recognizer(LANGUAGE, store)
    )
    return (check_microphone(QtMicrophone(), sleep), check_speaker(QtSpeaker(), pcm, sleep), *engines)


def _device(way: Way) -> str:
    find(way, None)  # a Refusal when there is none at all
    there = devices(way)
    return next((device.name for device in there if device.default), there[0].name)


def _part(part: str, name: Callable[[], str]) -> PartStatus:
    try:
        return PartStatus(part, "ok", name())
    except Refusal as refusal:
        return PartStatus(part, "bad", "", refusal.sentence)


def _voice(store: ModelStore) -> PartStatus:
    try:
        voice = choose_synthesizer(LANGUAGE, store)
    except Refusal as refusal:
        return PartStatus("voice", "bad", "", refusal.sentence)
    note = voice.note if isinstance(voice, PiperSynthesizer) else None
    return PartStatus("voice", "warn" if note else "ok", voice.name, note or "")


def _database(history: History) -> PartStatus:
    place = history.storage.place
    trouble = history.storage.journal.trouble
    if history.problem is not None:
        return PartStatus("database", "warn", "memory only", history.problem.sentence)
    if trouble is not None:
        return PartStatus("database", "bad", f"SQLite · {place.name}", trouble.sentence)
    return PartStatus("database", "ok", f"SQLite · {place.parent.name}/{place.name}")
