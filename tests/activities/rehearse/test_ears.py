"""Where speech begins and ends, and what is no speech."""

from __future__ import annotations

import pytest

from app.activities.rehearse.ears import Ears, NotSpeech, Piece, Sound, SpeechBegan
from tests.activities.rehearse.voice_fakes import FRAME_BYTES, ScriptedActivity, loud, murmur, quiet


def listen(*parts: bytes) -> tuple[Ears, list[Sound]]:
    ears = Ears(ScriptedActivity())
    sounds: list[Sound] = []
    whole = b"".join(parts)
    for start in range(0, len(whole), 700):  # portions that fit no frame
        sounds += ears.feed(whole[start : start + 700])
    return ears, sounds


def pieces(sounds: list[Sound]) -> list[Piece]:
    return [sound for sound in sounds if isinstance(sound, Piece)]


def test_an_utterance_has_its_begin_its_end_and_sound_from_before() -> None:
    _, sounds = listen(quiet(1.0), loud(2.0), quiet(1.0))
    began, piece = sounds
    assert isinstance(began, SpeechBegan)
    assert began.at == pytest.approx(1.0, abs=0.04)
    assert isinstance(piece, Piece)
    assert piece.last
    assert piece.start == pytest.approx(1.0, abs=0.04)
    assert piece.end == pytest.approx(3.0, abs=0.04)
    assert piece.pcm_at == pytest.approx(0.72, abs=0.06)
    assert len(piece.pcm) / 32_000 == pytest.approx(2.53, abs=0.1)


def test_a_short_pause_does_not_end_the_turn() -> None:
    _, sounds = listen(loud(1.0), quiet(0.5), loud(1.0), quiet(1.0))
    (piece,) = pieces(sounds)
    assert piece.end - piece.start == pytest.approx(2.5, abs=0.06)


def test_silence_gives_nothing() -> None:
    ears, sounds = listen(quiet(60.0))
    assert sounds == []
    assert not ears.speaking
    assert ears.now == pytest.approx(60.0, abs=0.04)


def test_a_click_is_not_even_a_beginning() -> None:
    _, sounds = listen(quiet(0.5), loud(0.04), quiet(2.0))
    assert sounds == []


def test_a_cough_is_no_speech() -> None:
    _, sounds = listen(quiet(0.512), loud(0.128), quiet(2.0))
    assert [type(sound) for sound in sounds] == [SpeechBegan, NotSpeech]


def test_noise_that_is_never_surely_speech_is_ignored() -> None:
    _, sounds = listen(quiet(0.5), murmur(5.0), quiet(1.0))
    assert pieces(sounds) == []
    assert isinstance(sounds[-1], NotSpeech)


def test_a_monologue_of_five_minutes_comes_in_pieces_cut_at_pauses_and_nothing_is_lost() -> None:
    sentence = [loud(6.0), quiet(0.4)]
    _, sounds = listen(*(sentence * 47), quiet(1.0))
    found = pieces(sounds)
    assert len(found) >= 12
    assert all(len(piece.pcm) <= 25.1 * 32_000 for piece in found)
    assert [piece.last for piece in found] == [False] * (len(found) - 1) + [True]
    spoken = sum(part.count(b"\x40\x1f") for part in (piece.pcm for piece in found)) / 16_000
    assert spoken == pytest.approx(47 * 6.0, abs=0.1)


def test_speech_without_any_pause_is_cut_at_the_longest_piece() -> None:
    _, sounds = listen(loud(70.0), quiet(1.0))
    found = pieces(sounds)
    assert [round(len(piece.pcm) / 32_000) for piece in found] == [25, 25, 20, 0]  # the last is the pause behind a cut
    assert found[1].pcm_at == pytest.approx(found[0].pcm_at + len(found[0].pcm) / 32_000, abs=0.001)


def test_a_pause_behind_a_cut_ends_the_turn_with_an_empty_piece() -> None:
    _, sounds = listen(loud(16.0), quiet(2.0))
    found = pieces(sounds)
    assert [piece.last for piece in found] == [False, True]
    assert found[1].pcm == b""
    assert found[1].end == pytest.approx(16.0, abs=0.05)


def test_flush_ends_the_turn_at_once() -> None:
    ears, sounds = listen(quiet(0.2), loud(1.0))
    assert pieces(sounds) == []
    (piece,) = pieces(ears.flush())
    assert piece.last
    assert not ears.speaking
    assert ears.flush() == []


def test_reset_forgets_the_turn_but_not_the_time() -> None:
    ears, _ = listen(quiet(0.5), loud(1.0))
    ears.reset()
    assert not ears.speaking
    assert ears.flush() == []
    assert ears.now == pytest.approx(1.5, abs=0.04)


def test_a_backlog_is_worked_off_a_few_frames_at_a_time() -> None:
    ears = Ears(ScriptedActivity())
    ears.feed(quiet(1.0), most_frames=10)
    assert ears.now == pytest.approx(0.32)
    assert ears.waiting_bytes == len(quiet(1.0)) - 10 * FRAME_BYTES
