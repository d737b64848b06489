"""Brings every line to one loudness."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.adapters.speech.prosody import TARGET_LOUDNESS

_QUIET = 0.005
_CEILING = 0.95


def levelled(samples: NDArray[np.float32], factor: float = 1.0) -> NDArray[np.float32]:
    """The line at the target loudness times `factor`, its peaks below full scale; silence stays silence."""
    voiced = samples[np.abs(samples) > _QUIET]
    if not voiced.size:
        return samples
    loudness = float(np.sqrt(np.mean(np.square(voiced))))
    gain = TARGET_LOUDNESS * factor / loudness
    peak = float(np.max(np.abs(samples))) * gain
    if peak > _CEILING:
        gain *= _CEILING / peak
    return (samples * gain).astype(np.float32)


def trimmed(samples: NDArray[np.float32], rate: int, keep_s: float = 0.04) -> NDArray[np.float32]:
    """The line without the quiet before its first and behind its last sound."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not loud.size:
        return samples
    margin = int(keep_s * rate)
    return samples[max(0, int(loud[0]) - margin) : int(loud[-1]) + margin]
