"""The tests run where Qt cannot be loaded: what needs the window is skipped with one reason, or fails where it was promised."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.qtless import NEEDS

BLOCK = """
import sys

class Block:
    def find_spec(self, name, path=None, target=None):
        if name in ("PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtTest", "PySide6.QtMultimedia"):
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory", name=name)

sys.meta_path.insert(0, Block())
"""


def run_without_qt(folder: Path, *tests: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest whose Python meets a missing system library wherever Qt's window parts are imported."""
    (folder / "sitecustomize.py").write_text(BLOCK, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name not in ("KINDLINE_PARTS", "KINDLINE_DATA")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", *tests],
        env={**kept, "PYTHONPATH": str(folder), **environment},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_window_is_skipped_and_the_rest_runs(tmp_path: Path) -> None:
    done = run_without_qt(tmp_path, "tests/ui/kit")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\b[1-9]\d* passed, [1-9]\d* skipped", done.stdout)
    assert NEEDS in done.stdout


def test_a_promised_window_is_no_skip(tmp_path: Path) -> None:
    done = run_without_qt(tmp_path, "tests/ui/kit/test_kit.py", KINDLINE_PARTS="required")
    assert done.returncode == pytest.ExitCode.INTERRUPTED
    assert "libEGL.so.1" in done.stdout
