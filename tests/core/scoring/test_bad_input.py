"""Records from strangers: whatever they hold, there is a verdict or one clear sentence, never a crash or a hang."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.record.read import read_record
from app.core.scoring.judge import score
from app.core.scoring.model import Scorecard
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal
from tests.core.scoring.making import matcher, rubric

MOST_GROWTH = 6.0  # how much longer four times as many events may take; where the cost is linear it is about four
TOLD = "your biopsy came back benign"
CYCLE: tuple[dict[str, Any], ...] = (
    {"by": "caller", "say": "i am scared what did my biopsy show"},
    {"by": "agent", "say": "may i have your full name and date of birth"},
    {"by": "caller", "say": "ana lopez february third nineteen seventy"},
    {"by": "agent", "do": "mark_verified"},
    {"by": "agent", "say": "that sounds frightening i will look it up for you"},
    {"by": "agent", "do": "note", "what": "Identified by two kinds."},
    {"by": "system", "say": "the call is recorded"},
)


def whole(events: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A record's data around events; times are added where they are missing."""
    timed = [{"t": float(number), **event} for number, event in enumerate(events)]
    base: dict[str, Any] = {
        "format": "kindline.call/1",
        "id": "strange",
        "channel": "phone",
        "language": "en",
        "record": {
            "name": "Ana Lopez",
            "date_of_birth": "1970-02-03",
            "facts": [{"id": "f", "section": "results", "says": [TOLD]}],
        },
        "events": timed,
    }
    return base | more


def judged(data: object) -> Scorecard | Refusal:
    """The verdict on data, or why there is none; what can be judged can be written too."""
    text = data if isinstance(data, str) else json.dumps(data)
    try:
        card = score(read_record(text, "strange.json"), matcher(), rubric())
    except Refusal as refusal:
        return refusal
    json.dumps(as_json(card), allow_nan=False, ensure_ascii=False).encode()
    return card


def verdict(data: object) -> Scorecard:
    card = judged(data)
    assert isinstance(card, Scorecard), card
    return card


def refused(data: object) -> str:
    refusal = judged(data)
    assert isinstance(refusal, Refusal)
    assert refusal.sentence.startswith("strange.json")
    assert "\n" not in refusal.sentence
    return refusal.sentence


def _seconds(count: int, rounds: int) -> float:
    events = [{**CYCLE[number % len(CYCLE)]} for number in range(count)]
    data = whole(events)
    best = 1e9
    for _ in range(rounds):
        began = time.process_time()
        verdict(data)
        best = min(best, time.process_time() - began)
    return best


def test_ten_thousand_events_cost_no_more_each_than_a_few() -> None:
    verdict(whole([*CYCLE]))  # so that nothing is learnt for the first time while it is timed
    assert _seconds(10_000, 1) <= MOST_GROWTH * max(_seconds(2_500, 2), 0.02)


@pytest.mark.parametrize("words", ["so ", TOLD + " ", "a", "my date of birth is february third ", "7 "])
@pytest.mark.parametrize("by", ["agent", "caller"])
def test_an_event_of_a_hundred_kilobytes(words: str, by: str) -> None:
    began = time.process_time()
    verdict(whole([*CYCLE[:3], {"by": by, "say": (words * 100_000)[:100_000]}]))
    assert time.process_time() - began < 12.0


@pytest.mark.parametrize(
    "say",
    [
        "",
        " ",
        "\u0000",
        "a\u0000b",
        "\u202eneila\u202c",
        "\u200f\u200e",
        "😀" * 50,
        "👩‍⚕️ your biopsy 👍🏽",
        "أنا خائفة من النتيجة",
        "我很害怕 我的检查结果",
        "मुझे डर लग रहा है",
        "Ⅷ ½ ² ٣",
        "ﬁ İ ß",
        "'" * 40,
        "...?!",
        "\ufeff",
        "\r\n\t\x0b\x1f",
        "[REDACTED] {name} %s $1 \\d+",
        "(" * 500,
    ],
)
def test_words_of_every_kind(say: str) -> None:
    for by in ("agent", "caller", "system"):
        verdict(whole([*CYCLE[:3], {"by": by, "say": say, "speaker": say}, {"by": "agent", "do": "note", "what": say}]))
    verdict(whole([{"by": "agent", "say": TOLD}], record={"name": say, "facts": [{"id": say, "says": [say]}]}))


