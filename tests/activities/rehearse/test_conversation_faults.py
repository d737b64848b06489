"""The spoken call when something breaks: the sentence, what is kept, and that the call goes on."""

from __future__ import annotations

import pytest

from app.core.record.model import AudioTrack, Party
from app.shared.result import Refusal
from tests.activities.rehearse.voice_fakes import Stage, loud, murmur, quiet, says

LONG_LINE = "I have been waiting for nine days now and nobody tells me anything at all."


def test_without_a_microphone_the_call_does_not_start_and_says_why() -> None:
    stage = Stage(microphone_refusal=Refusal("audio.no_microphone", "No microphone was found."))
    with pytest.raises(Refusal, match="No microphone"):
        stage.call.start()
    stage.run(1.0)
    assert stage.contact.begun == 0


def test_without_a_speaker_the_caller_is_read() -> None:
    stage = Stage(
        ["Hello.", "Goodbye."],
        [says("Yes?"), says("Bye.", ending="resolved")],
        speaker_refusal=Refusal("audio.no_speaker", "No speaker was found."),
    )
    stage.call.start()
    assert [problem.code for problem in stage.notes.problems] == ["audio.no_speaker"]
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: ("caller", "Yes?", True) in stage.notes.captions)
    stage.run(sound=loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.notes.ended == 1)
    assert stage.synthesizer.made == []


def test_silence_noise_and_coughs_disturb_nobody() -> None:
    stage = Stage()
    stage.call.start()
    stage.run(sound=quiet(60.0) + murmur(20.0) + quiet(2.0) + (loud(0.1) + quiet(1.0)) * 10)
    assert stage.recognizer.seconds == []
    assert stage.notes.problems == []
    assert stage.call.state == "listening"


