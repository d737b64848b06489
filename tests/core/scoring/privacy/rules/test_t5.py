"""T5: a parent and a minor's own service."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from tests.core.scoring.privacy.build import contact, findings

FACTS = [
    {"id": "clinic", "section": "visits", "sensitive": True, "says": ["a pregnancy test was done on monday"]},
    {"id": "fee", "section": "billing", "says": ["thirty dollars are open"]},
]
MOTHER = [{"name": "Ruth Vogel", "relationship": "parent", "scope": ["billing"]}]
CALL = "A: county clinic\nC: this is ruth vogel teresa vogel is my daughter born april nineteenth sixty seven\n"


def judged(words: str, flags: list[str], matcher: Matcher) -> set[str]:
    record = contact(
        f"{CALL}A: {words}",
        "parent",
        ["billing"],
        caller_name="Ruth Vogel",
        facts=FACTS,
        authorized=MOTHER,
        flags=flags,
    )
    return set(findings(record, matcher))


@pytest.mark.parametrize(
    "words", ["that is for the pregnancy test she had on monday", "she was tested on monday to see if she is expecting"]
)
def test_the_minors_own_service_is_found(words: str, matcher: Matcher) -> None:
    assert judged(words, ["minor", "minor_consented"], matcher) == {"T5"}


def test_money_without_the_service_is_right(matcher: Matcher) -> None:
    assert judged("there are thirty dollars open", ["minor", "minor_consented"], matcher) == set()


def test_where_endangerment_is_flagged_everything_counts(matcher: Matcher) -> None:
    assert judged("there are thirty dollars open", ["minor", "endangerment"], matcher) == {"T5"}
