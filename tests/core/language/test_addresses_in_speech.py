"""Ways in which people say where they live, and numbers on their cards: a match, and a near miss is none."""

from __future__ import annotations

import pytest

from app.core.language.identifiers import given
from app.core.record.model import PatientRecord


def outcome(text: str, cls: str, **known: str) -> str | None:
    found = given(text, PatientRecord(name="Nora Lindqvist", **known), frozenset({cls}))  # pyright: ignore[reportArgumentType]
    return next((one.outcome for one in found if one.cls == cls), None)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("state highway twelve three eighty one", "381 State Highway 12"),
        ("it's on state highway twelve house number three eighty one", "381 State Highway 12"),
        ("larkspur lane seventy oh five", "7005 Larkspur Lane"),
        ("number seventy oh five on larkspur", "7005 Larkspur Lane"),
        ("seven thousand five larkspur", "7005 Larkspur Lane"),
        ("p o box two thirty", "PO Box 230"),
        ("thirty b calder street", "30B Calder Street"),
        ("nine hundred saint agnes", "900 St. Agnes Avenue"),
        ("sixty two m l k boulevard", "62 Martin Luther King Jr Blvd"),
        ("eighteen co rd 4", "18 County Road 4"),
    ],
)
def test_a_street_said_some_way_is_that_street(text: str, address: str) -> None:
    assert outcome(text, "address", address=address) == "match"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("state highway fourteen three eighty one", "381 State Highway 12"),
        ("larkspur lane seventy oh six", "7005 Larkspur Lane"),
        ("p o box two forty", "PO Box 230"),
        ("eighteen county road six", "18 County Road 4"),
    ],
)
def test_another_house_is_no_match(text: str, address: str) -> None:
    assert outcome(text, "address", address=address) != "match"


def test_a_street_that_may_be_misheard_is_neither() -> None:
    assert outcome("seventy oh five lark spear lane", "address", address="7005 Larkspur Lane") is None


@pytest.mark.parametrize(
    "text",
    [
        "kilo tango nine oh eight eight two one six",
        "capital k capital t nine zero double eight two sixteen",
        "the letters k t and then ninety eighty eight two one six",
        "kay tee nine oh eight eight two one six",
        "kt ninety eighty eight twenty one six",
        "98125, KT9088216",
    ],
)
def test_a_card_number_said_some_way_is_that_number(text: str) -> None:
    assert outcome(text, "member_id", member_id="KT9088216") == "match"


def test_a_card_number_a_digit_off_is_a_mismatch() -> None:
    assert (
        outcome("capital k capital t nine zero double eight two seventeen", "member_id", member_id="KT9088216")
        == "mismatch"
    )


@pytest.mark.parametrize(
    "text",
    [
        "n lindqvist underscore seven at example dot net all lower case",
        "n lindqvist with a v underscore seven at example point net",
        "it is n lindqvist that's l i n d q v i s t underscore seven at example dot net",
        "nlindqvist_7 @ example.net",
    ],
)
def test_an_email_said_some_way_is_that_email(text: str) -> None:
    assert outcome(text, "email", email="nlindqvist_7@example.net") == "match"


def test_an_email_that_only_sounds_alike_is_neither() -> None:
    assert outcome("nora dot lindkvist at example dot net", "email", email="nora.lindqvist@example.net") is None


def test_another_email_is_a_mismatch() -> None:
    assert outcome("petra dot lindqvist at example dot net", "email", email="nora.lindqvist@example.net") == "mismatch"


def test_a_card_number_that_never_ends_is_no_match_and_no_failure() -> None:
    assert outcome("k t nine " + "um " * 3000 + "zero", "member_id", member_id="KT9088216") is None
