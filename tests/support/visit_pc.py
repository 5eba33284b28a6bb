"""A PC of outlet SM with fixture F in its encrypted cache and the services of visits and printing over it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sqlalchemy as sa

from app.core.paths import resources
from app.services.demo import fixture, people
from app.services.demo.fixture import demo_id
from app.services.demo.people import CHEN_GANG, LI_FANG
from app.services.demo.seed import numbers
from app.services.parameters import ParameterSource
from app.services.printing import PrintingService
from app.services.reminders import Reminders
from app.services.today import Today
from app.services.visits import Basis, VisitDraft, Visits
from app.slips.models import ArchiveCard, Heading
from models.kernel.clock import ManualClock
from models.kernel.enums import Role, VisitMode
from models.kernel.ids import IdSource
from models.rules.parameters import Figures
from models.store.actor import Actor
from models.store.drafts import DraftStore
from models.store.engine import Store, open_cache
from models.store.transaction import TxBody, decode_body
from models.store.unit_of_work import work
from models.tables import metadata
from tests.support.people import actor_of
from tests.support.stores import KEY, MORNING, SeededEntropy

C1, C2, C3, C4, C5 = (demo_id(key) for key in ("C1", "C2", "C3", "C4", "C5"))
LI, CHEN = actor_of(LI_FANG), actor_of(CHEN_GANG)
TODAY = date(2025, 11, 24)


def no_card(connection: sa.Connection, customer_id: bytes, heading: Heading, actor: Actor) -> ArchiveCard:
    """Tests of visits print no archive card."""
    raise AssertionError("no archive card is expected here")


@dataclass
class VisitPc:
    """Store, services and clock of one PC."""

    folder: Path
    clock: ManualClock
    store: Store
    figures: Callable[[date, str], Figures]
    visits: Visits
    today: Today
    printing: PrintingService
    reminders: Reminders
    drafts: DraftStore

    def rows(self, table: str) -> list[dict[str, object]]:
        """Living rows of a table in order of filing."""
        t = metadata.tables[table]
        with self.store.read() as connection:
            found = connection.execute(sa.select(t).order_by(t.c.created_ms)).mappings()
            return [dict(row) for row in found if row.get("deleted_ms") is None]

    def outbox(self) -> list[TxBody]:
        """Waiting transactions in the order in which they are sent."""
        o = metadata.tables["outbox"].c
        query = sa.select(o.payload).where(o.state == "P").order_by(o.priority, o.seq)
        with self.store.read() as connection:
            return [decode_body(payload) for payload in connection.execute(query).scalars()]

    def visit(self, customer_id: bytes = C1, **fields: object) -> VisitDraft:
        """A visit form filled in as a clerk would."""
        values: dict[str, object] = {
            "customer_id": customer_id,
            "visited_on": TODAY,
            "mode": VisitMode.DOOR,
            "purposes": frozenset({"pickup", "arrears"}),
            "interviewee": "林某",
            "opinion": "希望上门时间固定",
            "competitor": "某快递报价低一成",
        }
        return VisitDraft(**{**values, **fields})  # type: ignore[arg-type]


def fill(store: Store) -> None:
    """Write organisation, people and fixture F as rows that the centre has confirmed; nothing waits in the outbox."""
    author = Actor("10000001", "系统", people.HEAD, "HQ01", frozenset({Role.SYSTEM_ADMIN}))
    with work(store, author, what="seed") as uow:
        for row in (*people.org_units(), *people.staff(), *fixture.rows(), *numbers()):
            uow.add(row)
        uow.commit()
    with store.transaction() as connection:
        for name in ("outbox", "outbox_row"):
            connection.execute(metadata.tables[name].delete())


def open_pc(folder: Path, clock: ManualClock, *, seed: int = 1) -> VisitPc:
    """Open the cache in a folder, as a start of the program does."""
    store = open_cache(folder / "cache.db", KEY, clock, IdSource(clock, SeededEntropy(seed)))
    source = ParameterSource(store)
    basis = Basis(store, source.on)
    return VisitPc(
        folder,
        clock,
        store,
        source.on,
        Visits.build(store, source.on),
        Today(basis),
        PrintingService(basis, resources() / "fonts", no_card),
        Reminders(store),
        DraftStore(store),
    )


def make_pc(folder: Path, at: str = MORNING) -> VisitPc:
    """A PC with fixture F, filed the evening before."""
    clock = ManualClock.at("2025-11-23 18:00")
    pc = open_pc(folder, clock)
    fill(pc.store)
    clock.set(at)
    return pc
