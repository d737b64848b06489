"""The coding manual's labels for a turn: what patterns found, weighed by the trained heads where there are any."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from app.core.language.heads.features import runs
from app.core.language.heads.model import Head
from app.core.language.kept import Kept
from app.core.language.labelling.turn import Hit
from app.core.language.labels import MEANT, ZERO_ONE, Coding, code
from app.core.language.matcher import Matcher
from app.core.language.text import clauses, plain

_APOLOGIES = ("good", "bad")
_KNOWN: WeakKeyDictionary[Matcher, Kept[Coding]] = WeakKeyDictionary()


def coding(agent_text: str, caller_text: str, matcher: Matcher) -> Coding:
    """Codes one turn, given the caller's words before it; remembered, so that a growing record costs only its new turn."""
    known = _KNOWN.setdefault(matcher, Kept(2048))
    return known.get(agent_text, caller_text, lambda: _coded(agent_text, caller_text, matcher))


def label(agent_text: str, caller_text: str, matcher: Matcher) -> dict[str, int | str]:
    """`warmth` … `harm` 0/1 and `apology` none, good or bad."""
    return coding(agent_text, caller_text, matcher).labels()


def _coded(agent_text: str, caller_text: str, matcher: Matcher) -> Coding:
    found = code(agent_text, caller_text)
    heads = matcher.heads_of("label")
    seen = matcher.looks(agent_text, caller_text, found.hits) if heads else None
    if seen is None:
        return found
    sure = {name: head.probability(seen) for name, head in heads.items()}
    hits: list[Hit] = []
    for name in ZERO_ONE:
        greeting = name == "orientation" and not caller_text.strip()  # heads were taught by answers, not by greetings
        hits += found.of(name) if greeting else _weighed(name, found.of(name), sure, heads, agent_text)
    for kind in _APOLOGIES:
        hits += _weighed(f"apology:{kind}", found.of("apology", kind), sure, heads, agent_text)
    takes = sure["answers"] >= heads["answers"].threshold if "answers" in heads else None
    return Coding(tuple(hits), takes)


def _weighed(
    name: str, hits: tuple[Hit, ...], sure: Mapping[str, float], heads: Mapping[str, Head], text: str
) -> tuple[Hit, ...]:
    """The hits of a label that stand: the patterns' own where a head agrees, the whole turn's where only the head says so."""
    head = heads.get(name)
    if head is None:
        return hits
    if sure[name] < head.threshold:
        return ()
    label_name, _, kind = name.partition(":")
    return hits or (Hit(label_name, kind or MEANT, _telling(head, text)),)


def _telling(head: Head, text: str) -> str:
    """The clause whose runs of words speak most for a head."""
    parts = [clause.text for clause in clauses(text)] or [text]
    return max(parts, key=lambda part: sum(head.words.get(run, 0.0) for run in runs(plain(part).split())))
