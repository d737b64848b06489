"""A scorecard as `score --json` prints it: the contract's keys in the contract's order, further keys after them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.core.scoring.model import Evidence, Finding, Scorecard


def as_json(card: Scorecard) -> dict[str, Any]:
    """Plain values only; dumped without sorting, equal cards give equal bytes. `policy` stands there where one judged."""
    data: dict[str, Any] = {
        "id": card.id,
        "rules": card.rules,
        "rubric": card.rubric,
        "matcher": card.matcher,
        "passed": card.passed,
        "score": card.score,
        "privacy": {
            "score": card.privacy,
            "verified_event": card.verified_event,
            "identifiers": dict(card.identifiers),
            "findings": [_finding(one) for one in card.privacy_findings],
        },
        "compassion": {
            "score": card.compassion,
            "dimensions": {one.name: one.level for one in card.dimensions},
            "cues": [
                {"event": cue.event, "feeling": cue.feeling, "outcome": cue.outcome, "by": cue.by} for cue in card.cues
            ],
            "harm": [{"event": one.event, "words": one.words} for one in card.harm],
            "evidence": {
                one.name: [_evidence(item) for item in one.evidence] for one in card.dimensions if one.evidence
            },
        },
        "process": {"score": card.process, "findings": [_finding(one) for one in card.process_findings]},
        "turns": [{"event": turn.event, "acts": list(turn.acts), "labels": dict(turn.labels)} for turn in card.turns],
        "missed_minimums": list(card.missed_minimums),
        "unknown": list(card.unknown),
        "warnings": list(card.warnings),
    }
    if card.policy:
        data |= {"policy": card.policy, "preferred_missing": list(card.preferred_missing)}
    return data


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "event": one.event,
        "severity": one.severity,
        "words": one.words,
        "citation": one.citation,
        "confidence": round(one.confidence, 2),
        "needs_review": one.needs_review,
        "why": one.why,
        "code": one.code,
        "details": dict(one.details),
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    return {"event": one.event, "words": one.words, "good": one.good}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict as a code and its parameters, for a person's language to say."""

    code: str  # passed_verified, passed, fatal, minimum, score
    details: dict[str, str] = field(default_factory=dict[str, str])


def verdict(card: Scorecard) -> Verdict:
    """Why the contact passed or failed, in the order in which a trainee needs to hear it."""
    fatal = next(
        (f for f in (*card.privacy_findings, *card.process_findings) if f.severity == "fatal" and not f.needs_review),
        None,
    )
    if fatal is not None:
        return Verdict("fatal", {"rule": fatal.rule, "event": str(fatal.event), "words": fatal.words, "why": fatal.why})
    if card.missed_minimums:
        return Verdict("minimum", {"name": card.missed_minimums[0], "all": ", ".join(card.missed_minimums)})
    if not card.passed:
        return Verdict("score", {"score": f"{card.score:.1f}"})
    if card.verified_event is not None:
        return Verdict("passed_verified", {"event": str(card.verified_event)})
    return Verdict("passed")
