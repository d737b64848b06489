"""The scorecard's codes as sentences."""

from __future__ import annotations

from app.ui.kit.shapes import FindingLine, Mark, Tone
from app.ui.kit.words import clock_time, figure, translate
from app.ui.trainee import words
from app.ui.trainee.scorecard.sentences import to_you
from app.ui.trainee.scorecard.state import MarkProps, Point, Verdict


def verdict_sentence(verdict: Verdict) -> str:
    """The verdict in words."""
    if verdict.code == "passed_verified":
        if not verdict.detail:
            return translate("Scorecard", "Passed. You made sure who was calling.")
        section = words.section(verdict.detail).lower()
        return translate(
            "Scorecard", "Passed. You verified the caller before you spoke of the {section}.", section=section
        )
    if verdict.code == "passed":
        return translate("Scorecard", "Passed.")
    if verdict.code == "fatal":
        return translate("Scorecard", "Not passed. {why}", why=to_you(verdict.why, verdict.details, verdict.detail))
    if verdict.code == "minimum":
        return translate(
            "Scorecard",
            "Not passed. {dimension} stayed below what this call asks for.",
            dimension=words.dimension(verdict.detail),
        )
    return translate("Scorecard", "Not passed. {score} points are not enough yet.", score=figure(verdict.score))


def advice(family: str) -> str:
    """What to do next time."""
    return {
        "V": translate("Advice", "First make sure who is calling, then speak"),
        "T": translate("Advice", "Check who may hear it"),
        "N": translate("Advice", "Open and tell no more than is needed"),
        "E": translate("Advice", "When somebody is in danger, act at once"),
        "D": translate("Advice", "Write down what was told and to whom"),
        "cue": translate("Advice", "Answer the feeling before the question"),
        "Q": translate("Advice", "Do not leave people waiting in silence"),
        "P": translate("Advice", "Do what was asked and agreed"),
    }.get(family, translate("Advice", "Also look at this"))


def severity(point: Point) -> tuple[str, Tone, str]:
    """Word, tone and icon of how grave a point is."""
    if point.needs_review:
        return translate("Severity", "Needs review"), "info", "info"
    if point.cue:
        return (
            (translate("Severity", "Hurt"), "bad", "heart")
            if point.severity == "major"
            else (translate("Severity", "Not answered"), "warn", "heart")
        )
    table: dict[str, tuple[str, Tone, str]] = {
        "fatal": (translate("Severity", "Fatal"), "bad", "bad"),
        "major": (translate("Severity", "Serious"), "warn", "warn"),
        "minor": (translate("Severity", "Small"), "info", "info"),
    }
    return table[point.severity]


def finding_line(point: Point) -> FindingLine:
    """A point as the list draws it."""
    name, tone, icon_name = severity(point)
    why = to_you(point.code, point.details, point.why)
    if point.cue:
        feeling = words.feeling(point.cue).lower()
        why = (
            translate("Scorecard", "The caller showed {feeling}, and the answer made it worse.", feeling=feeling)
            if point.severity == "major"
            else translate("Scorecard", "The caller showed {feeling}, and nobody answered it.", feeling=feeling)
        )
    source = (
        translate("Scorecard", "Feeling shown")
        if point.cue
        else "  ·  ".join(
            part for part in (translate("Scorecard", "Rule {rule}", rule=point.rule), point.citation) if part
        )
    )
    sure = "" if point.cue else translate("Scorecard", "{share} % sure", share=round(point.confidence * 100))
    return FindingLine(
        point.event, clock_time(point.t), name, tone, icon_name, why, point.words, source, sure, point.instead
    )


def mark(props: MarkProps) -> Mark:
    """A mark with its words."""
    text = {
        "taken": translate("Scorecard", "{feeling}: answered", feeling=words.feeling(props.text)),
        "missed": translate("Scorecard", "{feeling}: not answered", feeling=words.feeling(props.text)),
        "harmed": translate("Scorecard", "{feeling}: made worse", feeling=words.feeling(props.text)),
        "verified": translate("Scorecard", "The caller was verified"),
    }.get(props.kind) or to_you(props.code, props.details, props.text)
    return Mark(props.t, props.kind, props.event, f"{clock_time(props.t)}  {text}")


def change(value: float | None) -> str:
    """The change since the attempt before."""
    if value is None:
        return translate("Scorecard", "first time")
    if value == 0:
        return translate("Scorecard", "= as last time")
    arrow = "▲" if value > 0 else "▼"
    return translate("Scorecard", "{arrow} {points} since last time", arrow=arrow, points=figure(abs(value)))


def question(code: str) -> str:
    """A question of the caller's survey."""
    return {
        "csat": translate("Survey", "How content were you? (1-5)"),
        "nps": translate("Survey", "Would you recommend us? (0-10)"),
        "ces": translate("Survey", "How easy was it? (1-7)"),
        "missed": translate("Survey", "What was missing?"),
    }.get(code, code)
