"""Reads spoken and typed dates, keeping every order and every century that the words allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.core.language.calendar_words import MONTHS, ORDINALS
from app.core.language.feasts import feast
from app.core.language.model import Reading, Span
from app.core.language.numbers import TENS, UNITS, numeric, pieces
from app.core.language.text import FILLERS, tokens
from app.core.language.wordlist import word_set

_SKIPPED = FILLERS | {"the", "of", "in", "day", "and", "year", "month", "comma", "slash", "dash"}
_CORRECTION = re.compile(
    r"\W*(?:(?:no|sorry|wait|i mean|i meant|actually|make that|rather|oops|um|uh)\b\W*)+", re.IGNORECASE
)
_RANKED = re.compile(r"\d+(?:st|nd|rd|th)$")
_UNSURE = 0.5
_LIKELY = 0.85
_BEYOND = 6
_MENDING = frozenset(
    {"no", "sorry", "wait", "i", "mean", "meant", "actually", "make", "that", "rather", "oops", "um", "uh"}
)
_LEADING_YEAR = word_set(
    """
    that that's was is it it's the year in of and i i'm was were born back way my
    """
)
_CLEARLY = word_set(
    """
    that's that is so like as i mean meaning which
    """
)
_OTHER_NUMBER = word_set(
    """
    address live street zip code number phone id member record last four social card at apartment unit call cell box room
    """
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date in a text: its possible values (`YYYY-MM-DD`, or `????-MM-DD` without a year) each with a confidence."""

    values: tuple[tuple[str, float], ...]
    span: Span

    @property
    def whole(self) -> bool:
        """True when some reading has a year."""
        return any(not value.startswith("?") for value, _ in self.values)


def _skip(words: Sequence[str], i: int) -> int:
    """Past the words that join the parts of a date ("of the year", "day is")."""
    while i < len(words) and (
        words[i] in _SKIPPED or (words[i] in {"is", "was"} and words[i - 1] in {"day", "month", "year"})
    ):
        i += 1
    return i


def _days(words: Sequence[str], i: int) -> Iterator[tuple[int, int]]:
    """Days of a month that begin at word i, each with the index after it."""
    if i >= len(words):
        return
    word = words[i]
    if word in ORDINALS:
        yield ORDINALS[word], i + 1
    if word in {"twenty", "thirty"} and i + 1 < len(words) and ORDINALS.get(words[i + 1], 10) < 10:
        yield (20 if word == "twenty" else 30) + ORDINALS[words[i + 1]], i + 2
    if word[:-2].isdecimal() and word[-2:] in {"st", "nd", "rd", "th"}:
        yield int(word[:-2]), i + 1
    if numeric(words, i):
        yield from ((int(digits), after) for digits, after in _strings(words, i, 2))


def _strings(words: Sequence[str], i: int, longest: int) -> Iterator[tuple[str, int]]:
    """Strings of at most `longest` digits made of whole number words from word i on."""
    for digits, after in pieces(words, i) if i < len(words) and numeric(words, i) else ():
        if not digits or len(digits) > longest:
            continue
        yield digits, after
        if len(digits) < longest:
            for more, end in _strings(words, after, longest - len(digits)):
                yield digits + more, end


def _years(words: Sequence[str], i: int) -> Iterator[tuple[int, int, float]]:
    """Years that begin at word i, each with the index after it and how sure it is."""
    if words[i : i + 1] and words[i] in {"eighteen", "nineteen", "twenty"} and tuple(words[i + 1 : i + 2]) == ("and",):
        joined = [*words[: i + 1], *words[i + 2 :]]  # "nineteen and forty three"
        if i + 1 < len(joined) and numeric(joined, i + 1):
            yield from ((year, after + 1, sure) for year, after, sure in _years(joined, i) if after > i + 1)
            return
    for digits, after in _strings(words, i, 4):
        ends = after >= len(words) or not numeric(words, after)
        if len(digits) == 4 and 1880 <= int(digits) <= 2099 and (ends or not _cuts(words, after)):
            yield int(digits), after, 1.0 if ends else _UNSURE
        elif len(digits) == 2 and ends:
            yield 1900 + int(digits), after, 1.0
            yield 2000 + int(digits), after, 0.9
        elif len(digits) == 2 and words[i] in TENS and not _cuts(words, after) and not _long_year(words, i):
            yield 1900 + int(digits), after, _UNSURE  # "… sixty seven | nine oh two one one": a ZIP code follows
            yield 2000 + int(digits), after, _UNSURE


