"""What a scenario holds: the shape of `scenario.yaml` once it has been read (format reference: scenarios/README.md)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from app.core.record.model import Caller as RecordCaller
from app.core.record.model import Channel, Feeling, Organisation, PatientRecord, Policy

SCHEMA = "kindline.scenario/1"

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")]
Guard = Annotated[str, Field(max_length=500)]
"""A condition in the guard language, such as ``fear >= 60 and not told_result``; empty text is always true."""
ActName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(:[a-z0-9_-]+)?$")]
"""A library act, a scenario's own act, `disclose:<fact id>`, or `do:<action>` for something done on the desktop."""
HandlerName = Literal[
    "silence",
    "hold_too_long",
    "interruption",
    "no_match",
    "early_disclosure",
    "harm",
    "jargon",
    "stop_phrase",
]
EndingOutcome = Literal["resolved", "call_back", "transferred", "hung_up", "escalated"]


class Part(BaseModel):
    """A frozen piece of a scenario; a key that the format does not know is an error, because it is most often a typo."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Meta(Part):
    id: Identifier
    version: int = Field(ge=1)
    title: str
    summary: str
    language: str = "en"
    languages: tuple[str, ...] = ()  # further languages, one `<lang>.yaml` each
    channels: tuple[Channel, ...] = ("phone",)
    difficulty: int = Field(ge=1, le=5)
    distress: int = Field(ge=1, le=5)
    minutes: int = Field(ge=1, le=120)
    goals: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    author: str
    licence: str
    sources: tuple[str, ...] = ()


class Voice(Part):
    """How the caller sounds. `pace` multiplies the speaking rate."""

    sex: Literal["female", "male"] = "female"
    age: int = Field(default=40, ge=4, le=110)
    accent: str = "en-US"
    pace: float = Field(default=1.0, ge=0.5, le=2.0)


class Caller(Part):
    """Who is really calling and what they can say of themselves."""

    name: str
    relationship: str
    claims: str | None = None  # the relationship that they claim, where it is not the true one
    reason: tuple[str, ...] = ()
    knows: dict[str, str] = {}  # identifier class → the value they give
    misremembers: dict[str, str] = {}  # class → what they say at the first asking; `knows` has what they say next
    refuses: tuple[str, ...] = ()
    voice: Voice = Voice()

    def as_record(self) -> RecordCaller:
        """The `caller` part of a call record."""
        return RecordCaller(name=self.name, relationship=self.relationship, reason=self.reason)


class Meter(Part):
    """A bounded whole number such as fear or trust; `drift` is added per second of the contact."""

    start: int
    low: int = 0
    high: int = 100
    drift: float = Field(default=0.0, ge=-10, le=10)


class Act(Part):
    """An act of this scenario's own, or more phrasings for a library act of the same id."""

    id: ActName
    examples: tuple[str, ...]
    must: tuple[str, ...] = ()  # patterns (regular expressions) of which one has to occur
    must_not: tuple[str, ...] = ()


class Topic(Part):
    """Something the caller must get through. The caller raises open topics in the order of the file.

    `opens` is the turn by which they raise it, at most `limit` times; it is over once `done` holds.
    """

    id: Identifier
    opens: Identifier
    done: Guard
    required: bool = True
    when: Guard = ""
    limit: int = Field(default=3, ge=1, le=9)


class Lines(Part):
    """Variants of a turn's words: used when `when` holds and the turn was already said `again` times or more."""

    say: tuple[str, ...] = Field(min_length=1)
    when: Guard = ""
    again: int = Field(default=0, ge=0, le=9)
    channels: tuple[Channel, ...] = ()  # empty: every channel


class Thought(Part):
    """What the caller thinks and does not say; shown in practice mode."""

    think: str
    when: Guard = ""


