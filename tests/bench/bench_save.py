"""Saves of a customer file: row, history, outbox, search index in one synchronous transaction; list and look-alikes.

``python3 dev.py bench save [CUSTOMERS]``. The baseline of a save is the bare UPDATE of the same row with its commit.
"""

from typing import Any

from app.queries.customers import CustomerFilter, ListOrder
from tests.bench.harness import Figure, Options, measure, measure_each
from tests.support.customer_pc import LI_FANG, CustomerPc, make_customer_pc, new_customer

NAME = "save"
BUDGET_MS = 50.0
PAGE_MS = 200.0
SAVES = 60


def run(options: Options) -> list[Figure]:
    """Fills a cache and saves."""
    count = int(options.arguments[0]) if options.arguments else 50_000
    pc = make_customer_pc(options.folder)
    rows = pc.add_crowd(count)
    ids = [row["id"] for row in rows[:: max(1, count // SAVES)][:SAVES]]
    seen = {row_id: pc.seen(row_id) for row_id in ids}
    figures = [*saves(pc, ids, seen), *filings(pc), *lists(pc, rows)]
    pc.pc.close()
    return figures


def saves(pc: CustomerPc, ids: list[bytes], seen: dict[bytes, int]) -> list[Figure]:
    """Amendments beside bare updates."""

    def amend(row_id: bytes) -> None:
        typed = {"village": "新渡村", "phone": "13811112222"}
        pc.customers.amending.amend(row_id, typed, "客户换号", LI_FANG, seen_ms=seen[row_id])

    def bare(row_id: bytes) -> None:
        with pc.store.transaction() as connection:
            connection.exec_driver_sql("UPDATE customer SET short_name = 'x' WHERE id = ?", (row_id,))

    amended, updated = measure_each(amend, ids), measure_each(bare, ids)
    base = "bare UPDATE and commit"
    return [
        Figure("save of a customer file, median", amended.median, "ms", base, updated.median, BUDGET_MS),
        Figure("save of a customer file, p99", amended.p99, "ms", base, updated.p99),
    ]


def filings(pc: CustomerPc) -> list[Figure]:
    """New files, look-alike search included."""

    def file(number: int) -> None:
        typed = new_customer(
            crm_customer_no=f"B{number:08d}", full_name=f"新店{number}", phone="", email=f"{number}@a.cn",
            address=f"新路{number}号",
        )  # fmt: skip
        pc.customers.filing.file(typed, LI_FANG)

    return [Figure("filing of a new customer, median", measure_each(file, range(SAVES)).median, "ms", budget=BUDGET_MS)]


def lists(pc: CustomerPc, rows: list[dict[str, Any]]) -> list[Figure]:
    """Pages of the list, its counts, and look-alikes while typing."""
    reading, total = pc.customers.read, len(rows)

    def page(order: ListOrder, wanted: CustomerFilter | None = None) -> float:
        return measure(lambda: reading.page(wanted or CustomerFilter(), order, LI_FANG), 10).median

    def alike(row: dict[str, Any]) -> None:
        typed = {name: row[name] for name in ("full_name", "phone", "address")}
        pc.customers.filing.look_alikes({**typed, "postcode": "415300"})

    typing = measure_each(alike, rows[:: max(1, total // SAVES)][:SAVES])
    overdue = CustomerFilter(review="overdue")
    return [
        Figure(f"list of {total:,}: first page", page(ListOrder()), "ms", budget=PAGE_MS),
        Figure(f"list of {total:,}: page in the middle", page(ListOrder(total // 2)), "ms", budget=PAGE_MS),
        Figure(f"list of {total:,}: review overdue", page(ListOrder(), overdue), "ms"),
        Figure(f"list of {total:,}: by review date", page(ListOrder(sort="due")), "ms"),
        Figure(f"list of {total:,}: all counts", measure(lambda: reading.facts(LI_FANG), 5).median, "ms"),
        Figure(f"look-alikes among {total:,}, p99", typing.p99, "ms", budget=PAGE_MS),
    ]
