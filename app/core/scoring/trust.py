"""How far a finding can be trusted: a rule's own confidence, set right by how often people agreed with such findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.core.language.heads.model import Trust
from app.core.scoring.model import Finding

DOUBTFUL = 0.5
"""Calibrated confidence below which a fatal finding waits for a person: it is likelier wrong than right."""


def trusted(findings: Iterable[Finding], trust: Trust | None) -> tuple[Finding, ...]:
    """The findings with calibrated confidence 0-1; unchanged where nothing was measured (`trust` None)."""
    if trust is None:
        return tuple(findings)
    return tuple(_trusted(one, trust) for one in findings)


def _trusted(finding: Finding, trust: Trust) -> Finding:
    sure = round(trust.of(finding.rule, finding.confidence), 2)
    doubtful = finding.severity == "fatal" and sure < DOUBTFUL
    return replace(finding, confidence=sure, needs_review=finding.needs_review or doubtful)