def _long_year(words: Sequence[str], i: int) -> bool:
    return any(len(digits) == 4 and 1880 <= int(digits) <= 2099 for digits, _ in _strings(words, i, 4))


def _cuts(words: Sequence[str], i: int) -> bool:
    """True when a year that ends before word i would cut a spoken number in two ("sixty | one", "thousand | four")."""
    before = words[i - 1]
    if before in TENS:
        return words[i] in UNITS or words[i] == "ate"  # "seventy | twelve" are two numbers however they are meant
    return before in {"hundred", "thousand"}


def _value(year: int | None, month: int, day: int) -> str | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return f"{year or '????'}-{month:02d}-{day:02d}"


def _named(words: Sequence[str], i: int) -> Iterator[tuple[str, float, int]]:
    """Dates that name their month and begin at word i."""
    heads: list[tuple[int, int, int]] = list(feast(words, i))
    if heads:
        pass
    elif words[i] in MONTHS:
        heads += [(MONTHS[words[i]], day, after) for day, after in _days(words, _skip(words, i + 1))]
        heads += [
            (MONTHS[words[i]], day, after)
            for _, end in _days(words, _skip(words, i + 1))
            for day, after in _days(words, _past_correction(words, end))
            if _past_correction(words, end) > end
        ]
    else:
        yield from _year_first(words, i)
        for day, after in _days(words, i):
            month = _skip(words, after)
            if month < len(words) and words[month] in MONTHS and not _asking(words, month):
                heads.append((MONTHS[words[month]], day, month + 1))
    heads += [(month, day, end) for month, day, after in heads for end in _said_again(words, after, day)]
    for month, day, after in heads:
        dated = False
        for year, end, sure in (*_years(words, _skip(words, after)), *_years_beyond(words, after)):
            value = _value(year, month, day)
            if value:
                dated = True
                yield value, sure, end
        value = _value(None, month, day)
        if value:
            yield value, _UNSURE if dated else 1.0, after


def _said_again(words: Sequence[str], i: int, day: int) -> Iterator[int]:
    """The index after the same day in digits, as people say it again to be clear: "may thirtieth, that's three zero"."""
    start = _skip(words, i)
    while start < len(words) and words[start] in _CLEARLY:
        start += 1
    for digits, after in _strings(words, start, 2) if start < len(words) and numeric(words, start) else ():
        if int(digits) == day and after < len(words) and after > start + 1 and _by_digit(words[start:after]):
            yield after


def _past_correction(words: Sequence[str], i: int) -> int:
    """The index after words by which somebody puts right what they just said; i itself when there are none."""
    end = i
    while end < len(words) and words[end] in _MENDING:
        end += 1
    return _skip(words, end) if end > i else i


def _year_first(words: Sequence[str], i: int) -> Iterator[tuple[str, float, int]]:
    """Dates whose year is said before month and day, and not after them."""
    for digits, after in _strings(words, i, 4):
        month = _skip(words, after)
        whole = len(digits) == 4 and 1880 <= int(digits) <= 2099
        if whole and month < len(words):
            yield from _day_after_year(words, month, int(digits))
        if not (whole or (len(digits) == 2 and int(digits) > 31)) or month >= len(words) or words[month] not in MONTHS:
            continue
        for day, end in _days(words, _skip(words, month + 1)):
            value = _value(int(digits) if whole else 1900 + int(digits), MONTHS[words[month]], day)
            if value and not any(_years(words, _skip(words, end))):
                yield value, 1.0 if end >= len(words) or not numeric(words, end) else _UNSURE, end


