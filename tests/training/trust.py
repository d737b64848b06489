"""Sets the confidence of findings right: `uv run python -m tests.training.trust`, after train.

How often findings held on calls by authors whom nobody had looked at yet stands in tests/samples/judging/first-looks.json,
per rule; what the rules say of themselves comes from judging our labelled calls. Writes `trust` into `resources/heads/en.json`
and prints both, before and after.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.language.heads.model import Heads, Trust
from app.core.language.matcher import Matcher
from app.core.scoring.judge import score
from tests.bench.judging import find_record
from tests.training.corpus import CALLS
from tests.training.train import TARGET

OWN_ITEMS = "P"
SLOPE = 0.5  # how far a rule's own certainty is followed: written by hand, it tells a little
LIKE_OTHERS = 4.0  # findings' worth of belief that a rule holds as often as the others
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding: its rule, how sure the rule was, and whether people found it too."""

    rule: str
    sure: float
    held: bool


def judged(folders: Sequence[Path]) -> list[Judged]:
    """Every finding of the labelled calls that is not in review, with the rules' own confidence."""
    loaded = load_mind().matcher
    heads = loaded.heads
    assert heads is not None, "train the heads first"
    plain = Matcher(loaded.act_library, loaded.embed, heads=Heads(heads.name, heads.families))
    found: list[Judged] = []
    for folder in folders:
        for gold in map(json.loads, (folder / "labels.jsonl").read_text("utf-8").splitlines()):
            true = {one["rule"] for one in gold["violations"]}
            card = score(find_record(folder, gold["id"]), plain, find_rubric())
            found += [
                Judged(one.rule, one.confidence, one.rule in true)
                for one in (*card.privacy_findings, *card.process_findings)
                if not one.rule.startswith(OWN_ITEMS) and not one.needs_review
            ]
    return found


def first_looks(path: Path) -> dict[str, tuple[int, int]]:
    """By rule: findings that held and that did not, when a batch was judged for the first time."""
    held: Counter[str] = Counter()
    fell: Counter[str] = Counter()
    for look in json.loads(path.read_text(encoding="utf-8")).values():
        for rule, row in look["per_rule"].items():
            held[rule] += row["tp"]
            fell[rule] += row["fp"]
    return {rule: (held[rule], fell[rule]) for rule in sorted({*held, *fell})}


def fitted(seen: Sequence[Judged], looks: dict[str, tuple[int, int]]) -> Trust:
    """The offset makes an average finding as sure as findings were right at first looks; each rule is shrunk towards it."""
    held, fell = (sum(counts[side] for counts in looks.values()) for side in (0, 1))
    usual = held / (held + fell)
    mean = sum(_odds(one.sure) for one in seen) / len(seen)
    adds = {
        rule: round(_odds((right + LIKE_OTHERS * usual) / (right + wrong + LIKE_OTHERS)) - _odds(usual), 3)
        for rule, (right, wrong) in looks.items()
    }
    return Trust(SLOPE, round(_odds(usual) - SLOPE * mean, 3), adds)


def _odds(sure: float) -> float:
    kept = min(0.99, max(0.01, sure))
    return math.log(kept / (1 - kept))


def table(name: str, seen: Sequence[Judged]) -> None:
    """How sure, how many, how many held."""
    print(f"\n{name}: how sure, findings, share that people found too")
    for low, high in pairwise(BINS):
        some = [one for one in seen if low <= one.sure < high]
        if some:
            mean, held = sum(one.sure for one in some) / len(some), sum(one.held for one in some) / len(some)
            print(f"  {low:.1f} to {min(high, 1.0):.1f} (mean {mean:.2f}): {len(some):4}  {held:.2f}")


def main() -> int:
    """Fits and writes."""
    seen, looks = judged(sorted(CALLS.glob("batch-*"))), first_looks(CALLS / "first-looks.json")
    trust = fitted(seen, looks)
    table("The rules' own, on calls that were looked at since", seen)
    table("Set right by first looks", [replace(one, sure=trust.of(one.rule, one.sure)) for one in seen])
    document = json.loads(TARGET.read_text(encoding="utf-8"))
    document["trust"] = {"slope": trust.slope, "offset": trust.offset, "rules": dict(trust.rules)}
    TARGET.write_text(json.dumps(document, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
