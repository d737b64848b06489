"""Sets the confidence of findings right: `uv run --group training python -m tests.training.trust [FOLDER ...]`, after train.

Judges labelled calls (our own by default), looks which findings people made too, and writes `trust` into
`resources/heads/en.json`. Prints how sure findings were and how often they held, before and after.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.language.heads.model import Heads, Trust
from app.core.language.matcher import Matcher
from app.core.scoring.judge import score
from tests.bench.judging import find_record
from tests.training.corpus import CALLS
from tests.training.fitting import Floats, linear
from tests.training.train import TARGET

OWN_ITEMS = "P"
HELD_BACK = 0.5  # inverse penalty on what single rules add: rules seen seldom stay near the others
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding: its rule, how sure the rule was, and whether people found it too."""

    rule: str
    sure: float
    held: bool


def judged(folders: Sequence[Path]) -> list[Judged]:
    """Every finding of the labelled calls, those in review too, with the rules' own confidence."""
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
                if not one.rule.startswith(OWN_ITEMS)
            ]
    return found


def fitted(seen: Sequence[Judged]) -> Trust:
    """Slope, offset and what each rule adds, by penalised logistic regression."""
    rules = sorted({one.rule for one in seen})
    odds = np.array([[_odds(one.sure)] for one in seen])
    which = np.array([[float(one.rule == rule) for rule in rules] for one in seen]) * math.sqrt(HELD_BACK)
    model = linear.LogisticRegression(C=1.0, max_iter=4000)
    model.fit(np.hstack([odds, which]), np.array([one.held for one in seen]))
    weights: Floats = np.asarray(model.coef_[0], dtype=np.float64)
    adds = {rule: round(float(w) * math.sqrt(HELD_BACK), 3) for rule, w in zip(rules, weights[1:], strict=True)}
    return Trust(round(max(0.1, float(weights[0])), 3), round(float(model.intercept_[0]), 3), adds)


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


def main(arguments: list[str]) -> int:
    """Fits on the folders given, or on all of ours, and writes the result."""
    folders = [Path(argument) for argument in arguments] or sorted(CALLS.glob("batch-*"))
    seen = judged(folders)
    trust = fitted(seen)
    table("The rules' own", seen)
    table("Set right", [replace(one, sure=trust.of(one.rule, one.sure)) for one in seen])
    document = json.loads(TARGET.read_text(encoding="utf-8"))
    document["trust"] = {"slope": trust.slope, "offset": trust.offset, "rules": dict(trust.rules)}
    TARGET.write_text(json.dumps(document, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
