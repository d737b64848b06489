"""A scorecard as `score --json` prints it: the contract's keys in the contract's order, further keys after them."""

from __future__ import annotations

from typing import Any

from app.core.scoring.explain import Explanations
from app.core.scoring.model import Evidence, Finding, Scorecard


def as_json(card: Scorecard, explanations: Explanations | None = None) -> dict[str, Any]:
    """Plain values only; dumped without sorting, equal cards give equal bytes. `policy` stands there where one judged.

    With `explanations` each finding says `why` and `instead`; a card that is kept holds codes alone.
    """
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
            "findings": [_finding(one, explanations) for one in card.privacy_findings],
            "verification": [
                {"event": step.event, "t": step.t, "what": step.what, "classes": list(step.classes)}
                for step in card.verification
            ],
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
        "process": {"score": card.process, "findings": [_finding(one, explanations) for one in card.process_findings]},
        "turns": [{"event": turn.event, "acts": list(turn.acts), "labels": dict(turn.labels)} for turn in card.turns],
        "understood": [
            {"event": one.event, "kind": one.kind, "code": one.code, "words": one.words, "detail": one.detail}
            for one in card.understood
        ],
        "missed_minimums": list(card.missed_minimums),
        "unknown": list(card.unknown),
        "warnings": list(card.warnings),
    }
    if card.policy:
        data |= {"policy": card.policy, "preferred_missing": list(card.preferred_missing)}
    return data


def _finding(one: Finding, explanations: Explanations | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": one.rule,
        "event": one.event,
        "severity": one.severity,
        "words": one.words,
        "citation": one.citation,
        "confidence": round(one.confidence, 2),
        "needs_review": one.needs_review,
    }
    if explanations is not None:
        said = explanations.explain(one)
        data |= {"why": said.why, "instead": said.instead}
    return {**data, "code": one.code, "details": dict(one.details)}


def _evidence(one: Evidence) -> dict[str, Any]:
    return {"event": one.event, "words": one.words, "good": one.good}
