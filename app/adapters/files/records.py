"""Call records in files: `.json` with one, `.jsonl` with one a line."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.adapters.files.bounded import bounded_lines, read_bounded
from app.core.record.model import CallRecord
from app.core.record.read import MAX_CHARACTERS, read_record, read_stream
from app.core.record.write import write_record
from app.shared.result import Refusal


def load_records(path: Path) -> Iterator[CallRecord | Refusal]:
    """Every record of a file in order, each bad one as its Refusal; a file that cannot be read is one Refusal."""
    name = str(path)
    try:
        if path.suffix.lower() == ".jsonl":
            yield from read_stream(bounded_lines(path, MAX_CHARACTERS), name)
        else:
            yield read_record(read_bounded(path, MAX_CHARACTERS, "a call record"), name)
    except Refusal as refusal:
        yield refusal


def save_record(record: CallRecord, path: Path) -> None:
    """Writes a record by atomic replace, so that a failure leaves what was there before. Refusal `file.unwritable`."""
    replace_text(path, write_record(record, indent=1) + "\n", "the call record")


def replace_text(path: Path, text: str, what: str) -> None:
    """Puts text in a file by atomic replace. Refusal `file.unwritable` that says what was not saved."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        sentence = (
            f"{path}: {what} could not be written there ({reason}); what the file held before is unchanged, "
            "so choose another place or make room and try again."
        )
        raise Refusal("file.unwritable", sentence, file=str(path), reason=reason) from error
