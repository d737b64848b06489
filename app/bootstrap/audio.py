"""Reads a stretch of kept sound."""

from __future__ import annotations

import wave
from pathlib import Path

from app.activities.rehearse.ports import SAMPLE_RATE
from app.shared.result import Refusal


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
