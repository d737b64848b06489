"""A person at the terminal, as an agent whose next move is the next row that they type."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from app.cli.output import complain
from app.core.dialogue.model import DialogueState, Reply
from app.core.dialogue.robots.moves import ACTIONS, Move, parse_row
from app.shared.result import Refusal

HELP = (
    "Type what you say. A row that begins with / does something on the desktop: /open, /verify, /view results, "
    "/hold, /resume, /transfer billing warm, /note words, /wait 20, /end. All: "
    + ", ".join("/" + action for action in sorted(ACTIONS))
)


class Human:
    """`Robot` that asks a person. The clock of the call stands still while they type; the end of input hangs up."""

    def __init__(self, read_row: Callable[[], str]) -> None:
        """`read_row` gives a row with its line end, or nothing at the end of input."""
        self._read_row = read_row
        self.rows = 0
        self.shown: Reply | None = None

    def answer(self, state: DialogueState, reply: Reply | None) -> Sequence[Move]:
        if reply is not None:
            self.show(reply.say)
            self.shown = reply
        while True:
            sys.stderr.write("you    > ")
            sys.stderr.flush()
            row = self._read_row()
            if not row:
                complain("")
                if not self.rows:
                    raise Refusal(
                        "play.no_input",
                        "There is no keyboard and no row to read, so nobody can take the call; choose a robot, "
                        "such as --agent perfect, or give a file of rows.",
                    )
                return (Move(do="end"),)
            self.rows += 1
            if row.strip() == "/help":
                complain(HELP)
                continue
            try:
                move = parse_row(row)
            except Refusal as refusal:
                complain(refusal.sentence)
                continue
            if move is not None:
                return (move,)

    def show(self, words: str) -> None:
        """Words of the caller."""
        if words:
            complain(f"caller > {words}")
