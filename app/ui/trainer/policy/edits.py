"""What each field does to a policy: small steps from one frozen policy to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from app.core.record.model import IDENTIFIER_CLASSES
from app.core.scoring.policy import OrganisationPolicy, Phrase, RuleChange, Weight

Kind = Literal["forbidden", "preferred"]


def require(policy: OrganisationPolicy, count: int | None) -> OrganisationPolicy:
    """How many identifiers have to match; None leaves that to the scenario or record."""
    return replace(policy, identifiers_required=count)


def accept(policy: OrganisationPolicy, name: str, on: bool) -> OrganisationPolicy:
    """Takes an identifier class in or out; all of them is what stands when nothing was said."""
    now = set(IDENTIFIER_CLASSES if policy.identifiers_accepted is None else policy.identifiers_accepted)
    now = now | {name} if on else now - {name}
    return replace(policy, identifiers_accepted=tuple(one for one in IDENTIFIER_CLASSES if one in now))


def weigh_rule(policy: OrganisationPolicy, rule: str, severity: Weight | None) -> OrganisationPolicy:
    """Sets what a rule counts as; None takes the change away. The reason stays while the rule is changed."""
    rules = dict(policy.rules)
    if severity is None:
        rules.pop(rule, None)
    else:
        rules[rule] = RuleChange(severity, rules[rule].reason if rule in rules else "")
    return replace(policy, rules=rules)


def give_reason(policy: OrganisationPolicy, rule: str, reason: str) -> OrganisationPolicy:
    """Why the organisation changes a rule."""
    if rule not in policy.rules:
        return policy
    return replace(policy, rules={**policy.rules, rule: replace(policy.rules[rule], reason=reason)})


def set_weight(policy: OrganisationPolicy, name: str, value: float | None) -> OrganisationPolicy:
    """How much a figure or dimension counts; None is the base rubric's own."""
    return replace(policy, weights=_with(policy.weights, name, value))


def set_minimum(policy: OrganisationPolicy, name: str, value: float | None) -> OrganisationPolicy:
    """The least that a figure or dimension has to reach; None is the base rubric's own."""
    return replace(policy, minimums=_with(policy.minimums, name, value))


def set_pass_mark(policy: OrganisationPolicy, value: float | None) -> OrganisationPolicy:
    """The score from which a contact passes; None is the base rubric's own."""
    return replace(policy, pass_mark=value)


def count(policy: OrganisationPolicy, name: str, on: bool) -> OrganisationPolicy:
    """Whether a dimension is judged at all."""
    absent = [one for one in policy.not_applicable if one != name]
    return replace(policy, not_applicable=tuple(absent if on else [*absent, name]))


def phrases(policy: OrganisationPolicy, kind: Kind) -> tuple[Phrase, ...]:
    """The list of a kind."""
    return policy.forbidden if kind == "forbidden" else policy.preferred


def put_phrases(policy: OrganisationPolicy, kind: Kind, found: tuple[Phrase, ...]) -> OrganisationPolicy:
    """Another list of a kind."""
    return replace(policy, forbidden=found) if kind == "forbidden" else replace(policy, preferred=found)


def put_phrase(policy: OrganisationPolicy, kind: Kind, at: int, phrase: Phrase) -> OrganisationPolicy:
    """Another phrase at a place; one past the end adds it."""
    found = list(phrases(policy, kind))
    found[at : at + 1] = [phrase]
    return put_phrases(policy, kind, tuple(found))


def drop_phrase(policy: OrganisationPolicy, kind: Kind, at: int) -> OrganisationPolicy:
    """Takes a phrase out."""
    found = phrases(policy, kind)
    return put_phrases(policy, kind, (*found[:at], *found[at + 1 :]))


def _with(values: Mapping[str, float], name: str, value: float | None) -> dict[str, float]:
    made = {key: item for key, item in values.items() if key != name}
    return made if value is None else {**made, name: value}
