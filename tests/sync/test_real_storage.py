"""The same misfortunes on the real thing: encrypted caches with unit of work and search index, the centre on SQLite.

Fewer seeds than the simulator's, because every step commits to a disk. What must hold in the end is the same: nothing
owed is missing, both PCs and the centre hold the same rows, digests agree with the rows.
"""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.container import followers, search_index
from app.core.paths import resources
from app.services.demo import people
from app.services.demo.fixture import demo_id
from app.services.demo.seed import demo_rows
from models.kernel.clock import ManualClock
from models.kernel.errors import StorageError
from models.kernel.ids import IdSource
from models.kernel.messages import msg
from models.store.engine import Store, open_cache
from models.store.unit_of_work import work
from models.tables.customers import ContactPerson, Customer, CustomerNote
from sync.client.engine import SyncEngine
from sync.client.sqlite_storage import SqliteStorage, SqliteTx, StoreMarker
from sync.client.storage import Reply
from sync.client.verify import recompute
from sync.protocol.codec import encode_fields, pack, unpack
from sync.protocol.errors import NoLinkError
from sync.protocol.messages import Answer, Request
from sync.server.directory import org_tree, scopes_for
from sync.server.epochs import renew_all
from sync.server.run import Site, build_site, seed, sqlite_url
from sync.server.storage import Device
from sync.server.tables import op_log, scope_head
from tests.support.people import actor_of
from tests.support.stores import KEY, SeededEntropy

SCOPE = f"b:{people.OUTLET}"
CUSTOMERS = [demo_id(f"C{number}") for number in range(1, 6)]
CLERK = actor_of(people.LI_FANG)


class CrashingStorage(SqliteStorage):
    """The power may go just before a commit."""

    chance = random.Random(0)
    risk = 0.0

    @contextmanager
    def begin(self) -> Iterator[SqliteTx]:
        with super().begin() as tx:
            yield tx
            if self.chance.random() < self.risk:
                raise StorageError(msg("the power went"), msg("start again"))


@dataclass
class Shop:
    """One outlet's PCs and the centre, all on disk."""

    folder: Path
    seed: int
    pcs: dict[str, "Pc"] = field(default_factory=dict)
    owed: set[bytes] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.clock = ManualClock.at(people.START)
        self.entropy = SeededEntropy(self.seed)
        self.site = self.open_site()
        rows = demo_rows(resources(), crowd_size=2, prospects=0)
        seed(self.site, [(row.table, row.id, row.scope, row.image) for row in rows], self.entropy)
        with self.site.storage.snapshot() as read:
            home, reads, writes = scopes_for(org_tree(read.connection), people.OUTLET)
        for name in ("one", "two"):
            device = Device(name.encode().ljust(16), people.OUTLET, home, reads, writes)
            self.pcs[name] = Pc(self, name, device)

    def open_site(self) -> Site:
        return build_site(sqlite_url(self.folder / "centre"), self.clock, self.entropy)

    def back_up(self) -> None:
        """What the operator does every night."""
        target = self.folder / "centre.backup"
        target.unlink(missing_ok=True)
        raw = self.site.storage.engine.raw_connection()
        raw.cursor().execute("VACUUM INTO ?", (str(target),))
        raw.close()

    def restore(self) -> None:
        """The centre burns down and comes back from last night."""
        if not (self.folder / "centre.backup").exists():
            return
        self.site.storage.close()
        shutil.rmtree(self.folder / "centre")
        (self.folder / "centre").mkdir()
        shutil.copy(self.folder / "centre.backup", self.folder / "centre" / "centre.db")
        self.site = self.open_site()
        with self.site.storage.write() as tx:
            scopes = list(tx.connection.execute(sa.select(scope_head.c.scope)).scalars())
            renew_all(tx, scopes, self.entropy)

    def step(self) -> None:
        self.clock.advance(self.random.randrange(1000, 60_000))
        pc = self.pcs[self.random.choice(sorted(self.pcs))]
        dice = self.random.random()
        if dice < 0.5:
            pc.edit()
        elif dice < 0.92:
            pc.sync(risk=0.06)
        elif dice < 0.95:
            self.back_up()
        elif dice < 0.97:
            self.restore()
        elif dice < 0.985:
            pc.image()
        else:
            pc.clone_over()

    def settle(self) -> None:
        """Everybody talks until nothing is left."""
        for _ in range(4):
            for pc in self.pcs.values():
                assert pc.sync(risk=0.0) == "synced"

    def judge(self) -> None:
        with self.site.storage.snapshot() as read:
            heads = read.heads(next(iter(self.pcs.values())).device.reads)
            rows = {s: {(r.table, r.id): (r.rev, r.body) for r in read.feed(s, 0, 1 << 40)[0]} for s in heads}
            logged = set(read.connection.execute(sa.select(op_log.c.tx_id)).scalars())
        assert self.owed <= logged
        for pc in self.pcs.values():
            with pc.storage.begin() as tx:
                for scope, head in heads.items():
                    mine = {(t, i.id): (i.rev, encode_fields(i.fields)) for t, i in tx.confirmed(scope)}
                    assert mine == rows[scope]
                    place = tx.places()[scope]
                    assert (place.epoch, place.cursor, place.digest) == (head.epoch, head.seq, head.digest)
                    assert recompute(tx, scope) == head.digest
                assert tx.queue().pending == 0


