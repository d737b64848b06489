"""Fitting one head: logistic regression over rows of sentences, runs of words and numbers, then calibration."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.core.language.heads.model import Features

Floats = NDArray[np.float64]
ROW, RUN, NUMBER = 3.0, 6.0, 1.0  # how much each kind of feature weighs before the same penalty falls on all
HITS = 2.0
WITNESSES = {
    "near": 5.0,
    "near_before": 2.0,
    "nearer": 2.0,
    "covered": 3.0,
    "covered_near": 5.0,
    "stated": 3.0,
    "stated_at_all": 2.0,
    "guessed": 2.0,
    "yes_to_guess": 3.0,
    "same_number": 2.0,
}
SEEN = 3  # a run of words has to stand in so many examples
linear: Any = importlib.import_module("sklearn.linear_model")  # without stubs, and wanted only here
_sparse: Any = importlib.import_module("scipy.sparse")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a family looks at, and how strongly it is held back."""

    rows: tuple[str, ...] = ("say",)
    strength: float = 1.0  # inverse of the penalty
    runs: bool = True
    beta: float = 1.0  # of the F that the threshold is chosen by


@dataclass(frozen=True, slots=True)
class Space:
    """Columns: places of rows, runs and numbers, with the scale of each."""

    setting: Setting
    runs: dict[str, int]
    numbers: dict[str, int]

    def matrix(self, seen: Sequence[Features]) -> Any:
        """A sparse matrix, one line an example."""
        dense = np.hstack(
            [np.array([one.rows[name] for one in seen], dtype=np.float64) * ROW for name in self.setting.rows]
            + [self._numbers(seen)]
        )
        lines, columns, values = list[int](), list[int](), list[float]()
        for line, one in enumerate(seen):
            known = [self.runs[run] for run in one.words if run in self.runs]
            lines += [line] * len(known)
            columns += known
            values += [RUN / np.sqrt(max(1, len(known)))] * len(known)
        runs = _sparse.csr_matrix((values, (lines, columns)), shape=(len(seen), max(1, len(self.runs))))
        return _sparse.hstack([_sparse.csr_matrix(dense), runs]).tocsr()

    def _numbers(self, seen: Sequence[Features]) -> Floats:
        table = np.zeros((len(seen), len(self.numbers)))
        for line, one in enumerate(seen):
            for name, value in one.numbers.items():
                if name in self.numbers:
                    table[line, self.numbers[name]] = value * scale(name)
        return table


def scale(name: str) -> float:
    """The weight of a number before the penalty: what patterns and likeness found counts more than plain measures."""
    return HITS if name.startswith("hit:") else WITNESSES.get(name, NUMBER)


def space(seen: Sequence[Features], setting: Setting) -> Space:
    """The columns that these examples have."""
    counted = Counter(run for one in seen for run in one.words) if setting.runs else Counter[str]()
    runs = sorted(run for run, times in counted.items() if times >= SEEN)
    numbers = sorted({name for one in seen for name in one.numbers})
    return Space(setting, {run: i for i, run in enumerate(runs)}, {name: i for i, name in enumerate(numbers)})


def fit(matrix: Any, truth: NDArray[np.bool_], strength: float) -> tuple[Floats, float]:
    """Weights and bias."""
    model = linear.LogisticRegression(C=strength, max_iter=4000)
    model.fit(matrix, truth)
    return np.asarray(model.coef_[0], dtype=np.float64), float(model.intercept_[0])


def calibrate(scores: Floats, truth: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and offset that turn scores of examples not trained on into probabilities (Platt's sigmoid)."""
    if truth.all() or not truth.any():
        return 1.0, 0.0
    model = linear.LogisticRegression(C=10.0).fit(scores.reshape(-1, 1), truth)
    return max(0.05, float(model.coef_[0][0])), float(model.intercept_[0])


def best_threshold(probabilities: Floats, truth: NDArray[np.bool_], beta: float) -> float:
    """The probability from which yes gives the best F-beta, kept between 0.3 and 0.8; beta below 1 prizes precision."""
    best, most, square = 0.5, -1.0, beta * beta
    for candidate in np.arange(0.30, 0.801, 0.02):
        said = probabilities >= candidate
        right = int((said & truth).sum())
        worth = (1 + square) * right / max(1e-9, int(said.sum()) + square * int(truth.sum()))
        if worth > most + 1e-9:
            best, most = float(candidate), worth
    return round(best, 2)
