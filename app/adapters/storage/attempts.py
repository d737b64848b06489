"""What was practised so far, read from the database."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.activities.rehearse.ports import AttemptSummary
from app.adapters.storage.lane import Lane
from app.adapters.storage.tables import AttemptRow, EventRow, JudgementRow
from app.adapters.storage.trouble import refusal_for
from app.adapters.storage.work import reading, unit_of_work
from app.core.record.model import CallRecord
from app.core.record.read import record_from
from app.shared.result import Refusal

T = TypeVar("T")


class KeptAttempts:
    """`Attempts` on the database. Every method waits for the storage lane. Refusal `storage.*`."""

    def __init__(self, lane: Lane, engine: Engine, place: Path) -> None:
        self._lane = lane
        self._engine = engine
        self._place = place

    def recent(self, limit: int = 50) -> tuple[AttemptSummary, ...]:
        return self._read(lambda session: _recent(session, limit))

    def record(self, attempt: str) -> CallRecord:
        def read(session: Session) -> dict[str, Any]:
            row = attempt_row(session, attempt)
            said = select(EventRow.data).where(EventRow.attempt == attempt).order_by(EventRow.position)
            return {**json.loads(row.head), "events": [json.loads(data) for data in session.scalars(said)]}

        return record_from(self._read(read), f"attempt {attempt}")

    def scorecard(self, attempt: str) -> Mapping[str, object] | None:
        """The one that counts now: the last one judged under a policy, else the one it was played with."""

        def read(session: Session) -> str | None:
            played = attempt_row(session, attempt).scorecard
            return _standing(session, [attempt]).get(attempt, played)

        card = self._read(read)
        return None if card is None else json.loads(card)

    def _read(self, work: Callable[[Session], T]) -> T:
        def run() -> T:
            with reading(self._engine) as session:
                return work(session)

        try:
            return self._lane.call(run)
        except (SQLAlchemyError, OSError) as error:
            raise refusal_for(error, self._place) from error


def mark_interrupted(engine: Engine, is_alive: Callable[[str], bool]) -> int:
    """Marks attempts whose run of the application is gone; how many. To be called in the lane."""
    with unit_of_work(engine) as session:
        running = select(AttemptRow.owner).where(AttemptRow.status == "running").distinct()
        gone = [owner for owner in session.scalars(running) if not is_alive(owner)]
        if not gone:
            return 0
        cut_off = update(AttemptRow).where(AttemptRow.status == "running", AttemptRow.owner.in_(gone))
        result = session.execute(cut_off.values(status="interrupted"))
        session.commit()
        return cast("Any", result).rowcount


def attempt_row(session: Session, attempt: str) -> AttemptRow:
    """An attempt's row; Refusal `storage.no_attempt` when there is none of that name."""
    row = session.get(AttemptRow, attempt)
    if row is None:
        raise Refusal("storage.no_attempt", f"There is no attempt {attempt} in the history.", attempt=attempt)
    return row


def _recent(session: Session, limit: int) -> tuple[AttemptSummary, ...]:
    newest = select(AttemptRow).order_by(AttemptRow.started.desc(), AttemptRow.id).limit(limit)
    rows = list(session.scalars(newest))
    counting = select(EventRow.attempt, func.count()).where(EventRow.attempt.in_([row.id for row in rows]))
    counts = {row[0]: row[1] for row in session.execute(counting.group_by(EventRow.attempt))}
    later = _standing(session, [row.id for row in rows])
    return tuple(_summary(row, counts.get(row.id, 0), later.get(row.id, row.scorecard)) for row in rows)


def _standing(session: Session, attempts: list[str]) -> dict[str, str]:
    """The last scorecard under a policy of each of these attempts that was judged again."""
    again = select(JudgementRow.attempt, JudgementRow.scorecard).where(
        JudgementRow.attempt.in_(attempts), JudgementRow.kind == "policy"
    )
    return {row[0]: row[1] for row in session.execute(again.order_by(JudgementRow.id))}


def _summary(row: AttemptRow, events: int, scorecard: str | None) -> AttemptSummary:
    card: dict[str, Any] = json.loads(scorecard) if scorecard else {}
    return AttemptSummary(
        attempt=row.id,
        scenario=row.scenario,
        title=row.title,
        channel=row.channel,
        mode=row.mode,
        started=datetime.fromisoformat(row.started),
        status=cast("Any", row.status),
        passed=card.get("passed"),
        score=card.get("score"),
        privacy=card.get("privacy", {}).get("score"),
        compassion=card.get("compassion", {}).get("score"),
        process=card.get("process", {}).get("score"),
        events=events,
    )
