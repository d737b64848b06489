"""Left-out apostrophes come back only where nothing else can be meant."""

from __future__ import annotations

import pytest

from app.core.language.text import plain, tokens


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ive been waiting and theyre still not here", "i have been waiting and they are still not here"),
        ("so ill call you back", "so i will call you back"),
        ("ill put you through", "i will put you through"),
        ("id like to speak to somebody", "i would like to speak to somebody"),
        ("its been a week", "it is been a week"),
        ("thats not what youd said", "that is not what you would said"),
        ("he wont wake up", "he will not wake up"),
    ],
)
def test_they_come_back(said: str, meant: str) -> None:
    assert plain(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "my mother is ill and i am alone",
        "im so ill today",
        "she fell ill last week",
        "the member id is on the card",
        "my id is hx four four",
        "the dog hurt its paw",
        "we were well then",
    ],
)
def test_other_words_stay(said: str) -> None:
    words = plain(said).split()
    assert ("ill" in words) == ("ill" in said.split())
    assert ("id" in words) == ("id" in said.split())
    assert ("its" in words) == ("its" in said.split())
    assert said != "we were well then" or words == ["we", "were", "well", "then"]


def test_places_stay_true() -> None:
    text = "hm ill get it"
    assert [text[token.start : token.end] for token in tokens(text)] == ["hm", "ill", "get", "it"]
