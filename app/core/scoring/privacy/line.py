"""Who is on the line: who rang whom, which person speaks on the caller's side, and when that may have changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.language.text import plain
from app.core.record.model import Action, CallRecord, Event, Utterance
from app.core.scoring.privacy.claims import KIN_OF
from app.core.scoring.privacy.people import same_person

BreakKind = Literal["speaker", "redial", "transfer"]
_CHECKED = re.compile(
    r"\b(?:verified|verify|checked|confirmed|identified|authenticated|match|matches|matched|passed|gave (?:me|us) (?:his|her|their|the) (?:full )?(?:name|date|birth\w*|zip|address|member))\b"
)
_CONDUIT = re.compile(
    r"\b(?:interpreter|interpreting|interprets|relay|translator|captioning|dispatch(?:er)?|911|ems|paramedic|medic)\b"
)
_CONDUIT_WORDS = re.compile(
    r"(?:^(?:(?:hello|hi|good (?:morning|afternoon|evening)) )?(?:\w+ )?|\b(?:this is|i am|it is) (?:\w+ ){0,3}?)"
    r"(?:interpreter|translator|captioning assistant|communications? assistant|relay (?:service|operator|agent|assistant))\b"
)


_OTHER_VOICE = re.compile(
    r"^(?:(?:(?:hi|hello|hey|yeah|yes|ok|oh|um|so|good (?:morning|afternoon|evening)) )*(?:this is|it is)|(?:hi|hello|hey|good (?:morning|afternoon|evening)) (?:there )?i am) (?:(?P<name>\w+) (?:\w+ )?)?(?:her|his|their) (?:\w+ )?"
    r"(?:"
    + "|".join(sorted(map(re.escape, KIN_OF), key=len, reverse=True))
    + r")\b(?! (?:is|was|has|said|told|who|that|insurance|you know)\b)(?! and (?:he|she|i|we|they)\b)"
)
_BACK = re.compile(r"\b(?:it is me|i am back|me again|this is me|back on)\b")


@dataclass(frozen=True, slots=True)
class Break:
    """A moment after which the voice on the caller's side, or the agent, may be somebody else.

    `settled`: the hand-over itself carried the verification (a warm transfer that names what was verified, a conduit).
    """

    index: int
    kind: BreakKind
    who: str = ""
    settled: bool = False
    conduit: bool = False  # an interpreter or relay: whoever spoke before is still the one who hears


@dataclass(frozen=True, slots=True)
class Line:
    """`speakers[i]`: who last spoke on the caller's side up to event i ("" is the first person, unnamed by the record)."""

    outbound: bool
    speakers: tuple[str, ...]
    breaks: tuple[Break, ...]

    def speaker_at(self, index: int) -> str:
        """The person on the caller's side whom the agent's words at `index` reach."""
        return self.speakers[index] if self.speakers else ""

    def newcomer_at(self, index: int) -> str:
        """The later person whom the words at `index` reach; "" for the first one, also through an interpreter or relay."""
        speaker = self.speaker_at(index)
        later = next((b for b in self.breaks if b.kind == "speaker" and b.who == speaker), None) if speaker else None
        return speaker if later is not None and not later.conduit else ""

    def last_break(self, index: int, kind: BreakKind | None = None) -> Break | None:
        """The latest break before an event."""
        return next((b for b in reversed(self.breaks) if b.index < index and kind in (None, b.kind)), None)


def trace_line(record: CallRecord) -> Line:
    """Walks the events once."""
    events = record.events
    speakers: list[str] = []
    breaks: list[Break] = []
    current, heard = "", False
    first: str | None = None
    voice = ""  # a later person whom only their own words make known
    own = record.caller.relationship == "self" and any(
        isinstance(e, Action) and e.do == "mark_verified" for e in events
    )
    outbound = _is_outbound(events)
    for index, event in enumerate(events):
        if isinstance(event, Utterance) and event.by == "caller":
            name = event.speaker or ""
            if first is None:
                first = name
            if name and (name == first or (not first and same_person(name, record.caller.name))):
                name = first  # whoever spoke first is nobody new, named or not
            if not name and heard and voice:
                name = "" if _BACK.search(plain(event.say)) else voice
            elif not name and heard and not first and own and (other := _other_voice(event.say)):
                name = voice = other
            if name != current and heard and name != first and all(b.who != name for b in breaks):
                conduit = _conduit(name, event.say)
                breaks.append(Break(index, "speaker", name, settled=conduit, conduit=conduit))
            current, heard = name, True
        elif isinstance(event, Action) and event.by == "agent" and heard:
            if event.do == "dial":
                breaks.append(Break(index, "redial", event.what or ""))
            elif event.do == "transfer" and _another_agent_follows(events, index):
                breaks.append(
                    Break(
                        index, "transfer", event.what or "", settled=bool(event.warm) and _names_checks(events, index)
                    )
                )
        speakers.append(current)
    return Line(outbound, tuple(speakers), tuple(breaks))


def _other_voice(words: str) -> str:
    """Whom a turn's opening makes known as somebody else ("hi this is her husband"), by name where they give one."""
    match = _OTHER_VOICE.match(plain(words))
    if match is None:
        return ""
    name = match["name"]
    return (
        name.capitalize()
        if name and name not in {"actually", "just", "only", "also", "now", "here"}
        else "another voice"
    )


def _conduit(name: str, words: str) -> bool:
    """True for an interpreter, relay or dispatcher, by the name or by how they open."""
    return _CONDUIT.search(plain(name)) is not None or _CONDUIT_WORDS.search(plain(words)) is not None


def _is_outbound(events: Sequence[Event]) -> bool:
    for event in events:
        if isinstance(event, Utterance) and event.by == "caller":
            return False
        if isinstance(event, Action) and event.by == "agent" and event.do in ("dial", "send", "leave_message"):
            return True
    return False


def _another_agent_follows(events: Sequence[Event], index: int) -> bool:
    return any(isinstance(event, Utterance) and event.by == "agent" and event.speaker for event in events[index + 1 :])


def _names_checks(events: Sequence[Event], index: int) -> bool:
    """True when the agent says, shortly before or after the transfer, that the person was verified."""
    near = [e for e in events[max(0, index - 4) : index + 5] if isinstance(e, Utterance) and e.by == "agent"]
    return any(_CHECKED.search(plain(event.say)) for event in near)
