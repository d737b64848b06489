"""Nothing of the shared labelled calls stands in the project: no run of eight words but a few formulas that everybody uses."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
LONGEST = 8
FORMULAS = re.compile(
    r"name and date of|your date of birth|phone number|put you on hold|zip code|your full name|last four of (?:your|the) social|member id"
)
"""What asks who somebody is, or for a hold; such runs may be shared."""


def runs(text: str) -> Iterator[str]:
    """Every run of eight words."""
    words = re.findall(r"[a-z0-9']+", text.lower())
    return (" ".join(words[start : start + LONGEST]) for start in range(len(words) - LONGEST + 1))


def test_no_sentence_of_the_shared_sample_is_ours(gold_folder: Path) -> None:
    theirs: set[str] = set()
    for path in sorted((gold_folder / "calls").glob("*.json")):
        for event in json.loads(path.read_text(encoding="utf-8"))["events"]:
            theirs.update(runs(str(event.get("say") or event.get("what") or "")))
    for line in (gold_folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        theirs.update((*runs(pair["caller"]), *runs(pair["agent"])))
    assert len(theirs) > 1000
    named = subprocess.run(
        ["git", "ls-files", "app", "resources", "scenarios", "tests"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    shared: list[str] = []
    for name in filter(None, named):
        try:
            ours = (PROJECT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        shared += [f"{name}: {run}" for run in runs(ours) if run in theirs and not FORMULAS.search(run)]
    assert shared == []
