"""Why a point was found and what to do instead: codes and parameters made words, in the language of a loaded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, cast

import yaml

from app.core.scoring.model import CueFinding, Finding
from app.core.scoring.verdict import Verdict
from app.shared.result import Refusal

VOCABULARY = {
    "matched": "identifier",
    "failed": "identifier",
    "demanded": "identifier",
    "asked": "identifier",
    "taken": "identifier",
    "cls": "identifier",
    "section": "section",
    "needed": "needed",
    "relation": "relation",
    "role": "role",
    "because": "because",
    "consequence": "consequence",
    "by": "by",
    "feeling": "feeling",
    "answer": "answer",
    "dimension": "dimension",
}
"""Which words a parameter's codes are looked up in; every other parameter is shown as it is."""
_PARTS = ("rules", "codes", "verdicts", "habits", "words")
_START = re.compile(r"(?:^|[.!?]\s+)[a-záéíóúñü]")


@dataclass(frozen=True, slots=True)
class Explanation:
    """`title`: the rule in a few words; `why`: one or two sentences; `instead`: what to do; `source`: the citation's sense."""

    title: str
    why: str
    instead: str
    source: str


@dataclass(frozen=True, slots=True)
class Explanations:
    """The texts of one language: `codes` and `rules` map to their parts, `words` maps a vocabulary to code and word."""

    language: str
    codes: Mapping[str, Mapping[str, str]]
    rules: Mapping[str, Mapping[str, str]]
    verdicts: Mapping[str, str]
    habits: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    join: Mapping[str, str]

    def explain(self, finding: Finding) -> Explanation:
        """The finding in words. Refusal where this version has no text for its code or lacks one of its parameters."""
        return self._explain(finding.code, finding.rule, finding.details)

    def explain_cue(self, cue: CueFinding) -> Explanation:
        """A feeling that was missed or harmed, in words. Refusal for one that was taken."""
        return self._explain(f"cue.{cue.outcome}", "cue", {"feeling": cue.feeling, "answer": cue.feeling})

    def verdict(self, verdict: Verdict) -> str:
        """The verdict in one or two sentences; `verdict.finding` is explained where it is what failed the contact."""
        details = dict(verdict.details)
        if verdict.finding is not None:
            details["why"] = self.explain(verdict.finding).why
        return self._fill(self.verdicts[verdict.code], details, verdict.code)

    def habit(self, code: str) -> str:
        """What to do next time, as a sentence."""
        return self.habits[code]

    def word(self, vocabulary: str, code: str) -> str:
        """A code of a vocabulary in words; of an open vocabulary, such as a record's own sections, the code itself."""
        return self.words[vocabulary].get(code or "none") or code.replace("_", " ")

    def several(self, vocabulary: str, codes: str) -> str:
        """Codes parted by commas as a reader would list them."""
        named = [self.word(vocabulary, code) for code in codes.split(",")]
        if len(named) == 1:
            return named[0]
        return self.join["comma"].join(named[:-1]) + self.join["last"] + named[-1]

    def _explain(self, code: str, rule: str, details: Mapping[str, str]) -> Explanation:
        text, about = self.codes.get(code), self.rules.get(rule)
        if text is None or about is None:
            raise Refusal("explanation.unknown", f"This version has no explanation of {code or rule}.", place=code)
        why, instead = (self._fill(text[part], details, code) for part in ("why", "instead"))
        return Explanation(about["title"], why, instead, about["source"])

    def _fill(self, template: str, details: Mapping[str, str], code: str) -> str:
        filled = {
            name: self.several(VOCABULARY[name], value)
            if name in VOCABULARY
            else value.rstrip(".")
            if name == "means"
            else value
            for name, value in details.items()
        }
        missing = parameters(template) - filled.keys()
        if missing:
            names = ", ".join(sorted(missing))
            raise Refusal("explanation.parameter", f"The explanation of {code} lacks {names}.", place=code)
        return _START.sub(lambda found: found.group().upper(), template.format(**filled), count=1)


def parameters(template: str) -> set[str]:
    """The names in braces of a text."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def load_explanations(text: str) -> Explanations:
    """Reads `resources/explanations/<language>.yaml`; Refusal names what is missing or no text."""
    try:
        raw: object = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Refusal(
            "explanation.not_yaml", f"The explanations are not readable YAML: {str(error).splitlines()[0]}."
        ) from error
    top = _mapping(raw, "the file")
    for part in ("language", "join", *_PARTS):
        if part not in top:
            raise Refusal("explanation.missing", f"The explanations lack {part}.", place=part)
    return Explanations(
        language=str(top["language"]),
        codes={code: _texts(part, code, ("why", "instead")) for code, part in _mapping(top["codes"], "codes").items()},
        rules={rule: _texts(part, rule, ("title", "source")) for rule, part in _mapping(top["rules"], "rules").items()},
        verdicts=_texts(top["verdicts"], "verdicts", ()),
        habits=_texts(top["habits"], "habits", ()),
        words={name: _texts(part, name, ("none",)) for name, part in _mapping(top["words"], "words").items()},
        join=_texts(top["join"], "join", ("comma", "last")),
    )


def _mapping(value: object, place: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise Refusal("explanation.not_a_mapping", f"{place} has to hold keys and texts.", place=place)
    return {str(key): item for key, item in cast("Mapping[object, Any]", value).items()}


def _texts(value: object, place: str, needed: tuple[str, ...]) -> dict[str, str]:
    found = _mapping(value, place)
    for name in needed:
        if name not in found:
            raise Refusal("explanation.missing", f"{place} lacks {name}.", place=place, name=name)
    for name, text in found.items():
        if not isinstance(text, str) or not text:
            raise Refusal("explanation.no_text", f"{place}.{name} has to be a text.", place=place, name=name)
    return cast("dict[str, str]", found)
