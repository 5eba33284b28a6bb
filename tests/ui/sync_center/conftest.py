"""A sync centre over a real encrypted cache with entries in every state and conflicts as the centre sends them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa

from app.services.conflicts import ConflictService
from app.services.demo.fixture import customers, demo_id
from app.services.demo.people import CHEN_GANG, COUNTY, LI_FANG, OUTLET, WANG_JING, DemoPerson
from app.services.sync import SyncService
from models.kernel.clock import ManualClock
from models.store.engine import Store
from models.store.scopes import outlet_scope
from models.store.unit_of_work import work
from models.tables.customers import Customer
from models.tables.history import Conflict
from tests.services.sync.test_sync_service import Facts, FakeEngine
from tests.support.gui import find, settle, show
from tests.support.people import actor_of, office
from ui.shell.context import RoomContext
from ui.sync_center.room import SyncCentreRoom

LI = actor_of(LI_FANG)
HOUR = 3_600_000


@dataclass
class Counter:
    """The room, what stands behind it, and who looks."""

    room: SyncCentreRoom
    context: RoomContext
    store: Store
    engine: FakeEngine
    facts: Facts

    def settle(self) -> None:
        settle(self.context.tasks)

    def text(self, name: str) -> str:
        return find(self.room, name, type(self.room.head)).text()


def dispute(store: Store, key: str, field: str, base: object, mine: object, theirs: object, **more: Any) -> bytes:
    """A conflict row as the centre sends it."""
    row_id = store.ids.next()
    now = store.clock.now_ms()
    people = {"mine_by": LI_FANG.staff_no, "mine_name": "李芳", "mine_org": OUTLET, "theirs_by": WANG_JING.staff_no}
    with work(store, actor_of(CHEN_GANG), what="seed") as uow:
        uow.add(
            Conflict(
                id=row_id, scope=outlet_scope(OUTLET), kind=more.pop("kind", "field"), table_name="customer",
                row_id=demo_id(key), field=field, base_value=base, mine_value=mine, theirs_value=theirs,
                mine_ms=now + HOUR, mine_tx=store.ids.next(), theirs_name="王静", theirs_org=COUNTY,
                theirs_ms=now + HOUR - 1_200_000, **people,
            )
        )  # fmt: skip
        if field == "phone":
            uow.get(Customer, demo_id(key)).phone = str(theirs)
        uow.commit()
    return row_id


def fill(store: Store) -> None:
    """Entries in every state, two conflicts, runs and an incident."""
    with work(store, actor_of(CHEN_GANG), what="seed") as uow:
        for row in customers():
            uow.add(row)
        uow.commit()
    dispute(store, "C2", "phone", "13807361002", "13900000001", "13900000002")
    assert isinstance(store.clock, ManualClock)
    store.clock.advance(1)
    dispute(store, "C1", "value_tier", "gold", "diamond", "silver")
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE outbox SET state = 'A', acked_ms = created_ms + 60000"))
    for key, name, field, value in (
        ("C1", "福安茶业合作社", "phone", "13807369999"),
        ("C3", "单氏诊所", "village", "单家湾二组"),
        ("C4", "𠮷田超市", "contact_name", "王𬎆"),
    ):
        with work(store, LI, what="customer.amend", subject=name) as uow:
            setattr(uow.get(Customer, demo_id(key)), field, value + "号")
            uow.reason = "客户来电更正"
            uow.commit()
    kept = "UPDATE outbox SET state = 'K', note = '客户已在中心撤销' WHERE summary = 'customer.amend|单氏诊所'"
    run = (
        "INSERT INTO sync_run (started_ms, ended_ms, outcome, sent, received, bytes_up, bytes_down, note)"
        " VALUES (:at, :at + 2400, :outcome, :sent, 12, 4096, 20480, :note)"
    )
    with store.transaction() as connection:
        connection.execute(sa.text(kept))
        now = store.clock.now_ms()
        for at, outcome, sent, note in ((now - 7200_000, "synced", 4, ""), (now - 3600_000, "offline", 0, "无法连接")):
            connection.execute(sa.text(run), {"at": at, "outcome": outcome, "sent": sent, "note": note})
        incident = "INSERT INTO incident (at_ms, kind, note) VALUES (:at, 'clock', '+180 min')"
        connection.execute(sa.text(incident), {"at": now})


@pytest.fixture
def counter(tmp_path: Path, room_context: Callable[..., RoomContext]) -> Iterator[Callable[..., Counter]]:
    """Opens the room for somebody: ``counter()`` or ``counter(CHEN_GANG, empty=True)``."""
    pcs = []

    def make(person: DemoPerson = LI_FANG, *, empty: bool = False) -> Counter:
        pc, store, _, _ = office(tmp_path / person.staff_no, LI_FANG)
        pcs.append(pc)
        if not empty:
            fill(store)
        else:
            with store.transaction() as connection:
                connection.execute(sa.text("DELETE FROM outbox"))
        engine = FakeEngine()
        seen = ManualClock.at("2025-11-23 18:00").now_ms()
        facts = Facts(pending=0 if empty else 2, oldest_ms=store.clock.now_ms(), last_ok_server_ms=seen)
        facts.data_as_of_ms, facts.attention = seen, 0 if empty else 3
        sync = SyncService(store, engine, lambda: facts, store.clock, lambda _ms: None)
        services = SimpleNamespace(sync=sync, conflicts=ConflictService(store))
        context = room_context(services, actor_of(person), clock=store.clock)
        room = show(SyncCentreRoom(context))
        room.enter()
        made = Counter(room, context, store, engine, facts)
        made.settle()
        return made

    yield make
    for pc in pcs:
        pc.close()
