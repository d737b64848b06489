"""Keeps the sound of both sides beside the call record as WAV files that are whole at every moment."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from app.activities.rehearse.ports import SAMPLE_RATE
from app.core.record.model import AudioTrack, Party
from app.shared.result import Refusal

_HEADER_BYTES = 44
_LONGEST_GAP_S = 3_600.0


class GrowingWav:
    """A WAV file, 16 kHz mono 16 bit, whose header is right after every write, so that a crash leaves it readable."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._samples = 0
        self._file.write(_header(0))

    def write_at(self, at: float, pcm: bytes) -> None:
        """Adds sound that begins `at` seconds; a gap becomes silence, and what was already written stays."""
        begin = round(at * SAMPLE_RATE)
        gap = begin - self._samples
        if gap > 0:
            self._append(bytes(min(gap, int(_LONGEST_GAP_S * SAMPLE_RATE)) * 2))
        self._append(pcm[max(0, -gap) * 2 :])
        self._file.seek(0)
        self._file.write(_header(self._samples))
        self._file.seek(0, 2)
        self._file.flush()

    def close(self) -> None:
        self._file.close()

    def _append(self, pcm: bytes) -> None:
        self._file.write(pcm)
        self._samples += len(pcm) // 2


class AudioShelf:
    """Implements `AudioKeeper` in a folder: `agent.wav` and `caller.wav`. One lane only.

    When the disk is full or the folder cannot be written, that is said once and the call goes on without sound files.
    """

    def __init__(self, folder: Path, open_file: Callable[[Path], BinaryIO] | None = None) -> None:
        self._folder = folder
        self._open = open_file or _open_new
        self._files: dict[Party, GrowingWav] = {}
        self._broken = False

    @property
    def tracks(self) -> tuple[AudioTrack, ...]:
        """The files for the call record's `audio`, by name within the folder."""
        return tuple(AudioTrack(by=by, file=f"{by}.wav", starts=0.0) for by in sorted(self._files))

    def keep(self, by: Party, pcm: bytes, at: float) -> Refusal | None:
        """Adds sound of one side; the refusal is to be shown, and comes once."""
        if self._broken or not pcm:
            return None
        try:
            if by not in self._files:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._files[by] = GrowingWav(self._open(self._folder / f"{by}.wav"))
            self._files[by].write_at(max(0.0, at), pcm)
        except OSError as problem:
            self._broken = True
            return Refusal(
                "audio.not_kept",
                f"The sound of this call cannot be kept ({problem.strerror or problem}). The words are kept and the call "
                f"goes on; make room in {self._folder} for the next one.",
                folder=str(self._folder),
            )
        return None

    def close(self) -> None:
        """Closes the files; never fails because of a disk that is already known to be broken."""
        for file in self._files.values():
            try:
                file.close()
            except OSError:
                if not self._broken:
                    raise


def _open_new(path: Path) -> BinaryIO:
    return path.open("w+b")


def _header(samples: int) -> bytes:
    size = samples * 2
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        size + _HEADER_BYTES - 8,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        SAMPLE_RATE,
        SAMPLE_RATE * 2,
        2,
        16,
        b"data",
        size,
    )
