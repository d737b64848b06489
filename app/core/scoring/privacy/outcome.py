"""What privacy judging hands to the scorecard."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.scoring.model import Finding, Understood, VerificationStep

RULE_SET = "hipaa/1"


@dataclass(frozen=True, slots=True)
class PrivacyOutcome:
    """Verification and findings of one contact.

    `verified_event`: index of the caller's event after which N identifier classes have matched, or None.
    `identifiers`: class to `match` or `mismatch`, the last one given counts.
    `unknown`: what the record does not say, so that some rules could not fire. `warnings`: sentences, such as an unknown `do`.
    `steps`: verification over time. `understood`: what was read in each turn, for people to check the judge by.
    """

    verified_event: int | None = None
    identifiers: dict[str, str] = field(default_factory=dict[str, str])
    findings: tuple[Finding, ...] = ()
    unknown: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    steps: tuple[VerificationStep, ...] = ()
    understood: tuple[Understood, ...] = ()
