"""`score` judges records one after the other and goes on after a bad one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from tests.core.record.records import small

Capture = pytest.CaptureFixture[str]


def test_broken_at_line_731_is_named_and_counted(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "calls.jsonl"
    lines = [json.dumps({**small(), "id": f"call-{number}"}) for number in range(1, 741)]
    lines[730] = '{"format": "kindline.call/1", "id": '
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(["score", str(path), "--json"]) == 2
    said = capsys.readouterr()
    cards = [json.loads(line) for line in said.out.splitlines()]
    assert (len(cards), cards[-1]["id"]) == (739, "call-740")
    bad, summary = (line for line in said.err.splitlines() if " so far, " not in line)  # progress of a slow machine
    assert "calls.jsonl, line 731, column 37" in bad
    assert "739 judged" in summary
    assert "1 refused" in summary


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x80" * 99, b"{}", b"[" * 100_000, b'{"t": 1e999}'])
def test_files_that_are_no_record(content: bytes, capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_bytes(content)
    assert main(["score", str(path), "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert str(path) in said.err


def test_several_files_and_one_that_is_not_there(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text(json.dumps(small()), encoding="utf-8")
    assert main(["score", str(tmp_path / "none.json"), str(path)]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert "there is no such file" in said.err
    assert "1 judged" in said.err


def test_the_same_bytes_again(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text(json.dumps(small()), encoding="utf-8")
    main(["score", str(path), "--json"])
    first = capsys.readouterr().out
    main(["score", str(path), "--json"])
    assert capsys.readouterr().out == first


def test_rubric_and_policy_replace_the_record_s_own(capsys: Capture, tmp_path: Path) -> None:
    path, policy, rubric = tmp_path / "call.json", tmp_path / "policy.json", tmp_path / "mine.yaml"
    path.write_text(json.dumps(small()), encoding="utf-8")
    policy.write_text('{"identifiers_required": 3}', encoding="utf-8")
    rubric.write_text("name: mine/1\npass_mark: 100\nminimums: {compassion: 99}\n", encoding="utf-8")
    assert main(["score", str(path), "--json", "--policy", str(policy), "--rubric", str(rubric)]) == 1
    assert json.loads(capsys.readouterr().out)["rubric"] == "mine/1"
    assert main(["score", str(path), "--json", "--rubric", "default/1"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["rubric"] == "default/1"


@pytest.mark.parametrize(
    ("option", "content", "words"),
    [
        ("--policy", '{"identifiers_required": 0}', "identifiers_required"),
        ("--policy", "{", "is not JSON"),
        ("--policy", "[]", "a policy is an object"),
        ("--rubric", "pass_mark: 1000", ""),
        ("--rubric", "[1", ""),
    ],
)
def test_bad_rubrics_and_policies(option: str, content: str, words: str, capsys: Capture, tmp_path: Path) -> None:
    path, given = tmp_path / "call.json", tmp_path / "given"
    path.write_text(json.dumps(small()), encoding="utf-8")
    given.write_text(content, encoding="utf-8")
    assert main(["score", str(path), option, str(given)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert words in said.err


def test_a_rubric_that_does_not_exist_names_those_that_do(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text(json.dumps(small()), encoding="utf-8")
    assert main(["score", str(path), "--rubric", "strict/9"]) == 2
    assert "shipped rubrics: default" in capsys.readouterr().err


def test_a_record_cannot_make_us_read_a_file(capsys: Capture, tmp_path: Path) -> None:
    path, bait = tmp_path / "call.json", tmp_path / "bait.yaml"
    bait.write_text("name: bait/1\n", encoding="utf-8")
    path.write_text(json.dumps({**small(), "rubric": {"base": str(bait)}}), encoding="utf-8")
    assert main(["score", str(path), "--json"]) == 2
    assert "not shipped" in capsys.readouterr().err


def test_a_policy_file_changes_the_verdict_and_signs_the_card(capsys: Capture, tmp_path: Path) -> None:
    path, policy = tmp_path / "call.json", tmp_path / "lakeside.yaml"
    path.write_text(json.dumps(small()), encoding="utf-8")
    policy.write_text(
        "policy: lakeside/3\nphrases:\n  preferred:\n  - {words: we are here for you, means: Our promise.}\n",
        encoding="utf-8",
    )
    main(["score", str(path), "--json"])
    bare = json.loads(capsys.readouterr().out)
    main(["score", str(path), "--json", "--policy", str(policy)])
    signed = json.loads(capsys.readouterr().out)
    assert signed.pop("policy") == "lakeside/3"
    assert signed.pop("preferred_missing") == ["we are here for you"]
    assert signed == bare


def test_a_policy_with_a_change_that_gives_no_reason_is_refused(capsys: Capture, tmp_path: Path) -> None:
    path, policy = tmp_path / "call.json", tmp_path / "lakeside.yaml"
    path.write_text(json.dumps(small()), encoding="utf-8")
    policy.write_text("policy: lakeside/3\nrules: {V1: {severity: off}}\n", encoding="utf-8")
    assert main(["score", str(path), "--policy", str(policy)]) == 2
    assert "lakeside.yaml, rules.V1.reason" in capsys.readouterr().err
