"""Finds out whether a window can open here, without ever letting Qt abort the process."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

APT_LINE = (
    "sudo apt-get install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libx11-xcb1 libxkbcommon-x11-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-randr0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libpulse0"
)
"""What Qt's window needs on a bare Debian or Ubuntu, and `libpulse0` for sound."""


def no_window(environment: Mapping[str, str]) -> str | None:
    """Why no window can open, as part of a sentence; None when one can. Takes some milliseconds and loads Qt's libraries."""
    if importlib.util.find_spec("PySide6") is None:
        return "Qt is not installed (uv sync installs it)"
    if not sys.platform.startswith("linux"):
        return _import_problem()
    asked = [name.split(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name]
    if not asked and not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    if problem := _import_problem():
        return problem
    if not asked:
        asked = [name for name, key in (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY")) if environment.get(key)]
    problems = [_platform_problem(name, environment) for name in asked]
    return None if None in problems else problems[0]


def _import_problem() -> str | None:
    try:
        import PySide6.QtWidgets  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError as error:
        return f"Qt cannot be loaded ({str(error).splitlines()[0]}; on Debian: {APT_LINE})"
    return None


def _platform_problem(name: str, environment: Mapping[str, str]) -> str | None:
    plugins = {path.stem: path for path in _plugin_folder().glob("libq*.so")}
    plugin = plugins.get(f"libq{name}") or plugins.get(f"libq{name}-generic")
    if plugin is None:
        return f"Qt has no platform called {name} here (QT_QPA_PLATFORM)"
    try:
        ctypes.CDLL(str(plugin))  # finds every library that the plugin needs, or names the one that is missing
    except OSError as error:
        return f"a library for Qt's window is missing ({str(error).splitlines()[0]}; on Debian: {APT_LINE})"
    if name == "xcb":
        return _x11_problem(environment.get("DISPLAY", ""))
    if name.startswith("wayland"):
        return _wayland_problem(environment)
    return None


def _plugin_folder() -> Path:
    import PySide6

    return Path(next(iter(PySide6.__path__))) / "Qt" / "plugins" / "platforms"


def _x11_problem(display: str) -> str | None:
    """Asks the X server itself, so that a stale DISPLAY or a refused visitor is found out before Qt aborts on it."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return f"the X library libxcb is missing (on Debian: {APT_LINE})"
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"the display {display or '(none)'} cannot be opened" if failed else None


def _wayland_problem(environment: Mapping[str, str]) -> str | None:
    stated = environment.get("WAYLAND_DISPLAY") or "wayland-0"
    path = Path(environment.get("XDG_RUNTIME_DIR", "/run")) / stated
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
        asking.settimeout(2)
        try:
            asking.connect(str(path))
        except OSError:
            return f"the Wayland display {stated} cannot be opened"
    return None
