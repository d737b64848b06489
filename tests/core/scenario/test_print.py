"""The printed form: reads back as the same scenario, and stays the same."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.scenario.model import Scenario
from app.core.scenario.parse import parse
from app.core.scenario.print import print_draft, print_scenario
from tests.core.scenario.sample import SAMPLE, SCENARIOS, draft_of


def _there_and_back(scenario: Scenario) -> None:
    printed = print_scenario(scenario)
    draft = parse(printed, "printed.yaml")
    assert draft.problems == ()
    again = draft.scenario
    assert again is not None
    assert again == scenario
    assert print_scenario(again) == printed


def test_the_sample_and_every_shipped_scenario_come_back() -> None:
    texts = [SAMPLE, *(file.read_text(encoding="utf-8") for file in sorted(SCENARIOS.glob("*/scenario.yaml")))]
    for text in texts:
        scenario = draft_of(text).scenario
        assert scenario is not None
        _there_and_back(scenario)


def test_a_draft_is_printed_as_it_was_written() -> None:
    draft = draft_of(SAMPLE)
    assert print_draft(draft) == SAMPLE
    assert draft_of(print_draft(draft)).comments == draft.comments


TEXTS = st.one_of(
    st.text(min_size=1, max_size=40).filter(lambda text: not any(0xD800 <= ord(sign) <= 0xDFFF for sign in text)),
    st.sampled_from(
        [
            "on",
            "no",
            "~",
            "null",
            "1",
            "0o7",
            "-",
            "- a",
            "a: b",
            "a #b",
            "a, b",
            "[x]",
            "{a}",
            " a",
            "a ",
            "---",
            "...",
            "*a",
            "&a",
            "!x",
            "%a",
            "@a",
            "`a",
            "'",
            '"',
            "a:",
            ":a",
            "x\ny",
            "\x85",
            "\u2028",
            "\ufeff",
            "1955-06-02",
            ".inf",
            "é",
            "😀",
            "\x7f",
        ]
    ),
)
IDS = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
NUMBERS = st.floats(-10, 10, allow_nan=False)


def _part(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Any scenario that has a shape; most of them make no sense."""
    effect: dict[str, st.SearchStrategy[Any]] = {
        "moves": st.dictionaries(IDS, st.integers(-99, 99), max_size=2),
        "set": st.lists(IDS, max_size=2),
        "count": st.lists(IDS, max_size=1),
    }
    lines = st.fixed_dictionaries(
        {"say": st.lists(TEXTS, min_size=1, max_size=3)},
        optional={
            "when": TEXTS,
            "again": st.integers(0, 9),
            "channels": st.lists(st.sampled_from(["phone", "chat"]), max_size=2),
        },
    )
    expect = st.fixed_dictionaries(
        {"act": st.sampled_from(["greet", "disclose:x", "do:end"])}, optional={**effect, "next": TEXTS}
    )
    turn = st.fixed_dictionaries(
        {"id": IDS, "lines": st.lists(lines, min_size=1, max_size=2)},
        optional={
            **effect,
            "expects": st.lists(expect, max_size=2),
            "model": st.lists(_part(say=TEXTS, do=IDS, warm=st.booleans()), max_size=2),
        },
    )
    rule = st.fixed_dictionaries({"score": st.one_of(st.integers(0, 10), st.just("words"))}, optional={"when": TEXTS})
    ending = st.fixed_dictionaries(
        {"id": IDS, "outcome": st.just("resolved"), "text": TEXTS},
        optional={"survey": st.dictionaries(TEXTS, st.lists(rule, max_size=2), max_size=2)},
    )
    meter = st.fixed_dictionaries(
        {"start": st.integers(0, 100)}, optional={"drift": NUMBERS, "low": st.integers(-5, 5)}
    )
    restriction = st.fixed_dictionaries({"text": TEXTS}, optional={"to": st.lists(TEXTS, max_size=2)})
    data: dict[str, Any] = {
        "schema": "kindline.scenario/1",
        "meta": {
            "id": draw(IDS),
            "version": 1,
            "title": draw(TEXTS),
            "summary": draw(TEXTS),
            "difficulty": 1,
            "distress": 1,
            "minutes": draw(st.integers(1, 120)),
            "goals": draw(st.lists(TEXTS, max_size=2)),
            "author": draw(TEXTS),
            "licence": "x",
        },
        "record": {
            "name": draw(TEXTS),
            "zip": draw(st.none() | TEXTS),
            "restrictions": draw(st.lists(restriction, max_size=2)),
        },
        "caller": {
            "name": draw(TEXTS),
            "relationship": "self",
            "knows": draw(st.dictionaries(TEXTS, TEXTS, max_size=2)),
        },
        "state": draw(st.dictionaries(TEXTS, meter, max_size=2)),
        "start": draw(IDS),
        "turns": draw(st.lists(turn, min_size=1, max_size=2)),
        "endings": draw(st.lists(ending, min_size=1, max_size=2)),
        "rubric": draw(_part(weights=st.dictionaries(TEXTS, NUMBERS, max_size=2), pass_mark=st.none() | NUMBERS)),
    }
    return Scenario.model_validate(data)


@given(scenarios())
@settings(max_examples=200, deadline=None)
def test_whatever_is_printed_comes_back(scenario: Scenario) -> None:
    _there_and_back(scenario)
