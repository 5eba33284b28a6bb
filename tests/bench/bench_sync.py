"""Sync over real HTTP with a centre in another process: first sync, 1,000 edits, one edit, nothing new.

Baselines of the same run: the same rows by plain `executemany` into the same encrypted, indexed-by-SQLite cache, and a
bare hand-written loop (JSON, one table, no conflicts, history, digests or signatures). Bytes are those on the wire
with request line and headers, both ways together.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests
import sqlalchemy as sa

from app.container import followers, search_index
from app.core.paths import resources
from app.services.demo import people
from app.services.remote_centre import enrol_pc, transport_of
from models.kernel.clock import SystemClock
from models.kernel.ids import IdSource, SystemEntropy
from models.store.actor import Actor
from models.store.engine import Followers, Store, open_cache
from models.store.unit_of_work import work
from models.tables.customers import Customer
from sync.client.engine import SyncEngine, SyncReport
from sync.client.sqlite_storage import SqliteStorage, StoreMarker
from sync.client.storage import Reply
from sync.client.transport import HttpTransport
from sync.protocol.messages import Request
from tests.bench.harness import Figure, Options, Samples, measure, peak_memory, reset_peak_memory
from tests.bench.sync_centre import CUSTOMERS, VISITS_EACH
from tests.support.stores import KEY

NAME = "sync"
EDITS = 1000
ROUND_TRIPS = 30
CLERK = Actor(people.LI_FANG.staff_no, people.LI_FANG.name, people.OUTLET, "SM01", people.LI_FANG.roles)


@dataclass
class Counted:
    """A transport that keeps the bytes of the last exchange."""

    road: HttpTransport
    last: int = 0

    def exchange(self, request: Request) -> Reply:
        reply = self.road.exchange(request)
        self.last = reply.bytes_up + reply.bytes_down
        return reply


@contextmanager
def far_end(kind: str, folder: Path) -> Iterator[dict[str, str]]:
    """The other process."""
    folder.mkdir()
    command = [sys.executable, "-m", "tests.bench.sync_centre", kind, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.stdin.close()


def run(options: Options) -> list[Figure]:
    """Measures everything on one cache."""
    with far_end("centre", options.folder / "centre") as centre, far_end("bare", options.folder / "bare") as bare:
        hooks = followers(search_index(resources()))
        store = open_store(options.folder / "pc", hooks)
        identity = enrol_pc(centre["url"], centre["code"], "bench", options.folder / "device.json")
        with closing(transport_of(identity)) as road:
            counted = Counted(road)
            engine = SyncEngine(SqliteStorage(store), counted, SystemClock(), SystemEntropy(), StoreMarker(store))
            figures = first_sync(engine, store, options.folder)
            figures += many_edits(engine, store, bare["url"])
            figures += round_trips(engine, store, counted, bare["url"])
        store.close()
    return figures


def open_store(folder: Path, hooks: Followers) -> Store:
    """An empty encrypted cache."""
    folder.mkdir()
    return open_cache(folder / "cache.db", KEY, SystemClock(), IdSource(SystemClock(), SystemEntropy()), hooks)


def first_sync(engine: SyncEngine, store: Store, folder: Path) -> list[Figure]:
    """Everything down into an empty cache, then the same rows by plain `executemany`."""
    reset_peak_memory()
    begun = time.perf_counter()
    report = synced(engine)
    took = time.perf_counter() - begun
    peak = peak_memory()
    raw = raw_rate(store, folder)
    name = f"first sync, {CUSTOMERS:,} customers + {CUSTOMERS * VISITS_EACH:,} visits"
    rate = report.received / took
    plain = "executemany of the same rows, no index of search"
    return [
        Figure(name, rate, "rows/s", plain, raw, budget=15_000, more_is_better=True),
        Figure("first sync: bytes", report.bytes_down + report.bytes_up, "B"),
        Figure("first sync: peak memory of the client", peak, "MB", budget=250),
    ]


def synced(engine: SyncEngine) -> SyncReport:
    """One run that must end well."""
    report = engine.run_once()
    if report.state != "synced":
        raise RuntimeError(f"{report.state}: {report.error}")
    return report


def raw_rate(store: Store, folder: Path) -> float:
    """Rows per second of `executemany` into a second cache of the same kind without followers."""
    tables = ("customer", "visit")
    with store.read() as connection:
        rows: dict[str, list[tuple[Any, ...]]] = {
            name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")] for name in tables
        }
    bare = open_store(folder / "raw", Followers())
    begun = time.perf_counter()
    with bare.transaction() as connection:
        for name, lines in rows.items():
            marks = ", ".join("?" * len(lines[0]))
            connection.exec_driver_sql(f"INSERT INTO {name} VALUES ({marks})", lines)
    took = time.perf_counter() - begun
    bare.close()
    return sum(map(len, rows.values())) / took


def customer_ids(store: Store, count: int) -> list[bytes]:
    """Some customers."""
    with store.read() as connection:
        return list(connection.execute(sa.select(Customer.id).order_by(Customer.id).limit(count)).scalars())


def amend(store: Store, customer_id: bytes, phone: str) -> None:
    """One save."""
    with work(store, CLERK, what="customer.amend") as uow:
        uow.get(Customer, customer_id).phone = phone
        uow.commit()


def many_edits(engine: SyncEngine, store: Store, bare: str) -> list[Figure]:
    """A thousand offline saves go up."""
    for number, customer_id in enumerate(customer_ids(store, EDITS)):
        amend(store, customer_id, f"138{number:08d}")
    begun = time.perf_counter()
    report = synced(engine)
    took = time.perf_counter() - begun
    if report.sent != EDITS:
        raise RuntimeError(f"{report.sent} of {EDITS} edits arrived")
    with requests.Session() as session:
        edits = [{"id": f"{number:032x}", "phone": f"138{number:08d}"} for number in range(EDITS)]
        begun = time.perf_counter()
        session.post(bare, json={"since": 0, "edits": edits}, timeout=60).json()
        plain = time.perf_counter() - begun
    return [
        Figure(
            f"push of {EDITS:,} edits", EDITS / took, "edits/s", "bare loop", EDITS / plain, 2000, more_is_better=True
        ),
        Figure(f"push of {EDITS:,} edits: bytes", report.bytes_up + report.bytes_down, "B"),
    ]


def round_trips(engine: SyncEngine, store: Store, road: Counted, bare: str) -> list[Figure]:
    """One edit and nothing new."""
    waiting = iter(customer_ids(store, 3 * ROUND_TRIPS))
    sizes: list[int] = []

    def one_edit() -> None:
        synced(engine)
        sizes.append(road.last)

    edits: list[float] = []
    for number in range(ROUND_TRIPS):
        amend(store, next(waiting), f"139{number:08d}")
        edits += measure(one_edit, repeat=1, warm_up=0).values
    quiet = measure(lambda: synced(engine), repeat=ROUND_TRIPS)
    idle = road.last
    with requests.Session() as session:
        since = {"since": 1 << 40, "edits": []}
        nothing = measure(lambda: session.post(bare, json=since, timeout=9), repeat=ROUND_TRIPS)
        edit = {"since": 1 << 40, "edits": [{"id": "0" * 32, "phone": "13900000000"}]}
        single = measure(lambda: session.post(bare, json=edit, timeout=9), repeat=ROUND_TRIPS)
        bare_idle, bare_edit = bare_size(session, bare, since), bare_size(session, bare, edit)
    loop = "bare loop"
    return [
        Figure("one edit: bytes both ways", max(sizes), "B", loop, bare_edit, budget=1300),
        Figure("one edit: numbered, sent, verdict applied", Samples(tuple(edits)).median, "ms", loop, single.median),
        Figure("nothing new: bytes both ways", idle, "B", loop, bare_idle, budget=700),
        Figure("nothing new: a whole run", quiet.median, "ms", loop, nothing.median),
    ]


def bare_size(session: requests.Session, url: str, body: dict[str, object]) -> float:
    """Bytes of one exchange of the bare loop."""
    answer = session.post(url, json=body, timeout=9)
    sent = answer.request
    heads = (sent.headers, answer.headers)
    size = sum(len(name) + len(value) + 4 for head in heads for name, value in head.items())
    content = sent.body if isinstance(sent.body, bytes) else b""
    return float(size + len(content) + len(answer.content) + len(b"POST / HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"))
