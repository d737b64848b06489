"""How a persona sounds: which pitch and which formants a man's voice is given, so that one voice plays everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.prosody import prosody

OWN_MEDIAN = 90.0
"""Hertz: what Piper's voice "joe" speaks at, measured."""
_LEAST_MOVED = 0.02  # a mood that moves the pitch less than this is not worth another pass over the sound
_LOWEST, _HIGHEST = 0.94, 1.12  # how far a mood may move it

# Age in years, median pitch in hertz, formants as a factor of the man's. Ages between two rows lie between their figures.
_WOMEN = ((6, 260.0, 1.28), (12, 230.0, 1.23), (22, 214.0, 1.2), (58, 184.0, 1.17), (85, 172.0, 1.15))
_MEN = ((6, 245.0, 1.25), (13, 160.0, 1.1), (18, OWN_MEDIAN, 1.0), (62, OWN_MEDIAN, 1.0), (78, 104.0, 0.97))


@dataclass(frozen=True, slots=True)
class Shape:
    """The median pitch in hertz and the factor of the formants that a stretch of a man's speech is to have."""

    median: float
    formants: float


def shape_for(voice: VoicePersona, mood: Mapping[str, int]) -> Shape | None:
    """The shape of a persona in a mood (fear and anger a little higher, grief lower); None for the voice as it is.

    As it is speaks a calm man of 18 to 62, and anybody whose sex is unknown.
    """
    rows = {"female": _WOMEN, "male": _MEN}.get(voice.sex)
    if rows is None:
        return None
    ages, medians, formants = zip(*rows, strict=True)
    moved = min(_HIGHEST, max(_LOWEST, prosody(voice, mood).pitch))
    shape = Shape(
        round(float(np.interp(voice.age, ages, medians)) * moved, 1),
        round(float(np.interp(voice.age, ages, formants)), 3),
    )
    own = shape.formants == 1.0 and abs(shape.median / OWN_MEDIAN - 1) < _LEAST_MOVED
    return None if own else shape
