"""The call record `kindline.call/1`: one finished contact, the only thing that judging reads."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

FORMAT = "kindline.call/1"

Party = Literal["agent", "caller", "system"]
Channel = Literal["phone", "chat", "email", "text", "voicemail"]
Feeling = Literal["fear", "anger", "grief", "pain", "confusion", "shame", "relief"]
IdentifierClass = Literal["name", "date_of_birth", "address", "phone", "email", "member_id", "ssn_last4"]
Outcome = Literal["match", "mismatch"]
Section = str
RELATIONSHIPS = [
    "self",
    "parent",
    "spouse",
    "child",
    "sibling",
    "friend",
    "caregiver",
    "representative",
    "employer",
    "lawyer",
    "officer",
    "provider",
    "stranger",
]
SECTIONS = ["results", "appointments", "billing", "benefits", "medications", "visits", "demographics", "notes"]
CHANNELS: tuple[Channel, ...] = ("phone", "chat", "email", "text", "voicemail")
IDENTIFIER_CLASSES: tuple[IdentifierClass, ...] = (
    "name",
    "date_of_birth",
    "address",
    "phone",
    "email",
    "member_id",  # the medical record number (mrn) is of this class too
    "ssn_last4",
)
ACTIONS = (
    "open_record",
    "view",
    "mark_verified",
    "note",
    "hold",
    "resume",
    "transfer",
    "dial",
    "leave_message",
    "send",
    "switch_channel",
    "schedule",
    "remind",
    "check_benefits",
    "escalate",
    "break_glass",
    "report_incident",
    "change_record",
    "end",
    "cancel_appointment",
    "refill_request",
    "give_result",
    "complaint",
    "survey",
    "interpreter",
)
"""What an agent can do on the desktop (`do`); another `do` is kept, judged as nothing and named in a warning."""


class Part(BaseModel):
    """A frozen piece of a record that keeps the keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Fact(Part):
    """Something on the chart that could be told, with the ways it is said."""

    id: str
    section: Section = ""
    sensitive: bool = False
    says: tuple[str, ...] = ()


class Authorized(Part):
    """A person on record for this patient, and the sections they may hear about."""

    name: str
    relationship: str = ""
    scope: tuple[Section, ...] = ()


class Restriction(Part):
    """What the patient asked never to be told, to whom. Plain text in a file becomes `text` alone."""

    text: str
    sections: tuple[Section, ...] = ()
    to: tuple[str, ...] = ()


class AlternateContact(Part):
    """The only way in which the patient agreed to be reached."""

    phone: str | None = None
    email: str | None = None
    voicemail: bool | None = None


class PatientRecord(Part):
    """What was on the agent's screen."""

    name: str
    date_of_birth: str | None = None
    address: str | None = None
    zip: str | None = None
    phone: str | None = None
    email: str | None = None
    member_id: str | None = None
    mrn: str | None = None
    ssn_last4: str | None = None
    facts: tuple[Fact, ...] = ()
    authorized: tuple[Authorized, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    alternate_contact: AlternateContact | None = None
    flags: tuple[str, ...] = ()


class Caller(Part):
    """Who was really on the line. `None` means unknown, not "none"."""

    name: str | None = None
    relationship: str | None = None
    reason: tuple[Section, ...] | None = None


class Policy(Part):
    """What the organisation asks for before it speaks."""

    identifiers_required: int = Field(default=2, ge=1, le=7)
    identifiers_accepted: tuple[str, ...] = IDENTIFIER_CLASSES


class Organisation(Part):
    """Whose telephone was answered."""

    name: str | None = None
    published_numbers: tuple[str, ...] = ()


class Request(Part):
    """A written request that T6 asks for."""

    sender: str = Field(alias="from", default="")
    kind: str = ""
    sections: tuple[Section, ...] = ()


class Word(BaseModel):
    """A recognised word: seconds from the start of the contact, confidence 0-1. `[word, start, end, confidence]` in a file."""

    model_config = ConfigDict(frozen=True)

    text: str
    start: float
    end: float
    confidence: float


class Utterance(Part):
    """Words that somebody said or typed (a `system` event's are a recording)."""

    t: float
    by: Party
    say: str
    speaker: str | None = None
    confidence: float | None = None
    words: tuple[Word, ...] = ()
    cue: Feeling | None = None
    gives: dict[str, Outcome] | None = None
    cut_off: bool = False
    alternatives: tuple[tuple[str, float], ...] = ()


class Action(Part):
    """Something the agent did on the desktop (`do`), with its object (`what`)."""

    t: float
    by: Party
    do: str
    what: str | None = None
    speaker: str | None = None
    warm: bool | None = None
    channel: str | None = None


class Notice(Part):
    """A moment with neither words nor action, such as a dropped line."""

    t: float
    by: Party
    speaker: str | None = None


def _kind(event: Any) -> str:
    if isinstance(event, Utterance | Action | Notice):
        return type(event).__name__
    if isinstance(event, dict):
        if "do" in event:
            return "Action"
        if "say" in event:
            return "Utterance"
    return "Notice"


Event = Annotated[
    Annotated[Utterance, Tag("Utterance")] | Annotated[Action, Tag("Action")] | Annotated[Notice, Tag("Notice")],
    Discriminator(_kind),
]


class ScenarioStamp(Part):
    """Which scenario, version and seed a contact was played from."""

    id: str
    version: int
    seed: int


class AudioTrack(Part):
    """A sound file beside the record; `starts` in seconds from the start of the contact."""

    by: Party
    file: str
    starts: float = 0.0


class CallRecord(Part):
    """One finished contact. An event's index in `events` is its name in evidence."""

    format: Literal["kindline.call/1"] = FORMAT
    id: str
    channel: Channel
    language: str
    record: PatientRecord
    events: tuple[Event, ...]
    policy: Policy = Policy()
    caller: Caller = Caller()
    organisation: Organisation = Organisation()
    requests: tuple[Request, ...] = ()
    scenario: ScenarioStamp | None = None
    rubric: dict[str, Any] | None = None
    audio: tuple[AudioTrack, ...] = ()
