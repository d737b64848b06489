"""Made-up calls for measuring speed: thirty events each, whose words, facts and identifiers differ from call to call."""

from __future__ import annotations

import random
from typing import Any

from app.core.record.model import CallRecord

EVENTS = 30
_FIRST = [
    "ines",
    "omar",
    "tilda",
    "marco",
    "yuki",
    "petra",
    "samir",
    "lotte",
    "bruno",
    "ayesha",
    "greta",
    "pavel",
    "nadia",
    "hugo",
    "amara",
    "felix",
]
_LAST = [
    "varga",
    "okoro",
    "lindqvist",
    "moreau",
    "tanaka",
    "haas",
    "benali",
    "castell",
    "ferro",
    "nowak",
    "adeyemi",
    "brandt",
    "soto",
    "keller",
]
_MONTHS = [
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
_DAYS = [
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
]
_ONES = ["", *["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]]
_TENS = ["forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_PLACES = ["north desk", "river clinic", "hill street office", "garden ward", "station practice", "harbor lab"]
_THINGS = [
    "knee scan",
    "thyroid panel",
    "mole check",
    "stress test",
    "hearing test",
    "bone density scan",
    "sleep study",
]
_OUTCOMES = ["was normal", "shows a small fracture", "came back clear", "needs another look", "found a cyst"]
_WHEN = ["this morning", "last tuesday", "two weeks ago", "before the holiday", "on monday", "the day we moved house"]
_WHO = ["my neighbour", "the driver", "my manager", "our landlord", "the man at the counter", "my teacher"]
_FEEL = [
    "i have been so worried that i could not eat",
    "it makes me furious to be passed around like this",
    "honestly i am ashamed to ask again",
    "i do not understand a single line of that letter",
    "my hands were shaking when i opened it",
]
_TALK = [
    "{who} said somebody would ring me {when} about the {thing} and nobody did",
    "i left {count} messages with the {place} and then the line went quiet",
    "the letter about the {thing} came {when} and page {count} is missing",
    "i can only talk for {count} minutes because {who} is waiting outside",
    "we drove {count} miles to the {place} {when} and the door was locked",
    "could you look whether the bill of {count} dollars for the {thing} was paid",
    "is there anything before the {day} of {month} because i work nights",
    "{feel} and {who} keeps asking me what is going on with the {thing}",
    "ok i am writing that down {count} dash {day} and what was the name again",
]
_ANSWER = [
    "that sounds exhausting {first} and i am glad that you called the {place} today",
    "let me read that back you rang {when} about the {thing} and nobody answered is that right",
    "i will ask the {place} myself and ring you before the {day} of {month}",
    "may i put you on hold for {count} minutes while i find the page about the {thing}",
    "thank you for waiting i have the schedule of the {place} open in front of me now",
    "i can see why the {thing} has been on your mind what worries you most about it",
    "the next opening at the {place} is the {day} of {month} would the morning suit you",
    "i am sorry that {count} messages went unanswered and i am passing that on in writing",
    "a nurse has to go over that part with you so i will transfer you and stay on until she answers",
]


def made_call(number: int) -> CallRecord:
    """The call of that number; the same number gives the same call."""
    chance = random.Random(number)
    first, last, thing = chance.choice(_FIRST), chance.choice(_LAST), chance.choice(_THINGS)
    month, day, year = chance.randrange(12), chance.randrange(12), chance.randrange(60)
    outcome = f"your {thing} {chance.choice(_OUTCOMES)}"
    born = f"{_MONTHS[month]} {_DAYS[day]} nineteen {_TENS[year // 10]} {_ONES[year % 10]}".strip()

    def say(patterns: list[str]) -> str:
        return chance.choice(patterns).format(
            who=chance.choice(_WHO),
            when=chance.choice(_WHEN),
            thing=thing if chance.random() < 0.6 else chance.choice(_THINGS),
            place=chance.choice(_PLACES),
            feel=chance.choice(_FEEL),
            first=first,
            count=chance.randrange(2, 99),
            day=chance.choice(_DAYS),
            month=chance.choice(_MONTHS),
        )

    start: list[dict[str, Any]] = [
        {"by": "agent", "say": f"thank you for calling the {chance.choice(_PLACES)} this is {chance.choice(_FIRST)}"},
        {"by": "caller", "say": say(_TALK)},
        {"by": "agent", "do": "open_record", "what": f"{first} {last}".title()},
        {"by": "agent", "say": "may i have your full name and your date of birth please"},
        {"by": "caller", "say": f"sure it is {first} {last} and i was born {born}"},
        {"by": "agent", "do": "mark_verified"},
    ]
    middle = [
        {"by": "caller", "say": say(_TALK)} if step % 2 == 0 else {"by": "agent", "say": say(_ANSWER)}
        for step in range(EVENTS - len(start) - 4)
    ]
    end: list[dict[str, Any]] = [
        {"by": "agent", "say": f"so {outcome} and the doctor will explain it {chance.choice(_WHEN)}"},
        {"by": "caller", "say": say(_TALK)},
        {"by": "agent", "do": "note", "what": "Identified by name and date of birth; call back promised."},
        {"by": "agent", "do": "end"},
    ]
    return CallRecord.model_validate(
        {
            "format": "kindline.call/1",
            "id": f"speed-{number}",
            "channel": "phone",
            "language": "en",
            "record": {
                "name": f"{first} {last}".title(),
                "date_of_birth": f"19{4 + year // 10}{year % 10}-{month + 1:02}-{day + 1:02}",
                "phone": f"555-01{number % 100:02}",
                "facts": [
                    {"id": "result", "section": "results", "says": [outcome]},
                    {"id": "visit", "section": "appointments", "says": [f"your visit is on the {_DAYS[day]} of may"]},
                ],
            },
            "caller": {"relationship": "self", "reason": ["results"]},
            "events": [{"t": 9.0 * place, **event} for place, event in enumerate([*start, *middle, *end])],
        }
    )
