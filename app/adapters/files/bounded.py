"""Reading files of strangers: never more than a bound, and every failure a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from app.shared.result import Refusal

_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "there is no such file",
    IsADirectoryError: "is a folder, and a file was expected",
    PermissionError: "may not be read by this user",
}


def unreadable(path: Path, error: OSError) -> Refusal:
    """The sentence for a file that the system would not give."""
    reason = _REASONS.get(type(error)) or f"could not be read ({error.strerror or type(error).__name__})"
    return Refusal("file.unreadable", f"{path}: {reason}.", file=str(path), reason=reason)


def read_bounded(path: Path, most: int, what: str) -> str:
    """A whole UTF-8 file of at most `most` bytes; bytes that are none stay visible as lone surrogates. Refusal `file.*`."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(data) > most:
        sentence = f"{path}: is larger than {most:,} bytes, the most that {what} may have."
        raise Refusal("file.too_large", sentence, file=str(path), most=most)
    return data.decode("utf-8", "surrogateescape")


def bounded_lines(path: Path, most: int) -> Iterator[str]:
    """The lines of a UTF-8 file, one at a time; of a longer line only its first `most` + 1 bytes come. Refusal `file.*`."""
    try:
        with path.open("rb") as file:
            yield from lines_of(file, most)
    except OSError as error:
        raise unreadable(path, error) from error


def lines_of(file: BinaryIO, most: int) -> Iterator[str]:
    """The lines of an open UTF-8 stream, bounded as in `bounded_lines`."""
    while line := file.readline(most + 1):
        whole = line.endswith(b"\n")
        yield line.decode("utf-8", "surrogateescape")
        while not whole and len(line) > most:  # skip what is left of a line that is too long
            rest = file.readline(most + 1)
            if not rest or rest.endswith(b"\n"):
                break
