"""The tests where Qt cannot be loaded: pytest-qt steps back, and what needs the window is skipped with one reason."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from typing_extensions import override

NEEDS = "Qt's system libraries are missing (libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1); install them to test the window"


def _problem() -> ImportError | None:
    try:
        import PySide6.QtWidgets  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError as problem:
        return problem
    return None


PROBLEM = _problem()
"""Why Qt cannot be loaded; None where it can."""


class QtlessModule(pytest.Module):
    """A test module that is skipped as a whole when it fails to import for want of Qt, and for nothing else."""

    @override
    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        try:
            return list(super().collect())
        except self.CollectError as error:
            if _is_qt(error.__cause__):
                if os.environ.get("KINDLINE_PARTS") == "required":
                    raise
                pytest.skip(NEEDS, allow_module_level=True)
            raise


def _is_qt(cause: BaseException | None) -> bool:
    return isinstance(cause, ImportError) and (
        str(cause) == str(PROBLEM) or (cause.name or "").partition(".")[0] in ("PySide6", "shiboken6")
    )


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Takes pytest-qt out before it configures itself, which imports Qt; its options stay known."""
    plugin = pluginmanager.get_plugin("pytest-qt")
    if plugin is not None:
        pluginmanager.unregister(plugin)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module:
    """Every module may turn out to need Qt."""
    return QtlessModule.from_parent(parent, path=module_path)