@pytest.mark.parametrize(
    "events",
    [
        [],
        [{"by": "system", "say": "please hold"}] * 3,
        [{"by": "system"}],
        [{"by": "system"}, {"by": "agent", "do": "end"}],
        [{"by": "caller", "say": ""}],
        [{"by": "agent", "do": ""}],
        [{"by": "agent", "do": "teleport", "what": "home"}],
        [{"by": "caller", "do": "hold"}],
        [{"t": 5.0, **one} for one in CYCLE],
        [{"by": "agent", "do": "resume"}, {"by": "agent", "do": "end"}, {"by": "agent", "do": "hold"}],
        [{"by": "agent", "say": TOLD, "words": []}],
        [{"by": "agent", "say": TOLD, "colour": {"deep": [1, {"er": None}]}}],
        [{"by": "caller", "say": "ana", "gives": {"name": "match"}, "cue": "fear"}] * 2,
    ],
)
def test_unusual_events(events: list[dict[str, Any]]) -> None:
    verdict(whole(events))


@pytest.mark.parametrize("count", [1, 2, 7])
def test_identifiers_required(count: int) -> None:
    assert verdict(whole([*CYCLE], policy={"identifiers_required": count})).verified_event == (2 if count < 3 else None)


def test_records_without_facts_or_with_facts_of_one_name() -> None:
    verdict(whole([*CYCLE, {"by": "agent", "say": TOLD}], record={"name": "Ana Lopez"}))
    fact = {"id": "same", "section": "results", "says": [TOLD]}
    verdict(whole([*CYCLE, {"by": "agent", "say": TOLD}], record={"name": "Ana Lopez", "facts": [fact, fact]}))
    verdict(whole([{"by": "agent", "say": TOLD}], record={"name": "Ana", "facts": [{"id": "f", "says": []}]}))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"policy": {"identifiers_required": 0}}, "policy.identifiers_required: must be at least 1"),
        ({"policy": {"identifiers_required": 8}}, "must be at most 7"),
        ({"policy": {"identifiers_required": 2.5}}, "whole number"),
        ({"policy": {"identifiers_required": 10**400}}, "policy.identifiers_required: must be a finite number"),
        ({"record": {}}, "record.name: is missing"),
        ({"record": None}, "record: must be an object"),
        ({"id": " "}, "id: is empty"),
        ({"channel": "pigeon"}, "channel: must be"),
        ({"format": "kindline.call/2"}, "format"),
        ({"events": None}, "events: must be a list"),
        ({"events": ["hello"]}, "events[0]"),
        ({"events": [{"by": "agent", "say": "a"}]}, "events[0].t: is missing"),
        ({"events": [{"t": -1, "by": "agent", "do": "end"}]}, "negative"),
        ({"events": [{"t": 2, "by": "system"}, {"t": 1, "by": "system"}]}, "events[1].t: goes back"),
        ({"events": [{"t": 10**400, "by": "agent"}]}, "events[0].t"),
        ({"events": [{"t": 0, "by": "nobody"}]}, "events[0].by"),
        ({"events": [{"t": 0, "by": "agent", "say": 5}]}, "events[0].say: must be text"),
        ({"events": [{"t": 0, "by": "agent", "say": "a", "confidence": 1.2}]}, "from 0 to 1"),
        ({"events": [{"t": 0, "by": "agent", "say": "a", "words": [["a", 0, 1]]}]}, "words[0]"),
        ({"events": [{"t": 0, "by": "agent", "say": "a", "words": [["a", 0, 1, -1]]}]}, "from 0 to 1"),
        ({"events": [{"t": 0, "by": "agent", "say": "a", "words": "a"}]}, "words"),
        ({"events": [{"t": 0, "by": "agent", "say": "\ud800"}]}, "lone surrogate"),
        ({"\udfff": 1}, "lone surrogate"),
        ({"events": [{"t": 0, "by": "agent"}] * 50_001}, "events"),
    ],
)
def test_what_is_no_record_is_one_sentence_with_its_place(change: dict[str, Any], words: str) -> None:
    assert words in refused(whole([*CYCLE]) | change)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "null",
        "[]",
        "0",
        '"call"',
        "NaN",
        "{" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a": ' * 900 + "1" + "}" * 900,
        '{"format": "kindline.call/1", "format": "kindline.call/1"}',
        '{"t": ' + "9" * 5_000 + "}",
        json.dumps(whole([*CYCLE]))[:-40],
        "\udc80",
        "x" * 8_000_001,
    ],
)
def test_texts_that_are_no_record(text: str) -> None:
    refused(text)


