"""A contact keeps its record, its journal and its guide."""

from __future__ import annotations

from typing import Any

import pytest

from app.activities.rehearse.ports import Heard
from app.activities.rehearse.session import Rehearsal
from app.core.record.model import Action, Utterance, Word
from app.core.record.read import read_record
from app.core.record.write import write_record
from app.core.scoring.model import Rubric
from app.shared.result import Refusal
from tests.activities.rehearse.fakes import Remembering, lexical
from tests.core.dialogue.tiny import tiny

GUIDE = [{"text": "Greet", "acts": ["greet"]}, {"text": "Mark", "when": "marked"}]


def contact(journal: Remembering | None = None, **keys: Any) -> Rehearsal:
    arguments: dict[str, Any] = {
        "attempt": "attempt-1",
        "play": tiny(guide=GUIDE),
        "matcher": lexical(),
        "rubric": Rubric(),
        "seed": 4,
        "channel": "phone",
        "mode": "practice",
        "journal": journal,
        **keys,
    }
    rehearsal = Rehearsal(**arguments)
    rehearsal.begin()
    return rehearsal


def test_everything_said_and_done_stands_in_record_and_journal() -> None:
    journal = Remembering()
    call = contact(journal)
    call.hear_agent("good morning how can i help", 0.0)
    call.hear_agent("may i have your full name and date of birth please", 8.0)
    call.agent_does("mark_verified", 20.0)
    call.agent_does("view", 21.0, what="results")
    card = call.finish(30.0)
    record = call.record
    assert [event.by for event in record.events] == ["agent", "caller", "agent", "caller", "agent", "agent", "agent"]
    assert list(journal.events.values()) == list(record.events)
    assert journal.head["scenario"] == {"id": "tiny", "version": 1, "seed": 4}
    assert journal.head["title"] == "Tiny"
    assert journal.card is not None
    assert card.id == "attempt-1"
    assert card.identifiers == {"name": "match", "date_of_birth": "match"}


def test_the_record_can_be_read_back_and_tells_how_it_is_judged() -> None:
    call = contact()
    call.hear_agent("good morning how can i help", 0.0)
    call.finish(9.0)
    again = read_record(write_record(call.record), "record.json")
    assert again == call.record
    assert again.rubric is not None
    assert again.rubric["pass_mark"] == 70.0


def test_the_callers_words_carry_their_cue_and_what_they_give() -> None:
    call = contact()
    call.hear_agent("good morning how can i help", 0.0)
    call.hear_agent("may i have your full name please", 8.0)
    first, second = (event for event in call.record.events if event.by == "caller")
    assert isinstance(first, Utterance)
    assert isinstance(second, Utterance)
    assert (first.cue, first.gives) == ("fear", {})
    assert second.gives == {"name": "match"}


def test_times_never_decrease_and_the_caller_waits_for_the_agents_last_word() -> None:
    call = contact()
    call.hear_agent("good morning how can i help", 5.0, until=9.0)
    call.agent_does("view", 2.0, what="results")
    times = [event.t for event in call.record.events]
    assert times == sorted(times)
    assert times[1] > 9.0


def test_recognised_words_keep_confidence_and_are_moved_to_the_contacts_time() -> None:
    call = contact()
    heard = Heard("good morning", (Word(text="good", start=0.1, end=0.4, confidence=0.9),), 0.8, (("could", 0.3),))
    call.hear_agent(heard, 12.0)
    event = call.record.events[0]
    assert isinstance(event, Utterance)
    assert (event.confidence, event.words[0].start, event.alternatives) == (0.8, 12.1, (("could", 0.3),))


def test_nothing_heard_is_no_event() -> None:
    call = contact()
    assert call.hear_agent("  ", 1.0) is None
    assert call.record.events == ()


def test_talking_over_the_caller_marks_their_words_in_record_and_journal() -> None:
    journal = Remembering()
    call = contact(journal)
    call.hear_agent("good morning how can i help", 0.0)
    call.hear_agent("may i have your full name please", 4.0, cut_off=True)
    assert isinstance(call.record.events[1], Utterance)
    assert call.record.events[1].cut_off
    assert journal.events[1] == call.record.events[1]
    call.caller_cut_off(0)
    call.caller_cut_off(99)
    assert isinstance(call.record.events[0], Utterance)
    assert not call.record.events[0].cut_off


def test_the_guide_ticks_and_stays_ticked_and_an_exam_shows_none() -> None:
    call = contact()
    assert [mark.done for mark in call.guide] == [False, False]
    call.hear_agent("good morning how can i help", 0.0)
    call.agent_does("mark_verified", 9.0)
    assert [(mark.text, mark.done) for mark in call.guide] == [("Greet", True), ("Mark", True)]
    assert contact(mode="exam").guide == ()


def test_waiting_until_the_deadline_brings_the_caller() -> None:
    call = contact()
    call.hear_agent("good morning how can i help", 0.0)
    deadline = call.next_deadline()
    assert deadline is not None
    assert call.wait(deadline - 0.01) is None
    reply = call.wait(deadline)
    assert reply is not None
    assert reply.say == "Hello?"


def test_after_the_end_only_the_closing_note_is_taken() -> None:
    journal = Remembering()
    call = contact(journal)
    call.hear_agent("good morning how can i help", 0.0)
    call.agent_does("end", 9.0)
    assert call.ended == "open"
    assert call.hear_agent("one more thing", 10.0) is None
    call.agent_does("note", 30.0, what="none taken")
    last = call.record.events[-1]
    assert isinstance(last, Action)
    assert (last.do, last.what) == ("note", "none taken")
    assert call.next_deadline() is None
    first = call.finish(40.0)
    assert call.finish(41.0) is first
    assert journal.finished == 1
    call.agent_does("note", 50.0, what="too late")
    assert call.record.events[-1] == last


def test_finishing_hangs_up() -> None:
    call = contact()
    call.hear_agent("good morning how can i help", 0.0)
    call.finish(20.0)
    last = call.record.events[-1]
    assert isinstance(last, Action)
    assert last.do == "end"
    assert call.survey() == {}


def test_a_channel_that_the_scenario_does_not_have_is_refused() -> None:
    with pytest.raises(Refusal, match="not played by email; choose one of: phone, chat"):
        contact(channel="email")


def test_lines_that_may_come_next_are_known_ahead() -> None:
    call = contact()
    assert set(call.likely) == {"I am scared", "I am so scared"}
    call.hear_agent("good morning how can i help", 0.0)
    assert "Ann Lee" in call.likely
    reply = call.hear_agent("may i have your full name please", 8.0)
    assert reply is not None
    assert reply.say == "Ann Lee"
    call.finish(20.0)
    assert call.likely == ()
