"""Hypothesis strategies for call records of every shape, and a small one to break."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from app.core.record.model import (
    CHANNELS,
    IDENTIFIER_CLASSES,
    Action,
    AlternateContact,
    AudioTrack,
    Authorized,
    Caller,
    CallRecord,
    Event,
    Fact,
    Feeling,
    Notice,
    Organisation,
    Outcome,
    Party,
    PatientRecord,
    Policy,
    Request,
    Restriction,
    ScenarioStamp,
    Utterance,
    Word,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
share = st.floats(0, 1)
names = st.lists(words, max_size=3).map(tuple)
parties: st.SearchStrategy[Party] = st.sampled_from(get_args(Party))
feelings: st.SearchStrategy[Feeling] = st.sampled_from(get_args(Feeling))
given_outcomes: st.SearchStrategy[dict[str, Outcome]] = st.dictionaries(
    st.sampled_from(list(map(str, IDENTIFIER_CLASSES))), st.sampled_from(get_args(Outcome)), max_size=2
)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
unknown = st.dictionaries(words.map(lambda key: "x_" + key), json_values, max_size=2)
heard_words = st.builds(Word, text=words, start=st.floats(0, 1e4), end=st.floats(0, 1e4), confidence=share)


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    """Events in order of time, of every kind."""
    made: list[Event] = []
    for t in sorted(draw(st.lists(st.floats(0, 1e5), max_size=5))):
        common: dict[str, Any] = {"t": t, "speaker": draw(st.none() | words), **draw(unknown)}
        match draw(st.sampled_from(["say", "do", "notice"])):
            case "say":
                made.append(
                    Utterance(
                        by=draw(parties),
                        say=draw(words),
                        confidence=draw(st.none() | share),
                        words=draw(st.lists(heard_words, max_size=2).map(tuple)),
                        cue=draw(st.none() | feelings),
                        gives=draw(st.none() | given_outcomes),
                        cut_off=draw(st.booleans()),
                        alternatives=draw(st.lists(st.tuples(words, share), max_size=2).map(tuple)),
                        **common,
                    )
                )
            case "do":
                what, warm = draw(st.none() | words), draw(st.none() | st.booleans())
                made.append(Action(by=draw(parties), do=draw(words), what=what, warm=warm, **common))
            case _:
                made.append(Notice(by="system", **common))
    return tuple(made)


patients = st.builds(
    lambda extra, **known: PatientRecord(**known, **extra),
    unknown,
    name=words,
    date_of_birth=st.none() | st.just("1961-03-14"),
    email=st.none() | words,
    facts=st.lists(st.builds(Fact, id=words, section=words, sensitive=st.booleans(), says=names), max_size=2).map(
        tuple
    ),
    authorized=st.lists(st.builds(Authorized, name=words, scope=names), max_size=2).map(tuple),
    restrictions=st.lists(st.builds(Restriction, text=words, sections=names, to=names), max_size=2).map(tuple),
    alternate_contact=st.none()
    | st.builds(AlternateContact, phone=st.none() | words, voicemail=st.none() | st.booleans()),
    flags=names,
)
records = st.builds(
    lambda extra, **known: CallRecord(**known, **extra),
    unknown,
    id=words.map(lambda text: "id " + text),
    channel=st.sampled_from(CHANNELS),
    language=words,
    record=patients,
    events=events(),
    policy=st.builds(Policy, identifiers_required=st.integers(1, 7), identifiers_accepted=names),
    caller=st.builds(Caller, name=st.none() | words, relationship=st.none() | words, reason=st.none() | names),
    organisation=st.builds(Organisation, name=st.none() | words, published_numbers=names),
    requests=st.lists(st.builds(lambda sender: Request(**{"from": sender}), words), max_size=2).map(tuple),
    scenario=st.none() | st.builds(ScenarioStamp, id=words, version=st.integers(1, 9), seed=st.integers(0, 2**40)),
    rubric=st.none() | st.dictionaries(words, json_values, max_size=2),
    audio=st.lists(st.builds(AudioTrack, by=parties, file=words, starts=st.floats(0, 9)), max_size=1).map(tuple),
)


def small() -> dict[str, Any]:
    """The data of a small right record, fresh each time."""
    return {
        "format": "kindline.call/1",
        "id": "a",
        "channel": "phone",
        "language": "en",
        "record": {"name": "Ana Roe", "restrictions": ["nothing to family"]},
        "events": [
            {"t": 0.0, "by": "agent", "say": "hello", "words": [["hello", 0.0, 0.4, 0.9]]},
            {"t": 2, "by": "caller", "say": "hi", "cue": "fear", "gives": {"name": "match"}},
            {"t": 3.5, "by": "agent", "do": "view", "what": "results"},
            {"t": 4.5, "by": "system"},
        ],
    }
