"""Brings a running stream of sound from one format to another, for devices that will not take 16 kHz mono."""

from __future__ import annotations

from math import gcd
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Sample = Literal["u1", "i2", "i4", "f4"]
_HALF_WIDTH = 24  # zero crossings of the sinc on each side: -80 dB beyond the band
_ROLL_OFF = 0.92


def decode(data: bytes, sample: Sample, channels: int) -> NDArray[np.float32]:
    """Interleaved samples of a device to mono within -1…1; incomplete frames at the end are dropped."""
    width = np.dtype(sample).itemsize * channels
    raw = np.frombuffer(data[: len(data) // width * width], dtype="<" + sample)
    if sample == "u1":
        values = (raw.astype(np.float32) - 128.0) / 128.0
    elif sample == "f4":
        values = raw.astype(np.float32)
    else:
        values = raw.astype(np.float32) / float(2 ** (8 * np.dtype(sample).itemsize - 1))
    return values.reshape(-1, channels).mean(axis=1, dtype=np.float32)


def encode(samples: NDArray[np.float32], sample: Sample, channels: int) -> bytes:
    """Mono samples to a device's interleaved format, the same in each channel; louder than full scale is clipped."""
    values = np.repeat(np.clip(samples, -1.0, 1.0)[:, None], channels, axis=1)
    if sample == "u1":
        return (values * 127.0 + 128.0).astype("u1").tobytes()
    if sample == "f4":
        return values.astype("<f4").tobytes()
    top = float(2 ** (8 * np.dtype(sample).itemsize - 1) - 1)
    return (values.astype(np.float64) * top).astype("<" + sample).tobytes()


class RateConverter:
    """Mono samples from one rate to another, portion by portion without a seam (windowed sinc, polyphase).

    Delays the sound by half the filter, about 3 ms at 16 kHz.
    """

    def __init__(self, rate_in: int, rate_out: int) -> None:
        divisor = gcd(rate_in, rate_out)
        self._up, self._down = rate_out // divisor, rate_in // divisor
        scale = max(1.0, rate_in / rate_out)
        self._half = int(np.ceil(_HALF_WIDTH * scale))
        offsets = np.arange(-self._half + 1, self._half + 1, dtype=np.float64)
        phases = np.arange(self._up, dtype=np.float64)[:, None] / self._up
        distance = offsets[None, :] - phases
        window = np.cos(np.pi / 2 * np.clip(distance / (self._half + 1), -1, 1)) ** 2
        filters = np.sinc(distance / scale * _ROLL_OFF) * window
        self._filters = (filters / filters.sum(axis=1, keepdims=True)).astype(np.float32)
        self._held = np.zeros(self._half - 1, dtype=np.float32)
        self._next = 0  # position of the next output in the held samples, in units of 1 / up

    def convert(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """The outputs that these samples complete; shape (n,) to about (n * rate_out / rate_in,)."""
        if self._up == self._down:
            return samples
        held = np.concatenate([self._held, samples])
        width = 2 * self._half
        last = held.size - width  # the last sample at which a whole filter still fits
        if last < 0:
            self._held = held
            return np.zeros(0, dtype=np.float32)
        steps = np.arange(self._next, (last + 1) * self._up, self._down)
        places, phases = steps // self._up, steps % self._up
        windows = np.lib.stride_tricks.sliding_window_view(held, width)[places]
        result = np.einsum("ij,ij->i", windows, self._filters[phases]).astype(np.float32)
        following = self._next + steps.size * self._down
        drop = min(following // self._up, held.size)
        self._held = held[drop:].copy()
        self._next = following - drop * self._up
        return result
