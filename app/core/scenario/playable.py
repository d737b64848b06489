"""A scenario that was checked and has no error: the only thing that can be played."""

from __future__ import annotations

from app.core.language.acts import LocalAct
from app.core.record.model import Fact
from app.core.scenario.conditions import Scope
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding
from app.core.scenario.guard import Guard, parse_guard
from app.core.scenario.model import Ending, Handler, HandlerName, Scenario, Topic, Turn
from app.core.scenario.rules import find_errors


class Playable:
    """A draft without errors, with everything that a call looks up at hand.

    It cannot be made of anything else: making one looks for errors itself, and a draft that has any is a ValueError.
    Use `check`, which gives the findings instead. `smells` are what was noticed and does not stop a call.
    """

    def __init__(self, draft: Draft, smells: tuple[Finding, ...] = ()) -> None:
        errors = find_errors(draft)
        scenario = draft.scenario
        if errors or scenario is None:
            raise ValueError(f"{draft.name} has {len(errors)} errors; use check() to see them")
        self._scenario = scenario
        self._smells = smells
        self._turns = {turn.id: turn for turn in scenario.turns}
        self._topics = {topic.id: topic for topic in scenario.topics}
        self._endings = {ending.id: ending for ending in scenario.endings}
        self._facts = {fact.id: fact for fact in scenario.record.facts}
        self._guards: dict[str, Guard] = {}
        self._acts = tuple(LocalAct(act.id, act.examples, act.must, act.must_not) for act in scenario.acts)

    @property
    def scenario(self) -> Scenario:
        return self._scenario

    @property
    def smells(self) -> tuple[Finding, ...]:
        return self._smells

    @property
    def local_acts(self) -> tuple[LocalAct, ...]:
        """The scenario's own acts in the form that the matcher takes."""
        return self._acts

    def turn(self, turn: str) -> Turn:
        """The turn of that id; KeyError for one that the scenario does not have."""
        return self._turns[turn]

    def topic(self, topic: str) -> Topic:
        """The topic of that id; KeyError likewise."""
        return self._topics[topic]

    def ending(self, ending: str) -> Ending:
        """The ending of that id; `ending:<id>`, as a `next` writes it, is understood too. KeyError likewise."""
        return self._endings[ending.removeprefix("ending:")]

    def fact(self, fact: str) -> Fact:
        """The fact on the record of that id; KeyError likewise."""
        return self._facts[fact]

    def handlers(self, name: HandlerName) -> tuple[Handler, ...]:
        """The handlers of that name in the order of the file."""
        return tuple(handler for handler in self._scenario.handlers if handler.on == name)

    def turns_on(self, act: str) -> tuple[Turn, ...]:
        """The turns that come whenever the agent does this act (or, for one that names a family, any act of it)."""
        return tuple(
            turn for turn in self._scenario.turns if any(act == on or act.startswith(on + ":") for on in turn.on)
        )

    def guard(self, text: str) -> Guard:
        """The guard of that text, read once."""
        guard = self._guards.get(text)
        if guard is None:
            guard = self._guards[text] = parse_guard(text)
        return guard

    def holds(self, text: str, scope: Scope) -> bool:
        """Whether the guard of that text holds at this moment."""
        return self.guard(text).holds(scope)
