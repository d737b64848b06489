"""What a spoken call needs from the contact that it carries, and whom it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from app.activities.rehearse.ports import Heard
from app.core.dialogue.model import DialogueState, Reply
from app.core.record.model import AudioTrack, CallRecord, Party
from app.shared.result import Refusal

SpokenState = Literal["listening", "hearing", "thinking", "speaking", "muted", "held", "paused", "ended"]


@dataclass(slots=True)
class CallerLine:
    """A line of the caller's from the moment that it is known until it was heard or cut off."""

    reply: Reply
    index: int  # its event
    due: float
    begun: float | None = None  # when it first sounded
    suspended: bool = False  # silenced because the trainee began to speak


class Contact(Protocol):
    """The rehearsal as the voice sees it. Called from one serial lane; times in seconds from its start."""

    @property
    def record(self) -> CallRecord: ...

    @property
    def state(self) -> DialogueState: ...

    @property
    def ended(self) -> str | None: ...

    @property
    def likely(self) -> tuple[str, ...]:
        """Lines that the caller may say next, likeliest first."""
        ...

    def begin(self) -> object: ...

    def hear_agent(
        self, heard: Heard | str, t: float, until: float | None = None, cut_off: bool = False
    ) -> Reply | None: ...

    def agent_does(
        self, do: str, t: float, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> Reply | None: ...

    def wait(self, t: float) -> Reply | None: ...

    def next_deadline(self) -> float | None: ...

    def caller_cut_off(self, index: int) -> None: ...


class SpokenListener(Protocol):
    """Whom a spoken call tells what happens; called in the thread that ticks."""

    def on_caption(self, by: str, text: str, final: bool) -> None: ...

    def on_level(self, level: float) -> None: ...

    def on_state(self, state: str) -> None: ...

    def on_problem(self, problem: Refusal) -> None: ...

    def on_ended(self) -> None: ...


class AudioKeeper(Protocol):
    """Keeps the sound of both sides beside the record as the call goes; never raises for a full disk, but says so once."""

    def keep(self, by: Party, pcm: bytes, at: float) -> Refusal | None:
        """Adds sound that began `at` seconds into the contact; a gap before it becomes silence."""
        ...

    def close(self) -> None: ...

    @property
    def tracks(self) -> tuple[AudioTrack, ...]: ...
