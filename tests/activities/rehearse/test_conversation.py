"""The spoken call on fakes: turns, barge-in, holding, muting, push to talk."""

from __future__ import annotations

import pytest

from app.activities.rehearse.conversation import SpokenOptions
from tests.activities.rehearse.voice_fakes import Stage, loud, murmur, quiet, says

LONG_LINE = "I have been waiting for nine days now and nobody tells me anything at all."  # 15 words, 3 s


def test_what_the_trainee_says_is_recognised_answered_and_spoken() -> None:
    stage = Stage(["Hello, this is Ann."], [says("Finally. I am so worried.")])
    stage.call.start()
    stage.run(sound=quiet(1.0) + loud(1.5) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    (text, t, until, cut_off) = stage.contact.heard[0]
    assert (text, cut_off) == ("Hello, this is Ann.", False)
    assert t == pytest.approx(1.0, abs=0.06)
    assert until == pytest.approx(2.5, abs=0.06)
    assert stage.contact.words[0][0].start == pytest.approx(0.35 - 0.28, abs=0.05)  # counted from where she began
    stage.until(lambda: stage.call.state == "listening")
    assert stage.synthesizer.made == ["Finally.", "I am so worried."]
    assert stage.notes.captions == [
        ("agent", "Hello, this is Ann.", True),
        ("caller", "Finally. I am so worried.", True),
    ]
    assert stage.notes.states == ["thinking", "listening", "hearing", "thinking", "speaking", "listening"]
    assert stage.contact.begun == 1


def test_the_answer_begins_soon_after_the_end_of_the_turn() -> None:
    stage = Stage(["Hello."], [says("Yes?")])
    stage.contact.likely = ("Yes?", "What?")
    stage.call.start()
    stage.run(sound=quiet(1.0) + loud(1.0))
    begun_at = stage.clock.at
    stage.until(lambda: stage.speaker.begun is not None)
    assert stage.speaker.begun is not None
    assert stage.speaker.begun - begun_at <= 0.7 + 0.1  # the end-of-turn wait and what a few ticks cost


def test_likely_lines_are_made_before_they_are_needed_and_once_only() -> None:
    stage = Stage(["Hello."], [says("Yes? Who is this?")])
    stage.contact.likely = ("Yes? Who is this?", "What?")
    stage.call.start()
    stage.run(1.0)
    assert stage.synthesizer.made == ["Yes?", "Who is this?", "What?"]
    stage.run(sound=loud(1.0) + quiet(3.0))
    assert stage.synthesizer.made == ["Yes?", "Who is this?", "What?"]


def test_talking_over_the_caller_silences_the_voice_and_marks_the_line() -> None:
    stage = Stage(["Hello.", "Stop, please listen to me."], [says(LONG_LINE)])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.run(0.8)
    stage.run(sound=loud(0.14))
    assert stage.speaker.cuts == 1  # within 0.14 s of the first sound
    assert not stage.speaker.playing
    stage.run(sound=loud(1.0) + quiet(1.5))
    assert stage.contact.heard[1][0] == "Stop, please listen to me."
    assert stage.contact.heard[1][3] is True
    assert stage.contact.cut == [1]


def test_a_cough_over_the_caller_does_not_take_the_turn() -> None:
    stage = Stage(["Hello."], [says(LONG_LINE)])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.run(0.8)
    stage.run(sound=loud(0.13) + quiet(1.5))
    assert stage.call.state == "speaking"  # she went on where she was
    stage.until(lambda: stage.call.state == "listening")
    assert len(stage.contact.heard) == 1
    assert stage.contact.cut == []


def test_words_that_the_recognizer_finds_none_in_do_not_cut_the_caller_off() -> None:
    stage = Stage(["Hello.", ""], [says(LONG_LINE)])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.run(sound=loud(0.5) + quiet(1.5))
    assert stage.call.state == "speaking"
    assert stage.contact.cut == []


def test_an_interruption_in_the_last_moment_leaves_the_line_whole() -> None:
    stage = Stage(["Hello.", "I see."], [says(LONG_LINE)])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.speaker.begun is not None)
    stage.until(lambda: stage.speaker.heard > 2.65)
    stage.run(sound=loud(0.6) + quiet(1.5))
    assert stage.contact.heard[1][0] == "I see."
    assert stage.contact.heard[1][3] is False
    assert stage.contact.cut == []


def test_with_a_loudspeaker_the_callers_own_voice_is_not_heard() -> None:
    stage = Stage(["Hello."], [says(LONG_LINE)], options=SpokenOptions(loudspeaker=True))
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.run(sound=loud(1.5))
    assert stage.speaker.cuts == 0
    stage.until(lambda: stage.call.state == "listening")
    assert len(stage.contact.heard) == 1


def test_going_on_after_a_pause_while_the_first_half_is_being_recognised_is_one_turn() -> None:
    stage = Stage(["My name is", "Ann Example."], [says("Thank you.")])
    stage.call.start()
    stage.runner.drain()
    stage.runner.stuck = {"recognition"}
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(0.9) + loud(0.5))
    stage.runner.stuck = set()
    stage.run(sound=loud(0.5) + quiet(1.5))
    assert [heard[0] for heard in stage.contact.heard] == ["My name is Ann Example."]
    assert ("agent", "My name is", False) in stage.notes.captions


