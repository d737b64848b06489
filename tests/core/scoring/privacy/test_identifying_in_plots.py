"""Identifying in longer plots: moves, misheard parts, helpers on the line, long stories, and slips among right dealing."""

from __future__ import annotations

from typing import Any

import pytest

from app.bootstrap.understanding import load_mind
from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import contact

ASK = "A: lakeview family practice this is ruth your name and date of birth please"
GIVEN = "C: teresa vogel april nineteenth sixty seven"
TOLD = "A: good news the biopsy of the breast was benign"
STORY = "you see i was at the shop and then it rained and my niece rang about the dog " * 70
TYPED = {"channel": "chat"}
VINH = {"name": "Vinh Nguyen"}
SON = {
    "relationship": "child",
    "authorized": [{"name": "Mark Vogel", "relationship": "child", "scope": ["results", "billing"]}],
}
CLEAN: list[tuple[str, int | None, dict[str, Any]]] = [
    # moved house before anybody is verified: the new address is no wrong answer
    (
        "A: hello\nC: teresa vogel i moved and my address is nine eighteen larkspur court now\nA: could i have your date of birth\nC: april nineteenth sixty seven\ndo mark_verified\ndo change_record address",
        3,
        {},
    ),
    (
        "A: hello\nC: this is teresa vogel i've got a new phone number it's five five five two one two three four five six\nA: sure your birthday first\nC: april nineteenth nineteen sixty seven\ndo mark_verified\ndo change_record phone",
        3,
        {},
    ),
    (
        f"{ASK}\n{GIVEN}\ndo mark_verified\nC: my statements keep going to my old flat\nA: where should they go\nC: nine eighteen larkspur court\ndo change_record address\nA: all changed",
        1,
        {},
    ),
    (
        f"{ASK}\n{GIVEN}\ndo mark_verified\nA: what's the new email\nC: tvogel at sample dot org\ndo change_record email",
        1,
        {},
    ),
    # the right value after a wrong one, turns later and in the middle of other talk
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty six\nA: and the zip as well please\nC: four eight one oh four hang on did i say sixty six that's my sister i'm sixty seven\ndo mark_verified\n{TOLD}",
        3,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april ninth sixty seven\nA: let me have that day once more with the zip\nC: oh sorry nineteenth i meant and it's four eight one oh four\ndo mark_verified\n{TOLD}",
        3,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel\nC: april\nA: mm hm\nC: nineteenth\nA: and the year\nC: nineteen\nC: sixty seven\ndo mark_verified",
        7,
        {},
    ),
    # long stories
    (f"{ASK}\nC: teresa vogel {STORY} and i was born april nineteenth sixty seven\ndo mark_verified\n{TOLD}", 1, {}),
    (f"{ASK}\nC: {STORY} anyway my name is teresa vogel april nineteenth sixty seven\ndo mark_verified", 1, {}),
    # whoever gives them
    (
        f"A: hello\nC: hi i'm mark vogel calling for my mom teresa april nineteenth sixty seven about her biopsy\ndo view results\n{TOLD}",
        1,
        SON,
    ),
    (
        f"A: hello\nC: this is mark vogel my mom teresas birthday is april nineteenth sixty seven\ndo view results\n{TOLD}",
        1,
        SON,
    ),
    (
        f"A: hello\nC: this is mark im teresas son vogel is the last name shes april nineteenth sixty seven\ndo view results\n{TOLD}",
        1,
        SON,
    ),
    # agents who repeat, thank, explain and refuse
    (
        f"{ASK}\nC: teresa vogel april nineteenth\nA: thank you teresa april nineteenth got that i only lack the year\nC: sixty seven\ndo mark_verified",
        3,
        {},
    ),
    (
        f"A: hello\nC: teresa vogel i want my results\nA: i'd love to but i can't say anything till i know who i've got\nC: fine\nA: your date of birth\nC: april nineteenth sixty seven\ndo mark_verified\n{TOLD}",
        5,
        {},
    ),
    (
        "A: hello\nC: teresa vogel my biopsy was benign wasn't it\nA: i can't confirm that either way before we've done the checks what's your birthday\nC: i'd rather not\nA: then the portal has it all",
        None,
        {},
    ),
    (
        "A: hello\nC: teresa vogel is it bad\nA: right i understand you're scared let me have your birthday\nC: april nineteenth sixty seven\ndo mark_verified",
        3,
        {},
    ),
    (
        "A: hello\nC: teresa vogel the bill is one hundred forty right\nA: right let me look what's your zip\nC: four eight one oh four\ndo mark_verified",
        3,
        {},
    ),
    (
        "A: hello\nC: teresa vogel and i owe a hundred forty\nA: you say a hundred forty let me check that with you your date of birth first please\nC: april nineteenth sixty seven\ndo mark_verified",
        3,
        {},
    ),
    # a failed check that is handled rightly
    (
        f"{ASK}\nC: teresa vogel april ninth sixty eight\nA: i wasn't able to verify you with that i can call the number on file or you can come by with a card\nC: no thanks\nA: then take care",
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april ninth sixty eight\nA: i couldn't get through with those let's take both again slowly\nC: teresa vogel april tenth sixty eight\nA: sorry i can't go on here but i can ring you at the number we have ending in two two one five",
        None,
        {},
    ),
    (
        "A: name birthday and street please\nC: teresa vogel april nineteenth sixty seven on hammer lane nine\nA: something doesn't agree so i can't open this today\nC: ok",
        1,
        {},
    ),
    # other numbers and days that are no identifiers
    (
        f"{ASK}\nC: teresa vogel my appointment was on march third and i was born april nineteenth sixty seven\ndo mark_verified",
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel i've waited since the second of june two thousand twenty five\nA: and you were born when\nC: april nineteenth sixty seven\ndo mark_verified",
        3,
        {},
    ),
    (f"{ASK}\n{GIVEN}\ndo mark_verified\nC: i'll be there on may second\nA: see you may second at ten", 1, {}),
    # the name as the recogniser wrote it
    (f"{ASK}\nC: vin win april nineteenth sixty seven\ndo mark_verified", 1, {"name": "Vin Nguyen"}),
    (f"{ASK}\nC: it's shavon o'malley april nineteenth sixty seven\ndo mark_verified", 1, {"name": "Siobhan O'Malley"}),
    (f"{ASK}\nC: muhammad al farsi april nineteenth sixty seven\ndo mark_verified", 1, {"name": "Mohammed Al-Farsi"}),
    (f"{ASK}\nC: hosay nunez april nineteenth sixty seven\ndo mark_verified", 1, {"name": "José Núñez"}),
    (f"{ASK}\nC: yeah it's liz keating four nineteen sixty seven\ndo mark_verified", 1, {"name": "Elizabeth Keating"}),
    # partly heard numbers
    (f"{ASK}\nC: teresa vogel april nineteenth fifty ate\ndo mark_verified", 1, {"date_of_birth": "1958-04-19"}),
    (f"{ASK}\nC: teresa vogel april nine teen sixty seven\ndo mark_verified", 1, {}),
    # typed shortly
    (
        "A: Hi! Can I get your name and DOB?\nC: teresa vogel\nC: 4/19/67\ndo mark_verified\nA: Thanks! The biopsy of the breast was benign.",
        2,
        TYPED,
    ),
    (
        "A: Hi! Can I get your name and DOB?\nC: Teresa V.\nA: And your last name in full?\nC: Vogel\nC: 041967\ndo mark_verified",
        4,
        TYPED,
    ),
    ("A: Name and the email you use with us?\nC: teresa vogel, teresa.vogel@example.org\ndo mark_verified", 1, TYPED),
    ("A: Name, DOB and ZIP?\nC: Teresa Vogel, 19 Apr 1967, 48104\ndo mark_verified", 1, TYPED),
    # caller ID named and not leaned on
    (
        "A: your number came up but anyone could hold that phone so may i have your name and birthday\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified",
        1,
        {},
    ),
    (
        "A: hello\nC: teresa vogel\nA: the name's enough to find the chart and i'll need your birthday to open it\nC: april nineteenth sixty seven\ndo mark_verified",
        3,
        {},
    ),
    ("A: hello\nC: teresa vogel\nA: for directions your name is all i need it's the second door on the left", None, {}),
]
FOUND: list[tuple[str, dict[str, int], int | None, dict[str, Any]]] = [
    (
        "A: hello\nC: teresa vogel\ndo view results\nA: they took a look and there's no sign of cancer\nC: thank god",
        {"V1": 3, "V5": 3},
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel and i forget the rest\nA: never mind you take metoprolol fifty milligrams twice a day don't you\nC: yes",
        {"V1": 2},
        None,
        {},
    ),
    (
        "A: hello\nC: teresa vogel did the lump turn out benign\nA: you guessed it\nC: oh good",
        {"V1": 2, "V5": 2},
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel\nA: and while i wait for that birthday the biopsy of the breast was benign\nC: april nineteenth sixty seven\ndo mark_verified",
        {"V1": 2},
        3,
        {},
    ),
    (
        "A: hello\nC: teresa vogel i need my visit moved\ndo cancel_appointment\ndo schedule monday",
        {"V2": 2, "V5": 2},
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty six\nA: thank you\ndo mark_verified\n{TOLD}",
        {"V1": 4, "V3": 3},
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april ninth sixty seven\nA: could you say the day again\nC: april ninth sixty seven i said\ndo mark_verified",
        {"V3": 4},
        None,
        {},
    ),
    (
        "A: hello\nC: teresa vogel\nA: and are you still on harmon street\nC: yes\ndo mark_verified",
        {"V3": 4, "V4": 2},
        None,
        {},
    ),
    (
        f"A: hello\nC: teresa vogel\nA: i've got april nineteenth sixty seven for you is that right\nC: that's right\ndo mark_verified\n{TOLD}",
        {"V1": 5, "V3": 4, "V4": 2},
        None,
        {},
    ),
    (
        "A: your name\nC: teresa vogel\nA: your email with us is teresa dot vogel at example dot org correct\nC: correct",
        {"V4": 2},
        None,
        {},
    ),
    (f"{ASK}\nC: teresa vogel the eighteenth of april sixty seven\nA: no the day's a little off", {"V6": 2}, None, {}),
    (
        "A: name and member number\nC: teresa vogel q x five five four oh nine one seven\nA: i'm afraid the number isn't coming up",
        {"V6": 2},
        None,
        {},
    ),
    (
        "A: name birthday and zip please\nC: teresa vogel april nineteenth sixty six four eight one oh four\nA: your zip's good it's the birthday that's throwing it off",
        {"V6": 2},
        1,
        {},
    ),
    (
        "A: name birthday and zip please\nC: teresa vogel april nineteenth sixty seven four eight one oh four\nA: and your phone number please",
        {"V8": 2},
        1,
        {},
    ),
    (f"{ASK}\n{GIVEN}\nA: one more for the road which street are you on", {"V8": 2}, 1, {}),
    (
        "A: i'm going to need your full social security number and name\nC: teresa vogel i'd rather not",
        {"V9": 0},
        None,
        {},
    ),
    ("A: so what's your social all nine\nC: no chance", {"V9": 0}, None, {}),
    ("A: hello\nC: teresa vogel\nA: i recognize your voice teresa no need for the rest", {"V5": 2}, None, {}),
    ("A: hello\nC: teresa vogel\nA: your name will do just fine\nC: oh that's easy", {"V5": 2}, None, {}),
    ("A: hello\nC: april nineteenth sixty seven\nA: that birthday tells me it's you", {"V5": 2}, None, {}),
]


