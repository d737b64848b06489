from __future__ import annotations

import pytest

from app.adapters.files.resources import resource_text
from app.ui.kit.tokens import FEELINGS, Tokens, contrast, read_tokens

THEMES = ("light", "dark")
PAPERS = ("paper", "paper-raised", "paper-sunken")


def tokens(name: str) -> Tokens:
    return read_tokens(resource_text(f"themes/{name}.toml"))


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("paper", PAPERS)
def test_text_reaches_four_and_a_half(name: str, paper: str) -> None:
    theme = tokens(name)
    for ink in ("ink", "ink-soft", "accent", "good", "warn", "bad", "info"):
        assert contrast(theme[ink], theme[paper]) >= 4.5, (name, ink, paper)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("paper", PAPERS)
def test_shapes_reach_three(name: str, paper: str) -> None:
    theme = tokens(name)
    for shape in ("edge", "focus", "accent", "good", "warn", "bad", "info"):
        assert contrast(theme[shape], theme[paper]) >= 3.0, (name, shape, paper)


@pytest.mark.parametrize("name", THEMES)
def test_words_on_tints_reach_four_and_a_half(name: str) -> None:
    theme = tokens(name)
    for feeling in FEELINGS:
        assert contrast(theme["ink"], theme.tint(feeling)) >= 4.5, feeling
    for tone in ("good", "warn", "bad", "info", "accent"):
        assert contrast(theme[tone], theme[f"{tone}-soft"]) >= 4.5, tone
        assert contrast(theme["ink"], theme[f"{tone}-soft"]) >= 4.5, tone
    assert contrast(theme["on-accent"], theme["accent"]) >= 4.5


def test_a_theme_that_lacks_a_token_says_which() -> None:
    text = resource_text("themes/light.toml").replace("focus =", "focus-typo =")
    with pytest.raises(ValueError, match="focus"):
        read_tokens(text)
