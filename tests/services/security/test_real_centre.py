"""People and conflicts with a real centre on a port: signing in with it up and down, changes that reach other PCs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.core.faults import WrongPasswordError
from app.core.machine import FileSecret
from app.core.vault import Vault
from app.queries.conflicts import Answer
from app.queries.outbox import ItemState, OutboxLine, outbox
from app.queries.people import PeopleFilter
from app.queries.sync_centre import SyncMood
from app.services.authorise import Authoriser
from app.services.centre import DisabledError, Workplace
from app.services.conflicts import ConflictService
from app.services.demo import people
from app.services.demo.fixture import demo_id
from app.services.demo.people import CHEN_GANG, LI_FANG, SUN_LI, WANG_JING, ZHAO_MING
from app.services.parameters import ParameterEdit, ParameterService, ParameterSource
from app.services.people import PeopleService
from app.services.remote_centre import RemoteCentre, enrol_pc, transport_of
from app.services.signin import SignInService
from app.services.sync import SyncService
from models.kernel.clock import ManualClock, today
from models.kernel.enums import StaffStatus
from models.kernel.errors import InputError, LinkError
from models.kernel.ids import IdSource
from models.store.engine import Store, open_cache
from models.store.unit_of_work import work
from models.tables.customers import Customer
from sync.client.engine import SyncEngine
from sync.client.sqlite_storage import SqliteStorage, StoreMarker
from sync.client.status import status
from sync.server.run import RunningServer
from tests.support.centre import Pc, make_pc, start_centre
from tests.support.people import CHEAP, OTHER_PASSWORD, PASSWORD, actor_of, second
from tests.support.stores import SeededEntropy

LI = actor_of(LI_FANG)
SUN, ZHAO = actor_of(SUN_LI, "CD01", ""), actor_of(ZHAO_MING, "CD01", "")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock.at(people.START)


@pytest.fixture
def server(tmp_path: Path, clock: ManualClock) -> Iterator[RunningServer]:
    running = start_centre(tmp_path / "centre", clock)
    yield running
    running.stop()


@dataclass
class CounterPc:
    """One enrolled PC; ``start`` is a fresh start of the program."""

    folder: Path
    server: RunningServer
    clock: ManualClock
    org: str = people.OUTLET
    starts: int = 0
    opened: Store | None = None
    closing: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        code = self.server.site.accounts.new_code(self.org)
        self.identity = enrol_pc(self.server.url, code, self.folder.name, self.folder / "device.json")

    def vault(self) -> Vault:
        self.starts += 1
        machine = FileSecret(self.folder / "profile" / "machine.key")
        return Vault(self.folder, self.clock, SeededEntropy(self.starts + hash(self.org) % 997), machine, CHEAP)

    def start(self) -> SignInService:
        transport = transport_of(self.identity)
        self.closing.append(transport.close)
        self.opened = None
        return SignInService(self.vault(), self.clock, self._open, self._place, RemoteCentre(transport))

    def _place(self) -> Workplace:
        terminal = "" if self.opened is None else status(SqliteStorage(self.opened)).terminal
        return Workplace(terminal, self.identity.outlet)

    def _open(self, key: bytes) -> Store:
        ids = IdSource(self.clock, SeededEntropy(500 + len(self.closing)))
        store = open_cache(self.folder / "cache.db", key, self.clock, ids)
        self.closing.append(store.close)
        self.opened = store
        return store

    def sync_of(self, signed: SignInService) -> SyncService:
        """The sync that stands behind a signed-in person."""
        transport = transport_of(self.identity)
        self.closing.append(transport.close)
        store, storage = signed.store, SqliteStorage(signed.store)
        engine = SyncEngine(
            storage, transport, self.clock, SeededEntropy(77), StoreMarker(store), boot_id=store.boot_id, app="test"
        )
        return SyncService(store, engine, lambda: status(storage), self.clock, signed.vouch)

    def close(self) -> None:
        for close in self.closing:
            close()


@pytest.fixture
def pc(tmp_path: Path, server: RunningServer, clock: ManualClock) -> Iterator[CounterPc]:
    made = CounterPc(tmp_path / "sm1", server, clock)
    yield made
    made.close()


def test_first_sign_in_online_then_two_clerks_offline(pc: CounterPc, server: RunningServer) -> None:
    signed = pc.start()
    session = signed.sign_in(LI_FANG.staff_no, PASSWORD)
    assert session.online
    assert session.actor.terminal == ""
    assert pc.sync_of(signed).run_now().mood is SyncMood.SYNCED
    assert signed.refresh().actor.terminal == "SM01"
    assert signed.refresh().org_name == "石门乡邮政所"
    assert pc.start().sign_in(CHEN_GANG.staff_no, PASSWORD).online
    server.stop()
    for person in (LI_FANG, CHEN_GANG):
        session = pc.start().sign_in(person.staff_no, PASSWORD)
        assert not session.online
        assert session.actor.name == person.name
        assert session.org_name == "石门乡邮政所"
    with pytest.raises(WrongPasswordError):
        pc.start().sign_in(LI_FANG.staff_no, "no")
    with pytest.raises(LinkError):
        pc.start().sign_in(people.WANG_YAN.staff_no, PASSWORD)


def test_words_stay_true_when_the_centre_goes_away(pc: CounterPc, server: RunningServer) -> None:
    signed = pc.start()
    signed.sign_in(LI_FANG.staff_no, PASSWORD)
    sync = pc.sync_of(signed)
    assert sync.words().mood is SyncMood.UNKNOWN
    assert sync.run_now().mood is SyncMood.SYNCED
    with work(signed.store, LI, what="customer.amend", subject="福安茶业合作社") as uow:
        uow.get(Customer, demo_id("C1")).phone = "13911112222"
        uow.reason = "客户换号"
        uow.commit()
    assert sync.words().mood is SyncMood.WAITING
    server.stop()
    words = sync.run_now()
    assert words.mood is SyncMood.FAILED
    assert "To send 1" in [str(part) for part in words.parts]
    assert signed.session is not None


def test_a_new_password_is_the_centres_too(pc: CounterPc, server: RunningServer, tmp_path: Path) -> None:
    server.site.accounts.set_password(LI_FANG.staff_no, PASSWORD, must_change=True)
    signed = pc.start()
    assert signed.sign_in(LI_FANG.staff_no, PASSWORD).must_change
    with pytest.raises(InputError):
        signed.change_password(PASSWORD, "short", "short")
    assert not signed.change_password(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD).must_change
    other = CounterPc(tmp_path / "sm2", server, pc.clock)
    with pytest.raises(WrongPasswordError):
        other.start().sign_in(LI_FANG.staff_no, PASSWORD)
    assert not other.start().sign_in(LI_FANG.staff_no, OTHER_PASSWORD).must_change
    other.close()


def test_who_is_retired_at_the_city_is_out_at_the_counter(
    pc: CounterPc, server: RunningServer, tmp_path: Path, clock: ManualClock
) -> None:
    signed = pc.start()
    signed.sign_in(LI_FANG.staff_no, PASSWORD)
    counter = pc.sync_of(signed)
    counter.run_now()
    city = make_pc(server, tmp_path / "city", clock, org=people.CITY)
    city.sync()
    vault = Vault(tmp_path / "city", clock, SeededEntropy(9), FileSecret(tmp_path / "k" / "machine.key"), CHEAP)
    key = vault.create()
    vault.enrol(key, ZHAO_MING.staff_no, "赵明", PASSWORD, must_change=False, changed_ms=clock.now_ms())
    source = ParameterSource(city.store)
    service = PeopleService(city.store, source, Authoriser(city.store, vault), vault)
    (line,) = service.page(SUN, PeopleFilter(frozenset(), LI_FANG.staff_no)).rows
    service.retire(line.id, StaffStatus.LEFT, today(clock), second(ZHAO_MING, "本人离职"), SUN)
    assert city.sync().state == "synced"
    counter.run_now()
    with pytest.raises(DisabledError):
        pc.start().sign_in(LI_FANG.staff_no, PASSWORD)
    server.stop()
    with pytest.raises(DisabledError, match="left"):
        pc.start().sign_in(LI_FANG.staff_no, PASSWORD)
    city.close()


def test_a_figure_changed_at_the_city_rules_at_the_counter(
    pc: CounterPc, server: RunningServer, tmp_path: Path, clock: ManualClock
) -> None:
    signed = pc.start()
    signed.sign_in(LI_FANG.staff_no, PASSWORD)
    counter = pc.sync_of(signed)
    counter.run_now()
    assert signed.parameters.on(today(clock), people.OUTLET).integer("visit.quota.3") == 1
    city = make_pc(server, tmp_path / "city", clock, org=people.CITY)
    city.sync()
    vault = Vault(tmp_path / "city", clock, SeededEntropy(9), FileSecret(tmp_path / "k" / "machine.key"), CHEAP)
    vault.enrol(vault.create(), WANG_JING.staff_no, "王静", PASSWORD, must_change=False, changed_ms=clock.now_ms())
    service = ParameterService(city.store, ParameterSource(city.store), Authoriser(city.store, vault))
    edit = ParameterEdit("visit.quota.3", "2", people.CITY, today(clock), "常邮〔2025〕20号")
    service.change(edit, second(WANG_JING, "市局通知"), ZHAO)
    assert city.sync().state == "synced"
    counter.run_now()
    assert signed.parameters.on(today(clock), people.OUTLET).integer("visit.quota.3") == 2
    city.close()


def test_keeping_both_numbers_reaches_both_pcs(server: RunningServer, tmp_path: Path, clock: ManualClock) -> None:
    first, other = (make_pc(server, tmp_path / name, clock, seed_=seed) for name, seed in (("one", 11), ("two", 12)))
    for side in (first, other):
        side.sync()

    def amend(side: Pc, phone: str) -> None:
        with work(side.store, LI, what="customer.amend", subject="重庆路五金店") as uow:
            uow.get(Customer, demo_id("C2")).phone = phone
            uow.reason = "客户换号"
            uow.commit()

    amend(first, "13900000001")
    amend(other, "13900000002")
    for side in (first, other, first):
        assert side.sync().state == "synced"
    inbox = ConflictService(first.store)
    (line,) = inbox.page().rows
    assert (line.theirs.value, line.mine.value) == ("13900000001", "13900000002")
    inbox.decide(line.id, Answer.BOTH, "两个号码都通", LI)
    for side in (first, other):
        assert side.sync().state == "synced"
        assert ConflictService(side.store).count() == 0
    assert first.state() == other.state()
    with other.store.read() as connection:
        row = connection.execute(
            Customer.__table__.select().with_only_columns(Customer.phone, Customer.backup_phone).where(
                Customer.id == demo_id("C2")
            )
        ).one()  # fmt: skip
    assert tuple(row) == ("13900000001", "13900000002")
    for side in (first, other):
        side.close()


def kept(store: Store) -> tuple[OutboxLine, ...]:
    with store.read() as connection:
        return outbox(connection, ItemState.NEEDS, sending=False).rows


def test_deciding_on_two_pcs_keeps_the_first_decision(
    server: RunningServer, tmp_path: Path, clock: ManualClock
) -> None:
    first, other = (make_pc(server, tmp_path / name, clock, seed_=seed) for name, seed in (("one", 21), ("two", 22)))
    for side in (first, other):
        side.sync()
    for side, phone in ((first, "13900000001"), (other, "13900000002")):
        with work(side.store, LI, what="customer.amend") as uow:
            uow.get(Customer, demo_id("C2")).phone = phone
            uow.commit()
    for side in (first, other, first):
        side.sync()
    (line,) = ConflictService(first.store).page().rows
    ConflictService(first.store).decide(line.id, Answer.THEIRS, "先决定", LI)
    ConflictService(other.store).decide(line.id, Answer.MINE, "后决定", LI)
    for side in (first, other, first):
        assert side.sync().state == "synced"
    for table in ("customer", "conflict"):
        assert first.state()[table] == other.state()[table]
    assert [line.note for line in kept(other.store)] != []
    assert kept(first.store) == ()
    (decided,) = ConflictService(other.store).page(decided=True).rows
    assert decided.reason == "先决定"
    with other.store.read() as connection:
        query = Customer.__table__.select().with_only_columns(Customer.phone).where(Customer.id == demo_id("C2"))
        assert connection.execute(query).scalar_one() == "13900000001"
    for side in (first, other):
        side.close()
