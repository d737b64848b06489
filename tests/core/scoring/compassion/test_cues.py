"""What becomes of a cue."""

from __future__ import annotations

import pytest

from tests.core.scoring.making import GREETING, card, contact, feels

HELLO = ("agent", GREETING)
CRY = feels("i am terrified of this scan")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("that sounds frightening", "taken"),
        ("i am so sorry you are going through this", "taken"),
        ("what worries you most about it", "taken"),
        ("you did the right thing to call", "taken"),
        ("i will stay on the line with you until the nurse picks up", "taken"),
        ("i will call you by four", "missed"),
        ("let me pull that up", "missed"),
        ("would it be okay if i ask a question", "missed"),
        ("i understand", "missed"),
        ("that sounds frightening but calm down", "harmed"),
    ],
)
def test_the_agents_words_decide(words: str, outcome: str) -> None:
    cue = card(HELLO, CRY, ("agent", words)).cues[0]
    assert (cue.event, cue.feeling, cue.outcome, cue.by) == (1, "fear", outcome, None if outcome == "missed" else 2)


def test_the_second_turn_still_answers_and_the_third_does_not() -> None:
    step, kind = ("agent", "let me open that"), ("agent", "that must be frightening")
    assert card(HELLO, CRY, step, kind).cues[0].by == 3
    assert card(HELLO, CRY, step, step, kind).cues[0].outcome == "missed"


def test_actions_are_no_turns() -> None:
    assert (
        card(HELLO, CRY, ("do", "open_record"), ("do", "view"), ("agent", "that must be frightening")).cues[0].by == 4
    )


def test_cues_before_one_answer_share_it() -> None:
    cues = card(HELLO, CRY, feels("and nobody tells me anything", "anger"), ("agent", "that sounds frightening")).cues
    assert [cue.by for cue in cues] == [3, 3]


def test_cues_are_found_where_the_record_has_none() -> None:
    rows = (HELLO, ("caller", "i am so scared of this scan"), ("agent", "okay"), ("caller", "what time is it"))
    assert [cue.index for cue in contact(*rows).cues] == [1]
