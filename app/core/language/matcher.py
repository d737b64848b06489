"""Understanding: which acts an agent's words do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.core.language.acts import ActLibrary, LocalAct
from app.core.language.model import Embed, Understanding


class Matcher:
    """Finds acts clause by clause: patterns first, then nearness of meaning, or likeness of words without `embed`."""

    def __init__(self, library: ActLibrary, embed: Embed | None, name: str | None = None) -> None:
        self.library = library
        self.embed = embed
        self.name = name or ("minilm-int8/1" if embed else "lexical/1")

    def understand(self, text: str, local: Sequence[LocalAct] = ()) -> Understanding:
        """All acts of one turn; quoted and denied words do nothing."""
        raise NotImplementedError

    def similarity(self, texts: Sequence[str], phrases: Sequence[str]) -> NDArray[np.float32]:
        """Likeness 0-1 of each text with each phrase, shape (texts, phrases): cosine, or words in common without `embed`."""
        raise NotImplementedError
