"""The centre in front: ``youke server``; seeds the demonstration when asked and says ``ready`` once it answers."""

import signal
import sys
import threading
from pathlib import Path
from typing import TextIO

from argon2 import PasswordHasher

from app.core.log import set_up
from app.core.paths import DataFolder, resources
from app.main.demo import CODE, READY, demo_clock, say
from app.services.demo import people
from app.services.demo.seed import demo_rows
from models.kernel.clock import Clock, SystemClock
from models.kernel.ids import SystemEntropy
from sync.server.run import RunningServer, Site, build_site, seed, sqlite_url


def seed_demo(site: Site, folder: Path) -> None:
    """Fill an empty centre with the demonstration and a code that enrols its PCs."""
    rows = demo_rows(folder)
    seed(site, [(row.table, row.id, row.scope, row.image) for row in rows], SystemEntropy())
    for person in people.PEOPLE:
        site.accounts.set_password(person.staff_no, people.PASSWORD, must_change=False)
    site.accounts.put_code(CODE, people.OUTLET, days=3650, uses=100)


def watch_parent() -> None:
    """End this process when whoever started it has gone, which closes the other end of the standard input."""
    source = sys.stdin
    if source is not None:
        threading.Thread(target=_until_closed, args=(source,), name="leash", daemon=True).start()


def _until_closed(source: TextIO) -> None:
    while source.read(1):
        """Nothing is said there; only the end counts."""
    signal.raise_signal(signal.SIGTERM)


def serve(folder: DataFolder, *, demo: bool, url: str, port: int, leash: bool = False) -> int:
    """Run a centre until it is interrupted.

    Args:
        folder: Data folder; the SQLite database lies in its ``server`` folder unless ``url`` names one.
        demo: Whether to seed the demonstration into an empty database and to use its clock.
        url: Database address, empty for SQLite in the folder.
        port: Port, 0 for a free one.
        leash: Whether to end with the process that started it.
    """
    if leash:
        watch_parent()
    handler = set_up(folder.make().log)
    clock: Clock = demo_clock(folder) if demo else SystemClock()
    hasher = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1) if demo else None
    site = build_site(url or sqlite_url(folder.server), clock, SystemEntropy(), hasher)
    if demo and site.storage.empty():
        seed_demo(site, resources())
    server = RunningServer(site, port)
    say(f"{server.url}\n{READY}")
    server.serve()
    handler.close()
    return 0
