"""Compassion judging: cues and their outcomes, and twelve dimensions by opportunity."""

from app.core.scoring.compassion.judge import CompassionOutcome, judge

__all__ = ["CompassionOutcome", "judge"]
