"""Versions are pinned: direct ones exactly, those that come along as constraints."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.pins import PROJECT, direct, transitive, with_constraints

PYPROJECT = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")


def test_every_direct_dependency_is_pinned_exactly() -> None:
    loose = [line for line in direct(PYPROJECT).values() if not re.fullmatch(r"[A-Za-z0-9_.\-]+==[0-9][^,*]*", line)]
    assert not loose


def test_constraints_are_those_of_the_lock() -> None:
    lock = PROJECT / "uv.lock"
    if not lock.is_file():
        pytest.skip("there is no uv.lock here, which `uv run` makes")
    stated = tomllib.loads(PYPROJECT)["tool"]["uv"]["constraint-dependencies"]
    found = transitive(lock.read_text(encoding="utf-8"), PYPROJECT)
    assert stated == found, "stale: run `uv lock && uv run python -m tests.house.pins`"


def test_the_script_replaces_the_list_and_nothing_else() -> None:
    changed = with_constraints(PYPROJECT, ["a==1"])
    assert tomllib.loads(changed)["tool"]["uv"]["constraint-dependencies"] == ["a==1"]
    stated = tomllib.loads(PYPROJECT)["tool"]["uv"]["constraint-dependencies"]
    assert with_constraints(changed, stated) == PYPROJECT


def test_a_lock_is_read_without_forks_and_direct_ones() -> None:
    lock = "".join(
        f'[[package]]\nname = "{name}"\nversion = "{version}"\nsource = {{ {kind} = "." }}\n'
        for name, version, kind in [
            ("b", "2", "registry"),
            ("c", "1", "registry"),
            ("c", "2", "registry"),
            ("d", "1", "virtual"),
        ]
    )
    assert transitive(lock, '[project]\ndependencies = ["A_b==1"]') == ["b==2"]
    assert transitive(lock, '[project]\ndependencies = ["b==2"]') == []


def test_the_lock_is_not_kept() -> None:
    assert "uv.lock" in (Path(PROJECT) / ".gitignore").read_text(encoding="utf-8").split()
