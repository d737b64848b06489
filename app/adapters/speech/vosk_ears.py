"""Vosk: the recognizer of first choice wherever a model of the language lies in the models folder."""

from __future__ import annotations

import importlib
import json
import re
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from app.activities.rehearse.ports import SAMPLE_RATE, Heard
from app.core.record.model import Word
from app.shared.result import Refusal

_UNKNOWN = "[unk]"
_NAME = re.compile(r"vosk-model-(?:(?:small|big|spk)-)?([a-z]{2,3})(?:-([a-z]{2}))?(?:-|$)", re.IGNORECASE)
_PARTS = ("am/final.mdl", "final.mdl")


@dataclass(frozen=True, slots=True)
class VoskModel:
    """A model folder and its language: `en`, `ko`."""

    name: str
    folder: Path
    language: str


def models_in(folder: Path) -> tuple[VoskModel, ...]:
    """Every Vosk model in a folder: `vosk-model-…` folders that hold an acoustic model. Speaker models do not count."""
    found: list[VoskModel] = []
    if folder.is_dir():
        for place in sorted(folder.iterdir()):
            match = _NAME.match(place.name)
            if match and "-spk-" not in place.name and any((place / part).is_file() for part in _PARTS):
                found.append(VoskModel(place.name, place, match.group(1).lower()))
    return tuple(found)


class VoskRecognizer:
    """Implements `Recognizer` with a Vosk model, which is loaded at the first use. One lane at a time."""

    def __init__(self, model: VoskModel) -> None:
        self._model = model
        self._loaded: Any = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        return f"vosk:{self._model.name}"

    def warm(self) -> None:
        """Loads the model now; Refusal when it cannot be loaded."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()

    def recognize(self, pcm: bytes, hints: tuple[str, ...] = ()) -> Heard:  # noqa: ARG002 - the port's
        """Words with times and confidences, and up to two other readings; Refusal when the engine fails.

        Hints are not used: a Vosk grammar would allow nothing else to be heard.
        """
        self.warm()
        try:
            best = json.loads(self._run(pcm, alternatives=0))
            words = tuple(
                Word(text=word["word"], start=word["start"], end=word["end"], confidence=round(float(word["conf"]), 3))
                for word in best.get("result", ())
                if word["word"] != _UNKNOWN
            )
            text = " ".join(word.text for word in words) or str(best.get("text", ""))
            if not text:
                return Heard("", engine=self.name)
            others = self._others(pcm, text)
        except Exception as problem:
            self._loaded = None
            raise Refusal(
                "speech.recognizer_died", f"The recognizer {self._model.name} stopped working ({problem})."
            ) from problem
        confidence = round(sum(word.confidence for word in words) / len(words), 3) if words else None
        return Heard(text, words, confidence, others, engine=self.name)

    def _others(self, pcm: bytes, text: str) -> tuple[tuple[str, float], ...]:
        """Other readings, with the share that each has of all that were weighed (Vosk gives them without a scale)."""
        weighed = [
            (str(entry["text"]).strip(), float(entry.get("confidence", 0.0)))
            for entry in json.loads(self._run(pcm, alternatives=3)).get("alternatives", ())
        ]
        whole = sum(value for _, value in weighed)
        return tuple(
            (reading, round(value / whole, 3) if whole > 0 else 0.0)
            for reading, value in weighed
            if reading and reading != text
        )[:2]

    def _run(self, pcm: bytes, *, alternatives: int) -> str:
        package = cast("Any", importlib.import_module("vosk"))
        recognizer = package.KaldiRecognizer(self._loaded, float(SAMPLE_RATE))
        recognizer.SetWords(True)
        if alternatives:
            recognizer.SetMaxAlternatives(alternatives)
        recognizer.AcceptWaveform(pcm)
        return str(recognizer.FinalResult())

    def _load(self) -> Any:
        try:
            package = cast("Any", importlib.import_module("vosk"))
            package.SetLogLevel(-1)
            return package.Model(model_path=str(self._model.folder))
        except Exception as problem:
            raise Refusal(
                "speech.recognizer_broken",
                f"The Vosk model {self._model.name} cannot be loaded ({problem}). "
                "Remove it from the models folder; the English recognizer that belongs to Kindline is then used.",
                path=str(self._model.folder),
            ) from problem
