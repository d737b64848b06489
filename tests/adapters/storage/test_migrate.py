"""Databases of every past version open, and the newest is what the tables say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.adapters.storage.migrate import MIGRATIONS, bring_up_to_date
from app.adapters.storage.store import DATABASE, open_storage
from app.adapters.storage.tables import HEAD, Base
from app.adapters.storage.vault import engine_on, open_memory
from app.core.record.model import Utterance
from tests.adapters.storage.helpers import HandClock

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "databases"


def test_there_is_a_sample_of_every_version() -> None:
    versions = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    assert {path.stem.removeprefix("version-") for path in SAMPLES.glob("version-*.db")} == versions


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("version-*.db")), ids=lambda path: path.stem)
def test_a_sample_of_each_version_opens(sample: Path, tmp_path: Path) -> None:
    shutil.copy(sample, tmp_path / DATABASE)
    store = open_storage(tmp_path, HandClock())
    lines = {line.attempt: line for line in store.attempts.recent()}
    assert {name: line.status for name, line in lines.items()} == {
        "attempt-done": "finished",
        "attempt-left": "abandoned",
        "attempt-cut": "interrupted",
    }
    assert lines["attempt-done"].score == 91.5
    first = store.attempts.record("attempt-done").events[0]
    assert isinstance(first, Utterance)
    assert first.say == "thank you for calling lakeside clinic"
    assert len(store.attempts.record("attempt-cut").events) == 2
    assert store.preferences.get("theme") == "dark"
    store.close()


def test_migrations_end_where_the_tables_are() -> None:
    engine = engine_on(open_memory)
    bring_up_to_date(engine, Path("memory"))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD
