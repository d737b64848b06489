"""The briefing as values: what one may choose before a call, and what this machine allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.activities.rehearse.ports import SoundCheck
from app.core.record.model import Channel
from app.core.scenario.model import Scenario
from app.ui.services import Mode

Speaking = Literal["voice", "typed"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen."""

    channel: Channel
    speaking: Speaking
    mode: Mode
    push_to_talk: bool = False


@dataclass(frozen=True, slots=True)
class BriefingInputs:
    """`checks` is None before a sound check, empty while it runs."""

    scenario: Scenario
    choices: Choices
    consented: bool
    voice_problem: str = ""
    checks: tuple[SoundCheck, ...] | None = None
    starting: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class BriefingProps:
    """What the briefing shows."""

    title: str
    summary: str
    goals: tuple[str, ...]
    warnings: tuple[str, ...]
    caller: str  # relationship that the caller claims
    channels: tuple[Channel, ...]
    choices: Choices
    can_speak: bool
    why_typed: Literal["", "channel", "consent", "problem"]
    voice_problem: str
    show_sound_check: bool
    checking: bool
    checks: tuple[SoundCheck, ...]
    can_start: bool
    starting: bool
    problem: str


def fit(choices: Choices, consented: bool, voice_problem: str) -> Choices:
    """The nearest choices that this machine and this person's consent allow."""
    speaks = choices.channel == "phone" and consented and not voice_problem
    return choices if speaks or choices.speaking == "typed" else Choices(choices.channel, "typed", choices.mode)


def derive(inputs: BriefingInputs) -> BriefingProps:
    """The briefing for these inputs."""
    meta = inputs.scenario.meta
    choices = fit(inputs.choices, inputs.consented, inputs.voice_problem)
    if choices.channel != "phone":
        why: Literal["", "channel", "consent", "problem"] = "channel"
    elif inputs.voice_problem:
        why = "problem"
    else:
        why = "" if inputs.consented else "consent"
    return BriefingProps(
        title=meta.title,
        summary=" ".join(meta.summary.split()),
        goals=meta.goals,
        warnings=meta.warnings,
        caller=inputs.scenario.caller.claims or inputs.scenario.caller.relationship,
        channels=meta.channels,
        choices=choices,
        can_speak=not why,
        why_typed=why,
        voice_problem=inputs.voice_problem if why == "problem" else "",
        show_sound_check=choices.speaking == "voice",
        checking=inputs.checks == (),
        checks=inputs.checks or (),
        can_start=not inputs.starting,
        starting=inputs.starting,
        problem=inputs.problem,
    )
