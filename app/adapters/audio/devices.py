"""The sound devices of this machine, as QtMultimedia shows them."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any, Literal, cast

from app.activities.rehearse.ports import SAMPLE_RATE
from app.adapters.audio.convert import Sample
from app.shared.result import Refusal

Way = Literal["input", "output"]


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or a speaker: `id` is stable across starts of the application."""

    id: str
    name: str
    default: bool


@dataclass(frozen=True, slots=True)
class Format:
    """What a device takes or gives: samples a second, channels, sample type."""

    rate: int
    channels: int
    sample: Sample


def multimedia() -> Any:
    """The QtMultimedia module; Refusal when it cannot be loaded, as on Linux without libpulse0."""
    try:
        return cast("Any", importlib.import_module("PySide6.QtMultimedia"))
    except ImportError as problem:
        raise Refusal(
            "audio.no_multimedia",
            "Sound cannot be used: QtMultimedia does not load "
            f"({str(problem).splitlines()[0]}). On Linux run `apt-get install libpulse0`; until then calls are typed.",
        ) from problem


def devices(way: Way) -> tuple[Device, ...]:
    """All microphones or all speakers; Refusal when QtMultimedia cannot be loaded."""
    return tuple(
        Device(_name(device.id()), str(device.description()), bool(device.isDefault())) for device in _all(way)
    )


def find(way: Way, wanted: str | None) -> Any:
    """The Qt device with this id, or the default one when it is None or gone; Refusal when there is none at all."""
    there = _all(way)
    if not there:
        what, remedy = (
            ("microphone", "Connect one, or allow this application to use it, and try again; you can type the call")
            if way == "input"
            else ("speaker", "Connect one and try again; the caller's words are shown as text")
        )
        raise Refusal(f"audio.no_{what}", f"No {what} was found. {remedy}.")
    for device in there:
        if wanted is not None and _name(device.id()) == wanted:
            return device
    return next((device for device in there if device.isDefault()), there[0])


def agree(device: Any) -> tuple[Any, Format]:
    """The Qt format to open a device with, ours where it is taken, else the device's own; and what that means."""
    qt = multimedia()
    kinds: dict[Any, Sample] = {
        qt.QAudioFormat.SampleFormat.UInt8: "u1",
        qt.QAudioFormat.SampleFormat.Int16: "i2",
        qt.QAudioFormat.SampleFormat.Int32: "i4",
        qt.QAudioFormat.SampleFormat.Float: "f4",
    }
    wish = qt.QAudioFormat()
    wish.setSampleRate(SAMPLE_RATE)
    wish.setChannelCount(1)
    wish.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
    if not device.isFormatSupported(wish):
        wish = device.preferredFormat()
    sample = kinds.get(wish.sampleFormat())
    if sample is None or wish.sampleRate() <= 0 or wish.channelCount() <= 0:
        raise Refusal(
            "audio.format",
            f"The device {device.description()} offers no sound format that can be used. Choose another in Settings.",
            device=str(device.description()),
        )
    return wish, Format(int(wish.sampleRate()), int(wish.channelCount()), sample)


def _all(way: Way) -> list[Any]:
    media = multimedia().QMediaDevices
    return list(media.audioInputs() if way == "input" else media.audioOutputs())


def _name(identifier: Any) -> str:
    return bytes(identifier).decode("utf-8", errors="replace")
