"""The call screen as values: what is known of the contact goes in, what is shown comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.core.dialogue.model import DialogueState
from app.core.record.model import SECTIONS, Action, CallRecord, Event, Utterance
from app.core.scenario.model import Scenario, Task
from app.ui.services import GuideLine, Mode, SpokenState

DOUBT = 0.6
"""A recognised word below this confidence is dotted."""
STOP_PHRASES = frozenset({"stop practice", "stop the practice", "please stop practice", "please stop the practice"})
"""Said or typed alone, each ends everything at once."""
CheckState = Literal["open", "asked", "given", "match", "mismatch"]
LineKind = Literal["agent", "caller", "system", "action"]


@dataclass(frozen=True, slots=True)
class Moment:
    """The contact at one moment, read in its own lane."""

    record: CallRecord
    state: DialogueState
    guide: tuple[GuideLine, ...] = ()
    thinks: str | None = None
    ended: str | None = None
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class CallInputs:
    """Everything that decides how the call screen looks."""

    scenario: Scenario
    moment: Moment
    mode: Mode
    channel: str
    spoken: bool
    seconds: float = 0.0
    hidden_from: int | None = None  # events from here on are not shown yet: the caller is about to say them
    sound: SpokenState = "listening"
    muted: bool = False
    push_to_talk: bool = False
    hearing: str = ""  # the agent's words that are still being heard
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words; `doubtful` when the recognizer was not sure."""

    text: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One line of the conversation, or one thing done on the desktop (`do`, `what`)."""

    key: str
    kind: LineKind
    t: float
    words: tuple[Words, ...] = ()
    speaker: str = ""
    feeling: str | None = None
    cut_off: bool = False
    going_on: bool = False
    do: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class RecordField:
    """A field of the record's first sheet; its value is empty while covered."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class RecordSection:
    """A section of the record; covered until it is opened, because every look is an event."""

    name: str
    opened: bool
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """An identifier class of the policy and how far it got."""

    name: str
    state: CheckState


