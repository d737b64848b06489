"""How long words take, and when the caller will next speak unasked."""

from __future__ import annotations

from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds
from app.core.scenario.model import Handler

WORDS_A_SECOND = 2.5
CHARACTERS_A_SECOND = 6.0
"""A practised typist in a chat."""
CHAT_PATIENCE = 4.0
"""People wait so many times longer for typed words than for spoken ones."""
UNGREETED = 6.0
"""Seconds after which a caller whom nobody greets begins by themselves."""


def seconds_to_say(words: str, channel: str) -> float:
    """Seconds to speak the words, or to type them where the channel is written."""
    if channel == "phone":
        return len(words.split()) / WORDS_A_SECOND
    return len(words) / CHARACTERS_A_SECOND


def due(handler: Handler, state: DialogueState) -> float | None:
    """When a timed handler comes in this state if nothing happens before; None for one that does not apply now."""
    if handler.after is None:
        return None
    if handler.on == "silence" and state.on_hold_since is None:
        return state.quiet_since + handler.after * (1.0 if state.channel == "phone" else CHAT_PATIENCE)
    if handler.on == "hold_too_long" and state.on_hold_since is not None:
        return state.on_hold_since + handler.after * (1 + state.handled.get("hold_now", 0))
    return None


def next_due(play: Play, state: DialogueState) -> float | None:
    """The earliest moment at which `wait` may have something to say or to change; None when nothing is to come."""
    if state.ended:
        return None
    if play.scenario.start not in state.said and state.on_hold_since is None:
        return state.quiet_since + UNGREETED * (1.0 if state.channel == "phone" else CHAT_PATIENCE)
    times = [
        time
        for handler in play.scenario.handlers
        if (time := due(handler, state)) is not None and holds(play, state, handler.when)
    ]
    return min(times, default=None)
