"""Sound kept beside the record: in sync, readable after a crash, and silent about a full disk but for one sentence."""

from __future__ import annotations

import errno
import io
import wave
from pathlib import Path
from typing import BinaryIO

import numpy as np

from app.adapters.audio.shelf import AudioShelf


def pcm(seconds: float, level: int) -> bytes:
    return np.full(round(seconds * 16_000), level, dtype="<i2").tobytes()


def samples_of(path: Path) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    with wave.open(str(path), "rb") as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2")


def test_both_sides_lie_where_they_were_heard(tmp_path: Path) -> None:
    shelf = AudioShelf(tmp_path / "call")
    assert shelf.keep("agent", pcm(1.0, 100), 0.0) is None
    assert shelf.keep("caller", pcm(0.5, 200), 2.0) is None
    assert shelf.keep("agent", pcm(1.0, 300), 1.0) is None
    shelf.close()
    agent, caller = samples_of(tmp_path / "call" / "agent.wav"), samples_of(tmp_path / "call" / "caller.wav")
    assert agent.tolist() == [100] * 16_000 + [300] * 16_000
    assert caller.tolist() == [0] * 32_000 + [200] * 8_000
    assert [(track.by, track.file, track.starts) for track in shelf.tracks] == [
        ("agent", "agent.wav", 0.0),
        ("caller", "caller.wav", 0.0),
    ]


def test_a_file_that_was_never_closed_is_whole(tmp_path: Path) -> None:
    shelf = AudioShelf(tmp_path)
    for second in range(3):
        shelf.keep("agent", pcm(1.0, second), float(second))
        assert samples_of(tmp_path / "agent.wav").size == (second + 1) * 16_000
    shelf.close()


def test_sound_that_overlaps_what_is_there_keeps_the_time(tmp_path: Path) -> None:
    shelf = AudioShelf(tmp_path)
    shelf.keep("agent", pcm(1.0, 1), 0.0)
    shelf.keep("agent", pcm(1.0, 2), 0.5)
    shelf.close()
    assert samples_of(tmp_path / "agent.wav").tolist() == [1] * 16_000 + [2] * 8_000


class FullDisk(io.BytesIO):
    """Takes one second of sound and then no more."""

    def write(self, data: object) -> int:
        if self.tell() + len(bytes(data)) > 33_000:  # type: ignore[call-overload]  # pyright: ignore
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)  # type: ignore[arg-type]  # pyright: ignore


def test_a_full_disk_is_said_once_and_the_call_goes_on(tmp_path: Path) -> None:
    def full(path: Path) -> BinaryIO:
        return FullDisk()

    shelf = AudioShelf(tmp_path, full)
    assert shelf.keep("agent", pcm(0.9, 1), 0.0) is None
    problem = shelf.keep("agent", pcm(0.9, 1), 0.9)
    assert problem is not None
    assert problem.code == "audio.not_kept"
    assert "No space left on device" in problem.sentence
    assert shelf.keep("agent", pcm(0.9, 1), 1.8) is None
    assert shelf.keep("caller", pcm(0.9, 1), 1.8) is None
    shelf.close()


def test_a_folder_that_cannot_be_made_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    shelf = AudioShelf(tmp_path / "file" / "call")
    assert shelf.keep("agent", pcm(0.1, 1), 0.0) is not None
    assert shelf.keep("agent", pcm(0.1, 1), 0.1) is None
    assert shelf.tracks == ()