def test_marks_and_line_ends_of_other_systems() -> None:
    text = json.dumps(whole([*CYCLE]), indent=1)
    plain = as_json(verdict(text))
    assert as_json(verdict("\ufeff" + text.replace("\n", "\r\n"))) == plain


words = st.text(max_size=30) | st.sampled_from([TOLD, *(str(one["say"]) for one in CYCLE if "say" in one)])
parties = st.sampled_from(["agent", "caller", "system"])
said = st.fixed_dictionaries(
    {"by": parties, "say": words},
    optional={
        "speaker": st.sampled_from(["Ana", "Ben", "911 dispatch"]),
        "confidence": st.floats(0, 1),
        "cue": st.sampled_from(["fear", "anger"]),
        "gives": st.dictionaries(
            st.sampled_from(["name", "email"]), st.sampled_from(["match", "mismatch"]), max_size=2
        ),
        "alternatives": st.lists(st.tuples(words, st.floats(0, 1)), max_size=2),
    },
)
done = st.fixed_dictionaries(
    {
        "by": parties,
        "do": st.sampled_from(["hold", "resume", "transfer", "dial", "send", "mark_verified", "view", "?"]),
    },
    optional={"what": words, "warm": st.booleans(), "channel": st.sampled_from(["email", "text"])},
)
anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@CALM
@given(
    st.lists(said | done, max_size=12),
    st.sampled_from(["phone", "chat", "email", "text", "voicemail"]),
    st.integers(1, 7),
    st.sampled_from([None, "self", "spouse", "stranger", "officer", "provider", "lawyer"]),
)
def test_records_at_random_have_a_verdict(
    events: list[dict[str, Any]], channel: str, required: int, relationship: str | None
) -> None:
    if any("\ud800" <= sign <= "\udfff" for sign in json.dumps(events, ensure_ascii=False)):
        return
    policy, caller = {"identifiers_required": required}, {"relationship": relationship}
    data = whole(events, channel=channel, policy=policy, caller=caller)
    card = verdict(data)
    assert 0.0 <= card.score <= 100.0
    assert all(0 <= one.event < max(1, len(events)) for one in (*card.privacy_findings, *card.process_findings))


def neat(data: object) -> None:
    """Judges, and looks that a refusal is one sentence."""
    if isinstance(found := judged(data), Refusal):
        assert found.sentence.startswith("strange.json")
        assert len(found.sentence.splitlines()) == 1


@CALM
@given(st.sampled_from(["id", "record", "events", "policy", "caller", "rubric", "organisation", "extra"]), anything)
def test_any_value_in_any_place_is_a_verdict_or_a_sentence(key: str, value: object) -> None:
    neat(whole([*CYCLE[:4]]) | {key: value})


@CALM
@given(st.integers(0, 3), st.sampled_from(["t", "by", "say", "do", "what", "words", "gives", "cue", "extra"]), anything)
def test_any_value_in_any_event_is_a_verdict_or_a_sentence(place: int, key: str, value: object) -> None:
    events = [{**one} for one in CYCLE[:4]]
    events[place][key] = value
    neat(whole(events))
