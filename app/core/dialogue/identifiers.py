"""What the caller gives when asked who they are, and whether it fits the record."""

from __future__ import annotations

import re

from app.core.record.model import PatientRecord
from app.core.scenario.model import Caller


def value_to_give(caller: Caller, cls: str, times: int) -> str | None:
    """What the caller says at the `times`-th giving (0 first) of a class; None when they cannot or will not."""
    if cls in caller.refuses:
        return None
    if times == 0 and cls in caller.misremembers:
        return caller.misremembers[cls]
    return caller.knows.get(cls)


def outcome(record: PatientRecord, cls: str, value: str) -> str:
    """``match`` or ``mismatch`` of a value against what the record holds of its class."""
    return "match" if any(_same(cls, value, held) for held in _held(record, cls)) else "mismatch"


def _held(record: PatientRecord, cls: str) -> tuple[str, ...]:
    held = {
        "name": (record.name,),
        "date_of_birth": (record.date_of_birth,),
        "address": (record.address, record.zip),
        "phone": (record.phone,),
        "email": (record.email,),
        "member_id": (record.member_id, record.mrn),
        "ssn_last4": (record.ssn_last4,),
    }.get(cls, ())
    return tuple(value for value in held if value)


def _same(cls: str, given: str, held: str) -> bool:
    if cls == "name":
        said, known = given.casefold().split(), held.casefold().split()
        return bool(said) and said[0] == known[0] and said[-1] == known[-1]
    if cls == "phone":
        return re.sub(r"\D", "", given)[-10:] == re.sub(r"\D", "", held)[-10:]
    if cls == "address":
        return _bare(held) in _bare(given)
    return _bare(given) == _bare(held)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
