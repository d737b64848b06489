"""Plays a moment of a kept recording."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from app.activities.rehearse.ports import SAMPLE_RATE
from app.shared.result import Refusal


class MomentPlayer(QObject):
    """Plays PCM (mono, 16 bit, `SAMPLE_RATE`) on the standard output; a new moment replaces the one before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sink: QObject | None = None
        self._buffer: QBuffer | None = None

    def play(self, pcm: bytes, sorry: str) -> None:
        """Begins to play; `Refusal` with the sentence `sorry` when this machine cannot."""
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
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pcm))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink = QAudioSink(device, shape, self)
        if self._sink is not None:
            self._sink.deleteLater()
        self._sink = sink
        sink.start(self._buffer)
