"""One agent turn as the labels see it: plain words, where they stood, and which of them are somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from app.core.language.text import FILLERS, expand, plain, straight, tokens

# Words that follow such a frame were not said by the agent, or were said only to say that they will not be said.
_FRAME = re.compile(
    r"(?:\b(?:he|she|they|you|people|somebody|someone|everybody|everyone|nobody|doctor|nurse|lady|guy|man|woman|boss|manager|"
    r"supervisor|trainer|script|website|letter|who)\b(?: \w+){0,2} (?:say|says|said|saying|tell|tells|told|telling|yelled|asked)"
    r"|\b(?:being|been|get|getting|got|are|were|was|am) (?:told|asked|taught|trained|supposed)"
    r"|\b(?:will|would|do|did|am|are|should|could|can|must) (?:not|never)(?: \w+){0,3}? (?:say|tell|pretend|ask|promise|call|mean|claim|suggest)"
    r"|\b(?:cannot|never|not going to|without)(?: \w+){0,2}? (?:say|saying|tell|telling|pretend|pretending|ask|asking|promise|call|claim)"
    r"|\bnot (?:pretend|saying|telling|asking|claiming)"
    r"|\bthe words?)(?: (?:you|me|him|her|them|us|people|anyone|anybody|that|to|say|like|about|just|the|a))*"
    r"(?:(?<=say)(?: i am(?: so| very| really| truly| deeply)*))?$"
)
_LITERAL = re.compile(r"\"[^\"]{2,}\"")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of the agent that earned a label; `kind` tells the sorts of one label apart (`affirm`, `presence`, `bad`)."""

    label: str
    kind: str
    words: str
    start: int = 0  # where the match stands in the turn's plain words; end exclusive
    end: int = 0


@dataclass(frozen=True)
class Turn:
    """An agent's words with the caller's words before them, both also in plain form (see `text.plain`)."""

    agent: str
    caller: str

    @cached_property
    def _laid(self) -> tuple[str, tuple[tuple[int, int, int, int], ...]]:
        quotes = [match.span() for match in _LITERAL.finditer(straight(self.agent))]
        parts, places, at = list[str](), list[tuple[int, int, int, int]](), 0
        for token in tokens(self.agent):
            if token.text in FILLERS:
                continue
            quoted = any(start < token.start < end for start, end in quotes)
            word = "·" if quoted else expand(token.text)
            parts.append(word)
            places.append((at, at + len(word), token.start, token.end))
            at += len(word) + 1
        return " ".join(parts), tuple(places)

    @property
    def plain(self) -> str:
        """The agent's words as patterns see them; words between quotation marks are blotted out."""
        return self._laid[0]

    @cached_property
    def caller_plain(self) -> str:
        return plain(self.caller)

    def words(self, start: int, end: int) -> str:
        """The agent's own words for a stretch of `plain`."""
        touched = [(a, b) for first, last, a, b in self._laid[1] if last > start and first < end]
        return self.agent[touched[0][0] : touched[-1][1]] if touched else ""

    def framed(self, start: int) -> bool:
        """True when the words at `start` are reported or only named ("they told you to …", "i will not say …")."""
        return _FRAME.search(self.plain[:start].rstrip()) is not None

    def find(self, label: str, kind: str, patterns: Iterable[re.Pattern[str]]) -> list[Hit]:
        """A hit for each pattern's first live match."""
        hits: list[Hit] = []
        for pattern in patterns:
            for match in pattern.finditer(self.plain):
                if not self.framed(match.start()):
                    hits.append(Hit(label, kind, self.words(*match.span()), *match.span()))
                    break
        return hits


def compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Patterns over plain words, each on word boundaries."""
    return tuple(re.compile(rf"\b(?:{pattern})\b") for pattern in patterns)
