"""How far a long run is, on standard error: one line that changes at a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time

from app.activities.judge import Tally
from app.cli.output import complain

AT_TERMINAL_S, IN_LINES_S = 0.5, 15.0


class Progress:
    """Says how many were judged. `quiet` leaves the changing line out, where results are shown at the same terminal."""

    def __init__(self, tally: Tally, *, quiet: bool) -> None:
        self._tally = tally
        self._terminal = sys.stderr.isatty() and not quiet
        self._every = AT_TERMINAL_S if self._terminal else IN_LINES_S
        self._began = self._last = time.monotonic()
        self._first = tally.judged
        self._shown = False

    def tick(self) -> None:
        """Says where the run is, when it is time to."""
        now = time.monotonic()
        if now - self._last < self._every:
            return
        self._last = now
        rate = (self._tally.judged - self._first) / (now - self._began)
        words = f"{counted(self._tally)} so far, {rate:.1f} a second"
        if self._terminal:
            sys.stderr.write(f"\r\x1b[K{words}")
            sys.stderr.flush()
            self._shown = True
        else:
            complain(words)

    def say(self, sentence: str) -> None:
        """A sentence on a line of its own."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            self._shown = False
        complain(sentence)


def counted(tally: Tally) -> str:
    """The tally in words."""
    return f"{tally.judged} judged, {tally.failed} failed, {tally.refused} refused"
