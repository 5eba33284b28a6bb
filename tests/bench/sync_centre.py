"""The far ends that `bench_sync` talks to, in a process of their own: a real centre, or a bare hand-written one.

`python -m tests.bench.sync_centre centre|bare FOLDER` prints its address (and an enrolment code) and serves until its
standard input ends.
"""

import itertools
import json
import sqlite3
import sys
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from app.core.paths import resources
from app.services.demo import people
from app.services.demo.seed import demo_rows, seed_row
from models.kernel.clock import ManualClock, SystemClock
from models.kernel.enums import VisitMode, VisitResult
from models.kernel.ids import SystemEntropy
from models.store.transaction import derived_id
from models.tables.visits import Visit
from sync.server.run import RunningServer, SeedRow, build_site, seed, sqlite_url
from tests.support.centre import quick_hasher

CUSTOMERS = 10_000
VISITS_EACH = 3


def content() -> list[SeedRow]:
    """The demonstration's organisation with 10,000 customers and 30,000 visits, all at one outlet."""
    start = ManualClock.at(people.START)
    rows = demo_rows(resources(), crowd_size=CUSTOMERS, prospects=0)
    home = f"b:{people.OUTLET}"
    moved = [
        (row.table, row.id, home if row.scope.startswith("b:") else row.scope, row.image)
        for row in rows
        if row.table != "visit"
    ]
    customers = [row_id for table, row_id, _, _ in moved if table == "customer"]
    visits = []
    for number, (customer_id, turn) in enumerate(itertools.product(customers, range(VISITS_EACH))):
        visit = Visit(
            id=derived_id("bench visit", number),
            scope=home,
            series_id=derived_id("bench visit", number),
            visit_no=f"SM01-V-20251124-{number:05d}",
            customer_id=customer_id,
            visited_on=date(2025, turn + 1, number % 28 + 1),
            mode=VisitMode.DOOR,
            purpose=frozenset({"routine"}),
            visitors="李芳、王䶮",
            interviewee=f"联系人{number % 997}",
            content=f"第{number}次走访：核对用邮情况，介绍报刊与特快业务，客户对投递时间表示满意。",
            result=VisitResult.NORMAL,
        )
        line = seed_row(visit, start.now_ms(), people.LI_FANG.staff_no)
        visits.append((line.table, line.id, line.scope, line.image))
    return [*moved, *visits]


def serve_centre(folder: Path) -> None:
    """A real centre on SQLite."""
    site = build_site(sqlite_url(folder), SystemClock(), SystemEntropy(), quick_hasher())
    seed(site, content(), SystemEntropy())
    for person in people.PEOPLE[:1]:
        site.accounts.set_password(person.staff_no, people.PASSWORD, must_change=False)
    server = RunningServer(site).start()
    answer({"url": server.url, "code": site.accounts.new_code(people.OUTLET, uses=9)})
    server.stop()


class Bare(BaseHTTPRequestHandler):
    """What one writes in an afternoon: JSON, a table, a counter; no conflicts, history, digests or signatures."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    database: sqlite3.Connection
    lock = threading.Lock()

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.lock:
            base = self.database
            if asked["edits"]:
                base.execute("BEGIN IMMEDIATE")
                [last] = base.execute("SELECT coalesce(max(rev), 0) FROM customer").fetchone()
                edits = [(last + turn, edit["id"], edit["phone"]) for turn, edit in enumerate(asked["edits"], 1)]
                base.executemany(
                    "INSERT INTO customer (rev, id, phone) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                    "rev = excluded.rev, phone = excluded.phone",
                    edits,
                )
                base.execute("COMMIT")
            rows = base.execute("SELECT rev, id, phone FROM customer WHERE rev > ?", (asked["since"],)).fetchall()
        body = json.dumps({"rows": rows}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def serve_bare(folder: Path) -> None:
    """The bare end."""
    Bare.database = sqlite3.connect(folder / "bare.db", check_same_thread=False, isolation_level=None)
    for line in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"):
        Bare.database.execute(line)
    Bare.database.execute("CREATE TABLE customer (id TEXT PRIMARY KEY, rev INTEGER, phone TEXT)")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bare)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    answer({"url": f"http://127.0.0.1:{server.server_port}", "code": ""})
    server.shutdown()


def answer(words: dict[str, str]) -> None:
    """Tell the address and wait for the end of the input."""
    print(json.dumps(words), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    {"centre": serve_centre, "bare": serve_bare}[sys.argv[1]](Path(sys.argv[2]))
