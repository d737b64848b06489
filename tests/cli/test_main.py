"""The command line answers every mistake with one sentence and the right exit code."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.cli.arguments import read_arguments

PROJECT = Path(__file__).resolve().parents[2]
Capture = pytest.CaptureFixture[str]


def run_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a person starts it, without a keyboard and without a display."""
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=PROJECT,
        env={**bare, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "argv",
    [
        ["plya"],
        ["play"],
        ["play", "lab-results", "--seed", "seven"],
        ["play", "lab-results", "--channel", "fax"],
        ["score"],
        ["check"],
        ["models"],
        ["models", "install", "x"],
        ["--colour"],
        ["doctor", "extra"],
    ],
)
def test_bad_usage_is_one_sentence_and_two(argv: list[str], capsys: Capture) -> None:
    assert main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "--help" in said.err


@pytest.mark.parametrize("argv", [["--help"], ["play", "--help"], ["models", "list", "--help"], ["--version"]])
def test_help_is_a_result(argv: list[str], capsys: Capture) -> None:
    assert main(argv) == 0
    said = capsys.readouterr()
    assert said.out
    assert said.err == ""


def test_options_may_stand_before_or_after_the_verb() -> None:
    for argv in (
        ["--data", "x", "--json", "doctor"],
        ["doctor", "--data", "x", "--json"],
        ["--json", "doctor", "--data", "x"],
    ):
        chosen = read_arguments(argv)
        assert chosen is not None
        assert (chosen.data, chosen.json) == ("x", True)


def test_help_loads_nothing_heavy() -> None:
    asked = "import sys; from app.cli import main; main(['--help']); print(*sorted(sys.modules), sep='\\n')"
    done = subprocess.run([sys.executable, "-c", asked], cwd=PROJECT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"numpy", "pydantic", "sqlalchemy", "PySide6", "onnxruntime"}


def test_a_mistake_of_ours_is_a_sentence_and_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, data_folder: Path
) -> None:
    patient = "sec" + "ret"

    def broken(_: argparse.Namespace) -> int:
        raise RuntimeError(patient)

    monkeypatch.setattr("app.cli.verbs.run", broken)
    assert main(["doctor"]) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert str(data_folder / "crash.log") in said.err
    log = (data_folder / "crash.log").read_text()
    assert "RuntimeError" in log
    assert "in broken" in log
    assert "secret" not in log + said.err


def test_a_log_that_cannot_be_written_is_no_second_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, data_folder: Path
) -> None:
    def broken(_: argparse.Namespace) -> int:
        raise RuntimeError

    def full(*_: object, **__: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr("app.cli.verbs.run", broken)
    monkeypatch.setattr(Path, "open", full)
    assert main(["doctor"]) == 2
    assert "RuntimeError" in capsys.readouterr().err


def test_control_c(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def stopped(_: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.verbs.run", stopped)
    assert main(["doctor"]) == 130
    assert capsys.readouterr().err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_mistake() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "main.py", "models", "list"], cwd=PROJECT, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_doctor(capsys: Capture, data_folder: Path) -> None:
    code = main(["doctor", "--json"])
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert code == (0 if answer["ok"] else 1)
    assert {"part", "state", "sentence", "remedy"} == set(answer["parts"][0])
    assert said.err == ""


def test_doctor_finds_a_data_folder_that_cannot_be(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert main(["doctor", "--data", str(tmp_path / "data")]) == 1
    assert "BAD" in capsys.readouterr().out


def test_models_list(capsys: Capture, data_folder: Path) -> None:
    assert main(["models", "list", "--json"]) == 0
    assert {model["engine"] for model in json.loads(capsys.readouterr().out)} >= {"whisper", "piper"}
    assert main(["models", "list"]) == 0
    assert "whisper" in capsys.readouterr().out


def test_the_user_s_own_data_is_never_touched() -> None:
    import platformdirs

    from app.adapters.storage.folder import data_folder

    folder = data_folder(None, os.environ)
    assert not folder.is_relative_to(platformdirs.user_data_path("kindline", appauthor=False))


def test_as_a_person_starts_it(tmp_path: Path) -> None:
    done = run_process("doctor", "--json", "--data", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    window = next(part for part in json.loads(done.stdout)["parts"] if part["part"] == "window")
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in window["sentence"]
