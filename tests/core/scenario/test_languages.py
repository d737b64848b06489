"""Further languages: whole, fitting, and laid over the scenario."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from app.core.scenario.check import Playable, check
from app.core.scenario.languages import in_language
from app.core.scenario.model import Scenario
from app.shared.result import Refusal
from tests.core.scenario.sample import SAMPLE, draft_of, edited, errors_of

WITH_SPANISH = edited(("  language: en                         # of this file", "  language: en\n  languages: [es]"))
SPANISH = "schema: kindline.words/1\nlanguage: es\n"


def _words() -> dict[str, Any]:
    """Words that are complete: every text of the sample with `¡` before it."""
    scenario = _sample()
    return {
        "schema": "kindline.words/1",
        "language": "es",
        "meta": {"title": "La cita movida", "summary": "Un hombre enojado."},
        "turns": {
            turn.id: {
                "lines": [[f"¡{variant}" for variant in lines.say] for lines in turn.lines],
                "thinks": [f"¡{thought.think}" for thought in turn.thinks],
                "model": [f"¡{step.say}" for step in turn.model if step.say],
            }
            for turn in scenario.turns
        },
        "endings": {ending.id: f"¡{ending.text}" for ending in scenario.endings},
        "tasks": {task.id: f"¡{task.text}" for task in scenario.tasks},
        "guide": [f"¡{step.text}" for step in scenario.guide],
        "acts": {act.id: [f"¡{example}" for example in act.examples] for act in scenario.acts},
        "facts": {fact.id: [f"¡{words}" for words in fact.says] for fact in scenario.record.facts},
    }


def _sample() -> Scenario:
    scenario = draft_of(SAMPLE).scenario
    assert scenario is not None
    return scenario


def _text(words: dict[str, Any]) -> str:
    return yaml.safe_dump(words, allow_unicode=True, sort_keys=False)


def test_complete_words_have_no_finding_and_are_laid_over_the_scenario() -> None:
    verdict = check(draft_of(WITH_SPANISH, {"es": _text(_words())}))
    assert isinstance(verdict, Playable)
    assert verdict.smells == ()
    spanish = in_language(draft_of(WITH_SPANISH, {"es": _text(_words())}), "es")
    played = check(spanish)
    assert isinstance(played, Playable)
    assert played.scenario.meta.title == "La cita movida"
    assert played.scenario.meta.language == "es"
    opens = played.turn("opens")
    assert all(variant.startswith("¡") for lines in opens.lines for variant in lines.say)
    assert opens.expects == _sample().turns[0].expects
    assert opens.thinks[0].think.startswith("¡If they")
    assert [step.do for step in played.turn("gives-name").model] == ["mark_verified", "view", None]
    assert str(played.turn("gives-name").model[2].say).startswith("¡Thank you")
    assert played.local_acts[0].examples[0].startswith("¡we moved")
    assert played.fact("new-date").says[0].startswith("¡your scan")
    assert played.scenario.guide[0].text == "¡Own the mistake"


def test_a_declared_language_without_its_file_is_an_error_at_its_declaration() -> None:
    (found,) = errors_of(WITH_SPANISH, {})
    assert (found.code, found.line, found.file) == ("E611", 9, "sample.yaml")
    assert errors_of(WITH_SPANISH, None) == (), "nobody looked for files"


@pytest.mark.parametrize(
    ("change", "code", "line_words"),
    [
        (lambda words: words["turns"].pop("pardon"), "E612", "turns:"),
        (lambda words: words["turns"]["opens"]["lines"].pop(), "E612", "    lines:"),
        (lambda words: words["turns"]["opens"].pop("thinks"), "E612", "  opens:"),
        (lambda words: words["turns"]["pardon"]["lines"].append(["x"]), "E613", None),
        (lambda words: words["turns"].update(nobody={"lines": [["x"]]}), "E613", "  nobody:"),
        (lambda words: words["endings"].pop("settled"), "E612", "endings:"),
        (lambda words: words["tasks"].update(other="x"), "E613", "  other:"),
        (lambda words: words["guide"].pop(), "E612", "guide:"),
        (lambda words: words["turns"]["opens"]["lines"][0].clear(), "E612", None),
        (lambda words: words.update(language="fr"), "E613", "language: fr"),
        (lambda words: words["meta"].pop("summary"), "E102", "meta:"),
        (lambda words: words.update(endigs={}), "E101", "endigs"),
    ],
)
def test_words_that_are_missing_or_fit_nothing_are_told_in_their_own_file(
    change: Any, code: str, line_words: str | None
) -> None:
    words = _words()
    change(words)
    text = _text(words)
    (found,) = errors_of(WITH_SPANISH, {"es": text})
    assert (found.code, found.file) == (code, "es.yaml")
    if line_words is not None:
        assert text.splitlines()[found.line - 1].startswith(line_words)


def test_words_that_cannot_be_read_are_an_error_and_no_failure() -> None:
    assert [finding.code for finding in errors_of(WITH_SPANISH, {"es": ""})] == ["E000"]
    assert [finding.code for finding in errors_of(WITH_SPANISH, {"es": "a: ["})] == ["E001"]
    assert errors_of(SAMPLE, {"fr": "a: ["}) == (), "a file of a language that is not declared is none of our business"


def test_what_stays_in_the_first_language_smells() -> None:
    words = _words()
    del words["acts"], words["facts"]
    verdict = check(draft_of(WITH_SPANISH, {"es": _text(words)}))
    assert isinstance(verdict, Playable)
    assert [finding.code for finding in verdict.smells] == ["S116"]


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(Refusal, match="it speaks en, es"):
        in_language(draft_of(WITH_SPANISH, {"es": _text(_words())}), "fr")
    with pytest.raises(Refusal, match="cannot be read"):
        in_language(draft_of(WITH_SPANISH, {"es": "a: ["}), "es")
    draft = draft_of(SAMPLE, {})
    assert in_language(draft, "en") is draft
