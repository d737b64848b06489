"""Likeness of texts: nearness of meaning where embeddings are at hand, words in common where not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from app.core.language.model import Embed
from app.core.language.text import plain
from app.core.language.wordlist import word_set

Matrix = NDArray[np.float32]
MOST_KEPT = 8192
_EMPTY = word_set(
    """
    a an the and or but so to of in on at for with is are was were be been am do does did will would can could may i you
    we it that this my your me us have has had just if as by from not
    """
)


class Likeness:
    """Compares texts; rows of texts and of lists of phrases are kept, since the same ones come again and again."""

    def __init__(self, embed: Embed | None) -> None:
        self.embed = embed
        self._rows: dict[str, NDArray[np.float32]] = {}
        self._stacks: dict[tuple[str, ...], Matrix] = {}

    def between(self, texts: Sequence[str], phrases: Sequence[str]) -> Matrix:
        """Likeness 0-1 of each text with each phrase, shape (texts, phrases)."""
        if not texts or not phrases:
            return np.zeros((len(texts), len(phrases)), np.float32)
        if self.embed is None:
            return np.array([[_shared(plain(text), plain(phrase)) for phrase in phrases] for text in texts], np.float32)
        mine = np.vstack([self._row(self.embed, plain(text)) for text in texts])
        return np.clip(mine @ self._stack(self.embed, tuple(phrases)).T, 0.0, 1.0)

    def _row(self, embed: Embed, text: str) -> NDArray[np.float32]:
        row = self._rows.get(text)
        if row is None:
            row = embed([text])[0]
            if len(self._rows) >= MOST_KEPT:
                self._rows.pop(next(iter(self._rows)))
            self._rows[text] = row
        return row

    def _stack(self, embed: Embed, phrases: tuple[str, ...]) -> Matrix:
        stack = self._stacks.get(phrases)
        if stack is None:
            stack = np.vstack([self._row(embed, plain(phrase)) for phrase in phrases])
            if len(self._stacks) >= 512:
                self._stacks.pop(next(iter(self._stacks)))
            self._stacks[phrases] = stack
        return stack


def _shared(text: str, phrase: str) -> float:
    """How many words two plain texts share, weighed so that little words alone count for little; 0-1."""
    own, other = set(text.split()) - _EMPTY, set(phrase.split()) - _EMPTY
    if not own or not other:
        return 1.0 if text == phrase else 0.0
    common = len(own & other) / max(len(own), len(other))
    close = fuzz.token_sort_ratio(text, phrase) / 100
    return float(common * 0.6 + close * 0.4) if common else 0.3 * close
