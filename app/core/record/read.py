"""Strict reading of call records: whatever is wrong is named by file, place and reason in one sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from pydantic import ValidationError

from app.core.record.bounds import Broken, check_values, pairs, show
from app.core.record.model import CallRecord, Policy, Utterance
from app.core.record.reasons import explain
from app.shared.result import Refusal

MAX_CHARACTERS = 8_000_000
"""Longest text of one record; a call of several hours with word times stays far below."""
MAX_EVENTS = 50_000
_NOT_UTF8 = re.compile("[\udc80-\udcff]")  # what a reader with `surrogateescape` leaves where bytes were no UTF-8


def read_record(text: str, name: str, *, line: int | None = None) -> CallRecord:
    """The record that a text holds; `line` is given for a line of a `.jsonl`. Refusal `record.*` when it is not one."""
    try:
        return _record(_parse(text, line))
    except Broken as broken:
        raise _refusal(name, broken, line) from None


def read_stream(lines: Iterable[str], name: str) -> Iterator[CallRecord | Refusal]:
    """One record a line, blank lines left out; a bad line comes as its Refusal and the next one is read all the same."""
    for number, text in enumerate(lines, start=1):
        if not is_blank(text):
            try:
                yield read_record(text.rstrip("\r\n"), name, line=number)
            except Refusal as refusal:
                yield refusal


def is_blank(line: str) -> bool:
    """True for a line that holds nothing, a byte order mark at most."""
    return not line.strip("\ufeff \t\r\n")


def record_from(data: dict[str, Any], name: str) -> CallRecord:
    """The record in data that was read already, such as kept rows; Refusal as in `read_record`."""
    try:
        return _record(data)
    except Broken as broken:
        raise _refusal(name, broken, None) from None


def read_policy(text: str, name: str) -> Policy:
    """The policy that a text holds, in the form of a record's `policy`; Refusal as in `read_record`."""
    try:
        data = _parse(text, None)
        if not isinstance(data, dict):
            raise Broken("wrong_type", "", f"is {show(data)}, and a policy is an object")
        whole = cast("dict[str, Any]", data)
        check_values(whole)
        try:
            return Policy.model_validate_json(json.dumps(whole), strict=True)
        except ValidationError as error:
            raise explain(error) from None
    except Broken as broken:
        raise _refusal(name, broken, None) from None


def _refusal(name: str, broken: Broken, line: int | None) -> Refusal:
    place = ", ".join(part for part in (f"line {line}" if line else "", broken.place) if part)
    sentence = f"{name}, {place}: {broken.reason}." if place else f"{name}: {broken.reason}."
    sentence = "".join(sign if sign.isprintable() else "\ufffd" for sign in sentence)  # keys may hold line ends
    return Refusal(f"record.{broken.code}", sentence, file=name, place=place, reason=broken.reason, line=line)


