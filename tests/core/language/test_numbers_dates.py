"""Numbers and dates come back from every way of saying them, and from no other value's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.language.dates import date_mentions, read_dates
from app.core.language.numbers import digit_runs, read_numbers
from tests.core.language import spoken

quick = settings(max_examples=80, deadline=None, database=None)
birthdays = st.dates(date(1910, 1, 1), date(2025, 12, 31))


def values(text: str) -> set[str]:
    return {reading.value for reading in read_dates(text)}


@quick
@given(birthdays)
def test_a_date_is_read_from_every_way_of_saying_it(day: date) -> None:
    for way, words in spoken.dates(day).items():
        assert day.isoformat() in values(f"it's {words}"), (way, words)


@quick
@given(birthdays)
def test_a_named_date_is_never_read_as_the_day_after_or_another_year(day: date) -> None:
    for way in ("american", "british", "written"):
        said = values(spoken.dates(day)[way])
        assert (day + timedelta(days=1)).isoformat() not in said
        assert not {value for value in said if value[:4] not in {str(day.year), "????"}}


@quick
@given(st.integers(1, 12), st.integers(1, 28), st.integers(10, 99))
def test_two_digits_of_a_year_mean_both_centuries(month: int, day: int, year: int) -> None:
    said = values(f"{spoken.MONTHS[month - 1]} {spoken.ordinal(day)} {spoken.two(year)}")
    assert {f"19{year}-{month:02d}-{day:02d}", f"20{year}-{month:02d}-{day:02d}"} <= said


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the sixth of june eighty two", "1982-06-06"),
        ("oh three fourteen sixty one", "1961-03-14"),
        ("march fourteenth um nineteen sixty one", "1961-03-14"),
        ("march 14th 1961", "1961-03-14"),
        ("the fourteenth of march", "????-03-14"),
        ("may the third two thousand and four", "2004-05-03"),
        ("four four eighty six", "1986-04-04"),
        ("eight two five one nine eleventh of june fifty three", "1953-06-11"),
        ("03141961", "1961-03-14"),
    ],
)
def test_dates_as_people_say_them(words: str, value: str) -> None:
    assert value in values(words)


@pytest.mark.parametrize(
    "words", ["may i have your name", "i waited nine days", "the second time", "call me at four", ""]
)
def test_no_date_where_none_is(words: str) -> None:
    assert read_dates(words) == ()


def test_a_year_is_not_cut_in_two() -> None:
    assert "1960-03-14" not in values("march fourteenth nineteen sixty one")
    assert "2000-03-14" not in values("march fourteenth two thousand four")


def test_a_date_says_where_it_stands() -> None:
    words = "my birthday is march third nineteen eighty four thanks"
    (mention,) = date_mentions(words)
    assert words[mention.span.start : mention.span.end] == "march third nineteen eighty four"
    assert mention.whole


@quick
@given(st.text("0123456789", min_size=2, max_size=12))
def test_digits_come_back(number: str) -> None:
    for oh in ("zero", "oh"):
        words = spoken.digits(number, oh)
        if oh == "oh" and set(number) == {"0"}:
            continue  # "oh oh" alone is a sigh
        assert number in {reading.value for reading in read_numbers(words)}, words


@quick
@given(st.integers(1000, 9999))
def test_four_digits_come_back_from_every_grouping(number: int) -> None:
    high, low = divmod(number, 100)
    thousands, hundreds = divmod(high, 10)
    ways = [spoken.digits(str(number)), str(number)]
    if low >= 10 or low == 0:
        ways.append(f"{spoken.two(high)} {spoken.two(low) if low else 'hundred'}")
    else:
        ways.append(f"{spoken.two(high)} oh {spoken.two(low)}")
    if hundreds and low:
        ways.append(f"{spoken.ONES[thousands]} thousand {spoken.ONES[hundreds]} hundred and {spoken.two(low)}")
    for words in ways:
        assert str(number) in {reading.value for reading in read_numbers(words)}, words


@quick
@given(st.text("0123456789", min_size=4, max_size=4), st.integers(0, 3), st.integers(1, 9))
def test_a_digit_off_is_never_a_reading(number: str, place: int, shift: int) -> None:
    other = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    assert other not in {reading.value for reading in read_numbers(spoken.digits(number))}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("oh seven double two", "0722"),
        ("triple five", "555"),
        ("forty four ten", "4410"),
        ("four thousand four hundred ten", "4410"),
        ("four thousand four hundred and ten", "4410"),
        ("nineteen hundred and five", "1905"),
        ("five double oh", "500"),
        ("seven to two", "722"),
        ("one um two uh three", "123"),
    ],
)
def test_numbers_as_people_say_them(words: str, value: str) -> None:
    assert value in {reading.value for reading in read_numbers(words)}


def test_a_sigh_is_no_zero() -> None:
    (run,) = digit_runs("it was one twenty three oh thank god")
    assert run.values[0] == "123"
    assert digit_runs("oh my god i want to go home for good") == ()


def test_long_numbers_stay_cheap() -> None:
    assert len(read_numbers(" ".join(["twenty one hundred"] * 200))) <= 48
