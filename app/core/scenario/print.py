"""The printed form of a scenario: plain YAML that reads back as the same scenario, always the same for the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from pydantic import BaseModel

from app.core.scenario.draft import Draft
from app.core.scenario.model import Scenario

_PLAIN = re.compile(r"[A-Za-z](?:[\w/.<>='!?;()-]|, ?(?=\w)|:(?=[\w])| (?=[\w<>=!(]))*", re.ASCII)
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_SHORT = 100
"""Characters of a list or mapping that still stands on one line."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def print_scenario(scenario: Scenario) -> str:
    """The scenario as YAML; what has its default value is left out. Comments belong to a draft, see `print_draft`."""
    return "".join(f"{line}\n" for line in _mapping(_plain(scenario), 0))


def print_draft(draft: Draft) -> str:
    """The draft as its author wrote it, with every comment: reading it again gives the same draft."""
    return draft.text


def _plain(value: Any) -> Any:
    """Parts as mappings without what has its default, in the order of the format; texts that stand for a part stay texts."""
    if isinstance(value, BaseModel):
        kept: dict[str, Any] = {}
        for name, field in type(value).model_fields.items():
            each = getattr(value, name)
            if field.is_required() or each != field.get_default(call_default_factory=True):
                kept[field.alias or name] = _plain(each)
        is_text = type(value).__name__ == "Restriction" and list(kept) == ["text"]
        return kept["text"] if is_text else kept
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]  # pyright: ignore[reportUnknownVariableType]
    return value


def _mapping(part: dict[str, Any], indent: int) -> Iterator[str]:
    space = " " * indent
    for key, value in part.items():
        short = _flow(value)
        if short is not None and indent + len(key) + len(short) < _SHORT:
            yield f"{space}{_scalar(key)}: {short}"
        elif isinstance(value, dict):
            yield f"{space}{_scalar(key)}:"
            yield from _mapping(value, indent + 2)  # pyright: ignore[reportUnknownArgumentType]
        elif isinstance(value, list):
            yield f"{space}{_scalar(key)}:"
            yield from _list(value, indent + 2)  # pyright: ignore[reportUnknownArgumentType]
        else:
            yield f"{space}{_scalar(key)}: {_scalar(value)}"


def _list(items: list[Any], indent: int) -> Iterator[str]:
    space = " " * indent
    for item in items:
        short = _flow(item)
        if isinstance(item, dict) and (short is None or indent + len(short) >= _SHORT):
            lines = list(_mapping(item, indent + 2))  # pyright: ignore[reportUnknownArgumentType]
            yield f"{space}- {lines[0].lstrip()}"
            yield from lines[1:]
        elif isinstance(item, list) and (short is None or indent + len(short) >= _SHORT):
            yield f"{space}-"
            yield from _list(item, indent + 2)  # pyright: ignore[reportUnknownArgumentType]
        else:
            yield f"{space}- {_scalar(cast('object', item)) if short is None else short}"


def _flow(value: Any) -> str | None:
    """A list or mapping of plain values on one line; None for deeper ones."""
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        if any(isinstance(each, dict | list) for each in entries.values()):
            return None
        inside = ", ".join(f"{_scalar(key, flow=True)}: {_scalar(each, flow=True)}" for key, each in entries.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        items = cast("list[Any]", value)
        if any(isinstance(each, dict | list) for each in items):
            return None
        return f"[{', '.join(_scalar(each, flow=True) for each in items)}]"
    return None


def _scalar(value: object, *, flow: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    text = str(value)
    plain = _PLAIN.fullmatch(text) is not None and text.lower() not in _WORDS and len(text) < 2_000
    if plain and not (flow and re.search(r"[,:?]", text)):
        return text
    return f'"{"".join(_character(sign) for sign in text)}"'


def _character(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    code = ord(sign)
    if 0x20 <= code < 0x7F or 0xA0 <= code <= 0x2027 or 0x202A <= code <= 0xD7FF or 0xE000 <= code < 0xFEFF:
        return sign
    if 0xFF00 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF:
        return sign
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
