"""The background runner: one serial lane per slow resource, results delivered in the GUI thread."""

from __future__ import annotations

import atexit
import threading
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QThread, Signal, Slot

T = TypeVar("T")
Delivery = Callable[[], None]


class JobRunner(QObject):
    """Implements the `Runner` port. Made in, and delivering to, the GUI thread.

    Lanes are daemon threads, so that an engine which hangs cannot keep the application from closing. A daemon thread that
    comes back from native code while Python goes down takes the process with it ("terminate called without an active
    exception"), so that a runner which nobody shut down still waits for its lanes when Python ends.
    """

    _ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, SimpleQueue[Callable[[], None] | None]] = {}
        self._threads: list[threading.Thread] = []
        self._deliveries: deque[Delivery] = deque()
        self._pending = 0
        self._closed = False
        atexit.register(self.shutdown)
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, lane: str, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Queues `work` on `lane`; afterwards `done` or `failed` is called in the GUI thread. GUI thread only."""
        if self._closed:
            return
        self._pending += 1

        def piece() -> None:
            try:
                result = work()
            except Exception as problem:  # noqa: BLE001 - whatever it is, it is handed to whoever asked
                self._hand_over(lambda error=problem: failed(error))
            else:
                self._hand_over(lambda: done(result))

        self._lane(lane).put(piece)

    @property
    def pending(self) -> int:
        """Pieces of work whose end was not yet delivered."""
        return self._pending

    def drain(self, seconds: float = 10.0) -> None:
        """Runs the event loop until nothing is pending; `TimeoutError` after `seconds`. For tests and closing."""
        waited = 0.0
        while self._pending:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            if self._pending:
                QThread.msleep(2)
                waited += 0.002
            if waited > seconds:
                raise TimeoutError(f"{self._pending} jobs still pending after {seconds} s")

    def shutdown(self, seconds: float = 10.0) -> tuple[str, ...]:
        """Takes no more work, lets every lane finish what it has, and waits for each at most `seconds`.

        Returns the names of the threads that still work after that.
        """
        atexit.unregister(self.shutdown)
        self._closed = True
        for lane in self._lanes.values():
            lane.put(None)
        for thread in self._threads:
            thread.join(seconds)
        self._deliveries.clear()
        self._pending = 0
        return tuple(thread.name for thread in self._threads if thread.is_alive())

    def _lane(self, name: str) -> SimpleQueue[Callable[[], None] | None]:
        if name not in self._lanes:
            queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
            thread = threading.Thread(target=_run_lane, args=(queue,), name=f"lane-{name}", daemon=True)
            self._lanes[name] = queue
            self._threads.append(thread)
            thread.start()
        return self._lanes[name]

    def _hand_over(self, delivery: Delivery) -> None:
        self._deliveries.append(delivery)
        if not self._closed:
            self._ready.emit()

    @Slot()
    def _deliver(self) -> None:
        while self._deliveries:
            delivery = self._deliveries.popleft()
            self._pending -= 1
            delivery()


def _run_lane(queue: SimpleQueue[Any]) -> None:
    while (piece := queue.get()) is not None:
        piece()
