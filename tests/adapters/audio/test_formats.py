"""Devices that want another format, deny, or break: QtMultimedia played by hand."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from app.adapters.audio import devices, microphone, speaker
from app.adapters.audio.microphone import QtMicrophone
from app.adapters.audio.speaker import QtSpeaker
from app.shared.result import Refusal
from tests.activities.rehearse.voice_fakes import HandClock

KINDS = SimpleNamespace(UInt8=1, Int16=2, Int32=3, Float=4)


class Format:
    SampleFormat = KINDS

    def __init__(self, rate: int = 0, channels: int = 0, kind: int = 0) -> None:
        self.rate, self.channels, self.kind = rate, channels, kind

    def setSampleRate(self, rate: int) -> None:
        self.rate = rate

    def setChannelCount(self, channels: int) -> None:
        self.channels = channels

    def setSampleFormat(self, kind: int) -> None:
        self.kind = kind

    def sampleRate(self) -> int:
        return self.rate

    def channelCount(self) -> int:
        return self.channels

    def sampleFormat(self) -> int:
        return self.kind

    def bytesForDuration(self, microseconds: int) -> int:
        return int(self.rate * microseconds / 1e6) * self.channels * {1: 1, 2: 2, 3: 4, 4: 4}.get(self.kind, 1)


class Device:
    def __init__(self, taken: Format) -> None:
        self.taken = taken

    def id(self) -> bytes:
        return b"usb-headset"

    def description(self) -> str:
        return "USB headset"

    def isDefault(self) -> bool:
        return True

    def isFormatSupported(self, wish: Format) -> bool:
        return (wish.rate, wish.channels, wish.kind) == (self.taken.rate, self.taken.channels, self.taken.kind)

    def preferredFormat(self) -> Format:
        return self.taken


class Stream:
    def __init__(self) -> None:
        self.coming, self.written = b"", b""

    def readAll(self) -> bytes:
        data, self.coming = self.coming, b""
        return data

    def write(self, data: bytes) -> int:
        self.written += data
        return len(data)


class Line:
    """A QAudioSource or QAudioSink."""

    denied = False

    def __init__(self, device: Device, wish: Format) -> None:
        self.wish, self.stream, self.size, self.free, self.trouble = wish, Stream(), 0, 0, 0
        LINES.append(self)

    def setBufferSize(self, size: int) -> None:
        self.size = self.free = size

    def bufferSize(self) -> int:
        return self.size

    def bytesFree(self) -> int:
        return self.free

    def start(self) -> Stream | None:
        return None if self.denied else self.stream

    def error(self) -> int:
        return self.trouble

    def stop(self) -> None: ...

    def reset(self) -> None: ...

    def deleteLater(self) -> None: ...


LINES: list[Line] = []


@pytest.fixture
def qt(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    there: list[Device] = []
    module = SimpleNamespace(
        QAudioFormat=Format,
        QAudioSource=Line,
        QAudioSink=Line,
        QtAudio=SimpleNamespace(Error=SimpleNamespace(NoError=0, UnderrunError=3)),
        QMediaDevices=SimpleNamespace(audioInputs=lambda: there, audioOutputs=lambda: there),
        there=there,
    )
    for room in (devices, microphone, speaker):
        monkeypatch.setattr(room, "multimedia", lambda: module)
    LINES.clear()
    yield module
    Line.denied = False


def stereo_float(seconds: float) -> bytes:
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(int(48_000 * seconds)) / 48_000)
    return np.repeat(tone[:, None], 2, axis=1).astype("<f4").tobytes()


def test_a_microphone_of_48_khz_stereo_float_is_brought_to_ours(qt: Any) -> None:
    qt.there.append(Device(Format(48_000, 2, KINDS.Float)))
    line = QtMicrophone()
    line.start()
    LINES[0].stream.coming = stereo_float(0.5)
    samples = np.frombuffer(line.read(), "<i2")
    assert samples.size == pytest.approx(8_000, abs=60)
    assert np.abs(samples[400:]).max() == pytest.approx(0.5 * 32767, rel=0.02)
    assert LINES[0].size >= 0.5 * 48_000 * 8  # half a second of buffer at least


def test_a_speaker_of_48_khz_stereo_gets_its_format_and_heard_seconds_are_right(qt: Any) -> None:
    qt.there.append(Device(Format(48_000, 2, KINDS.Int16)))
    line = QtSpeaker()
    line.start()
    sink = LINES[0]
    sink.size = sink.free = 10_000_000
    line.play(iter([bytes(16_000), bytes(16_000), b""]))
    assert len(sink.stream.written) == pytest.approx(48_000 * 4, abs=4_000)
    sink.free = sink.size - 48_000 * 2  # half a second is still in the device
    assert line.cut() == pytest.approx(0.5, abs=0.02)
    assert not line.playing


def test_a_device_without_a_usable_format_is_refused(qt: Any) -> None:
    qt.there.append(Device(Format(0, 0, 0)))
    with pytest.raises(Refusal, match="no sound format") as refused:
        QtMicrophone().start()
    assert refused.value.code == "audio.format"


def test_no_device_is_refused(qt: Any) -> None:
    for line, code in ((QtMicrophone(), "audio.no_microphone"), (QtSpeaker(), "audio.no_speaker")):
        with pytest.raises(Refusal) as refused:
            line.start()
        assert refused.value.code == code


def test_a_denied_device_is_refused_with_what_to_do(qt: Any) -> None:
    qt.there.append(Device(Format(16_000, 1, KINDS.Int16)))
    Line.denied = True
    with pytest.raises(Refusal, match="Allow this application"):
        QtMicrophone().start()
    with pytest.raises(Refusal, match="shown as text"):
        QtSpeaker().start()


def test_a_microphone_that_falls_silent_for_two_seconds_is_lost(qt: Any) -> None:
    qt.there.append(Device(Format(16_000, 1, KINDS.Int16)))
    clock = HandClock()
    line = QtMicrophone(clock=clock)
    line.start()
    LINES[0].stream.coming = bytes(640)
    assert len(line.read()) == 640
    clock.at += 1.9
    assert line.read() == b""
    clock.at += 0.2
    with pytest.raises(Refusal, match="does not deliver"):
        line.read()


def test_a_speaker_that_takes_nothing_any_more_is_lost(qt: Any) -> None:
    qt.there.append(Device(Format(16_000, 1, KINDS.Int16)))
    clock = HandClock()
    line = QtSpeaker(clock=clock)
    line.start()
    LINES[0].free = 1_000
    line.play(iter([bytes(32_000)]))
    LINES[0].free = 0
    clock.at += 2.0
    line.pump()
    clock.at += 1.0
    with pytest.raises(Refusal, match="takes no sound"):
        line.pump()
    assert not line.playing


def test_a_device_that_reports_an_error_is_lost_at_once(qt: Any) -> None:
    qt.there.append(Device(Format(16_000, 1, KINDS.Int16)))
    ear, mouth = QtMicrophone(), QtSpeaker()
    ear.start()
    mouth.start()
    for line in LINES:
        line.trouble = 4
    with pytest.raises(Refusal, match="does not deliver"):
        ear.read()
    with pytest.raises(Refusal, match="takes no sound"):
        mouth.play(iter([bytes(3_200)]))
