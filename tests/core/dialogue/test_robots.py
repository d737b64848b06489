"""Robots on the small scenario: what they do, not how it is judged."""

from __future__ import annotations

import pytest

from app.core.dialogue import engine
from app.core.dialogue.robots.desk import Desk, polish
from app.core.dialogue.robots.make import ROBOTS, make_robot, robot_from_rows
from app.core.dialogue.robots.moves import Move, Robot, parse_row
from app.core.language.acts import ActLibrary, AgentAct
from app.core.language.model import Understanding
from app.core.record.model import Action
from app.shared.result import Refusal
from tests.core.dialogue.tiny import TinyPlay, heard, tiny

WORDS = {
    "greet": "hello from {organisation}",
    "identify_self": "i am {agent}",
    "ask_identifier:name": "your name please",
    "ask_identifier:date_of_birth": "your birthday please",
    "ask_identifier:phone": "your number please",
    "thank_caller": "thank you for telling me",
    "close": "goodbye now",
    "harm:blame": "you should have known",
}
KEYS = {
    "name please": "ask_identifier:name",
    "birthday": "ask_identifier:date_of_birth",
    "number please": "ask_identifier:phone",
    "test is normal": "disclose:lab",
    "goodbye": "close",
    "should have": "harm:blame",
    "thank you": "thank_caller",
}


def understand(words: str) -> Understanding:
    acts = [act for key, act in KEYS.items() if key in words.casefold()]
    return heard(*acts, text=words)


def desk(play: TinyPlay) -> Desk:
    acts = tuple(AgentAct(act, (words,), (words,)) for act, words in WORDS.items())
    return Desk(play, ActLibrary("en", acts), understand)


def run(robot: str | Robot, play: TinyPlay | None = None) -> tuple[list[str], str | None]:
    """What the agent said and did (`/` before an action), and the ending."""
    play = play or tiny()
    agent = make_robot(robot, desk(play)) if isinstance(robot, str) else robot
    state, reply, done = engine.begin(play, 3, "phone"), None, list[str]()
    for _ in range(60):
        if state.ended:
            break
        moves = agent.answer(state, reply)
        reply = None
        if not moves:
            deadline = engine.next_deadline(play, state)
            assert deadline is not None
            state, reply = engine.wait(play, state, max(deadline, state.t))
        for move in moves:
            t = state.t + 1
            if move.say:
                done.append(move.say)
                state, reply = engine.hear(play, state, understand(move.say), t, t + 1)
            else:
                done.append(f"/{move.do} {move.what or ''}".strip())
                state, reply = engine.act(play, state, Action(t=t, by="agent", do=move.do or "", what=move.what))
            if reply:
                break
    return done, state.ended


def place(done: list[str], words: str) -> int:
    return next(index for index, each in enumerate(done) if words in each)


def test_perfect_verifies_before_it_tells_though_no_model_says_so() -> None:
    done, ended = run("perfect")
    assert done[0] == "Hello from the clinic. I am Dana."
    assert place(done, "name please") < place(done, "/mark_verified") < place(done, "test is normal")
    assert ended == "fine"


def test_perfect_speaks_the_model_answers() -> None:
    assert "hi" in run("perfect")[0]


def test_cold_does_the_same_work_in_plain_words() -> None:
    done, ended = run("cold")
    assert place(done, "Your name please.") < place(done, "/mark_verified") < place(done, "Your test is normal.")
    assert ended == "fine"


def test_rude_hurts_and_yet_verifies() -> None:
    done, _ = run("rude")
    assert done[1].startswith("You should have known.")
    assert place(done, "birthday") < place(done, "/mark_verified")


def test_careless_tells_first_and_never_asks() -> None:
    done, ended = run("careless")
    assert "Your test is normal." in done[1]
    assert not any("please" in each or "/mark_verified" in each for each in done)
    assert ended == "fine"


def test_breaker_marks_a_stranger_and_tells_at_once() -> None:
    done, _ = run("breaker")
    assert done[1:4] == ["/mark_verified", "/view results", "Your test is normal."]


def test_silent_is_left_by_the_caller() -> None:
    done, ended = run("silent")
    assert done == ["Hello?"]
    assert ended == "gone"


@pytest.mark.parametrize("name", sorted(ROBOTS))
def test_every_robot_ends_and_does_the_same_again(name: str) -> None:
    assert run(name) == run(name)
    assert run(name)[1] is not None


def test_tasks_are_done() -> None:
    tasks = [{"id": "book", "do": "schedule", "what": "follow up", "text": "Book it."}]
    for name in ("perfect", "cold"):
        assert "/schedule follow up" in run(name, tiny(tasks=tasks))[0]


def test_a_policy_of_three_is_kept() -> None:
    done, _ = run("perfect", tiny(policy={"identifiers_required": 3}))
    assert place(done, "number please") < place(done, "/mark_verified") < place(done, "test is normal")


def test_an_unknown_robot_is_refused() -> None:
    with pytest.raises(Refusal, match="no agent 'kind'; choose one of: perfect"):
        make_robot("kind", desk(tiny()))


def test_rows_of_a_file() -> None:
    rows = "# a call\nhello\n\n/verify\n/transfer billing office cold\n"
    done, ended = run(robot_from_rows(rows, "rows.txt"))
    assert done == ["hello", "/mark_verified", "/transfer billing office"]
    assert ended == "moved"


@pytest.mark.parametrize(
    ("row", "move"),
    [
        ("hello there", Move(say="hello there")),
        ("/view results", Move(do="view", what="results")),
        ("/verify", Move(do="mark_verified")),
        ("/transfer billing warm", Move(do="transfer", what="billing", warm=True)),
        ("/transfer billing", Move(do="transfer", what="billing", warm=True)),
        ("/transfer cold", Move(do="transfer", warm=False)),
        ("/wait 12.5", Move(wait=12.5)),
        ("/NOTE name and birthday", Move(do="note", what="name and birthday")),
        ("  # nothing", None),
        ("   ", None),
    ],
)
def test_a_row(row: str, move: Move | None) -> None:
    assert parse_row(row) == move


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hello\n/dance", "rows.txt, row 2: There is no action /dance"),
        ("/wait long", "rows.txt, row 1: '/wait long' cannot be waited for"),
        ("/wait -1", "give seconds from 0 to 600"),
        ("# only a comment", "rows.txt holds no agent lines"),
        ("hi\n" * 2001, "at most 2000"),
    ],
)
def test_rows_that_cannot_be_done(text: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        robot_from_rows(text, "rows.txt")
    assert sentence in refusal.value.sentence


def test_phrasings_become_sentences() -> None:
    assert polish("may i ask, i am new") == "May I ask, I am new."
    assert polish("Really?") == "Really?"


@pytest.mark.parametrize("name", ["perfect", "cold"])
def test_a_closing_note_names_what_was_used_and_no_value(name: str) -> None:
    done, _ = run(name)
    note = done[place(done, "/note")]
    assert note == "/note Verified by date of birth and name. Told the caller about: results."
    assert done.index(note) == done.index("/end") - 1
    assert len([each for each in done if each.startswith("/note")]) == 1


@pytest.mark.parametrize("name", ["careless", "rude", "breaker"])
def test_the_others_leave_without_a_note(name: str) -> None:
    assert not any(each.startswith("/note") for each in run(name)[0])


def test_a_note_lists_every_type_in_words() -> None:
    done, _ = run("perfect", tiny(policy={"identifiers_required": 3}))
    assert "Verified by date of birth, name and phone." in done[place(done, "/note")]
