"""What the window needs from the rest of the house; bootstrap fills it, tests fill it with fakes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from app.activities.policy.ports import PolicyVersion
from app.activities.policy.rejudging import Preview, Progress
from app.activities.rehearse.ports import Attempts, Heard, Journal, Preferences, Runner, SoundCheck
from app.activities.rehearse.spoken import SpokenState as SpokenState
from app.core.dialogue.model import DialogueState, Reply
from app.core.record.model import AudioTrack, CallRecord, Channel
from app.core.scenario.model import Scenario
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.policy import OrganisationPolicy
from app.shared.clock import Clock
from app.shared.result import Refusal

Mode = Literal["practice", "exam"]
PartState = Literal["ok", "warn", "bad", "off"]


class PlayableScenario(Protocol):
    """A scenario that was checked (`app.core.scenario.check.Playable`)."""

    @property
    def scenario(self) -> Scenario: ...


class GuideLine(Protocol):
    """A line of the practice guide and whether it is done (`rehearse.session.GuideMark`)."""

    @property
    def text(self) -> str: ...

    @property
    def done(self) -> bool: ...


class PracticeCall(Protocol):
    """One contact in progress (`rehearse.session.Rehearsal`). Times are seconds from its start.

    The window calls it from one serial lane only, and reads its properties in that lane too.
    """

    @property
    def record(self) -> CallRecord: ...

    @property
    def state(self) -> DialogueState: ...

    @property
    def guide(self) -> tuple[GuideLine, ...]: ...

    @property
    def ended(self) -> str | None: ...

    def begin(self) -> object: ...

    def hear_agent(
        self, heard: Heard | str, t: float, until: float | None = None, cut_off: bool = False
    ) -> Reply | None: ...

    def agent_does(
        self, do: str, t: float, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> Reply | None: ...

    def wait(self, t: float) -> Reply | None: ...

    def next_deadline(self) -> float | None: ...

    def add_note(self, text: str, t: float) -> None: ...

    def survey(self) -> Mapping[str, int | str]: ...

    def finish(self, t: float) -> Scorecard: ...


class SpokenListener(Protocol):
    """Whom a spoken call tells what happens; called in the GUI thread, from `tick` or from a job's end."""

    def on_caption(self, by: str, text: str, final: bool) -> None:
        """Words of `agent` or `caller`; when `final`, the event stands in the rehearsal's record."""
        ...

    def on_level(self, level: float) -> None:
        """Loudness of the microphone, 0-1."""
        ...

    def on_state(self, state: str) -> None:
        """A `SpokenState`."""
        ...

    def on_problem(self, problem: Refusal) -> None:
        """Something broke; the call goes on as far as it can."""
        ...

    def on_ended(self) -> None:
        """The contact is over; the scorecard can be asked for."""
        ...


