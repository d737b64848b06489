"""What may stand in the tree, and where."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.tracked import PROJECT, texts, tracked

TOP = {
    "main.py", "pyproject.toml", "README.md", "LICENSE", "NOTICE", "CONTRIBUTING.md",
    "app", "scenarios", "resources", "translations", "tests",
    ".ci", ".gitignore", ".pre-commit-config.yaml",
}  # fmt: skip
# Written in pieces, so that this file does not hold what it forbids.
PLACES = re.compile(
    "|".join(
        (r"/wor" + r"k/[a-z]", r"/ro" + r"ot/", r"/hom" + r"e/[a-z]+/", r"/Us" + r"ers/[a-z]+/", r"[A-Z]:\\Us" + r"ers")
    )
)
REGISTRIES = re.compile(r"://(?:regis" + r"try|fil" + r"es|py" + r"pi|de" + r"b)\.")
SCENARIOS_THAT_ARE_WRONG = (
    "tests/core/scenario/test_broken.py"  # a number that could be somebody's is one of the errors
)
TELEPHONE = re.compile(r"(?<![\d.\-/])(?!555)\d{3}-\d{3}-\d{4}(?![\d.\-])")


def test_the_top_level_is_fixed() -> None:
    there = {path.relative_to(PROJECT).parts[0] for path in tracked()}
    assert there <= TOP, f"move these below app/, tests/ or resources/: {sorted(there - TOP)}"
    assert TOP - there == set()


def test_no_machine_and_no_registry_is_named() -> None:
    named = {
        name: found.group()
        for name, text in texts().items()
        if (found := PLACES.search(text) or REGISTRIES.search(text))
    }
    assert not named


def test_telephone_numbers_are_invented_ones() -> None:
    ours = {name: text for name, text in texts().items() if name != SCENARIOS_THAT_ARE_WRONG}
    real = {name: found.group() for name, text in ours.items() if (found := TELEPHONE.search(text))}
    assert not real


def test_nothing_big_is_kept() -> None:
    big = {path.name: path.stat().st_size for path in tracked() if path.stat().st_size > 2_000_000}
    assert not big


def test_rooms_say_where_what_they_hold_comes_from() -> None:
    for folder in ("resources/vocabulary",):
        assert (PROJECT / folder / "NOTICE").is_file()
    assert (PROJECT / "translations" / "README.md").is_file()
    assert (PROJECT / "scenarios" / "README.md").is_file()


def test_decisions_are_numbered_without_gaps_and_say_what_was_dropped() -> None:
    decisions = sorted((PROJECT / "app" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Dropped")), path.name


def test_tests_mirror_rooms() -> None:
    rooms = {path.name for path in (PROJECT / "app" / "adapters").iterdir() if (path / "__init__.py").is_file()}
    assert {name for name in rooms if not Path(PROJECT / "tests" / "adapters" / name).is_dir()} == set()
