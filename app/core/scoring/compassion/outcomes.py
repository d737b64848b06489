"""What became of a cue: harmed if the agent's next two events with words hurt, else taken if they answer, else missed."""

from __future__ import annotations

from app.core.scoring.contact import Cue
from app.core.scoring.model import CueFinding


def outcome(cue: Cue) -> CueFinding:
    """`by` is the event that took or harmed it."""
    for turn in cue.answers:
        if turn.coding.of("harm"):
            return CueFinding(cue.index, cue.feeling, "harmed", turn.index, cue.words)
    for turn in cue.answers:
        if turn.coding.answers:
            return CueFinding(cue.index, cue.feeling, "taken", turn.index, cue.words)
    return CueFinding(cue.index, cue.feeling, "missed", None, cue.words)
