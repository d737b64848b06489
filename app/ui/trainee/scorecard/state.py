"""A scorecard as values: the verdict, three figures, the line of time, what to do next time, and every word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from app.core.record.model import Action, CallRecord, Utterance
from app.core.scenario.model import Scenario
from app.core.scoring.model import CueFinding, Dimension, Finding, Scorecard, Understood
from app.ui.kit.shapes import MarkKind
from app.ui.trainee.call.state import TalkLine, talk_line
from app.ui.trainee.scorecard.lanes import LaneProps, lanes

VerdictCode = Literal["passed_verified", "passed", "fatal", "minimum", "score"]
CueAdvice = Literal["missed", "harmed"]
DISTRESS = ("fear", "anger", "grief", "pain", "confusion", "shame")
SHOWN_FEELING = {
    "fear": 70.0,
    "anger": 75.0,
    "grief": 70.0,
    "pain": 75.0,
    "confusion": 50.0,
    "shame": 55.0,
    "relief": 20.0,
}
"""How high the curve stands at a line that shows a feeling, where the caller's mood itself was not kept."""


@dataclass(frozen=True, slots=True)
class CardInputs:
    """What a scorecard page is made from. `card` is None for a contact that was never scored."""

    title: str
    record: CallRecord
    card: Scorecard | None
    before: tuple[float | None, float | None, float | None] | None = None  # figures of the attempt before
    scenario: Scenario | None = None
    survey: tuple[tuple[str, str], ...] = ()
    stored: tuple[bool, float] | None = None  # verdict and score as filed, where they were judged by older rules
    with_audio: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict line, as a code and what it speaks of."""

    code: VerdictCode
    passed: bool
    score: float
    detail: str = ""  # the section that was opened, or the dimension
    finding: Finding | None = None  # the fatal one


@dataclass(frozen=True, slots=True)
class FigureProps:
    """One of the three figures, and its change since the attempt before."""

    name: str
    value: float | None
    change: float | None


@dataclass(frozen=True, slots=True)
class MarkProps:
    """A mark on the line of time."""

    t: float
    kind: MarkKind
    event: int
    feeling: str = ""
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to do otherwise: a finding, or a feeling that was not answered (`cue`); one of the two is there."""

    event: int
    t: float
    severity: str
    words: str
    rule: str
    needs_review: bool = False
    finding: Finding | None = None
    cue: CueFinding | None = None
    instead: str = ""  # the scenario author's own answer, where it fits


@dataclass(frozen=True, slots=True)
class PointGroup:
    """Points that ask for the same thing; `advice` is the family of rules."""

    advice: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CardProps:
    """What the page shows."""

    title: str
    verdict: Verdict | None
    figures: tuple[FigureProps, ...]
    seconds: float
    curve: tuple[tuple[float, float], ...]
    estimated: bool  # the curve is drawn from the feelings shown, since no mood was kept
    marks: tuple[MarkProps, ...]
    lanes: tuple[LaneProps, ...]
    understood: Mapping[int, tuple[Understood, ...]]
    judged_by: tuple[tuple[str, str], ...]  # what judged (rules, rubric, matcher, policy) and its version
    groups: tuple[PointGroup, ...]
    dimensions: tuple[Dimension, ...]
    cues_taken: int
    cues: int
    lines: tuple[TalkLine, ...]
    marked: Mapping[int, tuple[str, ...]]
    survey: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    liked: tuple[str, ...]  # words that the organisation likes to hear and nobody said
    stored: tuple[bool, float] | None
    with_audio: bool


