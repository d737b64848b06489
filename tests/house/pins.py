"""Writes every transitive package of uv.lock into pyproject.toml as a constraint: `uv run python -m tests.house.pins`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_LIST = re.compile(r"^constraint-dependencies = \[\n(?:    .*\n)*\]\n", re.MULTILINE)


def direct(pyproject: str) -> dict[str, str]:
    """Every direct dependency, groups too: name in its normal form → the requirement as written."""
    data = tomllib.loads(pyproject)
    groups = [data["project"]["dependencies"], *data.get("dependency-groups", {}).values()]
    return {normal(re.split(r"[=<>!~;\[ ]", line)[0]): line for group in groups for line in group}


def normal(name: str) -> str:
    """A package's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def transitive(lock: str, pyproject: str) -> list[str]:
    """Every package of the lock that is no direct dependency, as `name==version`."""
    named = direct(pyproject)
    packages = tomllib.loads(lock)["package"]
    found: dict[str, set[str]] = {}
    for package in packages:
        if package["name"] not in named and "virtual" not in package["source"]:
            found.setdefault(package["name"], set()).add(package["version"])
    # a package that forks by platform has several versions and is left to its own bounds
    return sorted(f"{name}=={versions.pop()}" for name, versions in found.items() if len(versions) == 1)


def with_constraints(pyproject: str, lines: list[str]) -> str:
    """The text of pyproject.toml with these lines as the constraints."""
    block = "constraint-dependencies = [\n" + "".join(f'    "{line}",\n' for line in lines) + "]\n"
    if not _LIST.search(pyproject):
        raise SystemExit("pyproject.toml has no list constraint-dependencies to replace")
    return _LIST.sub(lambda _: block, pyproject, count=1)


def main() -> None:
    """Rewrites pyproject.toml from uv.lock."""
    path = PROJECT / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    lock = (PROJECT / "uv.lock").read_text(encoding="utf-8")
    path.write_text(with_constraints(text, transitive(lock, text)), encoding="utf-8")


if __name__ == "__main__":
    main()
