"""Says identifiers as people do: digit by digit on the phone, as written in a chat."""

from __future__ import annotations

import re

_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIRSTS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def say_value(cls: str, value: str, channel: str) -> str:
    """The value of an identifier class (or any date) as a person says it on this channel."""
    date = _DATE.fullmatch(value)
    if channel != "phone":
        return f"{int(date[2])}/{int(date[3])}/{date[1]}" if date else value
    if date:
        return say_date(int(date[1]), int(date[2]), int(date[3]))
    if cls == "phone":
        return ", ".join(say_digits(part) for part in re.findall(r"\d+", value))
    if cls in ("member_id", "mrn", "ssn_last4", "zip"):
        return say_code(value)
    if cls == "email":
        return say_email(value)
    if cls == "address":
        return say_address(value)
    return value


def say_digits(digits: str) -> str:
    """``201`` → ``two oh one``."""
    return " ".join(_DIGITS[int(digit)] for digit in digits)


def say_code(code: str) -> str:
    """Letters and digits one by one: ``HX44`` → ``H X four four``."""
    return " ".join(_DIGITS[int(mark)] if mark.isdigit() else mark.upper() for mark in code if mark.isalnum())


def say_number(number: int) -> str:
    """A number below 100 in words."""
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f" {_SMALL[ones]}" if ones else "")


def say_date(year: int, month: int, day: int) -> str:
    """``March fourteenth, nineteen sixty-one``."""
    return f"{_MONTHS[(month - 1) % 12]} {_ordinal(day)}, {_year(year)}"


def say_email(address: str) -> str:
    """``t.lee@example.org`` → ``t dot lee at example dot org``."""
    return address.replace(".", " dot ").replace("@", " at ").replace("_", " underscore ").replace("-", " dash ")


def say_address(address: str) -> str:
    """House numbers in pairs, a ZIP digit by digit: ``4410 Elm Street`` → ``forty four ten Elm Street``."""
    return re.sub(r"\d+", lambda found: _house(found[0]), address)


def _house(digits: str) -> str:
    if len(digits) in (3, 4) and digits[0] != "0":
        head, tail = int(digits[:-2]), int(digits[-2:])
        end = "hundred" if tail == 0 else f"oh {_SMALL[tail]}" if tail < 10 else say_number(tail)
        return f"{say_number(head)} {end}"
    return say_number(int(digits)) if len(digits) <= 2 else say_digits(digits)


def _ordinal(day: int) -> str:
    words = say_number(day).split(" ")
    last = words[-1]
    words[-1] = _FIRSTS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return "-".join(words)


def _year(year: int) -> str:
    head, tail = divmod(year, 100)
    if tail == 0:
        return f"{say_number(head)} hundred" if head % 10 else f"{_SMALL[head // 10]} thousand"
    if head == 20 and tail < 10:
        return f"two thousand {_SMALL[tail]}"
    return f"{say_number(head)} {'oh ' if tail < 10 else ''}{say_number(tail).replace(' ', '-')}"
