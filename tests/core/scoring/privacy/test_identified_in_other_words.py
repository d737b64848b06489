"""Callers who identify themselves in many ways, rightly dealt with: nothing is found, and enough had matched in time."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import contact

TYPED = {"channel": "chat"}
HYPHEN = {"name": "Latoya Brooks-Winfield"}
MAIDEN = {"name": "Karen Ostrowski Bell"}
NGUYEN = {"name": "Thuy Nguyen"}
ROBERT = {"name": "Robert Haskell"}
MEXICO = {"name": "Fidel Ochoa Barrera"}
ONE = {"policy": {"identifiers_required": 1}}
THREE = {"policy": {"identifiers_required": 3}}
ASK = "A: may i have your name and date of birth"
BENIGN = "A: the biopsy of the breast was benign"
CLEAN: list[tuple[str, int | None, dict[str, Any]]] = [
    # a name or a day that comes in parts
    (
        f"{ASK}\nC: teresa\nC: vogel sorry my thumb slipped\nA: and the date of birth\nC: 04/19/1967\ndo mark_verified\n{BENIGN}",
        4,
        TYPED,
    ),
    (
        f"{ASK}\nC: it's vogel\nA: first name too please\nC: oh teresa\nA: and born when\nC: april nineteenth sixty seven\ndo mark_verified",
        5,
        {},
    ),
    (f"{ASK}\nC: teresa vogel\nA: and the birthday\nC: april\nC: nineteenth\nC: sixty seven\ndo mark_verified", 5, {}),
    (
        f"{ASK}\nC: teresa vogel april eighteenth\nC: no wait the nineteenth nineteen sixty seven\ndo mark_verified",
        2,
        {},
    ),
    (f"{ASK}\nC: teresa vogel april fifteenth nineteen sixty seven no sorry the nineteenth\ndo mark_verified", 1, {}),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty six\nA: let me stop you could you give me all of that once more\nC: april nineteenth sixty seven\ndo mark_verified",
        3,
        {},
    ),
    # spelled, possessive without its mark, another order
    (f"{ASK}\nC: t e r e s a v as in victor o g e l april nineteenth sixty seven\ndo mark_verified", 1, {}),
    (f"{ASK}\nC: last name vogel v o g e l first name teresa four nineteen sixty seven\ndo mark_verified", 1, {}),
    (f"{ASK}\nC: teresa vogel nineteenth of april nineteen sixty seven\ndo mark_verified", 1, {}),
    (f"{ASK}\nC: Teresa Vogel, 19/04/1967\ndo mark_verified", 1, TYPED),
    (f"{ASK}\nC: Vogel, Teresa. DOB 4-19-67\ndo mark_verified", 1, TYPED),
    (f"{ASK}\nC: teresa vogel oh four nineteen sixty seven\ndo mark_verified", 1, {}),
    (f"{ASK}\nC: teresa vogel april one nine sixty seven\ndo mark_verified", 1, {}),
    (f"{ASK}\nC: Teresa Vogel 1967-04-19\ndo mark_verified", 1, TYPED),
    (f"{ASK}\nC: Teresa Vogel, Apr 19 '67\ndo mark_verified", 1, TYPED),
    (f"{ASK}\nC: Teresa Vogel 4.19.1967\ndo mark_verified", 1, TYPED),
    (f"{ASK}\nC: Teresa Vogel 19th april 67\ndo mark_verified", 1, TYPED),
    # names that are heard or said otherwise
    (f"{ASK}\nC: latoya brooks winfield april nineteenth sixty seven\ndo mark_verified", 1, HYPHEN),
    (f"{ASK}\nC: latoya winfield april nineteenth sixty seven\ndo mark_verified", 1, HYPHEN),
    (f"{ASK}\nC: latoya brooks april nineteenth sixty seven\ndo mark_verified", 1, HYPHEN),
    (f"{ASK}\nC: karen bell it might be under ostrowski april nineteenth sixty seven\ndo mark_verified", 1, MAIDEN),
    (f"{ASK}\nC: karen ostrowski that's my maiden name april nineteenth sixty seven\ndo mark_verified", 1, MAIDEN),
    (f"{ASK}\nC: twee win n g u y e n april nineteenth sixty seven\ndo mark_verified", 1, NGUYEN),
    (f"{ASK}\nC: thuy win april nineteenth sixty seven\ndo mark_verified", 1, NGUYEN),
    (f"{ASK}\nC: bobby haskell april nineteenth sixty seven\ndo mark_verified", 1, ROBERT),
    (f"{ASK}\nC: this is rob haskell four nineteen sixty seven\ndo mark_verified", 1, ROBERT),
    (f"{ASK}\nC: fidel ochoa april nineteenth sixty seven\ndo mark_verified", 1, MEXICO),
    (f"{ASK}\nC: teresa ann vogel nineteen april sixty seven\ndo mark_verified", 1, {}),
    # other classes, numbers in pairs, doubles, partly heard
    ("A: your name and the zip\nC: teresa vogel four eight one oh four\ndo mark_verified", 1, {}),
    ("A: your name and the zip\nC: teresa vogel forty eight one oh four\ndo mark_verified", 1, {}),
    ("A: your name and zip please\nC: teresa vogel\nC: 48104\ndo mark_verified", 2, TYPED),
    ("A: name and last four of the social\nC: teresa vogel double three nine one\ndo mark_verified", 1, {}),
    ("A: name and last four of the social\nC: teresa vogel thirty three ninety one\ndo mark_verified", 1, {}),
    (
        "A: name and the phone we have\nC: teresa vogel five five five six forty double two fifteen\ndo mark_verified",
        1,
        {},
    ),
    ("A: name and phone number on file\nC: teresa vogel six four oh twenty two fifteen\ndo mark_verified", 1, {}),
    (
        "A: name and phone number on file\nC: teresa vogel five five five\nA: mm hm\nC: six four oh\nA: yes\nC: two two one five\ndo mark_verified",
        5,
        {},
    ),
    ("A: name and your member number\nC: teresa vogel q x five five four oh nine one eight\ndo mark_verified", 1, {}),
    ("A: name and your member number\nC: teresa vogel qx 55 40 918\ndo mark_verified", 1, {}),
    ("A: name and e mail\nC: teresa vogel teresa dot vogel at example dot org\ndo mark_verified", 1, {}),
    (
        "A: name and the street you live on with the number\nC: teresa vogel three eighteen harmon\ndo mark_verified",
        1,
        {},
    ),
    ("A: name and address\nC: teresa vogel\nC: three\nC: eighteen harmon street\ndo mark_verified", 3, {}),
    # asked in everyday ways, so that a wrong value is seen and a right one counts
    (
        "A: county clinic joan here your name and birthday\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified",
        1,
        {},
    ),
    (
        "A: sure i'll take your birthday and your zip\nC: i'm teresa vogel april nineteenth sixty seven four eight one oh four\ndo mark_verified",
        1,
        {},
    ),
    # retries that cure, in bounds
    (
        f"{ASK}\nC: teresa vogel may nineteenth sixty seven\nA: i'm not able to get in with what i've got would you give me both again\nC: april nineteenth sixty seven\ndo mark_verified\n{BENIGN}",
        3,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel may second sixty seven\nA: hmm once more please all of it\nC: teresa vogel may third sixty seven\nA: i can't open anything yet i can ring you at the number on file or you can use the portal\nC: ok call me",
        None,
        {},
    ),
    # the name by itself, the age, a caller who says less
    (
        "A: how can i help\nC: it's teresa vogel is my biopsy back\nA: happy to look teresa what's your date of birth",
        None,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel i'm fifty nine\nA: thanks and what date were you born\nC: april nineteenth sixty seven\ndo mark_verified",
        3,
        {},
    ),
    (f"{ASK}\nC: teresa vogel april nineteenth\nA: and the year\nC: sixty seven\ndo mark_verified\n{BENIGN}", 3, {}),
    # no V4: the house's own street, hours, numbers, and repeating what was said
    ("A: harmon street clinic this is joan\nC: hi where do i park", None, {}),
    ("A: Harmon Street Dental, Joan here. Who am I talking to?\nC: teresa vogel", None, TYPED),
    ("A: we're on harmon street across from the library\nC: thanks", None, {}),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\nA: april nineteenth sixty seven thank you\ndo mark_verified",
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth\nA: april nineteenth and the year\nC: sixty seven\nA: sixty seven got it\ndo mark_verified",
        3,
        {},
    ),
    (
        "A: name and address\nC: teresa vogel harmon street\nA: harmon street and the number\nC: three eighteen\ndo mark_verified",
        3,
        {},
    ),
    # no V1: neutral noises while the caller guesses
    (
        "A: how can i help\nC: it's teresa vogel i bet the biopsy was benign\nA: before i look at anything may i have your date of birth",
        None,
        {},
    ),
    (
        "A: how can i help\nC: teresa vogel is it cancer\nA: i can hear how scared you are i'll look the moment you've given me your date of birth",
        None,
        {},
    ),
    (
        "A: how can i help\nC: so you people found something\nA: i don't know yet could i have your name and birthday",
        None,
        {},
    ),
    # no V8: several in one breath, repeating after a break, a new contact for a change
    (
        "A: name birthday and zip please\nC: teresa vogel april nineteenth sixty seven four eight one oh four\ndo mark_verified",
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified\nC: all of her post should now come to me\nA: what's the address\nC: nine eighteen larkspur court\ndo change_record address\nA: done",
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified\nA: and a number in case we get cut off\nC: five five five nine one one two two two two",
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified\nC: i want the results sent\nA: sure which email should they go to\nC: tv at example dot org",
        1,
        {},
    ),
    (
        f"{ASK}\nC: teresa vogel april nineteenth sixty seven\ndo dial 555-640-2215\nC: hello\nA: joan from county clinic again may i have your date of birth and zip once more\nC: april nineteenth sixty seven four eight one oh four\n{BENIGN}",
        1,
        {},
    ),
    # policies
    (f"A: your date of birth please\nC: april nineteenth sixty seven\ndo mark_verified\n{BENIGN}", 1, ONE),
    (
        f"A: your name birthday and zip\nC: teresa vogel april nineteenth sixty seven\nA: and the zip\nC: four eight one oh four\ndo mark_verified\n{BENIGN}",
        3,
        THREE,
    ),
    # no V5: enough has matched, thanks are thanks
    (f"{ASK}\nC: teresa vogel april nineteenth sixty seven\nA: that's all i need thank you\n{BENIGN}", 1, {}),
    (
        "A: how can i help\nC: teresa vogel here\nA: thanks teresa that's all i need for the name now your birthday please",
        None,
        {},
    ),
    (
        "A: i see your number on my screen but i still have to check may i have your name and birthday\nC: teresa vogel april nineteenth sixty seven\ndo mark_verified",
        1,
        {},
    ),
    # no V6: nothing said of which, or said after it was put right
    (
        "A: name birthday and zip please\nC: teresa vogel april ninth sixty seven four eight one oh five\nA: something in there doesn't line up i can call you at the number on file",
        None,
        {},
    ),
]


def _v_rules(script: str, matcher: Matcher, over: dict[str, Any]) -> tuple[dict[str, int], int | None]:
    outcome = find(contact(script, **over), matcher)
    found = {one.rule: one.event for one in outcome.findings if one.rule[0] == "V" and not one.needs_review}
    return found, outcome.verified_event


@pytest.mark.parametrize(("script", "verified", "over"), CLEAN)
def test_right_dealing_stays_clean(script: str, verified: int | None, over: dict[str, Any], matcher: Matcher) -> None:
    assert _v_rules(script, matcher, over) == ({}, verified)
