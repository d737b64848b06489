"""Which words a turn is said in: by mood, by how often it was said already, by channel; never the same twice if it can help it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from app.core.dialogue.choice import choose
from app.core.dialogue.identifiers import value_to_give
from app.core.dialogue.model import DialogueState
from app.core.dialogue.play import Play, holds
from app.core.dialogue.spoken import say_value
from app.core.scenario.model import Caller, Lines, Turn

_PLACEHOLDER = re.compile(r"\{([a-z]+)(?:\.([a-z0-9_]+))?\}")


def pick(play: Play, state: DialogueState, turn: Turn) -> tuple[DialogueState, str]:
    """The words of a turn now, and the state after the choice; empty when no variant fits this moment."""
    blocks = _fitting(play, state, turn)
    for place, block in blocks:
        variants = [
            (f"{turn.id}/{place}/{index}", filled)
            for index, words in enumerate(block.say)
            if (filled := fill(words, play.scenario.caller, state)) is not None
        ]
        if not variants:
            continue
        fresh = [variant for variant in variants if variant[0] not in state.used] or variants
        key, words = fresh[choose(state.seed, state.draws, len(fresh))]
        return replace(state, draws=state.draws + 1, used=state.used | {key}), words
    return state, ""


def fill(words: str, caller: Caller, state: DialogueState) -> str | None:
    """Replaces `{agent}`, `{give.<class>}`, `{knows.<class>}` and `{misremembers.<class>}`; None when a value is missing.

    `give` is what the caller says at this asking: what they misremember first, then what they know.
    """
    missing = False

    def value(found: re.Match[str]) -> str:
        nonlocal missing
        text = _value(found[1], found[2] or "", caller, state)
        missing = missing or text is None
        return text or ""

    filled = _PLACEHOLDER.sub(value, words)
    if words.startswith("{") and state.channel == "phone":
        filled = filled[:1].upper() + filled[1:]
    return None if missing else filled


def _value(source: str, cls: str, caller: Caller, state: DialogueState) -> str | None:
    if source == "agent":
        return state.agent_name
    tables: Mapping[str, Mapping[str, str]] = {"knows": caller.knows, "misremembers": caller.misremembers}
    raw = value_to_give(caller, cls, state.given.get(cls, 0)) if source == "give" else tables.get(source, {}).get(cls)
    return say_value(cls, raw, state.channel) if raw else None


def _fitting(play: Play, state: DialogueState, turn: Turn) -> list[tuple[int, Lines]]:
    """Blocks that fit, best first: the most often repeated, then those of this channel, then those with a condition."""
    times = state.said.get(turn.id, 0)
    blocks = [
        (place, block)
        for place, block in enumerate(turn.lines)
        if times >= block.again
        and (not block.channels or state.channel in block.channels)
        and holds(play, state, block.when)
    ]
    return sorted(blocks, key=lambda item: (-item[1].again, not item[1].channels, not item[1].when.strip(), item[0]))
