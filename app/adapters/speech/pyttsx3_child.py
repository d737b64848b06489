"""Runs pyttsx3 in a process of its own, so that an engine that hangs or crashes takes nothing with it.

Reads one JSON object a line from standard input: `{"text", "file", "language", "sex", "age", "rate", "pitch"}`, writes the
line spoken to `file` as WAV, and answers one JSON object a line: `{"ok": true, "engine", "voice"}` or `{"ok": false, "error"}`.
Stands alone: it is started by its path and imports nothing of Kindline.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import sys
import threading
from typing import Any

NORMAL_WORDS_A_MINUTE = 165
EMPTY_BYTES = 1_000
TRIES = 3


def preload_espeak() -> None:
    """Makes the espeak-ng of the wheel `espeakng-loader` known to this process, so that no system package is needed."""
    try:
        loader: Any = importlib.import_module("espeakng_loader")
    except ImportError:
        return  # then the system's own is used, if there is one
    os.environ.setdefault("ESPEAK_DATA_PATH", os.path.dirname(loader.get_data_path()))  # noqa: PTH120
    ctypes.CDLL(loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def choose_voice(engine: Any, wish: dict[str, Any]) -> str | None:
    """The engine's voice that fits language, sex and age best; None leaves its default."""
    language = str(wish.get("language", "en-US")).lower()
    female = wish.get("sex") != "male"
    if engine.driver_name == "espeak":
        age = int(wish.get("age", 40))
        kind = ("f5" if age >= 60 else "f3" if age < 25 else "f2") if female else ("m7" if age >= 60 else "m3")
        return f"{language}+{kind}"
    fitting: list[Any] = []
    for voice in engine.getProperty("voices"):
        spoken: list[object] = voice.languages or []
        tags = [str(tag).lower().replace("_", "-") for tag in spoken]
        if any(tag.startswith(language.split("-")[0]) for tag in tags) or language[:2] in str(voice.id).lower():
            fitting.append(voice)
    wanted = "female" if female else "male"
    for voice in fitting:
        if str(voice.gender or "").lower().endswith(wanted) and (
            wanted == "female" or "fe" not in str(voice.gender).lower()
        ):
            return voice.id
    return fitting[0].id if fitting else None


def save(engine: Any, text: str, file: str) -> None:
    """Writes one text to a file and waits until that is done; whoever asked ends this process when it takes too long."""
    if engine.driver_name != "espeak":
        engine.save_to_file(text, file)
        engine.runAndWait()
        return
    espeak: Any = importlib.import_module("pyttsx3.drivers._espeak")
    espeak.Synchronize()  # what the last line left behind would end this one before it began
    finished = threading.Event()

    def finish(**_: object) -> None:
        finished.set()

    token = engine.connect("finished-utterance", finish)
    engine.save_to_file(text, file)
    engine.runAndWait()
    finished.wait()  # the driver's loop ends before its thread has written a long line
    engine.disconnect(token)
    espeak.Synchronize()


def speak(engine: Any, wish: dict[str, Any]) -> str:
    """Writes one line to its file; the name of the voice used."""
    voice = choose_voice(engine, wish)
    if voice is not None:
        try:
            engine.setProperty("voice", voice)
        except ValueError:
            voice = str(wish.get("language", "en")).split("-")[0]
            engine.setProperty("voice", voice)
    engine.setProperty("rate", int(NORMAL_WORDS_A_MINUTE * float(wish.get("rate", 1.0))))
    engine.setProperty("volume", 1.0)
    if engine.driver_name == "espeak":
        engine.setProperty("pitch", min(99, max(0, int(50 + 80 * (float(wish.get("pitch", 1.0)) - 1)))))
    for _ in range(TRIES):
        save(engine, wish["text"], wish["file"])
        if os.path.getsize(wish["file"]) > EMPTY_BYTES:  # noqa: PTH202 - this process needs no pathlib
            break
    return voice or "default"


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # the library prints to standard output
    sys.stdout = sys.stderr
    preload_espeak()
    engine: Any = None
    for line in sys.stdin:
        try:
            if engine is None:
                package: Any = importlib.import_module("pyttsx3")
                engine = package.init()
            answer: dict[str, Any] = {
                "ok": True,
                "engine": engine.driver_name,
                "voice": speak(engine, json.loads(line)),
            }
        except Exception as problem:  # noqa: BLE001 - whatever the driver raises is the answer
            answer = {"ok": False, "error": f"{type(problem).__name__}: {problem}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
