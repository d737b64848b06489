"""The welcome page as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WelcomeInputs:
    """What this machine can do and where it keeps things."""

    data_folder: str
    voice_problem: str = ""


@dataclass(frozen=True, slots=True)
class WelcomeProps:
    """What may be ticked and pressed."""

    can_start: bool
    can_speak: bool
    can_keep_audio: bool
    spoken: bool
    voice_problem: str


def derive(inputs: WelcomeInputs, kept: bool, voice: bool) -> WelcomeProps:
    """Declining the microphone still lets one start, with typed calls; declining to keep records does not."""
    spoken = voice and not inputs.voice_problem
    return WelcomeProps(
        can_start=kept,
        can_speak=not inputs.voice_problem,
        can_keep_audio=spoken,
        spoken=spoken,
        voice_problem=inputs.voice_problem,
    )