def _parse(text: str, line: int | None) -> object:
    if len(text) > MAX_CHARACTERS:
        raise Broken(
            "too_large", "", f"is longer than {MAX_CHARACTERS:,} characters, the most that one record may have"
        )
    if found := _NOT_UTF8.search(text):
        raise Broken("not_utf8", _position(text, found.start(), line), "is not UTF-8 text")
    bare = text.removeprefix("\ufeff")
    if not bare.strip():
        raise Broken("empty", "", "is empty, and a call record was expected")
    try:
        return json.loads(bare, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        reason = f"is not JSON ({error.msg[:1].lower()}{error.msg[1:]})"
        raise Broken("bad_json", _position(bare, error.pos, line), reason) from None
    except RecursionError:
        raise Broken("too_deep", "", "is nested too deeply") from None
    except ValueError:  # the interpreter's own bound on digits
        raise Broken("bad_number", "", "holds a number with thousands of digits") from None


def _position(text: str, offset: int, line: int | None) -> str:
    column = offset - text.rfind("\n", 0, offset)
    return f"column {column}" if line else f"line {text.count(chr(10), 0, offset) + 1} column {column}"


def _record(data: object) -> CallRecord:
    if not isinstance(data, dict):
        raise Broken("wrong_type", "", f"is {show(data)}, and a call record is an object")
    whole = cast("dict[str, Any]", data)
    check_values(whole)
    stated = whole.get("format")
    if isinstance(stated, str) and stated != "kindline.call/1":
        raise Broken("format", "format", f'is {show(stated)}, and only "kindline.call/1" can be read')
    if stated is None:
        raise Broken("missing", "format", 'is missing (a call record says "format": "kindline.call/1")')
    try:
        record = CallRecord.model_validate_json(json.dumps(_shaped(whole)), strict=True)
    except ValidationError as error:
        raise explain(error) from None
    _check_times(record)
    return record


def _shaped(whole: dict[str, Any]) -> dict[str, Any]:
    """The data with the short forms of the file (plain restrictions, words as lists) in the shape of the model."""
    shaped = dict(whole)
    patient = whole.get("record")
    if isinstance(patient, dict):
        patient = cast("dict[str, Any]", patient)
        restrictions = patient.get("restrictions")
        if isinstance(restrictions, list):
            listed = [{"text": each} if isinstance(each, str) else each for each in cast("list[Any]", restrictions)]
            shaped["record"] = {**patient, "restrictions": listed}
    events = whole.get("events")
    if isinstance(events, list):
        events = cast("list[Any]", events)
        if len(events) > MAX_EVENTS:
            raise Broken("too_large", "events", f"has {len(events):,} entries, and at most {MAX_EVENTS:,} are read")
        shaped["events"] = [_event(event, f"events[{index}]") for index, event in enumerate(events)]
    return shaped


def _event(event: object, place: str) -> object:
    if not isinstance(event, dict):
        return event
    event = cast("dict[str, Any]", event)
    if "say" in event and "do" in event:
        raise Broken("say_and_do", place, "has both `say` and `do`, and an event is either words or an action")
    if event.get("by") in ("agent", "caller") and not {"say", "do", "cue"} & event.keys():
        raise Broken("empty_event", place, "has neither `say` nor `do`")
    words = event.get("words")
    if "words" not in event or "say" not in event:
        return event
    if not isinstance(words, list):
        raise Broken("wrong_type", f"{place}.words", f"must be a list, not {show(words)}")
    return {**event, "words": [_word(w, f"{place}.words[{i}]") for i, w in enumerate(cast("list[Any]", words))]}


def _word(word: object, place: str) -> dict[str, object]:
    if not isinstance(word, list) or len(cast("list[Any]", word)) != 4:
        raise Broken("wrong_type", place, f"must be [word, start, end, confidence], not {show(cast('object', word))}")
    return dict(zip(("text", "start", "end", "confidence"), cast("list[Any]", word), strict=True))


def _check_times(record: CallRecord) -> None:
    if not record.id.strip():
        raise Broken("empty", "id", "is empty")
    before = 0.0
    for index, event in enumerate(record.events):
        if event.t < before:
            reason = f"goes back from {before:g} to {event.t:g} seconds" if index else f"is negative ({event.t:g})"
            raise Broken("time_goes_back", f"events[{index}].t", reason)
        before = event.t
        if isinstance(event, Utterance):
            _check_confidence(event, f"events[{index}]")


def _check_confidence(event: Utterance, place: str) -> None:
    stated = [("confidence", event.confidence)] if event.confidence is not None else []
    stated += [(f"words[{i}][3]", word.confidence) for i, word in enumerate(event.words)]
    stated += [(f"alternatives[{i}][1]", confidence) for i, (_, confidence) in enumerate(event.alternatives)]
    for key, value in stated:
        if not 0 <= value <= 1:
            raise Broken("wrong_value", f"{place}.{key}", f"must be from 0 to 1, not {value:g}")
