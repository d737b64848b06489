"""What the head of telling looks at: a turn, the words before it, and one fact of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.language.concepts import concepts, weight
from app.core.language.heads.model import Features, Vector
from app.core.language.model import Clause
from app.core.language.text import plain

_YES = frozenset({"yes", "yeah", "yep", "yup", "no", "nope", "correct", "right", "afraid", "unfortunately", "exactly"})


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What else speaks for a fact: likeness 0-1 of the turn and of the words before it to the fact's words, the confidence
    with which patterns and concepts found it stated (0 for not), and the confidence that the caller named it before."""

    near: float
    near_before: float
    stated: float
    guessed: float


def telling_features(
    seen: Features, parts: Sequence[Clause], live: str, says: Sequence[str], text: str, by: Witnesses
) -> Features:
    """`seen` with the numbers that tie the turn to one fact. `live`: the words that neither ask, deny nor suppose."""
    words = plain(text).split()
    yes = float(bool(words) and words[0] in _YES)
    covered, same, other = _agreement(live, says)
    numbers = {
        "near": by.near,
        "near_before": by.near_before,
        "nearer": by.near - by.near_before,
        "live": float(bool(live.strip())),
        "covered": covered,
        "covered_near": covered * by.near,
        "same_number": same,
        "other_number": other,
        "stated": by.stated,
        "stated_at_all": float(by.stated > 0),
        "guessed": by.guessed,
        "yes": yes,
        "yes_to_guess": yes * by.guessed,
        "some_ask": float(any(part.question for part in parts)),
        "all_ask": float(bool(parts) and all(part.question for part in parts)),
        "some_decline": float(any(part.negated for part in parts)),
        "some_deny": float(any(part.denies for part in parts)),
    }
    return replace(seen, numbers={**seen.numbers, **numbers})


def _agreement(live: str, says: Sequence[str]) -> tuple[float, float, float]:
    """The greatest share of a wording's concepts in the words; whether a number agrees; whether only other numbers stand."""
    names = {concept.name for concept in concepts(live)}
    mine = {name for name in names if name[0] == "#"}
    covered = same = other = 0.0
    for wording in says:
        wanted = {concept.name for concept in concepts(wording)}
        total = sum(weight(name) for name in wanted) or 1.0
        covered = max(covered, sum(weight(name) for name in wanted & names) / total)
        numbers = {name for name in wanted if name[0] == "#"}
        if numbers:
            same = max(same, float(bool(numbers & mine)))
            other = max(other, float(bool(mine) and not numbers & mine))
    return covered, same, other


def likeness(row: Vector, others: Sequence[Vector]) -> float:
    """The greatest cosine of a unit row with others, not below 0."""
    return max((float(max(0.0, row @ other)) for other in others), default=0.0)
