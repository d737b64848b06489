"""Opens the history of attempts, or a memory in its place with the sentence that says why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.adapters.storage.store import Storage, open_in_memory, open_storage
from app.shared.clock import Clock
from app.shared.result import Refusal


@dataclass(frozen=True, slots=True)
class History:
    """The storage in use, and why it is only a memory where it is one."""

    storage: Storage
    problem: Refusal | None = None


def open_history(folder: Path, clock: Clock) -> History:
    """The history in a data folder; a practice call goes on without one, and says so."""
    try:
        return History(open_storage(folder, clock))
    except Refusal as refusal:
        sentence = f"{refusal.sentence[:-1]}; until then attempts are kept only as long as Kindline runs."
        return History(open_in_memory(clock), Refusal(refusal.code, sentence, **refusal.details))
