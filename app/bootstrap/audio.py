"""Kept sound: which there is beside an attempt, and a stretch of it."""

from __future__ import annotations

import wave
from pathlib import Path

from app.activities.rehearse.ports import SAMPLE_RATE, Attempts
from app.activities.rehearse.session import Rehearsal
from app.core.record.model import AudioTrack, CallRecord, Party
from app.shared.result import Refusal

SIDES: tuple[Party, ...] = ("agent", "caller")


def with_audio(record: CallRecord, folder: Path) -> CallRecord:
    """The record with a track for each side whose sound was kept in the folder."""
    tracks = tuple(AudioTrack(by=by, file=f"{by}.wav") for by in SIDES if (folder / f"{by}.wav").is_file())
    return record.model_copy(update={"audio": tracks}) if tracks else record


class SoundedAttempts:
    """`Attempts` whose records name the sound that was kept beside them, each in a folder of its own."""

    def __init__(self, attempts: Attempts, folder: Path) -> None:
        self._attempts = attempts
        self._folder = folder
        self.recent = attempts.recent
        self.scorecard = attempts.scorecard

    def record(self, attempt: str) -> CallRecord:
        return with_audio(self._attempts.record(attempt), self._folder / Path(attempt).name)


class SoundedRehearsal(Rehearsal):
    """A rehearsal whose record names the sound that is kept beside it."""

    folder: Path | None = None

    @property
    def record(self) -> CallRecord:
        record = super().record
        return record if self.folder is None else with_audio(record, self.folder)


def read_stretch(path: Path, start: float, end: float) -> bytes:
    """PCM of a WAV file between two seconds; empty where the file has none. Refusal when it cannot be read."""
    try:
        with wave.open(str(path), "rb") as sound:
            first = min(max(0, round(start * SAMPLE_RATE)), sound.getnframes())
            sound.setpos(first)
            return sound.readframes(max(0, round(end * SAMPLE_RATE) - first))
    except (OSError, wave.Error, EOFError) as error:
        sentence = f"The sound of this moment cannot be played, because {path.name} is missing or damaged."
        raise Refusal("audio.missing", sentence, file=str(path)) from error
