"""Keeps contacts as they happen, in order, and holds on to what a full disk would not take."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from app.adapters.storage.lane import Lane
from app.adapters.storage.tables import AttemptRow, EventRow
from app.adapters.storage.trouble import refusal_for
from app.adapters.storage.work import unit_of_work
from app.core.record.model import Event
from app.core.record.write import event_json
from app.shared.clock import Clock
from app.shared.result import Refusal

PATIENCE = 0.1
"""Seconds that a call waits for its words to be on disk; after that they follow in order while the contact goes on."""

Write = Callable[[Session], None]


class DurableJournal:
    """`Journal` on the database. What cannot be written is kept in memory and tried again before anything later."""

    def __init__(self, lane: Lane, engine: Engine, place: Path, owner: str, clock: Clock) -> None:
        self._lane = lane
        self._engine = engine
        self._place = place
        self._owner = owner
        self._clock = clock
        self._waiting: deque[Write] = deque()  # touched in the lane only
        self._trouble: Refusal | None = None

    @property
    def trouble(self) -> Refusal | None:
        """Why the last write failed, None once everything is on disk again."""
        return self._trouble

    def begin(self, attempt: str, head: Mapping[str, object]) -> None:
        stamp = head.get("scenario")
        scenario = str(cast("Mapping[str, object]", stamp).get("id", "")) if isinstance(stamp, Mapping) else ""
        row = {
            "id": attempt,
            "scenario": scenario,
            "title": str(head.get("title") or scenario),
            "channel": str(head.get("channel", "")),
            "mode": str(head.get("mode") or "practice"),
            "started": self._clock.now().isoformat(timespec="microseconds"),
            "status": "running",
            "owner": self._owner,
            "head": json.dumps({key: head[key] for key in head if key not in ("title", "mode")}, ensure_ascii=False),
        }
        self._write(lambda session: session.add(AttemptRow(**row)))

    def append(self, attempt: str, index: int, event: Event) -> None:
        data = json.dumps(event_json(event), ensure_ascii=False)
        # `merge`, because an utterance is written again when the listener cut it off
        self._write(lambda session: cast("Any", session.merge(EventRow(attempt=attempt, position=index, data=data))))

    def finish(self, attempt: str, scorecard: Mapping[str, object] | None) -> None:
        card = None if scorecard is None else json.dumps(dict(scorecard), ensure_ascii=False)

        def close(session: Session) -> None:
            row = session.get(AttemptRow, attempt)
            if row is None:
                return  # deleted meanwhile by another window
            if row.status == "running":
                row.status = "abandoned" if card is None else "finished"
            row.scorecard = card or row.scorecard

        self._write(close)

    def retry(self) -> None:
        """Tries once more to write what is waiting; to be called in the lane."""
        trouble: Refusal | None = None
        while self._waiting:
            try:
                with unit_of_work(self._engine) as session:
                    self._waiting[0](session)
                    session.commit()
            except IntegrityError as error:  # its attempt was deleted meanwhile; it must not hold up all others
                trouble = refusal_for(error, self._place)
            except (SQLAlchemyError, OSError) as error:
                kept = f"{len(self._waiting)} entries of this contact wait in memory until it works again"
                refusal = refusal_for(error, self._place)
                trouble = Refusal(refusal.code, f"{refusal.sentence[:-1]} ({kept}).", **refusal.details)
                break
            self._waiting.popleft()
        self._trouble = trouble

    def _write(self, write: Write) -> None:
        def work() -> None:
            self._waiting.append(write)
            self.retry()

        self._await(self._lane.submit(work))

    def _await(self, future: Future[None]) -> None:
        try:
            future.result(timeout=PATIENCE)
        except NotYet:
            return  # a slow disk must not hold up the conversation; order is kept by the lane
