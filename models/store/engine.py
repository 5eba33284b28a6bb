"""The encrypted cache: opening, pragmas, read transactions and the door to the unit of work.

Order of opening: key, first read (a wrong key shows here), pragmas, version check, migrations, listeners.
WAL with synchronous FULL: a save that was shown as saved survives a power cut.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as cipher

from models.kernel.changes import Changes
from models.kernel.clock import Clock
from models.kernel.errors import StorageError
from models.kernel.ids import IdSource
from models.kernel.messages import msg
from models.migrations.runner import LATEST, migrate
from models.store.actor import Actor
from models.store.faults import CacheDamagedError, storage_gate
from models.store.marker import Marker

MINIMUM_SQLITE = (3, 51, 3)
Deriver = Callable[[Mapping[str, Any]], Mapping[str, Any]]
Guard = Callable[[Actor, str, bytes], None]


class RowListener(Protocol):
    """Follows committed rows inside the transaction that writes them, such as the search index."""

    def create(self, connection: sa.Connection) -> None:
        """Make what the listener keeps, if missing."""
        ...

    def refresh(self, connection: sa.Connection, table: str, ids: Sequence[bytes]) -> None:
        """Follow the present state of some rows of a table."""
        ...


@dataclass(frozen=True, slots=True)
class Followers:
    """What hangs on every write.

    Attributes:
        listeners: Called inside the transaction with the rows it touched.
        derivers: Per table name: local columns computed from the others.
    """

    listeners: tuple[RowListener, ...] = ()
    derivers: Mapping[str, Deriver] = field(default_factory=dict)


class Store:
    """One open cache.

    Attributes:
        clock: Time source of every stamp.
        ids: Source of row and transaction ids.
        marker: The marker file beside the cache.
        followers: Search index and local columns.
        boot_id: Text that changes with every start of the program.
    """

    def __init__(self, engine: sa.Engine, path: Path, clock: Clock, ids: IdSource, followers: Followers) -> None:
        """Wrap an engine made by ``open_cache``."""
        self._engine = engine
        self.path = path
        self.clock = clock
        self.ids = ids
        self.followers = followers
        self.marker = Marker(path.with_name(path.stem + ".marker.json"))
        self.boot_id = ids.next().hex()[:16]
        self._write_lock = threading.Lock()
        self._subscribers: list[Callable[[Changes], None]] = []
        self._guards: list[Guard] = []

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """A read transaction: one consistent state for as long as it lasts.

        Raises:
            StorageError: The cache cannot be read.
        """
        with storage_gate(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """A write transaction without outbox, for local rows and applied pages; commits at the end of the block.

        Raises:
            StorageError: The cache cannot be written; nothing was.
        """
        with storage_gate(), self._write_lock, self._engine.connect() as plain:
            connection = plain.execution_options(write=True)
            with connection.begin():
                yield connection

    def subscribe(self, callback: Callable[[Changes], None]) -> None:
        """Call back after every commit that changed rows, on the thread that committed."""
        self._subscribers.append(callback)

    def guard(self, check: Guard) -> None:
        """Ask ``check(actor, what, authorisation)`` before every commit of a person's work; it refuses by raising."""
        self._guards.append(check)

    def check(self, actor: Actor, what: str, authorisation: bytes) -> None:
        """Ask the guards.

        Raises:
            RightsError: One of them refuses; nothing is written.
        """
        for ask in tuple(self._guards):
            ask(actor, what, authorisation)

    def announce(self, changes: Changes) -> None:
        """Tell the subscribers what a commit changed."""
        if changes.rows:
            for callback in tuple(self._subscribers):
                callback(changes)

    def quick_check(self) -> bool:
        """Whether the file is whole."""
        with self.read() as connection:
            return bool(connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok")

    def backup(self, target: Path) -> None:
        """Copy the cache, encrypted with the same key, to a new file.

        Raises:
            StorageError: The target cannot be written.
        """
        with storage_gate():
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("VACUUM INTO ?", (str(target),))
            finally:
                raw.close()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def _connect(path: Path, hexkey: str) -> Any:
    connection = cipher.connect(str(path), timeout=10, check_same_thread=False, isolation_level=None)
    try:
        connection.execute(f"""PRAGMA key = "x'{hexkey}'" """)
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=10000",
            "temp_store=MEMORY",
            "cache_size=-32768",
        ):
            connection.execute("PRAGMA " + pragma).fetchall()
    except cipher.Error:
        connection.close()
        raise
    return connection


def quicken_binding() -> None:
    """Spare the driver a search for adapters at every null and every byte string bound.

    It looks each up in the protocol of adapters and asks the value for ``__conform__``: 2.3 µs a value, three quarters
    of the time of an insert. An adapter that gives the value back is found at once. Calling this again changes nothing.
    """
    cipher.register_adapter(bytes, bytes)
    cipher.register_adapter(type(None), {}.get)


def make_engine(path: Path, key: bytes) -> sa.Engine:
    """An engine on an encrypted file; ``key`` is 32 raw bytes."""
    hexkey = key.hex()
    quicken_binding()
    engine = sa.create_engine(
        "sqlite+pysqlite://",
        module=cipher,
        creator=lambda: _connect(path, hexkey),
        poolclass=sa.QueuePool,
        pool_size=4,
        max_overflow=4,
    )

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        immediate = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def open_cache(path: Path, key: bytes, clock: Clock, ids: IdSource, followers: Followers | None = None) -> Store:
    """Open the cache, making or migrating it as needed.

    Args:
        path: The file; its folder must exist.
        key: 32 raw bytes.
        clock: Time source.
        ids: Source of ids.
        followers: Search index and local columns; none in bare tests.

    Raises:
        CacheDamagedError: The key does not fit or the file is damaged.
        CacheTooNewError: A newer program made the file.
        StorageError: SQLite is too old or the disk refuses.
    """
    if cipher.sqlite_version_info < MINIMUM_SQLITE:
        raise StorageError(
            msg("This build carries SQLite {version}; at least 3.51.3 is needed.", version=cipher.sqlite_version),
            msg("Install the complete program again."),
        )
    hooks = followers or Followers()
    engine = make_engine(path, key)
    try:
        with storage_gate(), engine.connect() as plain:
            connection = plain.execution_options(write=True)
            with connection.begin():
                migrate(connection)
                for listener in hooks.listeners:
                    listener.create(connection)
    except CacheDamagedError:
        engine.dispose()
        raise
    return Store(engine, path, clock, ids, hooks)


__all__ = ["LATEST", "Deriver", "Followers", "RowListener", "Store", "make_engine", "open_cache", "quicken_binding"]
