"""A person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.activities.rehearse.play import Played
from app.activities.rehearse.terminal import play_human
from app.core.record.model import Action
from app.core.scoring.model import Rubric
from tests.activities.rehearse.fakes import Remembering, lexical
from tests.core.dialogue.tiny import tiny

GUIDE = [{"text": "Greet", "acts": ["greet"]}]


def take(rows: Sequence[str], **keys: Any) -> tuple[Played, str]:
    """The contact of these rows, and everything that was shown."""
    left, shown = list(rows), list[str]()
    arguments: dict[str, Any] = {
        "read_line": lambda: left.pop(0) if left else None,
        "show": shown.append,
        "attempt": "attempt-1",
        **keys,
    }
    played = play_human(tiny(guide=GUIDE), lexical(), Rubric(), 3, "phone", **arguments)
    return played, "\n".join(shown)


def test_a_typed_call_from_the_first_word_to_the_card() -> None:
    journal = Remembering()
    played, shown = take(
        ["good morning how can i help", "may i have your full name please", "/verify", "/view results", "/end"],
        journal=journal,
    )
    assert "Caller: Ann Lee" in shown
    assert "[results: your test is normal]" in shown
    assert "fear " in shown
    assert played.ending == "open"
    assert shown.endswith("— Open.")
    assert len(journal.events) == len(played.record.events)
    assert journal.card is not None


def test_an_exam_shows_no_mood_and_no_guide() -> None:
    _, shown = take(["good morning how can i help", "/guide", "/end"], mode="exam")
    assert "fear " not in shown
    assert "There is no guide in an exam." in shown


def test_the_guide_and_the_help() -> None:
    _, shown = take(["good morning how can i help", "/guide", "/help", "/end"])
    assert "✓ Greet" in shown
    assert "/transfer DEPARTMENT" in shown


def test_end_of_input_hangs_up() -> None:
    played, _ = take(["good morning how can i help"])
    last = played.record.events[-1]
    assert isinstance(last, Action)
    assert last.do == "end"


def test_a_row_that_cannot_be_done_costs_nothing() -> None:
    played, shown = take(["/dance", "/end"])
    assert "There is no action /dance" in shown
    assert len(played.record.events) == 1


def test_words_on_hold_are_not_heard_and_say_so() -> None:
    _, shown = take(["good morning how can i help", "/hold", "may i have your full name please", "/resume", "/end"])
    assert "does not hear you" in shown
    assert "Ann Lee" not in shown


def test_waiting_makes_silence() -> None:
    _, shown = take(["good morning how can i help", "/wait 20", "/end"])
    assert "Caller: Hello?" in shown


def test_the_stop_phrase_ends_the_practice() -> None:
    played, _ = take(["good morning how can i help", "Stop the practice.", "never read"])
    assert played.ending == "stopped"


def test_the_record_on_the_screen() -> None:
    _, shown = take(["/view demographics", "/view billing", "/end"])
    assert "date of birth: 1970-05-03" in shown
    assert "[billing: nothing here]" in shown