def _day_after_year(words: Sequence[str], i: int, year: int) -> Iterator[tuple[str, float, int]]:
    """The rest of a date whose year came first and whose day stands before its month: "… sixty seven, on the third of may"."""
    start = _skip(words, i + 1) if words[i] == "on" else i
    for day, after in _days(words, start):
        month = _skip(words, after)
        if month < len(words) and words[month] in MONTHS and not _asking(words, month):
            value = _value(year, MONTHS[words[month]], day)
            if value and not any(_years(words, _skip(words, month + 1))):
                yield value, 1.0, month + 1


def _years_beyond(words: Sequence[str], i: int) -> Iterator[tuple[int, int, float]]:
    """Years a few words after the day ("… and i was born in nineteen fifty eight"); past other words only whole years."""
    window = range(i, min(len(words), i + _BEYOND + 1))
    at = next((k for k in window if numeric(words, k) or words[k] in MONTHS), i)
    if at in window and words[at] == "one" and at > i and at + 1 < len(words):
        # "the other one, nineteen sixty": the word stands for a thing
        at = next((k for k in window if k > at and numeric(words, k)), at)
    between = words[i:at]
    if (
        at <= _skip(words, i)
        or words[at] in MONTHS
        or any(word in _OTHER_NUMBER or word in ORDINALS for word in between)
    ):
        return
    close = all(word in _LEADING_YEAR or word in _SKIPPED for word in between)
    for year, end, sure in _years(words, at):
        if close:
            yield year, end, sure
        elif sure == 1.0 and _whole_year(words[at:end]):
            yield year, end, _LIKELY


def _whole_year(words: Sequence[str]) -> bool:
    return (len(words) > 1 and (words[0] in {"nineteen", "eighteen", "two"} or _by_digit(words))) or (
        len(words) == 1 and len(words[0]) == 4
    )


def _asking(words: Sequence[str], i: int) -> bool:
    return words[i] == "may" and i + 1 < len(words) and words[i + 1] in {"i", "we", "be", "have"}


def _numeric_dates(words: Sequence[str], i: int) -> Iterator[tuple[str, float, int]]:
    """Dates said or typed in numbers alone, month first, day first or year first."""
    if words[i] in ORDINALS or words[i] in {"twenty", "thirty"}:
        yield from _ordinal_dates(words, i)
    if not numeric(words, i) or (i > 0 and numeric(words, i - 1)):
        return
    for first, second_at in _strings(words, i, 4):
        for second, third_at in _strings(words, _skip(words, second_at), 2):
            third_at = _skip(words, third_at)
            if len(first) == 4:
                orders = [(int(first), int(second), day, end, 1.0) for day, end in _days(words, third_at)]
            elif len(first) < 3:
                orders = [
                    (year, *pair, end, sure)
                    for year, end, sure in _years(words, third_at)
                    for pair in ((int(first), int(second)), (int(second), int(first)))
                ]
            else:
                continue
            for year, month, day, end, sure in orders:
                typed = len(words[third_at]) == 4 and words[third_at].isdecimal()
                follows = end < len(words) and numeric(words, end) and not (typed and len(words[end]) > 2)
                if follows and (end - third_at < 2 or _cuts(words, end)):
                    continue
                value = _value(year, month, day) if 1880 <= year <= 2099 else None
                if value:
                    yield value, _UNSURE if _by_digit(words[i:end]) else sure, end
    solid = words[i]
    if len(solid) == 6 and solid.isdecimal():
        for month, day in ((solid[:2], solid[2:4]), (solid[2:4], solid[:2])):
            for century in (1900, 2000):
                value = _value(century + int(solid[4:]), int(month), int(day)) if int(month) else None
                if value:
                    yield value, _UNSURE, i + 1
    if len(solid) == 8 and solid.isdecimal():
        for year, month, day in (
            (solid[4:], solid[:2], solid[2:4]),
            (solid[4:], solid[2:4], solid[:2]),
            (solid[:4], solid[4:6], solid[6:]),
        ):
            value = _value(int(year), int(month), int(day)) if 1880 <= int(year) <= 2099 else None
            if value:
                yield value, _UNSURE, i + 1


