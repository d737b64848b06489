"""One made-up contact, judged by whatever is being edited, so that one sees at once what a weight does."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.scoring.amending import amend
from app.core.scoring.judge import combine, figure, mean, missed_minimums
from app.core.scoring.model import Dimension, Finding, Rubric, Severity
from app.core.scoring.policy import OrganisationPolicy, rubric_under

LEVELS: dict[str, int] = {
    "warmth": 3,
    "understanding": 2,
    "reflection": 3,
    "exploration": 1,
    "respect": 4,
    "support": 3,
    "apology": 2,
    "orientation": 4,
    "plain_language": 4,
    "listening": 3,
    "harm": 4,
    "timing": 1,
}
FINDINGS: tuple[tuple[str, Severity], ...] = (("V6", "major"), ("Q3", "minor"), ("P1", "minor"))
"""A decent contact with one slip at verifying, a hold without asking, and no introduction."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What the made-up contact reaches."""

    score: float
    passed: bool
    figures: tuple[tuple[str, float | None], ...]
    missed: tuple[str, ...]


def judge_sample(policy: OrganisationPolicy, base: Rubric) -> Sample:
    """The made-up contact under a policy."""
    rubric = rubric_under(policy, base)
    found = amend((Finding(rule, 0, severity, "", "", 1.0, "") for rule, severity in FINDINGS), policy)
    dimensions = tuple(
        Dimension(name, None if name in rubric.not_applicable else level) for name, level in LEVELS.items()
    )
    privacy = tuple(one for one in found if one.rule.startswith("V"))
    process = tuple(one for one in found if not one.rule.startswith("V") and one.rule not in rubric.not_applicable)
    figures = {"privacy": figure(privacy), "compassion": mean(dimensions, rubric), "process": figure(process)}
    total = combine(figures, rubric)
    missed = missed_minimums(figures, total, dimensions, rubric)
    fatal = any(one.severity == "fatal" for one in found)
    return Sample(total, not fatal and not missed and total >= rubric.pass_mark, tuple(figures.items()), missed)
