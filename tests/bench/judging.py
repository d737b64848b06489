"""How well judging agrees with people: per rule, verdicts, cues, labels. `python -m tests.bench.judging [FOLDER] [--quick]`."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.language.coding import label
from app.core.language.labels import ZERO_ONE
from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord
from app.core.record.read import read_record
from app.core.scoring.judge import score
from app.core.scoring.model import Finding, Rubric
from app.shared.result import Refusal

LIMITS = {
    "verdict_kappa": 0.90,
    "precision": 0.93,
    "recall": 0.90,
    "verified_exact": 0.96,
    "cue_outcome": 0.85,
    "cue_precision": 0.80,
    "cue_recall": 0.80,
    "mean_f1": 0.80,
}
MOST_FALSE_FATAL = 0.02
NEAR = 1  # events by which a finding may stand beside its label
OWN_ITEMS = "P"  # process items of our own, which nobody labelled


@dataclass
class Tally:
    """Counts over all records."""

    tp: Counter[str] = field(default_factory=Counter)
    fp: Counter[str] = field(default_factory=Counter)
    fn: Counter[str] = field(default_factory=Counter)
    located: int = 0
    verdicts: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    clean: int = 0
    clean_fatal: int = 0
    verified: int = 0
    outcomes: Counter[bool] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    n: int = 0


def find_record(folder: Path, name: str) -> CallRecord:
    """A labelled call: a file of its own in `calls/`, or its line of `calls.jsonl`. OSError or Refusal when it is not there."""
    together = folder / "calls.jsonl"
    if not together.is_file():
        return read_record((folder / "calls" / f"{name}.json").read_text(encoding="utf-8"), name)
    for line in together.read_text(encoding="utf-8").splitlines():
        if json.loads(line)["id"] == name:
            return read_record(line, name)
    raise FileNotFoundError(f"{name} is not in {together.name}")


def main(arguments: list[str]) -> int:
    """Runs the bench; 0 when every limit holds, 1 when one does not, 2 when it cannot run here."""
    names = [argument for argument in arguments if not argument.startswith("--")]
    where = names[0] if names else os.environ.get("KINDLINE_GOLD", "")
    folder = Path(where) if where else None
    if folder is None or not (folder / "labels.jsonl").is_file():
        print("Cannot run: give the folder of labelled calls as an argument or in KINDLINE_GOLD.", file=sys.stderr)
        return 2
    mind = load_mind()
    if mind.note:
        print(mind.note, file=sys.stderr)
        return 2
    rubric = find_rubric()
    tally = Tally()
    rows = [
        json.loads(row) for row in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines() if row.strip()
    ]
    for gold in rows[::4] if "--quick" in arguments else rows:
        try:
            record = find_record(folder, gold["id"])
        except (Refusal, OSError) as refusal:
            print(f"Cannot run: {refusal}", file=sys.stderr)
            return 2
        judge_one(record, gold, mind.matcher, rubric, tally)
    figures = {**summarise(tally), **label_scores(folder, mind.matcher)}
    show(tally, figures)
    met = all(figures[key] is not None and figures[key] >= limit for key, limit in LIMITS.items())
    met = met and figures["clean_false_fatal"] <= MOST_FALSE_FATAL
    print(json.dumps({**figures, "passed": met}))
    return 0 if met else 1


def judge_one(record: CallRecord, gold: dict[str, Any], matcher: Matcher, rubric: Rubric, tally: Tally) -> None:
    """Compares one record's card with its labels."""
    card = score(record, matcher, rubric)
    found: list[Finding] = [
        one
        for one in (*card.privacy_findings, *card.process_findings)
        if not one.needs_review and not one.rule.startswith(OWN_ITEMS)
    ]
    wanted = {one["rule"]: one["event"] for one in gold["violations"]}
    ours: dict[str, int] = {}
    for one in found:
        ours.setdefault(one.rule, one.event)
    for rule, event in ours.items():
        if rule in wanted:
            tally.tp[rule] += 1
            tally.located += any(abs(one.event - wanted[rule]) <= NEAR for one in found if one.rule == rule)
        else:
            tally.fp[rule] += 1
            tally.notes.append(f"{record.id}: {rule} at {event} is not labelled")
    for rule, event in wanted.items():
        if rule not in ours:
            tally.fn[rule] += 1
            tally.notes.append(f"{record.id}: {rule} at {event} was not found")
    said_fatal = any(one.severity == "fatal" for one in found)
    truly_fatal = any(one["severity"] == "fatal" for one in gold["violations"])
    tally.verdicts[(said_fatal, truly_fatal)] += 1
    if not gold["violations"]:
        tally.clean += 1
        tally.clean_fatal += said_fatal
    tally.verified += card.verified_event == gold["verified_event"]
    if card.verified_event != gold["verified_event"]:
        tally.notes.append(f"{record.id}: verified at {card.verified_event}, labelled {gold['verified_event']}")
    outcomes = {cue.event: cue.outcome for cue in card.cues}
    for cue in gold["cues"]:
        right = outcomes.get(cue["event"]) == cue["outcome"]
        tally.outcomes[right] += 1
        if not right:
            tally.notes.append(
                f"{record.id}: cue {cue['event']} {outcomes.get(cue['event'])}, labelled {cue['outcome']}"
            )
    bare = record.model_copy(
        update={"events": tuple(e.model_copy(update={"cue": None}) if hasattr(e, "cue") else e for e in record.events)}
    )
    blind = {cue.event for cue in score(bare, matcher, rubric).cues}
    true = {cue["event"] for cue in gold["cues"]}
    tally.cues["tp"] += len(blind & true)
    tally.cues["fp"] += len(blind - true)
    tally.cues["fn"] += len(true - blind)
    tally.n += 1


