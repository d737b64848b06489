"""Very long words in overlapping windows, so that reading them costs no more than their length."""

from __future__ import annotations

from app.core.language.kept import LONGEST
from app.core.language.model import Span

WIDTH = 2000  # characters of a window
OVERLAP = 300  # what neighbours share: longer than an address, a date and a number said in one breath
MOST_WINDOWS = 16  # about half an hour of one person talking without a break; the very end is always read as well


def windows(text: str) -> tuple[Span, ...]:
    """Where to read a text: all of it at once when it has an ordinary length, else window by window, cut between words."""
    if len(text) <= LONGEST:
        return (Span(0, len(text)),)
    found: list[Span] = []
    start = 0
    while start < len(text):
        end = _between_words(text, min(start + WIDTH, len(text)))
        found.append(Span(start, end))
        if end == len(text):
            break
        start = _between_words(text, end - OVERLAP)
    return tuple(found if len(found) <= MOST_WINDOWS else [*found[: MOST_WINDOWS - 1], found[-1]])


def _between_words(text: str, place: int) -> int:
    """The last place before a word at or before `place`; `place` itself inside a word of a hundred letters."""
    if place == len(text):
        return place
    space = text.rfind(" ", place - 100, place)
    return space + 1 if space >= 0 else place
