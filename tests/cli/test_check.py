"""`check` says what is wrong with scenarios, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main

PROJECT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]


def test_shipped_scenarios_have_no_error(capsys: Capture) -> None:
    assert main(["check", str(PROJECT / "scenarios"), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "lab-results" in {line["id"] for line in lines}
    for line in lines:
        assert line["errors"] == []
        assert {"id", "errors", "smells", "bounds", "coverage", "minutes"} <= line.keys()


def test_a_broken_one_is_found_with_its_place(capsys: Capture, tmp_path: Path) -> None:
    text = (PROJECT / "scenarios" / "lab-results" / "scenario.yaml").read_text(encoding="utf-8")
    (tmp_path / "scenario.yaml").write_text(text.replace("\nstart:", "\nstrat:"), encoding="utf-8")
    assert main(["check", str(tmp_path), "--json"]) == 1
    (error, *_) = json.loads(capsys.readouterr().out)["errors"]
    assert {"file", "line", "column", "code", "message", "remedy"} == error.keys()
    assert main(["check", str(tmp_path)]) == 1
    assert f"scenario.yaml:{error['line']}:" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 400, b"[1, 2", b" " * 10_000_000])
def test_files_that_are_no_scenario(content: bytes, capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(content)
    assert main(["check", str(tmp_path)]) in (1, 2)
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    assert "scenario.yaml" in said.out + said.err


def test_no_such_path(capsys: Capture, tmp_path: Path) -> None:
    assert main(["check", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
