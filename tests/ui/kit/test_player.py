"""A moment of kept sound: played, replaced, and one sentence where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QIODevice, QObject

from app.bootstrap.audio import read_stretch
from app.core.record.model import AudioTrack
from app.shared.result import Refusal
from app.ui.kit.jobs import JobRunner
from app.ui.kit.player import MomentPlayer
from app.ui.kit.shapes import MomentChosen
from app.ui.shell.window import Window
from app.ui.trainee.scorecard.view import ScorecardView
from tests.ui.driving import Open
from tests.ui.fakes import House, ScriptedCall, attempt, load_playable


class PaperOutput:
    """A speaker that remembers what it was given."""

    def __init__(self) -> None:
        self.heard = b""
        self.told: list[str] = []

    def start(self, device: QIODevice) -> None:
        self.heard = bytes(device.readAll().data())
        self.told.append("start")

    def stop(self) -> None:
        self.told.append("stop")

    def deleteLater(self) -> None:
        self.told.append("gone")


def opener(outputs: list[PaperOutput]) -> Callable[[QObject, str], PaperOutput]:
    def open_(_parent: QObject, _sorry: str) -> PaperOutput:
        outputs.append(PaperOutput())
        return outputs[-1]

    return open_


def no_speaker(_parent: QObject, sorry: str) -> PaperOutput:
    raise Refusal("audio.no_speaker", sorry)


def test_a_new_moment_replaces_the_one_before(theme: Any, qapp: Any) -> None:
    outputs: list[PaperOutput] = []
    player = MomentPlayer(qapp, opener(outputs))
    player.play(b"\1\0\2\0", "sorry")
    player.play(b"\3\0", "sorry")
    assert [output.heard for output in outputs] == [b"\1\0\2\0", b"\3\0"]
    assert [output.told for output in outputs] == [["start", "stop", "gone"], ["start"]]
    player.stop()
    player.stop()
    assert outputs[1].told == ["start", "stop", "gone"]


def test_no_speaker_is_one_sentence_and_the_player_goes_on(theme: Any, qapp: Any) -> None:
    player = MomentPlayer(qapp, no_speaker)
    with pytest.raises(Refusal, match="No speaker was found"):
        player.play(b"\1\0", "No speaker was found.")
    player.stop()


@pytest.fixture
def past(open_house: Open, house: House, runner: JobRunner) -> Callable[..., Window]:
    """A scorecard of a past call whose agent's sound was kept."""

    def open_(read_audio: Any) -> Window:
        call = ScriptedCall(load_playable("lab-results"), "phone", "practice", "attempt-1")
        for at, words in enumerate(("thank you for calling", "your name please", "it is benign, good news")):
            call.hear_agent(words, at * 10.0)
        tracks = (AudioTrack(by="agent", file="agent.wav"),)
        house.past = [attempt(1)]
        house.records["attempt-1"] = call.record.model_copy(update={"audio": tracks})
        house.cards["attempt-1"] = {"passed": True, "score": 88.4}
        window = open_house(read_audio=read_audio)
        window.room.shelf.open(attempt(1))
        runner.drain()
        return window

    return open_


def play(window: Window, runner: JobRunner, event: int) -> None:
    page = window.page
    assert isinstance(page, ScorecardView)
    assert page.props.with_audio
    page.findings.play.emit(MomentChosen(event))
    runner.drain()


def test_a_moment_is_read_from_just_before_its_words_to_the_next(
    past: Callable[..., Window], runner: JobRunner
) -> None:
    asked: list[tuple[str, float, float]] = []
    outputs: list[PaperOutput] = []

    def read(name: str, track: AudioTrack, start: float, end: float) -> bytes:
        asked.append((name, start, end))
        return b"\5\0"

    window = past(read)
    window.room.player = MomentPlayer(window.room, opener(outputs))
    play(window, runner, 2)
    assert asked == [("attempt-1", pytest.approx(9.7), 14.0)]
    assert outputs[0].heard == b"\5\0"
    window.go("home")
    assert outputs[0].told == ["start", "stop", "gone"]


def test_a_lost_file_is_one_sentence(past: Callable[..., Window], runner: JobRunner, tmp_path: Path) -> None:
    window = past(lambda _attempt, track, start, end: read_stretch(tmp_path / track.file, start, end))
    play(window, runner, 2)
    assert "agent.wav is missing or damaged" in window.banner.sentence


def test_a_moment_without_sound_is_one_sentence(past: Callable[..., Window], runner: JobRunner) -> None:
    window = past(lambda *_: b"")
    play(window, runner, 2)
    assert "no sound of this moment" in window.banner.sentence.lower()


def test_a_side_without_sound_is_one_sentence(past: Callable[..., Window], runner: JobRunner) -> None:
    window = past(lambda *_: b"")
    play(window, runner, 1)
    assert "No sound of this side was kept" in window.banner.sentence


def test_no_speaker_is_said_above_the_scorecard(past: Callable[..., Window], runner: JobRunner) -> None:
    window = past(lambda *_: b"\5\0")
    window.room.player = MomentPlayer(window.room, no_speaker)
    play(window, runner, 2)
    assert "no speaker was found" in window.banner.sentence
