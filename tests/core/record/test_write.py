"""Writing call records: reading them again gives the same record."""

from __future__ import annotations

import json

from hypothesis import given

from app.core.record.model import CallRecord
from app.core.record.read import read_record, record_from
from app.core.record.write import event_json, head_json, record_json, write_record
from tests.core.record.records import records, small


@given(records)
def test_read_after_write_is_the_identity(record: CallRecord) -> None:
    assert read_record(write_record(record), "a") == record
    assert read_record(write_record(record, indent=1), "a") == record


@given(records)
def test_head_and_events_make_the_record_again(record: CallRecord) -> None:
    kept = [json.loads(json.dumps(event_json(event))) for event in record.events]
    assert record_from({**json.loads(json.dumps(head_json(record))), "events": kept}, "a") == record


@given(records)
def test_the_same_record_gives_the_same_bytes(record: CallRecord) -> None:
    assert write_record(read_record(write_record(record), "a")) == write_record(record)


def test_writes_the_short_forms_and_nothing_that_says_nothing() -> None:
    data = small()
    written = record_json(read_record(json.dumps(data), "a"))
    assert written == {**data, "policy": {"identifiers_required": 2}}
    assert next(iter(written)) == "format"


def test_one_line_each_so_that_a_jsonl_can_hold_them() -> None:
    assert "\n" not in write_record(read_record(json.dumps(small()), "a"))
