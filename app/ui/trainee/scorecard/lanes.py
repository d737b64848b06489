"""Verification as lanes over time: one for each identifier that was asked for or given, and one for the contact."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.scoring.model import Scorecard, VerificationDeed, VerificationStep

CONTACT = "contact"
_OF_CONTACT: tuple[VerificationDeed, ...] = ("verified", "marked", "first_disclosure")


@dataclass(frozen=True, slots=True)
class LaneStep:
    """A step on a lane; `early` where something was told before enough had matched."""

    event: int
    t: float
    what: VerificationDeed
    early: bool = False


@dataclass(frozen=True, slots=True)
class LaneProps:
    """One lane, named by an identifier class or `CONTACT`, its steps in order of time."""

    name: str
    steps: tuple[LaneStep, ...]


def lanes(card: Scorecard) -> tuple[LaneProps, ...]:
    """Identifiers in order of their first step, the contact last; none where nothing of it happened."""
    names = list(dict.fromkeys(cls for step in card.verification for cls in step.classes))
    made = [
        LaneProps(cls, tuple(_step(step, card) for step in card.verification if cls in step.classes)) for cls in names
    ]
    contact = tuple(_step(step, card) for step in card.verification if step.what in _OF_CONTACT)
    return (*made, LaneProps(CONTACT, contact)) if contact else tuple(made)


def _step(step: VerificationStep, card: Scorecard) -> LaneStep:
    early = step.what == "first_disclosure" and (card.verified_event is None or step.event <= card.verified_event)
    return LaneStep(step.event, step.t, step.what, early)
