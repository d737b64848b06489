"""Noticing and hiding, reaching people, loudspeakers and transfers as other people would say them."""

from __future__ import annotations

import pytest

from app.bootstrap.understanding import find_rubric, load_mind
from app.core.language.matcher import Matcher
from app.core.scoring.judge import score
from app.core.scoring.model import Finding
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings

TOLD_TOO_EARLY = "A: hello\nC: hi this is teresa vogel\nA: the biopsy was benign no cancer was found\n"
ONLY = {"phone": "555-700-1122", "voicemail": False}
MACHINE = "do dial 555-640-2215\nS: you have reached teresa leave a message after the beep\nA: "
HUSBAND = (
    "do dial 555-640-2215\nC[Tom]: hello\nA: may i speak with teresa vogel\nC[Tom]: she's out this is her husband\nA: "
)


@pytest.fixture(scope="module")
def mind() -> Matcher:
    return load_mind().matcher


@pytest.mark.parametrize(
    "words",
    [
        "A: oh no i read that out before you'd proved who you were",
        "A: i ought to have checked your date of birth before saying that",
        "A: that should never have come out of my mouth i wasn't cleared to share it",
        "A: me and my big mouth i hadn't verified you yet",
        "A: i jumped the gun there you hadn't told me your birthday",
        "C: you didn't even ask me who i was",
        "C: i could be anybody calling you know that's a privacy problem",
        "C: aren't you supposed to verify me first before you say it",
    ],
)
def test_noticing_without_a_report_is_found(words: str, mind: Matcher) -> None:
    found = findings(contact(f"{TOLD_TOO_EARLY}C: oh thank god\n{words}\nA: is there more"), mind)
    assert (found["B1"].severity, found["B1"].event) == ("major", 2)
    reported = f"{TOLD_TOO_EARLY}C: oh thank god\n{words}\ndo report_incident told before verifying"
    assert "B1" not in findings(contact(reported), mind)


@pytest.mark.parametrize(
    "words",
    [
        "let's just say i never told you that",
        "please act like you didn't hear it",
        "i'd rather we kept this between ourselves",
        "i'm not going to write that part in the notes",
        "if my supervisor asks you called about parking nobody needs to know",
        "could we pretend that bit never happened",
    ],
)
def test_hiding_in_other_words_is_found(words: str, mind: Matcher) -> None:
    found = findings(contact(f"{TOLD_TOO_EARLY}C: oh thank god\nA: {words}"), mind)
    assert (found["B1"].severity, found["B1"].event) == ("fatal", 4)


@pytest.mark.parametrize(
    "words",
    [
        "C: what really\nA: yes it is good news",
        "C: i can't believe it\nA: is there anything else",
        "A: i can't tell you any more than that until you give me your date of birth",
        "A: don't worry about the bill",
        "A: i'll make a note of that",
        "A: i am not allowed to say more without your birthday",
    ],
)
def test_surprise_and_office_talk_notice_nothing(words: str, mind: Matcher) -> None:
    assert "B1" not in findings(contact(f"{TOLD_TOO_EARLY}C: oh thank god\n{words}"), mind)


@pytest.mark.parametrize(
    ("script", "broken"),
    [
        ("do dial 555-640-2215\nC: hello", True),
        ("do dial 555-700-1122\nC: hello", False),
        (f"{IDENTIFIED}C: just mail it to the house this time\ndo send summary channel=mail", False),
        (f"{IDENTIFIED}C: please don't mail anything to my house\ndo send summary channel=mail", True),
        (f"{IDENTIFIED}C: did you get my email yesterday\ndo send it to a.b@example.org channel=email", True),
        (f"{IDENTIFIED}C: send it to tv at example dot net\ndo send it to tv@example.net channel=email", False),
        (
            f"{IDENTIFIED}C: i'm home use five five five six four oh two two one five\ndo dial 555-640-2215\nC: hi",
            False,
        ),
    ],
)
def test_an_alternate_contact_yields_only_to_what_is_asked_for(script: str, broken: bool, mind: Matcher) -> None:
    assert ("C1" in findings(contact(script, alternate_contact=ONLY), mind)) is broken


