"""What the real recognizer makes of synthesised speech: `uv run python -m tests.tools.confusions [LINES]`, about ten minutes.

Speaks lines of our own labelled calls through the shipped voice, narrows the band to a telephone's, lays noise under them,
recognises them again, and counts in `tests/samples/confusions.json` which words became which, and how sure it was.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.activities.rehearse.ports import SAMPLE_RATE, VoicePersona
from app.adapters.speech.piper_voice import PiperSynthesizer, embedded_voice
from app.adapters.speech.resample import from_pcm, to_pcm
from app.adapters.speech.whisper import WhisperRecognizer, embedded_model
from app.core.language.text import plain

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TARGET = SAMPLES / "confusions.json"
NOISES = (20.0, 8.0, 2.0, -2.0)  # decibels of speech over noise
BAND = (300.0, 3400.0)  # Hz that a telephone carries
PEOPLE = (VoicePersona("female", 30), VoicePersona("male", 50), VoicePersona("female", 62), VoicePersona("male", 24))


def lines(count: int) -> list[str]:
    """Words of agents and callers, of up to ten seconds."""
    found: set[str] = set()
    for path in sorted(SAMPLES.glob("judging/batch-*/calls.jsonl")):
        for row in path.read_text(encoding="utf-8").splitlines():
            found.update(e["say"] for e in json.loads(row)["events"] if 4 <= len(e.get("say", "").split()) <= 25)
    return random.Random(11).sample(sorted(found), count)


def telephone(samples: NDArray[np.float32], over_noise: float, chance: np.random.Generator) -> NDArray[np.float32]:
    """Band-pass, then noise of a line so many decibels below the speech."""
    spectrum = np.fft.rfft(samples)
    pitch = np.fft.rfftfreq(samples.size, 1 / SAMPLE_RATE)
    spectrum[(pitch < BAND[0]) | (pitch > BAND[1])] = 0
    narrow = np.fft.irfft(spectrum, samples.size)
    power = float(np.sqrt(np.mean(narrow**2)))
    noise = chance.standard_normal(samples.size) * power * 10 ** (-over_noise / 20)
    return np.clip(narrow + noise, -1, 1).astype(np.float32)


def words(text: str) -> list[str]:
    """The words as judging sees them, contractions written out."""
    return plain(text).split()


def main(arguments: list[str]) -> int:
    """Writes the table and prints what was heard wrong."""
    voice, ears = PiperSynthesizer(embedded_voice()), WhisperRecognizer(embedded_model(), threads=2)
    chance = np.random.default_rng(5)
    swapped: dict[str, Counter[str]] = defaultdict(Counter)
    dropped: Counter[str] = Counter()
    added: Counter[str] = Counter()
    said: Counter[str] = Counter()
    sure: dict[str, list[float]] = {"right": [], "wrong": []}
    chosen = lines(int(arguments[0]) if arguments else 320)
    for place, line in enumerate(chosen):
        speech = from_pcm(b"".join(voice.speak(line, PEOPLE[place % len(PEOPLE)], {})))
        heard = ears.recognize(to_pcm(telephone(speech, NOISES[place // len(PEOPLE) % len(NOISES)], chance)))
        true = words(line)
        made = [(word, one.confidence) for one in heard.words for word in words(one.text)]
        said.update(true)
        matcher = SequenceMatcher(None, true, [word for word, _ in made], autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal":
                sure["right"] += [confidence for _, confidence in made[c:d]]
                continue
            sure["wrong"] += [confidence for _, confidence in made[c:d]]
            if kind == "delete":
                dropped.update(true[a:b])
            elif kind == "insert":
                added.update(word for word, _ in made[c:d])
            else:
                swapped[" ".join(true[a:b])][" ".join(word for word, _ in made[c:d])] += 1
    wrong = sum(sum(c.values()) for c in swapped.values()) + dropped.total() + added.total()
    table: dict[str, Any] = {
        "spoken_words": said.total(),
        "voice": voice.name,
        "recognizer": ears.name,
        "noises_db": list(NOISES),
        "said": dict(said.most_common()),
        "swapped": {true: dict(counts.most_common()) for true, counts in sorted(swapped.items())},
        "dropped": dict(dropped.most_common()),
        "added": dict(added.most_common()),
        "confidence": {
            kind: [round(float(q), 3) for q in np.quantile(values, np.linspace(0, 1, 21))]
            for kind, values in sure.items()
        },
    }
    TARGET.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{said.total()} words spoken, {wrong} places heard wrong, {len(swapped)} kinds of confusion")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
