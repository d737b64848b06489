"""Which identifiers an agent asks for, and when naming one is no asking."""

from __future__ import annotations

import pytest

from app.core.language.identifiers import asks

ASKING = [
    ("may i have your full name and date of birth", {"name", "date_of_birth"}),
    ("and your date of birth teresa", {"date_of_birth"}),
    ("who am i speaking with", {"name"}),
    ("may i ask who's calling", {"name"}),
    ("can you confirm the last four of your social", {"ssn_last4"}),
    ("what's your social security number", {"full_ssn"}),
    ("could you verify your address and the phone number on file", {"address", "phone"}),
    ("your full name please", {"name"}),
    ("and which year were you born in", {"date_of_birth"}),
    ("your name and zip code", {"name", "address"}),
    ("i will need two things your name and your birthday", {"name", "date_of_birth"}),
    ("lovely and your email address", {"email"}),
    ("can i have the number on your insurance card", {"member_id"}),
    ("do you know your medical record number", {"member_id"}),
    ("When were you born?", {"date_of_birth"}),
    ("please spell your last name for me", {"name"}),
    ("hello there and you are", {"name"}),
    ("would you mind reading the digits from the back of that card", {"member_id"}),
    ("what number do we have for you", {"phone"}),
    ("then the day and the year you were born", {"date_of_birth"}),
    ("which street and what house number", {"address"}),
]


@pytest.mark.parametrize(("text", "classes"), ASKING)
def test_asking(text: str, classes: set[str]) -> None:
    assert asks(text) == classes


@pytest.mark.parametrize(
    "text",
    [
        "thank you for your date of birth",
        "i have your address here",
        "i do not need your date of birth",
        "my name is dana how can i help",
        "what's the name of the medication",
        "i'll send it to your email",
        "what is a good number to call you back",
        "your date of birth matches",
        "you told me your name already",
        "how is your mother holding up",
        "the social worker will call you",
        "how were the last four weeks",
        "",
    ],
)
def test_naming_without_asking(text: str) -> None:
    assert asks(text) == frozenset()
