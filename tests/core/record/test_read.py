"""Reading call records: what is right is read wholly, what is wrong is named by place and reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.core.record.model import Action, Notice, Restriction, Utterance, Word
from app.core.record.read import MAX_CHARACTERS, read_record, read_stream
from app.shared.result import Refusal
from tests.core.record.records import small


def refusal(text: str, name: str = "calls/a.json") -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_record(text, name)
    return caught.value


def broken(change: Callable[[dict[str, Any]], object]) -> Refusal:
    data = small()
    change(data)
    return refusal(json.dumps(data))


def test_reads_every_short_form() -> None:
    record = read_record(json.dumps(small()), "a.json")
    assert record.record.restrictions == (Restriction(text="nothing to family"),)
    said, answered, did, passed = record.events
    assert isinstance(said, Utterance)
    assert said.words == (Word(text="hello", start=0.0, end=0.4, confidence=0.9),)
    assert isinstance(answered, Utterance)
    assert (answered.cue, answered.gives) == ("fear", {"name": "match"})
    assert isinstance(did, Action)
    assert isinstance(passed, Notice)


def test_missing_reason_is_unknown_and_empty_reason_is_none() -> None:
    data = small()
    assert read_record(json.dumps(data), "a").caller.reason is None
    data["caller"] = {"reason": []}
    assert read_record(json.dumps(data), "a").caller.reason == ()


def test_keeps_unknown_keys_and_unknown_actions() -> None:
    data = small()
    data["mood"] = {"of": ["day"]}
    data["events"].append({"t": 9, "by": "agent", "do": "dance", "how": "slowly"})
    record = read_record(json.dumps(data), "a")
    assert (record.model_extra or {})["mood"] == {"of": ["day"]}
    last = record.events[-1]
    assert isinstance(last, Action)
    assert (last.do, last.model_extra) == ("dance", {"how": "slowly"})


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert read_record("\ufeff" + json.dumps(small()), "a").id == "a"


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (lambda d: d.pop("format"), "missing", "format"),
        (lambda d: d.update(format="kindline.call/2"), "format", "format"),
        (lambda d: d.update(format=1), "wrong_value", "format"),
        (lambda d: d.pop("id"), "missing", "id"),
        (lambda d: d.update(id="  "), "empty", "id"),
        (lambda d: d.pop("channel"), "missing", "channel"),
        (lambda d: d.update(channel="fax"), "wrong_value", "channel"),
        (lambda d: d.pop("language"), "missing", "language"),
        (lambda d: d.pop("events"), "missing", "events"),
        (lambda d: d.update(events={}), "wrong_type", "events"),
        (lambda d: d.update(record="Ana"), "wrong_type", "record"),
        (lambda d: d["record"].pop("name"), "missing", "record.name"),
        (lambda d: d["record"].update(restrictions=[7]), "wrong_type", "record.restrictions[0]"),
        (lambda d: d.update(policy={"identifiers_required": 8}), "wrong_value", "policy.identifiers_required"),
        (lambda d: d.update(policy={"identifiers_required": "2"}), "wrong_type", "policy.identifiers_required"),
        (lambda d: d["events"].append(3), "wrong_type", "events[4]"),
        (lambda d: d["events"][2].pop("t"), "missing", "events[2].t"),
        (lambda d: d["events"][2].update(t="3"), "wrong_type", "events[2].t"),
        (lambda d: d["events"][2].update(t=True), "wrong_type", "events[2].t"),
        (lambda d: d["events"][2].update(t=1.9), "time_goes_back", "events[2].t"),
        (lambda d: d["events"][0].update(t=-1), "time_goes_back", "events[0].t"),
        (lambda d: d["events"][0].update(t=float("nan")), "bad_number", "events[0].t"),
        (lambda d: d["events"][0].update(t=float("inf")), "bad_number", "events[0].t"),
        (lambda d: d["events"][0].update(by="nurse"), "wrong_value", "events[0].by"),
        (lambda d: d["events"][0].update(say=None), "wrong_type", "events[0].say"),
        (lambda d: d["events"][0].update(do="view"), "say_and_do", "events[0]"),
        (lambda d: d["events"][2].pop("do"), "empty_event", "events[2]"),
        (lambda d: d["events"][0].update(words=[["hello", 0, 1]]), "wrong_type", "events[0].words[0]"),
        (lambda d: d["events"][0].update(words="hello"), "wrong_type", "events[0].words"),
        (lambda d: d["events"][0].update(words=[["hello", "0", 1, 1]]), "wrong_type", "events[0].words[0].start"),
        (lambda d: d["events"][0].update(words=[["hello", 0, 1, 2]]), "wrong_value", "events[0].words[0][3]"),
        (lambda d: d["events"][0].update(confidence=1.5), "wrong_value", "events[0].confidence"),
        (lambda d: d["events"][1].update(cue="joy"), "wrong_value", "events[1].cue"),
        (lambda d: d["events"][1].update(gives={"name": "maybe"}), "wrong_value", "events[1].gives.name"),
        (lambda d: d["events"][2].update(warm="yes"), "wrong_type", "events[2].warm"),
        (lambda d: d["events"][0].update(say="\ud800"), "bad_text", "events[0].say"),
    ],
)
def test_names_place_and_reason(change: Callable[[dict[str, Any]], object], code: str, place: str) -> None:
    found = broken(change)
    assert (found.code, found.details["place"]) == (f"record.{code}", place)
    assert found.sentence.startswith(f"calls/a.json, {place}: ")
    assert found.sentence.endswith(".")
    assert "\n" not in found.sentence


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "empty", ""),
        (" \n\n", "empty", ""),
        ("[]", "wrong_type", ""),
        ("null", "wrong_type", ""),
        ('{"format": "kindline.call/1",\n "id" 3}', "bad_json", "line 2 column 7"),
        ("\x00\x01\x02", "bad_json", "line 1 column 1"),
        ("\udcff\udcfe", "not_utf8", "line 1 column 1"),
        ("[" * 100_000, "too_deep", ""),
        ('{"x": ' + "9" * 5_000 + "}", "bad_number", ""),
        ('{"x": 1e999}', "bad_number", "x"),
        ('{"record": {"name": "a", "name": "b"}}', "doubled_key", "record"),
        (" " * (MAX_CHARACTERS + 1), "too_large", ""),
    ],
)
def test_refuses_what_is_no_record(text: str, code: str, place: str) -> None:
    found = refusal(text)
    assert (found.code, found.details["place"]) == (f"record.{code}", place)
    assert len(found.sentence) < 300


def test_depth_is_bounded() -> None:
    nested: dict[str, Any] = {}
    data = {**small(), "x": nested}
    for _ in range(40):
        nested["x"] = nested = {}
    assert refusal(json.dumps(data)).code == "record.too_deep"


def test_a_stream_goes_on_after_a_bad_line() -> None:
    lines = [json.dumps({**small(), "id": f"call-{number}"}) + "\n" for number in range(1, 1001)]
    lines[730] = lines[730][:60] + "\n"
    lines[10] = "\n"
    found = list(read_stream(lines, "calls.jsonl"))
    refused = [each for each in found if isinstance(each, Refusal)]
    assert len(found) == 999
    assert [each.details["line"] for each in refused] == [731]
    assert refused[0].sentence.startswith("calls.jsonl, line 731, column 6")
    assert not isinstance(found[-1], Refusal)
    assert found[-1].id == "call-1000"


def test_a_stream_is_read_as_it_is_asked_for() -> None:
    taken: list[int] = []

    def endless():
        for number in range(10**9):
            taken.append(number)
            yield json.dumps(small())

    stream = read_stream(endless(), "calls.jsonl")
    assert not isinstance(next(stream), Refusal)
    assert taken == [0]
