"""Runs a spoken call without a window, for `play --voice`."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

TICK_MS = 20
RETRY_TICKS = 250


class Ticking(Protocol):
    """What of a `SpokenCall` the loop needs."""

    @property
    def state(self) -> str: ...

    def start(self) -> None: ...

    def tick(self) -> None: ...

    def hang_up(self) -> None: ...

    def resume_devices(self) -> None: ...


def application() -> QCoreApplication:
    """The Qt application that devices and lanes need; made when there is none. Keep it as long as the call lives."""
    return QCoreApplication.instance() or QCoreApplication([])


def run_spoken(call: Ticking) -> None:
    """Starts the call and moves it along until it has ended; Control-C hangs up, a second one breaks off.

    A call that is paused because a device was lost looks for it again every five seconds.

    Refusal from `start` when there is no microphone. An error inside a tick ends the loop and is raised here.
    """
    application()
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(TICK_MS)
    broken: list[BaseException] = []
    interrupted = False
    paused = 0

    def tick() -> None:
        nonlocal interrupted, paused
        try:
            call.tick()
            paused = paused + 1 if call.state == "paused" else 0
            if paused and paused % RETRY_TICKS == 0:
                call.resume_devices()
        except KeyboardInterrupt as problem:
            if interrupted:
                broken.append(problem)
                loop.quit()
                return
            interrupted = True
            call.hang_up()
        except BaseException as problem:  # noqa: BLE001 - carried out of Qt's event loop and raised below
            broken.append(problem)
            loop.quit()
            return
        if call.state == "ended":
            loop.quit()

    timer.timeout.connect(tick)
    call.start()
    timer.start()
    loop.exec()
    timer.stop()
    if broken:
        raise broken[0]
