"""The doctor finds what is missing and says what mends it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from app.adapters.storage.store import DATABASE, open_storage
from app.bootstrap.diagnose import Part, diagnose
from app.shared.clock import SystemClock


def parts(folder: Path, name: str, environment: dict[str, str] | None = None) -> list[Part]:
    return [part for part in diagnose(folder, environment or dict(os.environ)) if part.part == name]


@pytest.fixture(autouse=True)
def _no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.bootstrap.diagnose._sound", lambda: iter(()))  # asked in a process of its own: slow


def test_a_fresh_machine_is_in_order(tmp_path: Path) -> None:
    found = list(diagnose(tmp_path / "data", {"QT_QPA_PLATFORM": "offscreen"}))
    assert {part.part for part in found} >= {
        "python",
        "window",
        "understanding",
        "recognizer",
        "voice",
        "data",
        "disk",
        "database",
    }
    assert all(part.state != "bad" for part in found)
    assert all(part.remedy for part in found if part.state != "ok")


def test_no_display_lessens_and_does_not_forbid(tmp_path: Path) -> None:
    (window,) = parts(tmp_path, "window", {"DISPLAY": ":4711"})
    assert "python main.py" not in window.remedy  # the packages are in uv's environment
    assert (window.state, bool(window.remedy)) == ("missing", True)


def test_missing_packages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "app.bootstrap.diagnose.importlib.util.find_spec", lambda name: None if name == "onnxruntime" else name
    )
    (understanding,) = parts(tmp_path, "understanding")
    assert understanding.state == "missing"
    assert "onnxruntime" in understanding.sentence
    assert "uv sync" in understanding.remedy


def test_a_voice_that_cannot_be_shaped_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all("man's voice" not in part.sentence for part in parts(tmp_path, "voice"))
    monkeypatch.setattr(
        "app.bootstrap.diagnose.importlib.util.find_spec", lambda name: None if name == "parselmouth" else name
    )
    (lacking,) = [part for part in parts(tmp_path, "voice") if part.state == "missing"]
    assert "man's voice" in lacking.sentence
    assert "uv sync" in lacking.remedy


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    (data,) = parts(tmp_path / "data", "data")
    assert (data.state, "--data" in data.remedy) == ("bad", True)


def test_databases(tmp_path: Path) -> None:
    (none,) = parts(tmp_path, "database")
    open_storage(tmp_path, SystemClock()).close()
    (good,) = parts(tmp_path, "database")
    assert (none.state, good.state, good.sentence[:12]) == ("ok", "ok", "version 0002")
    with sqlite3.connect(tmp_path / DATABASE) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    (newer,) = parts(tmp_path, "database")
    (tmp_path / DATABASE).write_bytes(b"broken" * 999)
    (broken,) = parts(tmp_path, "database")
    assert (newer.state, broken.state) == ("bad", "bad")
    assert "newer" in newer.sentence
    assert "damaged" in broken.sentence


def test_a_disk_with_little_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 5_000_000

    monkeypatch.setattr("app.bootstrap.diagnose.shutil.disk_usage", lambda _: Usage)
    (disk,) = parts(tmp_path, "disk")
    assert disk.state == "missing"
