"""The sample of the format reference, and edits of it."""

from __future__ import annotations

from pathlib import Path

from app.core.scenario.check import Findings, check
from app.core.scenario.draft import Draft
from app.core.scenario.findings import Finding
from app.core.scenario.parse import parse

SCENARIOS = Path(__file__).parents[3] / "scenarios"
REFERENCE = (SCENARIOS / "README.md").read_text(encoding="utf-8")
SAMPLE = REFERENCE.split("```yaml\n", 1)[1].split("```", 1)[0]


def edited(*edits: tuple[str, str]) -> str:
    """The sample with each first text, which has to stand in it exactly once, replaced by the second."""
    text = SAMPLE
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
        text = text.replace(old, new)
    return text


def line_of(text: str, words: str) -> int:
    """The line on which the words stand; they have to stand in the text once."""
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times"
    return text[: text.index(words)].count("\n") + 1


def draft_of(text: str, words: dict[str, str] | None = None) -> Draft:
    return parse(text, "sample.yaml", words)


def findings_of(text: str, words: dict[str, str] | None = None) -> tuple[Finding, ...]:
    """Errors and smells of a text, without a matcher."""
    verdict = check(draft_of(text, words))
    return (*(verdict.errors if isinstance(verdict, Findings) else ()), *verdict.smells)


def errors_of(text: str, words: dict[str, str] | None = None) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings_of(text, words) if finding.is_error)
