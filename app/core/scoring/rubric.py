"""Rubrics: how levels and findings become figures and a verdict, read from text and changed by a scenario."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

import yaml

from app.core.scoring.model import DIMENSIONS, Rubric
from app.shared.result import Refusal

FIGURES = ("privacy", "compassion", "process")
_KEYS = frozenset({"name", "pass_mark", "weights", "minimums", "not_applicable", "anchors", "process"})
_PART = frozenset({"base", "pass_mark", "weights", "minimums", "not_applicable"})
_LEVELS = 5


def load_rubric(text: str) -> Rubric:
    """Reads `resources/rubrics/<name>.yaml`; Refusal names the key and the reason."""
    try:
        raw: object = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Refusal("rubric.not_yaml", f"The rubric is not readable YAML: {str(error).splitlines()[0]}.") from error
    top = _mapping(raw, "the rubric")
    _known(top, _KEYS, "rubric")
    name = top.get("name")
    if not isinstance(name, str) or not name:
        raise Refusal("rubric.no_name", "The rubric has no name; give it one such as default/1.")
    rubric = Rubric(
        name=name,
        anchors={
            key: _texts(value, f"anchors.{key}") for key, value in _mapping(top.get("anchors", {}), "anchors").items()
        },
        process={key: str(value) for key, value in _mapping(top.get("process", {}), "process").items()},
    )
    for key, texts in rubric.anchors.items():
        if key not in DIMENSIONS or len(texts) != _LEVELS:
            raise Refusal("rubric.anchors", f"anchors.{key} needs a known dimension and five texts, for levels 0 to 4.")
    return _apply(rubric, {key: value for key, value in top.items() if key in _PART})


def resolve(base: Rubric, part: Mapping[str, Any] | None) -> Rubric:
    """The rubric after a scenario's (or a record's) own part; Refusal when the part names something unknown."""
    if not part:
        return base
    _known(part, _PART, "rubric")
    return _apply(base, part)


def _apply(rubric: Rubric, part: Mapping[str, Any]) -> Rubric:
    weights = _numbers(part.get("weights"), "weights", (*FIGURES, *DIMENSIONS), 1_000.0)
    minimums = _numbers(part.get("minimums"), "minimums", (*FIGURES, "score", *DIMENSIONS), 100.0)
    absent = part.get("not_applicable")
    names = _texts(absent, "not_applicable") if absent is not None else ()
    for name in names:
        if name not in DIMENSIONS and name not in rubric.process and not name.startswith(("P", "Q", "D")):
            raise _unknown("not_applicable", name, DIMENSIONS)
    mark = part.get("pass_mark")
    if mark is not None and (isinstance(mark, bool) or not isinstance(mark, int | float) or not 0 <= mark <= 100):
        raise Refusal("rubric.pass_mark", "pass_mark has to be a number from 0 to 100.")
    return replace(
        rubric,
        pass_mark=rubric.pass_mark if mark is None else float(mark),
        weights={**rubric.weights, **weights},
        minimums={**rubric.minimums, **minimums},
        not_applicable=rubric.not_applicable | frozenset(names),
    )


def _mapping(value: object, place: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise Refusal("rubric.not_a_mapping", f"{place} has to hold keys and values.", place=place)
    return {str(key): item for key, item in cast("Mapping[object, Any]", value).items()}


def _known(found: Mapping[str, Any], allowed: frozenset[str], place: str) -> None:
    for key in found:
        if key not in allowed:
            raise _unknown(place, key, sorted(allowed))


def _unknown(place: str, name: str, known: Iterable[str]) -> Refusal:
    return Refusal(
        "rubric.unknown", f"{place} does not know {name}; it knows {', '.join(known)}.", place=place, name=name
    )


def _numbers(value: object, place: str, known: tuple[str, ...], most: float) -> dict[str, float]:
    numbers: dict[str, float] = {}
    for key, item in _mapping(value, place).items():
        if key not in known:
            raise _unknown(place, key, known)
        if isinstance(item, bool) or not isinstance(item, int | float) or not 0 <= item <= most:
            raise Refusal(
                "rubric.number", f"{place}.{key} has to be a number from 0 to {most:g}.", place=place, name=key
            )
        numbers[key] = float(item)
    return numbers


def _texts(value: object, place: str) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise Refusal("rubric.not_a_list", f"{place} has to be a list of texts.", place=place)
    return tuple(str(item) for item in cast("Iterable[object]", value))
