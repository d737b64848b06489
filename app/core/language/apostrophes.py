"""Apostrophes that a recogniser or a hurried hand left out ("ive", "wont", "ill call you"), put back where that is certain."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.language.wordlist import word_set

_CERTAIN = {
    bare.replace("'", ""): bare
    for bare in [
        "i'm",
        "i've",
        "you're",
        "you've",
        "you'll",
        "you'd",
        "they're",
        "they've",
        "they'll",
        "they'd",
        "we've",
        "he's",
        "she's",
        "he'd",
        "she'll",
        "that's",
        "that'll",
        "there's",
        "here's",
        "what's",
        "where's",
        "who's",
        "who'll",
        "how's",
        "it'll",
        "it'd",
        "let's",
        "don't",
        "doesn't",
        "didn't",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "haven't",
        "hasn't",
        "hadn't",
        "won't",
        "wouldn't",
        "couldn't",
        "shouldn't",
        "can't",
        "ain't",
        "y'all",
        "would've",
        "could've",
        "should've",
        "must've",
        "mustn't",
        "needn't",
        "everything's",
        "nobody's",
        "somebody's",
        "everybody's",
        "nothing's",
        "something's",
    ]
}
_SICK_AFTER = word_set(
    """
    is was am are be been being feel feels feeling felt very too really get gets got getting fall fell fallen become became
    mentally terminally seriously gravely critically quite him her me them someone somebody how pretty awfully
    """
)
_SICK_BEFORE = word_set(
    """
    and with from or at in people health but today tonight yesterday again since because patient child enough wishes
    """
)
_CARD_AFTER = word_set(
    """
    my your the an a member photo patient caller policy account employee group plan insurance medical his her their no any
    this with of or and on card
    """
)
_WOULD_BEFORE = word_set(
    """
    like love rather be have want need say hate never just really appreciate prefer cut go feel give take call ask better
    been put get hold wait think do know always also come keep leave start stop talk tell see if even still only
    """
)
_IS_BEFORE = word_set(
    """
    a an the not been just going gonna my your about so really too all okay ok ready here there in on at hard that this
    only like still always never getting coming no because what one been his her our very pretty kind probably nothing
    something positive negative normal benign fine good bad over done gone ours yours mine
    """
)
_DEGREE = word_set("so that")


def restored(words: Sequence[str]) -> list[str]:
    """The words, lower case, each with the apostrophe that it lacks; as many words as came in."""
    return [_restored(words, place) for place in range(len(words))]


def _restored(words: Sequence[str], place: int) -> str:
    word = words[place]
    if word in _CERTAIN:
        return _CERTAIN[word]
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if word == "ill" and after and after not in _SICK_BEFORE:
        earlier = words[place - 2] if place > 1 and before in _DEGREE else before
        return word if earlier in _SICK_AFTER or earlier == "i'm" or earlier == "im" else "i'll"
    if word == "id" and after in _WOULD_BEFORE and before not in _CARD_AFTER:
        return "i'd"
    return "it's" if word == "its" and after in _IS_BEFORE else word