def _v_rules(script: str, matcher: Matcher, over: dict[str, Any]) -> tuple[dict[str, int], int | None]:
    outcome = find(contact(script, **over), matcher)
    found = {one.rule: one.event for one in outcome.findings if one.rule[0] == "V" and not one.needs_review}
    return found, outcome.verified_event


@pytest.mark.parametrize(("script", "verified", "over"), CLEAN, ids=range(len(CLEAN)))
def test_right_dealing_stays_clean(script: str, verified: int | None, over: dict[str, Any], matcher: Matcher) -> None:
    assert _v_rules(script, matcher, over) == ({}, verified)


@pytest.mark.parametrize(("script", "expected", "verified", "over"), FOUND, ids=range(len(FOUND)))
def test_wrongs_are_found_where_they_stand(
    script: str, expected: dict[str, int], verified: int | None, over: dict[str, Any], matcher: Matcher
) -> None:
    assert _v_rules(script, matcher, over) == (expected, verified)


TOLD_OUTRIGHT = [
    "A: hello\nC: teresa vogel i guess i still owe something\nA: one hundred forty from march yes",
    "A: hello\nC: teresa vogel it's not cancer is it\nA: no it was benign",
]


@pytest.mark.parametrize("script", TOLD_OUTRIGHT)
def test_with_trained_heads_an_answer_to_a_guess_is_telling(script: str) -> None:
    found, _ = _v_rules(script, load_mind().matcher, {})
    assert found == {"V1": 2, "V5": 2}
