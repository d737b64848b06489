"""Versions of policies in the database: written once, read for ever."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.activities.policy.ports import PolicyVersion
from app.adapters.storage.lane import Lane
from app.adapters.storage.tables import InForceRow, PolicyRow
from app.adapters.storage.trouble import refusal_for
from app.adapters.storage.work import reading, unit_of_work
from app.core.scoring.policy import OrganisationPolicy
from app.core.scoring.policy_file import load_policy, policy_text
from app.shared.clock import Clock
from app.shared.result import Refusal

T = TypeVar("T")


class KeptPolicies:
    """`Policies` on the database. Every method waits for the storage lane. Refusal `storage.*`."""

    def __init__(self, lane: Lane, engine: Engine, place: Path, clock: Clock) -> None:
        self._lane, self._engine, self._place, self._clock = lane, engine, place, clock

    def versions(self) -> tuple[PolicyVersion, ...]:
        def read(session: Session) -> tuple[PolicyVersion, ...]:
            return tuple(_version(row) for row in session.scalars(select(PolicyRow).order_by(PolicyRow.saved.desc())))

        return self._do(read)

    def save(self, policy: OrganisationPolicy) -> PolicyVersion:
        now = self._clock.now()

        def write(session: Session) -> None:
            if session.get(PolicyRow, policy.stamp) is not None:
                sentence = (
                    f"There is a version {policy.stamp} already, and a saved version never changes; nothing was saved, "
                    "so save under the next number."
                )
                raise Refusal("policy.taken", sentence, stamp=policy.stamp)
            saved = now.isoformat(timespec="microseconds")
            session.add(PolicyRow(stamp=policy.stamp, saved=saved, note=policy.note, text=policy_text(policy)))
            session.commit()

        self._do(write, writes=True)
        return PolicyVersion(policy, now)

    def in_force(self) -> OrganisationPolicy | None:
        def read(session: Session) -> OrganisationPolicy | None:
            newest = session.scalars(select(InForceRow).order_by(InForceRow.id.desc()).limit(1)).first()
            row = session.get(PolicyRow, newest.stamp) if newest is not None and newest.stamp else None
            return _version(row).policy if row is not None else None

        return self._do(read)

    def put_in_force(self, stamp: str | None) -> None:
        since = self._clock.now().isoformat(timespec="microseconds")

        def write(session: Session) -> None:
            if stamp is not None and session.get(PolicyRow, stamp) is None:
                sentence = f"There is no version {stamp}; the policy in force stays as it was."
                raise Refusal("policy.no_version", sentence, stamp=stamp)
            session.add(InForceRow(stamp=stamp, since=since))
            session.commit()

        self._do(write, writes=True)

    def version(self, stamp: str) -> OrganisationPolicy | None:
        """One version; None when it was never saved here, such as a policy that came with `score --policy`."""

        def read(session: Session) -> OrganisationPolicy | None:
            row = session.get(PolicyRow, stamp)
            return _version(row).policy if row is not None else None

        return self._do(read)

    def _do(self, work: Callable[[Session], T], *, writes: bool = False) -> T:
        return in_lane(self._lane, self._engine, self._place, work, writes=writes)


def in_lane(lane: Lane, engine: Engine, place: Path, work: Callable[[Session], T], *, writes: bool = False) -> T:
    """Does work with a session in the storage lane; Refusal `storage.*` for what the database or the disk says."""

    def run() -> T:
        with unit_of_work(engine) if writes else reading(engine) as session:
            return work(session)

    try:
        return lane.call(run)
    except (SQLAlchemyError, OSError) as error:
        raise refusal_for(error, place) from error


def _version(row: PolicyRow) -> PolicyVersion:
    return PolicyVersion(load_policy(row.text, row.stamp), datetime.fromisoformat(row.saved))
