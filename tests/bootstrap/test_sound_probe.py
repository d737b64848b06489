"""The doctor tries the devices without a sound, in a process that may break without taking it along."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from app.adapters.audio.devices import Way
from app.bootstrap import diagnose
from app.bootstrap.sound_probe import probe
from app.shared.result import Refusal
from tests.activities.rehearse.voice_fakes import FakeMicrophone, FakeSpeaker, HandClock, loud

BROKEN = Refusal("audio.broken", "It is broken.")


def names(way: Way) -> list[str]:
    return ["Headset", "Webcam"] if way == "input" else ["Loudspeaker"]


def test_devices_that_open_are_named_and_nothing_is_heard() -> None:
    clock = HandClock()
    played_sound: list[bytes] = []

    class Listened(FakeSpeaker):
        def play(self, chunks: Iterator[bytes]) -> None:
            played_sound.extend(chunks)
            super().play(iter(played_sound))

    def pause(seconds: float) -> None:
        clock.at += seconds

    heard, played = probe(FakeMicrophone(clock, coming=bytearray(loud(2.0))), Listened(clock), names, pause)
    assert (heard.ok, played.ok) == (True, True)
    assert "Headset, Webcam" in heard.sentence
    assert "Loudspeaker" in played.sentence
    assert played_sound
    assert not any(any(chunk) for chunk in played_sound)


def test_devices_that_do_not_open_are_told_with_what_to_do() -> None:
    clock = HandClock()
    found = probe(
        FakeMicrophone(clock, refusal=BROKEN), FakeSpeaker(clock, refusal=BROKEN), names, lambda seconds: None
    )
    assert [(each.part, each.ok, each.sentence) for each in found] == [
        ("microphone", False, "It is broken."),
        ("speaker", False, "It is broken."),
    ]
    assert all(each.remedy for each in found)


def answering(monkeypatch: pytest.MonkeyPatch, script: str) -> list[diagnose.Part]:
    run = subprocess.run

    def asked(command: list[str], **options: Any) -> Any:
        return run([sys.executable, "-c", script], **options)

    monkeypatch.setattr("app.bootstrap.diagnose.subprocess.run", asked)
    monkeypatch.setattr("app.bootstrap.diagnose.ctypes.CDLL", lambda name: name)
    return list(diagnose._sound())


def test_the_doctor_tells_each_device(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [
        {"part": "microphone", "ok": True, "sentence": "Headset; it opens", "remedy": ""},
        {"part": "speaker", "ok": False, "sentence": "It is broken.", "remedy": "Connect one."},
    ]
    found = answering(monkeypatch, f"print('a line of the sound system'); print({json.dumps(json.dumps(told))})")
    assert [(part.part, part.state, part.remedy) for part in found] == [
        ("microphone", "ok", ""),
        ("speaker", "missing", "Connect one."),
    ]


@pytest.mark.parametrize("script", ["import os; os.abort()", "raise SystemExit(3)", "", "print('no json')"])
def test_a_sound_system_that_breaks_does_not_take_the_doctor_along(
    monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    (sound,) = answering(monkeypatch, script)
    assert (sound.state, "typed" in sound.sentence, bool(sound.remedy)) == ("missing", True, True)