def _ordinal_dates(words: Sequence[str], i: int) -> Iterator[tuple[str, float, int]]:
    """Day and month as ordinals, in either order: "the nineteenth of the seventh fifty eight"."""
    for first, after in _days(words, i):
        if words[after - 1] not in ORDINALS:
            continue
        for second, end in _days(words, _skip(words, after)):
            ordinal = words[end - 1] in ORDINALS or end - 1 > after  # "nineteenth of seven" as well
            for year, last, sure in _years(words, _skip(words, end)) if ordinal else ():
                for month, day in ((second, first), (first, second)):
                    value = _value(year, month, day) if 1 <= month <= 12 else None
                    if value:
                        yield value, sure, last


def _by_digit(words: Sequence[str]) -> bool:
    """True when every digit is said by itself, as in a ZIP code, so that a date is only one guess."""
    return all(word in UNITS or word in {"oh", "o"} or (len(word) == 1 and word.isdecimal()) for word in words)


@lru_cache(maxsize=1024)
def date_mentions(text: str) -> tuple[DateMention, ...]:
    """Every date in a text, in order, each with all of its readings, surest first.

    Dates that name their month are looked for first, so that digits beside them are not taken for a date.
    """
    found = tokens(text)
    words = [token.text for token in found]
    taken: list[tuple[int, int, DateMention]] = []
    for way in (_named, _numeric_dates):
        i, place = 0, 0
        known = [(first, last) for first, last, _ in taken]  # in order, and apart from one another
        view: Sequence[str] = words[: known[0][0]] if known else words
        while i < len(words):
            best: dict[str, float] = {}
            end = i
            while place < len(known) and known[place][0] <= i:
                place += 1
                view = words[: known[place][0]] if place < len(known) else words
            inside = place > 0 and i < known[place - 1][1]
            if not inside and words[i] not in FILLERS and not _asking(words, i):
                for value, sure, after in way(view, i):
                    best[value] = max(best.get(value, 0.0), sure)
                    end = max(end, after)
            if best:
                ordered = sorted(best.items(), key=lambda item: (-item[1], item[0]))
                mention = DateMention(tuple(ordered), Span(found[i].start, found[end - 1].end))
                taken.append((i, end, mention))
            i = max(end, i + 1)
    return tuple(mention for _, _, mention in sorted(taken, key=lambda one: one[0]))


def corrected(text: str, mention: DateMention) -> DateMention:
    """The mention with what the speaker puts right just after it: the year, the day, or month and day.

    "nineteen sixty, no, sixty one", "the fifteenth of sixty seven, sorry, the nineteenth", "march, i mean may third".
    """
    after = _CORRECTION.match(text[mention.span.end :])
    days = {value[4:] for value, _ in mention.values}
    if after is None or not mention.whole or len(days) != 1:
        return mention
    rest = text[mention.span.end + after.end() :]
    words = [token.text for token in tokens(rest)]
    start = _skip(words, 0) if words else 0
    if start >= len(words):
        return mention
    years = {value[:4]: sure for value, sure in mention.values if not value.startswith("?")}
    mended: tuple[tuple[str, float], ...] = ()
    other_days = {
        day for day, end in _days(words, start) if words[end - 1] in ORDINALS or _RANKED.match(words[end - 1])
    }
    named = [value for value, _, _ in _named(words, start) if value.startswith("?")]
    if named:
        mended = tuple((f"{year}{value[4:]}", sure) for year, sure in years.items() for value in named)
    elif other_days:
        month = int(next(iter(days))[1:3])
        values = [(_value(int(year), month, day), sure) for year, sure in years.items() for day in other_days]
        mended = tuple((value, sure) for value, sure in values if value)
    elif numeric(words, start):
        said = {year: sure for year, _, sure in _years(words, start)}
        mended = tuple((f"{year}{next(iter(days))}", sure) for year, sure in said.items() if sure >= 0.9)
    return DateMention(mended, mention.span) if mended else mention


def read_dates(text: str) -> tuple[Reading, ...]:
    """Every reading of every date in the words, as `YYYY-MM-DD` or `????-MM-DD`."""
    return tuple(
        Reading("date", value, mention.span, sure) for mention in date_mentions(text) for value, sure in mention.values
    )
