"""Verification over time: what was asked, given, matched and mismatched, by which event, and when it was marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.core.language import identifiers
from app.core.language.completing import completed, mended, unsure
from app.core.language.concepts import concepts
from app.core.language.dates import date_mentions
from app.core.language.identity import Given
from app.core.language.numbers import digit_runs
from app.core.language.text import plain
from app.core.record.model import IDENTIFIER_CLASSES, Action, CallRecord, Utterance

_SPLIT_TEEN = re.compile(r"\b(thir|four|fif|six|seven|eigh|eight|nine) teen\b", re.IGNORECASE)
"""Recognisers split "nineteen" into two words."""
_NEW_VALUE = re.compile(
    r"\b(?:mov(?:e|ed|ing)|new (?:\w+ )?(?:address|phone|number|email|place|house|apartment|street)|chang(?:e|ed|ing)|updat(?:e|ed|ing)|switch|"
    r"(?:mail|post|letters?|bills?|statements?|cards?|packages?|deliver(?:y|ies)|it|them|everything) (?:(?:should|must|can|could|will|would|all|now|has|have|needs?|to) )*(?:to )?(?:come|comes|go|goes|sent|sending|mailed|forwarded)\b|instead|forward(?:ed|ing)?|redirect)\b"
)
_PROOF = re.compile(
    r"\b(?:verif\w+|security|identi\w+|on file|on record|old (?:address|number|email)|current(?:ly)?|make sure|before i)\b"
)
_PARTS = 3  # turns over which a value may be spread and still be put together
_CONTACTS = frozenset({"address", "phone", "email"})
_ALIASES = {"mrn": "member_id", "zip": "address", "ssn": "ssn_last4", "dob": "date_of_birth"}


@dataclass(frozen=True, slots=True)
class Attempt:
    """A value given on the caller's side. `confidence`: of the reading, 0-1."""

    index: int
    cls: str
    outcome: str
    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadOut:
    """A record identifier that the agent said before the caller had given it."""

    index: int
    cls: str
    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Unread:
    """An answer that may be the value on record and could not be made out; `asked`: what was asked for and not given then."""

    index: int
    cls: str
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verification:
    """Snapshots have one entry an event and hold the state after it.

    `matched`: classes whose last value given matches; `failed`: classes whose last value does not; `asked`: classes asked
    by the agent in that very event; `pending`: asked for and not matched yet. `unread`: answers to a demand that hold
    values which no reader could make out, so that what rests on them is in doubt; `answers`: events of the caller that
    answer a demand with numbers of which none matches.
    """

    required: int
    matched: tuple[frozenset[str], ...]
    failed: tuple[frozenset[str], ...]
    asked: tuple[frozenset[str], ...]
    pending: tuple[frozenset[str], ...]
    attempts: tuple[Attempt, ...]
    readouts: tuple[ReadOut, ...]
    marked: tuple[int, ...]
    unread: tuple[Unread, ...] = ()
    answers: tuple[int, ...] = ()
    final: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def verified_event(self) -> int | None:
        """The caller's event after which N classes have matched; later mismatches of the same class do not undo it."""
        seen: set[str] = set()
        for attempt in self.attempts:
            if attempt.outcome == "match":
                seen.add(attempt.cls)
            if self.sufficient(seen):
                return attempt.index
        return None

    def sufficient(self, classes: Iterable[str]) -> bool:
        """True when these classes are N, and not a name alone."""
        held = set(classes)
        return len(held) >= self.required and (held != {"name"} or self.required <= 0)

    def matched_before(self, index: int) -> frozenset[str]:
        """Classes matched before an event."""
        return self.matched[index - 1] if index > 0 else frozenset()

    def failed_before(self, index: int) -> frozenset[str]:
        """Classes in mismatch before an event."""
        return self.failed[index - 1] if index > 0 else frozenset()

    def verified_before(self, index: int) -> bool:
        """True when N classes had matched before an event."""
        return self.sufficient(self.matched_before(index))

    def unread_before(self, index: int) -> bool:
        """True when an answer that could not be made out came before an event and might have completed verification."""
        matched = self.matched_before(index)
        open_still = {
            one.cls
            for one in self.unread
            if one.index < index and one.cls not in matched and not (one.asked and one.asked <= matched)
        }
        return bool(open_still) and self.sufficient(matched | open_still)

    def matched_between(self, first: int, last: int) -> frozenset[str]:
        """Classes matched by values given in events first..last, both included."""
        return frozenset(a.cls for a in self.attempts if first <= a.index <= last and a.outcome == "match")

    def tries(self, cls: str, index: int) -> int:
        """How often a class was given wrongly before an event, answers that nobody could make out included."""
        wrong = [a.index for a in self.attempts if a.cls == cls and a.index < index and a.outcome == "mismatch"]
        return len({*wrong, *(at for at in self.answers if wrong and wrong[0] < at < index)})


