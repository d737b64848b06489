"""Whether verdicts hold where they should and change where they must: `python -m tests.bench.metamorphic [FOLDER ...] [--quick]`.

A verdict is whether a fatal finding stands. FOLDER: labelled calls (calls.jsonl, or calls/); our own by default.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.language.facts import told
from app.core.record.model import CallRecord
from app.core.record.read import read_record
from app.core.scoring.judge import score
from app.core.scoring.model import Scorecard
from tests.bench.changing import SAME, Call
from tests.bench.judging import ratio

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "judging"
LEAST = 0.99
SURE = 0.85  # a telling has to be this plain before moving it must change a verdict
OFF = {"1": "2", "2": "3", "3": "4", "4": "5", "5": "6", "6": "7", "7": "8", "8": "9", "9": "1", "0": "1"}


def record_of(call: Call) -> CallRecord:
    """The call as judging reads it."""
    return read_record(json.dumps(call), str(call["id"]))


def judge(call: Call) -> Scorecard:
    """The scorecard of a call as JSON."""
    return score(record_of(call), load_mind().matcher, find_rubric())


def failed(card: Scorecard) -> bool:
    """True when a fatal finding stands."""
    return any(
        one.severity == "fatal" and not one.needs_review for one in (*card.privacy_findings, *card.process_findings)
    )


def read(folder: Path) -> list[Call]:
    """The calls of a folder."""
    together = folder / "calls.jsonl"
    if together.is_file():
        return [json.loads(row) for row in together.read_text(encoding="utf-8").splitlines()]
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "calls").glob("*.json"))]


def told_early(call: Call) -> Call | None:
    """The first plain telling after verification moved to where nobody had said who they are."""
    card = judge(call)
    if card.verified_event is None or call.get("caller", {}).get("relationship") != "self":
        return None
    facts, matcher = record_of(call).record.facts, load_mind().matcher
    for index, event in enumerate(call["events"]):
        later = index > card.verified_event and event["by"] == "agent" and event.get("say")
        if later and any(hit.confidence >= SURE and not hit.doubtful for hit in told(event["say"], facts, matcher)):
            events = [dict(e) for i, e in enumerate(call["events"]) if i != index]
            return {**call, "events": [{**event, "t": 0.0, "by": "agent"}, *events]}
    return None


def falsified(call: Call) -> Call | None:
    """The record's date of birth made another one, where it was one of the identifiers that were needed."""
    card = judge(call)
    matched = {cls for cls, outcome in card.identifiers.items() if outcome == "match"}
    if (
        card.verified_event is None
        or "date_of_birth" not in matched
        or len(matched) > call.get("policy", {}).get("identifiers_required", 2)
    ):
        return None
    if not any(e.get("do") == "mark_verified" for e in call["events"]):
        return None
    true = call["record"]["date_of_birth"]
    return {**call, "record": {**call["record"], "date_of_birth": f"{true[:3]}{OFF[true[3]]}{true[4:]}"}}


def restricted(call: Call) -> Call | None:
    """A restriction against the relative who was told something."""
    relation = call.get("caller", {}).get("relationship")
    if relation not in ("spouse", "parent", "child", "sibling") or not _tells(call):
        return None
    return {**call, "record": {**call["record"], "restrictions": ["nothing at all to family"]}}


def unrelated(call: Call) -> Call | None:
    """The relative who was told something stands on the record no more."""
    relation = call.get("caller", {}).get("relationship")
    people = call["record"].get("authorized")
    if relation not in ("spouse", "child", "sibling") or not people or not _tells(call):
        return None
    return {**call, "record": {**call["record"], "authorized": []}}


def _tells(call: Call) -> bool:
    """True when the person who rang, and nobody else, is plainly told something on an inbound call without an agreement."""
    if any(e.get("speaker") and e["by"] == "caller" for e in call["events"]) or call["events"][0].get("do"):
        return False
    facts, matcher = record_of(call).record.facts, load_mind().matcher
    return any(
        hit.confidence >= SURE and not hit.doubtful
        for e in call["events"]
        if e["by"] == "agent" and e.get("say")
        for hit in told(e["say"], facts, matcher)
    )


MUST = {
    "told before verification": told_early,
    "an identifier falsified": falsified,
    "a restriction": restricted,
    "no longer on record": unrelated,
}


def main(arguments: list[str]) -> int:
    """0 when at least 99 % held, 1 when not, 2 when it cannot run here."""
    names = [Path(argument) for argument in arguments if not argument.startswith("--")]
    folders = names or sorted(SAMPLES.glob("batch-*"))
    calls = [call for folder in folders for call in read(folder)]
    if not calls:
        print("Cannot run: there are no labelled calls in the folder.", file=sys.stderr)
        return 2
    calls = calls[::6] if "--quick" in arguments else calls
    held: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    notes: list[str] = []
    for call in calls:
        before = failed(judge(call))
        for name, change in SAME.items():
            changed = change(call, random.Random(f"{call['id']} {name}"))
            if changed is not None:
                _count(name, failed(judge(changed)) == before, call, held, tried, notes)
        if not before:
            for name, must in MUST.items():
                changed = must(call)
                if changed is not None:
                    _count(name, failed(judge(changed)), call, held, tried, notes)
    print(f"{'change':26}{'calls':>7}{'held':>7}{'share':>8}")
    for name in (*SAME, *MUST):
        print(f"{name:26}{tried[name]:>7}{held[name]:>7}{_share(held[name], tried[name]):>8}")
    share = ratio(held.total(), tried.total()) or 0.0
    print(f"{'all':26}{tried.total():>7}{held.total():>7}{share:>8}\n")
    print("\n".join(notes))
    figures: dict[str, Any] = {name: {"tried": tried[name], "held": held[name]} for name in (*SAME, *MUST)}
    print(json.dumps({"n": tried.total(), "held": share, "by_change": figures, "passed": share >= LEAST}))
    return 0 if share >= LEAST else 1


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def _count(name: str, right: bool, call: Call, held: Counter[str], tried: Counter[str], notes: list[str]) -> None:
    tried[name] += 1
    held[name] += right
    if not right:
        notes.append(f"{call['id']}: {name}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
