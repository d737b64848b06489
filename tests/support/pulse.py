"""A private PulseAudio with a virtual microphone to speak into and a virtual speaker to listen to; no hardware needed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

RATE = 16_000


@dataclass(slots=True)
class RunningDevices:
    """A running server: `socket` for `PULSE_SERVER`, and the sink to play into so that the microphone hears it."""

    socket: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "PULSE_SERVER": self.socket, "XDG_RUNTIME_DIR": str(self.folder)}

    def control(self, *words: str) -> str:
        """Runs `pactl` against this server and returns what it prints."""
        done = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, timeout=10, check=True
        )
        return done.stdout

    def say(self, pcm: bytes) -> subprocess.Popen[bytes]:
        """Speaks PCM into the virtual microphone; the caller waits for the process to end."""
        with tempfile.TemporaryFile(dir=self.folder) as sound:  # a pipe would hold the test up while it is spoken
            sound.write(pcm)
            sound.seek(0)
            return subprocess.Popen(
                ["pacat", "--playback", "--device=trainee", "--raw", f"--rate={RATE}", "--channels=1",
                 "--format=s16le", "--latency-msec=30"],
                env=self.environment,
                stdin=sound,
            )  # fmt: skip

    @contextmanager
    def listen(self, file: Path, source: str = "patient.monitor") -> Generator[subprocess.Popen[bytes]]:
        """Records a source (the speaker's monitor) to raw PCM until the block ends."""
        with file.open("wb") as out:
            recorder = subprocess.Popen(
                [
                    "parec",
                    f"--device={source}",
                    "--raw",
                    f"--rate={RATE}",
                    "--channels=1",
                    "--format=s16le",
                    "--latency-msec=20",
                ],
                env=self.environment,
                stdout=out,
            )
            try:
                yield recorder
            finally:
                recorder.terminate()
                recorder.wait(10)


@dataclass(slots=True)
class VirtualDevices(RunningDevices):
    """A server that this process started."""

    process: subprocess.Popen[bytes]


def missing_parts() -> str:
    """Which system parts are absent, for a skip's reason; empty when all are here."""
    absent = [tool for tool in ("pulseaudio", "pactl", "pacat", "parec") if shutil.which(tool) is None]
    return f"not installed: {', '.join(absent)} (apt-get install pulseaudio pulseaudio-utils)" if absent else ""


@contextmanager
def virtual_devices(folder: Path) -> Generator[VirtualDevices]:
    """Starts the server in `folder` (a short path) and ends it by its own process."""
    socket = folder / "pulse.socket"
    log = (folder / "pulse.log").open("wb")
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(folder),
        "HOME": str(folder),
        "PULSE_RUNTIME_PATH": str(folder / "pulse"),
        "PULSE_STATE_PATH": str(folder / "state"),
    }
    process = subprocess.Popen(
        [
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no",
            "--realtime=no", "--high-priority=no",
            "-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1",
            "-L", "module-null-sink sink_name=trainee rate=16000 channels=1",
            "-L", "module-null-sink sink_name=patient rate=16000 channels=1",
            "-L", "module-remap-source source_name=microphone master=trainee.monitor",
        ],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    devices = VirtualDevices(f"unix:{socket}", folder, process)
    keepers: list[subprocess.Popen[bytes]] = []
    try:
        _await_server(devices)
        devices.control("set-default-sink", "patient")
        devices.control("set-default-source", "microphone")
        keepers += [_keep_awake(devices, sink) for sink in ("trainee", "patient")]
        for sink in ("trainee", "patient"):
            _await_flow(devices, sink)
        yield devices
    finally:
        for keeper in keepers:
            keeper.terminate()
            keeper.wait(10)
        process.terminate()
        process.wait(10)
        log.close()


def _keep_awake(devices: VirtualDevices, sink: str) -> subprocess.Popen[bytes]:
    """A listener that asks for low latency; without one a virtual sink moves sound in blocks of two seconds."""
    return subprocess.Popen(
        ["parec", f"--device={sink}.monitor", "--raw", "--latency-msec=10"],
        env=devices.environment,
        stdout=subprocess.DEVNULL,
    )


def _await_flow(devices: VirtualDevices, sink: str) -> None:
    """Waits until sound flows: the first block of a virtual sink is two seconds long."""
    with subprocess.Popen(
        ["parec", f"--device={sink}.monitor", "--raw", "--latency-msec=10"],
        env=devices.environment,
        stdout=subprocess.PIPE,
    ) as listener:
        assert listener.stdout is not None
        listener.stdout.read(RATE)
        listener.terminate()


def _await_server(devices: VirtualDevices, seconds: float = 10.0) -> None:
    """Waits until the server answers."""
    until = time.monotonic() + seconds
    while True:
        if devices.process.poll() is not None:
            raise RuntimeError((devices.folder / "pulse.log").read_text(errors="replace")[-2000:])
        try:
            devices.control("info")
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
