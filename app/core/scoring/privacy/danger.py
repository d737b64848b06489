"""Imminent danger: the caller's words that show it, and whether anybody was called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.language.facts import Likeness
from app.core.language.stance import stance
from app.core.language.text import clauses, plain
from app.core.record.model import Action, CallRecord, Utterance
from app.core.scoring.privacy.danger_words import (
    AS_TOLD,
    CONDITIONAL,
    DANGER_SAID,
    DEATH,
    DENIED,
    DESPAIR,
    EMERGENCY_REASON,
    ESCALATES,
    FAREWELL,
    FINALITY,
    GIFT,
    MEANS,
    NOT_MEANT,
    NOT_NOW,
    NOW,
    ON_FILE,
    OPEN,
    ORDINARY_SAID,
    SERVICES,
    TAKEN_BACK,
)
from app.core.scoring.privacy.witness import sensed

_DENYING = tuple(said for said in DANGER_SAID if stance(said).denies)
_STATING = tuple(said for said in DANGER_SAID if not stance(said).denies)
_NEAR, _NEARER = 0.65, 0.12
"""How near a clause has to be to words of danger, and how much nearer than to ordinary distress."""
_VEILED = (
    ("means", MEANS),
    ("farewell", FAREWELL),
    ("gift", GIFT),
    ("finality", FINALITY),
    ("despair", DESPAIR),
    ("death", DEATH),
)
_IS_WRITTEN = re.compile(
    r"(?<=\w\w)'s(?= (?:\w+ing|\w+ed|gone|not|been|all|just|blue|gray|grey|numb|dead|limp|floppy|out|on the|in the|so|really|stiff|shut|swollen|about|got|like)\b)"
)
_SUBJECT = re.compile(r"^(?:i|he|she|they|my|his|her|somebody|someone|it)\b")
_THREAT = re.compile(
    r"^(?:i (?:will|am going|swear|might|am about|am fixing)|burn|blow|shoot|light|somebody|someone|people|one of|you all|all of)\b"
)
_ROOM = re.compile(r"(?<=\bthe)(?: nearest| closest)? e\.?r\b\.?")
"""A room, which plain words would take for a filler."""
_LATER = re.compile(r"\b(?:tomorrow|later|monday|next week|when you come|call you back)\b")
_SURE, _LIKELY, _UNLIKELY = 0.9, 0.35, 0.01
"""What the trained head has to say to be believed alone, to bear out a veiled sign, and to cast doubt on an open one."""
_HELPS, _HINT, _FAINT = 0.8, 0.1, 0.02
_DEEDS = frozenset({"means", "farewell", "gift"})


@dataclass(frozen=True, slots=True)
class Danger:
    """`words`: (event, decisive words) of the caller in imminent danger. `escalated`: events that called for help.

    Both stand in order of events.
    """

    words: tuple[tuple[int, str], ...]
    escalated: tuple[int, ...]
    services: int | None
    doubtful: frozenset[int] = frozenset()  # events whose words two readings take differently

    def suspends(self, index: int) -> bool:
        """True when something told at an event is an emergency disclosure (ruling 5)."""
        if self.services is not None and index > self.services:
            return True
        started = bool(self.words) and self.words[0][0] < index
        return started and bool(self.escalated) and self.escalated[0] <= index

    def real_before(self, index: int) -> bool:
        """True when the words up to an event show an emergency."""
        return (self.services is not None and self.services < index) or (bool(self.words) and self.words[0][0] < index)


def danger_in(words: str) -> str | None:
    """The words that show danger now, out of plain words; None for idioms, the past, what is denied or taken back."""
    if TAKEN_BACK.search(words):
        return None
    words = _IS_WRITTEN.sub(" is", words)
    for match in OPEN.finditer(words):
        before = words[max(0, match.start() - 70) : match.start()]
        after = words[match.end() : match.end() + 40]
        near = before.rsplit(" but ", 1)[-1]
        past = (NOT_NOW.search(near) or ON_FILE.search(near)) and not NOW.search(match.group() + after)
        if (
            past
            or (DENIED.search(before) and not _SUBJECT.search(match.group()))
            or NOT_MEANT.search(after)
            or AS_TOLD.search(after)
        ):
            continue
        return match.group()
    return None


def veiled_signs(words: str) -> dict[str, str]:
    """Kinds of veiled sign (means, farewell, a gift, finality, despair, death) in plain words, each with the words that show it."""
    if TAKEN_BACK.search(words):
        return {}
    found = {kind: match for kind, pattern in _VEILED if (match := pattern.search(words))}
    return {kind: match.group() for kind, match in found.items() if not _of_another_time(words, match)}


def _of_another_time(words: str, match: re.Match[str]) -> bool:
    """True when the words right before speak of the past or a habit, and none between says that it is now."""
    near = words[max(0, match.start() - 40) : match.start()]
    other = max(NOT_NOW.finditer(near), key=lambda one: one.end(), default=None)
    return other is not None and NOW.search(near[other.end() :] + match.group()) is None


def danger_like(words: str, matcher: Likeness) -> str | None:
    """A clause of a caller's turn whose meaning lies near to danger and well away from ordinary distress; None otherwise."""
    for clause in clauses(words):
        said = plain(clause.text)
        if (
            clause.question
            or clause.quoted
            or clause.negated
            or len(said.split()) < 4
            or NOT_NOW.search(said)
            or AS_TOLD.search(said)
        ):
            continue
        said_so = _DENYING if clause.denies else _STATING  # "no chest pain" lies close to "chest pain"
        near = float(matcher.similarity([said], said_so)[0].max())
        if near >= _NEAR and near >= float(matcher.similarity([said], ORDINARY_SAID)[0].max()) + _NEARER:
            return said
    return None


