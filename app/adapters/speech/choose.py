"""Chooses the engines for a language from what is on this machine."""

from __future__ import annotations

from pathlib import Path

from app.activities.rehearse.ports import Recognizer, Synthesizer
from app.adapters.speech.line_cache import CachedSynthesizer
from app.adapters.speech.models import ModelStore
from app.adapters.speech.piper_voice import PiperSynthesizer
from app.adapters.speech.pyttsx3_voice import Pyttsx3Synthesizer
from app.adapters.speech.vosk_ears import VoskRecognizer
from app.adapters.speech.whisper import WhisperRecognizer, embedded_model
from app.shared.result import Refusal


def choose_synthesizer(language: str, store: ModelStore, cache: Path | None = None) -> Synthesizer:
    """A Piper voice of the language where there is one, else pyttsx3; with a cache of spoken lines in `cache`."""
    voices = store.voices(language)
    if not voices:
        engine: Synthesizer = Pyttsx3Synthesizer(language)
        return engine if cache is None else CachedSynthesizer(engine, cache)
    piper = PiperSynthesizer(voices[0])
    return piper if cache is None else CachedSynthesizer(piper, cache, piper.making)


def choose_recognizer(language: str, store: ModelStore) -> Recognizer:
    """Vosk where a model of the language was found, else Whisper for English; Refusal for any other language."""
    model = store.vosk(language)
    if model is not None:
        return VoskRecognizer(model)
    if language.split("-", maxsplit=1)[0].lower() == "en":
        return WhisperRecognizer(embedded_model())
    raise Refusal(
        "speech.no_recognizer",
        f"No recognizer for {language} is installed. Put a Vosk model of that language into {store.folder}; "
        "until then calls in it are typed.",
        language=language,
        folder=str(store.folder),
    )
