"""What authoring needs from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from app.shared.result import Refusal


@dataclass(frozen=True, slots=True)
class Pack:
    """A scenario as it lies in files: its text and the texts of its further languages, or why it could not be read.

    `name` is the file as findings call it.
    """

    name: str
    text: str
    words: Mapping[str, str]
    refusal: Refusal | None = None


class FindPacks(Protocol):
    """Finds the scenarios that a path names: a file, a scenario's folder, or a folder of any depth that holds some."""

    def __call__(self, path: str, /) -> tuple[Pack, ...]:
        """Refusal when there is no such path, or no scenario in it."""
        ...
