"""What can be played: made by checking alone, with everything at hand."""

from __future__ import annotations

import pytest

from app.core.scenario.check import Playable, check
from tests.core.scenario.sample import SAMPLE, draft_of, edited
from tests.core.scenario.test_guard import Moment


def _playable() -> Playable:
    verdict = check(draft_of(SAMPLE))
    assert isinstance(verdict, Playable)
    return verdict


@pytest.mark.parametrize(
    "edit", [("start: opens", "start: nowhere"), ("difficulty: 2", "difficulty: 9"), ("meta:\n", "meta: [\n")]
)
def test_a_draft_with_errors_cannot_become_one_by_any_way(edit: tuple[str, str]) -> None:
    draft = draft_of(edited(edit))
    assert not isinstance(check(draft), Playable)
    with pytest.raises(ValueError, match="errors"):
        Playable(draft)


def test_parts_are_found_by_their_ids() -> None:
    playable = _playable()
    assert playable.turn("opens").cue == "anger"
    assert playable.topic("date").opens == "when-is-it"
    assert playable.ending("settled") is playable.ending("ending:settled")
    assert playable.fact("new-date").section == "appointments"
    assert [handler.turn for handler in playable.handlers("silence")] == ["still-there"]
    assert playable.handlers("jargon") == ()
    assert [turn.id for turn in playable.turns_on("ask_identifier:name")] == ["gives-name"]
    assert playable.turns_on("ask_identifier:phone") == ()
    with pytest.raises(KeyError):
        playable.turn("nobody")


def test_guards_are_read_once() -> None:
    playable = _playable()
    assert playable.guard("anger >= 60") is playable.guard("anger >= 60")
    assert playable.holds("anger >= 60", Moment({"anger": 60}))
    assert not playable.holds("anger >= 60", Moment({"anger": 59}))
    assert playable.holds("", Moment())