class _Fold:
    def __init__(self, record: CallRecord, ignore_name_mismatch: bool) -> None:
        self.record = record
        self.ignore_name_mismatch = ignore_name_mismatch
        self.state: dict[str, str] = {}
        self.waiting: set[str] = set()
        self.begun: dict[str, tuple[str, ...]] = {}
        self.wrong: dict[str, str] = {}
        self.changing = False
        self.said_by_agent: dict[str, int] = {}
        self.attempts: list[Attempt] = []
        self.readouts: list[ReadOut] = []
        self.marked: list[int] = []
        self.unread: list[Unread] = []
        self.answers: list[int] = []

    def agent(self, index: int, event: Utterance) -> frozenset[str]:
        asked = identifiers.asks(event.say)
        if self.new_value(event):
            asked -= _CONTACTS
        self.waiting |= {_ALIASES.get(cls, cls) for cls in asked if cls != "full_ssn"}
        if "full_ssn" in asked:
            self.waiting.add("ssn_last4")
        for offer in identifiers.offers_aloud(event.say, self.record.record):
            if (
                self.state.get(offer.cls) != "match"
                and offer.cls not in self.said_by_agent
                and not self._heard(offer.words)
            ):
                self.said_by_agent[offer.cls] = index
                self.readouts.append(ReadOut(index, offer.cls, offer.words, offer.confidence))
        return asked

    def _heard(self, words: str) -> bool:
        """True when the caller's own words hold the value, or its start, already."""
        said = {c.name for c in concepts(" ".join(words for parts in self.begun.values() for words in parts))}
        return bool(said) and {c.name for c in concepts(words)} <= said

    def new_value(self, event: Utterance) -> bool:
        """True when an enough identified caller's wish for a change makes a contact asked for a new one, not proof."""
        wished = _NEW_VALUE.search(plain(event.say)) is not None
        if self.verified() or self.changing:
            self.changing = wished or (self.changing and event.by == "agent")
        elif event.by == "agent":
            self.changing = wished and bool(identifiers.asks(event.say) & _CONTACTS)
        return self.changing and _PROOF.search(plain(event.say)) is None

    def verified(self) -> bool:
        held = {cls for cls, outcome in self.state.items() if outcome == "match"}
        return len(held) >= self.record.policy.identifiers_required and held != {"name"}

    def caller(self, index: int, event: Utterance) -> None:
        changing = self.changing
        new = self.new_value(event) or changing
        if event.gives is not None:
            for cls, outcome in event.gives.items():
                self._note(Attempt(index, _ALIASES.get(cls, cls), outcome, event.say, event.confidence or 1.0))
            return
        asked = frozenset(self.waiting)
        said = _SPLIT_TEEN.sub(r"\1teen", event.say)
        found = {g.cls: g for g in identifiers.given(said, self.record.record, asked, event.alternatives)}
        for cls, before in self.begun.items():
            if cls in found and found[cls].outcome == "match":
                continue
            given = completed(before, said, self.record.record, asked, cls)
            if given is not None:
                found[cls] = given
        for cls, before in self.wrong.items():
            given = mended(before, said, self.record.record, asked, cls) if cls not in found else None
            if given is not None:
                found[cls] = given
        mismatched = {cls: given.words for cls, given in found.items() if given.outcome == "mismatch"}
        self.wrong = {cls: words for cls, words in (self.wrong | mismatched).items() if not _matches(found.get(cls))}
        if self._answers(said, asked, found):
            self.answers.append(index)
        started = self._go_on(said, asked, found)
        for cls in unsure(said, self.record.record, asked - started, frozenset(found)):
            self.unread.append(Unread(index, cls, asked - found.keys()))
        for given in found.values():
            moved = new or (given.cls not in asked and _NEW_VALUE.search(plain(said)) is not None)
            if moved and given.cls in _CONTACTS and given.outcome == "mismatch":
                continue  # the new address, not a wrong answer
            self._note(Attempt(index, given.cls, given.outcome, given.words, given.confidence))

    def _go_on(self, said: str, asked: frozenset[str], found: Mapping[str, Given]) -> frozenset[str]:
        """Keeps what the words begin of a value, and what was begun before with these words; gives the classes begun."""
        done = {cls for cls, outcome in self.state.items() if outcome == "match"} | found.keys()
        started = identifiers.begun(said, asked, self.record.record) - done
        kept = {cls: (*before, said)[-_PARTS:] for cls, before in self.begun.items() if cls not in done}
        self.begun = {**dict.fromkeys(started, (said,)), **kept}
        return started

    def _answers(self, said: str, asked: frozenset[str], found: Mapping[str, Given]) -> bool:
        """True when the words answer a demand with a number or a date and nothing of it matches: a try that failed."""
        numbers = any(len(run.values[0]) > 1 for run in digit_runs(said)) or bool(date_mentions(said))
        return bool(asked) and numbers and not any(_matches(given) for given in found.values())

    def _note(self, attempt: Attempt) -> None:
        if attempt.cls not in IDENTIFIER_CLASSES or attempt.cls not in self.record.policy.identifiers_accepted:
            return
        if (
            attempt.cls == "name"
            and attempt.outcome == "mismatch"
            and (self.ignore_name_mismatch or self.state.get("name") == "match")
        ):
            return
        if attempt.cls != "name" and attempt.cls in self.said_by_agent and attempt.outcome == "match":
            return  # repeating what the agent just read out gives nothing
        self.attempts.append(attempt)
        self.state[attempt.cls] = attempt.outcome
        if attempt.outcome == "match":
            self.waiting.discard(attempt.cls)


