"""The work of `check`, in the form of the command line."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from app.activities.author.check import check_paths
from app.activities.author.ports import Pack
from app.shared.result import Refusal
from tests.core.scenario.sample import SAMPLE, edited, line_of

BROKEN = edited(("start: opens", "start: nowhere"))
OTHER = edited(("id: moved-scan", "id: other"))


def _shelf(packs: Mapping[str, Pack]):
    def find(path: str, /) -> tuple[Pack, ...]:
        if path == "all":
            return tuple(packs.values())
        if path not in packs:
            raise Refusal("scenario.missing", f"{path}: there is no such scenario.")
        return (packs[path],)

    return find


SHELF = _shelf(
    {
        "good": Pack("good/scenario.yaml", SAMPLE, {}),
        "bad": Pack("bad/scenario.yaml", edited(("start: opens", "start: nowhere"), ("id: moved-scan", "id: bad")), {}),
        "gone": Pack(
            "gone/scenario.yaml", "", {}, Refusal("scenario.binary", "gone/scenario.yaml is not a text file.")
        ),
        "torn": Pack("torn/scenario.yaml", "meta: [", {}),
    }
)


def test_a_sound_scenario_has_the_exact_form() -> None:
    (result,) = check_paths(["good"], SHELF)
    minutes = result.pop("minutes")
    assert isinstance(minutes, float)
    assert minutes > 0
    assert result == {"id": "moved-scan", "errors": [], "smells": [], "bounds": None, "coverage": None}


def test_a_finding_has_file_line_column_code_message_and_remedy() -> None:
    (result,) = check_paths(["bad"], SHELF)
    (finding,) = json.loads(json.dumps(result))["errors"]
    assert list(finding) == ["file", "line", "column", "code", "message", "remedy"]
    assert finding["file"] == "bad/scenario.yaml"
    assert finding["code"] == "E202"
    assert finding["line"] == line_of(BROKEN, "start: nowhere")
    assert finding["column"] == 8


def test_every_scenario_of_a_folder_is_told_even_what_cannot_be_read() -> None:
    results = check_paths(["all"], SHELF)
    assert [result["id"] for result in results] == ["moved-scan", "bad", "gone", "torn"]
    assert [[finding["code"] for finding in json.loads(json.dumps(result))["errors"]] for result in results] == [
        [],
        ["E202"],
        ["E000"],
        ["E001"],
    ]
    assert results[3]["minutes"] is None


def test_an_id_that_two_scenarios_share_is_an_error_of_the_later_one() -> None:
    shelf = _shelf(
        {
            "a": Pack("a/scenario.yaml", SAMPLE, {}),
            "b": Pack("b/scenario.yaml", SAMPLE, {}),
            "c": Pack("c/scenario.yaml", OTHER, {}),
        }
    )
    codes = [
        [finding["code"] for finding in json.loads(json.dumps(result))["errors"]]
        for result in check_paths(["all"], shelf)
    ]
    assert codes == [[], ["E201"], []]
    assert check_paths(["a", "a"], shelf)[1]["errors"] == [], "the same file twice is the same scenario"


def test_a_path_to_nothing_is_refused() -> None:
    with pytest.raises(Refusal, match="no such scenario"):
        check_paths(["nowhere"], SHELF)
