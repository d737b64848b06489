"""The trained heads as a second witness: how likely words do a decisive act, whoever says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from app.core.record.model import Event, Utterance


@runtime_checkable
class Senses(Protocol):
    """A matcher whose trained heads can be asked; a plain likeness of words cannot."""

    def sense(self, act: str, say: str, before: str = "", by: str = "agent", /) -> float | None: ...


def sensed(matcher: object, act: str, events: Sequence[Event], index: int) -> float | None:
    """Probability that the event's words do an act, read after the words that went before them; None where none can tell."""
    event = events[index]
    if not isinstance(matcher, Senses) or not isinstance(event, Utterance):
        return None
    by = "agent" if event.by == "agent" else "caller"
    return matcher.sense(act, event.say, said_before(events, index), by)


def said_before(events: Sequence[Event], index: int) -> str:
    """The words that stand before an event, of whichever side; "" at the beginning."""
    return next((e.say for e in reversed(events[:index]) if isinstance(e, Utterance) and e.say.strip()), "")
