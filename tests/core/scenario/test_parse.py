"""Reading: places, comments, bounds, and no text that can make it fail otherwise than by a Refusal."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.scenario import compose
from app.core.scenario.check import Findings, check
from app.core.scenario.nodes import Scalar
from app.core.scenario.parse import decode, parse
from app.shared.result import Refusal
from tests.core.scenario.sample import SAMPLE, draft_of


def test_every_part_knows_its_place() -> None:
    draft = draft_of(SAMPLE)
    assert draft.scenario is not None
    span = draft.span(("turns", 0, "expects", 1, "next"))
    assert SAMPLE[span.start : span.end] == "why-not-told"
    assert SAMPLE.splitlines()[span.line - 1][span.column - 1 :].startswith("why-not-told")
    key = draft.span(("caller", "misremembers"), key=True)
    assert SAMPLE[key.start : key.end] == "misremembers"
    assert draft.span(("turns", 99, "id")) == draft.span(("turns",)), "what is missing stands where its parent does"


def test_every_value_can_be_replaced_by_its_span_alone() -> None:
    draft = draft_of(SAMPLE)
    span = draft.span(("meta", "title"))
    again = draft_of(SAMPLE[: span.start] + "Another" + SAMPLE[span.end :])
    assert again.scenario is not None
    assert again.scenario.meta.title == "Another"
    assert len(again.comments) == len(draft.comments)


def test_places_are_the_same_without_the_compiled_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = draft_of(SAMPLE)
    monkeypatch.setattr(compose, "_LOADER", yaml.SafeLoader)
    slow = draft_of(SAMPLE)
    assert slow.scenario == fast.scenario
    assert slow.comments == fast.comments
    for path in (
        ("meta", "title"),
        ("turns", 0, "lines", 0, "say", 1),
        ("caller", "voice"),
        ("turns", 2),
        ("endings",),
    ):
        assert slow.span(path) == fast.span(path)


def test_comments_are_kept_with_their_places_and_words_are_none() -> None:
    text = "# first\na: 'x # no'\nb: x#no # yes\nc: |\n  # no\n  text\nd: [1, # inside\n  2]\n# last"
    comments = parse(text, "x").comments
    assert [(comment.text, comment.span.line) for comment in comments] == [
        ("# first", 1),
        ("# yes", 3),
        ("# inside", 7),
        ("# last", 9),
    ]
    assert all(text[comment.span.start : comment.span.end] == comment.text for comment in comments)
    assert len(draft_of(SAMPLE).comments) == sum("#" in line for line in SAMPLE.splitlines())


def test_values_are_taken_as_they_are_typed() -> None:
    draft = draft_of(SAMPLE.replace("zip: 55512", "zip: 00512").replace('say: ["Hello?",', "say: [on,"))
    assert draft.scenario is not None
    assert draft.scenario.record.zip == "00512"
    assert draft.scenario.record.date_of_birth == "1955-06-02"
    assert draft.node(("schema",)) == Scalar("kindline.scenario/1", draft.span(("schema",)))
    said = next(turn for turn in draft.scenario.turns if turn.id == "still-there").lines[0].say
    assert said[0] == "on"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "scenario.empty"),
        (b"  \n\t\n", "scenario.empty"),
        (b"\xef\xbb\xbf", "scenario.empty"),
        (b"x" * 10_000_000, "scenario.too_large"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "scenario.binary"),
        (b"meta:\n  title: caf\xe9\n", "scenario.not_utf8"),
        ("meta: x".encode("utf-16"), "scenario.binary"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        decode(data, "x.yaml")
    assert refused.value.code == code
    assert "x.yaml" in refused.value.sentence


def test_a_wrong_byte_is_told_with_its_line() -> None:
    with pytest.raises(Refusal, match="line 2, column 13"):
        decode(b"meta:\n  title: caf\xe9\n", "x.yaml")


@pytest.mark.parametrize(("text", "code"), [("", "scenario.empty"), ("x" * 1_000_001, "scenario.too_large")])
def test_a_text_is_bounded_too(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(text, "x.yaml")
    assert refused.value.code == code


def test_exploding_anchors_are_stopped_before_they_explode() -> None:
    text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    began = time.perf_counter()
    found = parse(text, "x.yaml").problems
    assert time.perf_counter() - began < 1
    assert [finding.code for finding in found] == ["E004"]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("[" * 5_000, "E003", 1),
        ("{a: " * 5_000, "E003", 1),
        ("- " * 5_000 + "x", "E003", 1),
        ("a:\n  b: &x [1, *x]\n", "E005", 2),
        ("- a\n- b\n", "E010", 1),
        ("just words", "E010", 1),
        ("# only a comment\n", "E010", 1),
        ("a: \ud800", "E009", 1),
        ("a: b\n\tc: d", "E001", 2),
        ("\n" * 30_000 + "a: [", "E001", 30_001),
    ],
)
def test_what_cannot_stand_is_a_finding_at_its_line(text: str, code: str, line: int) -> None:
    verdict = check(parse(text, "x.yaml"))
    assert isinstance(verdict, Findings)
    assert (verdict.errors[0].code, verdict.errors[0].line) == (code, line)


def test_a_large_file_is_read_in_good_time() -> None:
    text = SAMPLE.replace("sources: []", "sources:\n" + "".join(f"    - source number {n}\n" for n in range(25_000)))
    began = time.perf_counter()
    assert draft_of(text).scenario is not None
    assert time.perf_counter() - began < 5
    many_keys = "\n".join(f"key{n}: 1" for n in range(20_000))
    began = time.perf_counter()
    assert len(parse(many_keys, "x").problems) > 20_000
    assert time.perf_counter() - began < 10


def _never_fails(text: str) -> None:
    try:
        verdict = check(parse(text, "x.yaml", {"es": text}))
    except Refusal:
        return
    if isinstance(verdict, Findings):
        lines = text.count("\n") + 2
        assert verdict.errors
        assert all(1 <= finding.line <= lines and finding.column >= 1 for finding in verdict.errors)


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    _never_fails(text)


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_survived(data: bytes) -> None:
    try:
        text = decode(data, "x.yaml")
    except Refusal:
        return
    _never_fails(text)


@given(
    st.integers(0, len(SAMPLE) - 1),
    st.integers(0, 30),
    st.sampled_from(
        [
            "",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "#",
            "'",
            '"',
            "\n",
            "  ",
            "|",
            "~",
            "9",
            "x",
            "é",
            "\t",
            "!",
            "not ",
        ]
    ),
)
@settings(max_examples=250, deadline=None)
def test_any_damage_to_the_sample_is_survived(place: int, cut: int, put: str) -> None:
    _never_fails(SAMPLE[:place] + put + SAMPLE[place + cut :])


@given(st.integers(0, SAMPLE.count("\n") - 1))
@settings(max_examples=60, deadline=None)
def test_any_missing_line_is_survived(line: int) -> None:
    lines = SAMPLE.splitlines(keepends=True)
    _never_fails("".join(lines[:line] + lines[line + 1 :]))