def test_push_to_talk_hears_only_while_pressed() -> None:
    stage = Stage(["I am here."], [says("Good.")], options=SpokenOptions(push_to_talk=True))
    stage.call.start()
    stage.run(sound=loud(2.0) + quiet(1.0))
    assert stage.recognizer.seconds == []
    stage.call.push(True)
    stage.run(sound=loud(1.0) + quiet(1.5) + loud(0.5))  # a long pause does not end the turn
    assert stage.recognizer.seconds == []
    stage.call.push(False)
    stage.run(0.5)
    assert [heard[0] for heard in stage.contact.heard] == ["I am here."]
    assert stage.contact.heard[0][1] == pytest.approx(3.0, abs=0.1)
    assert stage.contact.heard[0][2] == pytest.approx(6.0, abs=0.1)


def test_pressing_without_a_word_says_nothing() -> None:
    stage = Stage([], [], options=SpokenOptions(push_to_talk=True))
    stage.call.start()
    stage.call.push(True)
    stage.run(sound=quiet(0.5) + murmur(0.5) + quiet(0.5))
    stage.call.push(False)
    stage.run(1.0)
    assert stage.contact.heard == []
    assert stage.call.state == "listening"


def test_muting_finishes_the_turn_and_then_hears_nothing() -> None:
    stage = Stage(["Just a moment."])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0))
    stage.call.mute(True)
    stage.run(sound=loud(2.0) + quiet(1.0))
    assert [heard[0] for heard in stage.contact.heard] == ["Just a moment."]
    assert stage.call.state == "muted"
    assert stage.notes.levels[-1] == 0.0
    stage.call.mute(False)
    stage.recognizer.texts = ["I am back."]
    stage.run(sound=loud(1.0) + quiet(1.0))
    assert stage.contact.heard[1][0] == "I am back."
    assert stage.contact.heard[1][1] == pytest.approx(4.5, abs=0.1)  # time went on meanwhile


def test_on_hold_nothing_is_heard() -> None:
    stage = Stage(["Never heard."])
    stage.call.start()
    stage.call.agent_does("hold")
    stage.run(sound=loud(1.0) + quiet(1.0))
    assert stage.call.state == "held"
    assert stage.contact.heard == []
    stage.call.agent_does("resume")
    stage.run(0.1)
    assert stage.call.state == "listening"


def test_silence_lets_the_caller_speak_when_the_deadline_comes() -> None:
    stage = Stage()
    stage.contact.deadline = 5.0
    stage.contact.on_silence = says("Hello? Is anybody there?")
    stage.call.start()
    stage.run(4.9)
    assert stage.contact.waits == []
    stage.run(0.6)
    assert len(stage.contact.waits) == 1
    stage.until(lambda: stage.call.state == "speaking")


def test_silence_is_counted_from_the_end_of_a_line_and_not_while_somebody_speaks() -> None:
    stage = Stage(["Hello."], [says(LONG_LINE)])
    stage.call.start()
    stage.run(0.1)
    stage.contact.deadline = 3.0
    stage.run(sound=loud(4.0) + quiet(1.0))
    assert stage.contact.waits == []
    stage.until(lambda: stage.call.state == "speaking")
    stage.run(1.0)
    assert stage.contact.waits == []


def test_typed_words_count_and_stop_the_voice_without_marking_the_line() -> None:
    stage = Stage(["Hello."], [says(LONG_LINE), says("Thank you.")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.call.type_instead("  I am so sorry.  ")
    stage.run(0.2)
    assert stage.contact.heard[1][0] == "I am so sorry."
    assert stage.contact.heard[1][3] is False
    assert stage.contact.cut == []


def test_the_call_ends_after_the_callers_last_words() -> None:
    stage = Stage(["Goodbye."], [says("Thank you. Goodbye.", ending="resolved")])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    assert stage.notes.ended == 0
    stage.until(lambda: stage.notes.ended == 1)
    assert stage.call.state == "ended"
    stage.run(1.0)
    assert stage.notes.ended == 1


def test_hanging_up_in_the_middle_of_a_word_keeps_what_was_said() -> None:
    stage = Stage(["I have to go."])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0))
    stage.call.hang_up()
    stage.until(lambda: stage.notes.ended == 1)
    assert [heard[0] for heard in stage.contact.heard] == ["I have to go."]
    assert [did for did, _ in stage.contact.did] == ["end"]


def test_hanging_up_on_the_caller_marks_what_they_could_not_finish() -> None:
    stage = Stage(["Hello."], [says(LONG_LINE)])
    stage.call.start()
    stage.run(sound=quiet(0.5) + loud(1.0) + quiet(1.0))
    stage.until(lambda: stage.call.state == "speaking")
    stage.call.hang_up()
    stage.until(lambda: stage.notes.ended == 1)
    assert stage.contact.cut == [1]
