"""The sound check finds what does not work and says what to do."""

from __future__ import annotations

import pytest

from app.activities.rehearse.soundcheck import TEST_SENTENCE, check_engines, check_microphone, check_speaker
from app.shared.result import Refusal
from tests.activities.rehearse.voice_fakes import (
    FakeMicrophone,
    FakeRecognizer,
    FakeSpeaker,
    FakeSynthesizer,
    HandClock,
    loud,
)

BROKEN = Refusal("speech.broken", "It is broken.")


def broken() -> FakeSynthesizer:
    raise BROKEN


def test_engines_that_work_are_told_with_what_was_heard() -> None:
    (voice, recognizer), pcm = check_engines(FakeSynthesizer, lambda: FakeRecognizer([TEST_SENTENCE]))
    assert voice.ok
    assert recognizer.ok
    assert recognizer.details["heard"] == TEST_SENTENCE
    assert pcm


def test_a_recognizer_that_hears_something_else_is_found() -> None:
    (_, recognizer), _ = check_engines(FakeSynthesizer, lambda: FakeRecognizer(["good moaning"]))
    assert not recognizer.ok
    assert "good moaning" in recognizer.sentence
    assert recognizer.remedy


def test_engines_that_refuse_are_found_with_a_remedy() -> None:
    (voice,), pcm = check_engines(broken, FakeRecognizer)
    assert (voice.ok, voice.sentence, pcm) == (False, "It is broken.", b"")
    (_, recognizer), _ = check_engines(FakeSynthesizer, lambda: FakeRecognizer([BROKEN]))
    assert not recognizer.ok
    assert recognizer.remedy


@pytest.mark.parametrize(
    ("microphone", "ok", "says"),
    [
        (FakeMicrophone(HandClock(), coming=bytearray(loud(2.0))), True, "delivers sound"),
        (FakeMicrophone(HandClock()), False, "only silence"),
        (FakeMicrophone(HandClock(), refusal=BROKEN), False, "It is broken."),
        (FakeMicrophone(HandClock(), lost=True), False, "does not deliver"),
    ],
)
def test_the_microphone(microphone: FakeMicrophone, ok: bool, says: str) -> None:
    finding = check_microphone(microphone, lambda _: None)
    assert finding.ok is ok
    assert says in finding.sentence
    assert bool(finding.remedy) is not ok


def test_the_speaker() -> None:
    clock = HandClock()

    def pause(seconds: float) -> None:
        clock.at += seconds

    assert check_speaker(FakeSpeaker(clock), loud(0.5), pause).ok
    assert check_speaker(FakeSpeaker(clock), b"", pause).ok
    for speaker in (FakeSpeaker(clock, refusal=BROKEN), FakeSpeaker(clock, lost=True)):
        finding = check_speaker(speaker, loud(0.5), pause)
        assert not finding.ok
        assert finding.remedy
