"""A PC of outlet SM for tests of 客户: encrypted cache with search index, fixture F, people with passwords."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.core.paths import resources
from app.services.authorise import Authoriser
from app.services.customers import Customers
from app.services.demo import fixture, people
from app.services.parameters import ParameterSource
from models.kernel.clock import ManualClock, day_of
from models.kernel.ids import IdSource
from models.store.actor import Actor
from models.store.derive import derive_customer
from models.store.engine import Followers, Store, open_cache
from models.store.readings import Readings
from models.store.search import SearchIndex
from models.store.unit_of_work import work
from tests.store.search.crowd import customer_rows
from tests.support.people import OfficePc, actor_of, make_pc
from tests.support.stores import SeededEntropy

LI_FANG, CHEN_GANG, WANG_YAN = map(actor_of, (people.LI_FANG, people.CHEN_GANG, people.WANG_YAN))
WANG_JING = actor_of(people.WANG_JING)
AUDITOR = actor_of(people.QIAN_TAO)
C1, C2, C3, C4, C5 = (fixture.demo_id(f"C{number}") for number in range(1, 6))


@dataclass
class CustomerPc:
    """Everything a test of 客户 needs."""

    pc: OfficePc
    store: Store
    index: SearchIndex
    customers: Customers
    figures: ParameterSource
    authoriser: Authoriser

    @property
    def clock(self) -> ManualClock:
        return self.pc.clock

    @property
    def clock_day(self) -> date:
        return day_of(self.clock.now_ms())

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self.store.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query, tuple(values))]

    def one(self, query: str, *values: object) -> Any:
        [row] = self.rows(query, *values)
        return row[0] if len(row) == 1 else row

    def seen(self, customer_id: bytes) -> int:
        return int(self.one("SELECT updated_ms FROM customer WHERE id = ?", customer_id))

    def confirm_all(self, acked_ms: int) -> None:
        """What the sync engine does when the centre has confirmed everything."""
        with self.store.transaction() as connection:
            connection.exec_driver_sql("UPDATE outbox SET state = 'A', acked_ms = ?", (acked_ms,))
            connection.exec_driver_sql("DELETE FROM outbox_row")

    def add_crowd(self, count: int, seed: int = 1) -> list[dict[str, Any]]:
        rows = customer_rows(count, random.Random(seed))
        for row in rows:
            row.update(outlet_code=people.OUTLET, scope=f"b:{people.OUTLET}", **derive_customer(row))
        insert_customers(self.store, self.index, rows)
        return rows


def insert_customers(store: Store, index: SearchIndex, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put raw rows in as a pulled page does, index included."""
    every = list(rows)
    names = list(every[0])
    marks = ",".join("?" * len(names))
    with store.transaction() as connection:
        raw: Any = connection.connection.dbapi_connection
        values = [tuple(row.values()) for row in every]
        raw.executemany(f"INSERT INTO customer ({','.join(names)}) VALUES ({marks})", values)
        index.refresh(connection, "customer", [row["id"] for row in every])


def make_customer_pc(folder: Path, *, review_mode: str = "rolling") -> CustomerPc:
    """A PC on Monday 2025-11-24 08:05 with fixture F."""
    pc = make_pc(folder)
    key = pc.seed(people.LI_FANG, people.CHEN_GANG, people.WANG_YAN)
    index = SearchIndex(Readings(resources() / "pinyin"))
    followers = Followers(listeners=(index,), derivers={"customer": derive_customer})
    store = open_cache(pc.folder / "cache.db", key, pc.clock, IdSource(pc.clock, SeededEntropy(77)), followers)
    pc.stores.append(store)
    morning = pc.clock.now_ms()
    pc.clock.set("2025-11-23 18:00")
    with work(store, LI_FANG, what="seed") as uow:
        uow.add(people.parameter("review.mode", review_mode, "测试"))
        for row in fixture.rows():
            uow.add(row)
        uow.commit()
    pc.clock.jump(morning - pc.clock.now_ms())
    with store.transaction() as connection:
        connection.execute(sa.text("DELETE FROM outbox"))
        connection.execute(sa.text("DELETE FROM outbox_row"))
    figures = ParameterSource(store)
    authoriser = Authoriser(store, pc.vault)
    customers = Customers.build(store, figures.on, index, authoriser)
    return CustomerPc(pc, store, index, customers, figures, authoriser)


def new_customer(**other: object) -> dict[str, object]:
    """Values of a complete new file."""
    return {
        "crm_customer_no": "KH41530001000900",
        "full_name": "夹山水产经营部",
        "address": "石门县石门乡夹山路9号",
        "postcode": "415300",
        "contact_name": "郝水生",
        "phone": "13900001234",
        "customer_type": "sole",
        "industry_code": "A04 渔业",
        "usage_kinds": frozenset({"01", "02"}),
        "value_tier": "gold",
        **other,
    }


def actor_without_rights() -> Actor:
    """An inspector, who may read and nothing else."""
    return AUDITOR
