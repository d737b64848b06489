"""A policy being edited: what was saved, what it is now, and every step between, both ways."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.core.scoring.policy import OrganisationPolicy

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Editing:
    """Frozen: every step gives another one. `saved` is the version that the changes are counted from."""

    saved: OrganisationPolicy
    now: OrganisationPolicy
    past: tuple[OrganisationPolicy, ...] = ()
    future: tuple[OrganisationPolicy, ...] = ()
    last: str = ""

    @property
    def dirty(self) -> bool:
        """Whether anything but the note differs from what was saved."""
        return replace(self.now, note="", version=1) != replace(self.saved, note="", version=1)


def begin(saved: OrganisationPolicy) -> Editing:
    """Opens a version for editing."""
    return Editing(saved, saved)


def change(editing: Editing, policy: OrganisationPolicy, what: str = "") -> Editing:
    """One step. Steps at the same `what` in a row (typing in one field) are one step for undo; no change is no step."""
    if policy == editing.now:
        return editing
    if what and what == editing.last and editing.past:
        return replace(editing, now=policy, future=())
    past = (*editing.past, editing.now)[-MOST_STEPS:]
    return replace(editing, now=policy, past=past, future=(), last=what)


def undo(editing: Editing) -> Editing:
    """One step back; the first one stays."""
    if not editing.past:
        return editing
    *past, before = editing.past
    return replace(editing, now=before, past=tuple(past), future=(editing.now, *editing.future), last="")


def redo(editing: Editing) -> Editing:
    """One step forward again; nothing where none was taken back."""
    if not editing.future:
        return editing
    after, *future = editing.future
    return replace(editing, now=after, past=(*editing.past, editing.now), future=tuple(future), last="")


def saved_as(editing: Editing, policy: OrganisationPolicy) -> Editing:
    """After saving: this version is what further changes are counted from; steps stay, so that undo still works."""
    return replace(editing, saved=policy, now=policy, last="")


def next_version(name: str, taken: frozenset[str]) -> int:
    """The number after the highest that this name has."""
    numbers = [int(stamp.rsplit("/", 1)[1]) for stamp in taken if stamp.rsplit("/", 1)[0] == name]
    return max(numbers, default=0) + 1
