"""The conflict inbox: nothing is overwritten until somebody entitled decides; all in one transaction."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.queries.conflicts import Answer
from app.services.conflicts import ConflictService
from app.services.demo.fixture import customers, demo_id
from app.services.demo.people import CHEN_GANG, COUNTY, LI_FANG, OUTLET, SUN_LI, WANG_JING
from models.kernel.enums import ValueTier
from models.kernel.errors import InputError, RightsError, StaleError
from models.store.engine import Store
from models.store.scopes import outlet_scope
from models.store.transaction import Set, decode_body
from models.store.unit_of_work import work
from models.tables.customers import Customer
from models.tables.history import Conflict
from tests.support.people import actor_of, office

LI, CHEN = actor_of(LI_FANG), actor_of(CHEN_GANG)
C2 = demo_id("C2")
MINE, THEIRS, BASE = "13900000001", "13900000002", "13807361002"
Place = tuple[Store, ConflictService]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    pc, store, _, _ = office(tmp_path, LI_FANG)
    with work(store, CHEN, what="seed") as uow:
        for row in customers():
            uow.add(row)
        uow.commit()
    yield store, ConflictService(store)
    pc.close()


def dispute(store: Store, field: str = "phone", kind: str = "field", **more: Any) -> bytes:
    """What the centre sends: its value stands in the row, and a conflict row tells both."""
    row_id = store.ids.next()
    values = {"mine_tx": store.ids.next(), "base_value": BASE, "mine_value": MINE, "theirs_value": THEIRS, **more}
    with work(store, CHEN, what="seed") as uow:
        uow.add(
            Conflict(
                id=row_id, scope=outlet_scope(OUTLET), kind=kind, table_name="customer", row_id=C2, field=field,
                mine_by=LI_FANG.staff_no, mine_name="李芳", mine_org=OUTLET, mine_ms=store.clock.now_ms(),
                theirs_by=WANG_JING.staff_no, theirs_name="王静", theirs_org=COUNTY,
                theirs_ms=store.clock.now_ms() - 1_200_000, **values,
            )
        )  # fmt: skip
        if kind == "field":
            customer = uow.get(Customer, C2)
            if field == "phone":
                customer.phone = THEIRS
        uow.commit()
    return row_id


def customer(store: Store) -> Any:
    with store.read() as connection:
        return connection.execute(
            sa.text("SELECT phone, backup_phone, value_tier, deleted_ms FROM customer WHERE id = :id"), {"id": C2}
        ).one()


def test_the_inbox_tells_who_what_when_and_where(place: Place) -> None:
    store, service = place
    dispute(store)
    (line,) = service.page().rows
    assert (line.table.zh, line.field.zh, line.subject) == ("客户档案", "电话", "重庆路五金店")
    assert (line.base, line.mine.value, line.theirs.value) == (BASE, MINE, THEIRS)
    assert (line.mine.name, line.mine.org_name) == ("李芳", "石门乡邮政所")
    assert (line.theirs.name, line.theirs.org_name) == ("王静", "石门县分公司")
    assert line.answers == (Answer.MINE, Answer.THEIRS, Answer.BOTH, Answer.ADMIN)
    assert not line.guarded
    assert line.customer_id == C2
    assert service.count() == 1
    assert customer(store).phone == THEIRS


def test_mine_sets_the_value_and_closes_in_one_transaction(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    changes = service.decide(conflict, Answer.MINE, "客户来电确认", LI)
    assert changes.touches("customer", "conflict")
    assert customer(store).phone == MINE
    with store.read() as connection:
        payload = connection.execute(sa.text("SELECT payload FROM outbox ORDER BY seq DESC LIMIT 1")).scalar_one()
    body = decode_body(payload)
    assert body.r == "客户来电确认"
    fields = {op.t: op.f for op in body.o if isinstance(op, Set)}
    assert fields["customer"] == {"phone": (MINE, THEIRS)}
    assert fields["conflict"]["state"] == ("mine", "open")
    assert service.count() == 0
    (line,) = service.page(decided=True).rows
    assert (line.state, line.decided_name, line.reason) == ("mine", "李芳", "客户来电确认")


def test_theirs_leaves_the_record_alone(place: Place) -> None:
    store, service = place
    changes = service.decide(dispute(store), Answer.THEIRS, "县局核实", LI)
    assert not changes.touches("customer")
    assert customer(store).phone == THEIRS


def test_both_uses_the_second_place(place: Place) -> None:
    store, service = place
    service.decide(dispute(store), Answer.BOTH, "两个号码都通", LI)
    assert (customer(store).phone, customer(store).backup_phone) == (THEIRS, MINE)


def test_a_taken_second_place_is_told(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    with work(store, LI, what="customer.amend") as uow:
        uow.get(Customer, C2).backup_phone = "0736-5320000"
        uow.commit()
    with pytest.raises(InputError, match="backup_phone already holds 0736-5320000"):
        service.decide(conflict, Answer.BOTH, "两个号码都通", LI)
    assert service.count() == 1


def test_both_is_not_offered_where_there_is_no_second_place(place: Place) -> None:
    store, service = place
    conflict = dispute(store, "village", base_value="a", mine_value="b", theirs_value="石门村")
    (line,) = service.page().rows
    assert Answer.BOTH not in line.answers
    with pytest.raises(InputError, match="no second place"):
        service.decide(conflict, Answer.BOTH, "都要", LI)


def test_a_reason_is_required(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    with pytest.raises(InputError) as caught:
        service.decide(conflict, Answer.MINE, " ", LI)
    assert caught.value.field == "reason"
    assert customer(store).phone == THEIRS


def test_guarded_fields_are_for_the_outlet_head(place: Place) -> None:
    store, service = place
    conflict = dispute(store, "value_tier", base_value="silver", mine_value="diamond", theirs_value="gold")
    (line,) = service.page().rows
    assert line.guarded
    assert (line.base, line.mine.value) == (ValueTier.SILVER, ValueTier.DIAMOND)
    assert not service.may_decide(line, LI)
    with pytest.raises(RightsError):
        service.decide(conflict, Answer.MINE, "等级复核", LI)
    assert service.may_decide(line, CHEN)
    service.decide(conflict, Answer.MINE, "等级复核", CHEN)
    assert customer(store).value_tier == "diamond"


def test_passing_on_keeps_it_open_for_the_head(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    service.decide(conflict, Answer.ADMIN, "拿不准，请负责人定", LI)
    assert service.count() == 1
    with pytest.raises(RightsError):
        service.decide(conflict, Answer.MINE, "还是我的", LI)
    service.decide(conflict, Answer.THEIRS, "以县局为准", CHEN)
    assert service.count() == 0


def test_somebody_without_business_decides_nothing(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    with pytest.raises(RightsError):
        service.decide(conflict, Answer.ADMIN, "看不懂", actor_of(SUN_LI))


def test_deciding_twice_tells_who_was_first(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    service.decide(conflict, Answer.MINE, "先到", LI)
    with pytest.raises(StaleError, match="李芳 has decided this before"):
        service.decide(conflict, Answer.THEIRS, "后到", CHEN)
    assert customer(store).phone == MINE


def test_a_value_that_moved_on_is_not_overwritten(place: Place) -> None:
    store, service = place
    conflict = dispute(store)
    with work(store, LI, what="customer.amend") as uow:
        uow.get(Customer, C2).phone = "13900000009"
        uow.commit()
    with pytest.raises(StaleError, match="13900000009"):
        service.decide(conflict, Answer.MINE, "还是我的", LI)
    assert customer(store).phone == "13900000009"


def test_an_edit_of_a_withdrawn_row_can_bring_it_back(place: Place) -> None:
    store, service = place
    with work(store, CHEN, what="seed") as uow:
        uow.delete(uow.get(Customer, C2))
        uow.commit()
    conflict = dispute(store, "phone", "deleted", theirs_value=BASE)
    (line,) = service.page().rows
    assert line.answers == (Answer.MINE, Answer.THEIRS, Answer.ADMIN)
    service.decide(conflict, Answer.MINE, "客户仍在用邮", LI)
    assert (customer(store).phone, customer(store).deleted_ms) == (MINE, None)


def test_a_refused_transaction_is_shown_with_its_reason_and_settled(place: Place) -> None:
    store, service = place
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE outbox SET state = 'K', note = 'no' WHERE seq = 1"))
        tx_id = connection.execute(sa.text("SELECT tx_id FROM outbox WHERE seq = 1")).scalar_one()
    conflict = dispute(
        store, "", "refused", base_value=None, theirs_value=None, mine_value="客户已在中心注销", mine_tx=tx_id
    )
    (line,) = service.page().rows
    assert (line.note, line.mine.value, line.answers) == ("客户已在中心注销", None, (Answer.THEIRS, Answer.ADMIN))
    service.decide(conflict, Answer.THEIRS, "已知悉", LI)
    with store.read() as connection:
        assert connection.execute(sa.text("SELECT state FROM outbox WHERE seq = 1")).scalar() == "A"


def test_a_kept_item_without_a_conflict_can_be_put_aside(place: Place) -> None:
    store, service = place
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE outbox SET state = 'K' WHERE seq = 1"))
    with pytest.raises(RightsError):
        service.acknowledge(1, actor_of(SUN_LI))
    service.acknowledge(1, LI)
    with pytest.raises(StaleError):
        service.acknowledge(1, LI)
