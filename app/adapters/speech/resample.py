"""Changes the sample rate of a finished stretch of sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.activities.rehearse.ports import SAMPLE_RATE

_EDGE = 0.06  # share of the band below the new limit over which sound fades, so that nothing rings


def to_sample_rate(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Mono samples at `rate` to `SAMPLE_RATE`, by Fourier transform of the whole stretch; shape (n,) to (m,).

    The stretch is padded on both sides, so that its ends do not run into each other.
    """
    if rate == SAMPLE_RATE or not samples.size:
        return samples.astype(np.float32)
    divisor = int(np.gcd(rate, SAMPLE_RATE))
    up, down = SAMPLE_RATE // divisor, rate // divisor
    wanted = -(-samples.size * up // down)
    margin = down * 8
    blocks = -(-(samples.size + 2 * margin) // down)
    padded = np.zeros(blocks * down, dtype=np.float64)
    padded[margin : margin + samples.size] = samples
    spectrum = np.fft.rfft(padded)
    length = blocks * up
    kept = min(length, padded.size) // 2 + 1
    spectrum = spectrum[:kept].copy()
    if length < padded.size:
        edge = max(1, int(kept * _EDGE))
        spectrum[-edge:] *= 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, edge))
    resampled = np.fft.irfft(spectrum, length) * (length / padded.size)
    start = margin * up // down
    return resampled[start : start + wanted].astype(np.float32)


def to_pcm(samples: NDArray[np.float32]) -> bytes:
    """Samples within -1…1 to 16 bit PCM; louder ones are clipped."""
    return (np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()


def from_pcm(pcm: bytes) -> NDArray[np.float32]:
    """16 bit PCM to samples within -1…1."""
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32768.0
