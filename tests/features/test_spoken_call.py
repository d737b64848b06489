"""A person speaks with the patient: a whole call through the window, over virtual devices, to the scorecard."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.conftest import missing_part
from tests.support.pulse import missing_parts, virtual_devices

PROJECT = Path(__file__).resolve().parents[2]


def take(folder: Path, how: str, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.features.spoken_child", str(folder), how],
        env={
            **environment,
            "QT_QPA_PLATFORM": "offscreen",
            "KINDLINE_DATA": str(folder / "data"),
            "PYTHONPATH": str(PROJECT),
        },
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def typed() -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="kl-") as folder:
        return take(Path(folder), "typed", dict(os.environ))


def test_the_call_typed_through_the_window_passes(typed: dict[str, Any]) -> None:
    assert typed["status"] == "finished"
    assert typed["shown"]
    assert typed["passed"], typed
    assert typed["troubles"] == []


def test_the_call_spoken_through_the_window_passes_like_the_typed_one(typed: dict[str, Any], tmp_path: Path) -> None:
    absent = missing_parts()
    if absent:
        missing_part(absent)
    heard = tmp_path / "speaker.raw"
    with tempfile.TemporaryDirectory(prefix="kl-") as folder, virtual_devices(Path(folder)) as devices:
        with devices.listen(heard):
            spoken = take(Path(folder), "voice", devices.environment)
        agent, caller = (samples(Path(folder), f"{side}.wav") for side in ("agent", "caller"))
    assert spoken["troubles"] == []
    assert spoken["status"] == "finished"
    assert spoken["shown"]
    assert spoken["passed"], spoken
    assert spoken["passed"] == typed["passed"]
    assert spoken["identifiers"]["name"] == spoken["identifiers"]["date_of_birth"] == "match"
    assert spoken["agent_lines"] >= 8
    assert spoken["with_words"] == spoken["agent_lines"]  # every line was heard by the recognizer, none was typed
    voice = np.frombuffer(heard.read_bytes(), "<i2")
    assert (np.abs(voice) > 500).sum() > 16_000 * 10  # the caller was heard at the speaker
    assert (np.abs(agent) > 500).sum() > 16_000 * 10  # and both sides were kept
    assert (np.abs(caller) > 500).sum() > 16_000 * 10


def samples(folder: Path, name: str) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    (file,) = (folder / "data" / "audio").rglob(name)
    with wave.open(str(file), "rb") as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
