"""Lets every process rule read one contact."""

from __future__ import annotations

from app.core.scoring.contact import Contact
from app.core.scoring.model import Finding, Rubric
from app.core.scoring.process import d1, p1, q2, q3, q4

_RULES = (d1.find, q2.find, q3.find, q4.find, p1.find)


def find(contact: Contact, rubric: Rubric) -> tuple[Finding, ...]:
    """Findings in event order; rules that the rubric calls not applicable stay silent."""
    found = [finding for rule in _RULES for finding in rule(contact) if finding.rule not in rubric.not_applicable]
    return tuple(sorted(found, key=lambda finding: (finding.event, finding.rule)))
