"""The figures that robots must reach on the shipped scenario, and the golden calls."""

from __future__ import annotations

import json
from functools import lru_cache

import pytest

from app.activities.rehearse.play import Played, play_robot
from app.bootstrap.understanding import find_rubric
from app.core.dialogue.robots.make import ROBOTS
from app.core.record.model import Channel, Utterance
from app.core.record.write import write_record
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal
from tests.goldens import Golden, goldens, judged, mind, play_golden, playable

CALLS: list[tuple[int, Channel]] = [(7, "phone"), (1, "phone"), (12, "phone"), (7, "chat"), (3, "chat")]


@lru_cache(maxsize=64)
def played(robot: str, seed: int, channel: Channel) -> Played:
    matcher = mind().matcher
    return play_robot(playable("lab-results"), robot, matcher, matcher.act_library, find_rubric(None), seed, channel)


def fatal(call: Played) -> list[str]:
    return [finding.rule for finding in call.scorecard.privacy_findings if finding.severity == "fatal"]


@pytest.mark.parametrize(("seed", "channel"), CALLS)
def test_perfect_passes_with_ninety_or_more(seed: int, channel: Channel) -> None:
    call = played("perfect", seed, channel)
    assert call.ending == "resolved"
    assert call.scorecard.passed
    assert call.scorecard.score >= 90
    assert call.survey["csat"] == 5


@pytest.mark.parametrize(("seed", "channel"), CALLS)
def test_cold_keeps_privacy_and_misses_the_person(seed: int, channel: Channel) -> None:
    card = played("cold", seed, channel).scorecard
    assert card.privacy >= 90
    assert fatal(played("cold", seed, channel)) == []
    assert card.compassion is not None
    assert card.compassion < 60


@pytest.mark.parametrize(("seed", "channel"), CALLS)
def test_careless_is_kind_and_breaks_privacy(seed: int, channel: Channel) -> None:
    call = played("careless", seed, channel)
    assert "V1" in fatal(call)
    assert not call.scorecard.passed
    assert call.scorecard.compassion is not None
    assert call.scorecard.compassion >= 70


@pytest.mark.parametrize(("seed", "channel"), CALLS)
def test_rude_verifies_and_hurts(seed: int, channel: Channel) -> None:
    card = played("rude", seed, channel).scorecard
    assert card.privacy >= 90
    assert card.compassion is not None
    assert card.compassion < 50


@pytest.mark.parametrize(("seed", "channel"), CALLS)
def test_breaker_fails_by_a_fatal_finding_of_verification(seed: int, channel: Channel) -> None:
    call = played("breaker", seed, channel)
    assert not call.scorecard.passed
    assert any(rule.startswith("V") for rule in fatal(call))


@pytest.mark.parametrize(("seed", "channel"), CALLS)
def test_silent_is_left(seed: int, channel: Channel) -> None:
    call = played("silent", seed, channel)
    assert call.ending == "walked-out"
    assert not call.scorecard.passed
    assert call.survey["csat"] == 1


@pytest.mark.parametrize("robot", sorted(ROBOTS))
def test_the_same_seed_gives_the_same_bytes(robot: str) -> None:
    first = played(robot, 7, "phone")
    played.cache_clear()
    second = played(robot, 7, "phone")
    assert write_record(first.record) == write_record(second.record)
    assert json.dumps(as_json(first.scorecard)) == json.dumps(as_json(second.scorecard))


def test_another_seed_is_another_call() -> None:
    words = {
        tuple(event.say for event in played("cold", seed, "phone").record.events if isinstance(event, Utterance))
        for seed in (1, 7, 12)
    }
    assert len(words) == 3


def test_a_channel_that_is_not_offered_is_refused() -> None:
    with pytest.raises(Refusal, match="phone, chat"):
        played("cold", 1, "email")


@pytest.mark.parametrize("golden", goldens(), ids=lambda golden: f"{golden.scenario}-{golden.name}")
def test_a_golden_call_is_judged_as_before(golden: Golden) -> None:
    card = as_json(play_golden(golden).scorecard)
    kept = json.loads(golden.card.read_text(encoding="utf-8"))
    if kept["matcher"] != card["matcher"]:
        pytest.skip(f"kept with {kept['matcher']}, this machine understands with {card['matcher']}")
    assert judged(card) == judged(kept)


def test_there_are_golden_calls() -> None:
    assert {golden.name for golden in goldens()} >= {"perfect", "cold", "careless", "blurts", "chat", "old-number"}
