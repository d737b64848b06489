"""Time as something that is handed in, so that a test can turn the hands."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells wall time and a steady count of seconds."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def seconds(self) -> float:
        """Seconds on a steady counter that never goes back; only differences mean anything."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def seconds(self) -> float:
        return time.monotonic()
