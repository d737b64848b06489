"""Data that could belong to somebody: telephone numbers, social security numbers, addresses, dates (E6xx)."""

from __future__ import annotations

import re
from datetime import date

from app.core.scenario.nodes import Path, Scalar, scalars
from app.core.scenario.rules.sight import Sight

_PHONE = re.compile(r"(?<![\w.-])(?:\+?1[-. ]?)?\(?([2-9]\d{2})\)?[-. ]{1,2}(\d{3})[-. ](\d{4})(?![\w-])")
_SHORT_PHONE = re.compile(r"(?<![\w.\-() ])\b(\d{3})[-.](\d{4})(?![\w-])|(?<=[a-z] )(\d{3})[-.](\d{4})(?![\w-])")
_SSN = re.compile(r"(?<![\w-])(\d{3})[- ](\d{2})[- ](\d{4})(?![\w-])")
_MAIL = re.compile(r"[\w.+-]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_DATE = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_PHONE_KEYS = ("phone", "published_numbers")


def check_people(sight: Sight) -> None:
    """Every text of the scenario but its author, licence and sources."""
    root = sight.draft.root
    if root is None:
        return
    for path, scalar in scalars(root):
        if path[:1] == ("meta",) and len(path) > 1 and path[1] in ("author", "licence", "sources", "id"):
            continue
        _phones(sight, path, scalar)
        _social_security(sight, path, scalar)
        for found in _MAIL.finditer(scalar.text):
            if not _is_example(found.group(1)):
                message = f"the address {found.group()!r} could be somebody's"
                sight.tell("E603", path, message, offset=found.start())
        for found in _DATE.finditer(scalar.text):
            if not _exists(found):
                sight.tell("E604", path, f"there is no {found.group()} in the calendar", offset=found.start())
    birth = sight.scenario.record.date_of_birth
    if birth is not None and not _DATE.fullmatch(birth):
        message = f"the date of birth {birth!r} has to be written as YYYY-MM-DD"
        sight.tell("E604", ("record", "date_of_birth"), message)
    last4 = sight.scenario.record.ssn_last4
    if last4 is not None and not re.fullmatch(r"\d{4}", last4):
        sight.tell("E106", ("record", "ssn_last4"), "the last digits of the social security number are four digits")


def _phones(sight: Sight, path: Path, scalar: Scalar) -> None:
    if _is_phone(path) and scalar.text:
        digits = re.sub(r"\D", "", scalar.text)
        if len(digits) >= 7 and not _is_fictional(digits):
            sight.tell("E601", path, f"the telephone number {scalar.text!r} could be somebody's")
        return
    for found in _PHONE.finditer(scalar.text):
        if "555" not in found.groups()[:2]:
            message = f"the telephone number {found.group()!r} could be somebody's"
            sight.tell("E601", path, message, offset=found.start())
    for found in _SHORT_PHONE.finditer(scalar.text):
        if (found.group(1) or found.group(3)) != "555":
            message = f"the telephone number {found.group()!r} could be somebody's"
            sight.tell("E601", path, message, offset=found.start())


def _is_phone(path: Path) -> bool:
    if path[:1] == ("caller",) and path[-1] == "phone":
        return True
    return any(step in _PHONE_KEYS for step in path if isinstance(step, str)) and path[0] in ("record", "organisation")


def _is_fictional(digits: str) -> bool:
    national = digits.removeprefix("1") if len(digits) == 11 else digits
    return "555" in (national[:3], national[3:6] if len(national) == 10 else "")


def _social_security(sight: Sight, path: Path, scalar: Scalar) -> None:
    for found in _SSN.finditer(scalar.text):
        area, group, serial = found.groups()
        if area not in ("000", "666") and area < "900" and group != "00" and serial != "0000":
            message = f"{found.group()!r} looks like a social security number that was issued"
            sight.tell("E602", path, message, offset=found.start())


def _is_example(domain: str) -> bool:
    labels = domain.lower().rstrip(".").split(".")
    return (labels[-2:-1] == ["example"] and labels[-1] in ("com", "org", "net")) or labels[-1] in (
        "example",
        "test",
        "invalid",
    )


def _exists(found: re.Match[str]) -> bool:
    try:
        date(int(found.group(1)), int(found.group(2)), int(found.group(3)))
    except ValueError:
        return False
    return True