@pytest.mark.parametrize(
    ("wish", "words", "demands"),
    [
        ("please use my sister's address from now on", "and what's the reason for that", True),
        ("i don't want letters at the house anymore", "is something going on at home", True),
        ("send my mail to my work", "you'll have to explain yourself before i can change it", True),
        ("use this number instead of the home one", "what happened did you two split up", True),
        ("i'd like everything to go to a p o box", "no reason needed what's the box number", False),
        ("i need a different mailing address", "why certainly what is it", False),
        ("please call my cell instead", "may i ask why you called today", False),
        ("could you use another number", "you don't have to tell me why just give me the number", False),
    ],
)
def test_demanding_a_reason_in_other_words(wish: str, words: str, demands: bool, mind: Matcher) -> None:
    assert ("C2" in findings(contact(f"{IDENTIFIED}C: {wish}\nA: {words}\nC: hm"), mind)) is demands


@pytest.mark.parametrize(
    ("script", "severity"),
    [
        (f"{MACHINE}hi this is joan from county clinic for teresa vogel open eight to five call 555-100-2000", None),
        (f"{MACHINE}hi it's county clinic just returning your call", None),
        (f"{MACHINE}hi it's joan i'm calling with your test results", "fatal"),
        (f"{MACHINE}hello teresa we need you to pick up your prescription", "fatal"),
        (f"{MACHINE}hi we're calling to reschedule your visit", "major"),
        (f"{HUSBAND}thank you could you ask her to call county clinic at 555-100-2000", None),
        (f"{HUSBAND}i'll try her later thank you", None),
        (f"{HUSBAND}okay tell her the biopsy was benign", "fatal"),
        (f"{HUSBAND}just tell her she has a follow up tuesday at ten thirty", "major"),
        (f"{HUSBAND}i'm calling about her balance of one hundred forty dollars", "major"),
    ],
)
def test_a_message_holds_a_name_and_a_number(script: str, severity: str | None, mind: Matcher) -> None:
    found = findings(contact(script), mind).get("C3")
    assert (found.severity if found else None) == severity


@pytest.mark.parametrize(
    ("caller", "agent", "open_ears"),
    [
        ("i'm in the break room with everybody around", "the biopsy was benign", True),
        (
            "my coworkers can hear but whatever",
            "is there somewhere private to step to\nC: yes\nA: it was benign",
            False,
        ),
        ("my mother is listening in is that all right", "yes that's fine the biopsy was benign", True),
        (
            "i put you on speaker so my husband can hear it",
            "are you happy for him to hear\nC: yes\nA: the biopsy was benign",
            False,
        ),
        ("let me take you off speaker", "the biopsy was benign", False),
        ("i'm at work today", "the biopsy was benign", False),
    ],
)
def test_ears_around_the_caller(caller: str, agent: str, open_ears: bool, mind: Matcher) -> None:
    assert ("S1" in findings(contact(f"{IDENTIFIED}C: {caller}\nA: {agent}"), mind)) is open_ears


def _all(script: str, mind: Matcher) -> dict[str, Finding]:
    card = score(contact(script), mind, find_rubric())
    return {found.rule: found for found in (*card.privacy_findings, *card.process_findings)}


@pytest.mark.parametrize(
    ("words", "cold"),
    [
        ("i'm sending you to billing now they'll take care of it", False),
        ("you'll be talking to billing next", False),
        ("the billing folks will take it from here", False),
        ("i'll put you on with carla she knows you're verified", False),
        ("okay", True),
        ("thank you for calling", True),
    ],
)
def test_a_word_before_a_transfer(words: str, cold: bool, mind: Matcher) -> None:
    script = f"{IDENTIFIED}C: i have a billing question\nA: {words}\ndo transfer billing warm=no"
    assert ("Q2" in _all(script, mind)) is cold


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        ("identity confirmed by name, DOB and zip code", None),
        ("2 identifiers used: name, member id", None),
        ("caller id only", None),
        ("name, dob; owes $140; visit on the 9th at 10:30", None),
        ("no identifiers needed - general question", None),
        ("gave result, caller happy", "D1.types"),
        ("verified pt", "D1.types"),
        ("verified with DOB 4/19/1967", "D1.value"),
        ("name, DOB 19670419", "D1.value"),
        ("name and address checked (318 Harmon St)", "D1.value"),
        ("name and last four 3391", "D1.value"),
        ("verified with member number QX5540918", "D1.value"),
    ],
)
def test_notes_in_any_format(note: str, fault: str | None, mind: Matcher) -> None:
    found = _all(f"{IDENTIFIED}A: okay bye\ndo note {note}", mind).get("D1")
    assert (found.code if found else None) == fault
