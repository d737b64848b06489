"""The files that belong to the project, with or without a repository around them."""

from __future__ import annotations

import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".ruff_cache", ".hypothesis", ".pytest_cache", "uv.lock"}


def tracked() -> list[Path]:
    """Every tracked file that is there; in an unpacked archive every file but those that tools leave behind."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        paths = [PROJECT / name.decode() for name in listed.stdout.split(b"\0") if name]
    else:
        paths = [path for path in PROJECT.rglob("*") if not _NOT_OURS & set(path.relative_to(PROJECT).parts)]
    return [path for path in paths if path.is_file()]


def texts() -> dict[str, str]:
    """The tracked files that are text, by their path in the project."""
    found: dict[str, str] = {}
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:8192]:
            found[path.relative_to(PROJECT).as_posix()] = data.decode("utf-8", "replace")
    return found
