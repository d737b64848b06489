"""Whether a window can open is found out without Qt's help, and without its aborting."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.bootstrap.display import APT_LINE, no_window
from tests.conftest import missing_part
from tests.qtless import NEEDS, PROBLEM

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are asked for on Linux only")


@pytest.fixture(autouse=True)
def _qt() -> None:
    if PROBLEM is not None:
        missing_part(NEEDS)


@linux
@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ""}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":4711"}, "the display :4711 cannot be opened"),
        ({"DISPLAY": "no display at all"}, "cannot be opened"),
        ({"QT_QPA_PLATFORM": "xcb"}, "cannot be opened"),
        ({"QT_QPA_PLATFORM": "made-up"}, "no platform called made-up"),
    ],
)
def test_says_why_not(environment: dict[str, str], words: str) -> None:
    problem = no_window(environment)
    assert problem is not None
    assert words in problem
    assert "\n" not in problem


@linux
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "xcb;offscreen"])
def test_a_platform_without_a_display_is_enough(platform: str) -> None:
    assert no_window({"QT_QPA_PLATFORM": platform}) is None


@linux
def test_a_wayland_display_without_a_server(tmp_path: Path) -> None:
    problem = no_window({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert problem is not None  # its library may be missing too


@linux
def test_a_missing_library_is_named_with_what_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> object:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("app.bootstrap.display.ctypes.CDLL", load)
    problem = no_window({"DISPLAY": ":0"})
    assert problem is not None
    assert "libxcb-cursor.so.0" in problem
    assert APT_LINE in problem


@linux
def test_qt_that_does_not_load_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    problem = no_window({"DISPLAY": ":0"})
    assert problem is not None
    assert "Qt cannot be loaded" in problem


@linux
def test_a_real_display_is_found() -> None:
    if shutil.which("Xvfb") is None:
        missing_part("Xvfb is not installed (apt-get install xvfb)")
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # comes when the server is ready
        try:
            assert no_window({"DISPLAY": f":{number}"}) is None
        finally:
            server.terminate()
