"""A house of paper for the window's tests: a scripted caller, attempts in memory, a clock that is turned by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.activities.rehearse.ports import AttemptSummary, Heard, SoundCheck
from app.adapters.files.resources import resource_text
from app.bootstrap.scenarios import load_playable
from app.core.dialogue.model import DialogueState, Reply
from app.core.record.model import Action, CallRecord, Event, ScenarioStamp, Utterance, Word
from app.core.scoring.model import CueFinding, Dimension, Evidence, Finding, Scorecard, Understood, VerificationStep
from app.shared.result import Refusal
from app.ui.services import PartStatus, ScenarioSummary, Services

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SCRIPT: tuple[tuple[str, str | None, dict[str, str], str, int], ...] = (
    (
        "Hi. I had a biopsy nine days ago and nobody has called me. I just need somebody to tell me what it says.",
        "fear",
        {},
        "She sounds kind. Please let her just say it.",
        80,
    ),
    (
        "Carol Brennan. February ninth, nineteen sixty-eight. I'm sorry, my hands are shaking.",
        "fear",
        {"name": "match", "date_of_birth": "match"},
        "Why do they always ask that first?",
        72,
    ),
    ("Oh, thank God. Okay. Okay. What does benign actually mean?", "relief", {}, "I can breathe again.", 38),
    ("All right. And what happens now?", None, {}, "Six months. I can do six months.", 30),
)


class HandClock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.at = 0.0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.at)

    def seconds(self) -> float:
        return self.at


@dataclass(frozen=True)
class Step:
    """A line of the guide."""

    text: str
    done: bool


class ScriptedCall:
    """A contact whose caller says the next line of the script, whatever was said."""

    def __init__(self, play: Any, channel: str, mode: str, attempt: str, pause: float = 0.0) -> None:
        scenario = play.scenario
        self._scenario, self._mode, self._pause = scenario, mode, pause
        self._next = 0
        self.state = DialogueState(seed=1, channel=channel, language="en")
        self.record = CallRecord(
            id=attempt,
            channel=channel,  # type: ignore[arg-type]
            language="en",
            record=scenario.record,
            events=(),
            policy=scenario.policy,
            caller=scenario.caller.as_record(),
            scenario=ScenarioStamp(id=scenario.meta.id, version=1, seed=1),
        )
        self.finished_at: float | None = None

    @property
    def guide(self) -> tuple[Step, ...]:
        if self._mode != "practice":
            return ()
        done = len([event for event in self.record.events if event.by == "agent"])
        return tuple(Step(step.text, at < done) for at, step in enumerate(self._scenario.guide))

    @property
    def ended(self) -> str | None:
        return self.state.ended

    def begin(self) -> None:
        return

    def hear_agent(
        self, heard: Heard | str, t: float, until: float | None = None, cut_off: bool = False
    ) -> Reply | None:
        words = heard if isinstance(heard, str) else heard.text
        more: dict[str, Any] = {} if isinstance(heard, str) else {"words": heard.words}
        self._add(Utterance(t=t, by="agent", say=words, **more))
        if self._next >= len(SCRIPT):
            return None
        say, cue, gives, thinks, fear = SCRIPT[self._next]
        self._next += 1
        asked = {"name": 1, "date_of_birth": 1} if gives else self.state.asked
        self.state = replace(
            self.state, identifiers={**self.state.identifiers, **gives}, asked=asked, mood={"fear": fear}
        )
        self._add(Utterance(t=t + 4, by="caller", say=say, cue=cue, gives=gives or None, mood={"fear": fear}))  # type: ignore[arg-type, call-arg]
        return Reply(say, ("turn",), cue, gives, {"fear": fear}, thinks, self._pause)

    def agent_does(
        self, do: str, t: float, what: str | None = None, warm: bool | None = None, channel: str | None = None
    ) -> Reply | None:
        self._add(Action(t=t, by="agent", do=do, what=what, warm=warm))
        changes: dict[str, Any] = {
            "mark_verified": {"marked_verified": True},
            "hold": {"on_hold_since": t},
            "resume": {"on_hold_since": None},
            "end": {"ended": self._scenario.endings[0].id},
            "transfer": {"ended": self._scenario.endings[0].id},
        }.get(do, {})
        self.state = replace(self.state, **changes)
        return None

    def add_note(self, text: str, t: float) -> None:
        if text.strip():
            self._add(Action(t=t, by="agent", do="note", what=text))

    def wait(self, t: float) -> Reply | None:
        return None

    def next_deadline(self) -> float | None:
        return None

    def survey(self) -> Mapping[str, int | str]:
        return {"csat": 5, "nps": 9, "ces": 6}

    def finish(self, t: float) -> Scorecard:
        self.finished_at = t
        return paper_card(self.record)

    def _add(self, event: Event) -> None:
        last = self.record.events[-1].t if self.record.events else 0.0
        event = event.model_copy(update={"t": max(last, event.t)})
        self.record = self.record.model_copy(update={"events": (*self.record.events, event)})


EARLY = {"section": "results", "matched": "name", "required": "2"}


def paper_card(record: CallRecord, passed: bool = True) -> Scorecard:
    """A scorecard with something of everything."""
    agent = [at for at, event in enumerate(record.events) if isinstance(event, Utterance) and event.by == "agent"]
    caller = [at for at, event in enumerate(record.events) if isinstance(event, Utterance) and event.by == "caller"]
    last = record.events[agent[-1]]
    words = last.say.split(",")[0] if isinstance(last, Utterance) else ""
    early = Finding("V1", agent[-1], "fatal", words, "45 CFR 164.514(h)", 0.97, "privacy.v1.told", EARLY)
    process = Finding("Q2", agent[0], "minor", "", "practice", 0.8, "Q2.cold")
    dimensions = (
        Dimension("warmth", 3, (Evidence(agent[0], "I'm so glad you called", True),)),
        Dimension("understanding", 4, (Evidence(agent[0], "that sounds really frightening", True),)),
        Dimension("reflection", 2),
        Dimension("exploration", None),
        Dimension("respect", 3),
        Dimension("support", 2, (Evidence(agent[-1], words, False),)),
        Dimension("apology", None),
        Dimension("orientation", 3),
        Dimension("plain_language", 4),
        Dimension("listening", 4),
        Dimension("harm", 4),
        Dimension("timing", 4),
    )
    cues = tuple(CueFinding(at, "fear", "taken" if n == 0 else "missed", None) for n, at in enumerate(caller[:2]))
    return Scorecard(
        id=record.id,
        rules="hipaa/1",
        rubric="default/1",
        matcher="paper/1",
        passed=passed,
        score=88.4 if passed else 41.0,
        privacy=100.0 if passed else 0.0,
        compassion=78.5,
        process=92.0,
        verified_event=caller[1] if passed and len(caller) > 1 else None,
        identifiers={"name": "match", "date_of_birth": "match"},
        privacy_findings=() if passed else (early,),
        process_findings=(process,),
        dimensions=dimensions,
        cues=cues,
        turns=(),
        verification=(
            VerificationStep(agent[0], record.events[agent[0]].t, "asked", ("date_of_birth", "name")),
            VerificationStep(caller[0], record.events[caller[0]].t, "matched", ("name",)),
            VerificationStep(agent[-1], last.t, "first_disclosure"),
        ),
        understood=(
            Understood(agent[0], "asked", "name"),
            Understood(caller[0], "identifier", "name", "Carol Brennan", "match"),
            Understood(caller[0], "feeling", "fear", "", "taken"),
            Understood(agent[-1], "told", "results", words, "told"),
        ),
    )


@dataclass
class House:
    """Everything behind the window, and what the window did to it."""

    kept: dict[str, object] = field(default_factory=dict)
    past: list[AttemptSummary] = field(default_factory=list)
    records: dict[str, CallRecord] = field(default_factory=dict)
    cards: dict[str, dict[str, object]] = field(default_factory=dict)
    calls: list[ScriptedCall] = field(default_factory=list)
    closed: list[tuple[str, object]] = field(default_factory=list)
    journal_problem: Refusal | None = None
    copies: list[Path] = field(default_factory=list)
    clock: HandClock = field(default_factory=HandClock)
    pause: float = 0.0

    # Preferences
    def get(self, key: str, default: object = None) -> object:
        return self.kept.get(key, default)

    def put(self, key: str, value: object) -> None:
        self.kept[key] = value

    # Attempts
    def recent(self, limit: int = 50) -> tuple[AttemptSummary, ...]:
        return tuple(self.past[:limit])

    def record(self, attempt: str) -> CallRecord:
        return self.records[attempt]

    def scorecard(self, attempt: str) -> Mapping[str, object] | None:
        return self.cards.get(attempt)

    # Journal
    def begin(self, attempt: str, head: Mapping[str, object]) -> None:
        return

    def append(self, attempt: str, index: int, event: Event) -> None:
        return

    def finish(self, attempt: str, scorecard: Mapping[str, object] | None) -> None:
        self.closed.append((attempt, scorecard))

    def rehearsal(self, play: Any, channel: str, mode: str, seed: int, attempt: str) -> ScriptedCall:
        call = ScriptedCall(play, channel, mode, attempt, self.pause)
        self.calls.append(call)
        return call

    def services(self, **changes: Any) -> Services:
        """Services on this house."""
        made = Services(
            version="0.1.0",
            data_folder="~/.local/share/Kindline",
            clock=self.clock,
            resource_text=resource_text,
            attempts=self,
            preferences=self,
            journal=self,
            journal_trouble=lambda: self.journal_problem,
            storage_problem=None,
            list_scenarios=lambda: (summary(),),
            load_scenario=load_playable,
            make_rehearsal=self.rehearsal,  # type: ignore[arg-type]
            score_record=paper_card,
            save_copy=lambda path, _record: self.copies.append(path),
            parts=lambda: PARTS,
            sound_check=lambda: (
                SoundCheck("microphone", True, "The microphone hears you."),
                SoundCheck("speaker", False, "No speaker was found.", "Plug one in, or read the captions instead."),
            ),
            voice_problem=Refusal("voice.off", "Speaking is off in this test."),
        )
        return replace(made, **changes)


PARTS = (
    PartStatus("microphone", "ok", "Built-in microphone"),
    PartStatus("recognizer", "ok", "Whisper tiny.en"),
    PartStatus("voice", "warn", "pyttsx3", "Piper's voice is missing.", "Install it with: uv sync"),
    PartStatus("database", "ok", "SQLite"),
)


def summary(**changes: Any) -> ScenarioSummary:
    """The shipped scenario on the shelf."""
    meta = load_playable("lab-results").scenario.meta
    made = ScenarioSummary(
        meta.id,
        meta.title,
        meta.summary,
        meta.channels,
        meta.language,
        meta.difficulty,
        meta.distress,
        meta.minutes,
        meta.goals,
        meta.warnings,
    )
    return replace(made, **changes)


def attempt(
    number: int, status: str = "finished", passed: bool | None = True, score: float | None = 88.4
) -> AttemptSummary:
    """A line of the history."""
    return AttemptSummary(
        f"attempt-{number}",
        "lab-results",
        "Nine days",
        "phone",
        "practice",
        NOON - timedelta(hours=26 * number),
        status,  # type: ignore[arg-type]
        passed,
        score,
        100.0 if score else None,
        78.5 if score else None,
        92.0 if score else None,
        9,
    )


def spoken(text: str, doubtful: str, t: float) -> Heard:
    """Recognised words of which one is doubtful."""
    words = tuple(
        Word(text=word, start=t + at * 0.3, end=t + at * 0.3 + 0.25, confidence=0.4 if word == doubtful else 0.95)
        for at, word in enumerate(text.split())
    )
    return Heard(text, words, 0.9)
