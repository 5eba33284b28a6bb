from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.services.demo import people
from app.services.demo.fixture import demo_id
from models.kernel.clock import ManualClock
from models.kernel.enums import Role
from models.store.actor import Actor
from models.store.unit_of_work import work
from models.tables import metadata
from models.tables.customers import ContactPerson, Customer
from sync.server.run import RunningServer
from tests.support.centre import Pc, make_pc, start_centre
from tests.support.postgres import fresh_database


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock.at(people.START)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def server(request: pytest.FixtureRequest, tmp_path: Path, clock: ManualClock) -> Iterator[RunningServer]:
    url = "" if request.param == "sqlite" else fresh_database(request.getfixturevalue("postgres_url"))
    running = start_centre(tmp_path / "centre", clock, url=url)
    yield running
    running.stop()


@pytest.fixture
def pcs(server: RunningServer, tmp_path: Path, clock: ManualClock) -> Iterator[tuple[Pc, Pc]]:
    pair = (make_pc(server, tmp_path / "one", clock, seed_=11), make_pc(server, tmp_path / "two", clock, seed_=12))
    for pc in pair:
        assert pc.sync().state == "synced"
    yield pair
    for pc in pair:
        pc.close()


def who(name: str, terminal: str) -> Actor:
    return Actor("43072601", name, people.OUTLET, terminal, frozenset({Role.CLERK}))


def amend(pc: Pc, name: str, **values: object) -> None:
    with work(pc.store, who(name, "SM01"), what="customer.amend", subject="福安") as uow:
        customer = uow.get(Customer, demo_id("C1"))
        for field, value in values.items():
            setattr(customer, field, value)
        uow.reason = "客户换号"
        uow.commit()


def one(pc: Pc, field: str) -> object:
    table = metadata.tables["customer"]
    with pc.store.read() as connection:
        return connection.execute(sa.select(table.c[field]).where(table.c.id == demo_id("C1"))).scalar()


def test_first_sync_makes_both_equal(pcs: tuple[Pc, Pc]) -> None:
    one_, two = pcs
    assert one_.state() == two.state()
    assert len(one_.state()["customer"]) == 5 + 20 + 2


def test_edits_travel_and_both_end_equal(pcs: tuple[Pc, Pc]) -> None:
    first, second = pcs
    amend(first, "李芳", phone="13911112222", email="fu@example.cn")
    with work(second.store, who("王静", "SM02"), what="contact.add") as uow:
        uow.add(ContactPerson(scope=f"b:{people.OUTLET}", customer_id=demo_id("C1"), name="𠮷田三"))
        uow.commit()
    amend(second, "王静", company_scale="社员二百户")
    for pc in (first, second, first):
        assert pc.sync().state == "synced"
    assert first.state() == second.state()
    assert one(first, "company_scale") == "社员二百户"
    assert one(second, "phone") == "13911112222"


def test_two_values_for_one_field_make_one_conflict_on_both(pcs: tuple[Pc, Pc]) -> None:
    first, second = pcs
    amend(first, "李芳", phone="13911112222")
    amend(second, "王静", phone="13933334444", company_scale="社员二百户")
    reports = [pc.sync() for pc in (first, second, first)]
    assert [report.state for report in reports] == ["synced"] * 3
    assert first.state() == second.state()
    (conflict,) = first.state()["conflict"]
    named = dict(zip(metadata.tables["conflict"].columns.keys(), conflict, strict=True))
    assert (named["field"], named["state"]) == ("phone", "open")
    assert {named["mine_value"], named["theirs_value"]} == {"13911112222", "13933334444"}
    assert one(second, "phone") == "13911112222"
    assert one(first, "company_scale") == "社员二百户"


def test_no_server_is_offline_and_nothing_is_lost(pcs: tuple[Pc, Pc], server: RunningServer) -> None:
    first, _ = pcs
    server.stop()
    amend(first, "李芳", phone="13911112222")
    report = first.sync()
    assert report.state == "offline"
    assert one(first, "phone") == "13911112222"


def test_a_city_pc_gets_every_outlet(server: RunningServer, tmp_path: Path, clock: ManualClock) -> None:
    city = make_pc(server, tmp_path / "city", clock, org=people.CITY, seed_=13)
    assert city.sync().state == "synced"
    assert len(city.state()["customer"]) == 27
    assert len(city.state()["org_unit"]) == 6
    city.close()
