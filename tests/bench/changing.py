"""Ways to change a call record: some that may not change a verdict, and some that have to."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from app.core.language.dates import read_dates

Call = dict[str, Any]
Change = Callable[[Call, random.Random], Call | None]
"""A changed copy, or None where this change does not apply to the call."""

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_POLITE = (
    ("please", "if you would"),
    ("thank you", "thanks"),
    ("could you", "would you"),
    ("may i have", "could i get"),
    ("you're welcome", "my pleasure"),
)
_FILLERS = ("um", "uh", "erm")
_PEOPLE = ("marisol", "tremaine", "ingrid", "rashid", "beatrix", "leopold")
_SURNAMES = ("castellan", "holloway", "brandt", "okafor", "delacroix", "whitfield")
_DATES = (
    ("1958-04-09", "april ninth nineteen fifty eight"),
    ("1983-11-27", "november twenty seventh nineteen eighty three"),
)


def spoken(call: Call, alter: Callable[[str], str]) -> Call:
    """The call with all spoken or typed words altered; what was written on the desktop stays."""
    events = [{**e, "say": alter(e["say"])} if e.get("say") else dict(e) for e in call["events"]]
    return {**call, "events": [{key: value for key, value in e.items() if key != "words"} for e in events]}


def upper(call: Call, _: random.Random) -> Call | None:
    return spoken(call, str.upper)


def lower(call: Call, _: random.Random) -> Call | None:
    return spoken(call, str.lower)


def bare(call: Call, _: random.Random) -> Call | None:
    """Without commas, stops and question marks; what belongs to a number or an address stays."""
    return spoken(call, lambda text: re.sub(r"[,;:!?]+(?=\s|$)|\.(?=\s|$)", "", text))


def stopped(call: Call, _: random.Random) -> Call | None:
    """With a full stop at the end where there is no mark."""
    return spoken(call, lambda text: text if re.search(r"[.!?]\s*$", text) else text + ".")


def curly(call: Call, _: random.Random) -> Call | None:
    return spoken(call, lambda text: text.replace("'", "’"))


def fillers(call: Call, dice: random.Random) -> Call | None:
    def alter(text: str) -> str:
        words = text.split()
        for place in sorted(dice.sample(range(len(words) + 1), k=min(2, len(words))), reverse=True):
            words.insert(place, dice.choice(_FILLERS))
        return " ".join(words)

    return spoken(call, alter)


def polite(call: Call, _: random.Random) -> Call | None:
    def alter(text: str) -> str:
        for one, other in _POLITE:
            text = re.sub(rf"\b{one}\b", other, text, flags=re.IGNORECASE)
        return text

    changed = spoken(call, alter)
    return changed if changed != spoken(call, str) else None


def digits_said(call: Call, _: random.Random) -> Call | None:
    """Long numbers in figures written out digit by digit."""

    def alter(text: str) -> str:
        return re.sub(r"(?<![\w/.-])\d{5,}(?![\w/.-])", lambda m: " ".join(_DIGITS[int(d)] for d in m.group()), text)

    changed = spoken(call, alter)
    return changed if changed != spoken(call, str) else None


def digits_written(call: Call, _: random.Random) -> Call | None:
    """Digits said one by one, five or more of them, written in figures."""
    digit = "|".join((*_DIGITS, "oh"))

    def alter(text: str) -> str:
        def figures(match: re.Match[str]) -> str:
            return "".join(
                "0" if word.lower() == "oh" else str(_DIGITS.index(word.lower())) for word in match.group().split()
            )

        return re.sub(rf"\b(?:{digit})(?: (?:{digit})){{4,}}\b", figures, text, flags=re.IGNORECASE)

    changed = spoken(call, alter)
    return changed if changed != spoken(call, str) else None


def renamed(call: Call, dice: random.Random) -> Call | None:
    """Another patient's name, wherever it stands; where part of it is no plain word of its own, nothing is changed."""
    parts = [part for part in re.split(r"[\s-]+", call["record"]["name"]) if len(part) > 2]
    if len(parts) != 2 or "-" in call["record"]["name"] or "'" in call["record"]["name"]:
        return None
    fresh = (dice.choice(_PEOPLE), dice.choice(_SURNAMES))

    def alter(value: Any) -> Any:
        if isinstance(value, str):
            for old, new in zip(parts, fresh, strict=True):
                value = re.sub(
                    rf"\b{re.escape(old)}\b",
                    lambda m, n=new: n.title() if m.group()[0].isupper() else n,
                    value,
                    flags=re.I,
                )
            return value
        if isinstance(value, list):
            return [alter(item) for item in value]
        return {key: alter(item) for key, item in value.items()} if isinstance(value, dict) else value

    said = " ".join(e.get("say", "") for e in call["events"]).lower()
    whole = all(part.lower() in said for part in parts)  # a recogniser's own spelling cannot be renamed along
    return alter(call) if whole else None


def redated(call: Call, dice: random.Random) -> Call | None:
    """Another date of birth, in the record and wherever it is said whole."""
    true = call["record"].get("date_of_birth")
    new, words = dice.choice(_DATES)
    if not true:
        return None
    found = False

    def alter(text: str) -> str:
        nonlocal found
        readings = [one for one in read_dates(text) if one.value == true]
        if not readings:
            return text
        found = True
        longest = max(readings, key=lambda one: one.span.end - one.span.start)
        return f"{text[: longest.span.start]}{words}{text[longest.span.end :]}"

    changed = spoken(call, alter)
    others = [
        e for e in changed["events"] if e.get("say") and any(one.value[5:] == true[5:] for one in read_dates(e["say"]))
    ]
    return {**changed, "record": {**call["record"], "date_of_birth": new}} if found and not others else None


def swapped(call: Call, dice: random.Random) -> Call | None:
    """The opening of the record, which says nothing, changes places with its neighbour."""
    places = [i for i, e in enumerate(call["events"]) if e.get("do") == "open_record" and i + 1 < len(call["events"])]
    if not places:
        return None
    at = dice.choice(places)
    events = [dict(e) for e in call["events"]]
    events[at], events[at + 1] = {**events[at + 1], "t": events[at]["t"]}, {**events[at], "t": events[at + 1]["t"]}
    return {**call, "events": events}


def inserted(call: Call, dice: random.Random) -> Call | None:
    """A turn that says nothing, right after the greeting or right before the end."""
    events = [dict(e) for e in call["events"]]
    if events[0]["by"] != "agent" or not events[0].get("say") or len(events) < 3:
        return None
    if dice.random() < 0.5:
        events.insert(1, {"t": events[1]["t"], "by": "caller", "say": "hello there"})
    else:
        last = len(events) - (events[-1].get("do") == "end")
        events.insert(last, {"t": events[last - 1]["t"], "by": "agent", "say": "have a good day now"})
    return {**call, "events": events}


SAME: dict[str, Change] = {
    "upper case": upper,
    "lower case": lower,
    "no punctuation": bare,
    "full stops": stopped,
    "curly quotes": curly,
    "fillers": fillers,
    "politeness": polite,
    "digits said": digits_said,
    "digits written": digits_written,
    "another name": renamed,
    "another birth date": redated,
    "independent events": swapped,
    "a neutral turn": inserted,
}
