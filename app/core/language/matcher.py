"""Understanding: which acts an agent's words do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.core.language.acts import ActLibrary, AgentAct, LocalAct
from app.core.language.asking import asks
from app.core.language.coded import coded_hits
from app.core.language.heads.features import turn_features
from app.core.language.heads.model import Features, Head, Heads
from app.core.language.kept import Kept
from app.core.language.labelling.turn import Hit
from app.core.language.model import ActHit, Clause, Embed, How, Span, Understanding
from app.core.language.similarity import Likeness
from app.core.language.stance import stance
from app.core.language.text import clauses, plain

MARGIN = 0.02  # how much nearer an act has to be than ordinary talk
LEXICAL_EXTRA = 0.06  # likeness of words has to be this much greater than nearness of meaning
LOCAL_THRESHOLD = 0.6
LOCAL_WITH_PATTERN = 0.3  # an author's own pattern has already pointed at it
DENIED_COST = 0.25  # what a phrase loses that is a denial where the words are none, or the other way round
HARM_ALONE = 0.85  # how near to harm words have to be that hold none of the words it is done with (`must`)
HARM_ALONE_LEXICAL = 0.95
LONGEST = 2_000  # characters of one clause that are read; nobody goes on so long without any break
MOST_CLAUSES = 200  # of one turn whose meaning is compared, ten minutes of talk; what comes after is read by pattern
MOST_UNDERSTOOD = 2_048  # turns; the longest record judged again after every turn has fewer
MOST_HITS = 3  # acts that likeness alone may find in one clause
BESIDE = 0.06  # and how near to the nearest of them another one has to be


class Matcher:
    """Finds acts clause by clause: patterns first, then nearness of meaning, or likeness of words without `embed`.

    The same words always give the same understanding; what was understood is kept, so judging a growing record is cheap.
    """

    def __init__(
        self, library: ActLibrary, embed: Embed | None, name: str | None = None, heads: Heads | None = None
    ) -> None:
        self.act_library = library
        self.embed = embed
        self.heads = heads if embed is not None else None
        self.name = name or (f"minilm-int8/1+{heads.name}" if self.heads and heads else _plain_name(embed))
        self._likeness = Likeness(embed)
        self._acts = {act.id: act for act in library.acts}
        likeable = [act for act in library.acts if not act.only_asked]
        self._phrases = tuple(phrase for act in likeable for phrase in act.phrasings)
        self._owners = tuple(act.id for act in likeable for _ in act.phrasings)
        self._denying = np.array([stance(phrase).denies for phrase in self._phrases], dtype=np.bool_)
        self._understood: dict[tuple[str, tuple[LocalAct, ...], bool], Understanding] = {}
        self._looks: Kept[Features] = Kept(1024)

    def warm(self, local: Sequence[LocalAct] = (), phrases: Sequence[str] = ()) -> None:
        """Embeds what turns will be compared with before the first one comes (about a second and a half).

        Takes the library's phrasings, a scenario's own acts, and any more phrases; whoever shows a window calls it ahead,
        away from the thread that paints. Without it the first turn pays.
        """
        stacks = [self._phrases, self.act_library.ordinary, *(cue.phrasings for cue in self.act_library.cues.values())]
        for stack in (*stacks, *(act.examples for act in local), tuple(phrases)):
            self.similarity(["hello"], stack)

    def understand(self, text: str, local: Sequence[LocalAct] = (), *, brief: bool = False) -> Understanding:
        """All acts of one turn; quoted and denied words do nothing.

        `brief`: meaning is compared only where the turn's patterns are silent, which is enough to list acts and costs
        less; a conversation needs all of them.
        """
        key = (text, tuple(local), brief)
        known = self._understood.get(key)
        if known is None:
            known = self._understand(text, key[1], brief)
            if len(self._understood) >= MOST_UNDERSTOOD:
                self._understood.pop(next(iter(self._understood)))
            self._understood[key] = known
        return known

    def similarity(self, texts: Sequence[str], phrases: Sequence[str]) -> NDArray[np.float32]:
        """Likeness 0-1 of each text with each phrase, shape (texts, phrases): cosine, or words in common without `embed`."""
        return self._likeness.between(texts, phrases)

    def heads_of(self, family: str) -> Mapping[str, Head]:
        """The trained heads of a family (`label`, `feeling`, `agent`, `caller`); empty where there are none."""
        return self.heads.family(family) if self.heads is not None else {}

    def looks(self, say: str, before: str = "", hits: tuple[Hit, ...] = ()) -> Features | None:
        """What trained heads look at in a turn; None without the sentence model or without heads."""
        if self.heads is None or self.embed is None:
            return None
        embed = self.embed
        return self._looks.get(say, (before, hits), lambda: turn_features(say, before, embed, hits))

    def sense(self, act: str, say: str, before: str = "", by: str = "agent") -> float | None:
        """Calibrated probability that words do a decisive act (`advice`, `danger_now`); None where no head can tell."""
        head = self.heads_of(by).get(act)
        seen = self.looks(say, before) if head is not None and say.strip() else None
        return head.probability(seen) if head is not None and seen is not None else None

    def _understand(self, text: str, local: tuple[LocalAct, ...], brief: bool) -> Understanding:
        parts = clauses(text)
        silent = not (brief and any(self._pointed(clause) for clause in parts))
        best: dict[str, ActHit] = {}
        seen: set[tuple[str, bool, bool]] = set()  # saying a thing again in a turn does nothing more
        for clause in parts:
            same = (clause.text, clause.negated, clause.denies)
            if clause.quoted or same in seen:
                continue
            seen.add(same)
            for hit in self._clause_hits(clause, local, alike=silent and len(seen) <= MOST_CLAUSES):
                if hit.act not in best or hit.confidence > best[hit.act].confidence:
                    best[hit.act] = hit
        for hit in self._turn_hits(text, parts, local):
            best.setdefault(hit.act, hit)
        known = self._acts.keys()
        for hit in coded_hits(text):
            if hit.act in known and not _unsaid(hit, parts, self._acts[hit.act]):
                best.setdefault(hit.act, hit)
        for cls in sorted(asks(text)):
            hit = _asked(text, parts, cls)
            best[hit.act] = hit
        ordered = sorted(best.values(), key=lambda hit: (hit.span.start, -hit.confidence, hit.act))
        return Understanding(text, parts, tuple(ordered), sure=self.embed is not None)

    def _pointed(self, clause: Clause) -> bool:
        """True when some act's pattern finds it in a clause."""
        return not clause.quoted and any(True for _ in self._by_pattern(clause, plain(clause.text[:LONGEST])))

    def _by_pattern(self, clause: Clause, words: str) -> Iterator[AgentAct]:
        """Acts that patterns find in a clause."""
        for act in self.act_library.acts:
            if not act.only_asked and (act.any_polarity or not clause.negated) and _pattern_holds(act, words):
                yield act

    def _clause_hits(self, clause: Clause, local: tuple[LocalAct, ...], alike: bool) -> Iterator[ActHit]:
        words = plain(clause.text[:LONGEST])
        if not words:
            return

        def hit(act: str, confidence: float, how: How) -> ActHit:
            return ActHit(act, round(float(confidence), 3), clause.span, clause.text, how)

        decided: set[str] = set()
        for act in self._by_pattern(clause, words):
            decided.add(act.id)
            yield hit(act.id, 0.95, "pattern")
        if not alike:
            return
        for one in local:
            found = self._local(one, words, clause)
            if found:
                yield hit(one.id, *found)
        if decided and len(words.split()) <= 4:
            return  # so short a clause says one thing
        yield from (hit(act, sure, self._how) for act, sure in self._alike(words, clause) if act not in decided)

    @property
    def _how(self) -> How:
        return "embedding" if self.embed is not None else "lexical"

    def _alike(self, words: str, clause: Clause) -> list[tuple[str, float]]:
        """Acts whose phrasings the clause is near to, nearest first."""
        if len(words.split()) < 2 and self.embed is not None:
            return []
        scores = self.similarity([words], self._phrases)[0].copy()
        scores[self._denying != clause.denies] -= DENIED_COST  # "i am sorry" and "i am not sorry" lie close together
        ordinary = float(self.similarity([words], self.act_library.ordinary).max(initial=0.0))
        nearest: dict[str, float] = {}
        for owner, score in zip(self._owners, scores.tolist(), strict=True):
            nearest[owner] = max(nearest.get(owner, 0.0), score)
        extra = 0.0 if self.embed is not None else LEXICAL_EXTRA
        found: list[tuple[str, float]] = []
        for name, score in sorted(nearest.items(), key=lambda item: (-item[1], item[0])):
            act = self._acts[name]
            allowed = act.any_polarity or not clause.negated
            near = score >= act.threshold + extra and score >= ordinary + MARGIN
            if near and allowed and self._bounds_hold(act, words, score):
                if found and score < found[0][1] - BESIDE:
                    break
                found.append((name, min(score, 0.94)))
        return found[:MOST_HITS]

    def _bounds_hold(self, act: AgentAct, words: str, score: float) -> bool:
        """Likeness is enough for what the act's own words confirm; a caller feels harm by likeness alone only when it is great."""
        if any(pattern.search(words) for pattern in act.must_not):
            return False
        confirmed = any(pattern.search(words) for pattern in act.must)
        if not act.id.startswith("harm:"):
            return confirmed or not act.must
        return confirmed or score >= (HARM_ALONE if self.embed is not None else HARM_ALONE_LEXICAL)

    def _local(self, act: LocalAct, words: str, clause: Clause) -> tuple[float, How] | None:
        """How surely a clause does a scenario's own act."""
        if any(pattern.search(words) for pattern in _compiled(act.must_not)):
            return None
        pointed = bool(act.must) and any(pattern.search(words) for pattern in _compiled(act.must))
        if act.must and not pointed:
            return None
        score, alike = self._nearest(words, act.examples, clause.denies or clause.negated)
        if pointed and alike and score >= LOCAL_WITH_PATTERN:
            return max(0.9, score), "pattern"
        extra = 0.0 if self.embed is not None else LEXICAL_EXTRA
        return (min(score, 0.94), self._how) if score >= LOCAL_THRESHOLD + extra else None

    def _nearest(self, words: str, examples: Sequence[str], denies: bool) -> tuple[float, bool]:
        """Likeness to the nearest example, and whether the two are alike in being denials or not."""
        if not examples:
            return 1.0, not denies  # the author's patterns alone decide
        alike = np.array([stance(plain(example)).denies == denies for example in examples], dtype=np.bool_)
        raw = self.similarity([words], examples)[0]
        # Nearly the same words with a "not" in one of them say the opposite; other words may say the same by denying.
        scores = raw - np.where(alike, 0.0, np.where(raw > 0.8, 2 * DENIED_COST, DENIED_COST))
        place = int(np.argmax(scores))
        return float(scores[place]), bool(alike[place])

    def _turn_hits(self, text: str, parts: Sequence[Clause], local: tuple[LocalAct, ...]) -> Iterator[ActHit]:
        """A scenario's own acts that only the whole turn, not one clause of it, is near to."""
        if len(parts) < 2 or any(clause.quoted or clause.negated for clause in parts):
            return
        whole = Clause(text, Span(0, len(text)), denies=any(clause.denies for clause in parts))
        for one in local:
            found = self._local(one, plain(text), whole)
            if found:
                yield ActHit(one.id, round(found[0], 3), whole.span, text, found[1])


