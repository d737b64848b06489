"""Words with a fixed meaning in scenarios, beside those of the call record."""

from __future__ import annotations

FLAGS = ("minor", "minor_consented", "endangerment", "deceased", "vip")

ESCALATIONS = ("911", "988", "nurse")

DIMENSIONS = (
    "warmth",
    "understanding",
    "reflection",
    "exploration",
    "respect",
    "support",
    "apology",
    "orientation",
    "plain_language",
    "listening",
    "harm",
    "timing",
)
"""Dimensions of the rubric, levels 0-4; a test holds them against scoring's own."""

FIGURES = ("privacy", "compassion", "process", "score")
"""Figures of a scorecard, 0-100."""
