"""Which facts of the patient's record an agent's words state, also in other words.

Two witnesses are heard for every way of saying a fact and every stretch of live words: nearness of meaning (embedding) and
the share of the fact's concepts that the stretch holds (concepts.py). Words that ask, quote, deny, suppose or speak in
general are not live.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, runtime_checkable
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from app.core.language.concepts import OPPOSITES, Concept, concepts, negations, weight
from app.core.language.heads.model import Features, Head
from app.core.language.heads.telling import Witnesses, telling_features
from app.core.language.kept import Kept
from app.core.language.model import Clause, Span
from app.core.language.news import VERDICTS, news, ways
from app.core.language.text import clauses
from app.core.record.model import Fact

STATED = 0.5
_SPELLED = re.compile(r"\b[a-z](?:[ -][a-z]){4,}\b", re.I)
"""A word said letter by letter."""
OUTRIGHT = 0.9  # and what is said nearly in the record's words is told, whatever else the turn is full of
PLAINLY = 0.7  # concepts and likeness that speak so clearly are not dropped when the head disagrees: a person decides
SURE_BLIND = 0.9  # the same where the turn holds none of the fact's concepts
SURE_ALONE = 0.8  # from here on the head's reading stands although words and concepts do not show the fact
NEAREST = 1.0  # the greatest likeness there is
MOST_CLAUSES = 64  # of a run; minutes of talk without a break are taken in several runs
_LIVE_IN_QUESTION = re.compile(
    r"\b(?:let|tell|remind|inform)\s+(?:him|her|them|your|the|my|me|us|mr|mrs|ms|mister|missus)\b|\bdid you know\b|\byou know that\b"
    r"|^(?:\w+ ){0,2}what (?:you|he|she|they|we|it)(?:'ve|'s|'re)? (?:\w+ ){0,3}?(?:is|was|are)\b"
    r"|^(?:(?:so|and|okay|ok|well|now) )*(?:what(?:'s| is)?|how much) (?:\w+ ){1,5}?(?:is|was)\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:we'd need|we would need|you'd need|i'd need|before (?:i|we)\b|until (?:i|we)\b|once (?:i|we|you|that|your|it)\b|whether|suppose|supposing|in case|pretend|imagine|for example|for instance|were it|as if)\b|^(?:and |but |so |or |even )?if\b|\bif (?:it|there|she|he|they|that|anything|any)\b",
    re.I,
)
_GENERAL = re.compile(
    r"\b(?:usually|typically|in general|generally|generally speaking|normally takes?|often|most (?:people|patients|results|tests|of them)|as a rule|tends? to"
    r"|for (?:everyone|everybody|anyone)|(?:any|every) (?:patient|caller|body|one)\b|a lot of people|some people|many people|sometimes)\b",
    re.I,
)
_ECHO = re.compile(
    r"\b(?:you(?:'re| are| were)? (?:asking|asked|ask|mention|mentioned|mentioning|wondering|saying|told me|tell me|said|say|describe|described|worried)"
    r"|asking (?:about|whether|if)|you want to know|i (?:hear|heard) you say|your question)\b",
    re.I,
)
_WITHHELD = re.compile(
    r"\b(?:(?:can(?:'t|not)|won't|not able to|unable to|not allowed to|may not|never|don't|not going to|couldn't|wouldn't) (?:\w+ )?"
    r"(?:say|tell|share|confirm|discuss|disclose|give|speak|talk|go into|comment|release)"
    r"|(?:is|are) (?:something|for|up to|a matter for) (?:only |that )?(?:\w+ ){1,4}?(?:goes over|would|will|has|have|had|needs?|can|should|must|may|to (?:tell|say|share|explain|discuss|go over))\b"
    r"|you (?:would|will|'d|'ll) (?:have|need|want) to (?:hear|ask|get|learn) |before i (?:can|could|may|look|say|tell)|(?:neither|not) confirm)\b",
    re.I,
)


class Likeness(Protocol):
    """What telling facts needs of a matcher: cosine similarity of every text with every phrase, one row a text."""

    def similarity(self, texts: Sequence[str], phrases: Sequence[str], /) -> NDArray[np.float32]: ...


@runtime_checkable
class Trained(Likeness, Protocol):
    """A matcher that has trained heads."""

    def heads_of(self, family: str, /) -> Mapping[str, Head]: ...

    def looks(self, say: str, before: str = "", /) -> Features | None: ...


@dataclass(frozen=True, slots=True)
class Told:
    """A record fact that words state. `words` is the deciding stretch, `matched` the concepts of the fact found in it."""

    fact: str
    section: str
    confidence: float
    words: str
    span: Span
    matched: frozenset[str] = frozenset()
    doubtful: bool = False  # only the trained head reads it out of the turn, and it is not very sure


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run of words without a break in its standing, and its concepts."""

    text: str
    span: Span
    found: tuple[Concept, ...]
    around: frozenset[str] = frozenset()  # concepts of the clauses that it stands in
    before: str = ""
    after: str = ""  # the run's words on either side