def test_a_monologue_of_five_minutes_is_one_utterance() -> None:
    texts = [f"part {number}" for number in range(30)]
    stage = Stage(texts, [says("Thank you.")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + (loud(6.0) + quiet(0.4)) * 47 + quiet(1.0))
    stage.until(lambda: bool(stage.contact.heard))
    (text, t, until, _) = stage.contact.heard[0]
    count = len(stage.recognizer.seconds)
    assert count >= 12
    assert text == " ".join(f"part {number}" for number in range(count))
    assert t == pytest.approx(0.5, abs=0.1)
    assert until == pytest.approx(301.0, abs=0.5)
    starts = [word.start for word in stage.contact.words[0]]
    assert starts == sorted(starts)
    assert starts[-1] > 270


def test_a_recognizer_that_dies_asks_to_type_and_the_call_goes_on() -> None:
    stage = Stage([Refusal("speech.recognizer_died", "The recognizer stopped working.")], [says("Good.")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(2.0) + quiet(1.0))
    (problem,) = stage.notes.problems
    assert problem.code == "speech.recognizer_failed"
    assert "Please type" in problem.sentence
    assert stage.contact.heard == []
    stage.call.type_instead("I am here.")
    stage.until(lambda: ("caller", "Good.", True) in stage.notes.captions)
    stage.until(lambda: stage.call.state == "listening")
    stage.recognizer.texts = ["And it works again."]
    stage.run(sound=loud(1.0) + quiet(1.0))
    assert stage.contact.heard[-1][0] == "And it works again."


def test_an_unexpected_error_of_a_recognizer_is_told_like_a_death() -> None:
    stage = Stage([RuntimeError("segment not found")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(2.0) + quiet(1.0))
    assert "segment not found" in stage.notes.problems[0].sentence
    assert stage.call.state == "listening"


def test_when_one_piece_of_a_long_turn_fails_the_rest_is_heard() -> None:
    stage = Stage(["first part", RuntimeError("no"), "third part"], [])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(16.0) + quiet(0.4) + loud(16.0) + quiet(0.4) + loud(3.0) + quiet(1.0))
    assert [heard[0] for heard in stage.contact.heard] == ["first part third part"]
    assert len(stage.notes.problems) == 1


def test_a_recognizer_that_never_answers_is_waited_for_half_a_minute() -> None:
    stage = Stage(["lost"])
    stage.call.start()
    stage.runner.drain()
    stage.runner.stuck = {"recognition"}
    stage.run(sound=quiet(0.5) + loud(2.0) + quiet(1.0))
    assert stage.call.state == "thinking"
    stage.run(31.0)
    assert [problem.code for problem in stage.notes.problems] == ["speech.recognizer_failed"]
    assert stage.call.state == "listening"
    stage.call.type_instead("I typed it.")
    stage.run(0.2)
    assert stage.contact.heard[-1][0] == "I typed it."


def test_a_microphone_unplugged_pauses_the_call_and_it_resumes_with_the_time_standing_still() -> None:
    stage = Stage(["Hello.", "Are you still there?"], [says(LONG_LINE), says("Yes.")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.run(1.0)
    stage.microphone.lost = True
    stage.run(0.1)
    assert stage.call.state == "paused"
    assert [problem.code for problem in stage.notes.problems] == ["audio.microphone_lost"]
    paused_at = stage.call.seconds
    stage.contact.deadline = 1.0
    stage.run(60.0)
    assert stage.call.seconds == paused_at
    assert stage.contact.waits == []
    stage.call.resume_devices()  # still away
    stage.microphone.lost = False
    stage.call.resume_devices()
    stage.run(0.1)
    assert stage.call.state == "speaking"  # the line goes on where it stopped
    stage.until(lambda: stage.call.state == "listening")
    stage.run(sound=loud(1.0) + quiet(1.0))
    (_, t, _, cut_off) = stage.contact.heard[1]
    assert not cut_off
    assert t < paused_at + 10
    assert stage.contact.cut == []


def test_what_was_said_just_before_the_microphone_went_is_kept() -> None:
    stage = Stage(["Your result is here."])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(2.0))
    stage.microphone.lost = True
    stage.run(0.2)
    assert [heard[0] for heard in stage.contact.heard] == ["Your result is here."]
    assert stage.call.state == "paused"


def test_a_microphone_that_cannot_be_opened_again_keeps_the_call_paused_and_it_can_be_typed() -> None:
    stage = Stage([], [says("All right.")])
    stage.call.start()
    stage.run(0.5)
    stage.microphone.lost = True
    stage.run(0.1)
    stage.microphone.refusal = Refusal("audio.no_microphone", "No microphone was found.")
    stage.call.resume_devices()
    assert stage.call.state == "paused"
    assert stage.notes.problems[-1].code == "audio.no_microphone"
    stage.call.type_instead("I have to type.")
    stage.until(lambda: ("caller", "All right.", True) in stage.notes.captions)
    assert stage.contact.heard[0][0] == "I have to type."


def test_a_speaker_lost_in_the_middle_of_a_line_leaves_the_captions() -> None:
    stage = Stage(["Hello.", "I understand."], [says(LONG_LINE), says("Thank you.")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.speaker.lost = True
    stage.run(0.1)
    assert [problem.code for problem in stage.notes.problems] == ["audio.speaker_lost"]
    assert stage.call.state == "listening"
    stage.run(sound=loud(1.0) + quiet(1.0))
    stage.until(lambda: ("caller", "Thank you.", True) in stage.notes.captions)
    assert stage.contact.cut == []


def test_a_voice_that_dies_leaves_the_captions_and_says_so() -> None:
    stage = Stage(["Hello."], [says(LONG_LINE)])
    stage.synthesizer.refusal = Refusal("speech.voice_died", "The voice ended unexpectedly.")
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.5))
    assert "Read the caller's words" in stage.notes.problems[0].sentence
    assert stage.notes.captions[-1] == ("caller", LONG_LINE, True)
    stage.until(lambda: stage.call.state == "listening")


class FullShelf:
    tracks: tuple[AudioTrack, ...] = ()

    def __init__(self) -> None:
        self.closed = 0
        self.kept: list[tuple[Party, int, float]] = []

    def keep(self, by: Party, pcm: bytes, at: float) -> Refusal | None:
        self.kept.append((by, len(pcm), at))
        return Refusal("audio.not_kept", "The sound cannot be kept.") if len(self.kept) == 1 else None

    def close(self) -> None:
        self.closed += 1


def test_a_full_disk_is_said_and_the_call_goes_on() -> None:
    shelf = FullShelf()
    stage = Stage(["Hello."], [says("Yes, and goodbye.", ending="resolved")], keeper=shelf)
    stage.call.start()
    stage.run(sound=quiet(1.2) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.notes.ended == 1)
    stage.runner.drain()
    assert [problem.code for problem in stage.notes.problems] == ["audio.not_kept"]
    assert shelf.closed == 1
    caller = [kept for kept in shelf.kept if kept[0] == "caller"]
    assert [size / 32_000 for _, size, _ in caller] == [pytest.approx(0.6)]
    agent = sum(size for by, size, _ in shelf.kept if by == "agent") / 32_000
    assert agent == pytest.approx(stage.call.seconds, abs=0.1)


def test_a_rehearsal_that_refuses_is_told() -> None:
    stage = Stage(["Hello."])

    def refuse(*_: object, **__: object) -> None:
        raise Refusal("storage.full", "The disk is full.")

    stage.contact.hear_agent = refuse  # type: ignore[method-assign,assignment]
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    assert [problem.code for problem in stage.notes.problems] == ["storage.full"]
    assert stage.call.state == "listening"
