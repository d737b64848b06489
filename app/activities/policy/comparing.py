"""What differs: between two versions of a policy, and between two scorecards of one attempt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from app.core.scoring.policy import OrganisationPolicy


@dataclass(frozen=True, slots=True)
class Difference:
    """One key of two policies, such as ``rules.V1``; empty text where a side does not have it."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingChange:
    """One finding of two scorecards; None where a side does not have it."""

    rule: str
    event: int
    before: str | None  # severity, `review` where it waits for a person
    after: str | None


@dataclass(frozen=True, slots=True)
class CardChange:
    """What another judgement changes about one attempt, from -> to."""

    attempt: str
    passed: tuple[bool, bool]
    score: tuple[float, float]
    findings: tuple[FindingChange, ...]
    figures: tuple[tuple[str, float | None, float | None], ...]  # those of the three that differ
    missed: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())  # figures and dimensions below their least

    @property
    def changes(self) -> bool:
        """Whether anything that people see differs."""
        return bool(
            self.passed[0] != self.passed[1]
            or self.score[0] != self.score[1]
            or self.findings
            or self.figures
            or self.missed[0] != self.missed[1]
        )


def compare_policies(before: OrganisationPolicy, after: OrganisationPolicy) -> tuple[Difference, ...]:
    """Every key that differs, in the order of the file; name, version and note are no difference."""
    one, other = _flat(before), _flat(after)
    keys = [*one, *(key for key in other if key not in one)]
    return tuple(
        Difference(key, one.get(key, ""), other.get(key, "")) for key in keys if one.get(key, "") != other.get(key, "")
    )


def compare_cards(attempt: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> CardChange:
    """What differs between two scorecards in the form of `score --json`; keys that an old card lacks count as empty."""
    one, other = _findings(before), _findings(after)
    found = [
        FindingChange(rule, event, one.get((rule, event)), other.get((rule, event)))
        for rule, event in sorted({*one, *other}, key=lambda key: (key[1], key[0]))
        if one.get((rule, event)) != other.get((rule, event))
    ]
    figures = [(name, _figure(before, name), _figure(after, name)) for name in ("privacy", "compassion", "process")]
    return CardChange(
        attempt,
        (bool(before.get("passed")), bool(after.get("passed"))),
        (float(before.get("score") or 0.0), float(after.get("score") or 0.0)),
        tuple(found),
        tuple(each for each in figures if each[1] != each[2]),
        (_missed(before), _missed(after)),
    )


def _flat(policy: OrganisationPolicy) -> dict[str, str]:
    flat: dict[str, str] = {}
    if policy.identifiers_required is not None:
        flat["identifiers_required"] = str(policy.identifiers_required)
    if policy.identifiers_accepted is not None:
        flat["identifiers_accepted"] = ", ".join(policy.identifiers_accepted)
    flat |= {f"rules.{rule}": f"{change.severity}: {change.reason}" for rule, change in policy.rules.items()}
    if policy.base:
        flat["base"] = policy.base
    if policy.pass_mark is not None:
        flat["pass_mark"] = f"{policy.pass_mark:g}"
    flat |= {f"weights.{name}": f"{value:g}" for name, value in policy.weights.items()}
    flat |= {f"minimums.{name}": f"{value:g}" for name, value in policy.minimums.items()}
    flat |= dict.fromkeys((f"not_applicable.{name}" for name in policy.not_applicable), "yes")
    flat |= {f"forbidden.{one.words}": f"{one.severity}: {one.means}" for one in policy.forbidden}
    flat |= {f"preferred.{one.words}": one.means for one in policy.preferred}
    return flat


def _findings(card: Mapping[str, Any]) -> dict[tuple[str, int], str]:
    """By rule and event; findings of one rule at one event (several phrases) are counted together."""
    kinds: dict[tuple[str, int], Counter[str]] = {}
    for figure in ("privacy", "process"):
        part: Mapping[str, Any] = card.get(figure) or {}
        for one in cast("list[Mapping[str, Any]]", part.get("findings") or []):
            kind = "review" if one.get("needs_review") else str(one["severity"])
            kinds.setdefault((str(one["rule"]), int(one["event"])), Counter())[kind] += 1
    return {
        place: ", ".join(kind if many == 1 else f"{many} x {kind}" for kind, many in sorted(counted.items()))
        for place, counted in kinds.items()
    }


def _missed(card: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(name) for name in card.get("missed_minimums") or ())


def _figure(card: Mapping[str, Any], name: str) -> float | None:
    part: Mapping[str, Any] = card.get(name) or {}
    value = part.get("score")
    return None if value is None else float(value)
