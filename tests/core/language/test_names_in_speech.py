"""Ways in which people give a name that is on record, and names that are somebody else's."""

from __future__ import annotations

import pytest

from app.core.language.identifiers import given
from app.core.record.model import PatientRecord


def outcome(text: str, name: str, asked: bool = True) -> str | None:
    found = given(text, PatientRecord(name=name), frozenset({"name"}) if asked else frozenset())
    return next((one.outcome for one in found if one.cls == "name"), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ramiro zavala", "Ramiro Zavala Quispe"),
        ("quispe ramiro", "Ramiro Zavala Quispe"),
        ("it's still under ingrid halvorsen i think", "Ingrid Halvorsen Pike"),
        ("betty crane", "Elizabeth Crane"),
        ("hank ostrow", "Henry Ostrow"),
        ("o malley siobhan", "Siobhan O'Malley"),
        ("pilar delosrios", "Pilar de los Rios"),
        ("theo vandermeer", "Theo van der Meer"),
        ("otis reed the third", "Otis Reed III"),
        ("reed r e e d otis", "Otis Reed Jr."),
        ("m as in mary u l l e r jutta", "Jutta Müller"),
    ],
)
def test_a_name_said_some_way_is_that_name(text: str, name: str) -> None:
    assert outcome(text, name) == "match"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("rosa marie", "Rosa Marie Delgado"),  # a middle name is no surname
        ("betty crane", "Susan Crane"),
        ("ramiro soto", "Ramiro Zavala Quispe"),
    ],
)
def test_another_name_is_no_match(text: str, name: str) -> None:
    assert outcome(text, name) != "match"


def test_a_name_that_may_be_misheard_is_neither() -> None:
    assert outcome("ingrid halverstone", "Ingrid Halvorsen") is None


def test_small_talk_is_no_wrong_name() -> None:
    assert outcome("muchas gracias let me find my glasses", "Ingrid Halvorsen") is None


def test_a_wholly_different_name_is_a_mismatch() -> None:
    assert outcome("gordon fitch", "Ingrid Halvorsen") == "mismatch"
    assert outcome("my name is gordon fitch", "Ingrid Halvorsen", asked=False) == "mismatch"
