"""Search on 100,000 customers, six kinds of query; beside it LIKE on the same rows.

``python3 dev.py bench search [ROWS]``
"""

import random
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.queries.masks import Viewer
from app.queries.search import search
from models.kernel.enums import Role
from models.store.readings import Readings
from models.store.search import SearchIndex
from tests.bench.harness import Figure, Options, Samples, measure_each
from tests.store.search.crowd import customer_rows
from tests.support.stores import make_store

NAME = "search"
BUDGET_MS = 50.0
ROUNDS = 40
PINYIN = Path(__file__).resolve().parents[2] / "resources" / "pinyin"


def run(options: Options) -> list[Figure]:
    """Fills a cache, asks, and compares."""
    count = int(options.arguments[0]) if options.arguments else 100_000
    index = SearchIndex(Readings(PINYIN))
    store = make_store(options.folder)
    rows = customer_rows(count, random.Random(7))
    with store.transaction() as connection:
        index.create(connection)
        insert(connection, rows)
    figures = [*fill(store, index, [row["id"] for row in rows])]
    viewer = Viewer("1", frozenset({Role.CLERK}))
    for kind, texts in queries(rows, random.Random(11)).items():
        with store.read() as connection:
            found = measure_each(lambda text: search(connection, index, text, viewer), texts)
            liked = measure_each(lambda text: like(connection, text), texts)
        figures.extend(lines(kind, found, liked))
    store.close()
    return figures


def lines(kind: str, found: Samples, liked: Samples) -> list[Figure]:
    return [
        Figure(f"search: {kind}, median", found.median, "ms", "LIKE over name, phone, address", liked.median),
        Figure(f"search: {kind}, p99", found.p99, "ms", "LIKE over name, phone, address", liked.p99, BUDGET_MS),
    ]


def fill(store: Any, index: SearchIndex, ids: list[bytes]) -> list[Figure]:
    def chunk(start: int) -> None:
        with store.transaction() as connection:
            index.refresh(connection, "customer", ids[start : start + 1000])

    spent = sum(measure_each(chunk, range(0, len(ids), 1000)).values) / 1000
    return [Figure("search index: fill", len(ids) / spent, "customers/s", more_is_better=True)]


def insert(connection: sa.Connection, rows: list[dict[str, Any]]) -> None:
    names = list(rows[0])
    marks = ",".join("?" * len(names))
    raw: Any = connection.connection.dbapi_connection
    raw.executemany(f"INSERT INTO customer ({','.join(names)}) VALUES ({marks})", [tuple(row.values()) for row in rows])


def like(connection: sa.Connection, text: str) -> list[Any]:
    part = f"%{text}%"
    query = "SELECT id, full_name FROM customer WHERE full_name LIKE ? OR phone LIKE ? OR address LIKE ? LIMIT 20"
    return list(connection.exec_driver_sql(query, (part, part, part)))


def queries(rows: list[dict[str, Any]], chance: random.Random) -> dict[str, list[str]]:
    """Texts of each kind, taken from rows, so that each has at least one hit."""
    readings = Readings(PINYIN)
    chosen = chance.sample(rows, ROUNDS)
    names = [str(row["full_name"]) for row in chosen]

    def said(name: str, size: int) -> str:
        return "".join(readings.of(char)[0] for char in name[:size])

    return {
        "two characters": [name[at : at + 2] for name in names for at in (0, 2, 4)],
        "name": [name[: chance.randint(3, 6)] for name in names] + names,
        "initials": [
            "".join(readings.initials(char)[0] for char in name[:size]) for name in names for size in (1, 2, 4)
        ],
        "full pinyin": [said(name, size) for name in names for size in (1, 2, 4)],
        "mixed": ["".join(readings.initials(char)[0] for char in name[:2]) + name[2:3] for name in names],
        "phone tail": [str(row["phone"])[-4:] for row in chosen] + [str(row["phone"]) for row in chosen],
        "address": [str(row["address"])[at : at + 4] for row in chosen for at in (0, 4, 8)],
        "customer number": [str(row["crm_customer_no"])[:size] for row in chosen for size in (5, 12, 16)],
    }
