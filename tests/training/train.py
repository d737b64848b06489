"""Trains the heads and writes `resources/heads/en.json`: `uv run --group training python -m tests.training.train [--curve]`.

Prints, for every head, how it does on authors whose batches were not trained on, beside the patterns alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.bootstrap.understanding import load_mind
from app.core.language.cues import pattern_hits
from app.core.language.facts import fact_features, told
from app.core.language.heads.features import turn_features
from app.core.language.heads.model import FORMAT, SCALE, Features, logistic
from app.core.language.labels import code
from app.core.language.matcher import Matcher
from tests.training import corpus
from tests.training.corpus import Example, Telling
from tests.training.fitting import (
    ROW,
    RUN,
    Floats,
    Setting,
    Space,
    best_threshold,
    calibrate,
    fit,
    scale,
    space,
)

TARGET = Path(__file__).resolve().parents[2] / "resources" / "heads" / "en.json"
NAME = "heads/1"
FEWEST = 12  # yes-examples below which a head is not trained
SETTINGS = {
    "label": Setting(("say",), 1.0, beta=0.9),
    "feeling": Setting(("say",), 1.0, beta=0.8),
    "agent": Setting(("say",), 1.0, beta=0.7),
    "caller": Setting(("say",), 1.0, beta=0.7),
    "fact": Setting(("say", "before"), 1.0, beta=0.5),
}
CAREFUL = {"harm": 0.6, "any": 0.6}
"""Heads whose yes is a reproach, or opens one: precision counts more for them than for others of their family."""
BY_CALLS = {"told": 0.58, "answers": 0.7}
"""Thresholds chosen by the verdicts of whole calls, where most turns tell nothing and answer no feeling, and not by the labelled lines."""
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Data:
    """Examples of a family with their features."""

    examples: Sequence[Example]
    seen: Sequence[Features]

    def asked(self, head: str, dev: bool) -> list[int]:
        """Places of the examples that answer a head's question."""
        return [i for i, one in enumerate(self.examples) if head in one.answers and one.dev == dev]


def gather(family: str) -> Data:
    """Reads a family's examples and looks at them as judging does."""
    loaded = load_mind().matcher
    embed = loaded.embed
    matcher = Matcher(loaded.act_library, embed)
    assert embed is not None, "the sentence model is missing"
    if family == "label":
        examples = corpus.labels()
        seen = [turn_features(e.say, e.before, embed, code(e.say, e.before).hits) for e in examples]
    elif family == "feeling":
        examples = corpus.feelings()
        seen = [turn_features(e.say, e.before, embed, pattern_hits(e.say, matcher)) for e in examples]
    elif family == "fact":
        tellings = corpus.tellings()
        examples = [one.example for one in tellings]
        seen = [_seen(one, matcher) for one in tellings]
    else:
        examples = corpus.acts(family)
        seen = [turn_features(e.say, e.before, embed) for e in examples]
    return Data(examples, seen)


def gather_ordinary(by: str) -> Data:
    """Everyday turns of a side."""
    embed = load_mind().matcher.embed
    assert embed is not None
    examples = corpus.ordinary(by)
    return Data(examples, [turn_features(e.say, e.before, embed) for e in examples])


def with_ordinary(
    data: Data, ordinary: Data, head: str, setting: Setting, places: Sequence[int]
) -> tuple[Data, list[int]]:
    """The labelled lines and those everyday turns that a first head does not take for the act: they are taken for a no."""
    truth = np.array([data.examples[i].answers[head] for i in places])
    where, weights, bias = _fitted(data, places, truth, setting)
    scores = where.matrix(ordinary.seen) @ weights + bias
    calm = [i for i in range(len(ordinary.examples)) if scores[i] < 0.0]
    negatives = [replace(ordinary.examples[i], answers={head: False}) for i in calm]
    joined = Data([*data.examples, *negatives], [*data.seen, *(ordinary.seen[i] for i in calm)])
    first = len(data.examples)
    return joined, [*places, *range(first, first + len(negatives))]


