"""The only door to the database file; encryption at rest will be put in here and nowhere else."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

Connect = Callable[[], sqlite3.Connection]
LOCK_WAIT_MS = 5_000


def open_file(path: Path, wait_ms: int = LOCK_WAIT_MS) -> sqlite3.Connection:
    """A connection to a database file, which is made where it is missing. sqlite3.Error when that cannot be.

    A write-ahead log with a sync at each commit: events come seconds apart, so that is cheap, and even a power cut
    loses no finished utterance. The file is for this user alone.
    """
    new = not path.exists()
    connection = sqlite3.connect(path, isolation_level=None, timeout=wait_ms / 1000)
    try:
        if new:
            path.chmod(0o600)
        connection.execute("PRAGMA journal_mode = WAL")
        _settings(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_memory() -> sqlite3.Connection:
    """A database that lasts as long as its connection."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _settings(connection)
    return connection


def peek(path: Path) -> sqlite3.Connection:
    """A connection that can only read and makes nothing; for finding out how a database is. sqlite3.Error."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=1.0)


def engine_on(connect: Connect) -> Engine:
    """An engine with one connection, to be used from one thread. Units of work take the write lock when they begin."""
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    def begin(connection: Connection) -> None:
        # Python's own driver would begin late and commit around table changes; so we begin ourselves.
        connection.exec_driver_sql("BEGIN " + connection.get_execution_options().get("begin", "IMMEDIATE"))

    event.listen(engine, "begin", begin)
    return engine


READ_ONLY: dict[str, Any] = {"begin": "DEFERRED"}
"""Execution options for work that only reads, so that it does not wait for another process's writing."""


def _settings(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
