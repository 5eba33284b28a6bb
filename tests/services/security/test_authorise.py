"""Two persons for one act: both names and the reason on the record, with the cable out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.core.faults import LockedError, UnknownHereError, WrongPasswordError
from app.services.authorise import Authoriser, Subject
from app.services.demo.people import CHEN_GANG, LI_FANG, OUTLET, SUN_LI, WANG_JING, WANG_YAN
from models.kernel.enums import StaffStatus
from models.kernel.errors import InputError, RightsError
from models.rules.permissions import Right
from models.store.engine import Store
from models.store.scopes import outlet_scope
from models.store.transaction import decode_body
from models.store.unit_of_work import work
from models.tables.customers import CustomerNote
from models.tables.organisation import Staff
from tests.support.people import OfficePc, actor_of, office, second

RIGHT = Right.CUSTOMER_WITHDRAW_APPROVE
LI = actor_of(LI_FANG)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[OfficePc, Store, Authoriser]]:
    pc, store, authoriser, _ = office(tmp_path, LI_FANG, CHEN_GANG, WANG_YAN)
    yield pc, store, authoriser
    pc.close()


def rows(store: Store) -> list[tuple[object, ...]]:
    with store.read() as connection:
        found = connection.execute(
            sa.text(
                'SELECT "right", maker, maker_name, checker, checker_name, reason, subject_table, scope'
                " FROM authorisation"
            )
        )
        return [tuple(row) for row in found]


def test_both_names_and_the_reason_are_on_the_record(place: tuple[OfficePc, Store, Authoriser]) -> None:
    _, store, authoriser = place
    made = authoriser.authorise(RIGHT, LI, second(CHEN_GANG, " 客户 已注销 "), Subject("customer", b"c" * 16))
    assert len(made) == 16
    assert rows(store) == [
        (
            "customer_withdraw_approve", "43072601", "李芳", "43072602", "陈刚", "客户 已注销",
            "customer", outlet_scope(OUTLET),
        )
    ]  # fmt: skip


def test_act_and_authorisation_are_one_transaction(place: tuple[OfficePc, Store, Authoriser]) -> None:
    _, store, authoriser = place
    granted = authoriser.check(RIGHT, LI, second(CHEN_GANG))
    with work(store, LI, what="customer.withdraw") as uow:
        authoriser.record(uow, granted)
        uow.add(CustomerNote(scope=outlet_scope(OUTLET), customer_id=b"x" * 16, text="撤", author_name="李芳"))
    assert rows(store) == []
    with work(store, LI, what="customer.withdraw") as uow:
        made = authoriser.authorise(RIGHT, LI, second(CHEN_GANG), uow=uow)
        uow.add(CustomerNote(scope=outlet_scope(OUTLET), customer_id=b"x" * 16, text="撤", author_name="李芳"))
        uow.commit()
    with store.read() as connection:
        payload = connection.execute(sa.text("SELECT payload FROM outbox ORDER BY seq DESC LIMIT 1")).scalar_one()
    body = decode_body(payload)
    assert body.auth == made
    assert {op.t for op in body.o if hasattr(op, "t")} == {"authorisation", "customer_note"}


@pytest.mark.parametrize("reason", ["", " ", "x", "长" * 501])
def test_a_reason_is_required(place: tuple[OfficePc, Store, Authoriser], reason: str) -> None:
    _, store, authoriser = place
    with pytest.raises(InputError) as caught:
        authoriser.authorise(RIGHT, LI, second(CHEN_GANG, reason))
    assert caught.value.field == "reason"
    assert rows(store) == []


def test_the_same_person_twice_is_refused(place: tuple[OfficePc, Store, Authoriser]) -> None:
    _, store, authoriser = place
    with pytest.raises(InputError, match="陈刚 cannot be both persons"):
        authoriser.authorise(RIGHT, actor_of(CHEN_GANG), second(CHEN_GANG))
    assert rows(store) == []


def test_a_second_person_without_the_right_is_refused(place: tuple[OfficePc, Store, Authoriser]) -> None:
    _, store, authoriser = place
    with pytest.raises(RightsError, match="王䶮 may not unlock this"):
        authoriser.authorise(RIGHT, LI, second(WANG_YAN))
    assert rows(store) == []


def test_wrong_passwords_of_the_second_person_count_and_lock(place: tuple[OfficePc, Store, Authoriser]) -> None:
    _, store, authoriser = place
    for _ in range(5):
        with pytest.raises(WrongPasswordError):
            authoriser.authorise(RIGHT, LI, second(CHEN_GANG, password="no"))
    with pytest.raises(LockedError):
        authoriser.authorise(RIGHT, LI, second(CHEN_GANG, password="no"))
    with pytest.raises(LockedError):
        authoriser.authorise(RIGHT, LI, second(CHEN_GANG))
    assert rows(store) == []


def test_unknown_and_retired_people_cannot_be_second(place: tuple[OfficePc, Store, Authoriser]) -> None:
    _, store, authoriser = place
    with pytest.raises(InputError, match="99999999"):
        authoriser.authorise(RIGHT, LI, second(LI_FANG).__class__("99999999", "x", "理由在此"))
    with work(store, actor_of(SUN_LI), what="people.retire") as uow:
        row = uow.session.execute(sa.select(Staff).where(Staff.staff_no == CHEN_GANG.staff_no)).scalar_one()
        row.status = StaffStatus.TRANSFERRED
        uow.commit()
    with pytest.raises(RightsError, match="not on duty"):
        authoriser.authorise(RIGHT, LI, second(CHEN_GANG))


def test_somebody_without_a_slot_is_asked_of_the_centre(place: tuple[OfficePc, Store, Authoriser]) -> None:
    pc, store, authoriser = place
    with pytest.raises(UnknownHereError):
        authoriser.authorise(RIGHT, LI, second(WANG_JING))
    asked: list[tuple[str, str]] = []
    online = Authoriser(store, pc.vault, lambda staff_no, password: asked.append((staff_no, password)))
    online.authorise(RIGHT, LI, second(WANG_JING, password="only-the-centre-knows"))
    assert asked == [(WANG_JING.staff_no, "only-the-centre-knows")]
    assert rows(store)[0][4] == "王静"