class VoiceCall(Protocol):
    """A contact that is spoken (`rehearse.conversation.SpokenCall`)."""

    def start(self) -> None:
        """Opens the devices; Refusal when one is missing."""
        ...

    def tick(self) -> None:
        """Moves sound along; the window calls it every 20 ms."""
        ...

    def push(self, down: bool) -> None: ...

    def mute(self, on: bool) -> None: ...

    def type_instead(self, text: str) -> None:
        """Words typed in the middle of a spoken call; they count as said."""
        ...

    def agent_does(
        self, do: str, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> None: ...

    def hang_up(self) -> None: ...

    def resume_devices(self) -> None:
        """Tries the devices again after one was lost."""
        ...

    def stop(self) -> None:
        """Silence at once and close the devices."""
        ...


@dataclass(frozen=True, slots=True)
class VoiceOptions:
    """How a call shall be spoken."""

    push_to_talk: bool = False
    keep_audio: bool = False


class MakeRehearsal(Protocol):
    """Makes a contact ready to begin; may be slow the first time (it loads the matcher). Raises Refusal."""

    def __call__(
        self, play: PlayableScenario, channel: Channel, mode: Mode, seed: int, attempt: str
    ) -> PracticeCall: ...


class MakeVoice(Protocol):
    """Joins a contact to microphone, recognizer, voice and speaker. Raises Refusal."""

    def __call__(
        self, rehearsal: PracticeCall, runner: Runner, listener: SpokenListener, options: VoiceOptions
    ) -> VoiceCall: ...


class PolicyDesk(Protocol):
    """What the trainer's page asks for. Every method may be slow and may raise Refusal."""

    def versions(self) -> tuple[PolicyVersion, ...]:
        """Newest first."""
        ...

    def in_force(self) -> OrganisationPolicy | None: ...

    def put_in_force(self, stamp: str | None) -> None: ...

    def shipped(self) -> OrganisationPolicy: ...

    def base(self, name: str) -> Rubric: ...

    def save(self, policy: OrganisationPolicy) -> PolicyVersion: ...

    def load_file(self, path: Path) -> OrganisationPolicy: ...

    def save_file(self, path: Path, policy: OrganisationPolicy) -> None: ...

    def preview(self, candidate: OrganisationPolicy, progress: Progress) -> Preview: ...

    def apply(self, seen: Preview) -> int: ...


@dataclass(frozen=True, slots=True)
class ScenarioSummary:
    """A scenario on the shelf. With `problem` it cannot be played, and `place` says where (`scenario.yaml:14`)."""

    id: str
    title: str
    summary: str = ""
    channels: tuple[Channel, ...] = ("phone",)
    language: str = "en"
    difficulty: int = 1  # 1-5
    distress: int = 1  # 1-5
    minutes: int = 5
    goals: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class PartStatus:
    """One part of this machine for the status strip; `part` is microphone, recognizer, voice or database."""

    part: str
    state: PartState
    name: str = ""  # such as the device, the engine, `SQLite · …/kindline.db`
    sentence: str = ""  # what is wrong, for a person
    remedy: str = ""  # what to do; empty: nothing to mend


@dataclass(frozen=True, slots=True)
class Services:
    """Every port and factory of the window.

    Whatever may be slow (`list_scenarios`, `load_scenario`, `make_rehearsal`, `parts`, `sound_check`, `score_record`,
    `attempts`, `save_copy`, `read_audio`, `policies`) is called on a lane of the runner, never in the GUI thread.
    `preferences` and `journal` return at once.
    """

    version: str
    data_folder: str
    clock: Clock
    resource_text: Callable[[str], str]  # "themes/light.toml" → its text
    attempts: Attempts
    preferences: Preferences
    journal: Journal
    journal_trouble: Callable[[], Refusal | None]  # the last write that failed; polled during a call
    storage_problem: Refusal | None  # why attempts are kept in memory only, if they are
    list_scenarios: Callable[[], tuple[ScenarioSummary, ...]]
    load_scenario: Callable[[str], PlayableScenario]  # Refusal when it has errors
    make_rehearsal: MakeRehearsal
    score_record: Callable[[CallRecord], Scorecard]
    save_copy: Callable[[Path, CallRecord], None]  # Refusal when it cannot be written
    parts: Callable[[], tuple[PartStatus, ...]]
    sound_check: Callable[[], tuple[SoundCheck, ...]]
    make_voice: MakeVoice | None = None
    voice_problem: Refusal | None = None  # why `make_voice` is None
    read_audio: Callable[[str, AudioTrack, float, float], bytes] | None = None  # attempt, track, from s, to s → PCM
    policies: PolicyDesk | None = None  # None: this window's user may not change the policy
    finish_attempt: Callable[[str, Scorecard], None] | None = None  # stores the card of an attempt scored afterwards
    new_seed: Callable[[], int] = lambda: 1
    language: str = "en"  # of the application's own texts
    pace: float = 1.0  # times the caller's pause before a typed answer; 0 in tests
    details: Mapping[str, str] = field(default_factory=dict[str, str])  # further lines for Settings, name → value
