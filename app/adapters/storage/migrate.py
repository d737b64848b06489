"""Brings a database of any earlier version to the newest, all or nothing."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from app.adapters.storage.tables import HEAD
from app.adapters.storage.trouble import newer

MIGRATIONS = Path(__file__).with_name("migrations")


def bring_up_to_date(engine: Engine, place: Path) -> None:
    """Migrates if needed. Refusal `storage.newer` for a version that this application does not know."""
    with engine.connect() as connection:
        if version_of(connection) == HEAD:
            return
    with engine.begin() as connection:  # holds the write lock, so that two starting processes do not both migrate
        version = version_of(connection)
        if version == HEAD:
            return
        if version is not None and version not in known_versions():
            raise newer(place, version)
        _upgrade(connection)


def version_of(connection: Connection) -> str | None:
    """The version that the database says it has; None when it is new and empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def known_versions() -> frozenset[str]:
    """Every version that there is a way from."""
    from alembic.script import ScriptDirectory

    return frozenset(script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions())


def _upgrade(connection: Connection) -> None:
    # Alembic is slow to import and needed only here.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
