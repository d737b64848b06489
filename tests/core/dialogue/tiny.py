"""A very small scenario, and shorthand for what an agent says and does in it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from app.core.dialogue import engine
from app.core.dialogue.model import DialogueState, Reply
from app.core.language.model import ActHit, Span, Understanding
from app.core.record.model import Action
from app.core.scenario.guard import Guard, parse_guard
from app.core.scenario.model import Scenario, Turn

TINY: dict[str, Any] = {
    "schema": "kindline.scenario/1",
    "meta": {
        "id": "tiny",
        "version": 1,
        "title": "Tiny",
        "summary": "A small call.",
        "channels": ["phone", "chat"],
        "difficulty": 1,
        "distress": 1,
        "minutes": 2,
        "goals": ["end well"],
        "author": "tests",
        "licence": "Apache-2.0",
    },
    "record": {
        "name": "Ann Lee",
        "date_of_birth": "1970-05-03",
        "phone": "555-201-0001",
        "facts": [{"id": "lab", "section": "results", "says": ["your test is normal"]}],
    },
    "caller": {
        "name": "Ann Lee",
        "relationship": "self",
        "reason": ["results"],
        "knows": {"name": "Ann Lee", "date_of_birth": "1970-05-03", "phone": "555-201-0001"},
        "misremembers": {"phone": "555-201-0009"},
        "refuses": ["ssn_last4"],
    },
    "state": {
        "fear": {"start": 60, "drift": 0.5},
        "anger": {"start": 10},
        "trust": {"start": 40},
        "patience": {"start": 50},
    },
    "slots": ["told", "shouted"],
    "counters": ["begged"],
    "topics": [
        {"id": "result", "opens": "beg", "done": "told", "limit": 2},
        {"id": "next", "opens": "what-next", "done": "said(what-next) >= 1", "when": "told"},
    ],
    "start": "hello",
    "turns": [
        {"id": "hello", "cue": "fear", "lines": [{"say": ["I am scared", "I am so scared"]}], "model": [{"say": "hi"}]},
        {"id": "name", "on": ["ask_identifier:name"], "gives": ["name"], "lines": [{"say": ["Ann Lee"]}, {"say": ["Ann Lee, again"], "again": 1}]},
        {"id": "birth", "on": ["ask_identifier:date_of_birth"], "gives": ["date_of_birth"], "lines": [{"say": ["{give.date_of_birth}"]}]},
        {"id": "phone", "on": ["ask_identifier:phone"], "gives": ["phone"], "lines": [{"say": ["{give.phone}"]}]},
        {"id": "social", "on": ["ask_identifier:ssn_last4"], "gives": ["ssn_last4"], "lines": [{"say": ["No."]}]},
        {
            "id": "beg",
            "topic": "result",
            "count": ["begged"],
            "lines": [
                {"say": ["Please, {agent}", "Please"]},
                {"say": ["PLEASE"], "when": "anger >= 50"},
                {"say": ["pls"], "channels": ["chat"]},
                {"say": ["Again, please"], "again": 1},
            ],
            "expects": [
                {"act": "explain_why", "moves": {"trust": 10}},
                {"act": "decline_to_disclose", "next": "upset"},
            ],
        },
        {"id": "upset", "cue": "anger", "cue_when": "anger >= 5", "moves": {"anger": 20}, "lines": [{"say": ["Why not?"]}]},
        {"id": "relief", "on": ["disclose:lab"], "cue": "relief", "set": ["told"], "moves": {"fear": -90}, "lines": [{"say": ["Oh thank God"]}], "limit": 1},
        {"id": "what-next", "topic": "next", "lines": [{"say": ["And now?"]}], "expects": [{"act": "close", "next": "ending:fine"}]},
        {"id": "quiet", "lines": [{"say": ["Hello?"]}, {"say": ["Still there?"], "again": 1}], "limit": 2},
        {"id": "hurt", "lines": [{"say": ["Ouch"]}], "cue": "anger"},
        {"id": "waited", "lines": [{"say": ["That was long"]}]},
        {"id": "cut", "lines": [{"say": ["Let me finish"]}]},
        {"id": "what", "lines": [{"say": ["What?"]}, {"say": ["I do not follow"], "again": 1}]},
        {"id": "words", "lines": [{"say": ["Plain words please"]}]},
        {"id": "early", "lines": [{"say": ["You did not ask who I am"]}]},
        {"id": "thanks", "lines": [{"say": ["Thank you"]}]},
        {"id": "slam", "lines": [{"say": ["I am leaving"]}]},
    ],
    "handlers": [
        {"on": "silence", "after": 10, "turn": "quiet", "moves": {"patience": -5}},
        {"on": "hold_too_long", "after": 60, "turn": "waited", "moves": {"anger": 5}},
        {"on": "interruption", "turn": "cut", "moves": {"trust": -5}},
        {"on": "no_match", "turn": "what", "moves": {"patience": -5}},
        {"on": "early_disclosure", "turn": "early", "moves": {"trust": -9}},
        {"on": "harm", "turn": "hurt", "moves": {"anger": 30}, "set": ["shouted"]},
        {"on": "jargon", "turn": "words"},
        {"on": "stop_phrase", "next": "ending:stopped"},
    ],
    "endings": [
        {"id": "fine", "outcome": "resolved", "text": "Fine.", "when": "told", "turn": "thanks", "survey": {"csat": [{"score": 5, "when": "not shouted"}, {"score": 2}]}},
        {"id": "gone", "outcome": "hung_up", "text": "Gone.", "when": "patience <= 0", "turn": "slam", "survey": {"csat": [{"score": 1}]}},
        {"id": "moved", "outcome": "transferred", "text": "Moved.", "turn": "thanks"},
        {"id": "urgent", "outcome": "escalated", "text": "Urgent."},
        {"id": "open", "outcome": "hung_up", "text": "Open."},
        {"id": "stopped", "outcome": "hung_up", "text": "Stopped."},
    ],
}  # fmt: skip
EFFECTS = {"acknowledge_feeling": {"fear": -8, "trust": 8}, "harm:blame": {"anger": 10, "patience": -20}}


class TinyPlay:
    """A playable scenario without the checker."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._turns = {turn.id: turn for turn in scenario.turns}

    def turn(self, turn: str) -> Turn:
        return self._turns[turn]

    def guard(self, text: str) -> Guard:
        return parse_guard(text)


