"""Words, clauses and what kind of clause it is: the ground that all understanding stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from app.core.language.apostrophes import restored
from app.core.language.kept import LONGEST
from app.core.language.model import Clause, Span
from app.core.language.splitting import boundaries
from app.core.language.stance import stance
from app.core.language.wordlist import word_set

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*", re.UNICODE)
_CURLY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
FILLERS = word_set(
    """
    um uh erm er uhm hmm mm ah eh umm uhh
    """
)
_WHOLE = {
    "can't": "cannot",
    "cant": "cannot",
    "won't": "will not",
    "wont": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "lemme": "let me",
    "gimme": "give me",
    "kinda": "kind of",
    "y'all": "you all",
    "im": "i am",
    "ive": "i have",
    "dont": "do not",
    "didnt": "did not",
    "doesnt": "does not",
    "isnt": "is not",
    "wasnt": "was not",
    "couldnt": "could not",
    "wouldnt": "would not",
    "shouldnt": "should not",
    "havent": "have not",
    "thats": "that is",
    "whats": "what is",
    "youre": "you are",
    "youve": "you have",
    "theyre": "they are",
    "okay": "ok",
    "o'clock": "o'clock",
    "ma'am": "ma'am",
}
_TAILS = (("n't", " not"), ("'m", " am"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'d", " would"))
_IS_AFTER = word_set(
    """
    it that he she what who where how when there here this name address birthday number email everything why one
    """
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it stands in a text, in lower case with straight quotes and the apostrophe that it may lack there."""

    text: str
    start: int
    end: int


def straight(text: str) -> str:
    """Lower case with straight quotes and dashes; same length, so that offsets stay true."""
    lowered = text.translate(_CURLY)
    folded = lowered.lower()
    return folded if len(folded) == len(lowered) else lowered


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order, without punctuation and fillers: a date stays a date when somebody says "uh" in it."""
    return _tokens(text) if len(text) <= LONGEST else _tokens.__wrapped__(text)


@lru_cache(maxsize=256)  # every reader of a turn takes the same words apart
def _tokens(text: str) -> tuple[Token, ...]:
    found = [match for match in _WORD.finditer(straight(text)) if match.group() not in FILLERS]
    words = restored([match.group() for match in found])
    return tuple(Token(word, match.start(), match.end()) for word, match in zip(words, found, strict=True))


def expand(word: str) -> str:
    """A contraction written out ("i'm" → "i am"); other words unchanged."""
    if word in _WHOLE:
        return _WHOLE[word]
    for tail, full in _TAILS:
        if word.endswith(tail) and len(word) > len(tail):
            return word[: -len(tail)] + full
    if word.endswith("'s") and word[:-2] in _IS_AFTER:
        return word[:-2] + " is"
    return word


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The text as patterns see it: lower case, contractions written out, no fillers, no punctuation, single spaces."""
    return " ".join(expand(token.text) for token in tokens(text))


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a turn, typed with punctuation or recognised without any; together they cover every word."""
    found = tokens(text)
    if not found:
        return ()
    words = [token.text for token in found]
    level = straight(text)
    gaps = [level[a.end : b.start] for a, b in pairwise(found)]
    starts = boundaries(words, gaps)
    ends = [*starts[1:], len(found)]
    result: list[Clause] = []
    for first, last in zip(starts, ends, strict=True):
        start, end = found[first].start, found[last - 1].end
        piece = text[start:end]
        after = text[end : found[last].start] if last < len(found) else text[end:]
        before = result[-1] if result else None
        kind = stance(plain(piece), after)
        carried = before is not None and before.quoted and kind.continues and not kind.own
        result.append(Clause(piece, Span(start, end), kind.negated, kind.quoted or carried, kind.question, kind.denies))
    return tuple(result)
