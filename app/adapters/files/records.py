"""Call records in files and on standard input: `.json` with one, `.jsonl` with one a line."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.adapters.files.bounded import bounded_lines, lines_of, read_bounded
from app.core.record.model import CallRecord
from app.core.record.read import MAX_CHARACTERS, is_blank, read_record
from app.core.record.write import write_record
from app.shared.result import Refusal

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class RecordText:
    """A record as it stands in a file, not read yet; `line` is None where the file holds one record alone."""

    text: str
    name: str
    line: int | None = None


def load_texts(name: str) -> Iterator[RecordText | Refusal]:
    """The text of every record of a file, or of standard input (`-`), in order; a file that cannot be read is one Refusal.

    Holds one line at a time. Standard input may hold one record over many lines, or one a line.
    """
    path = Path(name)
    try:
        if name == STANDARD_INPUT:
            yield from _sorted_out(lines_of(sys.stdin.buffer, MAX_CHARACTERS), "standard input")
        elif path.suffix.lower() == ".jsonl":
            yield from _one_a_line(enumerate(bounded_lines(path, MAX_CHARACTERS), start=1), name)
        else:
            yield RecordText(read_bounded(path, MAX_CHARACTERS, "a call record"), name)
    except Refusal as refusal:
        yield refusal


def load_records(path: Path) -> Iterator[CallRecord | Refusal]:
    """Every record of a file in order, each bad one as its Refusal; a file that cannot be read is one Refusal."""
    return (read_text(text) for text in load_texts(str(path)))


def read_text(text: RecordText | Refusal) -> CallRecord | Refusal:
    """The record of a text, or why it is none."""
    if isinstance(text, Refusal):
        return text
    try:
        return read_record(text.text, text.name, line=text.line)
    except Refusal as refusal:
        return refusal


def _one_a_line(lines: Iterator[tuple[int, str]], name: str) -> Iterator[RecordText]:
    return (RecordText(text.rstrip("\r\n"), name, number) for number, text in lines if not is_blank(text))


def _sorted_out(lines: Iterator[str], name: str) -> Iterator[RecordText]:
    """Records of a stream without a name: a first line that does not end its object begins a record over many lines."""
    numbered = enumerate(lines, start=1)
    first = next((pair for pair in numbered if not is_blank(pair[1])), None)
    if first is None:
        yield RecordText("", name)
        return
    following: list[tuple[int, str]] = []
    if not first[1].rstrip().endswith("}"):
        following = list(itertools.islice(numbered, 1))
        if following and not following[0][1].lstrip().startswith("{"):
            yield RecordText(_gathered(itertools.chain([first], following, numbered)), name)
            return
    yield from _one_a_line(itertools.chain([first], following, numbered), name)


def _gathered(lines: Iterator[tuple[int, str]]) -> str:
    """Lines put together, up to just beyond the most that a record may have, so that its reader refuses it."""
    kept, length = list[str](), 0
    for _, text in lines:
        kept.append(text)
        length += len(text)
        if length > MAX_CHARACTERS:
            break
    return "".join(kept)


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
