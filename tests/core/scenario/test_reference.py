"""What is published beside the scenarios says what is so."""

from __future__ import annotations

import json
import re

from app.core.record.model import ACTIONS, IDENTIFIER_CLASSES, RELATIONSHIPS, SECTIONS
from app.core.scenario.codes import CODES, code_table
from app.core.scenario.conditions import FUNCTIONS, RESERVED
from app.core.scenario.model import Scenario
from app.core.scenario.rules.known import DIMENSIONS, FLAGS
from app.core.scenario.schema import scenario_schema, schema_text
from app.core.scoring.model import DIMENSIONS as SCORED
from tests.core.scenario.sample import REFERENCE, SAMPLE, SCENARIOS


def test_the_published_schema_is_current() -> None:
    published = (SCENARIOS / "schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "write app.core.scenario.schema.schema_text() to scenarios/schema.json"


def test_the_schema_knows_every_key_and_forbids_others() -> None:
    schema = json.loads(schema_text())
    assert set(schema["properties"]) == {field.alias or name for name, field in Scenario.model_fields.items()}
    parts = scenario_schema()["$defs"]
    assert all(part["additionalProperties"] is False for part in parts.values() if part.get("type") == "object")


def test_the_code_table_is_current() -> None:
    assert code_table() in REFERENCE


def test_every_code_is_used_and_every_used_code_is_known() -> None:
    folder = SCENARIOS.parent / "app"
    files = [*(folder / "core" / "scenario").rglob("*.py"), *(folder / "activities" / "author").rglob("*.py")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files if file.name != "codes.py")
    assert set(re.findall(r'"([ES]\d{3})"', text)) == set(CODES)


def test_the_reference_names_every_key_word_and_action() -> None:
    parts = scenario_schema()["$defs"]
    keys = {key for part in parts.values() for key in part.get("properties", ())} | set(Scenario.model_fields) - {
        "schema_"
    }
    words = {*ACTIONS, *FLAGS, *DIMENSIONS, *RELATIONSHIPS, *SECTIONS, *IDENTIFIER_CLASSES, *FUNCTIONS}
    written = set(re.findall(r"[a-z_0-9]+", REFERENCE))
    assert (keys | words | set(RESERVED)) - written == set()


def test_the_sample_shows_every_part() -> None:
    shown = [line.split(":")[0] for line in SAMPLE.splitlines() if re.match(r"[a-z]+:", line)]
    assert shown == [field.alias or name for name, field in Scenario.model_fields.items()]


def test_dimensions_are_those_of_scoring() -> None:
    assert DIMENSIONS == SCORED
