"""A running centre: database, accounts, exchange and web server; in a thread (demonstration, tests) or in front."""

import contextlib
import socket
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from argon2 import PasswordHasher

from models.kernel.clock import Clock
from models.kernel.ids import Entropy
from sync.protocol.codec import encode_fields, row_hash, wrap64
from sync.registry import build_registry
from sync.server.accounts import Accounts
from sync.server.centre import Centre
from sync.server.epochs import fresh_head
from sync.server.http import Doors, create_app, quiet_log
from sync.server.permission import ScopePermission
from sync.server.sql_storage import SqlStorage, open_database
from sync.server.storage import Origin, Row

START_SECONDS = 30.0
SEED_BATCH = 40
SeedRow = tuple[str, bytes, str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of one centre.

    Attributes:
        storage: Database.
        accounts: PCs and people.
        doors: What the web routes need.
    """

    storage: SqlStorage
    accounts: Accounts
    doors: Doors


def build_site(url: str, clock: Clock, entropy: Entropy, hasher: PasswordHasher | None = None) -> Site:
    """Open a database and build a centre on it."""
    storage = SqlStorage(open_database(url))
    accounts = Accounts(storage, clock, entropy, hasher or PasswordHasher())
    centre = Centre(storage, clock, entropy, build_registry(), ScopePermission())
    return Site(storage, accounts, Doors(centre, accounts))


def sqlite_url(folder: Path) -> str:
    """Database address of a centre in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{folder / 'centre.db'}"


def seed(site: Site, rows: Iterable[SeedRow], entropy: Entropy) -> None:
    """Write rows (table, id, scope, raw image) into an empty centre, some per sequence so that pages can end."""
    by_scope: dict[str, list[SeedRow]] = {}
    for line in rows:
        by_scope.setdefault(line[2], []).append(line)
    with site.storage.write() as tx:
        heads = tx.lock_heads(sorted(by_scope), fresh_head(entropy))
        for scope, lines in by_scope.items():
            head = heads[scope]
            made: list[Row] = []
            for start in range(0, len(lines), SEED_BATCH):
                head.seq += 1
                for table, row_id, _, image in lines[start : start + SEED_BATCH]:
                    body = encode_fields(image)
                    check = row_hash(table, row_id, head.seq, body)
                    head.digest = wrap64(head.digest + check)
                    made.append(Row(table, row_id, scope, head.seq, body, check, Origin()))
            tx.put_rows(made)
        tx.put_heads(heads)


def _listening(host: str, port: int) -> socket.socket:
    """A bound socket that names its protocol: asyncio switches Nagle's algorithm off only for such ones.

    With it on, every answer waits some 40 ms for the acknowledgement of its head.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(128)
    return listening


class RunningServer:
    """A centre that answers on a port of this machine until stopped.

    Attributes:
        site: Its parts.
        url: Address for clients.
    """

    def __init__(self, site: Site, port: int = 0, host: str = "127.0.0.1") -> None:
        """Bind the port; ``start`` begins to answer."""
        self.site = site
        self._socket = _listening(host, port)
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{host}:{self.port}"
        config = uvicorn.Config(
            create_app(site.doors),
            log_config=quiet_log(),
            server_header=False,
            date_header=False,
            access_log=False,
            lifespan="off",
            http="httptools",
            timeout_keep_alive=75,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._serve, name="centre", daemon=True)

    def start(self) -> "RunningServer":
        """Answer in a thread of its own; returns once the port answers."""
        self._thread.start()
        with contextlib.closing(socket.create_connection(("127.0.0.1", self.port), START_SECONDS)):
            return self

    def serve(self) -> None:
        """Answer on this thread until interrupted."""
        self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """Stop answering and close the database."""
        self._server.should_exit = True
        self._thread.join(START_SECONDS)
        self._socket.close()
        self.site.storage.close()

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])
