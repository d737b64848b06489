"""The loop that carries a spoken call without a window."""

from __future__ import annotations

import pytest

from app.adapters.audio import terminal
from app.shared.result import Refusal


class Call:
    """Ends by itself after some ticks, unless told otherwise."""

    def __init__(self, ticks: int = 3, state: str = "listening", error: BaseException | None = None) -> None:
        self.left, self.state, self.error = ticks, state, error
        self.hung_up = self.resumed = 0

    def start(self) -> None:
        if isinstance(self.error, Refusal):
            raise self.error

    def tick(self) -> None:
        self.left -= 1
        if self.left <= 0:
            self.state = "ended"
        if self.error is not None:
            error, self.error = self.error, None
            raise error

    def hang_up(self) -> None:
        self.hung_up += 1
        self.state = "ended"

    def resume_devices(self) -> None:
        self.resumed += 1


@pytest.fixture(autouse=True)
def quick(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "TICK_MS", 0)


def test_it_ends_when_the_call_has_ended() -> None:
    call = Call()
    terminal.run_spoken(call)
    assert call.left == 0


def test_a_missing_microphone_is_refused_before_the_loop() -> None:
    with pytest.raises(Refusal, match="No microphone"):
        terminal.run_spoken(Call(error=Refusal("audio.no_microphone", "No microphone was found.")))


def test_control_c_hangs_up() -> None:
    call = Call(ticks=1_000, error=KeyboardInterrupt())
    terminal.run_spoken(call)
    assert call.hung_up == 1


def test_an_error_in_the_loop_comes_out() -> None:
    with pytest.raises(RuntimeError, match="broken"):
        terminal.run_spoken(Call(ticks=1_000, error=RuntimeError("broken")))


def test_a_paused_call_looks_for_its_devices_now_and_then() -> None:
    call = Call(ticks=terminal.RETRY_TICKS * 2 + 10, state="paused")
    terminal.run_spoken(call)
    assert call.resumed == 2