_KNOWN: WeakKeyDictionary[Likeness, Kept[tuple[Told, ...]]] = WeakKeyDictionary()
"""What was found before, by the matcher that found it: a growing record is judged again after every turn."""


def told(text: str, facts: Sequence[Fact], matcher: Likeness, before: str = "") -> tuple[Told, ...]:
    """Facts that `text` states, at most once each, in the order of `facts`; not asked, denied, quoted, general ones.

    `before`: the other side's words just before, which a trained head of the matcher takes into account.
    """
    stated = _remembered(text, tuple(facts), matcher, asked_too=False)
    if isinstance(matcher, Trained) and facts and text.strip():
        stated = _weighed(text, before, tuple(facts), stated, matcher)
    aloud = _SPELLED.sub(lambda run: run.group().replace(" ", "").replace("-", ""), text)
    if aloud == text:
        return stated
    more = _remembered(aloud, tuple(facts), matcher, asked_too=False)
    whole, known = Span(0, len(text)), {hit.fact for hit in stated}
    return (*stated, *(replace(hit, words=text.strip(), span=whole) for hit in more if hit.fact not in known))


def _weighed(
    text: str, before: str, facts: tuple[Fact, ...], stated: tuple[Told, ...], matcher: Trained
) -> tuple[Told, ...]:
    """What stands when the trained head has heard both witnesses; what they found alone where there is no head."""
    head, seen = matcher.heads_of("fact").get("told"), matcher.looks(text, before)
    if head is None or seen is None:
        return stated
    known = {hit.fact: hit for hit in stated}
    weighed = [
        (head.probability(fact_features(text, before, fact, known.get(fact.id), seen, matcher)), fact) for fact in facts
    ]
    most = max(sure for sure, _ in weighed)
    found: list[Told] = []
    for sure, fact in weighed:
        hit = known.get(fact.id)
        if hit is not None and sure >= head.threshold:
            found.append(replace(hit, confidence=round(sure, 3)))
        elif hit is not None and hit.confidence >= PLAINLY:
            mean = round((hit.confidence + sure) / 2, 3)
            found.append(replace(hit, confidence=mean, doubtful=hit.confidence < OUTRIGHT))
        elif hit is None and not known and sure == most >= (head.threshold if live_runs(text) else SURE_ALONE):
            found.append(_whole(text, fact, sure))  # something of the record is told; likeness says which fact it is
    return tuple(found)


def fact_features(text: str, before: str, fact: Fact, hit: Told | None, seen: Features, matcher: Likeness) -> Features:
    """What the head of telling looks at for one fact; `seen`: what `matcher.looks` saw in the turn."""
    guess = mentioned(before, [fact], matcher) if before.strip() else ()
    near = matcher.similarity([text, before or "nothing"], fact.says).max(axis=1)
    live = " ".join(clause.text for run in live_runs(text) for clause in run)
    by = Witnesses(
        float(near[0]),
        float(near[1]),
        hit.confidence if hit else 0.0,
        guess[0].confidence if guess else 0.0,
    )
    return telling_features(seen, clauses(text), live, fact.says, text, by)


def _whole(text: str, fact: Fact, sure: float) -> Told:
    """A fact that only the whole turn tells."""
    wanted = {concept.name for wording in fact.says for concept in concepts(wording)}
    matched = frozenset(wanted & {concept.name for concept in concepts(text)})
    whole = Span(0, len(text))
    return Told(
        fact.id,
        fact.section,
        round(sure, 3),
        text.strip(),
        whole,
        matched,
        doubtful=sure < (SURE_ALONE if matched else SURE_BLIND),
    )


