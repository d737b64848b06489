"""Resampling, levelling, prosody, and the voice activity detector on speech and on noise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.activities.rehearse.ears import Ears, NotSpeech, Piece
from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.levelling import levelled, trimmed
from app.adapters.speech.piper_voice import PiperSynthesizer, embedded_voice
from app.adapters.speech.prosody import prosody
from app.adapters.speech.resample import from_pcm, to_pcm, to_sample_rate
from app.adapters.speech.silero import SileroActivity


def tone(hertz: float, rate: int, seconds: float = 0.5) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate).astype(np.float32)


@pytest.mark.parametrize("rate", [8_000, 22_050, 24_000, 44_100, 48_000])
def test_a_tone_keeps_its_pitch_and_loudness(rate: int) -> None:
    result = to_sample_rate(tone(1_000, rate), rate)
    assert result.size == pytest.approx(8_000, abs=2)
    middle = slice(500, -500)
    assert np.abs(result - tone(1_000, 16_000)[: result.size])[middle].max() < 0.01


def test_what_lies_above_the_new_band_does_not_come_back() -> None:
    result = to_sample_rate(tone(9_500, 22_050), 22_050)
    assert np.abs(result[500:-500]).max() < 0.01


def test_nothing_stays_nothing() -> None:
    assert to_sample_rate(np.zeros(0, np.float32), 22_050).size == 0


def test_pcm_goes_both_ways_and_clips() -> None:
    samples = np.array([0.0, 0.5, -0.5, 2.0, -2.0], dtype=np.float32)
    assert from_pcm(to_pcm(samples)) == pytest.approx([0, 0.5, -0.5, 1, -1], abs=1e-4)


def test_levelling_reaches_the_target_without_clipping() -> None:
    for gain in (0.02, 0.3, 1.0):
        result = levelled(tone(300, 16_000) * np.float32(gain))
        assert np.abs(result).max() <= 0.96
        assert float(np.sqrt(np.mean(result**2))) == pytest.approx(0.1, rel=0.12)
    assert not levelled(np.zeros(100, np.float32)).any()
    assert np.abs(levelled(tone(300, 16_000), 20.0)).max() <= 0.96


def test_trimming_takes_the_quiet_around() -> None:
    quiet = np.zeros(8_000, np.float32)
    assert trimmed(np.concatenate([quiet, tone(300, 16_000), quiet]), 16_000).size == pytest.approx(9_280, abs=40)
    assert trimmed(quiet, 16_000).size == quiet.size


moods = st.dictionaries(st.sampled_from(["anger", "fear", "grief", "pain", "trust"]), st.integers(-50, 200))


@settings(max_examples=60, deadline=None)
@given(moods, st.floats(0.5, 2.0), st.integers(4, 110))
def test_no_mood_leaves_what_can_be_understood(mood: dict[str, int], pace: float, age: int) -> None:
    manner = prosody(VoicePersona(age=age, pace=pace), mood)
    assert 0.6 <= manner.rate <= 1.5
    assert 0.8 <= manner.pitch <= 1.3
    assert 0.5 <= manner.loudness <= 1.6


def pcm_of(samples: np.ndarray[tuple[int], np.dtype[np.float64]]) -> bytes:
    return (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()


def cough() -> bytes:
    """A burst of noise with a sharp attack that dies within a quarter of a second."""
    rng = np.random.default_rng(5)
    fall = np.exp(-np.arange(4_000) / 900.0)
    return pcm_of(rng.normal(0, 0.35, 4_000) * fall)


def hum() -> bytes:
    return pcm_of(0.2 * np.sin(2 * np.pi * 50 * np.arange(16_000 * 4) / 16_000))


@pytest.mark.parametrize(
    "sound", [cough(), hum(), pcm_of(np.random.default_rng(6).normal(0, 0.08, 64_000)), bytes(96_000)]
)
def test_coughs_hum_noise_and_silence_are_no_turn(sound: bytes) -> None:
    sounds = Ears(SileroActivity()).feed(bytes(32_000) + sound + bytes(64_000))
    assert [found for found in sounds if isinstance(found, Piece)] == []
    assert len([found for found in sounds if isinstance(found, NotSpeech)]) <= 1


def test_speech_is_found_where_it_is() -> None:
    voice = PiperSynthesizer(embedded_voice())
    line = b"".join(voice.speak("Thank you for calling.", VoicePersona(), {}))
    sounds = Ears(SileroActivity()).feed(bytes(32_000) + line + bytes(64_000))
    (piece,) = [found for found in sounds if isinstance(found, Piece)]
    assert piece.start == pytest.approx(1.0, abs=0.2)
    assert piece.end == pytest.approx(1.0 + len(line) / 32_000, abs=0.25)


def test_short_answers_are_speech() -> None:
    voice = PiperSynthesizer(embedded_voice())
    for text in ("Yes.", "No.", "Okay.", "Hello?"):
        line = b"".join(voice.speak(text, VoicePersona(), {}))
        sounds = Ears(SileroActivity()).feed(bytes(32_000) + line + bytes(64_000))
        assert [type(found) for found in sounds if isinstance(found, Piece)] == [Piece], text


THREADS = """
import os
import numpy
from app.adapters.speech.silero import SileroActivity
before = len(os.listdir("/proc/self/task"))
activity = SileroActivity()
for _ in range(3):
    activity.probability(bytes(activity.frame_bytes))
print(len(os.listdir("/proc/self/task")) - before, os.environ.get("OMP_THREAD_LIMIT"))
"""


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="counts the threads of a process, as Linux shows them")
@pytest.mark.parametrize("limit", [None, "3"])
def test_the_detector_computes_in_the_thread_that_asks(limit: str | None) -> None:
    """Its own threads would wait for each other, and the window for them, whenever the processor is busy."""
    environment = {name: value for name, value in os.environ.items() if name != "OMP_THREAD_LIMIT"}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[3])
    if limit is not None:
        environment["OMP_THREAD_LIMIT"] = limit
    done = subprocess.run(
        [sys.executable, "-c", THREADS], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["0", str(limit)]
