"""Plays a moment of a kept recording."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from app.activities.rehearse.ports import SAMPLE_RATE
from app.shared.result import Refusal


class Output(Protocol):
    """Something that sounds: what `QAudioSink` offers of itself."""

    def start(self, device: QIODevice, /) -> None: ...

    def stop(self) -> None: ...

    def deleteLater(self) -> None: ...


def standard_output(parent: QObject, sorry: str) -> Output:
    """The standard output for mono, 16 bit, `SAMPLE_RATE`; `Refusal` with the sentence `sorry` when there is none."""
    try:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices
    except ImportError as problem:
        raise Refusal("audio.no_player", sorry) from problem
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise Refusal("audio.no_speaker", sorry)
    shape = QAudioFormat()
    shape.setSampleRate(SAMPLE_RATE)
    shape.setChannelCount(1)
    shape.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return QAudioSink(device, shape, parent)


class MomentPlayer(QObject):
    """Plays PCM (mono, 16 bit, `SAMPLE_RATE`); a new moment replaces the one before."""

    def __init__(self, parent: QObject, open_output: Callable[[QObject, str], Output] = standard_output) -> None:
        super().__init__(parent)
        self._open = open_output
        self._output: Output | None = None
        self._buffer: QBuffer | None = None

    def play(self, pcm: bytes, sorry: str) -> None:
        """Begins to play; `Refusal` with the sentence `sorry` when this machine cannot."""
        self.stop()
        output = self._open(self, sorry)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pcm))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._output = output
        output.start(self._buffer)

    def stop(self) -> None:
        """Silence at once."""
        if self._output is not None:
            self._output.stop()
            self._output.deleteLater()
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._output = self._buffer = None
