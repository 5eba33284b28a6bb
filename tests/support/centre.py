"""A real centre on a port and real PCs that sync with it; the demonstration rows are its first content."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from argon2 import PasswordHasher

from app.container import followers, search_index
from app.core.paths import resources
from app.services.demo import people
from app.services.demo.seed import demo_rows
from app.services.remote_centre import enrol_pc, transport_of
from models.kernel.clock import ManualClock
from models.kernel.ids import IdSource
from models.store.engine import Store, open_cache
from models.tables import metadata
from models.tables.base import is_synced
from sync.client.engine import SyncEngine, SyncReport
from sync.client.sqlite_storage import SqliteStorage, StoreMarker
from sync.client.transport import HttpTransport
from sync.protocol.codec import encode_fields
from sync.server.run import RunningServer, build_site, seed, sqlite_url
from sync.server.tables import row as server_rows
from tests.support.stores import KEY, SeededEntropy


def quick_hasher() -> PasswordHasher:
    """Password hashing that costs tests nothing."""
    return PasswordHasher(1, 8, 1)


def start_centre(
    folder: Path, clock: ManualClock, *, url: str = "", crowd_size: int = 20, port: int = 0
) -> RunningServer:
    """A centre with the demonstration rows, or the one that a folder already holds."""
    entropy = SeededEntropy(random.Random(str(folder)).randrange(1 << 30))
    fresh = not (folder / "centre.db").exists()
    site = build_site(url or sqlite_url(folder), clock, entropy, quick_hasher())
    if fresh:
        rows = demo_rows(resources(), crowd_size=crowd_size, prospects=crowd_size // 8)
        seed(site, [(row.table, row.id, row.scope, row.image) for row in rows], entropy)
        for person in people.PEOPLE:
            site.accounts.set_password(person.staff_no, people.PASSWORD, must_change=False)
    return RunningServer(site, port).start()


def rows_of(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every synced table of a cache, in a comparable form."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with store.read() as connection:
        for name, table in metadata.tables.items():
            if is_synced(table):
                lines = connection.execute(sa.select(table).order_by(table.c.id))
                found[name] = [tuple(line) for line in lines]
    return found


def bodies_here(store: Store, scopes: Iterable[str]) -> dict[tuple[str, bytes], tuple[str, int, bytes]]:
    """Scope, revision and canonical bytes of every confirmed row of some scopes of a cache."""
    with SqliteStorage(store).begin() as tx:
        return {
            (table, image.id): (scope, image.rev, encode_fields(image.fields))
            for scope in sorted(scopes)
            for table, image in tx.confirmed(scope)
        }


def bodies_there(server: RunningServer) -> dict[tuple[str, bytes], tuple[str, int, bytes]]:
    """Scope, revision and bytes of every row of the centre."""
    with server.site.storage.snapshot() as transaction:
        lines = transaction.connection.execute(sa.select(server_rows))
        return {(line.tbl, bytes(line.id)): (line.scope, line.rev, bytes(line.body)) for line in lines}


@dataclass
class Pc:
    """One PC: cache, transport and engine."""

    store: Store
    transport: HttpTransport
    engine: SyncEngine

    def sync(self) -> SyncReport:
        return self.engine.run_once()

    def state(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every synced table, in a comparable form."""
        return rows_of(self.store)

    def close(self) -> None:
        self.transport.close()
        self.store.close()


def make_pc(server: RunningServer, folder: Path, clock: ManualClock, *, org: str = people.OUTLET, seed_: int = 5) -> Pc:
    """Enrol a PC with an empty cache."""
    folder.mkdir()
    identity = enrol_pc(server.url, server.site.accounts.new_code(org), folder.name, folder / "device.json")
    entropy = SeededEntropy(seed_)
    hooks = followers(search_index(resources()))
    store = open_cache(folder / "cache.db", KEY, clock, IdSource(clock, entropy), hooks)
    transport = transport_of(identity)
    engine = SyncEngine(
        SqliteStorage(store), transport, clock, entropy, StoreMarker(store), boot_id=store.boot_id, app="test"
    )
    return Pc(store, transport, engine)