@dataclass
class Pc:
    """A PC with a road on which things get lost."""

    shop: Shop
    name: str
    device: Device
    imaged: bool = False

    def __post_init__(self) -> None:
        self.folder = self.shop.folder / self.name
        self.folder.mkdir()
        self.open()

    def open(self) -> None:
        ids = IdSource(self.shop.clock, self.shop.entropy)
        hooks = followers(search_index(resources()))
        self.store: Store = open_cache(self.folder / "cache.db", KEY, self.shop.clock, ids, hooks)
        self.storage = CrashingStorage(self.store)
        self.storage.chance = self.shop.random
        self.engine = SyncEngine(self.storage, self, self.shop.clock, self.shop.entropy, StoreMarker(self.store))

    def exchange(self, request: Request) -> Reply:
        """Into the centre and back, if the road lets it."""
        fate = self.shop.random.random() if self.storage.risk else 1.0
        if fate < 0.1:
            raise NoLinkError("lost on the way")
        answer = self.shop.site.doors.centre.exchange(self.device, unpack(pack(request), Request))
        if fate < 0.2:
            raise NoLinkError("answer lost")
        if fate < 0.3:
            answer = self.shop.site.doors.centre.exchange(self.device, request)
        return Reply(unpack(pack(answer), Answer), 1, 1)

    def sync(self, risk: float) -> str:
        self.storage.risk = risk
        try:
            state = self.engine.run_once().state
        except StorageError:
            state = "crashed"
        if state in ("crashed", "refused"):
            self.store.close()
            self.open()
        return state

    def edit(self) -> None:
        chance = self.shop.random
        customer_id = chance.choice(CUSTOMERS)
        with work(self.store, CLERK, what="edit", priority=chance.choice((10, 50))) as uow:
            dice = chance.random()
            customer = uow.find(Customer, customer_id)
            if customer is None or dice < 0.2:
                uow.add(CustomerNote(scope=SCOPE, customer_id=customer_id, text="茶叶", author_name="李芳"))
            elif dice < 0.4:
                uow.add(ContactPerson(scope=SCOPE, customer_id=customer_id, name=f"联系人{chance.randrange(99)}"))
            elif dice < 0.43:
                uow.delete(customer)
            else:
                customer.phone = f"1390000{chance.randrange(9):04d}"
                customer.short_name = f"简称{chance.randrange(9)}"
                customer.usage_kinds = frozenset(chance.sample(["01", "02", "03"], chance.randrange(1, 3)))
            if uow.commit().rows:
                self.shop.owed.add(uow.tx_id)

    def image(self) -> None:
        """An image of the disk, taken when everything had arrived (what comes later dies with the disk)."""
        if self.sync(0.0) == "synced":
            (self.folder.parent / f"{self.name}.image").unlink(missing_ok=True)
            self.store.backup(self.folder.parent / f"{self.name}.image")
            self.imaged = True

    def clone_over(self) -> None:
        """The disk is put back to its image, without the marker, once all that came later is at the centre."""
        if not self.imaged or self.sync(0.0) != "synced":
            return
        self.store.close()
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        shutil.copy(self.folder.parent / f"{self.name}.image", self.folder / "cache.db")
        self.open()
        self.shop.back_up()


@pytest.mark.parametrize("number", range(8))
def test_real_storage_through_misfortune(tmp_path: Path, number: int) -> None:
    shop = Shop(tmp_path, number)
    for _ in range(70):
        shop.step()
    shop.settle()
    shop.judge()
    for pc in shop.pcs.values():
        pc.store.close()
    shop.site.storage.close()
