"""The JSON Schema of a scenario file, for editors that complete and underline; published as scenarios/schema.json."""

from __future__ import annotations

import json
from typing import Any, cast

from app.core.record.model import ACTIONS, CHANNELS, IDENTIFIER_CLASSES, RELATIONSHIPS, SECTIONS
from app.core.scenario.model import SCHEMA, Scenario
from app.core.scenario.rules.known import DIMENSIONS, FLAGS

_CLOSED = (
    "PatientRecord",
    "Fact",
    "Authorized",
    "Restriction",
    "AlternateContact",
    "Organisation",
    "Policy",
)
"""Parts of the call record: open there, because real calls bring more; closed in a scenario, where more is a typo."""


def scenario_schema() -> dict[str, Any]:
    """JSON Schema 2020-12. It knows shapes and words; what needs the whole scenario, only `check` can tell."""
    schema = Scenario.model_json_schema(by_alias=True)
    parts = cast("dict[str, dict[str, Any]]", schema["$defs"])
    for name in _CLOSED:
        parts[name]["additionalProperties"] = False
    _words(parts, "PatientRecord", "flags", FLAGS)
    _words(parts, "Authorized", "scope", SECTIONS)
    _words(parts, "Restriction", "sections", SECTIONS)
    _words(parts, "Policy", "identifiers_accepted", IDENTIFIER_CLASSES)
    _words(parts, "Turn", "gives", IDENTIFIER_CLASSES)
    _words(parts, "RubricPart", "not_applicable", DIMENSIONS)
    _words(parts, "Lines", "channels", CHANNELS)
    parts["Fact"]["properties"]["section"]["enum"] = list(SECTIONS)
    parts["Authorized"]["properties"]["relationship"]["enum"] = list(RELATIONSHIPS)
    parts["Caller"]["properties"]["relationship"]["enum"] = list(RELATIONSHIPS)
    parts["Task"]["properties"]["do"]["enum"] = list(ACTIONS)
    restrictions = parts["PatientRecord"]["properties"]["restrictions"]
    restrictions["items"] = {"anyOf": [{"type": "string"}, restrictions["items"]]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        **schema,
        "title": "Kindline scenario",
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(scenario_schema(), indent=1, ensure_ascii=False) + "\n"


def _words(parts: dict[str, dict[str, Any]], part: str, key: str, words: tuple[str, ...] | list[str]) -> None:
    parts[part]["properties"][key]["items"] = {"type": "string", "enum": list(words)}
