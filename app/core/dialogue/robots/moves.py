"""What a robot does next, and how a row of a file (or of a terminal) says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.core.dialogue.model import DialogueState, Reply
from app.core.record.model import ACTIONS
from app.shared.result import Refusal

SHORT = {
    "verify": "mark_verified",
    "open": "open_record",
    "book": "schedule",
    "bye": "end",
    "stop": "stop_phrase",
    "incident": "report_incident",
}
_ROWS = frozenset({*ACTIONS, "stop_phrase"})


@dataclass(frozen=True, slots=True)
class Move:
    """Words, or a desktop action, or seconds of silence."""

    say: str | None = None
    do: str | None = None
    what: str | None = None
    warm: bool | None = None
    wait: float | None = None


class Robot(Protocol):
    """An agent that knows what to do next."""

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        """The next moves, in order; what is left of them when the caller speaks is asked for again.

        `reply` is what the caller just said, None when they said nothing. No moves: the robot stays silent.
        """
        ...


def parse_row(row: str) -> Move | None:
    """A row as a move: words, or `/action argument`; None for an empty row or a `#` comment; Refusal for an unknown action.

    `/transfer billing warm`, `/view results`, `/verify`, `/wait 20`, `/note name and date of birth`, `/end`.
    """
    row = row.strip()
    if not row or row.startswith("#"):
        return None
    if not row.startswith("/"):
        return Move(say=row)
    name, _, rest = row[1:].partition(" ")
    do, what = SHORT.get(name.casefold(), name.casefold()), rest.strip() or None
    if do == "wait":
        return Move(wait=_seconds(row, what))
    if do not in _ROWS:
        raise Refusal("play.unknown_action", f"There is no action /{name}; /help lists the actions.", action=name)
    if do == "transfer":
        words = (what or "").split()
        warm = not words or words[-1].casefold() != "cold"
        if words and words[-1].casefold() in ("warm", "cold"):
            words.pop()
        return Move(do=do, what=" ".join(words) or None, warm=warm)
    return Move(do=do, what=what)


def _seconds(row: str, what: str | None) -> float:
    try:
        seconds = float(what or "5")
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 600:
        raise Refusal("play.bad_wait", f"{row!r} cannot be waited for; give seconds from 0 to 600, such as /wait 20.")
    return seconds
