"""Smells: what deserves a second look and stops nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from app.core.language.acts import ActLibrary, AgentAct, LocalAct
from app.core.language.matcher import Matcher
from app.core.language.model import ActHit, Span, Understanding
from app.core.scenario.check import Findings, Playable, check
from app.core.scenario.estimate import estimate_minutes
from tests.core.scenario.sample import SAMPLE, draft_of, edited, line_of

SMELLY = [
    ("S101", "fear: {start: 40}  ", "grief: {start: 1}\n  fear: {start: 40}  ", "grief: {start"),
    ("S102", "slots: [knows_date, owned]", "slots: [knows_date, owned, spare]", "spare]"),
    ("S103", "counters: [asked_again]", "counters: [asked_again, spare]", "spare]"),
    ("S104", "topics:      ", "  - {id: hum, examples: [a b, c d, e f]}\ntopics:      ", "id: hum"),
    ("S105", "  - id: enough\n", "  - id: enough\n    cue: grief\n", "lines:\n      - say: [\"I'm done"),
    ("S106", "patience: {start: 60, drift: -0.03}", "patience: {start: 100, drift: -0.03}", "start: 100"),
    ("S107", "minutes: 2 ", "minutes: 30 ", "minutes: 30"),
    ("S110", "patience: {start: 60, drift: -0.03}", "patience: {start: 60, drift: -3}", "drift: -3"),
    ("S111", "    model:\n      - say: Your scan is on Friday the twelfth at nine in the morning.\n", "", "id: when-is-it\n"),
    ("S112", "  - {on: silence, after: 8, turn: still-there, moves: {patience: -5}}\n", "", "handlers:   "),
    ("S115", "moves: {fear: -10}\n        next", "moves: {fear: 0}\n        next", "fear: 0"),
    ("S117", "Or do I guess?", "Or do I guess? " + "word " * 70, "Or do I guess?"),
    ("S118", "- {id: reminder, do: remind", "- {id: book, do: schedule, text: x}\n  - {id: reminder, do: remind", "id: book"),
    ("S119", "      - say: [\"When is it then?\"]", "      - when: anger < 50\n        say: [\"When is it then?\"]", "lines:\n      - when: anger >= 60\n"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "words"), SMELLY, ids=[case[0] for case in SMELLY])
def test_a_smell_is_told_at_its_line_and_stops_nothing(code: str, old: str, new: str, words: str) -> None:
    text = edited((old, new))
    verdict = check(draft_of(text))
    assert isinstance(verdict, Playable)
    assert [(smell.code, smell.line) for smell in verdict.smells] == [(code, line_of(text, words))]


def test_conditions_that_cover_every_moment_do_not_smell() -> None:
    text = edited(('      - say: ["When is it then?"]', '      - when: anger < 60\n        say: ["When is it then?"]'))
    verdict = check(draft_of(text))
    assert isinstance(verdict, Playable)
    assert verdict.smells == ()


def test_a_scenario_without_a_guide_smells() -> None:
    start = SAMPLE.index("guide:     ")
    verdict = check(draft_of(SAMPLE[:start] + SAMPLE[SAMPLE.index("rubric:") :]))
    assert [smell.code for smell in verdict.smells] == ["S113"]


@dataclass(eq=False)
class Hearing(Matcher):
    """A matcher that hears what it is told to hear."""

    hears: Callable[[str], tuple[tuple[str, float], ...]] = field(default=lambda text: ())

    def __post_init__(self) -> None:
        acts = ("close", "ask_identifier:name", "ask_identifier:date_of_birth")
        super().__init__(ActLibrary("en", tuple(AgentAct(act, (), ()) for act in acts)), None)

    def understand(self, text: str, local: object = (), *, brief: bool = False) -> Understanding:
        hits = tuple(ActHit(act, sure, Span(0, len(text)), text, "lexical") for act, sure in self.hears(text))
        return Understanding(text, acts=hits)


def test_examples_are_run_through_the_matcher() -> None:
    text = edited(
        ("topics:      ", "  - {id: hum, examples: [a b, c d], must: [b]}\ntopics:      "),
        ("      - act: close\n", "      - act: hum\n"),
    )

    def hears(words: str) -> tuple[tuple[str, float], ...]:
        if words == "c d":
            return (("own_mistake", 0.9), ("hum", 0.7))
        return () if words == "a b" else (("own_mistake", 0.9), ("hum", 0.5))

    verdict = check(draft_of(text), Hearing(hears))
    assert isinstance(verdict, Playable)
    assert [(smell.code, smell.column) for smell in verdict.smells] == [("S109", 26), ("S108", 31)]


def test_few_examples_smell_and_more_words_for_a_library_act_do_not() -> None:
    own = edited(
        ("topics:      ", "  - {id: hum, examples: [a b, c d]}\ntopics:      "),
        ("      - act: close\n", "      - act: hum\n"),
    )
    assert [smell.code for smell in check(draft_of(own)).smells] == ["S114"]
    more = edited(("topics:      ", "  - {id: close, examples: [bye now]}\ntopics:      "))
    matcher = Hearing(lambda words: (("close" if "bye" in words else "own_mistake", 1.0),))
    assert check(draft_of(more), matcher).smells == ()


def test_a_model_answer_that_does_nothing_that_is_waited_for_smells() -> None:
    verdict = check(draft_of(SAMPLE), Hearing(lambda words: (("own_mistake", 1.0),)))
    assert isinstance(verdict, Playable)
    assert [smell.code for smell in verdict.smells] == ["S120"]
    assert "'that-works'" in verdict.smells[0].message


def test_with_a_matcher_unknown_acts_are_errors() -> None:
    text = edited(("      - act: close\n", "      - act: cloze\n"))
    assert isinstance(check(draft_of(text)), Playable), "without a library nobody knows"
    verdict = check(draft_of(text), Hearing(lambda words: (("own_mistake", 1.0),)))
    assert isinstance(verdict, Findings)
    assert [(finding.code, finding.line) for finding in verdict.errors] == [("E209", line_of(text, "cloze"))]
    assert "'close'" in verdict.errors[0].remedy


def test_minutes_grow_with_words_and_leave_out_what_only_handlers_say() -> None:
    scenario = draft_of(SAMPLE).scenario
    longer = draft_of(edited(("Your scan is on Friday the twelfth at nine in the morning.", "word " * 300))).scenario
    rarer = draft_of(edited(('say: ["Hello?",', "say: [" + "word " * 300 + ","))).scenario
    assert scenario is not None
    assert longer is not None
    assert rarer is not None
    assert estimate_minutes(longer) > estimate_minutes(scenario) + 1.5
    assert estimate_minutes(rarer) == estimate_minutes(scenario)


def test_local_acts_are_handed_to_the_matcher_as_they_are() -> None:
    verdict = check(draft_of(SAMPLE))
    assert isinstance(verdict, Playable)
    assert verdict.local_acts[0] == LocalAct("own_mistake", verdict.scenario.acts[0].examples, (), (r"\bbut you\b",))
