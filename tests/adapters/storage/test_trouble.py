"""Whatever is wrong with disk or database is one sentence, and nothing that was said is lost."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from app.adapters.storage.store import DATABASE, open_storage
from app.adapters.storage.trouble import refusal_for
from app.adapters.storage.vault import open_file
from app.shared.result import Refusal
from tests.adapters.storage.helpers import Fault, HandClock, head, said

FULL = sqlite3.OperationalError("database or disk is full")


def refused(folder: Path, connect: object = open_file) -> Refusal:
    with pytest.raises(Refusal) as caught:
        open_storage(folder, HandClock(), connect)  # pyright: ignore[reportArgumentType]
    assert "\n" not in caught.value.sentence
    return caught.value


def test_a_full_disk_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    fault = Fault()
    store = open_storage(tmp_path, HandClock(), fault.connect)
    store.journal.begin("a", head())
    store.journal.append("a", 0, said(0, "before"))
    fault.error = FULL
    store.journal.append("a", 1, said(1, "while full"))
    store.journal.append("a", 2, said(2, "still full"))
    trouble = store.journal.trouble
    assert trouble is not None
    assert trouble.code == "storage.full"
    assert "2 entries of this contact wait in memory" in trouble.sentence
    assert len(store.attempts.record("a").events) == 1
    fault.error = None
    store.journal.append("a", 3, said(3, "room again"))
    assert store.journal.trouble is None
    assert [event.t for event in store.attempts.record("a").events] == [0, 1, 2, 3]
    assert store.close() is None


def test_a_disk_that_stays_full_is_said_at_the_end(tmp_path: Path) -> None:
    fault = Fault()
    store = open_storage(tmp_path, HandClock(), fault.connect)
    fault.error = OSError(errno.ENOSPC, "No space left on device")
    store.journal.begin("a", head())
    left = store.close()
    assert left is not None
    assert left.code == "storage.full"


def test_an_entry_without_its_attempt_does_not_hold_up_the_others(tmp_path: Path) -> None:
    store = open_storage(tmp_path, HandClock())
    store.journal.append("deleted", 0, said(0, "lost"))
    assert store.journal.trouble is not None
    store.journal.begin("a", head())
    assert store.journal.trouble is None
    assert len(store.attempts.recent()) == 1
    store.close()


def test_settings_that_could_not_be_saved_go_with_the_next(tmp_path: Path) -> None:
    fault = Fault()
    store = open_storage(tmp_path, HandClock(), fault.connect)
    fault.error = FULL
    store.preferences.put("theme", "dark")
    store.flush()
    fault.error = None
    store.preferences.put("size", 2)
    store.close()
    again = open_storage(tmp_path, HandClock())
    assert again.preferences.get("theme") == "dark"
    again.close()


def test_a_full_disk_at_the_first_start(tmp_path: Path) -> None:
    fault = Fault(error=FULL)
    assert refused(tmp_path, fault.connect).code == "storage.full"
    assert fault.failed


def test_a_read_only_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    assert refused(tmp_path, read_only).code == "storage.read_only"

    def no_folder(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", no_folder)
    found = refused(tmp_path / "new")
    assert found.code == "storage.read_only"
    assert "--data" in found.sentence


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert refused(tmp_path / "data").code == "storage.not_a_folder"
    assert refused(tmp_path / "data" / "deeper").code == "storage.cannot_open"


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    open_storage(tmp_path, HandClock()).close()
    with sqlite3.connect(tmp_path / DATABASE) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = (tmp_path / DATABASE).read_bytes()
    found = refused(tmp_path)
    assert found.code == "storage.newer"
    assert "9999" in found.sentence
    assert (tmp_path / DATABASE).read_bytes() == before


def test_a_locked_database(tmp_path: Path) -> None:
    open_storage(tmp_path, HandClock()).close()
    holder = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    assert refused(tmp_path, lambda path: open_file(path, wait_ms=1)).code == "storage.locked"
    holder.execute("ROLLBACK")
    holder.close()
    open_storage(tmp_path, HandClock()).close()


@pytest.mark.parametrize("content", [b"this is no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATABASE).write_bytes(content)
    assert refused(tmp_path).code == "storage.corrupt"
    assert (tmp_path / DATABASE).read_bytes() == content


def test_a_failed_opening_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"no database" * 100)
    refused(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [DATABASE]


def test_an_error_that_nobody_foresaw_is_still_a_sentence(tmp_path: Path) -> None:
    found = refusal_for(sqlite3.OperationalError("odd\nthing"), tmp_path)
    assert (found.code, "odd" in found.sentence, "\n" in found.sentence) == ("storage.failed", True, False)