def derive(inputs: CardInputs) -> CardProps:
    """The page for these inputs."""
    card, record = inputs.card, inputs.record
    times = [event.t for event in record.events]
    points = _points(inputs) if card else ()
    marked: defaultdict[int, list[str]] = defaultdict(list)
    for point in points:
        if point.words and not point.cue:
            marked[point.event].append(point.words)
    curve, estimated = _curve(record)
    lines = tuple(line for index, event in enumerate(record.events) if (line := talk_line(index, event)))
    return CardProps(
        title=inputs.title,
        verdict=_verdict(card, record) if card else None,
        figures=_figures(card, inputs.before) if card else (),
        seconds=max(times, default=0.0),
        curve=curve,
        estimated=estimated,
        marks=_marks(card, times, points) if card else (),
        lanes=lanes(card) if card else (),
        understood=_understood(card) if card else {},
        judged_by=_judged_by(card) if card else (),
        groups=_groups(points),
        dimensions=card.dimensions if card else (),
        cues_taken=sum(cue.outcome == "taken" for cue in card.cues) if card else 0,
        cues=len(card.cues) if card else 0,
        lines=lines,
        marked={event: tuple(found) for event, found in marked.items()},
        survey=inputs.survey,
        notes=(*card.unknown, *card.warnings) if card else (),
        liked=card.preferred_missing if card else (),
        stored=inputs.stored if card and inputs.stored != (card.passed, card.score) else None,
        with_audio=inputs.with_audio and bool(record.audio),
    )


def _verdict(card: Scorecard, record: CallRecord) -> Verdict:
    if card.passed and card.verified_event is not None:
        later = record.events[card.verified_event :]
        views = (event.what for event in later if isinstance(event, Action) and event.do == "view")
        return Verdict("passed_verified", True, card.score, next(views, None) or "")
    if card.passed:
        return Verdict("passed", True, card.score)
    fatal = [
        f for f in (*card.privacy_findings, *card.process_findings) if f.severity == "fatal" and not f.needs_review
    ]
    if fatal:
        return Verdict("fatal", False, card.score, finding=fatal[0])
    if card.missed_minimums:
        return Verdict("minimum", False, card.score, card.missed_minimums[0])
    return Verdict("score", False, card.score)


def _understood(card: Scorecard) -> dict[int, tuple[Understood, ...]]:
    events = dict.fromkeys(one.event for one in card.understood)
    return {event: tuple(one for one in card.understood if one.event == event) for event in events}


def _judged_by(card: Scorecard) -> tuple[tuple[str, str], ...]:
    judges = (("rules", card.rules), ("rubric", card.rubric), ("policy", card.policy), ("matcher", card.matcher))
    return tuple((name, version) for name, version in judges if version)


def _figures(
    card: Scorecard, before: tuple[float | None, float | None, float | None] | None
) -> tuple[FigureProps, ...]:
    now = (("privacy", card.privacy), ("compassion", card.compassion), ("process", card.process))
    old = before or (None, None, None)
    return tuple(
        FigureProps(name, value, round(value - last) if value is not None and last is not None else None)
        for (name, value), last in zip(now, old, strict=True)
    )


def _curve(record: CallRecord) -> tuple[tuple[tuple[float, float], ...], bool]:
    """Distress over time, and whether it had to be estimated: from the caller's mood, else from the feelings shown."""
    lines = [event for event in record.events if isinstance(event, Utterance) and event.by == "caller"]
    points = [(line.t, level) for line in lines if (level := _distress(line)) is not None]
    estimated = not points
    if estimated:
        points = [(line.t, SHOWN_FEELING[line.cue]) for line in lines if line.cue]
    if points:
        points.insert(0, (0.0, points[0][1]))
    return tuple(points), estimated


def _distress(line: Utterance) -> float | None:
    """The highest of the caller's hard feelings, 0-100; None where the record holds no mood that can be read."""
    mood = (line.model_extra or {}).get("mood")
    if not isinstance(mood, dict):
        return None
    meters = cast("dict[str, object]", mood)
    levels = [float(level) for name in DISTRESS if isinstance(level := meters.get(name), int | float)]
    return min(100.0, max(0.0, max(levels))) if levels else None


def _points(inputs: CardInputs) -> tuple[Point, ...]:
    card = inputs.card
    if card is None:
        return ()
    made = [_finding(inputs, finding) for finding in (*card.privacy_findings, *card.process_findings)]
    made += [_cue(inputs, cue) for cue in card.cues if cue.outcome != "taken"]
    return tuple(sorted(made, key=lambda point: (point.event, point.rule)))


def _time(record: CallRecord, event: int) -> float:
    return record.events[event].t if 0 <= event < len(record.events) else 0.0


def _finding(inputs: CardInputs, finding: Finding) -> Point:
    return Point(
        finding.event,
        _time(inputs.record, finding.event),
        finding.severity,
        finding.words,
        finding.rule,
        finding.needs_review,
        finding,
        instead=_before_verification(inputs, finding),
    )


def _before_verification(inputs: CardInputs, finding: Finding) -> str:
    """The author's answer at the first thing told too early.

    Shown only there: while no identifier was given and nothing was told yet, the caller stands where the author meant
    them to stand. Later the author's answer may rest on a verification that this call never had.
    """
    events = inputs.record.events
    early = [one for one in inputs.card.privacy_findings if one.rule == "V1"] if inputs.card else []
    if finding.rule != "V1" or finding is not early[0] or not 0 < finding.event < len(events):
        return ""
    heard = [event for event in events[: finding.event] if isinstance(event, Utterance) and event.by == "caller"]
    if not heard or not isinstance(events[finding.event], Utterance) or any(event.gives for event in heard):
        return ""
    return _model_answer(inputs.scenario, heard[-1].say)


def _cue(inputs: CardInputs, cue: CueFinding) -> Point:
    event = inputs.record.events[cue.event] if 0 <= cue.event < len(inputs.record.events) else None
    words = cue.words or (event.say if isinstance(event, Utterance) else "")
    severity = "major" if cue.outcome == "harmed" else "minor"
    instead = _model_answer(inputs.scenario, words)
    return Point(cue.event, _time(inputs.record, cue.event), severity, words, "cue", cue=cue, instead=instead)


def _model_answer(scenario: Scenario | None, words: str) -> str:
    """What the scenario's author would have said to these words of the caller."""
    if scenario is None or not words:
        return ""
    for turn in scenario.turns:
        if any(line in words or words in line for lines in turn.lines for line in lines.say):
            return " ".join(step.say for step in turn.model if step.say)
    return ""


def _groups(points: tuple[Point, ...]) -> tuple[PointGroup, ...]:
    order = ("V", "T", "N", "E", "D", "cue", "Q", "P")
    families: defaultdict[str, list[Point]] = defaultdict(list)
    for point in points:
        families["cue" if point.rule == "cue" else point.rule[:1]].append(point)
    known = [family for family in order if family in families]
    return tuple(PointGroup(name, tuple(families[name])) for name in [*known, *sorted(set(families) - set(order))])


def _marks(card: Scorecard, times: list[float], points: tuple[Point, ...]) -> tuple[MarkProps, ...]:
    def at(event: int) -> float:
        return times[event] if 0 <= event < len(times) else 0.0

    made = [MarkProps(at(cue.event), cue.outcome, cue.event, cue.feeling) for cue in card.cues]
    severities: dict[str, MarkKind] = {"fatal": "fatal", "major": "major", "minor": "minor"}
    made += [
        MarkProps(point.t, severities[point.severity], point.event, finding=point.finding)
        for point in points
        if point.rule != "cue"
    ]
    if card.verified_event is not None:
        made.append(MarkProps(at(card.verified_event), "verified", card.verified_event))
    return tuple(sorted(made, key=lambda mark: (mark.t, mark.kind)))


def closing_notes(record: CallRecord) -> tuple[str, ...]:
    """The notes that the agent wrote."""
    return tuple(
        event.what for event in record.events if isinstance(event, Action) and event.do == "note" and event.what
    )
