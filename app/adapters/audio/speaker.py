"""The caller's voice through QtMultimedia, written a little ahead only, so that it can be silenced at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from app.activities.rehearse.ports import SAMPLE_RATE
from app.adapters.audio.convert import RateConverter, encode
from app.adapters.audio.devices import Format, agree, find, multimedia
from app.shared.clock import Clock, SystemClock
from app.shared.result import Refusal

_AHEAD_S = 0.06
_STUCK_S = 2.5
_REMEDY = "The caller's words are shown as text and the call goes on. Connect a speaker or choose another in Settings."


class QtSpeaker:
    """Implements `Speaker`. Needs a running Qt application; used from its thread only. Open for the whole call.

    A device that takes no sound for 2.5 s although some waits counts as gone.
    """

    def __init__(self, device: str | None = None, clock: Clock | None = None) -> None:
        self._wanted = device
        self._clock = clock or SystemClock()
        self._sink: Any = None
        self._stream: Any = None
        self._format = Format(SAMPLE_RATE, 1, "i2")
        self._converter: RateConverter | None = None
        self._chunks: Iterator[bytes] | None = None
        self._waiting = b""  # in the device's format, not yet taken
        self._written = 0
        self._moved_at = 0.0
        self._playing = False

    @property
    def playing(self) -> bool:
        return self._playing

    def start(self) -> None:
        """Opens the chosen device or the default one; Refusal when there is none or it cannot be opened."""
        self.stop()
        qt = multimedia()
        device = find("output", self._wanted)
        wish, self._format = agree(device)
        sink = qt.QAudioSink(device, wish)
        sink.setBufferSize(int(wish.bytesForDuration(int(_AHEAD_S * 1e6))))
        stream = sink.start()
        if stream is None or sink.error() != qt.QtAudio.Error.NoError:
            sink.stop()
            raise Refusal(
                "audio.speaker_denied",
                f"The speaker {device.description()} cannot be opened. {_REMEDY}",
                device=str(device.description()),
            )
        self._sink, self._stream = sink, stream

    def play(self, chunks: Iterator[bytes]) -> None:
        """Begins to play; replaces what was playing."""
        if self._playing:
            self.cut()
        self._chunks = chunks
        self._converter = RateConverter(SAMPLE_RATE, self._format.rate) if self._format.rate != SAMPLE_RATE else None
        self._waiting = b""
        self._written = 0
        self._moved_at = self._clock.seconds()
        self._playing = True
        self.pump()

    def pump(self) -> None:
        """Fills the device's short buffer; Refusal when the device went away."""
        if not self._playing:
            return
        error = multimedia().QtAudio.Error
        if self._sink is None or self._sink.error() not in (error.NoError, error.UnderrunError):
            raise self._lost()
        free = int(self._sink.bytesFree())
        moved = False
        while free > 0 and (self._waiting or self._refill()):
            portion = self._waiting[:free]
            taken = int(self._stream.write(portion))
            if taken <= 0:
                break
            self._waiting = self._waiting[taken:]
            self._written += taken
            free -= taken
            moved = True
        now = self._clock.seconds()
        if moved or not self._waiting:
            self._moved_at = now
        elif now - self._moved_at > _STUCK_S:
            raise self._lost()
        if self._chunks is None and not self._waiting and self._buffered() == 0:
            self._playing = False

    def cut(self) -> float:
        """Silences at once; seconds that had been heard since `play`."""
        if self._sink is None or not self._playing:
            return 0.0
        heard = max(0, self._written - self._buffered())
        self._playing = False
        self._chunks, self._waiting = None, b""
        self._sink.reset()
        self._stream = self._sink.start()
        frame = self._format.channels * np.dtype(self._format.sample).itemsize
        return heard / (frame * self._format.rate)

    def stop(self) -> None:
        """Silences and closes the device."""
        sink, self._sink, self._stream = self._sink, None, None
        self._playing = False
        self._chunks, self._waiting = None, b""
        if sink is not None:
            sink.reset()
            sink.stop()
            sink.deleteLater()

    def _refill(self) -> bool:
        """Takes the next chunk; False when none is ready yet or all were taken."""
        if self._chunks is None:
            return False
        chunk = next(self._chunks, None)
        if chunk is None:
            self._chunks = None
            return False
        if self._converter is None and self._format == Format(SAMPLE_RATE, 1, "i2"):
            self._waiting = chunk
        else:
            samples = np.frombuffer(chunk, dtype="<i2").astype(np.float32) / 32768.0
            if self._converter is not None:
                samples = self._converter.convert(samples)
            self._waiting = encode(samples, self._format.sample, self._format.channels)
        return bool(self._waiting)

    def _buffered(self) -> int:
        return max(0, int(self._sink.bufferSize()) - int(self._sink.bytesFree()))

    def _lost(self) -> Refusal:
        self.stop()
        return Refusal("audio.speaker_lost", f"The speaker takes no sound any more. {_REMEDY}")