def summarise(tally: Tally) -> dict[str, Any]:
    """The contract's figures from the counts."""
    tp, fp, fn = tally.tp.total(), tally.fp.total(), tally.fn.total()
    return {
        "n": tally.n,
        "verdict_kappa": kappa(tally.verdicts),
        "precision": ratio(tp, tp + fp),
        "recall": ratio(tp, tp + fn),
        "located": ratio(tally.located, tp),
        "clean_false_fatal": ratio(tally.clean_fatal, tally.clean) or 0.0,
        "verified_exact": ratio(tally.verified, tally.n),
        "cue_outcome": ratio(tally.outcomes[True], tally.outcomes.total()),
        "cue_precision": ratio(tally.cues["tp"], tally.cues["tp"] + tally.cues["fp"]),
        "cue_recall": ratio(tally.cues["tp"], tally.cues["tp"] + tally.cues["fn"]),
        "per_rule": {
            rule: {"tp": tally.tp[rule], "fp": tally.fp[rule], "fn": tally.fn[rule]}
            for rule in sorted({*tally.tp, *tally.fp, *tally.fn})
        },
    }


def label_scores(folder: Path, matcher: Matcher) -> dict[str, Any]:
    """F1 of each label over the coded pairs, and the mean of the nine 0/1 labels."""
    rows = [json.loads(row) for row in (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines() if row.strip()]
    made = [(label(row["agent"], row["caller"], matcher), row["labels"]) for row in rows]
    scores: dict[str, float] = {}
    for name in ZERO_ONE:
        tp = sum(bool(ours[name]) and bool(theirs[name]) for ours, theirs in made)
        wrong = sum(bool(ours[name]) != bool(theirs[name]) for ours, theirs in made)
        scores[name] = round(2 * tp / (2 * tp + wrong), 3) if tp or wrong else 1.0
    return {
        "mean_f1": round(sum(scores.values()) / len(scores), 3),
        "label_f1": scores,
        "apology_accuracy": ratio(sum(ours["apology"] == theirs["apology"] for ours, theirs in made), len(made)),
    }


def ratio(part: int, whole: int) -> float | None:
    """To three decimals; None of nothing."""
    return round(part / whole, 3) if whole else None


def kappa(table: Counter[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two yes/no judges."""
    n = table.total()
    agree = (table[(True, True)] + table[(False, False)]) / n
    ours, theirs = (table[(True, True)] + table[(True, False)]) / n, (table[(True, True)] + table[(False, True)]) / n
    chance = ours * theirs + (1 - ours) * (1 - theirs)
    return round((agree - chance) / (1 - chance), 3) if chance < 1 else 1.0


def show(tally: Tally, figures: dict[str, Any]) -> None:
    """The readable part."""
    print(f"{'rule':6}{'tp':>4}{'fp':>4}{'fn':>4}")
    for rule, row in figures["per_rule"].items():
        print(f"{rule:6}{row['tp']:>4}{row['fp']:>4}{row['fn']:>4}")
    print(f"\n{'label':16}{'F1':>6}")
    for name, value in figures["label_f1"].items():
        print(f"{name:16}{value:>6.2f}")
    print()
    for key, limit in LIMITS.items():
        print(f"{key:20}{figures[key]!s:>8}   at least {limit}")
    print(f"{'clean_false_fatal':20}{figures['clean_false_fatal']!s:>8}   at most {MOST_FALSE_FATAL}")
    print(f"{'located':20}{figures['located']!s:>8}\n")
    for note in tally.notes:
        print(note)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
