"""Whatever an agent does: no crash, moods in their bounds, an end in sight, the same again with the same seed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.dialogue import engine
from tests.core.dialogue.tiny import Talk

ACTS = [
    "greet",
    "ask_identifier:name",
    "ask_identifier:date_of_birth",
    "ask_identifier:phone",
    "ask_identifier:ssn_last4",
    "acknowledge_feeling",
    "decline_to_disclose",
    "explain_why",
    "disclose:lab",
    "harm:blame",
    "jargon",
    "small_talk",
    "close",
]
STEPS = st.one_of(
    st.tuples(st.just("say"), st.lists(st.sampled_from(ACTS), max_size=4), st.booleans()),
    st.tuples(st.just("do"), st.sampled_from(["hold", "resume", "view", "mark_verified", "note"]), st.none()),
    st.tuples(st.just("wait"), st.floats(0, 120), st.none()),
)


def play(steps: list[tuple[str, object, object]], seed: int, channel: str) -> tuple[Talk, list[str]]:
    talk = Talk(seed=seed, channel=channel)
    said: list[str] = []
    for kind, what, cut in steps:
        if kind == "say":
            assert isinstance(what, list)
            said.append(talk.say(*what, cut_off=bool(cut)))
        elif kind == "do":
            said.append(talk.do(str(what)))
        else:
            assert isinstance(what, float)
            said.append(talk.wait(what))
        for name, value in talk.state.mood.items():
            meter = talk.play.scenario.state[name]
            assert meter.low <= value <= meter.high
    return talk, said


@settings(max_examples=150, deadline=None)
@given(st.lists(STEPS, max_size=25), st.integers(0, 99), st.sampled_from(["phone", "chat"]))
def test_any_sequence_holds_together_and_replays(
    steps: list[tuple[str, object, object]], seed: int, channel: str
) -> None:
    first, said = play(steps, seed, channel)
    second, again = play(steps, seed, channel)
    assert said == again
    assert first.state == second.state
    for turn, times in first.state.said.items():
        assert times <= first.play.turn(turn).limit


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=15), st.integers(0, 99))
def test_a_silent_agent_always_comes_to_an_end(steps: list[tuple[str, object, object]], seed: int) -> None:
    talk, _ = play(steps, seed, "phone")
    talk.do("resume")
    for _ in range(60):
        deadline = engine.next_deadline(talk.play, talk.state)
        if deadline is None:
            break
        assert deadline >= talk.state.quiet_since or talk.state.on_hold_since is not None
        talk.state, _ = engine.wait(talk.play, talk.state, max(deadline, talk.state.t))
    assert talk.state.ended is not None


def test_seeds_differ() -> None:
    assert len({Talk(seed=seed).say("greet") for seed in range(10)}) == 2
