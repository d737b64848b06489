"""Which identifiers a caller's words give, which an agent's words ask for, and which an agent reads out."""

from __future__ import annotations

from collections.abc import Sequence
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


def given(
    text: str,
    record: PatientRecord,
    asked: frozenset[str],
    alternatives: Sequence[tuple[str, float]] = (),
) -> tuple[Given, ...]:
    """Every identifier that a caller's words give, at most one per class.

    `asked`: classes that the agent has asked for and that still wait. A half value (a birthday without its year) gives
    nothing; judge it again joined with the words that follow: `given(f"{before} {after}", …)`.
    """
    raise NotImplementedError


def begun(text: str, asked: frozenset[str]) -> frozenset[str]:
    """Classes of which the words give only a part, so that the next words may complete them."""
    raise NotImplementedError


def asks(text: str) -> frozenset[str]:
    """Identifier classes that an agent's words ask for; `full_ssn` for a whole social security number."""
    raise NotImplementedError


def offers_aloud(text: str, record: PatientRecord) -> tuple[Offered, ...]:
    """Record identifiers other than the patient's name that an agent's words state."""
    raise NotImplementedError
