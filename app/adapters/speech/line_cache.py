"""Keeps spoken lines on disk, so that a line is made once and not at every call."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from app.activities.rehearse.ports import Synthesizer, VoicePersona
from app.adapters.speech.prosody import prosody

_CHUNK_BYTES = 6400
_EDITION = 1  # raise it when the same words would sound different


class CachedSynthesizer:
    """A synthesizer whose finished lines are kept in a folder of at most `limit_bytes`, the longest unused going first.

    `making` names what else a line's sound depends on, such as the edition of the shaping that the inner one does.
    A folder that cannot be read or written costs only time: the line is then made anew. `trouble` says why.
    """

    def __init__(
        self, inner: Synthesizer, folder: Path, making: str = "", limit_bytes: int = 256 * 1024 * 1024
    ) -> None:
        self._inner = inner
        self._folder = folder
        self._making = making
        self._limit = limit_bytes
        self._size: int | None = None
        self.trouble: str | None = None

    @property
    def name(self) -> str:
        return self._inner.name

    def warm(self) -> None:
        """Makes the inner synthesizer ready, where that is possible."""
        warm = getattr(self._inner, "warm", None)
        if warm is not None:
            warm()

    def speak(
        self, text: str, voice: VoicePersona, mood: Mapping[str, int], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[bytes]:
        """As the inner synthesizer; a line that was cancelled or failed is not kept."""
        file = self._file(text, voice, mood)
        kept = self._read(file)
        if kept is not None:
            for start in range(0, len(kept), _CHUNK_BYTES):
                yield kept[start : start + _CHUNK_BYTES]
            return
        parts: list[bytes] = []
        for chunk in self._inner.speak(text, voice, mood, cancelled):
            parts.append(chunk)
            yield chunk
        if parts and not cancelled():
            self._write(file, b"".join(parts))

    def _file(self, text: str, voice: VoicePersona, mood: Mapping[str, int]) -> Path:
        what = [_EDITION, self._inner.name, self._making, text, asdict(voice), asdict(prosody(voice, mood))]
        return self._folder / f"{hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:40]}.pcm"

    def _read(self, file: Path) -> bytes | None:
        try:
            pcm = file.read_bytes()
            os.utime(file)
        except FileNotFoundError:
            return None
        except OSError as problem:
            self.trouble = f"Spoken lines cannot be read from {self._folder} ({problem.strerror})."
            return None
        return pcm if pcm and len(pcm) % 2 == 0 else None

    def _write(self, file: Path, pcm: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._make_room(len(pcm))
            draft = file.with_suffix(".part")
            draft.write_bytes(pcm)
            draft.replace(file)
        except OSError as problem:
            self.trouble = (
                f"Spoken lines cannot be kept in {self._folder} ({problem.strerror}); they are made anew each time."
            )
            self._size = None

    def _make_room(self, wanted: int) -> None:
        if self._size is None:
            self._size = sum(file.stat().st_size for file in self._folder.glob("*.pcm"))
        self._size += wanted
        if self._size <= self._limit:
            return
        for file in sorted(self._folder.glob("*.pcm"), key=lambda found: found.stat().st_mtime):
            self._size -= file.stat().st_size
            file.unlink()
            if self._size <= self._limit * 0.9:
                return
