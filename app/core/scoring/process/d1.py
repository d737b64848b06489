"""D1: the closing note names the types of identifier that were used, and none of their values."""

from __future__ import annotations

import re

from app.core.language.identifiers import offers_aloud
from app.core.record.model import Action
from app.core.scoring.contact import Contact
from app.core.scoring.model import Finding

CODES = ("D1.value", "D1.types")
_TYPES = (
    r"\bnames?\b",
    r"\b(?:dates? of birth|birth ?dates?|birthdays?|d\.?o\.?b\.?)\b",
    r"\b(?:address(?:es)?|street|zip|postcode)\b",
    r"\b(?:phone|telephone|cell|call ?back number)\b",
    r"\be-?mail\b",
    r"\b(?:member (?:id|number)|mrn|record number|id number)\b",
    r"\b(?:ssn|social|last (?:four|4))\b",
)
_CLASSES = tuple(re.compile(pattern, re.I) for pattern in _TYPES)
_CHECKED = re.compile(
    r"\b(?:verif\w*|identif\w*|id(?:'d|ed)?|checked|check|matched|match\w*|confirmed|authenticat\w*|gave|given|taken|used|asked for|provided)\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:none (?:taken|asked|used|given|needed|required)|no (?:other )?identif\w+|identif\w+\s*:?\s*(?:were |was )?(?:none|not)|not (?:verified|identified)|caller id|no verification|without (?:identification|verification)|unverified)\b",
    re.I,
)
_BIRTH = re.compile(
    r"\b(?:d\.?o\.?b\.?|born(?: on)?|birth ?date|date of birth|birthday)\W{0,3}(?:is |was |of )?(?:\d{1,4}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.I,
)
_VALUES = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|(?<![\d-])(?:\(?\d{3}\)?[ .-]?)\d{3}[ .-]\d{4}\b|\b\d{3}-\d{2}-\d{4}\b"
    r"|\b\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][\w']+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|pl)\b",
    re.I,
)


def find(contact: Contact) -> tuple[Finding, ...]:
    """At most one finding: a note with a value, else the last note where none names the types."""
    notes = [
        (index, action) for index, action in contact.actions if action.do == "note" and (action.what or "").strip()
    ]
    for index, note in notes:
        value = _value(note, contact)
        if value:
            return (
                _finding(
                    index,
                    value,
                    0.93,
                    "value",
                ),
            )
    if notes and not any(_names_types(note.what or "") for _, note in notes):
        index, note = notes[-1]
        return (
            _finding(
                index,
                note.what or "",
                0.9,
                "types",
            ),
        )
    return ()


def _names_types(text: str) -> bool:
    kinds = sum(pattern.search(text) is not None for pattern in _CLASSES)
    return _NONE.search(text) is not None or kinds >= 2 or (kinds == 1 and _CHECKED.search(text) is not None)


def _value(note: Action, contact: Contact) -> str | None:
    text, record = note.what or "", contact.record.record
    for pattern in (_BIRTH, _VALUES):
        found = pattern.search(text)
        if found:
            return found.group()
    for value in (record.member_id, record.mrn, record.date_of_birth, record.address):
        if value and value.lower() in text.lower():
            return value
    if record.ssn_last4 and re.search(
        rf"\b(?:ssn|social|last (?:four|4))\b\D{{0,20}}{re.escape(record.ssn_last4)}\b", text, re.I
    ):
        return record.ssn_last4
    aloud = [offer for offer in offers_aloud(text, record) if any(character.isdigit() for character in offer.words)]
    return aloud[0].words if aloud else None


def _finding(event: int, words: str, confidence: float, code: str) -> Finding:
    return Finding("D1", event, "minor", words, "45 CFR 164.530(j)", confidence, code=f"D1.{code}")
