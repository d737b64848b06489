"""Every code that a rule can emit has a sentence that speaks to the trainee."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from app.core.scoring.privacy.advice import Kind
from app.core.scoring.privacy.line import BreakKind
from app.core.scoring.privacy.telling import How
from app.ui.trainee.scorecard.sentences import known, to_you
from tests.conftest import PROJECT

SCORING = PROJECT / "app" / "core" / "scoring"
CODE = re.compile(r"(?:privacy\.)?[a-zA-Z]\d\.[a-z_.]*\**[a-z_.]*")
PARTS = {  # what stands where a rule puts its code together
    "privacy.v1.*": get_args(How),
    "privacy.c1.*": ("phone", "voicemail", "email", "mail", "text"),
    "privacy.q1.*": get_args(Kind),
    "privacy.t6.*": ("officer", "provider"),
    "privacy.v7.*": get_args(BreakKind),
    "privacy.v7.*.went_on": get_args(BreakKind),
    "Q3.*": ("asked", "long", "asked_long"),
    "D1.*": ("value", "types"),
}


def shapes(path: Path) -> Iterator[str]:
    """The codes in a rule's source, with a star where a part is filled in."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value + ("*" if node.value.endswith(".") else "")
        else:
            continue
        if CODE.fullmatch(text) and text.count("*") <= 1:
            yield text


def codes() -> list[str]:
    found = {
        shape
        for folder in ("privacy/rules", "process")
        for path in sorted((SCORING / folder).glob("*.py"))
        for shape in shapes(path)
    }
    return sorted(shape.replace("*", part) for shape in found for part in (PARTS[shape] if "*" in shape else ("",)))


def test_the_codes_are_found() -> None:
    assert {"privacy.v1.told", "privacy.v7.redial.went_on", "privacy.n1.viewed", "Q3.asked_long", "D1.types"} <= set(
        codes()
    )
    assert len({code.removeprefix("privacy.").split(".")[0].upper() for code in codes()}) >= 30


@pytest.mark.parametrize("code", codes())
def test_every_code_speaks_to_the_trainee(code: str) -> None:
    assert known(code)
    details = dict.fromkeys(
        ("matched", "required", "failed", "taken", "demanded", "asked", "restriction", "seconds"), "x"
    )
    sentence = to_you(code, {**details, "section": "results", "cls": "name"}, "The agent did it.")
    assert sentence != "The agent did it."
    assert "agent" not in sentence.lower()
    assert "you" in sentence.lower()
    assert "{" not in sentence
    assert sentence.endswith((".", "”"))


def test_an_unknown_code_and_unknown_details_fall_back_to_the_rule() -> None:
    assert to_you("privacy.z9.new", {}, "As the rule says.") == "As the rule says."
    assert to_you("privacy.v8.demanded", {}, "As the rule says.") == "As the rule says."
