"""An organisation's policy: what it asks for, which rules it changes and why, how it weighs, and its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from app.core.record.model import CallRecord, Policy
from app.core.scoring.model import Rubric, Severity
from app.core.scoring.rubric import resolve

Weight = Literal["off", "minor", "major", "fatal"]
WEIGHTS: tuple[Weight, ...] = ("off", "minor", "major", "fatal")
"""What a rule can be set to, the lightest first."""
UNNAMED = "unnamed"
"""The name of a policy that has none."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What a rule counts as in this organisation, and why; the reason is never empty."""

    severity: Weight
    reason: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the organisation and what they mean to it; `severity` counts for forbidden ones only."""

    words: str
    means: str
    severity: Severity = "minor"


@dataclass(frozen=True, slots=True)
class OrganisationPolicy:
    """One version of a policy. Without `identifiers_required` and `identifiers_accepted` the record's own are in force.

    `weights`, `minimums`, `not_applicable` and `pass_mark` change the base rubric; a scenario's own part goes on top.
    """

    name: str
    version: int = 1
    note: str = ""
    identifiers_required: int | None = None
    identifiers_accepted: tuple[str, ...] | None = None
    rules: Mapping[str, RuleChange] = field(default_factory=dict[str, RuleChange])
    base: str = ""  # the rubric that it changes; empty: the one that the record names
    pass_mark: float | None = None
    weights: Mapping[str, float] = field(default_factory=dict[str, float])
    minimums: Mapping[str, float] = field(default_factory=dict[str, float])
    not_applicable: tuple[str, ...] = ()
    forbidden: tuple[Phrase, ...] = ()
    preferred: tuple[Phrase, ...] = ()

    @property
    def stamp(self) -> str:
        """Name and version, such as ``lakeside/3``: what a scorecard says that it was judged by."""
        return f"{self.name}/{self.version}"

    @property
    def rubric_part(self) -> dict[str, Any]:
        """What it changes of its base rubric, in the form of a scenario's part."""
        part: dict[str, Any] = {"weights": self.weights, "minimums": self.minimums}
        part["not_applicable"] = self.not_applicable
        if self.pass_mark is not None:
            part["pass_mark"] = self.pass_mark
        return part


def rubric_under(policy: OrganisationPolicy, base: Rubric, own: Mapping[str, Any] | None = None) -> Rubric:
    """The rubric that judges under a policy: its base, what it changes, and a scenario's own part on top.

    Refusal `rubric.*` when a part names something unknown.
    """
    return resolve(resolve(base, policy.rubric_part), own)


def own_part(base: Rubric, part: Mapping[str, Any] | None) -> dict[str, Any]:
    """What a record's rubric part says that its base does not: a record names every value, a policy changes the others."""
    if not part:
        return {}
    found: dict[str, Any] = {}
    if (mark := part.get("pass_mark")) is not None and mark != base.pass_mark:
        found["pass_mark"] = mark
    known: tuple[tuple[str, Mapping[str, float]], ...] = (("weights", base.weights), ("minimums", base.minimums))
    for key, values in known:
        stated: Mapping[str, Any] = part.get(key) or {}
        if differing := {name: value for name, value in stated.items() if values.get(name) != value}:
            found[key] = differing
    if absent := [name for name in part.get("not_applicable") or () if name not in base.not_applicable]:
        found["not_applicable"] = absent
    return found


def record_under(record: CallRecord, policy: OrganisationPolicy) -> CallRecord:
    """The record with the identifiers that the policy asks for; where it asks for none, as it is."""
    changes: dict[str, Any] = {}
    if policy.identifiers_required is not None:
        changes["identifiers_required"] = policy.identifiers_required
    if policy.identifiers_accepted is not None:
        changes["identifiers_accepted"] = policy.identifiers_accepted
    return record.model_copy(update={"policy": record.policy.model_copy(update=changes)}) if changes else record


def without_identifiers(policy: OrganisationPolicy) -> OrganisationPolicy:
    """The policy for a contact that was played by its scenario's own identifiers, which then stay in force."""
    return replace(policy, identifiers_required=None, identifiers_accepted=None)


def from_identifiers(policy: Policy) -> OrganisationPolicy:
    """The older, small form of a policy, which holds identifiers alone and has no name."""
    return OrganisationPolicy(
        UNNAMED, identifiers_required=policy.identifiers_required, identifiers_accepted=policy.identifiers_accepted
    )
