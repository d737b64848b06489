"""`check`: what is wrong with scenarios, and where."""

from __future__ import annotations

from typing import Any, cast

from app.activities.author.check import check_paths
from app.bootstrap.scenarios import find_packs
from app.bootstrap.understanding import load_mind
from app.cli.output import complain, result, result_json


def run_check(chosen: Any) -> int:
    """Prints what was found for each scenario; 1 when one of them has an error."""
    mind = load_mind()
    if mind.note:
        complain(mind.note)
    found = check_paths(chosen.paths, find_packs, mind.matcher)
    for each in found:
        if chosen.json:
            result_json(each)
        else:
            _show(each)
    wrong = sum(1 for each in found if each["errors"])
    if not chosen.json:
        result(f"{len(found)} checked, {wrong} with errors")
    return 1 if wrong else 0


def _show(checked: dict[str, object]) -> None:
    for kind in ("errors", "smells"):
        for finding in cast("list[dict[str, Any]]", checked[kind]):
            place = f"{finding['file']}:{finding['line']}:{finding['column']}"
            result(f"{place} {finding['code']} {finding['message']}")
            if finding["remedy"]:
                result(f"    → {finding['remedy']}")
    minutes = f"about {checked['minutes']:g} minutes" if isinstance(checked["minutes"], int | float) else "not playable"
    result(f"{checked['id']}: {minutes}")
