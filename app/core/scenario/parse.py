"""Reading a scenario's text, whoever wrote it, within bounds and without ever failing on it."""

from __future__ import annotations

import re
from collections.abc import Mapping as Dictionary

from app.core.scenario.codes import Reporter
from app.core.scenario.compose import compose
from app.core.scenario.draft import Draft, WordsFile
from app.core.scenario.findings import Finding
from app.core.scenario.model import Scenario
from app.core.scenario.nodes import Comment, Node, Span
from app.core.scenario.shape import shape
from app.core.scenario.words import Words
from app.shared.result import Refusal

MOST_BYTES = 1_000_000
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def decode(data: bytes, name: str) -> str:
    """The text of a file; Refusal when it is empty, too large, not text, or not UTF-8."""
    if len(data) > MOST_BYTES:
        raise _too_large(name)
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise _empty(name)
    if b"\x00" in data:
        sentence = (
            f"{name} is not a text file (it holds zero bytes), so it was not read. Save the scenario as UTF-8 text."
        )
        raise Refusal("scenario.binary", sentence, file=name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        column = fault.start - (data.rfind(b"\n", 0, fault.start) + 1) + 1
        sentence = f"{name} is not UTF-8 text: line {line}, column {column} cannot be read. Save it again with the encoding UTF-8."
        raise Refusal("scenario.not_utf8", sentence, file=name, line=line, column=column) from None


def parse(text: str, name: str, words: Dictionary[str, str] | None = None) -> Draft:
    """The draft that a scenario's text makes. Refusal when there is nothing to read or it is too large.

    `name` is how findings call the file; `words` are the texts of the further languages by language, or None when nobody
    looked for them (then the languages are not checked).
    """
    found: list[Finding] = []
    text = _bounded(text, name)
    root, comments = _read(text, Reporter(name, found))
    scenario = shape(root, Scenario, Reporter(name, found)) if root is not None else None
    languages = (
        None
        if words is None
        else {language: parse_words(words[language], language, name) for language in sorted(words)}
    )
    return Draft(name, text, root, comments, tuple(found), scenario, languages)


def parse_words(text: str, language: str, scenario: str) -> WordsFile:
    """The words of one language; what is wrong with them stands in `problems`. `scenario` names the file they belong to."""
    folder = scenario.rpartition("/")[0]
    name = f"{folder}/{language}.yaml" if folder else f"{language}.yaml"
    found: list[Finding] = []
    report = Reporter(name, found)
    try:
        root, _ = _read(_bounded(text, name), report)
    except Refusal as refusal:
        report.at("E000", Span(1, 1, 0, 0), refusal.sentence)
        return WordsFile(name, None, None, tuple(found))
    return WordsFile(name, root, shape(root, Words, report) if root is not None else None, tuple(found))


def _read(text: str, report: Reporter) -> tuple[Node | None, tuple[Comment, ...]]:
    if strange := _CONTROL.search(text):
        start = strange.start()
        line = text.count("\n", 0, start) + 1
        span = Span(line, start - (text.rfind("\n", 0, start) + 1) + 1, start, start + 1)
        report.at("E009", span, f"the invisible character U+{ord(strange.group()):04X} stands here")
        return None, ()
    root, comments = compose(text, report)
    if root is None and not report.found:
        report.at("E010", Span(1, 1, 0, 0), "the file holds nothing but comments")
    return root, comments


def _bounded(text: str, name: str) -> str:
    if len(text) > MOST_BYTES:
        raise _too_large(name)
    if not text.strip("\ufeff \t\r\n"):
        raise _empty(name)
    return text.removeprefix("\ufeff")


def _too_large(name: str) -> Refusal:
    sentence = f"{name} is larger than {MOST_BYTES // 1000} kB, so it was not read. Split it, or check that it is a scenario at all."
    return Refusal("scenario.too_large", sentence, file=name)


def _empty(name: str) -> Refusal:
    return Refusal("scenario.empty", f"{name} is empty. Begin with the sample in scenarios/README.md.", file=name)
