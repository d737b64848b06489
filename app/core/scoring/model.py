"""What judging says: findings with their evidence, cues with their outcomes, dimensions and figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["fatal", "major", "minor"]
CueOutcome = Literal["taken", "missed", "harmed"]
VerificationDeed = Literal[
    "asked", "given", "matched", "mismatched", "marked", "verified", "read_out", "first_disclosure"
]
UnderstoodKind = Literal["act", "label", "asked", "read_out", "told", "identifier", "claim", "feeling"]
DIMENSIONS = (
    "warmth",
    "understanding",
    "reflection",
    "exploration",
    "respect",
    "support",
    "apology",
    "orientation",
    "plain_language",
    "listening",
    "harm",
    "timing",
)
TURN_LABELS = (
    "warmth",
    "understanding",
    "reflection",
    "exploration",
    "respect",
    "support",
    "apology",
    "orientation",
    "jargon",
    "harm",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One point of judging, tied to the event, the words or the action, the rule and its source."""

    rule: str
    event: int
    severity: Severity
    words: str
    citation: str
    confidence: float
    code: str  # what explains it, see resources/explanations
    details: dict[str, str] = field(
        default_factory=dict[str, str]
    )  # parameters as codes, figures or the record's own words
    needs_review: bool = False


@dataclass(frozen=True, slots=True)
class CueFinding:
    """A feeling that the caller showed at `event`, and what became of it (`by`: the event that took or harmed it)."""

    event: int
    feeling: str
    outcome: CueOutcome
    by: int | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that earned or lost a dimension something."""

    event: int
    words: str
    good: bool


@dataclass(frozen=True, slots=True)
class Dimension:
    """One compassion dimension: level 0-4, or None where there was no opportunity for it."""

    name: str
    level: int | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnLabels:
    """What one agent utterance did: acts found and the coding manual's labels (0/1; apology none, good or bad)."""

    event: int
    acts: tuple[str, ...]
    labels: dict[str, int | str]


@dataclass(frozen=True, slots=True)
class VerificationStep:
    """One step of verification at `event`, `t` seconds into the contact; `classes` are the identifiers it is about.

    `given`: a value was heard that nobody could make out. `verified`: enough had matched. `marked`: the agent said so.
    """

    event: int
    t: float
    what: VerificationDeed
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """One thing that was understood in a turn, with the words that decided where they are known.

    `code` by kind: an act's id, a label, an identifier class, the section told (empty: that somebody is a patient), what a
    caller claims to be, a feeling. `detail`: a label's kind, an identifier's outcome, how it was told, a cue's outcome.
    """

    event: int
    kind: UnderstoodKind
    code: str
    words: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """How figures are made of findings. `minimums` are mandatory levels by dimension or figure name."""

    name: str = "default/1"
    pass_mark: float = 70.0
    weights: dict[str, float] = field(default_factory=dict[str, float])
    not_applicable: frozenset[str] = frozenset()
    minimums: dict[str, float] = field(default_factory=dict[str, float])
    anchors: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])  # dimension → texts of 0-4
    process: dict[str, str] = field(default_factory=dict[str, str])  # process item → what it asks for


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The verdict on one contact. Figures are 0-100, rounded to one decimal where shown."""

    id: str
    rules: str
    rubric: str
    matcher: str
    passed: bool
    score: float
    privacy: float
    compassion: float | None
    process: float
    verified_event: int | None
    identifiers: dict[str, str]
    privacy_findings: tuple[Finding, ...]
    process_findings: tuple[Finding, ...]
    dimensions: tuple[Dimension, ...]
    cues: tuple[CueFinding, ...]
    turns: tuple[TurnLabels, ...]
    missed_minimums: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()  # what the record did not say, so that some rules could not fire
    warnings: tuple[str, ...] = ()
    harm: tuple[Evidence, ...] = ()  # every hurtful stretch of the agent's words
    policy: str = ""  # name and version of the policy that judged it; empty where none did
    verification: tuple[VerificationStep, ...] = ()
    understood: tuple[Understood, ...] = ()  # in each turn of both sides, in order of events
    preferred_missing: tuple[str, ...] = ()  # phrases that the organisation likes to hear and nobody said
