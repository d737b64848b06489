"""The models on this machine: those that come with Kindline and those in the models folder of the data folder."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.adapters.speech import piper_voice, vosk_ears, whisper
from app.adapters.speech.piper_voice import PiperModel
from app.adapters.speech.vosk_ears import VoskModel
from app.adapters.speech.whisper import WhisperModel
from app.shared.result import Refusal

Kind = Literal["recognizer", "voice"]


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model: what it is for, its engine, language, size and licence. `problem` says why it cannot be used."""

    name: str
    kind: Kind
    engine: Literal["vosk", "whisper", "piper"]
    language: str
    bytes: int
    licence: str
    embedded: bool
    path: str
    problem: str = ""


class ModelStore:
    """Finds and verifies models. Putting a model's folder or files into the models folder is enough to install it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def vosk(self, language: str) -> VoskModel | None:
        """The Vosk model of a language (`en-US` takes an `en` model): the first by name; None when there is none."""
        wanted = language.split("-", maxsplit=1)[0].lower()
        return next((model for model in vosk_ears.models_in(self.folder) if model.language == wanted), None)

    def voices(self, language: str) -> tuple[PiperModel, ...]:
        """Piper voices of a language, those in the models folder first; an embedded one that is missing is left out."""
        wanted = language.split("-", maxsplit=1)[0].lower()
        voices = list(piper_voice.voices_in(self.folder))
        with contextlib.suppress(Refusal):  # `installed` says that it is missing
            voices.append(piper_voice.embedded_voice())
        return tuple(voice for voice in voices if voice.language.split("-")[0].lower() == wanted)

    def installed(self) -> tuple[InstalledModel, ...]:
        """Every model, the embedded ones first and there even when broken or missing."""
        found = [_embedded_recognizer(), _embedded_voice()]
        found += [_from_vosk(model) for model in vosk_ears.models_in(self.folder)]
        found += [_from_piper(model, embedded=False) for model in piper_voice.voices_in(self.folder)]
        return tuple(found)

    def verify(self) -> tuple[InstalledModel, ...]:
        """As `installed`, each one also loaded; `problem` is then what went wrong. Takes some seconds."""
        return tuple(_loaded(model) for model in self.installed())


def _embedded_recognizer() -> InstalledModel:
    def build() -> InstalledModel:
        model = whisper.embedded_model()
        return InstalledModel(
            model.name, "recognizer", "whisper", "en", _size(model.folder), "MIT", True, str(model.folder)
        )

    return _or_missing(build, "whisper-tiny.en", "recognizer")


def _embedded_voice() -> InstalledModel:
    return _or_missing(lambda: _from_piper(piper_voice.embedded_voice(), embedded=True), "en_US-joe-medium", "voice")


def _or_missing(build: Callable[[], InstalledModel], name: str, kind: Kind) -> InstalledModel:
    try:
        return build()
    except Refusal as problem:
        engine = "whisper" if kind == "recognizer" else "piper"
        return InstalledModel(name, kind, engine, "en", 0, "", True, "", problem.sentence)


def _from_vosk(model: VoskModel) -> InstalledModel:
    return InstalledModel(
        model.name,
        "recognizer",
        "vosk",
        model.language,
        _size(model.folder),
        _licence(model.folder),
        False,
        str(model.folder),
    )


def _from_piper(model: PiperModel, *, embedded: bool) -> InstalledModel:
    problem = ""
    try:
        size = model.model.stat().st_size
        json.loads(model.settings.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        size, problem = 0, f"The voice {model.name} is damaged ({error}). Remove it and install it again."
    licence = _licence(model.model.parent)
    return InstalledModel(
        model.name, "voice", "piper", model.language, size, licence, embedded, str(model.model), problem
    )


def _licence(folder: Path) -> str:
    """What the maker's card or licence file names; "not named" when nothing does."""
    for name in ("MODEL_CARD", "LICENSE", "LICENSE.txt", "README", "README.md"):
        try:
            text = (folder / name).read_text(encoding="utf-8", errors="replace")[:20_000]
        except OSError:
            continue
        for line in text.splitlines():
            words = line.strip("*-# \t")
            if words.lower().startswith("license:") or words.lower().startswith("licence:"):
                return words.split(":", 1)[1].strip()[:60]
        for known in ("Apache 2.0", "Apache License", "MIT License", "CC0", "CC BY"):
            if known.lower() in text.lower():
                return known
    return "not named"


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _loaded(model: InstalledModel) -> InstalledModel:
    if model.problem:
        return model
    place = Path(model.path)
    try:
        if model.engine == "whisper":
            whisper.WhisperRecognizer(WhisperModel(model.name, place, model.language)).warm()
        elif model.engine == "vosk":
            vosk_ears.VoskRecognizer(VoskModel(model.name, place, model.language)).warm()
        else:
            settings = place.with_name(place.name + ".json")
            piper_voice.PiperSynthesizer(PiperModel(model.name, place, settings, model.language)).warm()
    except Refusal as problem:
        return InstalledModel(
            model.name,
            model.kind,
            model.engine,
            model.language,
            model.bytes,
            model.licence,
            model.embedded,
            model.path,
            problem.sentence,
        )
    return model
