"""The demonstration: a centre of its own on this machine, a PC enrolled with it, and a fixed Monday morning.

Order: the server runs as a second process of the same program and seeds an empty database; this process waits until it
answers, enrols once, and then is a PC like any other. The clock begins on 2025-11-24 08:05 at the first start, and runs
on from there.
"""

import socket
import subprocess
import sys
import time
from dataclasses import replace

from app.core.device import DeviceIdentity, load_device, save_device
from app.core.paths import DataFolder
from app.services.demo import people
from app.services.remote_centre import enrol_pc
from models.kernel.clock import Clock, ManualClock, ShiftedClock, SystemClock
from models.kernel.errors import ServerError
from models.kernel.messages import msg

CODE = "SHIMEN-DEMO"
READY = "ready"
PATIENCE_S = 60.0
_LOOK_EVERY_S = 0.02


def demo_clock(folder: DataFolder) -> Clock:
    """A clock that began at the demonstration's morning when the data folder was made."""
    real = SystemClock()
    file = folder.root / "demo.offset"
    if file.exists():
        offset = int(file.read_text(encoding="ascii"))
    else:
        offset = ManualClock.at(people.START).now_ms() - real.now_ms()
        file.write_text(str(offset), encoding="ascii")
    return ShiftedClock(real.now_ms() + offset, real)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def program() -> list[str]:
    """How this program starts itself again."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]


class DemoServer:
    """The centre of the demonstration as a second process; can be stopped and started again."""

    def __init__(self, folder: DataFolder) -> None:
        """Take the data folder; ``start`` begins."""
        self._folder = folder
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Address for the PC."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the process without waiting for it; it ends by itself when this process has gone."""
        arguments = ["server", "--demo", "--leash", "--data", str(self._folder.root), "--port", str(self.port)]
        self._process = subprocess.Popen([*program(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)

    def wait(self) -> None:
        """Wait until it answers.

        Raises:
            ServerError: It ended instead, or says nothing for a minute.
        """
        ends = time.monotonic() + PATIENCE_S
        while self._process is not None and self._process.poll() is None and time.monotonic() < ends:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(_LOOK_EVERY_S)
            else:
                return
        raise ServerError(
            msg("The demonstration server did not start."),
            msg("Look into the log folder of the data folder, or start again with another --data folder."),
        )

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            if self._process.stdin is not None:
                self._process.stdin.close()
            self._process = None


def demo_identity(folder: DataFolder, server: DemoServer) -> DeviceIdentity:
    """This PC's identity at the demonstration's centre; enrols at the first start, else follows the server's port."""
    known = load_device(folder.device)
    if known is None:
        server.wait()
        return enrol_pc(server.url, CODE, "SM PC 1", folder.device)
    if known.server != server.url:
        known = replace(known, server=server.url)
        save_device(folder.device, known)
    return known


def say(text: str) -> None:
    """One line on the terminal, if there is one."""
    if sys.stdout is not None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
