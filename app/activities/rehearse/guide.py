"""The practice guide: what is done and what is still to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.dialogue.answers import covers
from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds


@dataclass(frozen=True, slots=True)
class GuideMark:
    """A line of the guide, and whether it is done."""

    text: str
    done: bool


def mark_guide(play: Play, state: DialogueState, before: Sequence[GuideMark]) -> tuple[GuideMark, ...]:
    """The guide at this moment; what was done `before` stays done."""
    marks: list[GuideMark] = []
    for place, step in enumerate(play.scenario.guide):
        already = place < len(before) and before[place].done
        acted = not step.acts or any(covers(wanted, done) for wanted in step.acts for done in state.acts)
        empty = not step.acts and not step.when.strip()
        marks.append(GuideMark(step.text, already or (not empty and acted and holds(play, state, step.when))))
    return tuple(marks)
