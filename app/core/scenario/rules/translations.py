"""Further languages: every declared one has its words, and they fit (E61x)."""

from __future__ import annotations

import re

from app.core.scenario.codes import Reporter
from app.core.scenario.draft import WordsFile
from app.core.scenario.findings import Finding
from app.core.scenario.model import Turn
from app.core.scenario.nodes import Path, locate
from app.core.scenario.rules.sight import Sight
from app.core.scenario.words import TurnWords, Words

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")


def check_languages(sight: Sight) -> None:
    """E611 at the declaration; E612 and E613 in the words file."""
    meta = sight.scenario.meta
    named: list[tuple[Path, str]] = [(("meta", "language"), meta.language)]
    named += [(("meta", "languages", place), language) for place, language in enumerate(meta.languages)]
    for path, language in named:
        if not _TAG.fullmatch(language):
            sight.tell("E106", path, f"{language!r} is no language tag such as en or es-MX")
        elif path[1] == "languages" and language == meta.language:
            sight.tell("E201", path, f"{language!r} is the scenario's own language already")
    files = sight.draft.languages
    if files is None:
        return
    for place, language in enumerate(meta.languages):
        file = files.get(language)
        if file is None:
            sight.tell(
                "E611",
                ("meta", "languages", place),
                f"the words of {language!r} are missing: there is no {language}.yaml",
            )
        else:
            sight.found.extend(file.problems)
            if file.words is not None:
                _Fit(sight, file, file.words).check()


class _Fit:
    """Holds one words file against the scenario."""

    def __init__(self, sight: Sight, file: WordsFile, words: Words) -> None:
        self._scenario = sight.scenario
        self._file = file
        self._words = words
        self._found: list[Finding] = sight.found
        self._report = Reporter(file.name, sight.found)

    def check(self) -> None:
        scenario, words = self._scenario, self._words
        if (
            words.language not in scenario.meta.languages
            or f"{words.language}.yaml" != self._file.name.rpartition("/")[2]
        ):
            self._tell(
                "E613", ("language",), f"this file says that it is {words.language!r}, and its name says otherwise"
            )
        for turn in scenario.turns:
            self._turn(turn, words.turns.get(turn.id))
        self._ids("turns", [turn.id for turn in scenario.turns], list(words.turns), needed=False)
        self._ids("endings", [ending.id for ending in scenario.endings], list(words.endings), needed=True)
        self._ids("tasks", [task.id for task in scenario.tasks], list(words.tasks), needed=True)
        self._ids("acts", [act.id for act in scenario.acts], list(words.acts), needed=False)
        self._ids("facts", [fact.id for fact in scenario.record.facts], list(words.facts), needed=False)
        self._count(("guide",), "the guide", len(scenario.guide), len(words.guide))

    def _turn(self, turn: Turn, words: TurnWords | None) -> None:
        if words is None:
            self._tell("E612", ("turns",), f"the turn {turn.id!r} has no words", key=True)
            return
        path: Path = ("turns", turn.id)
        self._count((*path, "lines"), f"`lines` of the turn {turn.id!r}", len(turn.lines), len(words.lines))
        self._count((*path, "thinks"), f"`thinks` of the turn {turn.id!r}", len(turn.thinks), len(words.thinks))
        for place, variants in enumerate(words.lines):
            if not any(variant.strip() for variant in variants):
                self._tell("E612", (*path, "lines", place), f"the turn {turn.id!r} has no words here")

    def _count(self, path: Path, what: str, needed: int, given: int) -> None:
        if given < needed:
            self._tell("E612", path, f"{what} has {needed} entries, and {given} are translated", key=True)
        elif given > needed:
            self._tell("E613", path, f"{what} has {needed} entries, and {given} are translated", key=True)

    def _ids(self, part: str, known: list[str], given: list[str], *, needed: bool) -> None:
        for name in given:
            if name not in known:
                self._tell("E613", (part, name), f"the scenario has no {name!r} among its {part}", key=True)
        for name in known if needed else ():
            if name not in given:
                self._tell("E612", (part,), f"{name!r} of `{part}` has no words", key=True)

    def _tell(self, code: str, path: Path, message: str, *, key: bool = False) -> None:
        self._report.at(code, locate(self._file.root, path, key=key), message)
