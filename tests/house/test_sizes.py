"""Files stay small enough to be read at one sitting."""

from __future__ import annotations

import statistics
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LONGEST = 400
ROOMY = 250
FILES = {
    path.relative_to(PROJECT).as_posix(): path.read_text(encoding="utf-8").splitlines()
    for folder in ("app", "tests")
    for path in sorted((PROJECT / folder).rglob("*.py"))
} | {"main.py": (PROJECT / "main.py").read_text(encoding="utf-8").splitlines()}
WRITTEN = {name: lines for name, lines in FILES.items() if lines}


def test_no_file_is_too_long_without_a_reason_in_its_first_line() -> None:
    too_long = {
        name: len(lines) for name, lines in WRITTEN.items() if len(lines) > LONGEST and "long because" not in lines[0]
    }
    assert not too_long, f"split these by what they are about, or say `long because …` in the first line: {too_long}"


def test_the_median_file_is_short_and_nearly_all_are_roomy() -> None:
    sizes = [len(lines) for lines in WRITTEN.values()]
    assert statistics.median(sizes) < 100
    assert sum(size <= ROOMY for size in sizes) / len(sizes) >= 0.95


def test_every_file_of_the_application_says_what_it_is() -> None:
    silent = [
        name
        for name, lines in WRITTEN.items()
        if name.startswith("app/") and not lines[0].startswith(('"""', 'r"""', "# "))
    ]
    assert not silent