def emergency_reason(words: str) -> bool:
    """True when a reason given for emergency access names an emergency."""
    said = plain(words)
    match = EMERGENCY_REASON.search(said)
    return match is not None and re.search(r"\b(?:no|not an?|without) (?:\w+ )?$", said[: match.start()]) is None


def _veiled(said: str, earlier: set[str], likely: float | None) -> tuple[str, bool] | None:
    """The words of veiled danger and whether they are doubtful.

    Two kinds of sign, one of them a deed or a farewell, or one that the head bears out; signs of several turns that it
    does not bear out are doubtful.
    """
    signs = veiled_signs(said)
    if not signs:
        return None
    words, kinds = next(iter(signs.values())), set(signs)
    if (kinds & _DEEDS and len(kinds) > 1) or (likely is not None and likely >= _LIKELY):
        return words, False
    together = kinds | earlier
    if together & _DEEDS and len(together) > 1:
        return words, likely is not None and likely < _HINT
    return None


def trace_danger(record: CallRecord, matcher: Likeness) -> Danger:
    """Walks the events once."""
    words: list[tuple[int, str]] = []
    escalated: list[int] = []
    doubtful: set[int] = set()
    signs: set[str] = set()
    services = None
    for index, event in enumerate(record.events):
        if isinstance(event, Utterance) and event.by == "caller":
            said = plain(event.say)
            likely = sensed(matcher, "danger_now", record.events, index)
            open_words = danger_in(said)
            veiled = None if open_words else _veiled(said, signs, likely)
            shown = open_words or (veiled and veiled[0])
            if shown is None and (likely is None or likely >= _FAINT):  # comparing clauses costs milliseconds each
                shown = danger_like(event.say, matcher)
            if shown is None and likely is not None and likely >= _SURE and _may_be(event.say):
                shown = event.say
            if shown:
                words.append((index, shown))
                if (veiled and veiled[1]) or (likely is not None and _doubted(open_words, likely)):
                    doubtful.add(index)
            signs |= veiled_signs(said).keys()
            official = SERVICES.search(plain(event.speaker or "")) or (SERVICES.search(said) and _is_services(said))
            if services is None and official and (words or EMERGENCY_REASON.search(said)):
                services = index
        elif isinstance(event, Utterance) and event.by == "agent":
            if words and _calls_help(event.say, sensed(matcher, "calls_emergency", record.events, index)):
                escalated.append(index)
        elif isinstance(event, Action) and (event.do == "escalate" or (words and _hands_over(event))):
            escalated.append(index)
    return Danger(tuple(words), tuple(escalated), services, frozenset(doubtful))


def _doubted(open_words: str | None, likely: float) -> bool:
    """True where the head speaks against it: threats are also a figure of speech ("i am going to kill him")."""
    return likely <= (_UNLIKELY if open_words is None else 0.1 if _THREAT.search(open_words) else 0.0)


def _may_be(text: str) -> bool:
    """True when words that only the head takes for danger speak of the present and are no question."""
    said = plain(text)
    return not (
        NOT_NOW.search(said)
        or TAKEN_BACK.search(said)
        or all(clause.question or clause.quoted for clause in clauses(text))
    )


def _calls_help(text: str, likely: float | None) -> bool:
    """True when an agent's words fetch help now, not for the case that it gets worse."""
    said = plain(_ROOM.sub(" emergency room", text.lower()))
    match = ESCALATES.search(said)
    if match is not None and not CONDITIONAL.search(said[: match.start()]):
        return _LATER.search(said[match.end() :][:40]) is None
    return likely is not None and likely >= _HELPS and CONDITIONAL.search(said) is None


def _hands_over(action: Action) -> bool:
    return action.do in ("transfer", "dial") and (
        re.search(
            r"\b(?:911|988|nurse|triage|crisis|doctor|emergency|police|on ?call|clinician|clinical|poison)\b",
            (action.what or "").lower(),
        )
        is not None
    )


def _is_services(words: str) -> bool:
    return (
        re.search(r"\b(?:dispatch|medics|paramedics|ems)\b", words) is not None
        and re.search(r"\b(?:this is|county|recorded line|on scene|have a|we have|our)\b", words) is not None
    )
