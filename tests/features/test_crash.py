"""A killed call: at the next start everything said up to the last finished utterance is there."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.adapters.storage.store import open_storage
from app.core.record.write import event_json
from app.shared.clock import SystemClock

PROJECT = Path(__file__).resolve().parents[2]
MOMENTS = 20


def start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.features.crash_child", str(folder)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def markers(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many times an undisturbed call speaks up: the moments to choose from."""
    with start(tmp_path_factory.mktemp("whole")) as child:
        assert child.stdout is not None
        count = sum(1 for _ in child.stdout)
    assert child.returncode == 0
    assert count > 2 * MOMENTS
    return count


@pytest.mark.parametrize("number", range(MOMENTS))
def test_sigkill_loses_at_most_the_utterance_in_progress(number: int, markers: int, tmp_path: Path) -> None:
    moment = random.Random(1_000 + number).randrange(markers)
    with start(tmp_path) as child:
        assert child.stdout is not None
        told: list[dict[str, Any]] = []
        for line in child.stdout:
            told.append(json.loads(line))
            if len(told) > moment:
                child.send_signal(signal.SIGKILL)
                break
        # what it still said before the signal reached it, but no half line
        told += [json.loads(line) for line in child.stdout if line.endswith("\n")]
    kept_for_sure = {each["index"]: each["event"] for each in told if each["when"] == "after"}

    storage = open_storage(tmp_path, SystemClock())
    (attempt,) = storage.attempts.recent()
    found = [event_json(event) for event in storage.attempts.record("attempt-1").events]
    storage.close()
    assert [found[index] for index in sorted(kept_for_sure)] == [
        kept_for_sure[index] for index in sorted(kept_for_sure)
    ]
    assert len(found) - len(kept_for_sure) in (0, 1)  # at most the one in progress, kept but not yet told
    assert attempt.status == ("interrupted" if child.returncode == -signal.SIGKILL else "finished")
