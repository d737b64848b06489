"""Opens everything that is kept, or says in one sentence why that cannot be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from app.adapters.storage.attempts import KeptAttempts, mark_interrupted
from app.adapters.storage.folder import make_folder
from app.adapters.storage.journal import DurableJournal
from app.adapters.storage.judgements import KeptJudgements
from app.adapters.storage.lane import Lane
from app.adapters.storage.migrate import bring_up_to_date
from app.adapters.storage.policies import KeptPolicies
from app.adapters.storage.preferences import KeptPreferences
from app.adapters.storage.presence import Presence, is_alive
from app.adapters.storage.trouble import refusal_for
from app.adapters.storage.vault import Connect, engine_on, open_file, open_memory
from app.shared.clock import Clock
from app.shared.result import Refusal

DATABASE = "kindline.db"


class Storage:
    """The open database: journal, attempts, policies, judgements and preferences, and the lane in which they work."""

    def __init__(self, connect: Connect, place: Path, clock: Clock, presence: Presence | None) -> None:
        """Refusal `storage.*` when the database cannot be opened; then nothing stays open and nothing was changed."""
        self.place = place
        self._presence = presence
        self._lane = Lane()
        self._engine = engine_on(connect)
        try:
            interrupted, preferences = self._lane.call(self._prepare)
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            self._abandon()
            raise refusal_for(error, place) from error
        except Refusal:
            self._abandon()
            raise
        self.interrupted = interrupted
        """How many attempts were found that a crash had cut off."""
        owner = presence.name if presence else "memory"
        self.preferences = preferences
        self.journal = DurableJournal(self._lane, self._engine, place, owner, clock)
        self.attempts = KeptAttempts(self._lane, self._engine, place)
        self.policies = KeptPolicies(self._lane, self._engine, place, clock)
        self.judgements = KeptJudgements(self._lane, self._engine, place, clock, self.attempts)

    def flush(self) -> None:
        """Returns when everything was written that can be written."""
        self._lane.call(self.journal.retry)

    def close(self) -> Refusal | None:
        """Writes what waits and closes; what could not be written is lost with the process and named in the answer."""
        self.flush()
        self._abandon()
        return self.journal.trouble

    def _prepare(self) -> tuple[int, KeptPreferences]:
        bring_up_to_date(self._engine, self.place)
        interrupted = mark_interrupted(self._engine, self._is_alive)
        return interrupted, KeptPreferences(self._lane, self._engine)

    def _is_alive(self, owner: str) -> bool:
        return is_alive(self.place.parent, owner)

    def _abandon(self) -> None:
        self._lane.call(self._engine.dispose)
        self._lane.close()
        if self._presence:
            self._presence.close()


def open_storage(folder: Path, clock: Clock, connect: Callable[[Path], sqlite3.Connection] = open_file) -> Storage:
    """The database in a data folder, made or migrated where needed. Refusal `storage.*`; a failure changes nothing."""
    make_folder(folder)
    place = folder / DATABASE
    try:
        presence = Presence(folder)
    except OSError as error:
        raise refusal_for(error, folder) from error
    return Storage(lambda: connect(place), place, clock, presence)


def open_in_memory(clock: Clock) -> Storage:
    """Storage that lasts as long as the process, for when the data folder cannot be used."""
    return Storage(open_memory, Path("memory"), clock, None)