def mentioned(text: str, facts: Sequence[Fact], matcher: Likeness) -> tuple[Told, ...]:
    """Facts that `text` states or asks about: what a caller guesses."""
    return _remembered(text, tuple(facts), matcher, asked_too=True)


def _remembered(text: str, facts: tuple[Fact, ...], matcher: Likeness, asked_too: bool) -> tuple[Told, ...]:
    known = _KNOWN.setdefault(matcher, Kept(2048))
    rest = (asked_too, tuple((fact.id, fact.section, fact.says) for fact in facts))
    return known.get(text, rest, lambda: _search(text, facts, matcher, asked_too))


def _search(text: str, facts: Sequence[Fact], matcher: Likeness, asked_too: bool) -> tuple[Told, ...]:
    runs = live_runs(text, asked_too)
    found: list[Told] = []
    for fact in facts if runs else ():
        hits = [
            hit for run in runs for phrase in ways(fact.says) if (hit := _best(fact, phrase, run, matcher)) is not None
        ]
        if hits:
            found.append(max(hits, key=lambda hit: hit.confidence))
    return tuple(found)


def live_runs(text: str, asked_too: bool = False) -> tuple[tuple[Clause, ...], ...]:
    """Runs of neighbouring clauses that state something; a clause that asks, quotes, denies, supposes ends a run."""
    runs: list[list[Clause]] = [[]]
    for clause in clauses(text):
        if _alive(clause, asked_too):
            if len(runs[-1]) >= MOST_CLAUSES:
                runs.append([])
            runs[-1].append(clause)
        elif runs[-1]:
            runs.append([])
    return tuple(tuple(run) for run in runs if run)


def _alive(clause: Clause, asked_too: bool) -> bool:
    words = clause.text.replace("’", "'")
    if asked_too:
        return True
    if clause.question and _LIVE_IN_QUESTION.search(words) is None:
        return False
    return not any(frame.search(words) for frame in (_GENERAL, _ECHO, _WITHHELD))


@lru_cache(maxsize=1024)
def _stretches(run: tuple[Clause, ...], wanted: frozenset[str]) -> tuple[_Stretch, ...]:
    """The clauses of a run that hold any wanted concept, and the shortest stretch of the run that holds most of them."""
    made = [_stretch(run, clause.span) for clause in run]
    whole = _stretch(run, Span(run[0].span.start, run[-1].span.end))
    hits = [concept for concept in whole.found if concept.name in wanted]
    kept = [piece for piece in made if len(run) == 1 or any(concept.name in wanted for concept in piece.found)]
    best = _tightest(hits)
    if best is not None:
        span = _widen(whole, best)
        if all(piece.span != span for piece in kept):
            kept.append(_stretch(run, span))
    return tuple(kept)


def _stretch(run: tuple[Clause, ...], span: Span) -> _Stretch:
    text = _joined(run)
    piece = text[span.start - run[0].span.start : span.end - run[0].span.start]
    found = tuple(Concept(c.name, Span(c.span.start + span.start, c.span.end + span.start)) for c in concepts(piece))
    near = (clause for clause in run if clause.span.start < span.end and span.start < clause.span.end)
    around = frozenset(c.name for clause in near for c in concepts(clause.text))
    start, end = span.start - run[0].span.start, span.end - run[0].span.start
    return _Stretch(piece, span, found, around, text[max(0, start - 24) : start], text[end : end + 40])


@lru_cache(maxsize=1024)
def _joined(run: tuple[Clause, ...]) -> str:
    parts, at = list[str](), run[0].span.start
    for clause in run:
        parts.append(" " * (clause.span.start - at) + clause.text)
        at = clause.span.end
    return "".join(parts)


def _tightest(hits: Sequence[Concept], reach: int = 110) -> Span | None:
    """The stretch of at most `reach` characters that holds the most weight of different wanted concepts."""
    best, best_worth = None, 0.0
    for first, start in enumerate(hits):
        names: set[str] = set()
        for hit in hits[first:]:
            if hit.span.end - start.span.start > reach:
                break
            names.add(hit.name)
            worth = sum(weight(name) for name in names) - 0.004 * (hit.span.end - start.span.start)
            if worth > best_worth:
                best, best_worth = Span(start.span.start, hit.span.end), worth
    return best


