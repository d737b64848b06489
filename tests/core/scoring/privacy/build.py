"""Builds contacts for privacy tests out of a few lines of script."""

from __future__ import annotations

import json
import re
from typing import Any

from app.core.record.model import CallRecord
from app.core.record.read import read_record
from app.core.record.write import write_record
from app.core.scoring.model import Finding
from app.core.scoring.privacy import find

PATIENT: dict[str, Any] = {
    "name": "Teresa Ann Vogel",
    "date_of_birth": "1967-04-19",
    "address": "318 Harmon Street",
    "zip": "48104",
    "phone": "555-640-2215",
    "email": "teresa.vogel@example.org",
    "member_id": "QX5540918",
    "ssn_last4": "3391",
    "facts": [
        {
            "id": "biopsy",
            "section": "results",
            "sensitive": True,
            "says": ["the biopsy of the breast was benign", "no cancer was found"],
        },
        {
            "id": "visit",
            "section": "appointments",
            "says": ["a follow up with doctor osman on tuesday the ninth at ten thirty"],
        },
        {
            "id": "balance",
            "section": "billing",
            "says": ["one hundred forty dollars are still owed for the march visit"],
        },
        {"id": "pill", "section": "medications", "says": ["metoprolol fifty milligrams twice a day"]},
    ],
}
IDENTIFIED = """
A: county clinic this is joan may i have your name and date of birth
C: teresa vogel april nineteenth nineteen sixty seven
do mark_verified
"""
_SPEAKER = re.compile(r"^([AC])(?:\[(.+?)\])?(?:\{([\d.]+)\})?: (.*)$")


def contact(script: str, relationship: str | None = "self", reason: list[str] | None = None, **over: Any) -> CallRecord:
    """A record whose events are the lines of `script`.

    `A: words`, `C: words`, `C[Tom]: words`, `A{0.4}: words` with a confidence, `S: words` for a recording,
    `do action what` with `warm=yes` or `channel=email` anywhere. `over` replaces keys of the patient, or `policy`,
    `requests`, `organisation`, `channel`, `caller_name`.
    """
    top = {key: over.pop(key) for key in ("policy", "requests", "organisation", "channel") if key in over}
    caller: dict[str, Any] = {
        "relationship": relationship,
        "reason": ["results", "appointments", "billing", "medications"] if reason is None else reason,
    }
    if "caller_name" in over:
        caller["name"] = over.pop("caller_name")
    if relationship is None:
        del caller["relationship"]
    events = [
        _event(4.0 * n, line.lstrip()) for n, line in enumerate(line for line in script.splitlines() if line.strip())
    ]
    raw = {
        "format": "kindline.call/1",
        "id": "built",
        "channel": "phone",
        "language": "en",
        "record": {**PATIENT, **over},
        "caller": caller,
        "events": events,
        **top,
    }
    return read_record(json.dumps(raw), "built.json")


def _event(t: float, line: str) -> dict[str, Any]:
    if line.startswith("S: "):
        return {"t": t, "by": "system", "say": line[3:]}
    if match := _SPEAKER.match(line):
        who, speaker, confidence, words = match.groups()
        event: dict[str, Any] = {"t": t, "by": "agent" if who == "A" else "caller", "say": words}
        if speaker:
            event["speaker"] = speaker
        if confidence:
            event["confidence"] = float(confidence)
        return event
    _, do, *rest = line.split(" ")
    event = {"t": t, "by": "agent", "do": do}
    what = [word for word in rest if "=" not in word]
    if what:
        event["what"] = " ".join(what)
    for word in rest:
        key, _, value = word.partition("=")
        if key == "warm":
            event["warm"] = value == "yes"
        elif key == "channel":
            event["channel"] = value
    return event


def findings(record: CallRecord, matcher: Any) -> dict[str, Finding]:
    """Findings by rule."""
    return {found.rule: found for found in find(record, matcher).findings}


def same_again(record: CallRecord) -> CallRecord:
    """The record after a trip through its written form."""
    return read_record(write_record(record), "again.json")
