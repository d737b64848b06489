"""Judging against the labelled calls, which are no part of the project."""

from __future__ import annotations

import json
from pathlib import Path

from app.core.language.matcher import Matcher
from app.core.record.read import read_record
from app.core.scoring.privacy import find

PROCESS = {"D1", "Q2", "Q3", "Q4"}


def test_labelled_calls_are_judged_as_people_judged_them(gold_folder: Path, matcher: Matcher) -> None:
    hits = missed = false = exact = total = false_fatals = 0
    for line in (gold_folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        text = (gold_folder / "calls" / f"{label['id']}.json").read_text(encoding="utf-8")
        outcome = find(read_record(text, label["id"]), matcher)
        wanted = {v["rule"] for v in label["violations"]} - PROCESS
        found = {f.rule for f in outcome.findings}
        hits, missed, false = hits + len(wanted & found), missed + len(wanted - found), false + len(found - wanted)
        exact, total = exact + (outcome.verified_event == label["verified_event"]), total + 1
        if not label["violations"]:
            false_fatals += sum(f.severity == "fatal" for f in outcome.findings)
    assert false_fatals == 0
    assert hits / (hits + false) >= 0.93
    assert hits / (hits + missed) >= 0.9
    assert exact / total >= 0.96
