"""The words of a scenario in a further language: `<language>.yaml`, laid over the scenario."""

from __future__ import annotations

from typing import Literal, TypeVar

from pydantic import Field

from app.core.record.model import Fact
from app.core.scenario.model import Act, Ending, GuideStep, Lines, Part, Scenario, Task, Thought, Turn

Named = TypeVar("Named", Ending, Task)


class MetaWords(Part):
    title: str
    summary: str
    goals: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class TurnWords(Part):
    """A turn's words: one list of variants for each entry of its `lines`, in order; thoughts and model words likewise."""

    lines: tuple[tuple[str, ...], ...]
    thinks: tuple[str, ...] = ()
    model: tuple[str, ...] = ()  # the words of the steps that have `say`, in order


class Words(Part):
    """One further language of a scenario. What is left out of `acts`, `facts` and `model` stays in the first language."""

    schema_: Literal["kindline.words/1"] = Field(alias="schema")
    language: str
    meta: MetaWords
    turns: dict[str, TurnWords] = Field(default={})
    endings: dict[str, str] = Field(default={})  # id → text
    tasks: dict[str, str] = Field(default={})  # id → text
    guide: tuple[str, ...] = ()  # in the order of the scenario's guide
    acts: dict[str, tuple[str, ...]] = Field(default={})  # id → examples
    facts: dict[str, tuple[str, ...]] = Field(default={})  # id → ways of saying it


def apply_words(scenario: Scenario, words: Words) -> Scenario:
    """The scenario in the other language; words that are missing stay as they are, words that fit nothing are ignored."""
    meta = scenario.meta.model_copy(
        update={
            "language": words.language,
            "languages": (),
            "title": words.meta.title,
            "summary": words.meta.summary,
            "goals": words.meta.goals or scenario.meta.goals,
            "warnings": words.meta.warnings or scenario.meta.warnings,
        }
    )
    facts = tuple(_fact(fact, words) for fact in scenario.record.facts)
    return scenario.model_copy(
        update={
            "meta": meta,
            "record": scenario.record.model_copy(update={"facts": facts}),
            "turns": tuple(_turn(turn, words.turns.get(turn.id)) for turn in scenario.turns),
            "endings": tuple(_text(ending, words.endings) for ending in scenario.endings),
            "tasks": tuple(_text(task, words.tasks) for task in scenario.tasks),
            "guide": tuple(_step(step, words.guide, place) for place, step in enumerate(scenario.guide)),
            "acts": tuple(_act(act, words) for act in scenario.acts),
        }
    )


def _turn(turn: Turn, words: TurnWords | None) -> Turn:
    if words is None:
        return turn
    said = iter(words.model)
    return turn.model_copy(
        update={
            "lines": tuple(_lines(lines, words.lines, place) for place, lines in enumerate(turn.lines)),
            "thinks": tuple(_thought(thought, words.thinks, place) for place, thought in enumerate(turn.thinks)),
            "model": tuple(
                step if step.say is None else step.model_copy(update={"say": next(said, step.say)})
                for step in turn.model
            ),
        }
    )


def _lines(lines: Lines, words: tuple[tuple[str, ...], ...], place: int) -> Lines:
    said = words[place] if place < len(words) else ()
    return lines.model_copy(update={"say": said}) if said else lines


def _thought(thought: Thought, words: tuple[str, ...], place: int) -> Thought:
    return thought.model_copy(update={"think": words[place]}) if place < len(words) else thought


def _text(part: Named, words: dict[str, str]) -> Named:
    return part.model_copy(update={"text": words[part.id]}) if part.id in words else part


def _step(step: GuideStep, words: tuple[str, ...], place: int) -> GuideStep:
    return step.model_copy(update={"text": words[place]}) if place < len(words) else step


def _act(act: Act, words: Words) -> Act:
    return act.model_copy(update={"examples": words.acts[act.id]}) if act.id in words.acts else act


def _fact(fact: Fact, words: Words) -> Fact:
    return fact.model_copy(update={"says": words.facts[fact.id]}) if fact.id in words.facts else fact
