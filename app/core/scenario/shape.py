"""From a tree of nodes to a typed part: kinds, ranges and unknown keys, each fault at its own place."""

from __future__ import annotations

import types
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from app.core.scenario.codes import Reporter
from app.core.scenario.nodes import Mapping, Node, Path, Scalar, Sequence, locate

M = TypeVar("M", bound=BaseModel)
_KINDS = {
    "string_type": "a text",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}


def shape(root: Node, model: type[M], report: Reporter) -> M | None:
    """The part that the tree describes, or None; every fault goes to `report`."""
    if not isinstance(root, Mapping):
        report.at("E010", root.span, "the file holds no keys")
        return None
    data = _Plain(report).of(root, model)
    try:
        return model.model_validate(data)
    except ValidationError as faults:
        told = faults.errors()
        for fault in told:
            deeper = any(
                len(other["loc"]) > len(fault["loc"]) and other["loc"][: len(fault["loc"])] == fault["loc"]
                for other in told
            )
            if not deeper:  # a list whose entry is wrong is also called too short
                _explain(root, fault, report)
        return None


class _Plain:
    """Makes plain values of nodes, led by the types that the model has at each place.

    Every value stays text (so that 00318845 keeps its zeros and `on` stays a word); the model turns it into numbers and
    truths where it wants them. A key with nothing behind it counts as left out.
    """

    def __init__(self, report: Reporter) -> None:
        self._report = report

    def of(self, node: Node, wanted: Any) -> Any:
        wanted = _bare(wanted)
        match node:
            case Scalar():
                return None if node.is_nothing else self._text(node, wanted)
            case Sequence():
                item = (get_args(wanted) or (Any,))[0] if get_origin(wanted) is tuple else Any
                return [self.of(entry, item) for entry in node.items]
            case Mapping() if isinstance(wanted, type) and issubclass(wanted, BaseModel):
                return self._part(node, wanted)
            case Mapping():
                value = get_args(wanted)[1] if get_origin(wanted) is dict else Any
                return {key.text: self.of(entry, value) for key, entry in node.pairs}

    def _text(self, node: Scalar, wanted: Any) -> Any:
        if isinstance(wanted, type) and issubclass(wanted, BaseModel) and wanted.__name__ == "Restriction":
            return {"text": node.text}
        return node.text

    def _part(self, node: Mapping, model: type[BaseModel]) -> dict[str, Any]:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        data: dict[str, Any] = {}
        for key, value in node.pairs:
            field = fields.get(key.text)
            if field is None:
                self._unknown(key, list(fields))
            elif not (isinstance(value, Scalar) and value.is_nothing):
                data[key.text] = self.of(value, field.annotation)
        return data

    def _unknown(self, key: Scalar, fields: list[str]) -> None:
        near = nearest(key.text, fields)
        remedy = f"Did you mean {near!r}?" if near else f"The keys of this part are {', '.join(fields)}."
        self._report.at("E101", key.span, f"the key {key.text!r} is not known here", remedy=remedy, key=key.text)


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str | None:
    """The known word that was most likely meant, or None when none is near."""
    best = process.extractOne(word, known, score_cutoff=60)
    return best[0] if best else None


def _bare(annotation: Any) -> Any:
    """The part of an annotation that shapes a value: without `Annotated`, and without `None`."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            annotation = next((part for part in get_args(annotation) if part is not type(None)), Any)
        else:
            return annotation


def _explain(root: Mapping, fault: Any, report: Reporter) -> None:
    path: Path = tuple(step for step in fault["loc"] if step not in ("[key]", "int", "str"))
    kind: str = fault["type"]
    limits: dict[str, Any] = fault.get("ctx") or {}
    here = locate(root, path)
    name = _name(path)
    if kind == "missing":
        parent = locate(root, path[:-1], key=True)
        report.at("E102", parent, f"the key {path[-1]!r} is missing in {_name(path[:-1])}", key=str(path[-1]))
    elif kind in _KINDS and fault["input"] is None:
        report.at("E107", here, f"{name} is empty; {_KINDS[kind]} is needed")
    elif kind in _KINDS:
        report.at("E103", here, f"{name} has to be {_KINDS[kind]}")
    elif kind in ("too_short", "string_too_short"):
        report.at("E107", here, f"{name} needs at least one entry")
    elif kind in ("literal_error", "enum"):
        report.at(
            "E105", here, f"{name} is {fault['input']!r}, and has to be {limits.get('expected', 'another value')}"
        )
    elif kind == "string_pattern_mismatch":
        form = "lower-case letters, digits, '-' and '_', beginning with a letter"
        report.at("E106", here, f"{name} is {fault['input']!r}; it may hold {form}")
    else:
        reason = str(fault["msg"])
        report.at("E104", here, f"{name} is out of range: {reason[:1].lower()}{reason[1:]}")


def _name(path: Path) -> str:
    """A place in words, such as `turns[3].next`, counted from 1."""
    words = ""
    for step in path:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if words else step
    return f"`{words}`" if words else "the scenario"
