"""Work that a process of the pool does not survive."""

from __future__ import annotations

import os


def die(share: list[object]) -> list[object]:
    """Ends the process in which it runs, as a system without memory does."""
    os._exit(9 if share else 8)