@dataclass(frozen=True, slots=True)
class TaskLine:
    """Something this contact may need on the desktop."""

    id: str
    text: str
    do: str
    what: str
    done: bool | None  # None: not shown (exam)


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A line of the practice guide."""

    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class CallProps:
    """What the call screen shows."""

    caller: Literal["patient", "other"]
    about: str
    seconds: int
    sound: SpokenState | Literal["typed", "waiting"]
    lines: tuple[TalkLine, ...]
    record_open: bool
    fields: tuple[RecordField, ...]
    remarks: tuple[str, ...]
    sections: tuple[RecordSection, ...]
    checks: tuple[Check, ...]
    matched: int | None  # None: not shown (exam)
    required: int
    marked: bool
    tasks: tuple[TaskLine, ...]
    guide: tuple[GuideRow, ...] | None
    thinks: str
    held: bool
    muted: bool
    can_talk: bool
    ended: bool
    problem: str


def derive(inputs: CallInputs) -> CallProps:
    """The call screen for these inputs."""
    moment, scenario = inputs.moment, inputs.scenario
    events = moment.record.events
    shown = events if inputs.hidden_from is None else events[: inputs.hidden_from]
    waiting = len(shown) < len(events)
    actions = tuple(event for event in events if isinstance(event, Action))
    practice = inputs.mode == "practice"
    checks = _checks(scenario, moment.state, practice)
    record_open = any(action.do == "open_record" for action in actions)
    held = moment.state.on_hold_since is not None
    claims = scenario.caller.claims or scenario.caller.relationship
    sound = inputs.sound if inputs.spoken else ("waiting" if waiting else "typed")
    return CallProps(
        caller="patient" if claims == "self" else "other",
        about=scenario.caller.reason[0] if scenario.caller.reason else "",
        seconds=int(inputs.seconds),
        sound=sound,
        lines=_lines(shown, inputs.hearing),
        record_open=record_open,
        fields=_fields(scenario, record_open),
        remarks=_remarks(scenario) if record_open else (),
        sections=_sections(scenario, actions),
        checks=checks,
        matched=sum(check.state == "match" for check in checks) if practice else None,
        required=scenario.policy.identifiers_required,
        marked=moment.state.marked_verified or any(action.do == "mark_verified" for action in actions),
        tasks=tuple(_task(task, actions, practice) for task in scenario.tasks),
        guide=tuple(GuideRow(line.text, line.done) for line in moment.guide) if practice else None,
        thinks=(moment.thinks or "") if practice and not waiting else "",
        held=held,
        muted=inputs.muted,
        can_talk=not held and moment.ended is None,
        ended=moment.ended is not None,
        problem=inputs.problem,
    )


def is_stop_phrase(text: str) -> bool:
    """True when the words are a stop phrase and nothing else; capitals and punctuation do not matter."""
    letters = "".join(letter if letter.isalpha() else " " for letter in text.lower())
    return " ".join(letters.split()) in STOP_PHRASES


def talk_line(index: int, event: Event) -> TalkLine | None:
    """An event as a line; None for a moment with neither words nor action."""
    key = str(index)
    if isinstance(event, Action):
        return TalkLine(key, "action", event.t, do=event.do, what=event.what or "")
    if isinstance(event, Utterance):
        return TalkLine(
            key,
            event.by,
            event.t,
            words=_words(event),
            speaker=event.speaker or "",
            feeling=event.cue,
            cut_off=event.cut_off,
        )
    return None


def _lines(events: tuple[Event, ...], hearing: str) -> tuple[TalkLine, ...]:
    made = [line for index, event in enumerate(events) if (line := talk_line(index, event))]
    if hearing:
        made.append(TalkLine("hearing", "agent", 0.0, words=(Words(hearing),), going_on=True))
    return tuple(made)


def _words(event: Utterance) -> tuple[Words, ...]:
    if event.by != "agent" or not event.words:
        return (Words(event.say),)
    runs: list[Words] = []
    for word in event.words:
        doubtful = word.confidence < DOUBT
        if runs and runs[-1].doubtful == doubtful:
            runs[-1] = Words(f"{runs[-1].text} {word.text}", doubtful)
        else:
            runs.append(Words((" " if runs else "") + word.text, doubtful))
    return tuple(runs)


def _fields(scenario: Scenario, opened: bool) -> tuple[RecordField, ...]:
    record = scenario.record
    named = {
        "name": record.name,
        "date_of_birth": record.date_of_birth,
        "address": ", ".join(part for part in (record.address, record.zip) if part),
        "phone": record.phone,
        "email": record.email,
        "member_id": record.member_id,
        "mrn": record.mrn,
        "ssn_last4": record.ssn_last4,
    }
    return tuple(RecordField(name, value if opened else "") for name, value in named.items() if value)


def _remarks(scenario: Scenario) -> tuple[str, ...]:
    record = scenario.record
    people = (
        f"{person.name} ({person.relationship}): {', '.join(person.scope) or '–'}" for person in record.authorized
    )
    return (*people, *(restriction.text for restriction in record.restrictions))


def _sections(scenario: Scenario, actions: tuple[Action, ...]) -> tuple[RecordSection, ...]:
    opened = {action.what for action in actions if action.do == "view"}
    held = {fact.section for fact in scenario.record.facts if fact.section}
    order = [name for name in SECTIONS if name in held] + sorted(held - set(SECTIONS))
    return tuple(
        RecordSection(
            name,
            name in opened,
            tuple(_sentence(fact.says) for fact in scenario.record.facts if fact.section == name)
            if name in opened
            else (),
        )
        for name in order
    )


def _sentence(says: tuple[str, ...]) -> str:
    said = says[0].strip() if says else ""
    return said[:1].upper() + said[1:] + ("" if said.endswith((".", "!", "?")) or not said else ".")


def _checks(scenario: Scenario, state: DialogueState, practice: bool) -> tuple[Check, ...]:
    def one(name: str) -> CheckState:
        given = state.identifiers.get(name)
        if given and not practice:
            return "given"  # comparing it with the record is the examinee's task
        if given == "match":
            return "match"
        if given == "mismatch":
            return "mismatch"
        return "asked" if state.asked.get(name) else "open"

    return tuple(Check(name, one(name)) for name in scenario.policy.identifiers_accepted)


def _task(task: Task, actions: tuple[Action, ...], practice: bool) -> TaskLine:
    done = any(action.do == task.do and (task.what is None or action.what == task.what) for action in actions)
    return TaskLine(task.id, task.text, task.do, task.what or "", done if practice else None)
