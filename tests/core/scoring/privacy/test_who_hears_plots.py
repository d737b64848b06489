"""Whole calls from all sorts of callers: which rule about the person and their standing each of them breaks."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.language.matcher import Matcher
from app.core.scoring.model import Finding
from app.core.scoring.privacy.precedence import settle
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings
from tests.core.scoring.privacy.test_who_hears import BENIGN, BORN, CHILD, OWES, SLOT, WHO, rules

PLOTS: list[tuple[str, str | None, set[str], dict[str, Any]]] = [
    # nothing is known of the caller: words alone decide
    (f"C: i'm at the pharmacy and my prescription isn't there teresa vogel {BORN} / A: the biopsy came back benign", None, set(), {}),
    (f"C: my wife says i should call about my results i'm teresa vogel {BORN} / A: the biopsy came back benign", None, set(), {}),
    (f"C: i'm her husband {WHO} / A: {BENIGN}", None, {"T3"}, {}),
    (f"C: ring from hr at dunmore about {WHO} / A: {BENIGN}", None, {"T7"}, {}),
    # kin of all degrees
    (f"C: good day this is mrs vogel's niece {WHO} / A: {BENIGN}", "relative", {"T3"}, {}),
    (f"C: im the neighbor {WHO} shes not answering / A: she never turned up for her appointment", "friend", {"T3"}, {}),
    (f"C: im the neighbor {WHO} shes not answering / A: have you tried knocking", "friend", set(), {}),
    (f"C: i'm her aide from comfort keepers {WHO} when is she seen / A: {SLOT}", "caregiver", {"T3"}, {}),
    (f"C: it's her grandma {WHO} / A: {BENIGN}", "relative", {"T3"}, {"flags": ["minor"]}),
    (f"C: it's her dad {WHO} / A: {BENIGN}", "parent", set(), {"flags": ["minor"]}),
    (f"C: it's her dad {WHO} / A: {BENIGN}", "parent", {"T3"}, {}),
    (f"C: it's her dad {WHO} / A: she was here tuesday", "parent", {"T5"}, {"flags": ["minor", "endangerment"]}),
    (f"C: i'm her son {WHO} she passed out there / A: i'm sorry to hear that you must be worried", "child", set(), {}),
    (f"C: i'm her son {WHO} can you tell her i called / A: i'll tell her you called", "child", set(), {}),
    (f"C: i'm her mom {WHO} is there a balance / A: if she comes in with you we can all sit down", "parent", set(), {}),
    (f"C: i'm her sister {WHO} she has cancer doesn't she / A: that sounds like a frightening thought to carry", "sibling", set(), {}),
    # the public
    ("C: channel seven news is the mayor teresa vogel in there / A: she's resting upstairs", "stranger", {"T4"}, {}),
    ("C: channel seven news is the mayor teresa vogel in there / A: no comment on anybody", "stranger", set(), {}),
    ("C: i know teresa from work is she there / A: let me get my supervisor", "stranger", set(), {}),
    ("C: i'm her cab driver tell teresa vogel i'm outside / A: i'll walk over to the waiting room and tell her", "stranger", {"T4"}, {}),
    ("C: this is her ex teresa vogel is she there / A: i'm not able to speak about anyone", "stranger", set(), {}),
    # those who ask in a role
    (f"C: her boss here {WHO} didn't show for her shift / A: i'm sorry that leaves you short i can't say anything about anyone", "employer", set(), {}),
    (f"C: i represent the landlord of {WHO} / A: {OWES}", "lawyer", {"T7"}, {}),
    (f"C: i'm her lawyer {WHO} / A: do you have a signed release / C: it's coming / A: ok {OWES}", "lawyer", {"T7"}, {}),
    (f"C: i'm the school nurse {WHO} is one of our students / A: you'd need the form from her parents", "school", set(), {}),
    (f"C: marc from st anne's er we have {WHO} what's her dose / A: metoprolol fifty milligrams twice a day", "provider", {"T6"}, {}),
    (f"C: agent holt fbi {WHO} / A: you'll send the subpoena later right / C: sure / A: {BENIGN}", "officer", {"T6"}, {}),
    (f"C: agent holt fbi {WHO} / A: let me ring you through the switchboard of your field office / do dial 555-300-1000 / C: holt / A: {BENIGN}", "officer", set(), {}),
    (f"C: this is nine one one dispatch our medic has {WHO} unconscious not breathing / A: metoprolol fifty milligrams twice a day", "officer", set(), {}),
    (f"C: her boss here {WHO} didn't show for her shift / A: oh she's been with us since six", "employer", {"T4"}, {}),
    (f"C: teacher at lincoln here was {WHO} with you / A: yes she was", "school", {"T4"}, {}),
    # papers
    (f"C: i'm her conservator {WHO} / A: do we have the court order on file / C: you should / A: i see it here dated june / A: {BENIGN}", "representative", set(), {}),
    (f"C: i'm her conservator {WHO} / A: okay great / do change_record address", "representative", {"T2"}, {}),
    (f"C: i'm her health care proxy {WHO} / A: perfect that's all i need to hear / A: {BENIGN}", "representative", {"T2"}, {}),
    (f"C: i take care of her affairs i have guardianship {WHO} / A: lovely hold on / A: {BENIGN}", "caregiver", {"T2"}, {}),
    (f"C: i'm her health care proxy {WHO} / A: i'd need to see that in our system first / A: it isn't there so i can't go on", "representative", set(), {}),
    # restrictions beside a scope
    (f"C: ann vogel her daughter {WHO} / A: {BENIGN}", "child", {"T8"}, {"restrictions": ["please don't share my test results with my kids"]}),
    (f"C: ann vogel her daughter {WHO} / A: {BENIGN}", "child", {"T8"}, {"restrictions": ["results only to me"]}),
    (f"C: ann vogel her daughter {WHO} / A: {BENIGN}", "child", set(), {"restrictions": ["results only to my daughter"]}),
    (f"C: ann vogel her daughter {WHO} / A: {BENIGN}", "child", set(), {"restrictions": ["do not call the home number"]}),
    (f"C: ann vogel her daughter {WHO} / A: {BENIGN}", "child", set(), {"restrictions": ["no mail to the house", "no information about my counselling to anyone"]}),
]  # fmt: skip


@pytest.mark.parametrize(("script", "relationship", "expected", "over"), PLOTS)
def test_plots(
    script: str, relationship: str | None, expected: set[str], over: dict[str, Any], matcher: Matcher
) -> None:
    over = dict(over)
    if "restrictions" in over:
        over |= {"caller_name": "Ann Vogel", "authorized": [{**CHILD, "scope": ["results"]}]}
    assert rules("A: clinic / " + script, relationship, matcher, **over) == expected


LATER_VOICES = [
    ("C: my english is bad my nephew will listen for me ok / C[Leo]: hello leo the nephew / A: {}", set()),
    ("C: i have my mother on the line too she can hear everything / C[Ruth]: this is ruth / A: {}", set()),
    ("C[Relay 9]: this is relay operator nine the caller uses text go ahead / A: {}", set()),
    ("A: shall i go through it with your wife too / C: yes she's right here / C[Pat]: hi it's pat / A: {}", set()),
    ("C: hang on my husband wants to talk to you / C[Ned]: hi / A: {}", {"V7"}),
]


@pytest.mark.parametrize(("script", "expected"), LATER_VOICES)
def test_later_voices(script: str, expected: set[str], matcher: Matcher) -> None:
    script = IDENTIFIED + script.format("the biopsy came back benign").replace(" / ", "\n")
    assert {rule for rule in findings(contact(script), matcher) if rule[0] in "TNV"} == expected


@pytest.mark.parametrize("order", [1, -1])
def test_what_is_certain_stands_before_what_a_person_decides(order: int) -> None:
    doubtful = Finding("T6", 4, "fatal", "words", "c", 0.6, "privacy.t6.officer", {}, needs_review=True)
    certain = Finding("T6", 8, "fatal", "words", "c", 0.9, "privacy.t6.officer", {})
    assert settle((doubtful, certain)[::order]) == (certain,)
