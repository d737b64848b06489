"""What changing a policy needs from outside: versions that are kept, and scorecards beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from app.core.record.model import CallRecord
from app.core.scoring.model import Scorecard
from app.core.scoring.policy import OrganisationPolicy

Kind = Literal["played", "policy", "correction"]


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A version that was saved; it never changes again."""

    policy: OrganisationPolicy
    saved: datetime

    @property
    def stamp(self) -> str:
        return self.policy.stamp


@dataclass(frozen=True, slots=True)
class Correction:
    """Other words for one event: what was heard first, and what was said."""

    position: int
    heard: str
    said: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """One scorecard of an attempt in the form of `score --json`; the one it was `played` with comes first."""

    kind: Kind
    policy: str  # empty where none judged
    judged: datetime | None  # None for the one it was played with, which has the attempt's own time
    scorecard: Mapping[str, object]
    correction: Correction | None = None


class Policies(Protocol):
    """Versions of policies. Refusal `storage.*` from every method when the database fails."""

    def versions(self) -> tuple[PolicyVersion, ...]:
        """Every version, newest first."""
        ...

    def save(self, policy: OrganisationPolicy) -> PolicyVersion:
        """Keeps a new version; Refusal `policy.taken` when that name and version exist already."""
        ...

    def in_force(self) -> OrganisationPolicy | None:
        """The policy that judges new attempts; None when none does."""
        ...

    def put_in_force(self, stamp: str | None) -> None:
        """From now on that version judges new attempts, or none; Refusal `policy.no_version` when it does not exist."""
        ...


class Judgements(Protocol):
    """Scorecards of attempts, side by side; none is ever taken away or changed."""

    def attempts(self) -> tuple[str, ...]:
        """Every attempt that has a scorecard, oldest first."""
        ...

    def record(self, attempt: str) -> CallRecord:
        """What was said and done, as it was heard."""
        ...

    def of(self, attempt: str) -> tuple[Judgement, ...]:
        """All scorecards of an attempt, the one it was played with first, then in order of judging."""
        ...

    def standing(self, attempt: str) -> Judgement | None:
        """The scorecard that counts now: the last one made under a policy, else the one it was played with."""
        ...

    def add(self, cards: Mapping[str, Scorecard]) -> None:
        """Keeps further scorecards by attempt: all of them or, when the disk fails, none."""
        ...

    def add_corrected(self, attempt: str, position: int, heard: str, said: str, card: Scorecard) -> None:
        """Keeps other words for an event together with the scorecard that they lead to."""
        ...
