"""What all tests share. Importing this sets the stage before Qt or the application is touched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.language.matcher import Matcher
from tests import qtless

# A test that forgets its own folder must never touch the data of whoever runs the tests.
_STAGE = tempfile.TemporaryDirectory(prefix="kindline-tests-")
os.environ["KINDLINE_DATA"] = _STAGE.name
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PROJECT = Path(__file__).resolve().parents[1]
PARTS_REQUIRED = os.environ.get("KINDLINE_PARTS") == "required"


def missing_part(reason: str) -> None:
    """Skips the test that needs a part of the system, or fails it where all parts were promised (`.ci/run`)."""
    if PARTS_REQUIRED:
        pytest.fail(f"a part that KINDLINE_PARTS=required promises is missing: {reason}")
    pytest.skip(reason)


if qtless.PROBLEM is not None:
    pytest_addoption = qtless.pytest_addoption
    pytest_pycollect_makemodule = qtless.pytest_pycollect_makemodule

    @pytest.fixture
    def qtbot() -> None:
        missing_part(qtless.NEEDS)

    @pytest.fixture
    def qapp() -> None:
        missing_part(qtless.NEEDS)


@pytest.fixture(scope="session", autouse=True)
def _stage() -> Iterator[None]:
    yield
    _STAGE.cleanup()


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of this test alone, which KINDLINE_DATA names too."""
    folder = tmp_path / "data"
    monkeypatch.setenv("KINDLINE_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """The labelled calls; skipped where KINDLINE_GOLD does not name them, since they are no part of the project."""
    stated = os.environ.get("KINDLINE_GOLD")
    if not stated or not Path(stated).is_dir():
        pytest.skip("KINDLINE_GOLD names no folder of labelled calls, and they are no part of the project")
    return Path(stated)


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    """The matcher of the application, with its sentence model; loaded once for all tests."""
    from app.bootstrap.understanding import load_mind

    return load_mind().matcher
