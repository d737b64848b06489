"""The rooms come together: history with its fallback, the shelf, kept sound, and a whole call through the window's ports."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import pytest

from app.bootstrap.audio import SoundedAttempts, read_stretch, with_audio
from app.bootstrap.history import open_history
from app.bootstrap.parts import look_at_parts
from app.bootstrap.scenarios import load_playable
from app.bootstrap.services import House
from app.bootstrap.shelf import list_scenarios
from app.bootstrap.understanding import load_mind, rubric_of
from app.core.record.model import CallRecord, PatientRecord
from app.shared.clock import SystemClock
from app.shared.result import Refusal

RECORD = CallRecord(id="a", channel="phone", language="en", record=PatientRecord(name="Ana Roe"), events=())


def wav(path: Path, seconds: int) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16_000)
        sound.writeframes(b"".join(bytes([second]) * 32_000 for second in range(seconds)))


def test_a_folder_that_cannot_be_used_becomes_a_memory(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    history = open_history(tmp_path / "data", SystemClock())
    assert history.problem is not None
    assert history.problem.sentence.endswith("attempts are kept only as long as Kindline runs.")
    assert history.problem.sentence.count("\n") == 0
    assert history.storage.attempts.recent() == ()
    history.storage.close()


def test_a_call_through_the_window_s_ports_is_kept_with_its_scorecard(tmp_path: Path) -> None:
    history = open_history(tmp_path, SystemClock())
    services = House(tmp_path, history).services("0")
    play = services.load_scenario("lab-results")
    call = services.make_rehearsal(play, "chat", "exam", services.new_seed(), "attempt-1")
    call.begin()
    call.hear_agent("Lakeside Clinic, this is Dana, how can I help?", 0.0, 3.0)
    card = call.finish(20.0)
    assert services.storage_problem is None
    (line,) = services.attempts.recent()
    assert (line.status, line.mode, line.score) == ("finished", "exam", card.score)
    kept = services.attempts.record("attempt-1")
    assert kept == call.record
    assert services.score_record(kept) == card
    services.save_copy(tmp_path / "copy.json", kept)
    assert (tmp_path / "copy.json").stat().st_size > 100
    assert {part.part: part.state for part in services.parts()}["database"] == "ok"
    assert services.journal_trouble() is None
    history.storage.close()


def test_the_shelf_shows_what_can_be_played() -> None:
    (lab,) = [each for each in list_scenarios() if each.id == "lab-results"]
    assert lab.problem is None
    assert {"phone", "chat"} <= set(lab.channels)


def test_a_scenario_with_errors_says_where(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("schema: kindline.scenario/1\nmeta: 3\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"scenario\.yaml:\d+: .*main\.py check") as caught:
        load_playable(str(tmp_path))
    assert caught.value.code == "scenario.errors"


def test_kept_sound_is_named_and_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    assert with_audio(RECORD, folder).audio == ()
    wav(folder / "agent.wav", 3)
    assert [track.file for track in with_audio(RECORD, folder).audio] == ["agent.wav"]
    assert read_stretch(folder / "agent.wav", 1.0, 2.0) == b"\x01" * 32_000
    assert read_stretch(folder / "agent.wav", 2.5, 9.0) == b"\x02" * 16_000
    assert read_stretch(folder / "agent.wav", 7.0, 9.0) == b""

    class Kept:
        def recent(self, limit: int = 50) -> tuple[()]:
            return ()

        def record(self, attempt: str) -> CallRecord:
            return RECORD

        def scorecard(self, attempt: str) -> None:
            return None

    assert len(SoundedAttempts(Kept(), tmp_path).record("a").audio) == 1
    assert SoundedAttempts(Kept(), tmp_path).record("../../a").audio != ()  # no way out of the folder


@pytest.mark.parametrize("content", [b"", b"RIFF", b"\x00" * 100])
def test_damaged_sound_is_a_sentence(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "agent.wav").write_bytes(content)
    with pytest.raises(Refusal, match=r"cannot be played"):
        read_stretch(tmp_path / "agent.wav", 0, 1)
    with pytest.raises(Refusal, match=r"cannot be played"):
        read_stretch(tmp_path / "none.wav", 0, 1)


def test_a_record_s_rubric_is_never_a_file(tmp_path: Path) -> None:
    assert rubric_of(RECORD).name == "default/1"
    with pytest.raises(Refusal, match="not shipped"):
        rubric_of(RECORD.model_copy(update={"rubric": {"base": "/etc/hostname"}}))


def test_a_language_that_nobody_understands_yet() -> None:
    for language in ("xx", "../en", "", "en/../../x"):
        with pytest.raises(Refusal, match="not understood yet"):
            load_mind(language)


def test_without_the_sentence_model_words_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> object:
        raise Refusal("embedding.missing", "The sentence model is missing.")

    monkeypatch.setattr("app.adapters.embedding.minilm.load_embed", missing)
    mind = load_mind.__wrapped__()
    assert (mind.matcher.name, mind.note) == ("lexical/1", "The sentence model is missing.")


def test_the_strip_says_when_the_voice_cannot_be_shaped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = open_history(tmp_path, SystemClock())
    states: list[tuple[str, bool]] = []
    for missing in (False, True):
        if missing:
            monkeypatch.setitem(sys.modules, "parselmouth", None)
        (voice,) = [part for part in look_at_parts(tmp_path, history) if part.part == "voice"]
        states.append((voice.state, "man's voice" in voice.sentence))
    history.storage.close()
    assert states == [("ok", False), ("warn", True)]
