"""The log-mel picture of sound that Whisper reads."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
HOP = 160
WINDOW = 400
BANDS = 80
FRAMES = 3000
"""Thirty seconds, the length on which Whisper was trained."""


@cache
def mel_filters() -> NDArray[np.float32]:
    """Triangular filters on the Slaney mel scale (linear to 1 kHz, logarithmic above), equal area; shape (80, 201)."""
    step, knee = 200.0 / 3.0, 1000.0
    log_step = float(np.log(6.4)) / 27.0

    top = knee / step + float(np.log((RATE / 2) / knee)) / log_step
    mels: NDArray[np.float64] = np.linspace(0.0, top, BANDS + 2, dtype=np.float64)
    edges = np.where(mels < knee / step, mels * step, knee * np.exp(log_step * (mels - knee / step)))
    bins = np.fft.rfftfreq(WINDOW, 1 / RATE)
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    filters = np.maximum(0.0, np.minimum(rising, falling)) * (2.0 / (edges[2:] - edges[:-2]))[:, None]
    return filters.astype(np.float32)


def log_mel(samples: NDArray[np.float32], frames: int = FRAMES) -> NDArray[np.float32]:
    """Samples at 16 kHz to a picture of `frames` frames of 10 ms, shape (80, frames); silence fills what is missing."""
    wanted = frames * HOP
    padded = np.zeros(wanted + WINDOW, dtype=np.float32)
    used = min(samples.size, wanted)
    padded[WINDOW // 2 : WINDOW // 2 + used] = samples[:used]
    if used > WINDOW // 2:
        padded[: WINDOW // 2] = samples[WINDOW // 2 : 0 : -1]  # the beginning mirrored, as in training
    filled = min(frames, used // HOP + 4)
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP][:filled]
    shape = np.hanning(WINDOW + 1)[:-1].astype(np.float32)
    power = np.abs(np.fft.rfft(windows * shape, axis=1)).astype(np.float32) ** 2
    picture = np.full((BANDS, frames), 1e-10, dtype=np.float32)
    picture[:, :filled] = np.maximum(mel_filters() @ power.T, 1e-10)
    picture = np.log10(picture)
    picture = np.maximum(picture, picture.max() - 8.0)
    return ((picture + 4.0) / 4.0).astype(np.float32)
