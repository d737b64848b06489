"""Gives a man's recorded or synthesised speech another pitch and other formants, with Praat's "Change gender"."""

from __future__ import annotations

import importlib
import threading
from itertools import pairwise
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from app.adapters.speech.personas import Shape

EDITION = "praat/2"
"""Raise it when the same words would be shaped otherwise: kept lines name it."""
MISSING = (
    "The caller speaks with a man's voice, because praat-parselmouth is not installed. Run `uv sync` to install it."
)
_FLOOR, _CEILING = 60.0, 250.0  # hertz between which a man's pitch is looked for
_LEAST_S = 0.12  # shorter stretches hold too few periods to be measured
_PIECE_S = (0.5, 0.9)  # Praat holds the interpreter while it works, so it is given little at a time
_FADE_S = 0.012
_FRAME_S = 0.01
_LOCK = threading.Lock()  # Praat keeps global state

Samples = NDArray[np.float32]


def praat() -> Any | None:
    """The parselmouth module, or None where it is not installed or does not load."""
    try:
        return cast("Any", importlib.import_module("parselmouth"))
    except (ImportError, OSError):
        return None


def shaped(samples: Samples, rate: int, shape: Shape) -> Samples:
    """The same words in the same time, by somebody else. As they are without parselmouth, and where nothing is voiced.

    Works on pieces that meet in quiet moments and keeps the melody across them.
    """
    module = praat()
    if module is None or samples.size < _LEAST_S * rate:
        return samples
    fade = int(_FADE_S * rate)
    cuts = [0, *_quiet_places(samples, rate), samples.size]
    pieces = [samples[max(0, start - fade) : end + fade] for start, end in pairwise(cuts)]
    with _LOCK:
        pitches = [_pitch(module, piece, rate) for piece in pieces]
        voiced = np.concatenate(pitches)
        if not voiced.size:
            return samples
        factor = shape.median / float(np.median(voiced))
        changed = [
            _changed(module, piece, rate, factor * float(np.median(pitch)), shape.formants) if pitch.size else piece
            for piece, pitch in zip(pieces, pitches, strict=True)
        ]
    return _joined(changed, cuts, fade)


def _quiet_places(samples: Samples, rate: int) -> list[int]:
    """Where to cut: the quietest moment of each stretch in which a piece may end."""
    frame = int(_FRAME_S * rate)
    power = np.square(samples[: samples.size // frame * frame]).reshape(-1, frame).sum(axis=1)
    least, most = (round(seconds / _FRAME_S) for seconds in _PIECE_S)
    places: list[int] = []
    at = 0
    while power.size - at > most + least // 2:
        at += least + int(np.argmin(power[at + least : at + most]))
        places.append(at * frame + frame // 2)
    return places


def _pitch(module: Any, piece: Samples, rate: int) -> NDArray[np.float64]:
    """Hertz of every voiced moment."""
    try:
        found = module.Sound(piece.astype(np.float64), rate).to_pitch(pitch_floor=_FLOOR, pitch_ceiling=_CEILING)
    except module.PraatError:  # too short to be measured
        return np.zeros(0)
    hertz = cast("NDArray[np.float64]", found.selected_array["frequency"])
    return hertz[hertz > 0]


def _changed(module: Any, piece: Samples, rate: int, median: float, formants: float) -> Samples:
    """A voiced piece with another median pitch and other formants, as long as before."""
    sound = module.Sound(piece.astype(np.float64), rate)
    try:
        other = importlib.import_module("parselmouth.praat").call(
            sound, "Change gender", _FLOOR, _CEILING, formants, median, 1.0, 1.0
        )
    except (module.PraatError, module.PraatWarning):  # too short, or nothing in it: it stays as it is
        return piece
    result = cast("NDArray[np.float64]", other.values[0]).astype(np.float32)
    return np.pad(result, (0, max(0, piece.size - result.size)))[: piece.size]


def _joined(pieces: list[Samples], cuts: list[int], fade: int) -> Samples:
    """The pieces one behind the other, each fading into the next around the cut between them."""
    whole = np.zeros(cuts[-1], dtype=np.float32)
    rise = np.linspace(0.0, 1.0, 2 * fade, dtype=np.float32)
    for place, piece in enumerate(pieces):
        start = max(0, cuts[place] - fade)
        part = piece.copy()
        if place > 0:
            part[: 2 * fade] *= rise
        if place < len(pieces) - 1:
            part[-2 * fade :] *= rise[::-1]
        whole[start : start + part.size] += part
    return whole
