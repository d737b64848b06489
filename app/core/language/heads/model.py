"""Heads as plain data: weights read from JSON, and the probability that each gives."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from app.shared.result import Refusal

FORMAT = "kindline.heads/1"
SCALE = 1000.0  # weights of a sentence's row stand as whole thousandths, so that the file stays small and readable
Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Features:
    """What a head looks at: rows of sentences by name, runs of words, and numbers by name."""

    rows: Mapping[str, Vector]
    words: frozenset[str]
    numbers: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Head:
    """One yes/no question. `slope` and `offset` turn its score into a calibrated probability (Platt 1999)."""

    name: str
    bias: float
    rows: Mapping[str, Vector]
    words: Mapping[str, float]
    numbers: Mapping[str, float]
    slope: float = 1.0
    offset: float = 0.0
    threshold: float = 0.5  # probability from which the answer is taken as yes

    def score(self, seen: Features) -> float:
        """The raw score (log-odds before calibration)."""
        total = self.bias
        for name, weights in self.rows.items():
            row = seen.rows.get(name)
            if row is not None:
                total += float(weights @ row)
        known = [self.words[run] for run in seen.words if run in self.words]
        if known:
            total += sum(known) / math.sqrt(len(known))
        for name, weight in self.numbers.items():
            total += weight * seen.numbers.get(name, 0.0)
        return total

    def probability(self, seen: Features) -> float:
        """Calibrated probability 0-1."""
        return logistic(self.slope * self.score(seen) + self.offset)


@dataclass(frozen=True, slots=True)
class Trust:
    """How often people agreed with findings of a rule that was so sure: log-odds = slope * log-odds of the rule + offset.

    `rules`: what is added for a rule whose findings held more or less often than others.
    """

    slope: float
    offset: float
    rules: Mapping[str, float]

    def of(self, rule: str, confidence: float) -> float:
        """Calibrated confidence, kept between 0.02 and 0.99."""
        odds = math.log(min(0.99, max(0.01, confidence)) / (1.0 - min(0.99, max(0.01, confidence))))
        return min(0.99, max(0.02, logistic(self.slope * odds + self.offset + self.rules.get(rule, 0.0))))


@dataclass(frozen=True, slots=True)
class Heads:
    """All heads of a language by family (`label`, `feeling`, `agent`, `caller`) and name."""

    name: str
    families: Mapping[str, Mapping[str, Head]]
    trust: Trust | None = None

    def family(self, name: str) -> Mapping[str, Head]:
        """The heads of a family; empty where there is none."""
        return self.families.get(name, _NONE)


_NONE: Mapping[str, Head] = {}


def logistic(odds: float) -> float:
    """The probability of log-odds."""
    if odds >= 0:
        return 1.0 / (1.0 + math.exp(-odds))
    power = math.exp(odds)
    return power / (1.0 + power)


def load_heads(text: str) -> Heads:
    """Reads `resources/heads/<language>.json`; Refusal when it is not such a file."""
    try:
        raw = cast("dict[str, Any]", json.loads(text))
        if raw["format"] != FORMAT:
            raise ValueError(f"its format is {raw['format']}, not {FORMAT}")
        families = {
            family: {name: read_head(name, one) for name, one in heads.items()}
            for family, heads in raw["families"].items()
        }
        return Heads(str(raw["name"]), families, _trust(raw.get("trust")))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        sentence = (
            f"The trained weights cannot be read ({error}); patterns decide alone; install Kindline again to mend it."
        )
        raise Refusal("heads.unreadable", sentence) from error


def read_head(name: str, raw: Mapping[str, Any]) -> Head:
    """One head from its JSON object; KeyError, TypeError or ValueError when it is none."""
    return Head(
        name=name,
        bias=float(raw["bias"]),
        rows={key: _row(value) for key, value in raw.get("rows", {}).items()},
        words={str(key): float(value) for key, value in raw.get("words", {}).items()},
        numbers={str(key): float(value) for key, value in raw.get("numbers", {}).items()},
        slope=float(raw.get("slope", 1.0)),
        offset=float(raw.get("offset", 0.0)),
        threshold=float(raw.get("threshold", 0.5)),
    )


def _trust(raw: Mapping[str, Any] | None) -> Trust | None:
    if raw is None:
        return None
    rules = {str(rule): float(value) for rule, value in raw["rules"].items()}
    return Trust(float(raw["slope"]), float(raw["offset"]), rules)


def _row(values: Sequence[int]) -> Vector:
    return np.asarray(values, dtype=np.float32) / np.float32(SCALE)
