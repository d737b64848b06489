"""The shapes of identifiers found in words: given by a caller, or offered aloud by an agent."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.language.model import Span
from app.core.record.model import IdentifierClass, Outcome


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
