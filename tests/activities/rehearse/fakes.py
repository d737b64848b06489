"""A journal that remembers, and a matcher without a model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from app.core.language.acts import load_library
from app.core.language.matcher import Matcher
from app.core.record.model import Event

LIBRARY = Path(__file__).parents[3] / "resources" / "acts" / "en.yaml"


@lru_cache(maxsize=1)
def lexical() -> Matcher:
    """The shipped library of acts, understood by its words alone."""
    return Matcher(load_library(LIBRARY.read_text(encoding="utf-8")), None)


class Remembering:
    """A journal in memory; `events` as they stand after the last append."""

    def __init__(self) -> None:
        self.head: Mapping[str, object] = {}
        self.events: dict[int, Event] = {}
        self.appended: list[int] = []
        self.card: Mapping[str, object] | None = None
        self.finished = 0

    def begin(self, attempt: str, head: Mapping[str, object]) -> None:
        self.head = {**head, "attempt": attempt}

    def append(self, attempt: str, index: int, event: Event) -> None:
        self.events[index] = event
        self.appended.append(index)

    def finish(self, attempt: str, scorecard: Mapping[str, object] | None) -> None:
        self.card = scorecard
        self.finished += 1
