"""The labelled language that heads are trained on: one batch an author, whole batches kept for measuring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.core.record.model import Fact

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "language"
CALLS = SAMPLES.parent / "judging"
DEV = frozenset({"batch-2", "pairs-04", "acts-04", "facts-03"})
"""Batches whose authors wrote nothing that is trained on: settings are chosen and figures reported by them."""
ZERO_ONE = (
    "warmth",
    "understanding",
    "reflection",
    "exploration",
    "respect",
    "support",
    "orientation",
    "jargon",
    "harm",
)
FEELINGS = ("fear", "anger", "grief", "pain", "confusion", "shame", "relief")


@dataclass(frozen=True, slots=True)
class Example:
    """Words with what came before them, and the answers of people by head name (yes or no; absent: not asked)."""

    batch: str
    say: str
    before: str
    answers: dict[str, bool] = field(default_factory=dict[str, bool])
    in_call: bool = False  # out of a whole call, where most turns show and do nothing: what probabilities are set by

    @property
    def dev(self) -> bool:
        return self.batch in DEV


def rows(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(batch, row) of every file `<kind>-NN.jsonl`, in order; pairs also stand beside the labelled calls."""
    named = [(path.stem, path) for path in sorted(SAMPLES.glob(f"{kind}-*.jsonl"))]
    if kind == "pairs":
        named += [(path.parent.name, path) for path in sorted(CALLS.glob("*/pairs.jsonl"))]
    for batch, path in named:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield batch, json.loads(line)


def labels() -> list[Example]:
    """Agents' turns with the coding manual's labels, and `answers`: whether a cue is taken by this turn."""
    found: list[Example] = []
    for batch, row in rows("pairs"):
        said = row["labels"]
        answers = {name: bool(said[name]) for name in ZERO_ONE}
        answers |= {f"apology:{kind}": said["apology"] == kind for kind in ("good", "bad")}
        if said["outcome"] in ("taken", "missed"):
            answers["answers"] = said["outcome"] == "taken"
        found.append(Example(batch, row["agent"], row["caller"], answers))
    return found


def feelings() -> list[Example]:
    """Callers' turns with the feeling that they show: `any`, and each feeling for itself; pairs and labelled calls."""
    found = [_felt(batch, row["caller"], row["labels"]["feeling"]) for batch, row in rows("pairs")]
    for batch, call, label in calls():
        shown = {cue["event"] for cue in label["cues"]}
        for index, event in enumerate(call["events"]):
            if event["by"] == "caller" and event.get("say", "").strip():
                feeling = event.get("cue", "none") if index in shown else "none"
                found.append(replace(_felt(batch, event["say"], feeling), in_call=True))
    return found


def _felt(batch: str, say: str, feeling: str) -> Example:
    return Example(batch, say, "", {"any": feeling != "none", **{name: feeling == name for name in FEELINGS}})


def calls() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """(batch, call record, its labels) of every labelled call of our own."""
    for folder in sorted(CALLS.glob("batch-*")):
        gold = {row["id"]: row for row in map(json.loads, (folder / "labels.jsonl").read_text("utf-8").splitlines())}
        for call in map(json.loads, (folder / "calls.jsonl").read_text("utf-8").splitlines()):
            yield folder.name, call, gold[call["id"]]


def acts(by: str) -> list[Example]:
    """Decisive speech acts of the agent or the caller: every head of a batch answers for each of its lines."""
    asked: dict[str, set[str]] = {}
    lines: list[tuple[str, dict[str, Any]]] = []
    for batch, row in rows("acts"):
        if row.get("by", "agent") == by:
            lines.append((batch, row))
            asked.setdefault(batch, set()).update(row["acts"])
    return [
        Example(batch, row["say"], row["before"], {name: name in row["acts"] for name in sorted(asked[batch])})
        for batch, row in lines
    ]


def ordinary(by: str) -> list[Example]:
    """Everyday turns of a side, of which nobody was asked whether they do a decisive act; hardly any does."""
    found: list[Example] = []
    for batch, row in rows("pairs"):
        say, before = (row["agent"], row["caller"]) if by == "agent" else (row["caller"], "")
        found.append(Example(batch, say, before))
    for batch, row in rows("facts"):
        if by == "agent":
            found.append(Example(batch, row["say"], row["before"]))
        elif row["before"]:
            found.append(Example(batch, row["before"], ""))
    for batch, call, _ in calls():
        before = ""
        for event in call["events"]:
            if event["by"] == by and event.get("say"):
                found.append(Example(batch, event["say"], before))
            elif event.get("say"):
                before = event["say"]
    return list({one.say: one for one in found if not one.dev}.values())


@dataclass(frozen=True, slots=True)
class Telling:
    """An agent's words with one fact of the record, and whether they tell it."""

    example: Example
    fact: Fact


def tellings() -> list[Telling]:
    """Labelled lines; agents' lines of pairs beside a fact of somebody else, and what is said in clean calls before anybody
    is verified, which both tell nothing."""
    lines = [row for _, row in rows("facts")]
    found = [
        _telling(batch, row["say"], row["before"], row["section"], row["says"], bool(row["told"]))
        for batch, row in rows("facts")
    ]
    for place, (batch, row) in enumerate(rows("pairs")):
        other = lines[(place * 37 + 101) % len(lines)]
        found.append(_telling(batch, row["agent"], row["caller"], other["section"], other["says"], told=False))
    return found + list(_untold())


def _telling(batch: str, say: str, before: str, section: str, says: list[str], told: bool) -> Telling:
    return Telling(Example(batch, say, before, {"told": told}), Fact(id="fact", section=section, says=tuple(says)))


def _untold() -> Iterator[Telling]:
    for batch, call, label in calls():
        end = label["verified_event"]
        if end is None and not label["violations"] and not call["record"].get("authorized"):
            end = len(call["events"])  # nobody who may hear anything, and nobody found that anything was told
        wrong = [one["event"] for one in label["violations"]]
        before = ""
        for event in call["events"][: min([end or 0, *wrong])]:
            if event["by"] == "agent" and event.get("say"):
                for fact in call["record"].get("facts", []):
                    yield _telling(batch, event["say"], before, fact["section"], fact["says"], told=False)
                before = ""
            elif event["by"] == "caller":
                before = event.get("say", "")
