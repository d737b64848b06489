"""What the model found wrong, in words for the person who wrote the file."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from app.core.record.bounds import Broken, join, show

_TAGS = {"Utterance", "Action", "Notice"}
_KINDS = {
    "string_type": "must be text",
    "float_type": "must be a number",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "finite_number": "must be a finite number",
}


def explain(error: ValidationError) -> Broken:
    """The first thing that a `ValidationError` complains of, with its place and a plain reason."""
    first = error.errors(include_url=False)[0]
    place = ""
    for step in first["loc"]:
        if step not in _TAGS:
            place = join(place, step)
    kind = first["type"]
    context: dict[str, Any] = first.get("ctx", {})
    value = first["input"]
    if kind == "missing":
        return Broken("missing", place, "is missing")
    if kind in _KINDS:
        return Broken("wrong_type", place, f"{_KINDS[kind]}, not {show(value)}")
    if kind == "literal_error":
        return Broken("wrong_value", place, f"must be {context['expected']}, not {show(value)}".replace("'", '"'))
    if kind in ("greater_than_equal", "less_than_equal"):
        side, bound = ("least", context.get("ge")) if kind == "greater_than_equal" else ("most", context.get("le"))
        return Broken("wrong_value", place, f"must be at {side} {bound}, not {show(value)}")
    return Broken("wrong_value", place, f"is not right ({first['msg'][:1].lower()}{first['msg'][1:]})")
