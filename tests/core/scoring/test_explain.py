"""Every code has its texts in every language, and every finding carries what they need."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.activities.judge.advice import HABITS
from app.core.record.model import IDENTIFIER_CLASSES, SECTIONS
from app.core.record.read import read_record
from app.core.scoring.explain import VOCABULARY, Explanations, load_explanations, parameters
from app.core.scoring.judge import score
from app.core.scoring.model import DIMENSIONS, CueFinding, Finding
from app.core.scoring.privacy.claims import ASKING_ROLES, FAMILY
from app.core.scoring.rule_book import RULES
from app.core.scoring.scorecard import as_json
from app.core.scoring.verdict import Verdict
from app.shared.result import Refusal
from tests.conftest import PROJECT
from tests.core.scoring.making import matcher, rubric
from tests.goldens import goldens, play_golden

LANGUAGES = ("en", "es")
FEELINGS = ("fear", "anger", "grief", "pain", "confusion", "shame", "relief")
SCORING = PROJECT / "app" / "core" / "scoring"
FILES = sorted(
    path
    for path in (
        *(SCORING / "privacy" / "rules").glob("*.py"),
        *(SCORING / "process").glob("*.py"),
        SCORING / "phrases.py",
    )
    if path.stem not in ("__init__", "judge")
)


@cache
def texts(language: str) -> Explanations:
    path = PROJECT / "resources" / "explanations" / f"{language}.yaml"
    return load_explanations(path.read_text(encoding="utf-8"))


def declared(path: Path) -> tuple[str, ...]:
    """The codes that a rule's file says it finds."""
    name = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
    return importlib.import_module(name).CODES


