"""Writing call records so that reading them again gives the same record."""

from __future__ import annotations

import json
from typing import Any

from app.core.record.model import FORMAT, CallRecord, Event, Restriction, Utterance, Word


def record_json(record: CallRecord) -> dict[str, Any]:
    """The record as JSON data, in the short forms of the format and without keys that say nothing."""
    return {**head_json(record), "events": [event_json(event) for event in record.events]}


def write_record(record: CallRecord, *, indent: int | None = None) -> str:
    """The record as text: one line for a `.jsonl`, or indented for people. ValueError for times that are no numbers."""
    return json.dumps(record_json(record), ensure_ascii=False, allow_nan=False, indent=indent)


def head_json(record: CallRecord) -> dict[str, Any]:
    """The record without its events, as JSON data."""
    data = record.model_dump(by_alias=True, exclude_defaults=True, exclude={"events"})
    patient = data["record"]
    if record.record.restrictions:
        patient["restrictions"] = [_restriction(each) for each in record.record.restrictions]
    policy = {"identifiers_required": record.policy.identifiers_required, **data.get("policy", {})}
    head = {"format": FORMAT, "id": record.id, "channel": record.channel, "language": record.language, "policy": policy}
    return _plain({**head, **{key: value for key, value in data.items() if key not in head}})


def event_json(event: Event) -> dict[str, Any]:
    """One event as JSON data."""
    data = event.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(event, Utterance) and event.words:
        data["words"] = [_word(word) for word in event.words]
    return _plain(data)


def _word(word: Word) -> list[object]:
    return [word.text, word.start, word.end, word.confidence]


def _restriction(restriction: Restriction) -> object:
    data = restriction.model_dump(exclude_defaults=True)
    return restriction.text if data.keys() == {"text"} else data


def _plain(value: Any) -> Any:
    """Tuples as lists, as JSON has them."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]  # pyright: ignore[reportUnknownVariableType]
    return value
