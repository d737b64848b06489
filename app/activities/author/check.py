"""The whole work of `check`: find scenarios, check each, and say what was found in the form of the command line."""

from __future__ import annotations

from collections.abc import Iterable

from app.activities.author.ports import FindPacks, Pack
from app.core.language.matcher import Matcher
from app.core.scenario.check import check
from app.core.scenario.codes import Reporter
from app.core.scenario.estimate import estimate_minutes
from app.core.scenario.findings import Finding
from app.core.scenario.nodes import Scalar, Span
from app.core.scenario.parse import parse


def check_paths(paths: Iterable[str], find_packs: FindPacks, matcher: Matcher | None = None) -> list[dict[str, object]]:
    """One result a scenario, in order of the paths: `id`, `errors`, `smells`, `bounds`, `coverage`, `minutes`.

    A scenario that cannot be read is a result with an error E000. `bounds` and `coverage` are None: they need simulation.
    An id that two of the scenarios share is an error of the later one. Refusal when a path leads to no scenario.
    """
    taken: dict[str, str] = {}
    return [_result(pack, matcher, taken) for path in paths for pack in find_packs(path)]


def _result(pack: Pack, matcher: Matcher | None, taken: dict[str, str]) -> dict[str, object]:
    found: list[Finding] = []
    if pack.refusal is not None:
        Reporter(pack.name, found).at("E000", Span(1, 1, 0, 0), pack.refusal.sentence)
        return _as_json(_folder(pack.name), found, (), None)
    draft = parse(pack.text, pack.name, pack.words)
    verdict = check(draft, matcher)
    errors = list(getattr(verdict, "errors", ()))
    scenario = draft.scenario
    written = draft.node(("meta", "id"))
    name = written.text if isinstance(written, Scalar) and written.text else _folder(pack.name)
    first = taken.setdefault(name, pack.name)
    if first != pack.name and written is not None:
        Reporter(pack.name, found).at("E201", draft.span(("meta", "id")), f"the id {name!r} is taken: {first} has it")
    return _as_json(name, [*errors, *found], verdict.smells, estimate_minutes(scenario) if scenario else None)


def _as_json(
    name: str, errors: Iterable[Finding], smells: Iterable[Finding], minutes: float | None
) -> dict[str, object]:
    return {
        "id": name,
        "errors": [_finding(each) for each in errors],
        "smells": [_finding(each) for each in smells],
        "bounds": None,
        "coverage": None,
        "minutes": minutes,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def _folder(name: str) -> str:
    """What a scenario is called that does not tell: its folder, or its file."""
    parts = name.split("/")
    return parts[-2] if len(parts) > 1 and parts[-1] == "scenario.yaml" else parts[-1].removesuffix(".yaml")
