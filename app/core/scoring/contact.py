"""A call record as compassion and process judging read it: the agent's turns with what came before, and the cues."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from app.core.language.asking import asks
from app.core.language.coding import coding
from app.core.language.cues import find_cue
from app.core.language.labels import Coding
from app.core.language.matcher import Matcher
from app.core.language.text import plain
from app.core.record.model import Action, CallRecord, Utterance


@dataclass(frozen=True, slots=True)
class AgentTurn:
    """An agent event with words, the caller's words since the agent spoke last, and its coding."""

    index: int
    event: Utterance
    before: str
    coding: Coding

    @property
    def asks(self) -> frozenset[str]:
        """Identifier classes that it asks for."""
        return asked(self.event.say)


@dataclass(frozen=True, slots=True)
class Cue:
    """A feeling shown at a caller event, with the agent turns that are to answer it (at most two)."""

    index: int
    feeling: str
    words: str
    answers: tuple[AgentTurn, ...]


@dataclass(frozen=True)
class Contact:
    """One record, read once; every dimension looks at the same turns and cues."""

    record: CallRecord
    matcher: Matcher

    @cached_property
    def turns(self) -> tuple[AgentTurn, ...]:
        """Every agent event that has words, in order."""
        found: list[AgentTurn] = []
        heard: list[str] = []
        for index, event in enumerate(self.record.events):
            if not isinstance(event, Utterance) or not event.say.strip():
                continue
            if event.by == "caller":
                heard.append(event.say)
            elif event.by == "agent":
                before = " ".join(heard)
                found.append(AgentTurn(index, event, before, coding(event.say, before, self.matcher)))
                heard.clear()
        return tuple(found)

    @cached_property
    def callers(self) -> tuple[tuple[int, Utterance], ...]:
        """Every event with words on the caller's side, with its index."""
        return tuple(
            (index, event)
            for index, event in enumerate(self.record.events)
            if isinstance(event, Utterance) and event.by == "caller" and event.say.strip()
        )

    @cached_property
    def actions(self) -> tuple[tuple[int, Action], ...]:
        """What the agent's side did on the desktop, with indices."""
        return tuple(
            (index, event)
            for index, event in enumerate(self.record.events)
            if isinstance(event, Action) and event.by == "agent"
        )

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Cues of the script where the record has them, else those found in the caller's words."""
        scripted = self.record.scenario is not None or any(event.cue for _, event in self.callers)
        found: list[Cue] = []
        for index, event in self.callers:
            feeling, words = event.cue, event.say
            if not scripted:
                hit = _cue(event.say, self.matcher)
                if hit is None:
                    continue
                feeling, words = hit
            if feeling:
                place = bisect_right(self.turns, index, key=lambda turn: turn.index)
                answers = self.turns[place : place + 2]
                found.append(Cue(index, feeling, words, answers))
        return tuple(found)


@lru_cache(maxsize=4096)
def asked(text: str) -> frozenset[str]:
    """Identifier classes that words ask for, remembered by the words."""
    return asks(text)


@lru_cache(maxsize=4096)
def simple(text: str) -> str:
    """Plain words, remembered."""
    return plain(text)


@lru_cache(maxsize=4096)
def _cue(text: str, matcher: Matcher) -> tuple[str, str] | None:
    hit = find_cue(text, matcher)
    return (hit.feeling, hit.words) if hit else None
