"""The tables as of the newest version; older ones are brought here by the migrations."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

HEAD = "0002"
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


class PolicyRow(Base):
    """One version of a policy, never changed after it was written; `text` is its file."""

    __tablename__ = "policies"

    stamp: Mapped[str] = mapped_column(String, primary_key=True)  # such as lakeside/3
    saved: Mapped[str] = mapped_column(String, index=True)  # UTC, ISO 8601 with microseconds
    note: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)


class InForceRow(Base):
    """From when on a policy was in force; without one, none was. The newest counts, the others are history."""

    __tablename__ = "policies_in_force"

    id: Mapped[int] = mapped_column(primary_key=True)
    stamp: Mapped[str | None] = mapped_column(ForeignKey("policies.stamp"))
    since: Mapped[str] = mapped_column(String)


class CorrectionRow(Base):
    """Other words for one event of an attempt; what was heard first stays in the event."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt: Mapped[str] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column()
    heard: Mapped[str] = mapped_column(Text)
    said: Mapped[str] = mapped_column(Text)
    made: Mapped[str] = mapped_column(String)


class JudgementRow(Base):
    """A further scorecard of an attempt, beside the one that it was finished with."""

    __tablename__ = "judgements"

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt: Mapped[str] = mapped_column(ForeignKey("attempts.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String)  # policy or correction
    policy: Mapped[str] = mapped_column(String)  # empty where none judged
    judged: Mapped[str] = mapped_column(String)
    scorecard: Mapped[str] = mapped_column(Text)
    correction: Mapped[int | None] = mapped_column(ForeignKey("corrections.id", ondelete="CASCADE"))
