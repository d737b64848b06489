"""How a mood sounds, as far as rate, pitch, loudness and pauses go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.activities.rehearse.ports import VoicePersona

TARGET_LOUDNESS = 0.1
"""Root mean square of every line before the mood moves it, so that engines and lines are equally loud."""


@dataclass(frozen=True, slots=True)
class Prosody:
    """Factors of an engine's normal way of speaking."""

    rate: float = 1.0
    pitch: float = 1.0
    loudness: float = 1.0


def prosody(voice: VoicePersona, mood: Mapping[str, int]) -> Prosody:
    """Anger is faster and louder, fear faster and higher, grief and pain slower, lower and quieter; bounded throughout."""
    anger, fear, grief, pain = (_part(mood, name) for name in ("anger", "fear", "grief", "pain"))
    age = 0.92 if voice.age >= 75 else 0.97 if voice.age >= 60 else 1.0
    rate = voice.pace * age * (1 + 0.16 * anger + 0.12 * fear - 0.18 * grief - 0.12 * pain)
    pitch = 1 + 0.08 * anger + 0.12 * fear - 0.06 * grief
    loudness = 1 + 0.45 * anger + 0.1 * fear - 0.3 * grief - 0.15 * pain
    return Prosody(
        rate=round(min(1.5, max(0.6, rate)), 2),
        pitch=round(min(1.3, max(0.8, pitch)), 2),
        loudness=round(min(1.6, max(0.5, loudness)), 2),
    )


def _part(mood: Mapping[str, int], name: str) -> float:
    return min(100, max(0, mood.get(name, 0))) / 100
