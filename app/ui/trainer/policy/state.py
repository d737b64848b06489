"""The policy page as values: what is edited, what is wrong with it, and what may be done now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from app.activities.policy.comparing import Difference, compare_policies
from app.activities.policy.editing import Editing, next_version
from app.activities.policy.ports import PolicyVersion
from app.activities.policy.rejudging import Preview
from app.core.record.model import IDENTIFIER_CLASSES
from app.core.scoring.judge import FIGURE_WEIGHTS
from app.core.scoring.model import DIMENSIONS, Rubric, Severity
from app.core.scoring.policy import OrganisationPolicy, Phrase, Weight
from app.core.scoring.policy_file import LONGEST_PHRASE, LONGEST_TEXT
from app.core.scoring.rubric import FIGURES
from app.core.scoring.rule_book import RULES
from app.ui.trainer.policy.sample import Sample, judge_sample

Section = Literal["rules", "scoring", "phrases", "versions", "old"]
SECTIONS: tuple[Section, ...] = ("rules", "scoring", "phrases", "versions", "old")
Block = Literal["", "applied", "partial", "stale", "unsaved", "empty"]
Problem = Literal["", "no_reason", "no_words", "no_means", "twice", "too_long", "no_identifier", "too_many"]


@dataclass(frozen=True, slots=True)
class PolicyInputs:
    """Everything that the page is made of. `versions` is None until they were read."""

    editing: Editing
    base: Rubric
    versions: tuple[PolicyVersion, ...] | None = None
    in_force: str | None = None
    section: Section = "rules"
    compared: str = ""  # the version that the edited one is compared with
    only_changed: bool = False
    preview: Preview | None = None
    running: bool = False
    applied: int | None = None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule with what it counts as by itself and here; `set_to` is None while it is unchanged."""

    rule: str
    usual: tuple[Severity, ...]
    citation: str
    federal: bool
    set_to: Weight | None
    reason: str
    problem: Problem
    shown: bool


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A figure or dimension: weight, least level or figure, whether it is judged, and whether any of it is ours."""

    name: str
    weight: float
    minimum: float | None
    judged: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A phrase and what is wrong with it."""

    phrase: Phrase
    problem: Problem


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A saved version."""

    stamp: str
    note: str
    saved: PolicyVersion
    in_force: bool
    edited: bool
    compared: bool


@dataclass(frozen=True, slots=True)
class PolicyProps:
    """What the page shows."""

    section: Section
    stamp: str
    dirty: bool
    can_undo: bool
    can_redo: bool
    problems: int
    can_save: bool
    next_stamp: str
    required: int | None
    accepted: frozenset[str]
    identifiers_problem: Problem
    rules: tuple[RuleLine, ...]
    changed_rules: int
    only_changed: bool
    pass_mark: float
    figures: tuple[WeightLine, ...]
    dimensions: tuple[WeightLine, ...]
    before: Sample
    now: Sample
    forbidden: tuple[PhraseLine, ...]
    preferred: tuple[PhraseLine, ...]
    reading: bool
    versions: tuple[VersionLine, ...]
    differences: tuple[Difference, ...]
    compared: str
    in_force: str | None
    preview: Preview | None
    running: bool
    stale: bool
    block: Block  # why a preview cannot be applied now


def derive(inputs: PolicyInputs) -> PolicyProps:
    """The page for these inputs."""
    editing, now = inputs.editing, inputs.editing.now
    rules = _rules(now, inputs.only_changed)
    forbidden, preferred = _phrases(now.forbidden), _phrases(now.preferred)
    identifiers = _identifiers(now)
    problems = sum(bool(one.problem) for one in (*rules, *forbidden, *preferred)) + bool(identifiers)
    taken = frozenset(one.stamp for one in inputs.versions or ())
    other = next((one.policy for one in inputs.versions or () if one.stamp == inputs.compared), None)
    return PolicyProps(
        section=inputs.section,
        stamp=editing.saved.stamp,
        dirty=editing.dirty,
        can_undo=bool(editing.past),
        can_redo=bool(editing.future),
        problems=problems,
        can_save=problems == 0 and inputs.versions is not None and (editing.dirty or editing.saved.stamp not in taken),
        next_stamp=f"{now.name}/{next_version(now.name, taken)}",
        required=now.identifiers_required,
        accepted=frozenset(now.identifiers_accepted if now.identifiers_accepted is not None else IDENTIFIER_CLASSES),
        identifiers_problem=identifiers,
        rules=rules,
        changed_rules=len(now.rules),
        only_changed=inputs.only_changed,
        pass_mark=inputs.base.pass_mark if now.pass_mark is None else now.pass_mark,
        figures=tuple(_weight(name, now, inputs.base) for name in FIGURES),
        dimensions=tuple(_weight(name, now, inputs.base) for name in DIMENSIONS),
        before=judge_sample(editing.saved, inputs.base),
        now=judge_sample(now, inputs.base),
        forbidden=forbidden,
        preferred=preferred,
        reading=inputs.versions is None,
        versions=tuple(_version(one, inputs) for one in inputs.versions or ()),
        differences=compare_policies(other, now) if other is not None else (),
        compared=inputs.compared if other is not None else "",
        in_force=inputs.in_force,
        preview=inputs.preview,
        running=inputs.running,
        stale=inputs.preview is not None and _stale(inputs.preview, editing),
        block=_block(inputs, taken),
    )


def candidate(editing: Editing, taken: frozenset[str], note: str = "") -> OrganisationPolicy:
    """What would be saved now: the edited policy under its next number, tidied as its file would be."""
    now = editing.now
    return replace(now, version=next_version(now.name, taken), note=" ".join(note.split()))


def _stale(preview: Preview, editing: Editing) -> bool:
    """Whether something was changed after the calls were judged; a note or a number is no change."""
    return replace(preview.candidate, note="", version=1) != replace(editing.now, note="", version=1)


def _block(inputs: PolicyInputs, taken: frozenset[str]) -> Block:
    seen = inputs.preview
    if seen is None or not seen.cards:
        return "empty"
    if inputs.applied is not None:
        return "applied"
    if seen.judged < seen.of:
        return "partial"
    if _stale(seen, inputs.editing) or (
        not inputs.editing.dirty and seen.candidate.stamp != inputs.editing.saved.stamp
    ):
        return "stale"
    return "unsaved" if inputs.editing.dirty or seen.candidate.stamp not in taken else ""


def _rules(policy: OrganisationPolicy, only_changed: bool) -> tuple[RuleLine, ...]:
    lines: list[RuleLine] = []
    for entry in RULES:
        change = policy.rules.get(entry.rule)
        problem: Problem = ""
        if change is not None and not change.reason.strip():
            problem = "no_reason"
        elif change is not None and len(change.reason) > LONGEST_TEXT:
            problem = "too_long"
        lines.append(
            RuleLine(
                entry.rule,
                entry.severities,
                entry.citation,
                entry.federal,
                None if change is None else change.severity,
                "" if change is None else change.reason,
                problem,
                change is not None or not only_changed,
            )
        )
    return tuple(lines)


def _phrases(found: tuple[Phrase, ...]) -> tuple[PhraseLine, ...]:
    seen: set[str] = set()
    lines: list[PhraseLine] = []
    for one in found:
        words = " ".join(one.words.split()).casefold()
        problem: Problem = ""
        if not any(letter.isalnum() for letter in words):
            problem = "no_words"
        elif words in seen:
            problem = "twice"
        elif not one.means.strip():
            problem = "no_means"
        elif len(one.words) > LONGEST_PHRASE or len(one.means) > LONGEST_TEXT:
            problem = "too_long"
        seen.add(words)
        lines.append(PhraseLine(one, problem))
    return tuple(lines)


def _identifiers(policy: OrganisationPolicy) -> Problem:
    accepted = policy.identifiers_accepted
    if accepted is not None and not accepted:
        return "no_identifier"
    if accepted is not None and policy.identifiers_required and policy.identifiers_required > len(accepted):
        return "too_many"
    return ""


def _weight(name: str, policy: OrganisationPolicy, base: Rubric) -> WeightLine:
    usual = base.weights.get(name, FIGURE_WEIGHTS.get(name, 1.0))
    minimum = policy.minimums.get(name, base.minimums.get(name))
    judged = name not in policy.not_applicable and name not in base.not_applicable
    changed = name in policy.weights or name in policy.minimums or name in policy.not_applicable
    return WeightLine(name, policy.weights.get(name, usual), minimum or None, judged, changed)


def _version(one: PolicyVersion, inputs: PolicyInputs) -> VersionLine:
    return VersionLine(
        one.stamp,
        one.policy.note,
        one,
        in_force=one.stamp == inputs.in_force,
        edited=one.stamp == inputs.editing.saved.stamp,
        compared=one.stamp == inputs.compared,
    )
