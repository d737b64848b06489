"""Small settings of this desktop."""

from __future__ import annotations

import json

from sqlalchemy import Engine, select
from sqlalchemy.exc import SQLAlchemyError

from app.adapters.storage.lane import Lane
from app.adapters.storage.tables import PreferenceRow
from app.adapters.storage.work import reading, unit_of_work


class KeptPreferences:
    """`Preferences` on the database: read once at the start, answered from memory, written in the lane."""

    def __init__(self, lane: Lane, engine: Engine) -> None:
        """To be made in the lane."""
        self._lane = lane
        self._engine = engine
        with reading(engine) as session:
            self._values = {row.key: row.value for row in session.scalars(select(PreferenceRow))}
        self._unsaved: set[str] = set()  # touched in the lane only

    def get(self, key: str, default: object = None) -> object:
        value = self._values.get(key)
        return default if value is None else json.loads(value)

    def put(self, key: str, value: object) -> None:
        self._values[key] = json.dumps(value, ensure_ascii=False)
        self._lane.submit(lambda: self._save(key))

    def _save(self, key: str) -> None:
        self._unsaved.add(key)
        try:
            with unit_of_work(self._engine) as session:
                for each in self._unsaved:
                    session.merge(PreferenceRow(key=each, value=self._values[each]))
                session.commit()
        except (SQLAlchemyError, OSError):
            return  # a setting that cannot be saved now goes with the next one; the journal reports the disk
        self._unsaved.clear()
