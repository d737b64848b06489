"""A practice call in a process of its own, which says when it is about to keep an event and when it has: to be killed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from app.activities.rehearse.play import play_robot
from app.activities.rehearse.ports import Journal
from app.adapters.files.resources import resource_text
from app.adapters.storage.store import open_storage
from app.bootstrap.scenarios import load_playable
from app.bootstrap.understanding import find_rubric
from app.core.language.acts import ActLibrary, load_library
from app.core.language.matcher import Matcher
from app.core.record.model import Event
from app.core.record.write import event_json
from app.core.scenario.check import Playable
from app.shared.clock import SystemClock


class Announcing:
    """`Journal` that tells on standard output before and after each event; `after` only once the journal has returned."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def begin(self, attempt: str, head: Mapping[str, object]) -> None:
        self._journal.begin(attempt, head)

    def append(self, attempt: str, index: int, event: Event) -> None:
        tell("before", index, {})
        self._journal.append(attempt, index, event)
        tell("after", index, event_json(event))

    def finish(self, attempt: str, scorecard: Mapping[str, object] | None) -> None:
        tell("finishing", 0, {})
        self._journal.finish(attempt, scorecard)


def tell(when: str, index: int, event: dict[str, object]) -> None:
    """One line for the parent, in one piece."""
    os.write(1, (json.dumps({"when": when, "index": index, "event": event}) + "\n").encode())


def play(folder: str, playable: Playable, library: ActLibrary) -> None:
    """Plays `lab-results` with its history in the folder."""
    storage = open_storage(Path(folder), SystemClock())
    play_robot(
        playable,
        "perfect",
        Matcher(library, None),  # understanding is not what is tested, and this starts fast
        library,
        find_rubric(),
        seed=7,
        channel="phone",
        journal=Announcing(storage.journal),
        attempt="attempt-1",
    )
    storage.close()


def main() -> None:
    """For each folder that comes in on a line: a call in a fresh process, its id before it and how it ended after it."""
    playable, library = load_playable("lab-results"), load_library(resource_text("acts/en.yaml"))
    for folder in sys.stdin:
        child = os.fork()
        if child == 0:
            tell("alive", os.getpid(), {})
            play(folder.strip(), playable, library)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        tell("dead", os.waitstatus_to_exitcode(status), {})


if __name__ == "__main__":
    main()
