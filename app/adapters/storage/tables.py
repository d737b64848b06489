"""The tables as of the newest version; older ones are brought here by the migrations."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

HEAD = "0001"
"""The newest version of the database; a test holds it to the migrations."""


class Base(DeclarativeBase):
    """What all tables stand on."""


class AttemptRow(Base):
    """One attempt at a scenario. JSON is kept as text, exactly as it was written."""

    __tablename__ = "attempts"

    id: Mapped[str] = mapped_column(String, primary_key=True)
    scenario: Mapped[str] = mapped_column(String, index=True)
    title: Mapped[str] = mapped_column(String)
    channel: Mapped[str] = mapped_column(String)
    mode: Mapped[str] = mapped_column(String)
    started: Mapped[str] = mapped_column(String, index=True)  # UTC, ISO 8601 with microseconds: sorts as text
    status: Mapped[str] = mapped_column(String, index=True)
    owner: Mapped[str] = mapped_column(String)  # the run of the application that it belongs to, see presence.py
    head: Mapped[str] = mapped_column(Text)  # the call record without its events
    scorecard: Mapped[str | None] = mapped_column(Text)


class EventRow(Base):
    """One event of a contact; `position` is its index in the call record."""

    __tablename__ = "events"

    attempt: Mapped[str] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[str] = mapped_column(Text)


class PreferenceRow(Base):
    """One small setting, its value as JSON."""

    __tablename__ = "preferences"

    key: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[str] = mapped_column(Text)
