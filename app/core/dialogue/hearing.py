"""What the caller takes in of the agent's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.core.dialogue.model import DialogueState
from app.core.language.model import Understanding

_NAME = re.compile(r"\b(?:my name is|my name's|this is|i am|i'm)\s+([A-Za-z][a-z]{1,19})\b", re.IGNORECASE)
REMARK = 6
"""Words that a remark may have which needs no answer."""
_NAME_FIRST = "ask_identifier:name"
"""Asked for in one breath with others, people say their name first."""
_NO_NAMES = frozenset(
    [
        "a",
        "an",
        "the",
        "so",
        "sorry",
        "here",
        "glad",
        "going",
        "just",
        "not",
        "very",
        "really",
        "afraid",
        "happy",
        "able",
        "calling",
        "looking",
        "sure",
        "only",
        "also",
        "still",
        "in",
        "on",
        "your",
        "with",
        "from",
        "about",
        "for",
        "listening",
        "opening",
        "putting",
        "transferring",
        "trying",
        "right",
        "with",
        "hearing",
        "doing",
        "what",
        "that",
        "it",
        "how",
        "why",
        "dr",
        "doctor",
        "nurse",
        "hard",
        "scary",
        "frightening",
        "awful",
        "important",
        "urgent",
        "confidential",
        "looking",
    ]
)


def acts_of(understanding: Understanding) -> tuple[str, ...]:
    """Acts in the order in which they were said, each once."""
    hits = sorted(understanding.acts, key=lambda hit: (hit.span.start, hit.span.end, hit.act != _NAME_FIRST, hit.act))
    return tuple(dict.fromkeys(hit.act for hit in hits))


def asks_back(understanding: Understanding) -> bool:
    """Whether words that mean nothing to the caller make them ask back; a short remark ("all right then") does not."""
    question = any(clause.question for clause in understanding.clauses)
    return question or len(understanding.text.split()) > REMARK


def note(state: DialogueState, acts: Sequence[str]) -> DialogueState:
    """Remembers that the agent did these acts."""
    return replace(state, acts=state.acts | set(acts))


def identifiers_asked(state: DialogueState, acts: Sequence[str]) -> DialogueState:
    """Counts how often each identifier class was asked for."""
    asked = dict(state.asked)
    for act in acts:
        if act.startswith("ask_identifier:"):
            cls = act.removeprefix("ask_identifier:")
            asked[cls] = asked.get(cls, 0) + 1
    return replace(state, asked=asked)


def name_heard(words: str) -> str | None:
    """The first name by which an agent introduces themselves, or None."""
    for found in _NAME.finditer(words):
        if found[1].casefold() not in _NO_NAMES:
            return found[1].capitalize()
    return None
