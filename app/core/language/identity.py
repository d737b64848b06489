"""The shapes of identifiers found in words: given by a caller, or offered aloud by an agent."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.language.model import Span
from app.core.record.model import IdentifierClass, Outcome, PatientRecord


@dataclass(frozen=True, slots=True)
class Given:
    """An identifier in a caller's words, judged against the record."""

    cls: IdentifierClass
    outcome: Outcome
    words: str
    confidence: float
    span: Span


@dataclass(frozen=True, slots=True)
class Offered:
    """A value of the record (never the patient's name) that an agent says aloud."""

    cls: IdentifierClass
    words: str
    confidence: float
    span: Span


def identity(record: PatientRecord) -> tuple[str | tuple[str, ...] | None, ...]:
    """Every value of a record that reading identifiers looks at, as one key."""
    other = record.alternate_contact
    return (
        record.name,
        record.date_of_birth,
        record.address,
        record.zip,
        record.phone,
        record.email,
        record.member_id,
        record.mrn,
        record.ssn_last4,
        other.phone if other else None,
        other.email if other else None,
        tuple(person.name for person in record.authorized),
    )