def _plain_name(embed: Embed | None) -> str:
    return "minilm-int8/1" if embed is not None else "lexical/1"


def _pattern_holds(act: AgentAct, words: str) -> bool:
    if not any(pattern.search(words) for pattern in act.patterns):
        return False
    return not any(pattern.search(words) for pattern in act.must_not)


def _unsaid(hit: ActHit, parts: Sequence[Clause], act: AgentAct) -> bool:
    """True for a hit in quoted words, and for harm in denied ones ("i will not leave you on hold")."""
    touched = [part for part in parts if part.span.start < hit.span.end and hit.span.start < part.span.end]
    denied = act.id.startswith("harm:") and not act.any_polarity
    return any(part.quoted or (denied and part.negated) for part in touched)


def _asked(text: str, parts: Sequence[Clause], cls: str) -> ActHit:
    """The hit for an identifier class that the turn asks for, at the clause that names it."""
    place = next((clause for clause in parts if cls in asks(clause.text)), None)
    span = place.span if place else Span(0, len(text))
    return ActHit(f"ask_identifier:{cls}", 0.95, span, text[span.start : span.end], "pattern")


@lru_cache(maxsize=1024)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A scenario's patterns; one that is no regular expression is looked for as plain words."""
    return tuple(_pattern(pattern) for pattern in patterns)


def _pattern(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error:
        return re.compile(re.escape(pattern), re.IGNORECASE)
