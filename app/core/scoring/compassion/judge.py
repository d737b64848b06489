"""Lets every dimension read one contact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.core.scoring.compassion import (
    apology,
    exploration,
    harm,
    listening,
    orientation,
    plain_language,
    reflection,
    respect,
    support,
    timing,
    understanding,
    warmth,
)
from app.core.scoring.compassion.outcomes import outcome
from app.core.scoring.contact import Contact
from app.core.scoring.model import CueFinding, Dimension, Evidence

_ROOMS: tuple[Callable[[Contact], Dimension], ...] = (
    warmth.level,
    understanding.level,
    reflection.level,
    exploration.level,
    respect.level,
    support.level,
    apology.level,
    orientation.level,
    plain_language.level,
    listening.level,
    harm.level,
    timing.level,
)


@dataclass(frozen=True, slots=True)
class CompassionOutcome:
    """Dimensions in their published order, cues in event order, and every hurtful stretch."""

    dimensions: tuple[Dimension, ...]
    cues: tuple[CueFinding, ...]
    harm: tuple[Evidence, ...]


def judge(contact: Contact) -> CompassionOutcome:
    """Judges words only, never the tone of a voice."""
    dimensions = tuple(room(contact) for room in _ROOMS)
    hurts = next(dimension.evidence for dimension in dimensions if dimension.name == "harm")
    return CompassionOutcome(dimensions, tuple(outcome(cue) for cue in contact.cues), hurts)
