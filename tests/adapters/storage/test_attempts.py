"""Attempts are kept event by event and come back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.storage.store import Storage, open_in_memory, open_storage
from app.core.record.model import Action, Utterance, Word
from app.shared.result import Refusal
from tests.adapters.storage.helpers import CARD, HandClock, head, said


def opened(folder: Path) -> Storage:
    return open_storage(folder, HandClock())


def test_what_was_said_comes_back_as_it_was(tmp_path: Path) -> None:
    events = (
        Utterance(t=0.0, by="agent", say="hello ¿qué?", words=(Word(text="hello", start=0, end=0.5, confidence=0.9),)),
        Utterance(t=1.5, by="caller", say="hi", cue="fear", gives={"name": "match"}),
        Action(t=2.0, by="agent", do="transfer", what="billing", warm=True),
    )
    store = opened(tmp_path / "data")
    store.journal.begin("a", head())
    for index, event in enumerate(events):
        store.journal.append("a", index, event)
    store.journal.finish("a", CARD)
    record = store.attempts.record("a")
    store.close()

    again = opened(tmp_path / "data")
    (line,) = again.attempts.recent()
    assert record.events == events
    assert again.attempts.record("a") == record
    assert again.attempts.scorecard("a") == CARD
    assert (line.scenario, line.title, line.mode, line.status) == (
        "lab-results",
        "Waiting for a result",
        "exam",
        "finished",
    )
    assert (line.passed, line.score, line.privacy, line.compassion, line.process) == (True, 91.5, 100.0, 78.8, 100.0)
    assert (line.events, line.started.tzinfo is not None) == (3, True)
    again.close()


def test_an_utterance_that_was_cut_off_is_written_again(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.journal.begin("a", head())
    store.journal.append("a", 0, said(0, "let me"))
    store.journal.append("a", 0, said(0, "let me").model_copy(update={"cut_off": True}))
    (event,) = store.attempts.record("a").events
    assert isinstance(event, Utterance)
    assert event.cut_off
    store.close()


def test_newest_first_and_no_more_than_asked(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for name in "abcd":
        store.journal.begin(name, head(name))
    store.journal.finish("b", None)
    assert [line.attempt for line in store.attempts.recent(3)] == ["d", "c", "b"]
    assert [line.status for line in store.attempts.recent(3)] == ["running", "running", "abandoned"]
    assert store.attempts.scorecard("b") is None
    store.close()


def test_an_attempt_of_a_process_that_is_gone_is_interrupted(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.journal.begin("a", head())
    store.journal.append("a", 0, said(0, "hello"))
    store.close()  # without finishing
    again = opened(tmp_path)
    assert again.interrupted == 1
    assert again.attempts.recent()[0].status == "interrupted"
    assert len(again.attempts.record("a").events) == 1
    again.journal.finish("a", CARD)  # scored afterwards: it has a card, and was cut off all the same
    assert again.attempts.recent()[0].status == "interrupted"
    assert again.attempts.recent()[0].score == 91.5
    again.close()


def test_two_at_once_leave_each_others_attempts_alone(tmp_path: Path) -> None:
    first, second = opened(tmp_path), opened(tmp_path)
    first.journal.begin("a", head())
    second.journal.begin("b", head())
    first.journal.append("a", 0, said(0, "one"))
    second.journal.append("b", 0, said(0, "two"))
    third = opened(tmp_path)
    assert third.interrupted == 0
    assert {line.attempt: line.events for line in third.attempts.recent()} == {"a": 1, "b": 1}
    for store in (first, second, third):
        assert store.close() is None


def test_no_such_attempt(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with pytest.raises(Refusal, match="no attempt zz"):
        store.attempts.record("zz")
    with pytest.raises(Refusal, match="no attempt zz"):
        store.attempts.scorecard("zz")
    store.close()


def test_preferences_last(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert store.preferences.get("theme", "light") == "light"
    store.preferences.put("theme", "dark")
    store.preferences.put("consent", {"at": "2026-03-01", "voice": True})
    assert store.preferences.get("theme") == "dark"
    store.close()
    again = opened(tmp_path)
    assert again.preferences.get("theme") == "dark"
    assert again.preferences.get("consent") == {"at": "2026-03-01", "voice": True}
    again.close()


def test_memory_serves_when_there_is_no_folder() -> None:
    store = open_in_memory(HandClock())
    store.journal.begin("a", head())
    store.journal.append("a", 0, said(0, "hello"))
    store.preferences.put("theme", "dark")
    store.flush()
    assert (len(store.attempts.record("a").events), store.preferences.get("theme")) == (1, "dark")
    assert store.close() is None


def test_files_are_for_this_user_alone(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert (tmp_path / "data" / "kindline.db").stat().st_mode & 0o077 == 0
    store.close()