def tiny(**changes: Any) -> TinyPlay:
    """The small scenario with whole parts replaced."""
    return TinyPlay(Scenario.model_validate({**deepcopy(TINY), **changes}))


def heard(*acts: str, text: str = "words") -> Understanding:
    """Words that do these acts, in this order."""
    hits = tuple(ActHit(act, 0.9, Span(place, place + 1), "words", "pattern") for place, act in enumerate(acts))
    return Understanding(text, (), hits)


class Talk:
    """One contact with the small scenario, seven seconds a turn."""

    def __init__(self, play: TinyPlay | None = None, seed: int = 1, channel: str = "phone") -> None:
        self.play = play or tiny()
        self.state: DialogueState = engine.begin(self.play, seed, channel)
        self.reply: Reply | None = None

    def say(self, *acts: str, text: str = "words", cut_off: bool = False) -> str:
        at = self.state.t + 5
        self.state, self.reply = engine.hear(
            self.play,
            self.state,
            heard(*acts, text=text),
            at,
            at + 2,
            cut_off,
            effects=lambda act: EFFECTS.get(act, {}),
        )
        return self.words

    def do(self, do: str, what: str | None = None, warm: bool | None = None, after: float = 1) -> str:
        action = Action(t=self.state.t + after, by="agent", do=do, what=what, warm=warm)
        self.state, self.reply = engine.act(self.play, self.state, action)
        return self.words

    def wait(self, seconds: float) -> str:
        self.state, self.reply = engine.wait(self.play, self.state, self.state.t + seconds)
        return self.words

    @property
    def words(self) -> str:
        return self.reply.say if self.reply else ""
