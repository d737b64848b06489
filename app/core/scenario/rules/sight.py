"""What the rules look at: the draft, its scenario, and every part of one kind with its path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from app.core.language.matcher import Matcher
from app.core.scenario.codes import Reporter
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding
from app.core.scenario.guard import Guard, GuardError, parse_guard
from app.core.scenario.model import Effect, Scenario
from app.core.scenario.nodes import Path

ENDING = "ending:"


class Sight:
    """A scenario that has a shape, seen by the rules; findings are told at paths."""

    def __init__(self, draft: Draft, scenario: Scenario, matcher: Matcher | None) -> None:
        self.draft = draft
        self.scenario = scenario
        self.matcher = matcher
        self.found: list[Finding] = []
        self._report = Reporter(draft.name, self.found)

    def tell(
        self, code: str, path: Path, message: str, *, key: bool = False, remedy: str = "", offset: int | None = None
    ) -> None:
        """A finding at the value of a path (with `key`, at the key before it; with `offset`, at a character of its text)."""
        column = None if offset is None else self.draft.column_within(path, offset)
        self._report.at(code, self.draft.span(path, key=key), message, remedy=remedy, column=column)

    @cached_property
    def effects(self) -> tuple[tuple[Path, Effect], ...]:
        """Everything that can change meters, slots and counters."""
        found: list[tuple[Path, Effect]] = []
        for place, turn in enumerate(self.scenario.turns):
            found.append((("turns", place), turn))
            found.extend((("turns", place, "expects", at), expect) for at, expect in enumerate(turn.expects))
        found.extend((("handlers", place), handler) for place, handler in enumerate(self.scenario.handlers))
        return tuple(found)

    @cached_property
    def nexts(self) -> tuple[tuple[Path, str], ...]:
        """Every `next`, with its path."""
        return tuple(
            ((*path, "next"), target)
            for path, part in self.effects
            if (target := getattr(part, "next", None)) is not None
        )

    @cached_property
    def acts(self) -> tuple[tuple[Path, str], ...]:
        """Every place that names an agent act, other than guards."""
        found: list[tuple[Path, str]] = []
        for place, turn in enumerate(self.scenario.turns):
            found.extend((("turns", place, "on", at), act) for at, act in enumerate(turn.on))
            found.extend((("turns", place, "expects", at, "act"), expect.act) for at, expect in enumerate(turn.expects))
        for place, step in enumerate(self.scenario.guide):
            found.extend((("guide", place, "acts", at), act) for at, act in enumerate(step.acts))
        return tuple(found)

    @cached_property
    def guard_texts(self) -> tuple[tuple[Path, str], ...]:
        """Every guard that is written, with its path, in the order of the format."""
        return tuple((path, text) for path, text in _guards(self.scenario) if text.strip())

    @cached_property
    def guards(self) -> tuple[tuple[Path, str, Guard], ...]:
        """Every written guard that can be read."""
        return tuple((path, text, guard) for path, text in self.guard_texts if (guard := readable(text)) is not None)


def readable(text: str) -> Guard | None:
    """The guard, or None when it cannot be read (another rule tells why)."""
    try:
        return parse_guard(text)
    except GuardError:
        return None


def _guards(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    for place, topic in enumerate(scenario.topics):
        yield ("topics", place, "done"), topic.done
        yield ("topics", place, "when"), topic.when
    for place, turn in enumerate(scenario.turns):
        here: Path = ("turns", place)
        for at, lines in enumerate(turn.lines):
            yield (*here, "lines", at, "when"), lines.when
        yield (*here, "cue_when"), turn.cue_when
        yield (*here, "when"), turn.when
        for at, thought in enumerate(turn.thinks):
            yield (*here, "thinks", at, "when"), thought.when
        for at, expect in enumerate(turn.expects):
            yield (*here, "expects", at, "when"), expect.when
    for place, handler in enumerate(scenario.handlers):
        yield ("handlers", place, "when"), handler.when
    for place, ending in enumerate(scenario.endings):
        yield ("endings", place, "when"), ending.when
        for question, rules in ending.survey.items():
            for at, rule in enumerate(rules):
                yield ("endings", place, "survey", question, at, "when"), rule.when
    for place, step in enumerate(scenario.guide):
        yield ("guide", place, "when"), step.when
