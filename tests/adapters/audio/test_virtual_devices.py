"""Microphone and speaker for real, on virtual devices; each test runs its Qt in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.qtless import NEEDS, PROBLEM
from tests.support.pulse import VirtualDevices, missing_parts, virtual_devices

PRELUDE = """
import json, sys, time
from PySide6.QtCore import QCoreApplication
from app.adapters.audio.devices import devices, multimedia
from app.adapters.audio.microphone import QtMicrophone
from app.adapters.audio.speaker import QtSpeaker
from app.shared.result import Refusal

app = QCoreApplication([])

def until(condition, seconds=10.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        if condition():
            return True
        time.sleep(0.01)
    return False

def told(work):
    try:
        work()
    except Refusal as refusal:
        return refusal.code
    return None

def tell(**facts):
    print(json.dumps(facts), flush=True)
"""


@pytest.fixture(scope="module")
def pulse() -> Iterator[VirtualDevices]:
    absent = NEEDS if PROBLEM is not None else missing_parts()
    if absent:
        if os.environ.get("KINDLINE_PARTS") == "required":
            pytest.fail(absent)
        pytest.skip(absent)
    with tempfile.TemporaryDirectory(prefix="kl-") as folder, virtual_devices(Path(folder)) as devices:
        yield devices


def begin(body: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PRELUDE + body],
        env={**environment, "PYTHONPATH": os.pathsep.join(sys.path), "QT_LOGGING_RULES": "*=false"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def facts_of(process: subprocess.Popen[str]) -> dict[str, Any]:
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return json.loads(out.splitlines()[-1])


def tone(seconds: float) -> bytes:
    samples = 8000 * np.sin(2 * np.pi * 440 * np.arange(int(seconds * 16_000)) / 16_000)
    return samples.astype("<i2").tobytes()


def test_devices_are_listed_with_the_default_one(pulse: VirtualDevices) -> None:
    body = "tell(inputs=[(d.id, d.default) for d in devices('input')], outputs=[(d.id, d.default) for d in devices('output')])"
    facts = facts_of(begin(body, pulse.environment))
    assert ["microphone", True] in facts["inputs"]
    assert ["patient", True] in facts["outputs"]


def test_the_microphone_hears_what_is_spoken_without_a_gap(pulse: VirtualDevices) -> None:
    body = """
microphone = QtMicrophone()
microphone.start()
until(lambda: microphone.read() != b"")
print("ready", flush=True)
heard = bytearray()
begun = time.monotonic()
def listen():
    heard.extend(microphone.read())
    return len(heard) > 3 * 32_000
until(listen)
import numpy as np
samples = np.frombuffer(bytes(heard), "<i2").astype(float)
loud = np.flatnonzero(np.abs(samples) > 500)
inside = samples[loud[0]:loud[-1]]
frames = inside[: len(inside) // 160 * 160].reshape(-1, 160)
rms = np.sqrt((frames ** 2).mean(axis=1))
microphone.stop()
tell(seconds=time.monotonic() - begun, tone=(loud[-1] - loud[0]) / 16_000, dips=int((rms[1:-1] < 3000).sum()))
"""
    process = begin(body, pulse.environment)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    player = pulse.say(tone(1.0))
    facts = facts_of(process)
    player.wait(10)
    assert facts["seconds"] == pytest.approx(3.0, abs=0.5)
    assert facts["tone"] == pytest.approx(1.0, abs=0.05)
    assert facts["dips"] == 0


def test_the_speaker_plays_whole_lines_and_is_silent_within_100_ms_of_a_cut(
    pulse: VirtualDevices, tmp_path: Path
) -> None:
    body = """
import numpy as np
sound = (8000 * np.sin(2 * np.pi * 440 * np.arange(32_000) / 16_000)).astype("<i2").tobytes()
speaker = QtSpeaker()
speaker.start()
def chunks():
    yield b""           # not ready yet
    for start in range(0, len(sound), 6400):
        yield sound[start:start + 6400]
speaker.play(chunks())
whole = until(lambda: (speaker.pump(), not speaker.playing)[1])
until(lambda: False, 0.5)
speaker.play(chunks())
until(lambda: speaker.pump(), 1.0)
heard = speaker.cut()
still = speaker.playing
until(lambda: False, 0.6)
speaker.play(iter([sound[:16_000]]))
again = until(lambda: (speaker.pump(), not speaker.playing)[1])
until(lambda: False, 0.3)
speaker.stop()
tell(whole=whole, heard=heard, still=still, again=again)
"""
    file = tmp_path / "heard.raw"
    with pulse.listen(file):
        facts = facts_of(begin(body, pulse.environment))
    assert facts["whole"]
    assert facts["again"]
    assert not facts["still"]
    assert facts["heard"] == pytest.approx(0.95, abs=0.1)
    samples = np.frombuffer(file.read_bytes(), "<i2")
    loud = np.flatnonzero(np.abs(samples) > 500) / 16_000
    starts = [loud[0], *(loud[1:][np.diff(loud) > 0.1])]
    ends = [*(loud[:-1][np.diff(loud) > 0.1]), loud[-1]]
    lengths = [end - start for start, end in zip(starts, ends, strict=True)]
    assert lengths == [
        pytest.approx(2.0, abs=0.08),
        pytest.approx(facts["heard"], abs=0.1),
        pytest.approx(0.5, abs=0.08),
    ]


def test_a_microphone_that_stops_is_said_and_opens_again_when_it_is_back(pulse: VirtualDevices) -> None:
    body = """
microphone = QtMicrophone()
microphone.start()
until(lambda: microphone.read() != b"")
print("ready", flush=True)
codes = []
lost = until(lambda: codes.append(told(microphone.read)) or codes[-1] is not None)
print("lost", flush=True)
sys.stdin.readline()
def works():
    if told(microphone.start):
        return False
    return until(lambda: microphone.read() != b"", 3.0)
back = until(works)
microphone.stop()
tell(lost=lost, code=codes[-1], back=back)
"""
    environment = pulse.environment
    process = subprocess.Popen(
        [sys.executable, "-c", PRELUDE + body],
        env={**environment, "PYTHONPATH": os.pathsep.join(sys.path), "QT_LOGGING_RULES": "*=false"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "ready\n"
    pulse.control("suspend-source", "microphone", "1")
    assert process.stdout.readline() == "lost\n"
    pulse.control("suspend-source", "microphone", "0")
    process.stdin.write("\n")
    process.stdin.flush()
    facts = facts_of(process)
    assert facts == {"lost": True, "code": "audio.microphone_lost", "back": True}


def test_without_any_devices_both_are_refused_with_a_sentence(tmp_path: Path) -> None:
    environment = {**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/nobody", "XDG_RUNTIME_DIR": str(tmp_path)}
    body = "tell(microphone=told(QtMicrophone().start), speaker=told(QtSpeaker().start))"
    facts = facts_of(begin(body, environment))
    assert facts["microphone"] in ("audio.no_microphone", "audio.no_multimedia")
    assert facts["speaker"] in ("audio.no_speaker", "audio.no_multimedia")


def test_a_machine_where_sound_does_not_load_is_refused_with_the_remedy() -> None:
    body = """
sys.modules["PySide6.QtMultimedia"] = None
try:
    multimedia()
except Refusal as refusal:
    tell(code=refusal.code, sentence=refusal.sentence)
"""
    facts = facts_of(begin(body, dict(os.environ)))
    assert facts["code"] == "audio.no_multimedia"
    assert "apt-get install libpulse0" in facts["sentence"]