def _seen(one: Telling, plainly: Matcher) -> Features:
    """What the head of telling looks at; `plainly` has no heads."""
    embed, say, before = plainly.embed, one.example.say, one.example.before
    assert embed is not None
    hit = next(iter(told(say, [one.fact], plainly)), None)
    return fact_features(say, before, one.fact, hit, turn_features(say, before, embed), plainly)


def train_head(data: Data, head: str, setting: Setting, places: Sequence[int]) -> dict[str, Any]:
    """One head as it is written: weights from `places`, calibrated by leaving out each author in turn."""
    truth = np.array([data.examples[i].answers[head] for i in places])
    groups = _groups(data, places, truth)
    scores = np.zeros(len(places))
    for group in range(int(groups.max()) + 1):
        out, rest = np.flatnonzero(groups == group), np.flatnonzero(groups != group)
        where, weights, bias = _fitted(data, [places[int(i)] for i in rest], truth[rest], setting)
        scores[out] = where.matrix([data.seen[places[int(i)]] for i in out]) @ weights + bias
    live = np.array([data.examples[i].in_call for i in places])
    by = live if (truth & live).any() else np.ones(len(places), dtype=np.bool_)
    scores, truth_of = scores[by], truth[by]
    slope, offset = calibrate(scores, truth_of)
    sure = np.array([logistic(slope * s + offset) for s in scores])
    threshold = BY_CALLS.get(head) or best_threshold(sure, truth_of, CAREFUL.get(head, setting.beta))
    said = sure >= threshold
    across = (int((said & truth_of).sum()), int(said.sum()), int(truth_of.sum()))
    where, weights, bias = _fitted(data, places, truth, setting)
    return {
        **_written(where, weights, bias),
        "slope": slope,
        "offset": offset,
        "threshold": threshold,
        "across": across,
    }


def _groups(data: Data, places: Sequence[int], truth: Truth) -> NDArray[np.int64]:
    """Authors by number, each to be left out in turn; fifths of the lines, eight neighbours together, where only one author has a yes."""
    batches = [data.examples[i].batch for i in places]
    affirming = sorted({batch for batch, yes in zip(batches, truth, strict=True) if yes})
    if len(affirming) < 2:
        return np.arange(len(places), dtype=np.int64) // 8 % 5
    number = {batch: place for place, batch in enumerate(affirming)}
    return np.array([number.get(batch, i % len(affirming)) for i, batch in enumerate(batches)], dtype=np.int64)


def _fitted(data: Data, places: Sequence[int], truth: Truth, setting: Setting) -> tuple[Space, Floats, float]:
    seen = [data.seen[i] for i in places]
    where = space(seen, setting)
    return (where, *fit(where.matrix(seen), truth, setting.strength))


def _written(where: Space, weights: Floats, bias: float) -> dict[str, Any]:
    """Weights by name, the scales multiplied in, small ones left out."""
    size = 384
    rows, at = dict[str, list[int]](), 0
    for name in where.setting.rows:
        rows[name] = [round(float(w) * ROW * SCALE) for w in weights[at : at + size]]
        at += size
    numbers = {name: round(float(weights[at + i]) * scale(name), 3) for name, i in where.numbers.items()}
    at += len(numbers)
    runs = {run: round(float(weights[at + i]) * RUN, 2) for run, i in where.runs.items()}
    return {
        "bias": round(bias, 4),
        "rows": rows,
        "numbers": {name: weight for name, weight in numbers.items() if weight},
        "words": {run: weight for run, weight in runs.items() if abs(weight) >= 0.08},
    }