def _matches(given: Given | None) -> bool:
    return given is not None and given.outcome == "match"


def trace_verification(record: CallRecord, third_party: bool) -> Verification:
    """Walks the events once. With a third party on the line a name that is not the patient's is their own."""
    fold = _Fold(record, third_party)
    matched: list[frozenset[str]] = []
    failed: list[frozenset[str]] = []
    asked: list[frozenset[str]] = []
    pending: list[frozenset[str]] = []
    for index, event in enumerate(record.events):
        asking: frozenset[str] = frozenset()
        if isinstance(event, Utterance) and plain(event.say):
            if event.by == "agent":
                asking = fold.agent(index, event)
            elif event.by == "caller":
                fold.caller(index, event)
        elif isinstance(event, Action) and event.do == "mark_verified":
            fold.marked.append(index)
            fold.waiting.clear()
        matched.append(frozenset(cls for cls, outcome in fold.state.items() if outcome == "match"))
        failed.append(frozenset(cls for cls, outcome in fold.state.items() if outcome == "mismatch"))
        asked.append(asking)
        pending.append(frozenset(fold.waiting))
    return Verification(
        required=record.policy.identifiers_required,
        matched=tuple(matched),
        failed=tuple(failed),
        asked=tuple(asked),
        pending=tuple(pending),
        attempts=tuple(fold.attempts),
        readouts=tuple(fold.readouts),
        marked=tuple(fold.marked),
        unread=tuple(fold.unread),
        answers=tuple(fold.answers),
        final=dict(fold.state),
    )
