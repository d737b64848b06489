"""A word in the place of the patient's names finds what the names themselves would find."""

from __future__ import annotations

import pytest

from app.core.scoring.privacy.presence import presence
from app.core.scoring.privacy.stand_in import NAMED, split_names, stand_in


def test_whole_names_are_replaced_and_words_that_begin_with_them_are_not() -> None:
    assert stand_in("ann has annual leave ann's bed", ("ann",)) == f"{NAMED} has annual leave {NAMED}'s bed"
    assert stand_in("nobody", ()) == "nobody"


def test_names_that_a_pattern_is_written_with_stay() -> None:
    assert split_names(("Will", "Sandoval", "Will", ""), frozenset({"will", "here"})) == (("sandoval",), ("will",))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("Harriet", "Sandoval"), "harriet is upstairs now"),
        (("Harriet", "O'Brien"), "o'brien's room is at the end of the hall"),
        (("Will", "Keller"), "will was discharged this morning"),
        (("Will", "Keller"), "she will be right out"),
    ],
)
def test_presence_is_given_away_by_any_name(names: tuple[str, ...], words: str) -> None:
    assert presence(words, "", names) is not None


def test_somebody_else_s_name_gives_nothing_away() -> None:
    assert presence("tilda is upstairs now", "", ("Harriet", "Sandoval")) is None


@pytest.mark.parametrize(("last", "found"), [("is harriet there", True), ("is the rain there", False)])
def test_a_bare_yes_to_a_question_by_name(last: str, found: bool) -> None:
    assert (presence("yes", last, ("Harriet", "Sandoval")) is not None) == found
