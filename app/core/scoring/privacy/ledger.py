"""The ledger: everything that the rules read, folded once out of a call record."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.language.facts import Likeness
from app.core.language.text import plain
from app.core.record.model import CallRecord, Event, Utterance
from app.core.scoring.privacy.advice import Advice, trace_advice
from app.core.scoring.privacy.agreement import agreements
from app.core.scoring.privacy.authority import Authority, trace_authority
from app.core.scoring.privacy.danger import Danger, trace_danger
from app.core.scoring.privacy.desktop import Desktop, read_desktop
from app.core.scoring.privacy.line import Line, trace_line
from app.core.scoring.privacy.telling import Disclosure, Telling, trace_telling
from app.core.scoring.privacy.verification import Verification, trace_verification
from app.core.scoring.privacy.witness import sensed


@dataclass(frozen=True, slots=True)
class Ledger:
    """One contact, as the state machines saw it."""

    record: CallRecord
    line: Line
    verification: Verification
    authority: Authority
    telling: Telling
    desktop: Desktop
    danger: Danger
    advice: tuple[tuple[int, Advice], ...]
    matcher: Likeness
    agents: tuple[tuple[int, Utterance, str], ...]
    callers: tuple[tuple[int, Utterance, str], ...]
    agreements: tuple[tuple[int, str], ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        return self.record.events

    @property
    def disclosures(self) -> tuple[Disclosure, ...]:
        """Everything told that is a fact, in order; those in an emergency are left out (ruling 5)."""
        return tuple(d for d in self.telling.disclosures if d.fact and not self.danger.suspends(d.index))

    @property
    def presences(self) -> tuple[Disclosure, ...]:
        """Bare confirmations that somebody is a patient or was there, outside emergencies."""
        return tuple(d for d in self.telling.disclosures if not d.fact and not self.danger.suspends(d.index))

    @property
    def required(self) -> int:
        """N of the policy."""
        return self.verification.required

    def sense(self, act: str, index: int) -> float | None:
        """Probability by a trained head that an event's words do an act; None where no head can tell."""
        return sensed(self.matcher, act, self.record.events, index)

    def agent_words(self) -> tuple[tuple[int, Utterance, str], ...]:
        """(index, utterance, plain words) of every agent event with words."""
        return self.agents

    def caller_words(self) -> tuple[tuple[int, Utterance, str], ...]:
        """(index, utterance, plain words) of every event with words on the caller's side."""
        return self.callers


def _words(record: CallRecord, by: str) -> tuple[tuple[int, Utterance, str], ...]:
    return tuple(
        (index, event, plain(event.say))
        for index, event in enumerate(record.events)
        if isinstance(event, Utterance) and event.by == by and event.say.strip()
    )


def fold(record: CallRecord, matcher: Likeness) -> Ledger:
    """Runs every state machine over the record; pure, so that equal records give equal ledgers."""
    line = trace_line(record)
    authority = trace_authority(record, line)
    telling = trace_telling(record, matcher)
    return Ledger(
        record=record,
        line=line,
        verification=trace_verification(record, authority.third_party),
        authority=authority,
        telling=telling,
        desktop=read_desktop(record),
        danger=trace_danger(record, matcher),
        advice=trace_advice(record, telling, matcher),
        matcher=matcher,
        agents=_words(record, "agent"),
        callers=_words(record, "caller"),
        agreements=agreements(record),
    )
