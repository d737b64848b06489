"""Small things for tests of the storage: a hand clock, a record, and a driver that fails on demand."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.adapters.storage.vault import open_file
from app.core.record.model import CallRecord, PatientRecord, ScenarioStamp, Utterance
from app.core.record.write import head_json


class HandClock:
    """A clock that goes on by a second whenever it is looked at."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def seconds(self) -> float:
        return self.now().timestamp()


@dataclass
class Fault:
    """Makes writing statements fail while `error` is set."""

    error: Exception | None = None
    failed: list[str] = field(default_factory=list[str])

    def connect(self, path: Path) -> sqlite3.Connection:
        """A connection whose writes fail on demand."""
        connection = sqlite3.connect(path, isolation_level=None, factory=_Failing)
        connection.fault = self
        connection.execute("PRAGMA foreign_keys = ON")
        return connection


class _Failing(sqlite3.Connection):
    fault: Fault

    def cursor(self, *arguments: Any, **named: Any) -> Any:
        return super().cursor(lambda connection: _FailingCursor(connection))


class _FailingCursor(sqlite3.Cursor):
    def execute(self, statement: str, *arguments: Any) -> Any:
        fault = getattr(self.connection, "fault", None)
        if fault and fault.error and statement.lstrip().upper().startswith(("INSERT", "UPDATE", "CREATE")):
            fault.failed.append(statement)
            raise fault.error
        return super().execute(statement, *arguments)


def head(name: str = "a", **more: object) -> dict[str, object]:
    """The head of a record with its title and mode, as a rehearsal gives it."""
    record = CallRecord(
        id=name,
        channel="phone",
        language="en",
        record=PatientRecord(name="Ana Roe"),
        events=(),
        scenario=ScenarioStamp(id="lab-results", version=1, seed=7),
    )
    return {**head_json(record), "title": "Waiting for a result", "mode": "exam", **more}


def said(t: float, words: str) -> Utterance:
    """Words of the agent."""
    return Utterance(t=t, by="agent", say=words)


CARD: dict[str, object] = {
    "id": "a",
    "passed": True,
    "score": 91.5,
    "privacy": {"score": 100.0},
    "compassion": {"score": 78.8},
    "process": {"score": 100.0},
}

__all__ = ["CARD", "Fault", "HandClock", "head", "open_file", "said"]
