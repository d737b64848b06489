"""Puts Whisper's tokens together to words with times and confidences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.record.model import Word

_LONGEST_WORD_S = 1.2
_LONGEST_FIRST_S = 0.6


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a word: its text (a leading space begins a word), when it begins in seconds, and its probability 0-1."""

    text: str
    start: float
    probability: float


def words_of(tokens: Sequence[Token], end: float) -> tuple[Word, ...]:
    """Words without the punctuation around them; a word's confidence is that of its least sure piece that has letters.

    A word ends where the next begins, at most 1.2 s after it began; the last one ends at `end`.
    """
    groups: list[list[Token]] = []
    for token in tokens:
        if token.text.startswith(" ") or not groups:
            groups.append([token])
        else:
            groups[-1].append(token)
    words: list[Word] = []
    for place, group in enumerate(groups):
        text = "".join(token.text for token in group).strip().strip(".,!?;:\"'…()[]").strip()
        if not text:
            continue
        start = group[0].start
        if place == 0 and len(groups) > 1:  # the first word is said to begin with the quiet before it
            start = max(start, groups[1][0].start - _LONGEST_FIRST_S)
        following = groups[place + 1][0].start if place + 1 < len(groups) else end
        spoken = [token.probability for token in group if any(character.isalnum() for character in token.text)]
        words.append(
            Word(
                text=text,
                start=round(start, 3),
                end=round(min(max(following, start + 0.02), start + _LONGEST_WORD_S), 3),
                confidence=round(min(spoken), 3) if spoken else 0.0,
            )
        )
    return tuple(words)