def made(path: Path) -> Iterator[tuple[re.Pattern[str], set[str]]]:
    """For each place that makes a finding: the codes it can have, as a pattern, and its parameters."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "finding":
            names = {word.arg for word in node.keywords if word.arg} - {"review", "told"}
            if any(word.arg == "told" for word in node.keywords):
                names |= {"section", "fact", "disclosure"}
            yield _pattern(node.args[6]), names


def _pattern(code: ast.expr) -> re.Pattern[str]:
    if isinstance(code, ast.Constant):
        return re.compile(re.escape(str(code.value)))
    if isinstance(code, ast.JoinedStr):
        return re.compile(
            "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"\w+" for p in code.values)
        )
    if isinstance(code, ast.BinOp) and isinstance(code.left, ast.Constant):
        return re.compile(re.escape(str(code.left.value)) + r"\w+")
    return re.compile(r".*")  # a name that holds one of the file's codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_those_of_the_codes_that_rules_declare(language: str) -> None:
    codes = {code for path in FILES for code in declared(path)} | {"cue.missed", "cue.harmed"}
    assert set(texts(language).codes) == codes
    assert len(codes) > 60
    assert set(texts(language).rules) == {entry.rule for entry in RULES} | {"P2", "cue"}
    assert set(texts(language).habits) == set(HABITS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_finds_the_codes_that_it_declares(path: Path) -> None:
    written = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in texts("en").codes
    }
    assert written <= set(declared(path))
    for pattern, _ in made(path):
        assert any(pattern.fullmatch(code) for code in declared(path))


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name == "rules"], ids=lambda path: path.stem)
def test_a_finding_carries_the_parameters_of_its_texts(path: Path) -> None:
    places = list(made(path))
    assert places
    for code in declared(path):
        needed = parameters("".join(texts("en").codes[code].values()))
        matching = [names for pattern, names in places if pattern.fullmatch(code)]
        assert matching, code
        for names in matching:
            assert needed <= names, code


def test_languages_say_the_same_things_with_the_same_parameters() -> None:
    english, spanish = texts("en"), texts("es")
    for one, other in ((english.codes, spanish.codes), (english.rules, spanish.rules), (english.words, spanish.words)):
        assert {key: set(parts) for key, parts in one.items()} == {key: set(parts) for key, parts in other.items()}
    assert set(english.verdicts) == set(spanish.verdicts)
    for code, parts in english.codes.items():
        for part, template in parts.items():
            assert parameters(template) == parameters(spanish.codes[code][part]), code
            assert template != spanish.codes[code][part]
    for code, template in english.verdicts.items():
        assert parameters(template) == parameters(spanish.verdicts[code])


@pytest.mark.parametrize("language", LANGUAGES)
def test_closed_vocabularies_are_whole(language: str) -> None:
    words = texts(language).words
    assert set(VOCABULARY.values()) == set(words)
    assert {*IDENTIFIER_CLASSES, "full_ssn", "caller_id"} <= set(words["identifier"])
    assert set(SECTIONS) <= set(words["section"]) & set(words["needed"])
    assert set(FEELINGS) <= set(words["feeling"]) & set(words["answer"])
    assert set(words["relation"]) >= FAMILY
    assert set(words["role"]) >= ASKING_ROLES
    assert {*DIMENSIONS, "privacy", "compassion", "process", "score"} <= set(words["dimension"])


@cache
def findings() -> tuple[Finding, ...]:
    """Of the shipped goldens and of the project's own labelled calls."""
    cards = [play_golden(golden).scorecard for golden in goldens()]
    paths = sorted((PROJECT / "tests" / "samples" / "judging").rglob("calls.jsonl"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    cards.extend(score(read_record(line, "sample"), matcher(), rubric()) for line in lines)
    return tuple(one for card in cards for one in (*card.privacy_findings, *card.process_findings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_found_is_explained_in_whole_sentences(language: str) -> None:
    assert len({one.code for one in findings()}) > 20
    for one in findings():
        said = texts(language).explain(one)
        for text in (said.why, said.instead):
            assert text[0].isupper(), text
            assert text.rstrip("”»")[-1] in ".?!", text
            assert "{" not in text
            assert "_" not in text
        assert said.title
        assert said.source


def test_details_are_codes_and_no_english() -> None:
    for one in findings():
        for name in VOCABULARY.keys() & one.details.keys():
            assert all(code in texts("en").words[VOCABULARY[name]] or not code for code in one.details[name].split(","))


EARLY = Finding(
    "V1", 3, "fatal", "benign", "45 CFR 164.514(h)", 0.9, "privacy.v1.told",
    {"section": "results", "matched": "date_of_birth,name", "required": "3"},
)  # fmt: skip


def test_codes_become_words() -> None:
    said = texts("en").explain(EARLY)
    assert said.why == (
        "Something about the test results was told when the date of birth and the name had matched; the policy requires 3."
    )
    nothing = Finding("V2", 1, "fatal", "", "", 0.9, "privacy.v2.changed", {"matched": "", "required": "1"})
    assert "when no identifier had matched" in texts("en").explain(nothing).why
    assert "ningún dato" in texts("es").explain(nothing).why


def test_a_missed_feeling_is_answered() -> None:
    said = texts("es").explain_cue(CueFinding(4, "grief", "missed", None))
    assert "duelo" in said.why
    assert "pérdida" in said.instead


def test_the_verdict_speaks_of_what_failed() -> None:
    assert texts("en").verdict(Verdict("fatal", {}, EARLY)).startswith("Not passed. Something about the test results")
    assert texts("en").verdict(Verdict("minimum", {"dimension": "plain_language"})).count("plain words") == 1


def test_a_card_for_people_says_why_and_a_kept_one_does_not() -> None:
    card = next(card for golden in goldens() if (card := play_golden(golden).scorecard).privacy_findings)
    kept, shown = as_json(card)["privacy"]["findings"][0], as_json(card, texts("en"))["privacy"]["findings"][0]
    assert {"why", "instead"} & kept.keys() == set()
    assert shown["why"].endswith(".")
    assert kept == {key: value for key, value in shown.items() if key not in ("why", "instead")}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: [", "not_yaml"),
        ("- 1", "not_a_mapping"),
        ("language: en", "missing"),
        ("language: en\njoin: {comma: a, last: b}\nrules: {}\ncodes: {x.y: {why: A.}}\nverdicts: {}\nhabits: {}\nwords: {}", "missing"),
        ("language: en\njoin: {comma: a, last: b}\nrules: {}\ncodes: {}\nverdicts: {a: 4}\nhabits: {}\nwords: {}", "no_text"),
    ],
)  # fmt: skip
def test_a_broken_file_is_one_clear_refusal(text: str, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        load_explanations(text)
    assert caught.value.code == f"explanation.{code}"


def test_an_unknown_code_and_a_missing_parameter_are_refused() -> None:
    with pytest.raises(Refusal, match="no explanation of"):
        texts("en").explain(Finding("V1", 0, "minor", "", "", 0.9, "privacy.z9.new"))
    with pytest.raises(Refusal, match="lacks matched"):
        texts("en").explain(Finding("V1", 0, "minor", "", "", 0.9, "privacy.v1.told", {"section": "", "required": "2"}))
