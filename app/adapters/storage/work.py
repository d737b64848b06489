"""A unit of work: everything in it happens, or nothing does."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.adapters.storage.vault import READ_ONLY


@contextmanager
def unit_of_work(engine: Engine) -> Generator[Session]:
    """A session that is rolled back at the end unless it was committed; to be used in the storage lane only."""
    with Session(engine, expire_on_commit=False) as session:
        yield session


@contextmanager
def reading(engine: Engine) -> Generator[Session]:
    """A session that reads one consistent state and takes no write lock."""
    with Session(engine.execution_options(**READ_ONLY), expire_on_commit=False) as session:
        yield session
