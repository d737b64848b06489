"""Values as people say them."""

from __future__ import annotations

import pytest

from app.core.dialogue.identifiers import outcome, value_to_give
from app.core.dialogue.spoken import say_value
from app.core.record.model import PatientRecord
from app.core.scenario.model import Caller

RECORD = PatientRecord(
    name="Maria Elena Gomez",
    date_of_birth="1961-03-14",
    address="4410 West Diversey Avenue",
    zip="60614",
    phone="555-201-7781",
    email="maria.gomez@example.org",
    member_id="HX4471902",
    mrn="00318845",
)


@pytest.mark.parametrize(
    ("cls", "value", "phone", "chat"),
    [
        ("date_of_birth", "1961-03-14", "March fourteenth, nineteen sixty-one", "3/14/1961"),
        ("date_of_birth", "2004-12-31", "December thirty-first, two thousand four", "12/31/2004"),
        ("date_of_birth", "1900-01-20", "January twentieth, nineteen hundred", "1/20/1900"),
        ("date_of_birth", "2010-02-05", "February fifth, twenty ten", "2/5/2010"),
        ("date_of_birth", "2000-08-09", "August ninth, two thousand", "8/9/2000"),
        ("phone", "555-201-7781", "five five five, two oh one, seven seven eight one", "555-201-7781"),
        ("member_id", "HX4471902", "H X four four seven one nine oh two", "HX4471902"),
        ("email", "maria.gomez@example.org", "maria dot gomez at example dot org", "maria.gomez@example.org"),
        ("address", "4410 West Diversey", "forty four ten West Diversey", "4410 West Diversey"),
        ("address", "218 Larch Street", "two eighteen Larch Street", "218 Larch Street"),
        ("address", "500 Elm", "five hundred Elm", "500 Elm"),
        ("address", "7 Elm", "seven Elm", "7 Elm"),
        ("name", "Maria Gomez", "Maria Gomez", "Maria Gomez"),
    ],
)
def test_values_are_said_as_people_say_them(cls: str, value: str, phone: str, chat: str) -> None:
    assert say_value(cls, value, "phone") == phone
    assert say_value(cls, value, "chat") == chat


@pytest.mark.parametrize(
    ("cls", "value", "result"),
    [
        ("name", "Maria Gomez", "match"),
        ("name", "Marta Gomez", "mismatch"),
        ("date_of_birth", "1961-03-14", "match"),
        ("date_of_birth", "1961-03-15", "mismatch"),
        ("phone", "(555) 201 7781", "match"),
        ("phone", "555-201-7782", "mismatch"),
        ("address", "4410 West Diversey Avenue, Chicago", "match"),
        ("address", "60614", "match"),
        ("member_id", "00318845", "match"),
        ("email", "Maria.Gomez@example.org", "match"),
        ("ssn_last4", "4821", "mismatch"),
    ],
)
def test_given_values_are_held_against_the_record(cls: str, value: str, result: str) -> None:
    assert outcome(RECORD, cls, value) == result


def test_what_is_given_first_and_then() -> None:
    caller = Caller(
        name="M", relationship="self", knows={"phone": "1"}, misremembers={"phone": "2"}, refuses=("ssn_last4",)
    )
    assert [value_to_give(caller, "phone", times) for times in (0, 1, 2)] == ["2", "1", "1"]
    assert value_to_give(caller, "ssn_last4", 0) is None
    assert value_to_give(caller, "email", 0) is None
