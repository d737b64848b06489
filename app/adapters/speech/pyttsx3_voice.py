"""The machine's own voices through pyttsx3, in a child process that may be ended at any time."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import wave
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from queue import Empty, SimpleQueue

import numpy as np

from app.activities.rehearse.ports import VoicePersona
from app.adapters.speech.levelling import levelled, trimmed
from app.adapters.speech.prosody import prosody
from app.adapters.speech.resample import to_pcm, to_sample_rate
from app.shared.result import Refusal

_CHILD = Path(__file__).with_name("pyttsx3_child.py")
_CHUNK_BYTES = 6400
_REMEDY = "Install espeak-ng or run `uv sync`; until then the caller's words are shown as text."


class Pyttsx3Synthesizer:
    """Speaks through pyttsx3. A line that takes longer than `patience_s` ends the child, and the next line starts a new one."""

    def __init__(
        self,
        language: str = "en-US",
        patience_s: float = 15.0,
        command: tuple[str, ...] = (sys.executable, str(_CHILD)),
    ) -> None:
        self._language = language
        self._patience_s = patience_s
        self._command = command
        self._child: subprocess.Popen[str] | None = None
        self._answers: SimpleQueue[str] = SimpleQueue()
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        return "pyttsx3"

    @property
    def language(self) -> str:
        return self._language

    def speak(
        self, text: str, voice: VoicePersona, mood: Mapping[str, int], cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[bytes]:
        """PCM of the whole line in chunks of 0.2 s; Refusal when the engine is missing, fails, hangs or died."""
        manner = prosody(voice, mood)
        with tempfile.TemporaryDirectory(prefix="kindline-voice-") as folder:
            file = Path(folder) / "line.wav"
            wish = {
                "text": text,
                "file": str(file),
                "language": voice.accent or self._language,
                "sex": voice.sex,
                "age": voice.age,
                "rate": manner.rate,
                "pitch": manner.pitch,
            }
            with self._lock:
                self._exchange(json.dumps(wish))
            samples, rate = _read(file)
        sound = trimmed(to_sample_rate(samples, rate), 16_000)
        pcm = to_pcm(levelled(sound, manner.loudness))
        for start in range(0, len(pcm), _CHUNK_BYTES):
            if cancelled():
                return
            yield pcm[start : start + _CHUNK_BYTES]

    def close(self) -> None:
        """Ends the child process."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()

    def _exchange(self, wish: str) -> None:
        child = self._running()
        try:
            assert child.stdin is not None
            child.stdin.write(wish + "\n")
            child.stdin.flush()
            line = self._answers.get(timeout=self._patience_s)
        except (Empty, OSError) as problem:
            self.close()
            what = "did not answer in time" if isinstance(problem, Empty) else "ended"
            raise Refusal("speech.voice_hangs", f"The pyttsx3 voice {what} and was stopped. {_REMEDY}") from problem
        if not line:
            self.close()
            raise Refusal("speech.voice_died", f"The pyttsx3 voice ended unexpectedly. {_REMEDY}")
        answer = json.loads(line)
        if not answer["ok"]:
            self.close()
            reason = str(answer["error"]).splitlines()[0][:200]
            raise Refusal("speech.voice_failed", f"The pyttsx3 voice cannot speak ({reason}). {_REMEDY}")

    def _running(self) -> subprocess.Popen[str]:
        if self._child is not None and self._child.poll() is None:
            return self._child
        self.close()
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
        except OSError as problem:
            raise Refusal(
                "speech.voice_missing", f"The pyttsx3 voice cannot be started ({problem}). {_REMEDY}"
            ) from problem
        self._answers = SimpleQueue()
        threading.Thread(target=_collect, args=(child, self._answers), name="pyttsx3-answers", daemon=True).start()
        self._child = child
        return child


def _collect(child: subprocess.Popen[str], answers: SimpleQueue[str]) -> None:
    """Moves answers out of the pipe, so that waiting for one can have an end; an empty text says that it closed."""
    assert child.stdout is not None
    try:
        for line in child.stdout:
            answers.put(line)
    except ValueError:
        pass  # the pipe was closed by `close`
    answers.put("")


def _read(file: Path) -> tuple[np.ndarray[tuple[int], np.dtype[np.float32]], int]:
    try:
        with wave.open(str(file), "rb") as sound:
            channels, width, rate = sound.getnchannels(), sound.getsampwidth(), sound.getframerate()
            data = sound.readframes(sound.getnframes())
    except (OSError, EOFError, wave.Error) as problem:
        raise Refusal(
            "speech.voice_silent", f"The pyttsx3 voice left no sound that can be read ({problem}). {_REMEDY}"
        ) from problem
    if width != 2:
        raise Refusal(
            "speech.voice_silent", f"The pyttsx3 voice left {width * 8} bit sound, which is not read. {_REMEDY}"
        )
    samples = np.frombuffer(data, dtype="<i2").astype(np.float32) / 32768.0
    return samples.reshape(-1, channels).mean(axis=1, dtype=np.float32), rate
