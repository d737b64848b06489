"""The scorecard's codes as sentences."""

from __future__ import annotations

from app.core.scoring.explain import Explanations
from app.core.scoring.model import Finding, VerificationDeed
from app.ui.kit.shapes import FindingLine, Glyph, LaneLine, LaneMark, Mark, Tone
from app.ui.kit.words import clock_time, figure, translate
from app.ui.trainee import words
from app.ui.trainee.scorecard.lanes import CONTACT, LaneProps, LaneStep
from app.ui.trainee.scorecard.state import MarkProps, Point, Verdict


def verdict_sentence(verdict: Verdict, texts: Explanations) -> str:
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
    if verdict.finding is not None:
        return translate("Scorecard", "Not passed. {why}", why=texts.explain(verdict.finding).why)
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


def sureness(confidence: float) -> str:
    """How sure the judge is, 0-1, in words."""
    if confidence >= 0.9:
        return translate("Scorecard", "very sure")
    if confidence >= 0.75:
        return translate("Scorecard", "fairly sure")
    return translate("Scorecard", "likely") if confidence >= 0.6 else translate("Scorecard", "unsure")


def finding_line(point: Point, texts: Explanations) -> FindingLine:
    """A point as the list draws it."""
    name, tone, icon_name = severity(point)
    if point.finding is not None:
        said = texts.explain(point.finding)
        rule = translate("Scorecard", "Rule {rule}", rule=point.rule)
        source = "  ·  ".join(part for part in (rule, _cited(point.finding.citation)) if part)
        sure = sureness(point.finding.confidence)
    else:
        assert point.cue is not None  # a point is one of the two
        said, source, sure = texts.explain_cue(point.cue), translate("Scorecard", "Feeling shown"), ""
    return FindingLine(
        event=point.event,
        when=clock_time(point.t),
        severity=name,
        tone=tone,
        icon_name=icon_name,
        title=said.title,
        why=f"{said.why} {lowered(point.finding)}".strip(),
        words=point.words,
        source=f"{source}: {said.source}",
        sureness=sure,
        instead=said.instead,
        author=point.instead,
    )


def lowered(finding: Finding | None) -> str:
    """That the organisation counts a finding otherwise, and why; empty where it does not."""
    if finding is None or "policy_from" not in finding.details:
        return ""
    return translate(
        "Scorecard",
        "Your organization counts this as {now} instead of {before}: {reason}",
        now=_weight(finding.details["policy_to"]),
        before=_weight(finding.details["policy_from"]),
        reason=finding.details["policy_reason"],
    )


def liked(phrase: str) -> str:
    """Words that the organisation likes to hear."""
    return translate("Scorecard", "Your organization likes to hear: “{phrase}”.", phrase=phrase)


def _weight(severity: str) -> str:
    table = {
        "fatal": translate("Scorecard", "fatal"),
        "major": translate("Scorecard", "major"),
        "minor": translate("Scorecard", "minor"),
    }
    return table.get(severity, severity)


def _cited(citation: str) -> str:
    return translate("Scorecard", "good practice") if citation == "practice" else citation


def mark(props: MarkProps, texts: Explanations) -> Mark:
    """A mark with its words."""
    if props.finding is not None:
        text = texts.explain(props.finding).why
    else:
        feeling = words.feeling(props.feeling) if props.feeling else ""
        text = {
            "taken": translate("Scorecard", "{feeling}: answered", feeling=feeling),
            "missed": translate("Scorecard", "{feeling}: not answered", feeling=feeling),
            "harmed": translate("Scorecard", "{feeling}: made worse", feeling=feeling),
        }.get(props.kind, translate("Scorecard", "The caller was verified"))
    return Mark(props.t, props.kind, props.event, f"{clock_time(props.t)}  {text}")


SIGNS: dict[VerificationDeed, tuple[Glyph, Tone]] = {
    "asked": ("ring", ""),
    "given": ("dotted", "warn"),
    "matched": ("tick", "good"),
    "mismatched": ("cross", "bad"),
    "read_out": ("triangle", "warn"),
    "verified": ("square", "good"),
    "marked": ("flag", "info"),
    "first_disclosure": ("diamond", "accent"),
}


def deed(what: VerificationDeed) -> str:
    """A step of verification."""
    return {
        "asked": translate("Verification", "asked for"),
        "given": translate("Verification", "given, not made out"),
        "matched": translate("Verification", "matched"),
        "mismatched": translate("Verification", "did not match"),
        "read_out": translate("Verification", "read out"),
        "verified": translate("Verification", "enough had matched"),
        "marked": translate("Verification", "marked as verified"),
        "first_disclosure": translate("Verification", "first thing told"),
    }[what]


def sign(step: LaneStep) -> tuple[Glyph, Tone, str]:
    """How a step is drawn and said; what was told before enough had matched is bad."""
    glyph, tone = SIGNS[step.what]
    if step.early:
        return glyph, "bad", translate("Verification", "told before enough had matched")
    return glyph, tone, deed(step.what)


def lane(props: LaneProps) -> LaneLine:
    """A lane with its words; what was told before enough had matched is marked as bad."""
    name = translate("Verification", "The call") if props.name == CONTACT else words.identifier(props.name)
    marks: list[LaneMark] = []
    for step in props.steps:
        glyph, tone, said = sign(step)
        what = said if props.name == CONTACT else f"{name}: {said}"
        marks.append(LaneMark(step.t, glyph, tone, step.event, f"{clock_time(step.t)}  {what}"))
    return LaneLine(name, tuple(marks))


def judged_by(judges: tuple[tuple[str, str], ...]) -> str:
    """What judged, each with its version."""
    named = {
        "rules": translate("Scorecard", "rules"),
        "rubric": translate("Scorecard", "rubric"),
        "policy": translate("Scorecard", "policy"),
        "matcher": translate("Scorecard", "matcher"),
    }
    parts = "  ·  ".join(f"{named[name]} {version}" for name, version in judges)
    return translate("Scorecard", "Judged by {parts}", parts=parts)


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
