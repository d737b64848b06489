"""The library of agent acts: what an agent can do with words, how each is said, and how a caller feels it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from app.core.language.text import plain
from app.shared.result import Refusal

FORMAT = "kindline.acts/1"
METERS = frozenset({"fear", "anger", "grief", "pain", "trust", "patience"})
THRESHOLD = 0.62


@dataclass(frozen=True, slots=True)
class AgentAct:
    """One act: phrasings as plain words, deciding patterns, a similarity threshold, and default effects on a caller's mood.

    Any of `patterns` decides; `must` and `must_not` bound what likeness alone may decide, `must_not` the patterns too.
    """

    id: str
    phrasings: tuple[str, ...]
    says: tuple[str, ...] = ()  # phrasings fit to be spoken as they are; may hold {agent} or {organisation}
    patterns: tuple[re.Pattern[str], ...] = ()
    must: tuple[re.Pattern[str], ...] = ()
    must_not: tuple[re.Pattern[str], ...] = ()
    threshold: float = THRESHOLD
    only_asked: bool = False
    any_polarity: bool = False
    moves: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class LocalAct:
    """An act of one scenario: examples, patterns of which one has to occur, patterns that rule it out."""

    id: str
    examples: tuple[str, ...]
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeelingWords:
    """How callers show one feeling; of the feeling `none`, how they speak without any."""

    phrasings: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, slots=True)
class ActLibrary:
    """All acts of one language, and ordinary talk that is none of them."""

    language: str
    acts: tuple[AgentAct, ...]
    ordinary: tuple[str, ...] = ()
    cues: Mapping[str, FeelingWords] = field(default_factory=dict[str, FeelingWords])

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all acts, in the order of the file."""
        return tuple(act.id for act in self.acts)

    def act(self, name: str) -> AgentAct | None:
        """The act of this id, or None."""
        return next((act for act in self.acts if act.id == name), None)

    def effects(self, act: str) -> Mapping[str, int]:
        """Default moves of fear, anger, grief, pain, trust and patience when this act is done; empty for an unknown act."""
        found = self.act(act)
        return found.moves if found else {}

    def phrasings(self, act: str) -> tuple[str, ...]:
        """Phrasings that a robot may say; `{agent}` and `{organisation}` are to be filled in; empty for an unknown act.

        An act that no good agent does has none to offer as model, so its other phrasings stand in.
        """
        found = self.act(act)
        return (found.says or found.phrasings) if found else ()


class _Act(BaseModel):
    model_config = ConfigDict(extra="forbid")

    says: list[str] = Field(default_factory=list, max_length=60)
    also: list[str] = Field(default_factory=list, max_length=200)
    patterns: list[re.Pattern[str]] = []
    must: list[re.Pattern[str]] = []
    must_not: list[re.Pattern[str]] = []
    threshold: float = Field(default=THRESHOLD, ge=0.3, le=1)
    only_asked: bool = False
    any_polarity: bool = False
    moves: dict[str, int] = {}

    @field_validator("moves")
    @classmethod
    def _known_meters(cls, moves: dict[str, int]) -> dict[str, int]:
        unknown = set(moves) - METERS
        if unknown:
            raise ValueError(f"unknown meter {min(unknown)}")
        return moves


class _Cue(BaseModel):
    model_config = ConfigDict(extra="forbid")

    says: list[str] = Field(min_length=1, max_length=200)
    patterns: list[re.Pattern[str]] = []


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    format: str
    language: str
    acts: dict[str, _Act]
    ordinary: list[str] = []
    cues: dict[str, _Cue] = {}


def load_library(text: str) -> ActLibrary:
    """Reads `resources/acts/<language>.yaml`; Refusal names the act and the reason."""
    try:
        raw: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        reason = str(error).replace("\n", " ")
        raise _refusal("it is not YAML", reason) from error
    try:
        read = _File.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        raise _refusal(".".join(str(part) for part in first["loc"]) or "the file", first["msg"]) from error
    if read.format != FORMAT:
        raise _refusal("format", f"it has to be {FORMAT}")
    cues = {
        feeling: FeelingWords(tuple(plain(phrase) for phrase in cue.says), tuple(cue.patterns))
        for feeling, cue in read.cues.items()
    }
    acts = tuple(_built(name, act) for name, act in read.acts.items())
    return ActLibrary(read.language, acts, tuple(read.ordinary), cues)


def _built(name: str, act: _Act) -> AgentAct:
    if not act.says and not act.also:
        raise _refusal(f"acts.{name}", "it has no phrasing")
    words = [plain(phrase.format(agent="dana", organisation="the clinic")) for phrase in (*act.says, *act.also)]
    return AgentAct(
        id=name,
        phrasings=tuple(dict.fromkeys(words)),
        says=tuple(act.says),
        patterns=tuple(act.patterns),
        must=tuple(act.must),
        must_not=tuple(act.must_not),
        threshold=act.threshold,
        only_asked=act.only_asked,
        any_polarity=act.any_polarity,
        moves=dict(act.moves),
    )


def _refusal(place: str, reason: str) -> Refusal:
    return Refusal(
        "acts.bad_library",
        f"The library of agent acts cannot be read at {place}: {reason}; nothing was loaded; mend the file.",
        place=place,
        reason=reason,
    )
