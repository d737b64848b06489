"""Golden transcripts: the agent's rows in `scenarios/<id>/golden/NAME.txt`, the scorecard that they earn beside it.

`uv run python -m tests.goldens` plays all of them and writes the scorecards anew: read the difference before you keep it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from app.activities.rehearse.play import Played, play_robot
from app.adapters.files.scenarios import SCENARIOS
from app.bootstrap.scenarios import load_playable
from app.bootstrap.understanding import Mind, find_rubric, load_mind
from app.core.dialogue.robots.make import robot_from_rows
from app.core.record.model import Channel
from app.core.scenario.check import Playable
from app.core.scoring.scorecard import as_json

_HEADER = re.compile(r"^#\s*(channel|seed)\s*:\s*(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Golden:
    """One transcript: its scenario, its name, and where it stands."""

    scenario: str
    name: str
    rows: Path

    @property
    def card(self) -> Path:
        return self.rows.with_suffix(".json")


def goldens() -> tuple[Golden, ...]:
    """Every golden transcript of the shipped scenarios."""
    return tuple(Golden(path.parts[-3], path.stem, path) for path in sorted(SCENARIOS.glob("*/golden/*.txt")))


@lru_cache(maxsize=1)
def mind() -> Mind:
    """The matcher as it ships; loading it takes about a second."""
    return load_mind("en")


@lru_cache(maxsize=8)
def playable(scenario: str) -> Playable:
    """A shipped scenario, checked."""
    return load_playable(scenario, "en", mind().matcher)


def play_golden(golden: Golden) -> Played:
    """Plays the rows with the channel and the seed that their head names."""
    text = golden.rows.read_text(encoding="utf-8")
    head = dict(_HEADER.findall(text))
    play = playable(golden.scenario)
    channel = cast("Channel", head.get("channel", play.scenario.meta.channels[0]))
    robot = robot_from_rows(text, golden.rows.name)
    matcher, rubric = mind().matcher, find_rubric(play.scenario.rubric.base)
    attempt = f"{golden.scenario}-{golden.name}"
    return play_robot(
        play, robot, matcher, matcher.act_library, rubric, int(head.get("seed", "1")), channel, attempt=attempt
    )


def judged(card: Mapping[str, Any]) -> dict[str, Any]:
    """What a golden scorecard holds a call to: verdict, figures, findings, cues."""
    return {
        "passed": card["passed"],
        "score": card["score"],
        "privacy": card["privacy"]["score"],
        "compassion": card["compassion"]["score"],
        "process": card["process"]["score"],
        "verified_event": card["privacy"]["verified_event"],
        "identifiers": card["privacy"]["identifiers"],
        "findings": [
            [finding["rule"], finding["event"], finding["severity"]]
            for finding in [*card["privacy"]["findings"], *card["process"]["findings"]]
        ],
        "dimensions": card["compassion"]["dimensions"],
        "cues": [[cue["event"], cue["feeling"], cue["outcome"], cue["by"]] for cue in card["compassion"]["cues"]],
    }


def main() -> None:
    """Writes every golden scorecard anew."""
    for golden in goldens():
        card = as_json(play_golden(golden).scorecard)
        golden.card.write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
