"""The verdict on one contact: privacy, compassion and process, their figures, and whether it passed."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.language.matcher import Matcher
from app.core.record.model import IDENTIFIER_CLASSES, CallRecord
from app.core.scoring import compassion, privacy, process
from app.core.scoring.amending import amend
from app.core.scoring.contact import Contact
from app.core.scoring.model import Dimension, Finding, Rubric, Scorecard, TurnLabels
from app.core.scoring.phrases import find_forbidden, find_missing
from app.core.scoring.policy import OrganisationPolicy, record_under
from app.core.scoring.privacy import RULE_SET
from app.core.scoring.trust import trusted
from app.core.scoring.understood import gather

COSTS = {"fatal": 100.0, "major": 25.0, "minor": 8.0}
FIGURE_WEIGHTS = {"privacy": 0.4, "compassion": 0.4, "process": 0.2}
_PROCESS = ("D", "P", "Q2", "Q3", "Q4")


def score(record: CallRecord, matcher: Matcher, rubric: Rubric, policy: OrganisationPolicy | None = None) -> Scorecard:
    """Judges a record; pure: equal records, matchers, rubrics and policies give equal cards.

    `rubric` is the one that is in force (`policy.rubric_under`); a policy changes who counts as verified, what the rules
    found, and which words are wanted. Without one the record's own identifiers stay in force.
    """
    if policy is not None:
        record = record_under(record, policy)
    contact = Contact(record, matcher)
    outcome = privacy.find(record, matcher)
    trust = matcher.heads.trust if matcher.heads is not None else None
    ours = amend(trusted(process.find(contact, rubric), trust), policy)
    theirs = amend(trusted(outcome.findings, trust), policy)
    unwanted = find_forbidden(contact, policy) if policy is not None else ()
    kind = compassion.judge(contact)
    dimensions = tuple(
        Dimension(one.name, None, one.evidence) if one.name in rubric.not_applicable else one for one in kind.dimensions
    )
    privacy_findings = tuple(one for one in theirs if not one.rule.startswith(_PROCESS))
    process_findings = tuple(
        sorted(
            (*ours, *unwanted, *(one for one in theirs if one.rule.startswith(_PROCESS))),
            key=lambda one: (one.event, one.rule),
        )
    )
    figures = {
        "privacy": figure(privacy_findings),
        "compassion": mean(dimensions, rubric),
        "process": figure(process_findings),
    }
    total = combine(figures, rubric)
    missed = missed_minimums(figures, total, dimensions, rubric)
    fatal = any(one.severity == "fatal" and not one.needs_review for one in (*privacy_findings, *process_findings))
    return Scorecard(
        id=record.id,
        rules=RULE_SET,
        rubric=rubric.name,
        matcher=matcher.name,
        passed=not fatal and not missed and total >= rubric.pass_mark,
        score=total,
        privacy=figures["privacy"] or 0.0,
        compassion=figures["compassion"],
        process=figures["process"] or 0.0,
        verified_event=outcome.verified_event,
        identifiers={key: outcome.identifiers[key] for key in IDENTIFIER_CLASSES if key in outcome.identifiers},
        privacy_findings=privacy_findings,
        process_findings=process_findings,
        dimensions=dimensions,
        cues=kind.cues,
        turns=tuple(
            TurnLabels(turn.index, _acts(turn.event.say, matcher), turn.coding.labels()) for turn in contact.turns
        ),
        verification=outcome.steps,
        understood=gather(contact, outcome.understood, kind.cues),
        missed_minimums=missed,
        unknown=outcome.unknown,
        warnings=outcome.warnings,
        harm=kind.harm,
        policy=policy.stamp if policy is not None else "",
        preferred_missing=find_missing(contact, policy) if policy is not None else (),
    )


def figure(findings: Iterable[Finding]) -> float:
    """100 less what each finding costs, not below 0; findings in review cost nothing."""
    return max(0.0, 100.0 - sum(COSTS[one.severity] for one in findings if not one.needs_review))


def mean(dimensions: Iterable[Dimension], rubric: Rubric) -> float | None:
    """The weighted mean level times 25, to one decimal; None when nothing could be judged."""
    weighed = [(one.level, rubric.weights.get(one.name, 1.0)) for one in dimensions if one.level is not None]
    weight = sum(share for _, share in weighed)
    if not weighed or weight <= 0:
        return None
    return round(25.0 * sum(level * share for level, share in weighed) / weight, 1)


def combine(figures: dict[str, float | None], rubric: Rubric) -> float:
    """The weighted mean of the three figures, to one decimal; a figure that is None leaves its weight to the others."""
    weighed = [
        (value, rubric.weights.get(name, FIGURE_WEIGHTS[name])) for name, value in figures.items() if value is not None
    ]
    weight = sum(share for _, share in weighed)
    return round(sum(value * share for value, share in weighed) / weight, 1) if weight > 0 else 0.0


def missed_minimums(
    figures: dict[str, float | None], total: float, dimensions: Iterable[Dimension], rubric: Rubric
) -> tuple[str, ...]:
    """Names of figures and dimensions below the rubric's minimum; what could not be judged misses nothing."""
    reached: dict[str, float | None] = {**figures, "score": total, **{one.name: one.level for one in dimensions}}
    return tuple(
        sorted(
            name
            for name, least in rubric.minimums.items()
            if (value := reached.get(name)) is not None and value < least
        )
    )


def _acts(say: str, matcher: Matcher) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.act for hit in matcher.understand(say, brief=True).acts))
