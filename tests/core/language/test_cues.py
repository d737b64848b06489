"""Feelings are found in a caller's own words, implied ones too, and not in bare questions or flat facts."""

from __future__ import annotations

import pytest

from app.core.language.cues import find_cue
from app.core.language.matcher import Matcher


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("i am so scared it has come back", "fear"),
        ("i haven't been able to sleep since the scan", "fear"),
        ("what if it's something bad", "fear"),
        ("this is the fifth time i'm calling about the same bill", "anger"),
        ("you people never call back", "anger"),
        ("my mother passed away on sunday", "grief"),
        ("my shoulder hurts so much i can't lift my arm", "pain"),
        ("i don't understand a word of this letter", "confusion"),
        ("i feel so stupid asking this", "shame"),
        ("oh thank god i can breathe again", "relief"),
        ("thank god oh i was scared to death", "relief"),
    ],
)
def test_feelings_in_words(matcher: Matcher, text: str, feeling: str) -> None:
    hit = find_cue(text, matcher)
    assert hit is not None
    assert hit.feeling == feeling
    assert hit.words in text


@pytest.mark.parametrize(
    "text",
    [
        "what time do you close today",
        "can you refill the pain medication for me",
        "maria gomez march fourteenth nineteen sixty one",
        "can you tell me whether my results are in",
        "no pain at all thank you",
        "i'm not worried i just want a copy",
        "it doesn't hurt anymore",
        "the second one please",
        "okay that works",
        "",
    ],
)
def test_no_feeling(matcher: Matcher, text: str) -> None:
    assert find_cue(text, matcher) is None


def test_without_embeddings_plain_feelings_are_still_found(lexical: Matcher) -> None:
    hit = find_cue("i am terrified of this", lexical)
    assert hit is not None
    assert hit.feeling == "fear"
    assert find_cue("i need a copy of my bill", lexical) is None
