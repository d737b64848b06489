"""Why a contact passed or failed: one code with its parameters."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.core.scoring.model import Finding, Scorecard


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict as a code and its parameters, for a person's language to say."""

    code: str  # passed_verified, passed, fatal, minimum, score
    details: dict[str, str] = field(default_factory=dict[str, str])
    finding: Finding | None = None  # what failed it, for `fatal`


def verdict(card: Scorecard) -> Verdict:
    """Why the contact passed or failed, in the order in which a trainee needs to hear it."""
    fatal = next(
        (f for f in (*card.privacy_findings, *card.process_findings) if f.severity == "fatal" and not f.needs_review),
        None,
    )
    if fatal is not None:
        return Verdict("fatal", {"rule": fatal.rule, "event": str(fatal.event), "words": fatal.words}, fatal)
    if card.missed_minimums:
        return Verdict("minimum", {"dimension": card.missed_minimums[0], "all": ",".join(card.missed_minimums)})
    if not card.passed:
        return Verdict("score", {"score": f"{card.score:.1f}"})
    if card.verified_event is not None:
        return Verdict("passed_verified", {"event": str(card.verified_event)})
    return Verdict("passed")
