"""What a policy does to findings after the rules have found them: off, lowered or raised, each time saying why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.core.scoring.model import Finding
from app.core.scoring.policy import OrganisationPolicy


def amend(findings: Iterable[Finding], policy: OrganisationPolicy | None) -> tuple[Finding, ...]:
    """The findings that stand under a policy; a changed one says in `details` what it was, who changed it and why."""
    if policy is None or not policy.rules:
        return tuple(findings)
    return tuple(changed for one in findings if (changed := _amended(one, policy)) is not None)


def _amended(finding: Finding, policy: OrganisationPolicy) -> Finding | None:
    change = policy.rules.get(finding.rule)
    if change is None or change.severity == finding.severity:
        return finding
    if change.severity == "off":
        return None
    details = {
        **finding.details,
        "policy": policy.stamp,
        "policy_from": finding.severity,
        "policy_to": change.severity,
        "policy_reason": change.reason,
    }
    return replace(finding, severity=change.severity, details=details)
