"""Ordinary short calls: corrections said in several ways, steps reported, hand-overs, parts of wrong tries, yes to a guess."""

from __future__ import annotations

from typing import Any

import pytest

from app.bootstrap.understanding import load_mind
from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from app.core.scoring.privacy.ledger import fold
from tests.core.scoring.privacy.build import IDENTIFIED, contact

ASK = "A: lakeview family practice this is ruth your name and date of birth please"
WRONG = f"{ASK}\nC: teresa vogel april ninth sixty seven\nA: let me have that birthday once more"
TWO = "A: lakeview family practice your date of birth and zip please\nC: teresa vogel april ninth sixty seven zip four eight one oh one\nA: could i have both once more"
KNEE = [
    {"id": "scan", "section": "results", "says": ["the scan shows a torn ligament in the left ankle"]},
    {"id": "visit", "section": "appointments", "says": ["seen by doctor osman on the ninth at ten"]},
]
FLU = [{"id": "flu", "section": "results", "says": ["the flu test came back positive"]}]
NOTHING = [
    {"id": "due", "section": "billing", "says": ["nothing owed"]},
    {"id": "visit", "section": "appointments", "says": ["stress test on the second at the heart center"]},
]
VERIFIED: list[tuple[str, bool]] = [
    # said again digit by digit, to be clear
    (f"{ASK}\nC: teresa vogel april nineteenth one nine nineteen sixty seven", True),
    (f"{ASK}\nC: teresa vogel april nineteenth that's one nine sixty seven", True),
    (f"{ASK}\nC: teresa vogel april nineteenth sixty seven six seven", True),
    (f"{ASK}\nC: teresa vogel april nineteenth nineteen sixty seven one nine six seven", True),
    (f"{ASK}\nC: teresa vogel april nineteenth one eight nineteen sixty seven", False),
    (f"{ASK}\nC: teresa vogel april eighteenth one eight nineteen sixty seven", False),
    # put right
    (f"{WRONG}\nC: april nineteenth nineteen sixty seven sorry", True),
    (f"{WRONG}\nC: no the nineteenth", True),
    (f"{WRONG}\nC: nineteenth i meant", True),
    (f"{WRONG}\nC: not the ninth the nineteenth", True),
    (f"{WRONG}\nC: did i say ninth i'm the nineteenth", True),
    (f"{WRONG}\nC: oh i misspoke it's april nineteenth sixty seven", True),
    (f"{WRONG}\nC: april nineteenth one nine nineteen sixty seven", True),
    (f"{WRONG}\nC: april ninth sixty seven", False),
    (f"{WRONG}\nC: i do not know it then", False),
    # the old ZIP code, the other one
    (f"{TWO}\nC: april tenth sixty seven and the old one is four eight one oh four", True),
    (f"{TWO}\nC: april tenth sixty seven you'll have the old one four eight one oh four", True),
    (f"{TWO}\nC: april tenth sixty seven the right one four eight one oh four", True),
    (f"{TWO}\nC: april tenth sixty seven the old one four eight one oh five", False),
    # parts of different wrong tries do not add up
    (f"{WRONG}\nC: april tenth sixty seven\nA: once more\nC: june nineteenth and i don't know the year", False),
    (f"{WRONG}\nC: may nineteenth sixty seven\nA: once more\nC: april second sixty six", False),
    (f"{ASK}\nC: teresa vogel june eighth sixty seven\nA: and again\nC: no april second", False),
    (f"{ASK}\nC: teresa vogel april nineteenth\nA: and the year\nC: may nineteenth sixty seven", False),
    (f"{ASK}\nC: teresa vogel april eighteenth\nA: again please\nC: no may nineteenth sixty seven", False),
    (f"{ASK}\nC: teresa vogel june nineteenth sixty seven\nA: once more\nC: no july", False),
    # parts of one value do
    (f"{ASK}\nC: teresa vogel april nineteenth\nA: and the year\nC: sixty seven", True),
    (f"{ASK}\nC: teresa vogel the nineteenth of april\nA: of what year\nC: nineteen sixty seven", True),
]
QUIET: list[tuple[str, dict[str, Any]]] = [
    # the agent's own step
    (f"{ASK}\nC: teresa vogel\nA: anyway it's saved", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: okay i've put that in", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: that's updated now", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: there you are got a pen", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: that's it exactly", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\ndo note called about a number\nA: right that's all in there for you", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: i've made a note of it", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: okay that's all been changed for you", {"facts": NOTHING}),
    (f"{ASK}\nC: teresa vogel\nA: done", {"facts": NOTHING}),
    (f"{IDENTIFIED}\nC: i am his sister by the way\nA: the biopsy of the breast was benign", {}),
    # no yes to the guess
    (f"{ASK}\nC: teresa vogel did they find a tear\nA: yes i can look once i have your birthday", {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel did they find a tear\nA: and the birthday please", {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel did they find a tear\nA: i can't say before i have your birthday", {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel did they find a tear and is this the right number to call\nA: yes it is", {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel did they find a break\nA: yep and what was the birthday", {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel is it the left one you need\nA: yes please", {"facts": KNEE}),
    # a verdict of nothing told
    (f"{ASK}\nC: teresa vogel\nA: are you sure it's positive that you were here", {"facts": FLU}),
    (f"{ASK}\nC: teresa vogel it was positive last year\nA: you said it was positive and your birthday", {"facts": FLU}),
    (f"{ASK}\nC: teresa vogel\nA: i'm positive we can find it what's the birthday", {"facts": FLU}),
    (f"{ASK}\nC: teresa vogel\nA: we ring you if it's positive what's the birthday", {"facts": FLU}),
    # the patient hands over in own words
    (f"{IDENTIFIED}\nA: got a pen\nC: no i'm passing you to my husband tell him all of it\nC[Tom]: hi it's tom her husband\nA: the biopsy was benign", {}),
    (f"{IDENTIFIED}\nA: ready\nC: no hang on talk to my daughter she writes it down\nC[Jo]: hello this is jo her daughter\nA: the biopsy was benign", {}),
    (f"{IDENTIFIED}\nC: you can tell my husband here he is\nC: hi this is tom her husband\nA: the biopsy was benign", {}),
    (f"{IDENTIFIED}\nC: i am his wife you know and he worries so\nC: what about my biopsy\nA: the biopsy was benign", {}),
    (f"{IDENTIFIED}\nC: his brother is a doctor\nA: the biopsy was benign", {}),
]  # fmt: skip
FOUND: list[tuple[str, str, int, dict[str, Any]]] = [
    (f"{ASK}\nC: teresa vogel did they find a tear\nA: yep they did find one and your birthday", "V1", 2, {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel tell me did the scan show a tear\nA: yes\nC: oh no", "V1", 2, {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel is it torn my ankle\nA: it is and what year were you born", "V1", 2, {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel about my ankle did they see a rupture because i can't walk\nA: they did sadly", "V1", 2, {"facts": KNEE}),
    (f"{ASK}\nC: teresa vogel\nA: i can see it's positive i just need that date", "V1", 2, {"facts": FLU}),
    (f"{ASK}\nC: teresa vogel\nA: it came back positive and your birthday is", "V1", 2, {"facts": FLU}),
    # a later voice
    (f"{IDENTIFIED}\nC: hi this is tom her husband she went out\nA: the biopsy of the breast was benign", "V7", 4, {}),
    (f"{IDENTIFIED}\nC: hello i'm her sister go ahead\nA: the biopsy of the breast was benign", "V7", 4, {}),
    (f"{IDENTIFIED}\nC[second voice]: yeah go ahead she's outside\nA: the biopsy of the breast was benign", "V7", 4, {}),
    (f"{IDENTIFIED}\nA: shall i tell your husband\nC: no not him\nC[Tom]: it's tom her husband\nA: the biopsy of the breast was benign", "V7", 6, {}),
]  # fmt: skip


@pytest.fixture(scope="module")
def mind() -> Matcher:
    return load_mind().matcher


@pytest.mark.parametrize(("script", "verified"), VERIFIED)
def test_values_put_right_or_not(script: str, verified: bool, mind: Matcher) -> None:
    assert (fold(contact(script), mind).verification.verified_event is not None) is verified


@pytest.mark.parametrize(("script", "over"), QUIET)
def test_nothing_is_told_to_anybody_wrong(script: str, over: dict[str, Any], mind: Matcher) -> None:
    fatal = {f.rule for f in find(contact(script, **over), mind).findings if f.severity == "fatal"}
    assert fatal == set()


@pytest.mark.parametrize(("script", "rule", "event", "over"), FOUND)
def test_what_is_told_is_found(script: str, rule: str, event: int, over: dict[str, Any], mind: Matcher) -> None:
    found = {f.rule: f.event for f in find(contact(script, **over), mind).findings if not f.needs_review}
    assert found.get(rule) == event
