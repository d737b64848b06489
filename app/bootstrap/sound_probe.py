"""Looks for microphone and speaker and opens the default ones without a sound, for `diagnose`, which starts it as a process."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.activities.rehearse.ports import Microphone, SoundCheck, Speaker
from app.activities.rehearse.soundcheck import check_microphone, check_speaker
from app.adapters.audio.devices import Way, devices
from app.adapters.audio.microphone import QtMicrophone
from app.adapters.audio.speaker import QtSpeaker


def probe(
    microphone: Microphone,
    speaker: Speaker,
    names: Callable[[Way], Sequence[str]],
    pause: Callable[[float], None],
) -> tuple[SoundCheck, SoundCheck]:
    """Listens for a second and plays half a second of silence; a device that works is told with the names of all there are.

    `pause` waits seconds.
    """
    heard, played = check_microphone(microphone, pause), check_speaker(speaker, b"", pause)
    if heard.ok:
        heard = replace(heard, sentence=f"{', '.join(names('input'))}; it opens and delivers sound")
    if played.ok:
        played = replace(played, sentence=f"{', '.join(names('output'))}; it opens and takes sound")
    return heard, played


def main() -> None:
    """Writes the findings as a line of JSON."""
    from PySide6.QtCore import QCoreApplication

    qt = QCoreApplication([])

    def pause(seconds: float) -> None:
        qt.processEvents()
        time.sleep(seconds)

    found = probe(QtMicrophone(), QtSpeaker(), lambda way: [device.name for device in devices(way)], pause)
    told = [{"part": each.part, "ok": each.ok, "sentence": each.sentence, "remedy": each.remedy} for each in found]
    sys.stdout.write(json.dumps(told) + "\n")
    qt.processEvents()


if __name__ == "__main__":
    main()
