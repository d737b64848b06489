"""The last net: an error that nobody caught becomes one sentence, and the call goes on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

log = logging.getLogger("kindline.window")
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Guard:
    """Takes the place of `sys.excepthook` while the window is open."""

    def __init__(self, show: Callable[[BaseException], None]) -> None:
        self._show = show
        self._before: Hook | None = None

    def install(self) -> None:
        """From here on, errors of slots and events come here."""
        self._before = sys.excepthook
        sys.excepthook = self._caught

    def remove(self) -> None:
        """Puts back what was there."""
        if self._before is not None:
            sys.excepthook = self._before
            self._before = None

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt) and self._before is not None:
            self._before(kind, error, trace)
            return
        log.error("unexpected error in the window", exc_info=(kind, error, trace))
        self._show(error)
