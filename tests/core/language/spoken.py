"""Says values aloud, in the ways that people do; the other direction of what the readers do."""

from __future__ import annotations

from datetime import date

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]


def two(number: int) -> str:
    """0-99 as one number."""
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f" {ONES[number % 10]}" if number % 10 else "")


def ordinal(day: int) -> str:
    if day <= 20:
        return ORDINALS[day]
    if day == 30:
        return "thirtieth"
    return f"{TENS[day // 10]} {ORDINALS[day % 10]}"


def year(number: int) -> str:
    """1905 as "nineteen oh five", 2004 as "two thousand four", 1961 as "nineteen sixty one"."""
    if 2000 <= number < 2010:
        return "two thousand" + (f" {ONES[number % 10]}" if number % 10 else "")
    head, tail = divmod(number, 100)
    if tail == 0:
        return f"{two(head)} hundred"
    return f"{two(head)} {'oh ' if tail < 10 else ''}{two(tail)}"


def digits(value: str, oh: str = "zero") -> str:
    """Digit by digit; anything that is no digit is left out."""
    return " ".join(oh if c == "0" else ONES[int(c)] for c in value if c.isdigit())


def dates(day: date) -> dict[str, str]:
    """Ways to say a date; every one has to be read as that date."""
    month = MONTHS[day.month - 1]
    return {
        "american": f"{month} {ordinal(day.day)} {year(day.year)}",
        "cardinal": f"{month} {two(day.day)} {year(day.year)}",
        "british": f"the {ordinal(day.day)} of {month} {year(day.year)}",
        "written": f"{month.title()} {day.day}, {day.year}",
        "slashes": f"{day.month}/{day.day}/{day.year}",
        "day first": f"{day.day}.{day.month}.{day.year}",
        "iso": day.isoformat(),
        "numbers": f"{two(day.month)} {two(day.day)} {year(day.year)}",
    }
