"""Where one clause ends and the next begins, with or without punctuation.

Recognised speech has no full stops, so a new clause is guessed where a subject meets its verb, a question turns its
words around, or a set phrase opens, unless the word before binds it into the clause that is under way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.core.language.wordlist import word_set

SUBJECTS = word_set(
    """
    i you he she it we they that this there
    """
)
CONTRACTED = re.compile(
    r"(i|you|he|she|it|we|they|that|there|this|who|what|where|how)('(m|re|ve|ll|d|s))$|im$|ive$|thats$|youre$"
)
AUXILIARIES = word_set(
    """
    can could may might would will shall do did does is are was were have has had should must am cannot can't won't
    don't didn't doesn't isn't aren't wasn't couldn't wouldn't shouldn't haven't hasn't
    """
)
VERBS = AUXILIARIES | word_set(
    """
    need want know think see hear understand feel hope wish got get just really also never always still truly only
    sounds sound looks seems must came went said told called call thank appreciate apologise apologize promise sent made
    heard found says say tried lost believe guess mean love put take give ask stay went hate let'll
    """
)
WH = word_set(
    """
    what what's whats who who's where where's when how how's why which
    """
)
AFTER_WH = AUXILIARIES | word_set(
    """
    about long many much else kind time's makes brings happened
    """
)
JOINERS = frozenset(["and", "but", "so", "because", "then", "or", "although", "though"])
OPENERS = (
    ("let", "me"),
    ("let's",),
    ("lemme",),
    ("please",),
    ("thank", "you"),
    ("thanks",),
    ("okay",),
    ("ok",),
    ("sorry",),
    ("hold", "on"),
    ("bear", "with"),
    ("tell", "me"),
    ("give", "me"),
    ("take", "your"),
    ("take", "all"),
    ("calm", "down"),
    ("don't", "worry"),
    ("of", "course"),
    ("no", "worries"),
    ("no", "wonder"),
    ("no", "problem"),
    ("hello",),
    ("hi",),
    ("good", "morning"),
    ("good", "afternoon"),
    ("my", "name"),
    ("your",),
)
_OPENING: dict[str, set[str | None]] = {}  # the words that may follow an opener's first one; None: any
for _first, *_second in OPENERS:
    _OPENING.setdefault(_first, set()).add(*_second or [None])
FINITE = word_set(
    """
    is was has sounds looks seems must feels makes means says takes needs should
    """
)
OBJECTS = word_set(
    """
    you it me him her them us this that
    """
)
PREPOSITIONS = word_set(
    """
    on to for with at of about from by in
    """
)
BINDERS = word_set(
    """
    that if because since when while until till before after as than what who whom how why where which whether know
    think believe hope say said says saying tell told telling tells wish guess feel sure sorry glad afraid of to for
    with is are was were am be about let make help me my your his her our their the a an nothing anything everything
    something thing things one way all reason whatever wherever once unless like in on at from by not do did does can
    could may might would will shall should must have has had i you he she we they it it's this and but so or then
    knowing understand see hear just please also both wonder imagine mind either even only really still promise in case
    meaning explain ask asked remember happy pleased
    """
)
# Before these a reduced relative may start ("the number you gave"); they bind a following subject only.
HEADS = word_set(
    """
    year date month day number moment minute time day person message letter email words news number's best least most
    """
)
QUANTITIES = word_set("none all some any much most part half one neither both each")
_HARD = re.compile(r"[.?!;…](?!$)|[?!;…]|\n|\s[-–—]+\s|:\s")  # a lone "." between digits or in an address ends nothing
_COMMA = re.compile(r",")


def _subject_verb(words: Sequence[str], i: int) -> bool:
    if CONTRACTED.match(words[i]):
        return True
    if i + 1 >= len(words):
        return False
    if words[i] in {"anyone", "anybody"}:
        return words[i + 1] in AUXILIARIES
    return words[i] in SUBJECTS and words[i + 1] in VERBS


def _finite(words: Sequence[str], i: int) -> bool:
    """True where a subject has a verb of its own, so that an auxiliary before it belongs to other words."""
    return words[i] not in {"i", "you"} and i + 1 < len(words) and words[i + 1] in FINITE


def _inverted(words: Sequence[str], i: int) -> bool:
    subjects = SUBJECTS | {"your", "my", "anyone", "anybody", "someone", "the"}
    return i + 1 < len(words) and words[i] in AUXILIARIES and words[i + 1] in subjects


def _wh_question(words: Sequence[str], i: int) -> bool:
    if words[i] in {"what's", "whats", "who's", "where's", "how's"}:
        return True
    if words[i] not in WH or i + 1 >= len(words):
        return False
    return words[i + 1] in AFTER_WH or _inverted(words, i + 2)


def _opener(words: Sequence[str], i: int) -> bool:
    seconds = _OPENING.get(words[i])
    return seconds is not None and (None in seconds or (i + 1 < len(words) and words[i + 1] in seconds))


def _starts(words: Sequence[str], i: int) -> bool:
    return _subject_verb(words, i) or _inverted(words, i) or _wh_question(words, i) or _opener(words, i)


def _binds(words: Sequence[str], i: int) -> bool:
    before = words[i - 1]
    if _inverted(words, i) and any(word in WH for word in words[max(0, i - 3) : i]):
        return True  # "which street do you live in"
    if i > 2 and words[i - 2] == "of" and words[i - 3] in QUANTITIES and words[i] in AUXILIARIES:
        return True  # "none of this is your fault"
    if CONTRACTED.match(words[i]) and before in {*AUXILIARIES, "it", "me", "this", "you"}:
        return before in {"is", "was", "are", "know"}
    if _inverted(words, i) and before in {"sorry", "so", "then", "and", "please"}:
        return False
    if before in {"do", "does", "did", "can", "will"} and _finite(words, i):
        return False  # "there is not a lot she can do that seems cruel"
    if before in OBJECTS and i > 1 and words[i - 2] in PREPOSITIONS and not _inverted(words, i - 1):
        return False  # "he turned on you tell me about it"
    if before in HEADS:
        return words[i] in {"i", "you", "we", "they", "he", "she"}
    if before == "sorry" and i == 1:
        return words[i] == "that"
    if (
        before in {"it", "this", "me", "all", "one"}
        and not _inverted(words, i)
        and i > 1
        and words[i - 2] not in JOINERS
    ):
        return False  # "i checked it you are fine"
    if CONTRACTED.match(before):
        return True
    return before in BINDERS


def boundaries(words: Sequence[str], gaps: Sequence[str]) -> list[int]:
    """Indices of the words that begin a clause, first one included; `gaps[i]` stands between words i and i + 1."""
    starts = [0]
    for i in range(1, len(words)):
        gap = gaps[i - 1]
        if _HARD.search(gap):
            starts.append(i)
            continue
        length = i - starts[-1]
        comma = bool(_COMMA.search(gap))
        if comma and (_starts(words, i) or (words[i] in JOINERS and i + 1 < len(words) and _starts(words, i + 1))):
            starts.append(i)
            continue
        if words[i] in JOINERS and i + 1 < len(words) and length >= 2 and _starts(words, i + 1):
            if words[i] != "so" or words[i - 1] not in {"am", "i'm", "is", "are"}:
                starts.append(i)
            continue
        if words[i] in {"but", "because", "although"} and length >= 2:
            starts.append(i)
            continue
        if _starts(words, i) and (length >= 2 or words[starts[-1]] not in BINDERS) and not _binds(words, i):
            if words[i] == "your" and not _asks_thing(words, i):
                continue
            starts.append(i)
    return starts


def _asks_thing(words: Sequence[str], i: int) -> bool:
    """True where "your …" opens a new statement ("you are checked in your appointment is monday")."""
    return any(word in {"is", "was", "came", "has", "are", "were", "will"} for word in words[i + 1 : i + 4])
