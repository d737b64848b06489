"""Which identifiers a caller's words give, which an agent's words ask for, and which an agent reads out.

A value is accepted when some reading of the words is the value on record, whole and exact. It is never accepted because
it was expected: a digit, a day or a heard letter off is another value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.core.language.asking import asks
from app.core.language.giving import address, date_of_birth, email, half_given, member_id, phone, ssn_last4
from app.core.language.identity import Given, Offered, identity
from app.core.language.kept import Kept
from app.core.language.model import Span
from app.core.language.naming import half_name, name
from app.core.language.offering import offers_aloud
from app.core.language.windows import windows
from app.core.record.model import PatientRecord

__all__ = ["Given", "Offered", "asks", "begun", "given", "offers_aloud"]

_Judge = Callable[[str, PatientRecord, bool], Given | None]
# Whole shapes first: words that were a date or an e-mail are not looked at again as a bare number.
_JUDGES: tuple[tuple[str, _Judge], ...] = (
    ("email", email),
    ("date_of_birth", date_of_birth),
    ("phone", phone),
    ("member_id", member_id),
    ("address", address),
    ("ssn_last4", ssn_last4),
    ("name", name),
)
_DOUBTFUL = 0.55
# A record grows turn by turn and is judged anew each time: the same words against the same values read the same.
_GIVEN: Kept[tuple[Given, ...]] = Kept(2048)
_BEGUN: Kept[frozenset[str]] = Kept(2048)


def given(
    text: str,
    record: PatientRecord,
    asked: frozenset[str],
    alternatives: Sequence[tuple[str, float]] = (),
) -> tuple[Given, ...]:
    """Every identifier that a caller's words give, at most one per class, in the order of the words.

    `asked`: classes that the agent has asked for and that still wait. A half value (a birthday without its year) gives
    nothing; judge it again joined with the words that follow: `given(f"{before} {after}", …)`. A match that only one of
    the recognizer's `alternatives` (words, confidence 0-1) shows has a confidence below 0.6.
    """
    rest = (identity(record), asked, tuple(alternatives))
    parts = windows(text)
    if len(parts) == 1:
        return _GIVEN.get(text, rest, lambda: _given(text, record, asked, alternatives))
    found: dict[str, Given] = {}
    for part in parts:
        for one in given(text[part.start : part.end], record, asked):
            known = found.get(one.cls)
            if one.cls == "name" and one.outcome == "mismatch" and part.start and not one.span.start:
                continue  # a turn may open with a name; a window does not
            if known is None or (known.outcome == "mismatch" and one.outcome == "match"):
                found[one.cls] = replace(one, span=Span(one.span.start + part.start, one.span.end + part.start))
    return tuple(sorted(found.values(), key=lambda one: (one.span.start, one.cls)))


def _given(
    text: str, record: PatientRecord, asked: frozenset[str], alternatives: Sequence[tuple[str, float]]
) -> tuple[Given, ...]:
    found = {one.cls: one for one in _judge(text, record, asked)}
    for words, confidence in alternatives:
        for one in _judge(words, record, asked):
            known = found.get(one.cls)
            if one.outcome == "match" and (known is None or known.outcome == "mismatch"):
                sure = min(_DOUBTFUL, confidence, one.confidence)
                found[one.cls] = replace(one, confidence=sure, span=Span(0, len(text)))
    return tuple(sorted(found.values(), key=lambda one: (one.span.start, one.cls)))


def begun(text: str, asked: frozenset[str], record: PatientRecord | None = None) -> frozenset[str]:
    """Classes of which the words give only a part (a birthday without its year), so that the next words may complete them."""
    rest = (None if record is None else identity(record), asked)
    last = windows(text)[-1]
    words = text[last.start :]
    return _BEGUN.get(words, rest, lambda: _begun(words, asked, record))


def _begun(text: str, asked: frozenset[str], record: PatientRecord | None) -> frozenset[str]:
    halves = half_given(text, asked)
    return halves | {"name"} if record is not None and half_name(text, record) else halves


def _judge(text: str, record: PatientRecord, asked: frozenset[str]) -> list[Given]:
    """Matches first, each taking its words away from what may still be wrong; then what does not fit."""
    found: list[Given] = []
    rest = text
    for outcome in ("match", "mismatch"):
        for cls, judge in _JUDGES:
            if any(one.cls == cls for one in found):
                continue
            one = judge(rest, record, cls in asked)
            if one is None or one.outcome != outcome:
                continue
            found.append(replace(one, words=text[one.span.start : one.span.end]))
            if cls != "name":
                blank = "." + " " * (one.span.end - one.span.start - 1)
                rest = rest[: one.span.start] + blank + rest[one.span.end :]
    return found
