"""The words of a theme: colours by name, sizes by step, and how well two colours can be told apart."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

COLOURS = (
    "ink",
    "ink-soft",
    "paper",
    "paper-raised",
    "paper-sunken",
    "line",
    "edge",
    "accent",
    "accent-soft",
    "on-accent",
    "focus",
    "good",
    "good-soft",
    "warn",
    "warn-soft",
    "bad",
    "bad-soft",
    "info",
    "info-soft",
)
FEELINGS = ("fear", "anger", "grief", "pain", "confusion", "shame", "relief")
SIZES = {"small": 12, "body": 14, "title": 16, "head": 20, "figure": 28, "display": 40}
"""Type sizes in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme as read from its file: `colours` and `feelings` (tints for captions) as `#RRGGBB`."""

    name: str
    dark: bool
    colours: dict[str, str]
    feelings: dict[str, str]

    def __getitem__(self, token: str) -> str:
        return self.colours[token]

    def tint(self, feeling: str | None) -> str:
        """The background of a caller's line that shows this feeling; plain when it shows none."""
        return self.feelings.get(feeling or "", self.colours["paper-sunken"])


def read_tokens(text: str) -> Tokens:
    """A theme file's tokens; `ValueError` names what is missing."""
    data: dict[str, Any] = tomllib.loads(text)
    colours = {str(key): str(value) for key, value in data["colours"].items()}
    feelings = {str(key): str(value) for key, value in data["feelings"].items()}
    missing = [key for key in COLOURS if key not in colours] + [key for key in FEELINGS if key not in feelings]
    if missing:
        raise ValueError(f"theme {data.get('name')!r} lacks {', '.join(missing)}")
    return Tokens(name=str(data["name"]), dark=bool(data["dark"]), colours=colours, feelings=feelings)


def luminance(colour: str) -> float:
    """Relative luminance 0-1 of `#RRGGBB` (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1-21 of two colours (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