def measure(raw: dict[str, Any], head: str, data: Data, places: Sequence[int]) -> tuple[int, int, int]:
    """(right yes, said yes, true yes) of a written head over examples."""
    from app.core.language.heads.model import read_head

    made = read_head(head, raw)
    said = [made.probability(data.seen[i]) >= made.threshold for i in places]
    true = [data.examples[i].answers[head] for i in places]
    return sum(s and t for s, t in zip(said, true, strict=True)), sum(said), sum(true)


def f1(right: int, said: int, true: int) -> float:
    """F1 from counts; 1 where there was nothing to find and nothing was found."""
    return 2 * right / (said + true) if said + true else 1.0


def main(arguments: list[str]) -> int:
    """Trains everything, or one family (`--only fact`); `--dry` writes nothing."""
    families: dict[str, dict[str, Any]] = {}
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else ""
    for family, setting in SETTINGS.items():
        if only and family != only:
            families[family] = json.loads(TARGET.read_text("utf-8"))["families"][family]
            continue
        asked = gather(family)
        ordinary = gather_ordinary(family) if family in ("agent", "caller") else None
        heads: dict[str, Any] = {}
        print(
            f"\n{family}: {sum(not e.dev for e in asked.examples)} to train on, {sum(e.dev for e in asked.examples)} to measure by"
        )
        for head in sorted({name for one in asked.examples for name in one.answers}):
            data = asked
            places, kept = data.asked(head, dev=False), data.asked(head, dev=True)
            if ordinary is not None:
                data, places = with_ordinary(data, ordinary, head, setting, places)
            if sum(data.examples[i].answers[head] for i in places) < FEWEST:
                continue
            heads[head] = train_head(data, head, setting, places)
            _report(family, head, heads[head], data, places, kept)
            if "--curve" in arguments:
                _curve(head, data, setting, places, kept)
        families[family] = heads
    if "--dry" not in arguments:
        TARGET.parent.mkdir(exist_ok=True)
        document = {"format": FORMAT, "name": NAME, "language": "en", "families": families}
        if TARGET.is_file():  # set by tests.training.trust, which needs whole calls judged
            document |= {key: value for key, value in json.loads(TARGET.read_text("utf-8")).items() if key == "trust"}
        TARGET.write_text(json.dumps(document, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
        print(f"\n{TARGET.name}: {TARGET.stat().st_size / 1e6:.2f} MB")
    return 0


def _report(
    family: str, head: str, raw: dict[str, Any], data: Data, places: Sequence[int], kept: Sequence[int]
) -> None:
    across = raw.pop("across")
    print(
        f"  {head:18} kept authors {_figures(measure(raw, head, data, kept))}   left out in turn {_figures(across)}",
        end="",
    )
    if family in ("label", "feeling") and head != "answers":
        print(f"   patterns alone: kept {_patterns(head, data, kept)}, others {_patterns(head, data, places)}", end="")
    print(f"   from {raw['threshold']}")


def _figures(counts: tuple[int, int, int]) -> str:
    right, said, true = counts
    return f"F1 {f1(right, said, true):.2f} ({right} of {said} said, {true} true)"


def _patterns(head: str, data: Data, places: Sequence[int]) -> str:
    flagged = [bool(data.seen[i].numbers.get(f"hit:{head}")) for i in places]
    gold = [data.examples[i].answers[head] for i in places]
    both = sum(a and b for a, b in zip(flagged, gold, strict=True))
    return f"{f1(both, sum(flagged), sum(gold)):.2f}"


def _curve(head: str, data: Data, setting: Setting, places: Sequence[int], kept: Sequence[int]) -> None:
    batches = sorted({data.examples[i].batch for i in places})
    line: list[str] = []
    for count in range(1, len(batches) + 1):
        some = [i for i in places if data.examples[i].batch in batches[:count]]
        if sum(data.examples[i].answers[head] for i in some) < 5:
            continue
        raw = train_head(data, head, setting, some)
        line.append(f"{len(some)}: {f1(*measure(raw, head, data, kept)):.2f}")
    print(f"      {'  '.join(line)}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
