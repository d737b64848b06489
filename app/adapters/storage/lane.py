"""The storage lane: the one thread in which the database is touched."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Lane:
    """Does one piece of work at a time, in order, in a thread of its own."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Queues work and returns at once."""
        return self._worker.submit(work)

    def call(self, work: Callable[[], T]) -> T:
        """Does work after everything queued before it, and gives its result or raises its error."""
        return self._worker.submit(work).result()

    def drain(self) -> None:
        """Returns when everything queued so far is done."""
        self._worker.submit(lambda: None).result()

    def close(self) -> None:
        """Finishes what is queued and ends the thread; the lane takes no more work."""
        self._worker.shutdown(wait=True)
