"""What a database or disk error means to a person: what happened, what was kept, what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.shared.result import Refusal

_CODES = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_PERM": "read_only",
    "SQLITE_CANTOPEN": "cannot_open",
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_CORRUPT": "corrupt",
    "SQLITE_NOTADB": "corrupt",
    "SQLITE_IOERR": "disk_error",
}
_PHRASES = {
    "disk is full": "full",
    "readonly database": "read_only",
    "unable to open": "cannot_open",
    "is locked": "locked",
    "malformed": "corrupt",
    "not a database": "corrupt",
    "disk I/O": "disk_error",
}
_ERRNOS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOTDIR: "cannot_open",
}
_SENTENCES = {
    "full": "The disk that holds {place} is full; what was saved before is safe, so make room and go on.",
    "read_only": "{place} may not be written by this user; nothing in it was changed, so allow writing to it, or "
    "choose another folder with --data.",
    "cannot_open": "{place} cannot be opened or made; nothing was changed, so check that its folder can be written, "
    "or choose another with --data.",
    "locked": "{place} is locked by another program; nothing in it was changed, so close that program and try again.",
    "corrupt": "{place} is damaged or no Kindline database; it was left as it is, so put a backup in its place, or "
    "move it away to begin anew.",
    "disk_error": "The disk failed while {place} was read or written; what was saved before may be safe, so check "
    "the disk and keep a copy of that file.",
    "failed": "{place} could not be used ({reason}); what was saved before is safe, so run `uv run main.py doctor` to see more.",
}


def refusal_for(error: Exception, place: Path) -> Refusal:
    """The Refusal `storage.<kind>` for an `OSError`, a `sqlite3.Error` or SQLAlchemy's wrapping of one."""
    inner: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    kind = _kind(inner or error)
    reason = str(inner or error).splitlines()[0][:200] if str(inner or error) else type(error).__name__
    return Refusal(
        f"storage.{kind}", _SENTENCES[kind].format(place=place, reason=reason), place=str(place), reason=reason
    )


def newer(place: Path, version: str) -> Refusal:
    """The Refusal for a database that a later version of the application has written."""
    sentence = (
        f"{place} was written by a newer Kindline (database version {version}); it was left as it is, so update "
        "Kindline, or choose another folder with --data."
    )
    return Refusal("storage.newer", sentence, place=str(place), version=version)


def _kind(error: BaseException) -> str:
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "") or ""
        for code, kind in _CODES.items():
            if name == code or name.startswith(code + "_"):
                return kind
        return next((kind for phrase, kind in _PHRASES.items() if phrase in str(error)), "failed")
    if isinstance(error, OSError):
        return _ERRNOS.get(error.errno or 0, "failed")
    return "failed"
