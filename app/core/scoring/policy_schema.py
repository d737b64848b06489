"""The JSON Schema of a policy file, for editors that complete and underline; published as resources/policies/schema.json."""

from __future__ import annotations

import json
from typing import Any

from app.core.record.model import IDENTIFIER_CLASSES
from app.core.scoring.model import DIMENSIONS
from app.core.scoring.policy import WEIGHTS
from app.core.scoring.policy_file import LONGEST_PHRASE, LONGEST_TEXT, MOST_PHRASES
from app.core.scoring.rubric import FIGURES
from app.core.scoring.rule_book import RULES

SCHEMA = "kindline.policy/1"


def policy_schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of what `policy_file.load_policy` takes; sentences about what is wrong come from there."""
    text = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
    words = {"type": "string", "minLength": 1, "maxLength": LONGEST_PHRASE}
    weights = {"type": "number", "minimum": 0, "maximum": 1000}
    least = {"type": "number", "minimum": 0, "maximum": 100}
    change = _object({"severity": {"enum": list(WEIGHTS)}, "reason": text}, required=["severity", "reason"])
    forbidden = _object(
        {"words": words, "means": text, "severity": {"enum": list(WEIGHTS[1:])}}, required=["words", "means"]
    )
    preferred = _object({"words": words, "means": text}, required=["words", "means"])
    rubric = _object(
        {
            "base": {"type": "string", "minLength": 1},
            "pass_mark": least,
            "weights": _object(dict.fromkeys((*FIGURES, *DIMENSIONS), weights)),
            "minimums": _object(dict.fromkeys((*FIGURES, "score", *DIMENSIONS), least)),
            "not_applicable": {"type": "array", "items": {"type": "string"}},
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Kindline policy",
        **_object(
            {
                "policy": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_.-]*/[1-9][0-9]*$"},
                "note": {"type": "string", "maxLength": LONGEST_TEXT},
                "identifiers_required": {"type": "integer", "minimum": 1, "maximum": len(IDENTIFIER_CLASSES)},
                "identifiers_accepted": {
                    "type": "array",
                    "minItems": 1,
                    "items": {"enum": list(IDENTIFIER_CLASSES)},
                },
                "rules": _object({entry.rule: change for entry in RULES}),
                "rubric": rubric,
                "phrases": _object({"forbidden": _list(forbidden), "preferred": _list(preferred)}),
            },
            required=["policy"],
        ),
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(policy_schema(), indent=1, ensure_ascii=False) + "\n"


def _object(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**made, "required": required} if required else made


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "maxItems": MOST_PHRASES, "items": items}
