"""What heads look at: the meaning of a turn and of the words before it, runs of up to three words, and plain measures."""

from __future__ import annotations

from app.core.language.heads.model import Features
from app.core.language.labelling.turn import Hit
from app.core.language.model import Embed
from app.core.language.text import clauses, plain
from app.core.language.wordlist import word_set

LONGEST = 1_200  # characters of one turn whose meaning is compared; the model itself reads about 100 words
_COMMON = word_set(
    """
    i you the a an and to of it is that this so in on for with we my your me us are was be been am at have has had do
    did not what how but or if as can will would just they he she his her their them there here up out all no yes ok
    """
)
_SPEAKER = frozenset({"i", "we", "me", "my", "us", "our"})
_LISTENER = frozenset({"you", "your", "yours", "yourself"})


def turn_features(say: str, before: str, embed: Embed, hits: tuple[Hit, ...] = ()) -> Features:
    """Features of an agent's (or a caller's) words `say`, given the other side's words `before` them.

    `hits`: what the patterns of the coding manual found in `say`. Rows have the embedding's length.
    """
    said, heard = plain(say[:LONGEST]), plain(before[-LONGEST:])
    mine = embed([said or "nothing"])[0]
    theirs = embed([heard or "nothing"])[0]
    numbers = {f"hit:{hit.label}": 1.0 for hit in hits}
    numbers |= {f"hit:{hit.label}:{hit.kind}": 1.0 for hit in hits}
    words = said.split()
    numbers |= _shape(words, heard.split(), say)
    numbers["alike"] = float(mine @ theirs)
    return Features({"say": mine, "before": theirs}, runs(words), numbers)


def runs(words: list[str]) -> frozenset[str]:
    """Runs of one, two and three words, with a mark for the beginning."""
    marked = ["^", *words]
    return frozenset(
        " ".join(marked[start : start + size])
        for size in (1, 2, 3)
        for start in range(len(marked) - size + 1)
        if marked[start : start + size] != ["^"]
    )


def _shape(words: list[str], before: list[str], raw: str) -> dict[str, float]:
    parts = clauses(raw[:LONGEST])
    own, others = set(words) - _COMMON, set(before) - _COMMON
    shared = len(own & others)
    count = len(words) + 1
    return {
        "length": min(len(words), 50) / 25,
        "length_before": min(len(before), 60) / 30,
        "asks": float("?" in raw),
        "questions": sum(part.question for part in parts) / (len(parts) + 1),
        "denied": float(any(part.negated for part in parts)),
        "quoted": float(any(part.quoted for part in parts)),
        "shared_share": shared / (len(own) + 1),
        "shared": min(shared, 6) / 3,
        "own_words": float(not shared),
        "speaker": sum(word in _SPEAKER for word in words) / count,
        "listener": sum(word in _LISTENER for word in words) / count,
    }
