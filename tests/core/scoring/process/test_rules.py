"""Every process rule where it fires and where it must not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.scoring.making import GREETING, card

HELLO = ("agent", GREETING)
ASK = ("caller", "could somebody explain my statement please")


def rules(*rows: tuple[Any, ...], **more: Any) -> list[tuple[str, int]]:
    return [(one.rule, one.event) for one in card(*rows, **more).process_findings]


@pytest.mark.parametrize(
    "note",
    [
        "Result given, recheck booked.",
        "Checked name and DOB 2/3/1970.",
        "Verified by name, member ID HX4471902.",
        "Verified by name and email ana@example.org.",
        "Identified by name and phone 555-201-7781.",
        "Name and SSN 4821 matched.",
    ],
)
def test_d1_note_without_types_or_with_values(note: str) -> None:
    assert rules(HELLO, ASK, ("do", "note", {"what": note})) == [("D1", 2)]


@pytest.mark.parametrize(
    "note",
    [
        "Verified by name and date of birth. Visit moved to June 2 at 10:40, balance $75.",
        "Identifiers: none taken.",
        "Known by caller ID.",
        "Ana Lopez verified: name, ZIP.",
    ],
)
def test_d1_clean_notes(note: str) -> None:
    assert rules(HELLO, ASK, ("do", "note", {"what": note})) == []


def test_d1_no_note_no_finding() -> None:
    assert rules(HELLO, ASK) == []


def test_q2_cold_transfer_without_a_word() -> None:
    transfer = ("do", "transfer", {"what": "billing", "warm": False})
    assert rules(HELLO, ASK, ("agent", "okay"), transfer) == [("Q2", 3)]
    assert rules(HELLO, ASK, ("agent", "i am going to put you through to billing"), transfer) == []
    assert rules(HELLO, ASK, ("agent", "okay"), ("do", "transfer", {"warm": True})) == []
    assert rules(HELLO, ASK, ("agent", "okay"), ("do", "transfer")) == []


def test_q3_hold_unasked_or_long_is_one_finding() -> None:
    asked = ("agent", "would it be alright if i placed you on a short hold")
    back = ("agent", "thank you for waiting")
    assert rules(HELLO, ASK, ("agent", "please hold"), ("do", "hold"), back) == [("Q3", 3)]
    assert rules(HELLO, ASK, asked, ("do", "hold"), back) == []
    assert rules(HELLO, ASK, asked, ("do", "hold"), ("agent", "i am back", {"t": 151.0})) == [("Q3", 3)]
    assert rules(HELLO, ASK, asked, ("do", "hold"), ("agent", "i am back", {"t": 149.0})) == []


def test_q4_dead_air() -> None:
    late = ("agent", "here it is", {"t": 40.0})
    assert rules(HELLO, ASK, late) == [("Q4", 2)]
    assert rules(HELLO, ASK, ("agent", "here it is", {"t": 25.0})) == []
    assert rules(HELLO, ASK, late, channel="chat") == []
    assert rules(HELLO, ASK, ("agent", "one moment while i look"), ("agent", "here it is", {"t": 60.0})) == []
    wait = ("agent", "one minute please")
    assert rules(HELLO, ASK, wait, ("caller", "sure"), ("agent", "here it is", {"t": 80.0})) == []
    assert rules(HELLO, ASK, wait, ("caller", "sure"), ("agent", "here it is", {"t": 180.0})) == [("Q4", 4)]


def test_q4_uses_the_time_of_the_last_word() -> None:
    timed = ("caller", "yes", {"words": [{"text": "yes", "start": 10.0, "end": 30.0, "confidence": 0.9}]})
    assert rules(HELLO, timed, ("agent", "good", {"t": 44.0})) == []


def test_p1_nobody_said_who_they_are() -> None:
    rest = (ASK, ("agent", "sure what is it about"), ("caller", "the march one"), ("agent", "that is the copay"))
    assert rules(("agent", "yes"), *rest) == [("P1", 0)]
    assert rules(HELLO, *rest) == []
    assert rules(("do", "dial", {"what": "555-201-7781"}), ("agent", "yes"), *rest) == []
