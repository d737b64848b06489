"""Scorecards of attempts side by side: the one an attempt was played with, and every later one."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.activities.policy.ports import Correction, Judgement
from app.adapters.storage.attempts import KeptAttempts, attempt_row
from app.adapters.storage.lane import Lane
from app.adapters.storage.policies import in_lane
from app.adapters.storage.tables import AttemptRow, CorrectionRow, JudgementRow
from app.core.record.model import CallRecord
from app.core.scoring.model import Scorecard
from app.core.scoring.scorecard import as_json
from app.shared.clock import Clock

T = TypeVar("T")


class KeptJudgements:
    """`Judgements` on the database. Every method waits for the storage lane. Refusal `storage.*`."""

    def __init__(self, lane: Lane, engine: Engine, place: Path, clock: Clock, attempts: KeptAttempts) -> None:
        self._lane, self._engine, self._place, self._clock = lane, engine, place, clock
        self._attempts = attempts

    def record(self, attempt: str) -> CallRecord:
        return self._attempts.record(attempt)

    def attempts(self) -> tuple[str, ...]:
        judged = select(AttemptRow.id).where(AttemptRow.scorecard.is_not(None)).order_by(AttemptRow.started)
        return self._do(lambda session: tuple(session.scalars(judged)))

    def of(self, attempt: str) -> tuple[Judgement, ...]:
        return self._do(lambda session: _all(session, attempt))

    def standing(self, attempt: str) -> Judgement | None:
        cards = [one for one in self.of(attempt) if one.kind != "correction"]
        return cards[-1] if cards else None

    def add(self, cards: Mapping[str, Scorecard]) -> None:
        def write(session: Session) -> None:
            for attempt, card in cards.items():
                attempt_row(session, attempt)
                session.add(self._row(attempt, "policy", card))
            session.commit()

        self._do(write, writes=True)

    def add_corrected(self, attempt: str, position: int, heard: str, said: str, card: Scorecard) -> None:
        def write(session: Session) -> None:
            attempt_row(session, attempt)
            words = CorrectionRow(attempt=attempt, position=position, heard=heard, said=said, made=self._now())
            session.add(words)
            session.flush()
            row = self._row(attempt, "correction", card)
            row.correction = words.id
            session.add(row)
            session.commit()

        self._do(write, writes=True)

    def _row(self, attempt: str, kind: str, card: Scorecard) -> JudgementRow:
        text = json.dumps(as_json(card), ensure_ascii=False)
        return JudgementRow(attempt=attempt, kind=kind, policy=card.policy, judged=self._now(), scorecard=text)

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="microseconds")

    def _do(self, work: Callable[[Session], T], *, writes: bool = False) -> T:
        return in_lane(self._lane, self._engine, self._place, work, writes=writes)


def _all(session: Session, attempt: str) -> tuple[Judgement, ...]:
    played = attempt_row(session, attempt).scorecard
    cards: list[Judgement] = []
    if played is not None:
        card: dict[str, Any] = json.loads(played)
        cards.append(Judgement("played", str(card.get("policy", "")), None, card))
    later = select(JudgementRow).where(JudgementRow.attempt == attempt).order_by(JudgementRow.id)
    for row in session.scalars(later):
        words = session.get(CorrectionRow, row.correction) if row.correction is not None else None
        cards.append(
            Judgement(
                cast("Any", row.kind),
                row.policy,
                datetime.fromisoformat(row.judged),
                json.loads(row.scorecard),
                None if words is None else _correction(words),
            )
        )
    return tuple(cards)


def _correction(row: CorrectionRow) -> Correction:
    return Correction(row.position, row.heard, row.said, datetime.fromisoformat(row.made))
