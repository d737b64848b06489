"""A killed call: at the next start everything said up to the last finished utterance is there."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.adapters.storage.store import open_storage
from app.core.record.write import event_json
from app.shared.clock import SystemClock

PROJECT = Path(__file__).resolve().parents[2]
MOMENTS = 20
Told = dict[str, Any]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL and fork are of POSIX")


@pytest.fixture(scope="module")
def calls() -> Iterator[Callable[[Path, int | None], list[Told]]]:
    """Plays a call in a folder, killed once it has spoken up so many times; everything that it said."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.features.crash_child"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        stdin, stdout = child.stdin, child.stdout

        def play(folder: Path, moment: int | None) -> list[Told]:
            stdin.write(f"{folder}\n")
            stdin.flush()
            told: list[Told] = []
            for line in stdout:
                told.append(json.loads(line))
                if len(told) - 2 == moment:
                    os.kill(told[0]["index"], signal.SIGKILL)
                if told[-1]["when"] == "dead":
                    break
            return told

        yield play
        stdin.close()


@pytest.fixture(scope="module")
def markers(calls: Callable[[Path, int | None], list[Told]], tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many times an undisturbed call speaks up: the moments to choose from."""
    told = calls(tmp_path_factory.mktemp("whole"), None)
    assert told[-1]["index"] == 0
    assert len(told) > 2 * MOMENTS
    return len(told) - 2


@pytest.mark.parametrize("number", range(MOMENTS))
def test_sigkill_loses_at_most_the_utterance_in_progress(
    number: int, calls: Callable[[Path, int | None], list[Told]], markers: int, tmp_path: Path
) -> None:
    told = calls(tmp_path, random.Random(1_000 + number).randrange(markers))
    killed = told[-1]["index"] == -signal.SIGKILL
    kept_for_sure = {each["index"]: each["event"] for each in told if each["when"] == "after"}

    storage = open_storage(tmp_path, SystemClock())
    (attempt,) = storage.attempts.recent()
    found = [event_json(event) for event in storage.attempts.record("attempt-1").events]
    storage.close()
    assert [found[index] for index in sorted(kept_for_sure)] == [
        kept_for_sure[index] for index in sorted(kept_for_sure)
    ]
    assert len(found) - len(kept_for_sure) in (0, 1)  # at most the one in progress, kept but not yet told
    assert attempt.status == ("interrupted" if killed else "finished")
