"""All that was understood in each turn, of both sides, with the words that decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.core.scoring.contact import Contact
from app.core.scoring.model import CueFinding, Understood

_KINDS = ("act", "label", "asked", "read_out", "told", "identifier", "claim", "feeling")


def gather(contact: Contact, privacy: Iterable[Understood], cues: Iterable[CueFinding]) -> tuple[Understood, ...]:
    """In order of events; within one, acts and labels first. Equal entries stand once."""
    found = (*_said(contact), *privacy, *_felt(cues))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.event, _KINDS.index(one.kind))))


def _said(contact: Contact) -> Iterator[Understood]:
    for turn in contact.turns:
        for hit in contact.matcher.understand(turn.event.say, brief=True).acts:
            yield Understood(turn.index, "act", hit.act, hit.words)
        for hit in turn.coding.hits:
            yield Understood(turn.index, "label", hit.label, hit.words, hit.kind)


def _felt(cues: Iterable[CueFinding]) -> Iterator[Understood]:
    for cue in cues:
        yield Understood(cue.event, "feeling", cue.feeling, cue.words, cue.outcome)
