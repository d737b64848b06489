"""What the agent did on the desktop, in order."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.record.model import ACTIONS, Action, CallRecord

CHANGES = frozenset({"change_record", "schedule", "cancel_appointment", "refill_request"})


@dataclass(frozen=True, slots=True)
class Done:
    """An action and the index of its event."""

    index: int
    action: Action

    @property
    def what(self) -> str:
        return self.action.what or ""


@dataclass(frozen=True, slots=True)
class Desktop:
    """All actions of the agent's side."""

    done: tuple[Done, ...]

    def of(self, *kinds: str) -> tuple[Done, ...]:
        """Actions of the given kinds in order."""
        return tuple(item for item in self.done if item.action.do in kinds)

    @property
    def changes(self) -> tuple[Done, ...]:
        """Changes to the record or the account."""
        return tuple(item for item in self.done if item.action.do in CHANGES)

    @property
    def strange(self) -> tuple[str, ...]:
        """Kinds of action that judging does not know, each once."""
        return tuple(dict.fromkeys(item.action.do for item in self.done if item.action.do not in ACTIONS))


def read_desktop(record: CallRecord) -> Desktop:
    """Collects the agent's actions."""
    return Desktop(
        tuple(
            Done(index, event)
            for index, event in enumerate(record.events)
            if isinstance(event, Action) and event.by == "agent"
        )
    )
