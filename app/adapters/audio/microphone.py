"""The trainee's microphone through QtMultimedia."""

from __future__ import annotations

from typing import Any

import numpy as np

from app.activities.rehearse.ports import SAMPLE_RATE
from app.adapters.audio.convert import RateConverter, decode
from app.adapters.audio.devices import Format, agree, find, multimedia
from app.shared.clock import Clock, SystemClock
from app.shared.result import Refusal

_BUFFER_S = 1.0
_FIRST_SOUND_S = 6.0
_SILENT_S = 2.0
_REMEDY = "The call is paused and everything said is kept. Connect it again or choose another, then go on; or type."


class QtMicrophone:
    """Implements `Microphone`. Needs a running Qt application; used from its thread only.

    A device that opens and then gives no data for two seconds counts as gone: PulseAudio does not say so itself.
    """

    def __init__(self, device: str | None = None, clock: Clock | None = None) -> None:
        self._wanted = device
        self._clock = clock or SystemClock()
        self._source: Any = None
        self._stream: Any = None
        self._format = Format(SAMPLE_RATE, 1, "i2")
        self._converter: RateConverter | None = None
        self._heard_at = 0.0
        self._heard = False

    def start(self) -> None:
        """Opens the chosen device or the default one; Refusal when there is none, or it is denied or busy."""
        self.stop()
        qt = multimedia()
        device = find("input", self._wanted)
        wish, self._format = agree(device)
        self._converter = RateConverter(self._format.rate, SAMPLE_RATE) if self._format.rate != SAMPLE_RATE else None
        source = qt.QAudioSource(device, wish)
        source.setBufferSize(int(wish.bytesForDuration(int(_BUFFER_S * 1e6))))
        stream = source.start()
        if stream is None or source.error() != qt.QtAudio.Error.NoError:
            source.stop()
            raise Refusal(
                "audio.microphone_denied",
                f"The microphone {device.description()} cannot be opened. Allow this application to use it, close "
                "other programs that hold it, or choose another in Settings; you can type the call.",
                device=str(device.description()),
            )
        self._source, self._stream = source, stream
        self._heard_at, self._heard = self._clock.seconds(), False

    def read(self) -> bytes:
        """All PCM since the last read; Refusal when the device went away."""
        if self._source is None:
            raise Refusal("audio.microphone_closed", f"The microphone is not open. {_REMEDY}")
        data = bytes(self._stream.readAll())
        now = self._clock.seconds()
        if data:
            self._heard_at, self._heard = now, True
        else:
            error = multimedia().QtAudio.Error
            broken = self._source.error() not in (error.NoError, error.UnderrunError)
            if broken or now - self._heard_at > (_SILENT_S if self._heard else _FIRST_SOUND_S):
                self.stop()
                raise Refusal("audio.microphone_lost", f"The microphone does not deliver sound any more. {_REMEDY}")
        if self._converter is None and self._format == Format(SAMPLE_RATE, 1, "i2"):
            return data
        samples = decode(data, self._format.sample, self._format.channels)
        if self._converter is not None:
            samples = self._converter.convert(samples)
        return (np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()

    def stop(self) -> None:
        """Closes the device."""
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stop()
            source.deleteLater()
