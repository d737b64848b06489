"""`play`: robots, rows, people; the same seed gives the same bytes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from app.adapters.storage.store import open_storage
from app.cli import main
from app.shared.clock import SystemClock
from tests.cli.test_main import run_process

Capture = pytest.CaptureFixture[str]


def played(agent: str, capsys: Capture, *more: str) -> tuple[int, dict[str, Any]]:
    code = main(["play", "lab-results", "--agent", agent, "--seed", "7", "--json", *more])
    return code, json.loads(capsys.readouterr().out)


def test_perfect_passes_and_repeats_itself(capsys: Capture) -> None:
    code, card = played("perfect", capsys)
    assert (code, card["passed"]) == (0, True)
    assert card["score"] >= 90
    assert played("perfect", capsys) == (code, card)


def test_the_other_personas_fail_where_they_should(capsys: Capture) -> None:
    _, rude = played("rude", capsys)
    assert rude["compassion"]["score"] < 50
    assert rude["privacy"]["score"] >= 90
    _, cold = played("cold", capsys)
    assert cold["privacy"]["score"] >= 90
    assert cold["compassion"]["score"] < 60
    code, careless = played("careless", capsys)
    assert (code, careless["passed"]) == (1, False)
    assert careless["compassion"]["score"] >= 70
    code, breaker = played("breaker", capsys)
    fatal = [one["rule"] for one in breaker["privacy"]["findings"] if one["severity"] == "fatal"]
    assert code == 1
    assert any(rule.startswith("V") for rule in fatal)


def test_silence_ends_the_call_all_the_same(capsys: Capture) -> None:
    code, card = played("silent", capsys)
    assert (code, len(card["turns"])) == (1, 1)  # the greeting


def test_chat_is_played_too(capsys: Capture) -> None:
    code, card = played("perfect", capsys, "--channel", "chat")
    assert (code, card["passed"]) == (0, True)


def test_a_recorded_call_gets_the_same_scorecard_again(capsys: Capture, tmp_path: Path) -> None:
    _, card = played("careless", capsys, "--record", str(tmp_path / "call.json"))
    assert main(["score", str(tmp_path / "call.json"), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == card


def test_rows_of_a_file(capsys: Capture, tmp_path: Path) -> None:
    rows = tmp_path / "agent.txt"
    rows.write_text("Lakeside Clinic, this is Dana, how can I help?\n# a remark\n/wait 5\n/end\n", encoding="utf-8")
    code, card = played(str(rows), capsys)
    assert code in (0, 1)
    assert [turn["event"] for turn in card["turns"]] == [0]
    rows.write_text("Hello\n/fly away\n", encoding="utf-8")
    assert main(["play", "lab-results", "--agent", str(rows)]) == 2
    assert "row 2" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv",
    [
        ["play", "no-such-scenario"],
        ["play", "lab-results", "--agent", "nobody"],
        ["play", "lab-results", "--agent", "./none.txt"],
        ["play", "lab-results", "--agent", "perfect", "--channel", "voicemail"],
        ["play", "lab-results", "--agent", "perfect", "--language", "xx"],
        ["play", "lab-results", "--agent", "perfect", "--voice"],
        ["play", "lab-results", "--voice", "--channel", "chat"],
    ],
)
def test_what_cannot_be_played_is_one_sentence(argv: list[str], capsys: Capture) -> None:
    assert main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_a_record_that_cannot_be_written(capsys: Capture, tmp_path: Path) -> None:
    out = str(tmp_path / "no" / "folder" / "call.json")
    assert main(["play", "lab-results", "--agent", "silent", "--record", out]) == 2
    assert out in capsys.readouterr().err.splitlines()[-1]


def test_a_person_at_the_keyboard(monkeypatch: pytest.MonkeyPatch, capsys: Capture, data_folder: Path) -> None:
    rows = "Lakeside Clinic, this is Dana speaking.\n/help\n/fly\nI am so sorry, that sounds frightening.\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(rows))
    assert main(["play", "lab-results", "--json"]) in (0, 1)
    said = capsys.readouterr()
    assert len(json.loads(said.out)["turns"]) == 2
    assert "There is no action /fly" in said.err
    storage = open_storage(data_folder, SystemClock())
    (attempt,) = storage.attempts.recent()
    assert (attempt.scenario, attempt.status) == ("lab-results", "finished")
    storage.close()


def test_nobody_at_the_keyboard_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, data_folder: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["play", "lab-results"]) == 2
    assert "--agent perfect" in capsys.readouterr().err.splitlines()[-1]


def test_a_history_that_cannot_be_kept_does_not_stop_the_call(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, data_folder: Path
) -> None:
    data_folder.write_text("a file where the folder should be")
    monkeypatch.setattr("sys.stdin", io.StringIO("Hello.\n"))
    assert main(["play", "lab-results"]) in (0, 1)
    said = capsys.readouterr()
    assert "kept only as long as Kindline runs" in said.err
    assert "of 100" in said.out


def test_without_a_display_the_robot_shows_the_main_job(tmp_path: Path) -> None:
    done = run_process(KINDLINE_DATA=str(tmp_path))
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert "there is no display" in done.stderr
    assert "caller  " in done.stdout
    assert "PASSED with" in done.stdout


def test_a_display_that_cannot_be_opened_is_said_too(tmp_path: Path) -> None:
    done = run_process("--json", KINDLINE_DATA=str(tmp_path), DISPLAY=":4711")
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert json.loads(done.stdout)["passed"] is True


def test_without_a_display_a_person_takes_the_call(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, data_folder: Path
) -> None:
    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdin", Keyboard("Lakeside Clinic, Dana speaking.\n/end\n"))
    assert main([]) == 0
    said = capsys.readouterr()
    assert "you take the call here" in said.err.splitlines()[0]
    assert "of 100" in said.out
    assert list(data_folder.iterdir())
