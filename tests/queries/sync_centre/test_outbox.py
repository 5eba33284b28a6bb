"""The outbox in words, from real transactions of a real cache."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.queries.outbox import ItemState, counts, incidents, outbox, runs
from app.services.demo.fixture import customers, demo_id
from app.services.demo.people import CHEN_GANG, LI_FANG, OUTLET, WANG_JING, ZHAO_MING
from app.services.parameters import ParameterEdit, ParameterService
from models.kernel.clock import today
from models.store.engine import Store
from models.store.unit_of_work import PRIORITY_URGENT, work
from models.tables.customers import ContactPerson, Customer
from tests.support.people import actor_of, office, second

LI = actor_of(LI_FANG)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    pc, made, authoriser, source = office(tmp_path)
    with work(made, actor_of(CHEN_GANG), what="seed") as uow:
        for row in customers():
            uow.add(row)
        uow.commit()
    with made.transaction() as connection:
        connection.execute(sa.text("UPDATE outbox SET state = 'A'"))
    with work(made, LI, what="customer.amend", subject="福安茶业合作社") as uow:
        row = uow.get(Customer, demo_id("C1"))
        row.phone, row.village, row.email, row.short_name, row.postcode = "1", "2", "3", "4", "5"
        uow.reason = "客户换号"
        uow.commit()
    with work(made, LI, what="visit.record", subject="重庆路五金店", priority=PRIORITY_URGENT) as uow:
        uow.add(ContactPerson(scope=f"b:{OUTLET}", customer_id=demo_id("C2"), name="覃某"))
        uow.commit()
    edit = ParameterEdit("visit.quota.1", "4", OUTLET, today(made.clock), "")
    ParameterService(made, source, authoriser).change(edit, second(WANG_JING, "试行"), actor_of(ZHAO_MING))
    yield made
    pc.close()


def test_lines_tell_what_who_why_and_where_to_go(store: Store) -> None:
    with store.read() as connection:
        page = outbox(connection, ItemState.WAITING, sending=False)
    assert page.total == 3
    urgent, amended, parameter = page.rows
    assert (urgent.what, urgent.table.zh, urgent.customer_id) == ("visit.record", "联系人", demo_id("C2"))
    assert (amended.subject, amended.author, amended.reason) == ("福安茶业合作社", "李芳", "客户换号")
    assert (amended.open_table, amended.open_id, amended.customer_id) == ("customer", demo_id("C1"), demo_id("C1"))
    assert len(amended.fields) == 4
    assert amended.more == 1
    assert (parameter.table.zh, parameter.author, parameter.customer_id) == ("业务参数", "赵明", None)
    assert {line.state for line in page.rows} == {ItemState.WAITING}


def test_states_in_words_and_in_order(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE outbox SET state = 'K', note = '客户已注销' WHERE summary LIKE 'visit%'"))
        connection.execute(sa.text("UPDATE outbox SET dseq = 7 WHERE summary LIKE 'customer.amend%'"))
    with store.read() as connection:
        page = outbox(connection, None, sending=True)
        assert [line.state for line in page.rows][:4] == [
            ItemState.NEEDS, ItemState.SENDING, ItemState.WAITING, ItemState.DELIVERED,
        ]  # fmt: skip
        assert page.rows[0].note == "客户已注销"
        assert outbox(connection, None, sending=False).rows[1].state is ItemState.WAITING
        assert [line.seq for line in outbox(connection, None, sending=True, offset=1, limit=2).rows] == [
            line.seq for line in page.rows[1:3]
        ]
        found = counts(connection)
    assert (found.waiting, found.needs) == (2, 1)
    assert found.delivered >= 1


def test_runs_and_incidents_newest_first(store: Store) -> None:
    with store.transaction() as connection:
        for place in (1, 2):
            connection.execute(
                sa.text(
                    "INSERT INTO sync_run (started_ms, ended_ms, outcome, sent, received, bytes_up, bytes_down, note)"
                    " VALUES (:at, :at, 'synced', 1, 2, 3, 4, '')"
                ),
                {"at": place},
            )
            connection.execute(
                sa.text("INSERT INTO incident (at_ms, kind, note) VALUES (:at, 'clock', 'x')"), {"at": place}
            )
    with store.read() as connection:
        assert [line.started_ms for line in runs(connection).rows] == [2, 1]
        assert [line.at_ms for line in incidents(connection).rows] == [2, 1]
        assert runs(connection, limit=1).total == 2


def test_a_payload_of_a_newer_program_is_still_listed(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE outbox SET payload = x'00' WHERE summary LIKE 'visit%'"))
    with store.read() as connection:
        line = outbox(connection, ItemState.WAITING, sending=False).rows[0]
    assert (line.subject, line.author, line.open_id) == ("重庆路五金店", "", None)
