"""Reflection: the agent says the caller's own facts back. Names, digits and identifiers repeated to spell them are none."""

from __future__ import annotations

import re

from app.core.language.labelling.turn import Hit, Turn
from app.core.language.text import clauses, plain


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_EMPTY = _set(
    """
a about after again all already also am an and any anyone anything are as ask asking at be because been before being but by call called calling can cannot
come could day did do does doing done down each even ever every everything for from get gets getting give given go goes going got had has have having he help her
here hers him his hello hi how i if in into is it its just know last let like little look made make many may maybe me mean might mine more most much must my need
needed never next no nobody none nor not nothing now of off oh ok on one only or other our out over people please put really right said same say saying see she
should since so some somebody someone something sorry sure take tell than thank thanks that the their them then there these they thing think this those though
through time to today together told tomorrow tonight too try trying two up us very want wanted was way we well were what when where which while who whole why will with
without would yes yet you your yourself yeah ma'am sir mr mrs ms doctor nurse person line phone name number lot kind feel feeling feels felt keep
o'clock able anybody else first good great long new old own still until back
zero three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
"""
)
_UNIT = re.compile(
    r"\b(?P<n>\w+) (?P<u>minutes?|hours?|days?|nights?|weeks?|months?|years?|times?|calls?|letters?|people|pills?|miles?|dollars|stitches|o'clock)\b"
)
_NUMBER = _set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand third second fourth"
)
_SO = re.compile(
    r"\b(?:so|you said|you told|you mentioned|you have|you are|you were|you did|you had|your|if i (?:hear|heard|have)|it sounds like|let me see if|what i am hearing|i hear|i heard|and you|then|and now)\b"
)
_ANSWER = re.compile(
    r"\b(?:is|are) (?:fine|ready|covered|open|available|on|at)\b|\byour (?:\w+ )?(?:is|are)\b|\b(?:i|we) (?:will|am going to|can|need|see|have|would|do not)\b|^(?:what|which|who|where|when|do|does|did|is|are|can|could|would|will|may)\b"
)
_ENDINGS = (("ying", "y"), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))


def stem(word: str) -> str:
    """A word without its commonest endings; enough to match tellings of the same thing."""
    for tail, instead in _ENDINGS:
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            cut = word[: -len(tail)] + instead
            return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and tail in ("ing", "ed") else cut.rstrip("e") or cut
    return word.rstrip("e") if len(word) > 3 else word


def facts(text: str) -> frozenset[str]:
    """Content stems and amounts ("nine_day") of plain words."""
    words = text.split()
    amounts = {f"{m['n']}_{stem(m['u'])}" for m in _UNIT.finditer(text) if m["n"] in _NUMBER or m["n"].isdigit()}
    return frozenset(stem(word) for word in words if word not in _EMPTY and len(word) > 2) | amounts


def find(turn: Turn) -> list[Hit]:
    """Stretches of the agent's statements that hold enough of the caller's facts."""
    theirs = facts(turn.caller_plain)
    if len(theirs) < 2:
        return []
    hits: list[Hit] = []
    pieces = clauses(turn.agent)
    for at, clause in enumerate(pieces):
        words = plain(clause.text)
        pair = (
            f"{words} {plain(pieces[at + 1].text)}" if at + 1 < len(pieces) and not pieces[at + 1].question else words
        )
        if clause.question and not words.startswith("so "):
            continue
        if _enough(words, theirs):
            hits.append(Hit("reflection", "said back", clause.text))
        elif _enough(pair, theirs):
            hits.append(Hit("reflection", "said back", turn.agent[clause.span.start : pieces[at + 1].span.end]))
    return hits[:2]


def _enough(words: str, theirs: frozenset[str]) -> bool:
    mine = facts(words)
    shared = mine & theirs
    amounts = sum("_" in item for item in shared)
    if not shared:
        return False
    worth = len(shared) + 0.5 * amounts
    own = max(1, len(mine))
    if _ANSWER.search(words) and worth < 4:
        return worth >= 3 and len(shared) / own >= 0.5
    if worth >= 3:
        return True
    if worth >= 2 and (_SO.search(words) is not None or len(shared) / own >= 0.4):
        return True
    return worth >= 1.5 and amounts > 0 and len(words.split()) <= 9