def _widen(whole: _Stretch, span: Span) -> Span:
    """The span grown by two words to the left, where a subject or a verb stands."""
    before = whole.text[: span.start - whole.span.start]
    words = list(re.finditer(r"\S+", before))[-2:]
    return Span(whole.span.start + words[0].start(), span.end) if words else span


def _best(fact: Fact, phrase: str, run: tuple[Clause, ...], matcher: Likeness) -> Told | None:
    wanted = frozenset(concept.name for concept in concepts(phrase))
    pieces = [kept for piece in _stretches(run, wanted) if (kept := _standing(piece, phrase)) is not None]
    if not phrase.strip():
        return None
    # What could not be told however near its meaning were is not compared: comparing costs milliseconds.
    pieces = [piece for piece in pieces if _sure(NEAREST, wanted, _shared(wanted, piece), piece, phrase) >= STATED]
    if not pieces:
        return None
    near = matcher.similarity([piece.text for piece in pieces], [phrase])[:, 0]
    best: Told | None = None
    for piece, closeness in zip(pieces, near, strict=True):
        matched = _shared(wanted, piece)
        sure = _sure(float(closeness), wanted, matched, piece, phrase)
        if sure >= STATED and (best is None or sure > best.confidence):
            best = Told(fact.id, fact.section, round(sure, 3), piece.text.strip(), piece.span, matched)
    return best


def _standing(piece: _Stretch, phrase: str) -> _Stretch | None:
    """The part of a piece that is not supposed: what comes before the supposing words, None when too little does."""
    supposed = _SUPPOSED.search(piece.text)
    if supposed is None or _SUPPOSED.search(phrase) is not None:
        return piece
    kept = piece.text[: supposed.start()]
    if len(kept.split()) < 4:
        return None
    end = piece.span.start + supposed.start()
    found = tuple(c for c in piece.found if c.span.end <= end)
    return _Stretch(kept, Span(piece.span.start, end), found, frozenset(c.name for c in found))


def _shared(wanted: frozenset[str], piece: _Stretch) -> frozenset[str]:
    """Wanted concepts that the piece holds, a word that differs by its ending or by one slip of a recogniser included."""
    names = {concept.name for concept in piece.found}
    return frozenset(
        want
        for want in wanted
        if want in names or any(_akin(want, name) for name in names) or _same_verdict(want, names)
    )


def _same_verdict(want: str, names: set[str]) -> bool:
    """A good verdict for a good one, a bad one for a bad one: people say "normal" of what was negative."""
    return any(want in verdicts and not verdicts.isdisjoint(names) for verdicts in VERDICTS)


def _akin(want: str, name: str) -> bool:
    if want[0] == "#" or name[0] == "#" or min(len(want), len(name)) < 4:
        return False
    return want.startswith(name) or name.startswith(want)


def _sure(closeness: float, wanted: frozenset[str], matched: frozenset[str], piece: _Stretch, phrase: str) -> float:
    """How sure it is that the piece states the phrase, 0-1; weights fitted by eye on this project's own examples."""
    total = sum(weight(name) for name in wanted) or 1.0
    covered = sum(weight(name) for name in matched) / total
    odds = 6.0 * closeness + 5.0 * covered - 5.2
    if not matched:
        odds -= 1.5
    if _contradicts(wanted, piece, phrase):
        odds -= 4.0
    numbers = {name for name in wanted if name.startswith("#")}
    others = {c.name for c in piece.found if c.name.startswith("#")} - numbers
    if numbers and not numbers & matched and others:
        odds -= 1.5  # other values: another appointment, another amount
    shift = piece.span.start - len(piece.before)
    odds += news(matched, piece.before + piece.text + piece.after, piece.found, shift, phrase, closeness)
    return 1.0 / (1.0 + math.exp(-odds))


def _contradicts(wanted: frozenset[str], piece: _Stretch, phrase: str) -> bool:
    names = {concept.name for concept in piece.found}
    opposed = any(OPPOSITES.get(want) in piece.around and want not in piece.around for want in wanted)
    return opposed or (negations(phrase) % 2 != negations(piece.text) % 2 and not _same_anyway(wanted, names))


def _same_anyway(wanted: frozenset[str], names: set[str]) -> bool:
    """A shared verdict word ("benign") decides, whatever else in the stretch is denied."""
    return any(want in OPPOSITES and want in names for want in wanted)
