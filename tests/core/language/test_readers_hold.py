"""No reader may fail on any words: the vocabulary of numbers, dates, letters and addresses, in any order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.language.addresses import read_addresses
from app.core.language.dates import read_dates
from app.core.language.emails import read_emails
from app.core.language.identifiers import asks, offers_aloud
from app.core.language.identifiers import given as given_identifiers
from app.core.language.names import read_names
from app.core.language.numbers import read_numbers
from app.core.language.phones import read_phones
from app.core.record.model import PatientRecord

VOCABULARY = [
    "zero",
    "oh",
    "o",
    "double",
    "triple",
    "one",
    "two",
    "nine",
    "ten",
    "twelve",
    "fifteen",
    "nineteen",
    "twenty",
    "forty",
    "sixty",
    "ninety",
    "hundred",
    "thousand",
    "and",
    "point",
    "dash",
    "first",
    "third",
    "twenty-first",
    "of",
    "the",
    "march",
    "december",
    "may",
    "christmas",
    "new",
    "year's",
    "eve",
    "day",
    "veterans",
    "halloween",
    "saint",
    "patrick's",
    "no",
    "wait",
    "i",
    "mean",
    "sorry",
    "my",
    "name",
    "is",
    "birthday",
    "born",
    "on",
    "date",
    "birth",
    "street",
    "avenue",
    "unit",
    "box",
    "route",
    "apartment",
    "zip",
    "code",
    "at",
    "dot",
    "com",
    "example",
    "org",
    "email",
    "phone",
    "number",
    "social",
    "last",
    "four",
    "member",
    "id",
    "medical",
    "record",
    "as",
    "in",
    "boy",
    "d",
    "b",
    "capital",
    "letter",
    "that's",
    "it's",
    "carol",
    "brennan",
    "3",
    "14",
    "61",
    "1961",
    "555-316-2044",
    "00417722",
    "lk2285190",
    "55507",
    "a@b.org",
    "3/14/61",
    "2/30/1999",
    "-",
    "'",
    ",",
    ".",
    "?",
    "uh",
    "um",
    "what",
]
RECORD = PatientRecord(
    name="Carol Ann Brennan",
    date_of_birth="1968-02-09",
    address="218 Larch Street",
    zip="55507",
    phone="555-316-2044",
    email="carol.brennan@example.org",
    member_id="LK2285190",
    mrn="00417722",
    ssn_last4="7305",
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=14).map(" ".join))
def test_no_words_break_a_reader(text: str) -> None:
    for read in (read_dates, read_numbers, read_phones, read_emails, read_addresses, read_names):
        for reading in read(text):
            assert 0 <= reading.span.start < reading.span.end <= len(text)
    asked = asks(text)
    offers_aloud(text, RECORD)
    for one in given_identifiers(text, RECORD, asked):
        assert one.outcome in {"match", "mismatch"}


def test_a_feast_may_end_the_words() -> None:
    assert [reading.value for reading in read_dates("it was on christmas")] == ["????-12-25"]
    assert [reading.value for reading in read_dates("veterans day")] == ["????-11-11"]
