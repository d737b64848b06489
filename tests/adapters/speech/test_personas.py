"""One voice plays everybody: measured pitch, words that stay, and the plain voice where nothing can be shaped."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import numpy as np
import parselmouth
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.choose import choose_synthesizer
from app.adapters.speech.line_cache import CachedSynthesizer
from app.adapters.speech.models import ModelStore
from app.adapters.speech.personas import OWN_MEDIAN, Shape, shape_for
from app.adapters.speech.piper_voice import PiperModel, PiperSynthesizer, embedded_voice
from app.adapters.speech.resample import from_pcm
from app.adapters.speech.shaping import EDITION, shaped
from app.adapters.speech.whisper import WhisperRecognizer, embedded_model
from app.core.language.text import plain

LINE = "I waited nine days for this, and nobody called me back about my biopsy. Is it bad?"
CAROL = VoicePersona(sex="female", age=58)
MEASURED = [
    (CAROL, 184, 1.17),
    (VoicePersona(sex="female", age=22), 214, 1.2),
    (VoicePersona(sex="male", age=78), 104, 0.97),
    (VoicePersona(sex="male", age=13), 160, 1.1),
]


@pytest.fixture(scope="module")
def piper() -> PiperSynthesizer:
    return PiperSynthesizer(embedded_voice())


@cache
def ears() -> WhisperRecognizer:
    return WhisperRecognizer(embedded_model())


def say(voice: PiperSynthesizer, who: VoicePersona, text: str = LINE, **mood: int) -> bytes:
    return b"".join(voice.speak(text, who, mood))


def median(samples: np.ndarray[tuple[int], np.dtype[np.float32]], rate: int = 16_000) -> float:
    found = parselmouth.Sound(samples.astype(np.float64), rate).to_pitch(pitch_floor=60, pitch_ceiling=500)
    hertz = found.selected_array["frequency"]
    return float(np.median(hertz[hertz > 0]))


def errors(said: str, heard: str) -> float:
    """Word error rate."""
    wanted, got = plain(said).split(), plain(heard).split()
    row = list(range(len(got) + 1))
    for place, word in enumerate(wanted, 1):
        above, row[0] = row[:], place
        for column, other in enumerate(got, 1):
            row[column] = min(above[column] + 1, row[column - 1] + 1, above[column - 1] + (word != other))
    return row[-1] / len(wanted)


@pytest.mark.parametrize(("who", "target", "formants"), MEASURED)
def test_personas_have_their_pitch_and_whisper_reads_them_back(
    piper: PiperSynthesizer, who: VoicePersona, target: float, formants: float
) -> None:
    assert shape_for(who, {}) == Shape(target, formants)
    pcm = say(piper, who)
    assert median(from_pcm(pcm)) == pytest.approx(target, rel=0.12)
    assert errors(LINE, ears().recognize(bytes(16_000) + pcm + bytes(16_000)).text) <= 0.12


@pytest.mark.parametrize("text", ["Yes.", "No.", "Why?"])
def test_the_shortest_answers_are_shaped_too(piper: PiperSynthesizer, text: str) -> None:
    assert median(from_pcm(say(piper, CAROL, text))) == pytest.approx(184, rel=0.12)


def test_formants_move_with_the_persona(piper: PiperSynthesizer) -> None:
    def third(pcm: bytes) -> float:
        found = parselmouth.Sound(from_pcm(pcm).astype(np.float64), 16_000).to_formant_burg(maximum_formant=5_500)
        values = [found.get_value_at_time(3, time) for time in found.xs()]
        return float(np.nanmedian(values))

    assert third(say(piper, CAROL)) > third(say(piper, VoicePersona(sex="male", age=40))) * 1.08


def test_fear_speaks_higher_and_grief_lower(piper: PiperSynthesizer) -> None:
    calm, afraid, sad = (
        median(from_pcm(pcm)) for pcm in (say(piper, CAROL), say(piper, CAROL, fear=90), say(piper, CAROL, grief=90))
    )
    assert calm * 1.03 < afraid < calm * 1.15
    assert calm * 0.9 < sad < calm * 0.98


def test_an_adult_man_and_whoever_is_unknown_speak_with_the_voice_as_it_is(piper: PiperSynthesizer) -> None:
    assert shape_for(VoicePersona(sex="male", age=45), {}) is None
    assert shape_for(VoicePersona(sex="unknown", age=58), {"fear": 100}) is None
    for sex in ("male", "unknown"):
        assert median(from_pcm(say(piper, VoicePersona(sex=sex, age=45)))) == pytest.approx(OWN_MEDIAN, rel=0.12)


def test_a_voice_that_is_not_known_to_be_a_mans_stays_as_it_is() -> None:
    whole = embedded_voice()
    other = PiperSynthesizer(PiperModel("en_US-other", whole.model, whole.settings, "en-US"))
    assert median(from_pcm(say(other, CAROL))) == pytest.approx(OWN_MEDIAN, rel=0.12)
    assert (other.making, other.note) == ("", None)


def test_without_parselmouth_the_voice_is_plain_and_says_so(
    piper: PiperSynthesizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (piper.making, piper.note) == (EDITION, None)
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "parselmouth", None)
        pcm = say(piper, CAROL)
        assert piper.making == ""
        assert "uv sync" in (piper.note or "")
    assert median(from_pcm(pcm)) == pytest.approx(OWN_MEDIAN, rel=0.12)


def test_a_line_kept_without_shaping_is_made_anew_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "parselmouth", None)
        flat = b"".join(voice_of(tmp_path).speak("Yes.", CAROL, {}))
    again = b"".join(voice_of(tmp_path).speak("Yes.", CAROL, {}))
    assert median(from_pcm(again)) > median(from_pcm(flat)) * 1.5
    assert len(list((tmp_path / "lines").glob("*.pcm"))) == 2


def voice_of(folder: Path) -> CachedSynthesizer:
    voice = choose_synthesizer("en", ModelStore(folder / "models"), folder / "lines")
    assert isinstance(voice, CachedSynthesizer)
    return voice


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["female", "male"]), st.integers(0, 120), st.dictionaries(st.text(), st.integers(-50, 200)))
def test_every_persona_has_a_human_voice_and_neighbours_sound_alike(sex: str, age: int, mood: dict[str, int]) -> None:
    shapes = [shape_for(VoicePersona(sex=sex, age=age + more), mood) or Shape(OWN_MEDIAN, 1.0) for more in (0, 1)]
    assert all(80 <= shape.median <= 300 and 0.95 <= shape.formants <= 1.3 for shape in shapes)
    assert abs(shapes[0].median - shapes[1].median) < 20
    assert abs(shapes[0].formants - shapes[1].formants) < 0.04


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.13, 5.0])
def test_silence_and_scraps_stay_as_they_are(seconds: float) -> None:
    quiet = np.zeros(int(22_050 * seconds), np.float32)
    assert np.array_equal(shaped(quiet, 22_050, Shape(184.0, 1.17)), quiet)


def test_a_long_stretch_keeps_its_length_and_has_no_clicks_where_pieces_meet() -> None:
    rate = 22_050
    time = np.arange(rate * 6) / rate
    phase = 2 * np.pi * np.cumsum(90 + 10 * np.sin(2 * np.pi * 0.7 * time)) / rate
    voice = sum(np.sin(phase * harmonic) / harmonic for harmonic in range(1, 12)) * (1.2 + np.sin(2 * np.pi * 3 * time))
    sound = (0.08 * voice).astype(np.float32)
    result = shaped(sound, rate, Shape(184.0, 1.17))
    assert result.size == sound.size
    assert np.abs(np.diff(result)).max() < np.abs(np.diff(sound)).max() * 2.5
    assert median(result, rate) == pytest.approx(184, rel=0.12)
