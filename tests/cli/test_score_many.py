"""`score` over many records: several processes, standard input, stopping, and going on where it stopped."""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.cli import batch, main
from app.cli.batch import Judged
from app.core.scoring.judge import score
from app.shared.result import Refusal
from tests.cli.dying import die
from tests.core.record.records import small

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    """Seven records, the third broken."""
    path = tmp_path / "calls.jsonl"
    lines = [json.dumps({**small(), "id": f"call-{number}"}) for number in range(7)]
    lines[2] = "{"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_two_processes_give_the_same_bytes_in_the_same_order(calls: Path, capsys: Capture) -> None:
    assert main(["score", str(calls), "--json", "--jobs", "1"]) == 2
    alone = capsys.readouterr()
    assert main(["score", str(calls), "--json", "--jobs", "2"]) == 2
    assert capsys.readouterr() == alone
    assert len(alone.out.splitlines()) == 6
    assert "calls.jsonl, line 3" in alone.err


def test_a_refusal_goes_whole_from_process_to_process() -> None:
    refusal = pickle.loads(pickle.dumps(Refusal("record.bad", "It is bad.", line=3)))
    assert (refusal.code, refusal.sentence, refusal.details) == ("record.bad", "It is bad.", {"line": 3})


def test_a_process_that_dies_is_one_clear_sentence(
    calls: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_judge_share", die)
    assert main(["score", str(calls), "--jobs", "2"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "ended by the system" in said.err


def test_standard_input_a_record_a_line(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, f"\ufeff{json.dumps(small())}\r\n\r\nnonsense\r\n{json.dumps(small())}")
    assert main(["score", "-", "--json"]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert "standard input, line 3, column 1" in said.err


def test_standard_input_one_record_over_many_lines(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, json.dumps(small(), indent=2))
    assert main(["score", "-", "--json"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["id"] == small()["id"]


@pytest.mark.parametrize(("text", "refused"), [("", 1), ("\n \n", 1), ("{\n{}\n", 2), ("{", 1)])
def test_standard_input_without_a_record(
    text: str, refused: int, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    _feed(monkeypatch, text)
    assert main(["score", "-"]) == 2
    assert capsys.readouterr().err.count("standard input") == refused


def test_a_stopped_run_goes_on_to_the_same_bytes(calls: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["score", str(calls), "--resume", str(out)]) == 2
    whole = out.read_bytes()
    assert [json.loads(line)["id"] for line in whole.splitlines()] == [f"call-{n}" for n in (0, 1, 3, 4, 5, 6)]
    first = capsys.readouterr()
    assert first.out == ""
    for end in (0, 5, len(whole) // 2, len(whole) - 1, len(whole)):
        out.write_bytes(whole[:end])
        assert main(["score", str(calls), "--resume", str(out)]) == 2
        assert out.read_bytes() == whole
        assert "6 judged" in capsys.readouterr().err


def test_what_is_there_is_not_judged_again(calls: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.jsonl"
    main(["score", str(calls), "--resume", str(out)])
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True)
    out.write_text("".join(lines[:-1]), encoding="utf-8")
    judged: list[str] = []

    def count(self: batch.Judge, text: batch.RecordText | Refusal) -> Judged | Refusal:
        judged.append(text.text if isinstance(text, batch.RecordText) else "")
        return Judged("{}", passed=True)

    monkeypatch.setattr(batch.Judge, "judge", count)
    main(["score", str(calls), "--resume", str(out)])
    assert [json.loads(text)["id"] for text in judged] == ["call-6"]


@pytest.mark.parametrize("key", ["rules", "rubric", "matcher", "policy"])
def test_cards_of_another_judge_are_left_alone(key: str, calls: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    main(["score", str(calls), "--resume", str(out)])
    cards = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    cards[1][key] = "other/7"
    before = "".join(json.dumps(card) + "\n" for card in cards[:3])
    out.write_text(before, encoding="utf-8")
    capsys.readouterr()
    assert main(["score", str(calls), "--resume", str(out)]) == 2
    said = capsys.readouterr().err.splitlines()[-1]
    assert "line 2" in said
    assert key in said
    assert "other/7" in said
    assert out.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"id": "elsewhere", "passed": true}\n', "elsewhere"),
        ("my diary\n", "no scorecard"),
        ("my diary", "no scorecard"),
        ("[" * 9_999 + "\n", "no scorecard"),
    ],
)
def test_files_that_are_no_stopped_run_are_left_alone(
    content: str, words: str, calls: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text(content, encoding="utf-8")
    assert main(["score", str(calls), "--resume", str(out)]) == 2
    assert words in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == content


def test_more_cards_than_records(calls: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "out.jsonl"
    main(["score", str(calls), "--resume", str(out)])
    out.write_bytes(out.read_bytes() + out.read_bytes().splitlines(keepends=True)[0])
    capsys.readouterr()
    assert main(["score", str(calls), "--resume", str(out)]) == 2
    assert "no record is left" in capsys.readouterr().err


def test_a_folder_as_output(calls: Path, tmp_path: Path, capsys: Capture) -> None:
    assert main(["score", str(calls), "--resume", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_ctrl_c_keeps_what_was_judged_and_says_how_to_go_on(
    calls: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: Any) -> Iterator[Judged | Refusal]:
        yield Judged('{"id": "call-0", "passed": true}', passed=True)
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.score.judge_all", stopped)
    out = tmp_path / "out.jsonl"
    assert main(["score", str(calls), "--resume", str(out)]) == 130
    said = capsys.readouterr().err
    assert "1 judged" in said
    assert "same command again" in said
    assert len(out.read_bytes().splitlines()) == 1


def test_a_mistake_of_ours_costs_one_record(calls: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(record: Any, *rest: Any) -> Any:
        if record.id == "call-4":
            raise ZeroDivisionError(record.id)
        return score(record, *rest)

    monkeypatch.setattr("app.activities.judge.scoring.score", broken)
    assert main(["score", str(calls)]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 5
    assert "line 5: was not judged" in said.err
    assert "2 refused" in said.err


def test_mistakes_of_ours_in_a_row_end_it(calls: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr("app.activities.judge.scoring.score", broken)
    assert main(["score", str(calls)]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 7
    assert "5 records in a row" in said[-1]


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", "99999"])
def test_jobs_that_are_no_number(jobs: str, calls: Path, capsys: Capture) -> None:
    assert main(["score", str(calls), "--jobs", jobs]) == 2
    assert "whole number from 1" in capsys.readouterr().err


def _feed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stream)