class Effect(Part):
    """What an act changes: `moves` adds to meters, `set`/`clear` turn slots on or off, `count` adds one to counters."""

    moves: dict[str, int] = {}
    set: tuple[str, ...] = ()
    clear: tuple[str, ...] = ()
    count: tuple[str, ...] = ()


class Expect(Effect):
    """An agent act that this turn waits for, and what follows: a turn's id, or `ending:<id>`."""

    act: ActName
    when: Guard = ""
    next: str | None = None


class ModelStep(Part):
    """One step of a model answer: words, or a desktop action with its object."""

    say: str | None = None
    do: str | None = None
    what: str | None = None
    warm: bool | None = None


class Turn(Effect):
    """Something the caller says, when it can come, and what may answer it.

    It comes at the start, by `next`, when its topic is raised, by a handler, or — with `on` — whenever the agent does
    one of those acts, at any place of the call, while `when` holds. `effects` inherited here apply when it is said.
    """

    id: Identifier
    lines: tuple[Lines, ...] = Field(min_length=1)
    topic: Identifier | None = None
    cue: Feeling | None = None
    cue_when: Guard = ""
    gives: tuple[str, ...] = ()  # identifier classes; match or mismatch follows from `caller` and `record`
    on: tuple[ActName, ...] = ()
    when: Guard = ""
    thinks: tuple[Thought, ...] = ()
    expects: tuple[Expect, ...] = ()
    model: tuple[ModelStep, ...] = ()  # a good answer, in order; shown after the call, spoken by the perfect robot
    limit: int = Field(default=4, ge=1, le=20)


class Handler(Effect):
    """What happens at any place of the call. `after`: seconds (silence, hold_too_long). `turn`: what the caller says."""

    on: HandlerName
    turn: Identifier | None = None
    after: float | None = Field(default=None, gt=0, le=600)
    when: Guard = ""
    next: str | None = None


class Task(Part):
    """Something to do on the desktop: `do` as in a call record, `what` the object (a section, a department)."""

    id: Identifier
    do: str
    text: str
    what: str | None = None
    required: bool = True


def _number_or_word(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 4 else value


class SurveyRule(Part):
    """The first rule whose `when` holds gives the answer."""

    score: Annotated[int | str, BeforeValidator(_number_or_word)]
    when: Guard = ""


class Ending(Part):
    """How a contact may end. Without a `next` that names it, it is taken when the agent hangs up, transfers or
    escalates and `when` holds (first in the file wins)."""

    id: Identifier
    outcome: EndingOutcome
    text: str
    when: Guard = ""
    turn: Identifier | None = None  # the caller's last words
    survey: dict[str, tuple[SurveyRule, ...]] = {}  # csat 1-5, nps 0-10, ces 1-7, missed (a reason)


class GuideStep(Part):
    """A line of the practice guide: ticked once one of its acts was done and `when` (if any) holds."""

    text: str
    acts: tuple[ActName, ...] = ()
    when: Guard = ""


class RubricPart(Part):
    """What this scenario changes in the rubric that it builds on."""

    base: str = "default/1"
    weights: dict[str, float] = {}
    not_applicable: tuple[str, ...] = ()
    minimums: dict[str, float] = {}
    pass_mark: float | None = None


class Scenario(Part):
    """One scenario as its author wrote it. Not yet known to be playable: see `check`."""

    schema_: Literal["kindline.scenario/1"] = Field(alias="schema")
    meta: Meta
    record: PatientRecord
    caller: Caller
    organisation: Organisation = Organisation()
    policy: Policy = Policy()
    state: dict[str, Meter] = {}
    slots: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    topics: tuple[Topic, ...] = ()
    start: Identifier
    turns: tuple[Turn, ...] = Field(min_length=1)
    handlers: tuple[Handler, ...] = ()
    tasks: tuple[Task, ...] = ()
    endings: tuple[Ending, ...] = Field(min_length=1)
    guide: tuple[GuideStep, ...] = ()
    rubric: RubricPart = RubricPart()
