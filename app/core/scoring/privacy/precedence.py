"""How rules meet: one disclosure stays under one rule, and a rule is labelled once, at its first event (ruling 1)."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.scoring.model import Finding
from app.core.scoring.privacy.evidence import DISCLOSURE

ORDER = ("C3", "T8", "T5", "T6", "T7", "T2", "T3", "T4", "V7", "V1", "N2")
_RANK = {rule: rank for rank, rule in enumerate(ORDER)}


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stand, in event order; what is certain stands for its rule before what a person has to decide."""
    found = list(findings)
    owner: dict[str, str] = {}
    for finding in found:
        key = finding.details.get(DISCLOSURE)
        if (
            key is not None
            and finding.rule in _RANK
            and _RANK[finding.rule] < _RANK.get(owner.get(key, ""), len(ORDER))
        ):
            owner[key] = finding.rule
    owned = [
        f for f in found if f.details.get(DISCLOSURE) is None or owner.get(f.details[DISCLOSURE], f.rule) == f.rule
    ]
    first: dict[str, Finding] = {}
    for finding in sorted(owned, key=_place):
        known = first.get(finding.rule)
        sure_at_last = known is not None and known.needs_review and not finding.needs_review
        if known is None or sure_at_last or (known.event == finding.event and _heavier(finding, known)):
            first[finding.rule] = finding
    return tuple(sorted(first.values(), key=_place))


def _heavier(one: Finding, other: Finding) -> bool:
    if one.needs_review != other.needs_review:
        return other.needs_review
    return (one.severity == "fatal", one.confidence) > (other.severity == "fatal", other.confidence)


def _place(finding: Finding) -> tuple[int, str, str]:
    return finding.event, finding.rule, finding.details.get(DISCLOSURE, "")
