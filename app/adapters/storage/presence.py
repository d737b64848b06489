"""Tells whether the run of the application that began an attempt is still alive, also when several run at once."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import BinaryIO

from app.shared.ids import new_id

SUFFIX = ".running"


class Presence:
    """A file that this process keeps locked; the system lets go of the lock however the process ends."""

    def __init__(self, folder: Path) -> None:
        """Locks a new file in the folder. OSError when it cannot be made."""
        self.name = new_id("run")
        self._path = folder / (self.name + SUFFIX)
        self._file: BinaryIO = self._path.open("xb")
        try_lock(self._file)

    def close(self) -> None:
        """Gives up the lock and removes the file."""
        self._file.close()
        self._path.unlink(missing_ok=True)


def is_alive(folder: Path, name: str) -> bool:
    """True while the process that made the presence of this name runs; what a dead one left behind is removed."""
    path = folder / (name + SUFFIX)
    if Path(name).name != name:  # names come from the database, which may come from anywhere
        return False
    try:
        with path.open("r+b") as file:
            if not try_lock(file):
                return True
    except OSError:
        return False
    with contextlib.suppress(OSError):
        path.unlink()
    return False


if sys.platform == "win32":
    import msvcrt

    def try_lock(file: BinaryIO) -> bool:
        """Takes the lock; False when another process has it."""
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(file: BinaryIO) -> bool:
        """Takes the lock; False when another process has it."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        os.set_inheritable(file.fileno(), False)
        return True
