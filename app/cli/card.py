"""A scorecard as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.activities.judge import advice, verdict_sentence
from app.bootstrap.understanding import find_explanations
from app.cli.output import result
from app.core.record.model import Action, CallRecord, Utterance
from app.core.scoring.explain import Explanations
from app.core.scoring.model import Finding, Scorecard


def card_line(card: Scorecard) -> str:
    """A scorecard in one line."""
    findings = (*card.privacy_findings, *card.process_findings)
    rules = " ".join(f"{one.rule}@{one.event}{'?' if one.needs_review else ''}" for one in findings)
    figures = f"privacy {_figure(card.privacy)}  compassion {_figure(card.compassion)}  process {_figure(card.process)}"
    return f"{'passed' if card.passed else 'FAILED'}  {card.score:5.1f}  {figures}  {card.id}  {rules}".rstrip()


def show_card(card: Scorecard, record: CallRecord, survey: Mapping[str, int | str]) -> None:
    """The whole scorecard, each point with its words."""
    for line in card_text(card, record, survey):
        result(line)


def card_text(card: Scorecard, record: CallRecord, survey: Mapping[str, int | str]) -> Iterator[str]:
    """The lines of a whole scorecard."""
    texts = find_explanations()
    judged_by = ", ".join(part for part in (f"rubric {card.rubric}", card.policy and f"policy {card.policy}") if part)
    yield f"{'PASSED' if card.passed else 'FAILED'} with {card.score:.1f} of 100   ({judged_by}, {card.matcher})"
    yield verdict_sentence(card, texts)
    if card.verified_event is None:
        verified = "the caller was never verified"
    else:
        verified = f"verified at event {card.verified_event}"
    yield f"privacy     {_figure(card.privacy)}   {verified}"
    yield from _findings(card.privacy_findings, texts)
    yield f"compassion  {_figure(card.compassion)}"
    for one in card.dimensions:
        if one.level is not None:
            yield f"  {one.level} of 4  {one.name.replace('_', ' ')}"
            worst = next((item for item in one.evidence if not item.good), None)
            if one.level < 3 and worst is not None:
                yield f'          event {worst.event}: "{worst.words}"'
    for cue in card.cues:
        if cue.outcome != "taken":
            yield f'  {cue.feeling} {cue.outcome} at event {cue.event}: "{cue.words or _words(record, cue.event)}"'
    yield f"process     {_figure(card.process)}"
    yield from _findings(card.process_findings, texts)
    if survey:
        yield "survey      " + ", ".join(f"{name} {answer}" for name, answer in survey.items())
    yield from (f"next time   {texts.habit(each.code)}" for each in advice(card))
    yield from (f'next time   Say "{words}", as your organization likes it.' for words in card.preferred_missing)
    yield from (f"unknown     {text}" for text in card.unknown)
    yield from (f"warning     {text}" for text in card.warnings)


def _findings(findings: tuple[Finding, ...], texts: Explanations) -> Iterator[str]:
    for one in findings:
        said = texts.explain(one)
        review = "  (to be reviewed by a person)" if one.needs_review else ""
        yield f"  {one.severity} {one.rule} at event {one.event}, {one.citation}{review}: {said.why}"
        if one.words:
            yield f'          "{one.words}"'
        if "policy_from" in one.details:
            yield f"          policy: {one.details['policy_from']} by the rules; {one.details['policy_reason']}"
        yield f"          instead: {said.instead}"


def _figure(value: float | None) -> str:
    return "    –" if value is None else f"{value:5.1f}"


def _words(record: CallRecord, index: int) -> str:
    event = record.events[index] if 0 <= index < len(record.events) else None
    return event.say if isinstance(event, Utterance) else event.do if isinstance(event, Action) else ""
