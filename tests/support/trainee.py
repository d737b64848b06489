"""A trainee who speaks: a synthesised voice, other than the caller's, heard by the virtual microphone."""

from __future__ import annotations

import subprocess

import numpy as np

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.piper_voice import PiperSynthesizer, embedded_voice
from app.adapters.speech.resample import from_pcm, to_pcm, to_sample_rate
from tests.support.pulse import RunningDevices

HIGHER = 1.12
"""The caller's voice raised by two semitones, formants and all: somebody smaller, and no less clear to a recognizer."""


class Trainee:
    """Speaks into the virtual microphone."""

    def __init__(self, devices: RunningDevices) -> None:
        self._devices = devices
        self._voice = PiperSynthesizer(embedded_voice())
        self._speaking: list[subprocess.Popen[bytes]] = []

    def sound(self, text: str) -> bytes:
        """The words as PCM, not yet spoken."""
        who = VoicePersona(sex="female", age=30, pace=1 / HIGHER)
        pcm = b"".join(self._voice.speak(text, who, {}))
        return to_pcm(to_sample_rate(from_pcm(pcm), round(16_000 * HIGHER)) * np.float32(0.9))

    def speak(self, pcm: bytes) -> None:
        """Begins to speak; returns at once."""
        self._speaking.append(self._devices.say(pcm))

    @property
    def speaking(self) -> bool:
        return any(player.poll() is None for player in self._speaking)

    def finish(self) -> None:
        for player in self._speaking:
            player.wait(60)
