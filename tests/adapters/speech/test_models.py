"""What is installed, which engine is chosen, and the cache of spoken lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, repeat
from pathlib import Path

import pytest

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.choose import choose_recognizer, choose_synthesizer
from app.adapters.speech.line_cache import CachedSynthesizer
from app.adapters.speech.models import ModelStore
from app.shared.result import Refusal


def put_vosk(folder: Path, name: str) -> None:
    (folder / name / "am").mkdir(parents=True)
    (folder / name / "am" / "final.mdl").write_bytes(b"broken")
    (folder / name / "README").write_text("A small model.\nLicense: Apache 2.0\n")


def put_voice(folder: Path, name: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.onnx").write_bytes(b"broken")
    (folder / f"{name}.onnx.json").write_text("{}")


def test_the_embedded_models_are_listed_with_size_and_licence(tmp_path: Path) -> None:
    recognizer, voice = ModelStore(tmp_path / "none").installed()
    assert (recognizer.name, recognizer.kind, recognizer.engine, recognizer.licence) == (
        "whisper-tiny.en", "recognizer", "whisper", "MIT",
    )  # fmt: skip
    assert (voice.name, voice.kind, voice.engine, voice.licence) == ("en_US-joe-medium", "voice", "piper", "CC0")
    assert recognizer.bytes > 70_000_000
    assert voice.bytes > 60_000_000
    assert all(model.embedded and not model.problem for model in (recognizer, voice))


def test_models_put_into_the_folder_are_found(tmp_path: Path) -> None:
    put_vosk(tmp_path, "vosk-model-small-en-us-0.15")
    put_voice(tmp_path, "en_GB-alba-medium")
    put_voice(tmp_path, "de_DE-thorsten-low")
    store = ModelStore(tmp_path)
    found = {model.name: model for model in store.installed() if not model.embedded}
    assert sorted(found) == ["de_DE-thorsten-low", "en_GB-alba-medium", "vosk-model-small-en-us-0.15"]
    assert found["vosk-model-small-en-us-0.15"].licence == "Apache 2.0"
    assert [voice.name for voice in store.voices("en-US")] == ["en_GB-alba-medium", "en_US-joe-medium"]
    assert [voice.name for voice in store.voices("de")] == ["de_DE-thorsten-low"]


def test_a_damaged_voice_is_listed_with_what_to_do(tmp_path: Path) -> None:
    put_voice(tmp_path, "en_GB-alba-medium")
    (tmp_path / "en_GB-alba-medium.onnx.json").write_text("{half")
    (broken,) = [model for model in ModelStore(tmp_path).installed() if not model.embedded]
    assert "install it again" in broken.problem


def test_verify_loads_every_model_and_names_the_broken_ones(tmp_path: Path) -> None:
    put_vosk(tmp_path, "vosk-model-small-en-us-0.15")
    put_voice(tmp_path, "en_GB-alba-medium")
    problems = {model.name: model.problem for model in ModelStore(tmp_path).verify()}
    assert problems["whisper-tiny.en"] == problems["en_US-joe-medium"] == ""
    assert "cannot be loaded" in problems["vosk-model-small-en-us-0.15"]
    assert "cannot be loaded" in problems["en_GB-alba-medium"]


def test_english_is_spoken_by_piper_and_heard_by_whisper_unless_vosk_is_there(tmp_path: Path) -> None:
    store = ModelStore(tmp_path)
    assert choose_synthesizer("en-US", store).name == "piper:en_US-joe-medium"
    assert choose_synthesizer("es", store).name == "pyttsx3"
    assert choose_recognizer("en", store).name == "whisper-tiny.en"
    put_vosk(tmp_path, "vosk-model-small-en-us-0.15")
    assert choose_recognizer("en-US", store).name == "vosk:vosk-model-small-en-us-0.15"


def test_a_language_that_nothing_here_hears_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="Put a Vosk model") as refused:
        choose_recognizer("es-MX", ModelStore(tmp_path))
    assert refused.value.code == "speech.no_recognizer"


class Counting:
    """A voice of 0.1 s a letter that counts what it made."""

    name = "counting"

    def __init__(self) -> None:
        self.made = 0
        self.refusal: Refusal | None = None

    def speak(
        self, text: str, voice: VoicePersona, mood: Mapping[str, int], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[bytes]:
        self.made += 1
        for _ in text:
            if self.refusal is not None:
                raise self.refusal
            if cancelled():
                return
            yield bytes(3_200)


def say(voice: CachedSynthesizer, text: str, **mood: int) -> int:
    return len(b"".join(voice.speak(text, VoicePersona(), mood)))


def test_a_line_is_made_once_and_again_for_another_mood_or_voice(tmp_path: Path) -> None:
    inner = Counting()
    voice = CachedSynthesizer(inner, tmp_path)
    assert say(voice, "hello") == say(voice, "hello") == 16_000
    assert inner.made == 1
    say(voice, "hello", anger=100)
    list(voice.speak("hello", VoicePersona(sex="male"), {}))
    assert inner.made == 3
    say(CachedSynthesizer(inner, tmp_path), "hello")  # the next start
    assert inner.made == 3
    list(voice.speak("hello", VoicePersona(age=80), {}))
    say(CachedSynthesizer(inner, tmp_path, "shaped/2"), "hello")  # the same words are made otherwise now
    assert inner.made == 5


def test_a_line_cancelled_or_failed_is_not_kept(tmp_path: Path) -> None:
    inner = Counting()
    voice = CachedSynthesizer(inner, tmp_path)
    answers = chain([False, False], repeat(True))
    assert len(list(voice.speak("hello", VoicePersona(), {}, lambda: next(answers)))) == 2
    inner.refusal = Refusal("speech.voice_died", "It died.")
    with pytest.raises(Refusal):
        say(voice, "again")
    assert list(tmp_path.iterdir()) == []


def test_the_cache_stays_within_its_limit_and_drops_what_was_unused_longest(tmp_path: Path) -> None:
    inner = Counting()
    voice = CachedSynthesizer(inner, tmp_path, limit_bytes=40_000)
    for age, text in enumerate(("aaaa", "bbbb", "cccc")):
        say(voice, text)
        newest = max(tmp_path.glob("*.pcm"), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (1_000 + age, 1_000 + age))
    say(voice, "aaaa")  # used just now
    say(voice, "dddd")
    assert sum(file.stat().st_size for file in tmp_path.glob("*.pcm")) <= 40_000
    made = inner.made
    say(voice, "aaaa")
    assert inner.made == made
    say(voice, "bbbb")
    assert inner.made == made + 1


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    inner = Counting()
    voice = CachedSynthesizer(inner, tmp_path / "file" / "lines")
    assert say(voice, "hello") == 16_000
    assert say(voice, "hello") == 16_000
    assert inner.made == 2
    assert voice.trouble is not None
