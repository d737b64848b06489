"""Results remembered by what they were made of: a bounded store that forgets what was asked for longest ago."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Result = TypeVar("Result")
LONGEST = 4096
"""Characters of the longest text whose result is worth keeping; longer ones are rare and would fill memory."""


class Kept(Generic[Result]):
    """At most `most` results by key, a key holding everything a result depends on, in strings, numbers, tuples and sets.

    May be used from several threads: each step on the store is one whole step, and what another thread has just dropped
    is made again.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[Hashable, Result] = OrderedDict()

    def get(self, text: str, rest: Hashable, make: Callable[[], Result]) -> Result:
        """The result for a text and the rest of its key, made when it is not known."""
        if len(text) > LONGEST:
            return make()
        key = (text, rest)
        try:
            known = self._results[key]
            self._results.move_to_end(key)
        except KeyError:
            known = self._results[key] = make()
            if len(self._results) > self._most:
                self._results.popitem(last=False)
        return known

    def cache_clear(self) -> None:
        """Forgets everything."""
        self._results.clear()

    def __len__(self) -> int:
        return len(self._results)
