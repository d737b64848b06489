"""Run by Alembic: migrates over the connection that `migrate.py` hands in, inside its transaction."""

from __future__ import annotations

from alembic import context

from app.adapters.storage.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
context.run_migrations()
