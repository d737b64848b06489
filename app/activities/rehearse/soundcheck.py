"""Tries every part of a spoken call on this machine and says, part by part, what a person can do about it."""

from __future__ import annotations

from collections.abc import Callable

from app.activities.rehearse.hearing import loudness
from app.activities.rehearse.ports import (
    SAMPLE_RATE,
    Microphone,
    Recognizer,
    SoundCheck,
    Speaker,
    Synthesizer,
    VoicePersona,
)
from app.shared.result import Refusal

TEST_SENTENCE = "Good morning, thank you for calling the clinic."
_STEP_S = 0.02
_LISTEN_S = 1.2
_FIRST_SOUND_S = 4.0
_SHARE = 0.6  # of the sentence's words that must come back


def check_engines(
    synthesizer: Callable[[], Synthesizer], recognizer: Callable[[], Recognizer]
) -> tuple[tuple[SoundCheck, ...], bytes]:
    """The voice speaks a sentence and the recognizer reads it back; also the sound of it (empty when there is none)."""
    try:
        engine = synthesizer()
        pcm = b"".join(engine.speak(TEST_SENTENCE, VoicePersona(), {}, lambda: False))
    except Refusal as problem:
        return (
            SoundCheck("voice", False, problem.sentence, "Run `uv sync`, or read the caller's words as text."),
        ), b""
    seconds = len(pcm) / 2 / SAMPLE_RATE
    voice = SoundCheck("voice", True, f"The voice {engine.name} speaks.", "", {"seconds": f"{seconds:.1f}"})
    try:
        listener = recognizer()
        heard = listener.recognize(bytes(SAMPLE_RATE // 2) + pcm + bytes(SAMPLE_RATE // 2))
    except Refusal as problem:
        return (voice, SoundCheck("recognizer", False, problem.sentence, "Run `uv sync`, or type the call.")), pcm
    share = _share(heard.text)
    details = {"heard": heard.text, "share": f"{share:.2f}"}
    if share >= _SHARE:
        sentence = f"The recognizer {listener.name} understood the test sentence."
        return (voice, SoundCheck("recognizer", True, sentence, "", details)), pcm
    sentence = f"The recognizer {listener.name} heard “{heard.text or 'nothing'}” instead of the test sentence."
    remedy = "Run `uv run main.py doctor` to see whether its model is whole, or type the call."
    return (voice, SoundCheck("recognizer", False, sentence, remedy, details)), pcm


def check_microphone(microphone: Microphone, pause: Callable[[float], None]) -> SoundCheck:
    """Listens for a little more than a second; `pause` waits seconds."""
    try:
        microphone.start()
        loudest, heard, waited = 0.0, 0, 0.0
        while waited < _FIRST_SOUND_S and heard < _LISTEN_S * SAMPLE_RATE * 2:
            pcm = microphone.read()
            heard += len(pcm)
            loudest = max(loudest, loudness(pcm))
            pause(_STEP_S)
            waited += _STEP_S
    except Refusal as problem:
        return SoundCheck("microphone", False, problem.sentence, "Connect or allow a microphone, or type the call.")
    finally:
        microphone.stop()
    details = {"level": f"{loudest:.2f}"}
    if not heard:
        sentence = "The microphone opens but delivers nothing."
        return SoundCheck("microphone", False, sentence, "Choose another one in Settings, or type the call.", details)
    if loudest == 0.0:
        sentence = "The microphone delivers only silence."
        remedy = "Unmute it (a switch on the headset, or the system's sound settings), then check again."
        return SoundCheck("microphone", False, sentence, remedy, details)
    return SoundCheck("microphone", True, "The microphone delivers sound.", "", details)


def check_speaker(speaker: Speaker, pcm: bytes, pause: Callable[[float], None]) -> SoundCheck:
    """Plays sound (or half a second of silence when there is none) and sees that the device takes it."""
    sound = pcm or bytes(SAMPLE_RATE)
    try:
        speaker.start()
        speaker.play(iter([sound]))
        waited, longest = 0.0, len(sound) / 2 / SAMPLE_RATE + _FIRST_SOUND_S
        while speaker.playing and waited < longest:
            pause(_STEP_S)
            waited += _STEP_S
            speaker.pump()
        stuck = speaker.playing
    except Refusal as problem:
        return SoundCheck("speaker", False, problem.sentence, "Connect a speaker, or read the caller's words as text.")
    finally:
        speaker.stop()
    if stuck:
        sentence = "The speaker opens but takes no sound."
        return SoundCheck(
            "speaker", False, sentence, "Choose another one in Settings, or read the caller's words as text."
        )
    return SoundCheck("speaker", True, "The speaker plays.")


def _share(heard: str) -> float:
    """The share of the test sentence's words that were heard."""
    wanted, got = _words(TEST_SENTENCE), set(_words(heard))
    return sum(word in got for word in wanted) / len(wanted)


def _words(text: str) -> list[str]:
    return ["".join(character for character in word if character.isalnum()).lower() for word in text.split()]
