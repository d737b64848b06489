"""Likeness of texts: nearness of meaning where embeddings are at hand, words in common where not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from app.core.language.model import Embed
from app.core.language.text import plain
from app.core.language.wordlist import word_set

Matrix = NDArray[np.float32]
MOST_KEPT = 2048  # the sentence model keeps rows too; these are what a record is judged with again and again
MOST_STACKS = 512
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
        self._bags: dict[tuple[str, ...], _Bags] = {}

    def between(self, texts: Sequence[str], phrases: Sequence[str]) -> Matrix:
        """Likeness 0-1 of each text with each phrase, shape (texts, phrases)."""
        if not texts or not phrases:
            return np.zeros((len(texts), len(phrases)), np.float32)
        if self.embed is None:
            return self._in_common(texts, tuple(phrases))
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

    def _in_common(self, texts: Sequence[str], phrases: tuple[str, ...]) -> Matrix:
        known = self._bags.get(phrases)
        if known is None:
            known = _Bags(phrases)
            if len(self._bags) >= MOST_STACKS:
                self._bags.pop(next(iter(self._bags)))
            self._bags[phrases] = known
        return np.vstack([known.shared(plain(text)) for text in texts])

    def _stack(self, embed: Embed, phrases: tuple[str, ...]) -> Matrix:
        stack = self._stacks.get(phrases)
        if stack is None:
            stack = np.vstack([self._row(embed, plain(phrase)) for phrase in phrases])
            if len(self._stacks) >= MOST_STACKS:
                self._stacks.pop(next(iter(self._stacks)))
            self._stacks[phrases] = stack
        return stack


class _Bags:
    """The words of a list of phrases, indexed so that one text is compared with all of them at once."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = [plain(phrase) for phrase in phrases]
        self._places: dict[str, list[int]] = {}
        bags = [set(phrase.split()) - _EMPTY for phrase in self._phrases]
        for place, bag in enumerate(bags):
            for word in bag:
                self._places.setdefault(word, []).append(place)
        self._sizes = np.array([len(bag) for bag in bags], dtype=np.int64)

    def shared(self, text: str) -> NDArray[np.float32]:
        """How many words a plain text shares with each phrase, weighed so that little words alone count for little; 0-1."""
        own = set(text.split()) - _EMPTY
        if not own:
            return np.array([1.0 if text == phrase else 0.0 for phrase in self._phrases], np.float32)
        together = np.zeros(len(self._phrases), np.int64)
        for word in own:
            together[self._places.get(word, [])] += 1
        close: NDArray[np.float64] = (
            process.cdist([text], self._phrases, scorer=fuzz.token_sort_ratio, dtype=np.float64)[0] / 100
        )
        common = together / np.maximum(self._sizes, len(own))
        likeness: NDArray[np.float64] = np.where(common > 0, common * 0.6 + close * 0.4, 0.3 * close)
        alike = np.array([text == phrase for phrase in self._phrases], dtype=np.float64)
        return np.where(self._sizes > 0, likeness, alike).astype(np.float32)
