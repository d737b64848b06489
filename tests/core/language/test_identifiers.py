"""What a caller gives is matched in every reading and never accepted because it was expected."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, settings
from hypothesis import given as each
from hypothesis import strategies as st

from app.core.language.identifiers import begun, given, offers_aloud
from app.core.record.model import IDENTIFIER_CLASSES, Authorized, PatientRecord
from tests.core.language import spoken

quick = settings(max_examples=60, deadline=None, database=None)
ALL = frozenset[str](IDENTIFIER_CLASSES)
MARIA = PatientRecord(
    name="Maria Elena Gomez",
    date_of_birth="1961-03-14",
    address="4410 West Diversey Avenue",
    zip="60614",
    phone="555-201-7781",
    email="maria.gomez@example.org",
    member_id="HX4471902",
    mrn="00318845",
    ssn_last4="4821",
    authorized=(Authorized(name="Luis Gomez", relationship="spouse"),),
)


def outcomes(text: str, asked: frozenset[str] = ALL, record: PatientRecord = MARIA) -> dict[str, str]:
    return {one.cls: one.outcome for one in given(text, record, asked)}


MATCHES = [
    ("maria gomez", "name"),
    ("my name is Maria Elena Gomez.", "name"),
    ("gomes maria", "name"),
    ("m a r i a g o m e z", "name"),
    ("maria golf oscar mike echo zulu", "name"),
    ("this is luis gomez i'm calling about my wife maria", "name"),
    ("it's march fourteenth nineteen sixty one", "date_of_birth"),
    ("oh three fourteen sixty one", "date_of_birth"),
    ("3/14/61", "date_of_birth"),
    ("march fifteenth no sorry march fourteenth nineteen sixty one", "date_of_birth"),
    ("march fourteenth nineteen sixty no sorry sixty one", "date_of_birth"),
    ("march fourteenth um sixty one", "date_of_birth"),
    ("forty four ten west diversey avenue", "address"),
    ("4410 W Diversey Ave", "address"),
    ("four thousand four hundred ten diversey", "address"),
    ("four four one zero diversy", "address"),
    ("six oh six one four", "address"),
    ("five five five two oh one seventy seven eighty one", "phone"),
    ("triple five two oh one double seven eight one", "phone"),
    ("(555) 201-7781", "phone"),
    ("it's two oh one seven seven eight one", "phone"),
    ("maria dot gomez at example dot org", "email"),
    ("m a r i a dot g o m e z at example dot org", "email"),
    ("Maria.Gomez at example.org", "email"),
    ("maria dot gomez at example.org", "email"),
    ("It's H as in hotel, X as in x-ray, 4471902.", "member_id"),
    ("H-X-4-4-7-1-9-0-2", "member_id"),
    ("5-5-5-2-0-1-7-7-8-1", "phone"),
    ("555-2017-781", "phone"),
    ("March 14th, '61", "date_of_birth"),
    ("M-A-R-I-A G-O-M-E-Z", "name"),
    ("44-10 West Diversey", "address"),
    ("h x four four seven one nine oh two", "member_id"),
    ("hx 4471902", "member_id"),
    ("h as in hotel x as in xray forty four seven one nine zero two", "member_id"),
    ("zero zero three one eight eight four five", "member_id"),
    ("forty eight twenty one", "ssn_last4"),
]


@pytest.mark.parametrize(("text", "cls"), MATCHES)
def test_true_values_match(text: str, cls: str) -> None:
    assert outcomes(text, frozenset({cls})) == {cls: "match"}
    assert outcomes(text).get(cls) == "match"


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("linda gomez", "name"),
        ("my name is maria lopez", "name"),
        ("maria g o m e s", "name"),
        ("march fifteenth nineteen sixty one", "date_of_birth"),
        ("march fourteenth nineteen sixty two", "date_of_birth"),
        ("is it march fourteenth or march fifteenth nineteen sixty one", "date_of_birth"),
        ("forty four eleven west diversey avenue", "address"),
        ("forty four ten west diversion avenue", "address"),
        ("five five five two oh one seven seven eight two", "phone"),
        ("marie dot gomez at example dot org", "email"),
        ("h x four four seven one nine oh three", "member_id"),
        ("h y four four seven one nine oh two", "member_id"),
        ("four eight two two", "ssn_last4"),
    ],
)
def test_values_one_step_off_are_refused(text: str, cls: str) -> None:
    assert outcomes(text, frozenset({cls})) == {cls: "mismatch"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "maria",
        "this is maria",
        "it's the fourteenth of march",
        "i'm not maria gomez",
        "it's not march fourteenth nineteen sixty one",
        "i have been waiting two weeks and nobody called",
        "four eight two one",
        "is my test from june second twenty twenty five back",
        "call me at five five five one two three four five six seven",
        "my husband luis gomez is on the other line",
        "this is luis gomez",
        "that makes 4410 dollars",
    ],
)
def test_words_that_give_nothing_when_nothing_was_asked(text: str) -> None:
    assert outcomes(text, frozenset()) == {}


def test_stated_as_the_class_counts_without_being_asked() -> None:
    assert outcomes("my date of birth is march third nineteen fifty", frozenset()) == {"date_of_birth": "mismatch"}
    assert outcomes("the last four of my social are four eight two one", frozenset()) == {"ssn_last4": "match"}
    assert outcomes("my name is linda gomez", frozenset()) == {"name": "mismatch"}


def test_several_in_one_breath() -> None:
    said = "maria gomez oh three fourteen nineteen sixty one four eight two one and i live at 4410 west diversey 60614"
    assert outcomes(said) == {"name": "match", "date_of_birth": "match", "ssn_last4": "match", "address": "match"}


def test_a_right_zip_does_not_mend_a_wrong_street() -> None:
    assert outcomes("12 oak street 60614") == {"address": "mismatch"}


def test_a_half_is_neither_and_is_completed_by_the_next_words() -> None:
    asked = frozenset({"date_of_birth"})
    assert outcomes("it's the fourteenth of march", asked) == {}
    assert begun("it's the fourteenth of march", asked) == {"date_of_birth"}
    assert outcomes("it's the fourteenth of march sixty one", asked) == {"date_of_birth": "match"}
    assert begun("maria", frozenset(), MARIA) == {"name"}


def test_the_words_and_their_place_are_told() -> None:
    text = "sure it's march fourteenth nineteen sixty one okay"
    (one,) = given(text, MARIA, frozenset({"date_of_birth"}))
    assert one.words == "march fourteenth nineteen sixty one" == text[one.span.start : one.span.end]


def test_an_alternative_of_the_recognizer_is_doubtful() -> None:
    (one,) = given("maria comics", MARIA, frozenset({"name"}), [("maria gomez", 0.8)])
    assert (one.outcome, one.confidence < 0.6) == ("match", True)


def test_without_a_value_on_record_there_is_nothing_to_judge() -> None:
    assert (
        outcomes("march third nineteen fifty, 12 oak street, h x 1 2 3 4 5", ALL, PatientRecord(name="Ann Lee")) == {}
    )


@quick
@each(st.dates(date(1915, 1, 1), date(2020, 12, 31)), st.integers(-31, 31))
def test_any_birthday_matches_and_any_other_day_does_not(born: date, off: int) -> None:
    record = PatientRecord(name="Ann Lee", date_of_birth=born.isoformat())
    other = born + timedelta(days=off)
    for way in ("american", "british", "written", "iso"):
        expected = "match" if other == born else "mismatch"
        assert outcomes(spoken.dates(other)[way], frozenset({"date_of_birth"}), record) == {"date_of_birth": expected}


@quick
@each(st.from_regex(r"[2-9][0-9]{2}555[0-9]{4}", fullmatch=True), st.integers(0, 9), st.integers(0, 9))
def test_any_phone_matches_and_a_digit_off_does_not(number: str, place: int, shift: int) -> None:
    record = PatientRecord(name="Ann Lee", phone=f"{number[:3]}-{number[3:6]}-{number[6:]}")
    other = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    expected = "match" if other == number else "mismatch"
    for words in (spoken.digits(other), spoken.digits(other, "oh"), f"({other[:3]}) {other[3:6]}-{other[6:]}"):
        assert outcomes(words, frozenset({"phone"}), record) == {"phone": expected}


@quick
@each(st.from_regex(r"[A-HJ-NP-Z]{2}[1-9][0-9]{6}", fullmatch=True), st.integers(2, 8), st.integers(1, 9))
def test_any_member_id_matches_and_a_digit_off_does_not(identity: str, place: int, shift: int) -> None:
    record = PatientRecord(name="Ann Lee", member_id=identity)
    other = identity[:place] + str((int(identity[place]) + shift) % 10) + identity[place + 1 :]
    assume(other != identity)
    for value, expected in ((identity, "match"), (other, "mismatch")):
        words = f"{value[0].lower()} {value[1].lower()} {spoken.digits(value[2:])}"
        assert outcomes(words, frozenset({"member_id"}), record) == {"member_id": expected}


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("is your birthday march fourteenth", "date_of_birth"),
        ("you were born in nineteen sixty one", "date_of_birth"),
        ("march fourteenth nineteen sixty one is that right", "date_of_birth"),
        ("are you still at forty four ten west diversey", "address"),
        ("still on diversey avenue", "address"),
        ("i have six oh six one four as your zip", "address"),
        ("the number ending in seven seven eight one", "phone"),
        ("i have maria dot gomez at example dot org", "email"),
        ("your member number is h x four four seven one nine oh two", "member_id"),
        ("the last four are forty eight twenty one", "ssn_last4"),
    ],
)
def test_values_that_an_agent_reads_out(text: str, cls: str) -> None:
    assert [offered.cls for offered in offers_aloud(text, MARIA)] == [cls]


@pytest.mark.parametrize(
    "text", ["thank you maria gomez", "what is your date of birth", "i was born in a barn", "we open at nine", ""]
)
def test_nothing_read_out(text: str) -> None:
    assert offers_aloud(text, MARIA) == ()
