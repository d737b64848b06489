"""The scorecards that a stopped run has left in a file, and the way to go on after them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO, cast

from app.adapters.files.bounded import bounded_lines, unreadable
from app.shared.result import Refusal

LONGEST = 64_000_000  # characters of one scorecard; a record of 8 MB makes a card far below
HALF = '{"id": '  # how a scorecard begins; what ends without a line's end and begins so was being written
JUDGED_BY = ("rules", "rubric", "policy", "matcher")


class Earlier:
    """A file of scorecards, open to be read from its beginning and written at its end.

    Cards stand in the records' order, refused records left out, so the n-th card belongs to the n-th record that was judged.
    Refusal `resume.*` or `file.*`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cut = False  # True when half a scorecard stands at the end, of a run that was killed; it is judged again
        self.taken = 0
        try:
            self._file: TextIO = path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise unreadable(path, error) from error
        self._cards = self._read()
        self._next: dict[str, Any] | None = None

    def __enter__(self) -> Self:
        try:
            self._next = next(self._cards, None)
        except Refusal:
            self._file.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def waiting(self) -> dict[str, Any] | None:
        """The next card that no record was found for yet; None when all are taken."""
        return self._next

    def take(self, record_id: str, judged_by: dict[str, str]) -> dict[str, Any]:
        """The next card, which has to be that record's and judged by the same rules, rubric, policy and matcher."""
        card = self._next
        if card is None or card["id"] != record_id:
            raise self.other_records(record_id)
        for key in JUDGED_BY:
            before, now = str(card.get(key, "")), judged_by.get(key, "")
            if before != now:
                sentence = (
                    f"{self.path}, line {self.taken + 1}: was judged by the {key} {before or '(none)'}, and now "
                    f"{now or 'none'} would judge; nothing was changed there, so choose another file, or judge as before."
                )
                raise Refusal("resume.other_judge", sentence, file=str(self.path), key=key, before=before, now=now)
        self.taken += 1
        self._next = next(self._cards, None)
        return card

    def other_records(self, record_id: str | None) -> Refusal:
        """The Refusal for cards that belong to other records than those given now."""
        there = str((self._next or {}).get("id", ""))[:80]
        here = f"the record {record_id[:80]} comes" if record_id is not None else "no record is left"
        sentence = (
            f"{self.path}, line {self.taken + 1}: holds the scorecard of {there}, where {here}; nothing was changed there, "
            "so give the same records in the same order, or choose another file."
        )
        return Refusal("resume.other_records", sentence, file=str(self.path))

    def write(self, line: str) -> None:
        """Adds a scorecard, at once, so that whatever stops the run leaves it there."""
        try:
            if self.cut:
                self._take_half_away()
            self._file.write(line + "\n")
            self._file.flush()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            sentence = (
                f"{self.path}: the scorecard could not be written there ({reason}); those before it are kept, so make room "
                "and give the same command again."
            )
            raise Refusal("resume.unwritable", sentence, file=str(self.path)) from error

    def _read(self) -> Iterator[dict[str, Any]]:
        for number, line in enumerate(bounded_lines(self.path, LONGEST), start=1):
            if not line.endswith("\n") and line.startswith(HALF[: len(line)]):
                self.cut = True
                return
            card = _card(line)
            if card is None:
                sentence = (
                    f"{self.path}, line {number}: is no scorecard; nothing was changed there, so choose another file."
                )
                raise Refusal("resume.no_card", sentence, file=str(self.path), line=number)
            yield card

    def _take_half_away(self) -> None:
        self.cut = False
        with self.path.open("r+b") as file:
            at = file.seek(0, 2)
            while at > 0:
                start = max(0, at - 65_536)
                file.seek(start)
                found = file.read(at - start).rfind(b"\n")
                at = start + found + 1 if found >= 0 else start
                if found >= 0:
                    break
            file.truncate(at)


def _card(line: str) -> dict[str, Any] | None:
    try:
        data: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    card = cast("dict[str, Any]", data)
    return card if isinstance(card.get("id"), str) and isinstance(card.get("passed"), bool) else None
