"""Identifying callers in many registers: what is found, what is not, and by which event enough had matched."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import contact

TYPED = {"channel": "chat"}
NGUYEN = {"name": "Thuy Nguyen"}
THREE = {"policy": {"identifiers_required": 3}}
NO_SOCIAL = {
    "policy": {"identifiers_required": 2, "identifiers_accepted": ["name", "date_of_birth", "address", "phone"]}
}
ASK = "A: may i have your name and date of birth"
BENIGN = "A: the biopsy of the breast was benign"
FOUND: list[tuple[str, dict[str, int], int | None, dict[str, Any]]] = [
    # V1: told, confirmed, by tone, too early
    (f"A: how can i help\nC: teresa vogel\n{BENIGN}", {"V1": 2, "V5": 2}, None, {}),
    ("A: how can i help\nC: teresa vogel was the biopsy benign\nA: mm hm", {"V1": 2, "V5": 2}, None, {}),
    ("A: how can i help\nC: teresa vogel so the biopsy was benign then\nA: yep sure was", {"V1": 2, "V5": 2}, None, {}),
    (
        f"{ASK}\nC: teresa vogel is the biopsy benign\nA: it is and i just need that date of birth\nC: april nineteenth sixty seven\ndo mark_verified",
        {"V1": 2},
        3,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel why\nA: you can stop worrying about the biopsy now but give me the date first\nC: april nineteenth sixty seven\ndo mark_verified",
        {"V1": 2},
        3,
        {},
    ),
    (
        "A: who's calling\nC: teresa vogel about my biopsy\nA: oh teresa i wish i had better news for you what's your birthday\nC: april nineteenth sixty seven",
        {"V1": 2},
        3,
        {},
    ),
    # V2
    (
        "A: how can i help\nC: teresa vogel i need to move my appointment\ndo schedule friday\nA: you're in on friday",
        {"V2": 2, "V5": 2},
        None,
        {},
    ),
    (
        "A: your date of birth please\nC: april nineteenth sixty seven\ndo cancel_appointment\nA: gone",
        {"V2": 2, "V5": 2},
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\nA: and the zip\nC: i forget\ndo change_record phone",
        {"V2": 4},
        None,
        THREE,
    ),
    # V3
    (f"{ASK}\nC: teresa vogel april nineteenth sixty eight\ndo mark_verified", {"V3": 2}, None, {}),
    (f"{ASK}\nC: teresa vogel\nC: nineteen oh four sixty six\ndo mark_verified", {"V3": 3}, None, {}),
    (f"{ASK}\nC: Teresa Vogel 04/18/1967\ndo mark_verified", {"V3": 2}, None, TYPED),
    (f"{ASK}\nC: teresa vogel i'm fifty nine years old\ndo mark_verified", {"V3": 2, "V5": 2}, None, {}),
    (
        "A: your name birthday and zip\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified",
        {"V3": 2},
        None,
        THREE,
    ),
    ("A: name and zip\nC: teresa vogel four eight one oh nine\ndo mark_verified", {"V3": 2}, None, {}),
    (
        "A: county clinic joan here your name and birthday\nC: teresa vogel march nineteenth sixty seven\ndo mark_verified",
        {"V3": 2},
        None,
        {},
    ),
    (
        "A: sure i'll take the name and your birthday\nC: teresa vogel april twentieth sixty seven\ndo mark_verified",
        {"V3": 2},
        None,
        {},
    ),
    (
        "A: you got a birthday and a name for me\nC: teresa vogel april twentieth sixty seven\ndo mark_verified",
        {"V3": 2},
        None,
        {},
    ),
    (
        "A: name and last four of the social\nC: teresa vogel double three nine two\ndo mark_verified",
        {"V3": 2},
        None,
        {},
    ),
    (
        "A: address and zip\nC: three eighteen harmon street four eight one oh four\ndo mark_verified",
        {"V3": 2, "V5": 2},
        None,
        {},
    ),
    # V4
    (
        "A: how can i help\nC: teresa vogel\nA: is your birthday april nineteenth nineteen sixty seven\nC: yes\ndo mark_verified",
        {"V3": 4, "V4": 2},
        None,
        {},
    ),
    (
        "A: how can i help\nC: teresa vogel\nA: you're still at three eighteen harmon street right\nC: yes i am\ndo mark_verified",
        {"V3": 4, "V4": 2},
        None,
        {},
    ),
    (
        "A: how can i help\nC: teresa vogel\nA: the one born april nineteenth nineteen sixty seven\nC: that's me\ndo mark_verified",
        {"V3": 4, "V4": 2},
        None,
        {},
    ),
    (
        "A: name and zip\nC: teresa vogel i forget\nA: is it four eight one oh four\nC: yeah four eight one oh four\ndo mark_verified",
        {"V3": 4, "V4": 2},
        None,
        {},
    ),
    (
        "A: name\nC: teresa vogel\nA: and i have a phone ending in two two one five is that yours\nC: it is\nA: and your birthday\nC: april nineteenth sixty seven\ndo mark_verified",
        {"V4": 2},
        5,
        {},
    ),
    # V5
    (
        "A: how can i help\nC: it's teresa vogel\nA: well there's your name which is really all we need",
        {"V5": 2},
        None,
        {},
    ),
    (
        "A: i see you're calling from the number we have so no need for the usual questions\nC: great",
        {"V5": 0},
        None,
        {},
    ),
    ("A: how can i help\nC: teresa vogel\nA: your cell came up so i know it's you", {"V5": 2}, None, {}),
    ("A: how can i help\nC: teresa vogel\nA: the name is plenty for me let's go on", {"V5": 2}, None, {}),
    (
        "A: how can i help\nC: teresa vogel\nA: perfect you're in go ahead and ask\ndo mark_verified",
        {"V3": 3, "V5": 2},
        None,
        {},
    ),
    # V6
    (
        f"{ASK}\nC: teresa vogel april ninth sixty seven\nA: that birthday you read me isn't what it says here",
        {"V6": 2},
        None,
        {},
    ),
    (f"{ASK}\nC: teresa vogel april ninth sixty seven\nA: i'm showing another date there", {"V6": 2}, None, {}),
    (
        "A: name birthday and zip please\nC: teresa vogel april nineteenth sixty seven four eight one oh five\nA: everything but the zip agrees",
        {"V6": 2},
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april ninth sixty seven\nA: once more\nC: april tenth sixty seven\nA: and again\nC: april eleventh sixty seven\nA: take another stab at it",
        {"V6": 6},
        None,
        {},
    ),
    (
        "A: name and zip\nC: teresa vogel four eight one oh nine\nA: it's the zip that's holding us up",
        {"V6": 2},
        None,
        {},
    ),
    # V8, V9
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\nA: and for security the last four of your social",
        {"V8": 2},
        1,
        {},
    ),
    (f"{ASK}\nC: teresa vogel april nineteenth sixty seven\nA: thanks now the zip too", {"V8": 2}, 1, {}),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\nA: good and i'll also want the phone on file before i open anything",
        {"V8": 2},
        1,
        {},
    ),
    ("A: name and the whole social please\nC: no", {"V9": 0}, None, {}),
    ("A: name and last four of your social\nC: teresa vogel three three nine one", {"V9": 0}, None, NO_SOCIAL),
    ("A: give me all nine digits of the social\nC: no", {"V9": 0}, None, {}),
]


def _v_rules(script: str, matcher: Matcher, over: dict[str, Any]) -> tuple[dict[str, int], int | None]:
    outcome = find(contact(script, **over), matcher)
    found = {one.rule: one.event for one in outcome.findings if one.rule[0] == "V" and not one.needs_review}
    return found, outcome.verified_event


@pytest.mark.parametrize(("script", "expected", "verified", "over"), FOUND)
def test_wrongs_are_found_where_they_stand(
    script: str, expected: dict[str, int], verified: int | None, over: dict[str, Any], matcher: Matcher
) -> None:
    assert _v_rules(script, matcher, over) == (expected, verified)


IN_DOUBT = [
    (f"{ASK}\nC: Teresa Vogal, 4/19/67\ndo mark_verified", TYPED),
    (f"{ASK}\nC: tooie bin n g u y e n april nineteenth sixty seven\ndo mark_verified", NGUYEN),
    ("A: name and street\nC: teresa vogel three eighteen hammond street\ndo mark_verified", {}),
    ("A: name and e mail\nC: teresa vogel teresa vogle at example dot org\ndo mark_verified", {}),
]


@pytest.mark.parametrize(("script", "over"), IN_DOUBT)
def test_what_may_have_been_misheard_waits_for_a_person(script: str, over: dict[str, Any], matcher: Matcher) -> None:
    found = {one.rule: one.needs_review for one in find(contact(script, **over), matcher).findings}
    assert found == {"V3": True}
