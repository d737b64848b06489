"""`doctor`: the state of this machine."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import Any

from app.adapters.storage.folder import data_folder
from app.bootstrap.diagnose import Part, diagnose
from app.cli.output import result, result_json

_MARKS = {"ok": "ok     ", "missing": "missing", "bad": "BAD    "}


def run_doctor(chosen: Any) -> int:
    """Prints every part; 1 when something keeps the main thing from working."""
    parts: list[Part] = []
    for part in diagnose(data_folder(chosen.data, os.environ), os.environ):
        parts.append(part)
        if not chosen.json:
            result(f"{_MARKS[part.state]}  {part.part:<14} {part.sentence}")
            if part.remedy:
                result(f"{'':<25}→ {part.remedy}")
    good = all(part.state != "bad" for part in parts)
    if chosen.json:
        result_json({"ok": good, "parts": [asdict(part) for part in parts]}, pretty=True)
    return 0 if good else 1
