"""T6: officers and providers."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

OFFICER = "A: county clinic records\nC: detective moss here i need teresa vogel born april nineteenth sixty seven\n"
PROVIDER = "A: county clinic\nC: this is the nurse at mercy hospital we have teresa vogel april nineteenth sixty seven what does she take\n"
TOLD = "A: she takes metoprolol fifty milligrams twice a day"


@pytest.mark.parametrize(
    ("script", "relationship"), [(OFFICER, "officer"), (PROVIDER, "provider"), (PROVIDER, "stranger")]
)
def test_told_on_their_word_alone_is_found(script: str, relationship: str, matcher: Matcher) -> None:
    assert findings(contact(script + TOLD, relationship, ["medications"]), matcher)["T6"].event == 2


def test_a_written_request_is_enough(matcher: Matcher) -> None:
    requests = [{"from": "Detective Moss", "kind": "written", "sections": ["medications"]}]
    assert findings(contact(OFFICER + TOLD, "officer", requests=requests), matcher) == {}


def test_a_call_back_to_a_published_number_is_enough(matcher: Matcher) -> None:
    script = PROVIDER + "A: i will ring the switchboard\ndo dial 555-300-4000\nC: mercy ward four\n" + TOLD
    organisation = {"name": "Mercy", "published_numbers": ["555-300-4000"]}
    assert findings(contact(script, "provider", organisation=organisation), matcher) == {}


@pytest.mark.parametrize(
    "words",
    ["please put it in writing to our records desk", "i do not say who is treated here", "what do you need to know"],
)
def test_refusing_is_right(words: str, matcher: Matcher) -> None:
    assert findings(contact(f"{OFFICER}A: {words}", "officer"), matcher) == {}
