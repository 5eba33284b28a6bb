from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from models.kernel.clock import today
from models.kernel.enums import CustomerType, NumberKind, ValueTier
from models.kernel.errors import StaleError, StorageError
from models.store import numbering
from models.store.engine import Store, open_cache
from models.store.faults import CacheDamagedError, DiskFullError
from models.store.scopes import outlet_scope
from models.store.transaction import Del, Ins, Led, Set, decode_body
from models.store.unit_of_work import work
from models.tables import metadata
from models.tables.customers import Customer, CustomerNote
from tests.support.stores import KEY, clerk, make_store


def customer(name: str = "𠮷田超市") -> Customer:
    return Customer(
        scope=outlet_scope("22400101"),
        crm_customer_no="KH1",
        full_name=name,
        address="石门乡",
        customer_type=CustomerType.PRIVATE,
        industry_code="F52 批发零售",
        usage_kinds=frozenset({"03", "01"}),
        outlet_code="22400101",
        phone="13800001234",
    )


def outbox(store: Store) -> list[bytes]:
    with store.read() as connection:
        return list(
            connection.execute(sa.select(metadata.tables["outbox"].c.payload).order_by(sa.text("seq"))).scalars()
        )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return make_store(tmp_path)


def file_one(store: Store) -> bytes:
    with work(store, clerk(), what="customer.file", subject="𠮷田超市") as uow:
        row = customer()
        uow.add(row)
        changes = uow.commit()
    assert changes.touches("customer")
    return row.id


def test_a_filed_row_makes_one_insert_without_stamps(store: Store) -> None:
    row_id = file_one(store)
    body = decode_body(outbox(store)[0])
    (op,) = body.o
    assert isinstance(op, Ins)
    assert op.id == row_id
    assert op.f["usage_kinds"] == "01,03"
    assert op.f["full_name"] == "𠮷田超市"
    assert op.f["value_tier"] == "none"
    assert "created_ms" not in op.f
    assert "completeness" not in op.f


def test_an_amendment_carries_new_and_base_and_makes_history(store: Store) -> None:
    row_id = file_one(store)
    with work(store, clerk(), what="customer.amend") as uow:
        row = uow.get(Customer, row_id)
        row.phone = "13900005678"
        uow.flush()
        row.phone = "13900009999"
        row.value_tier = ValueTier.GOLD
        uow.reason = "客户换号"
        uow.commit()
    (op,) = decode_body(outbox(store)[1]).o
    assert isinstance(op, Set)
    assert op.f == {"phone": ("13900009999", "13800001234"), "value_tier": ("gold", "none")}
    with store.read() as connection:
        rows = connection.execute(sa.text("SELECT field, old_value, new_value, reason FROM field_history")).all()
    assert sorted(rows) == [
        ("phone", "13800001234", "13900009999", "客户换号"),
        ("value_tier", "none", "gold", "客户换号"),
    ]


def test_leaving_without_commit_changes_nothing(store: Store) -> None:
    with work(store, clerk(), what="customer.file") as uow:
        uow.add(customer())
    with pytest.raises(ValueError, match="typed"), work(store, clerk(), what="customer.file") as uow:
        uow.add(customer())
        uow.flush()
        raise ValueError("typed")
    assert outbox(store) == []
    with store.read() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM customer")).scalar() == 0


def test_a_tombstone_hides_the_row_and_sends_a_deletion(store: Store) -> None:
    row_id = file_one(store)
    with work(store, clerk(), what="customer.delete") as uow:
        uow.delete(uow.get(Customer, row_id))
        uow.commit()
    (op,) = decode_body(outbox(store)[1]).o
    assert isinstance(op, Del)
    with work(store, clerk(), what="x") as uow, pytest.raises(StaleError):
        uow.get(Customer, row_id)


def test_ledger_rows_refuse_update_and_delete(store: Store) -> None:
    with work(store, clerk(), what="note") as uow:
        uow.add(CustomerNote(scope="b:1", customer_id=b"x" * 16, text="好", author_name="李芳"))
        uow.commit()
    assert isinstance(decode_body(outbox(store)[0]).o[0], Led)
    assert decode_body(outbox(store)[0]).k == "led"
    for statement in ("UPDATE customer_note SET text = 'x'", "DELETE FROM customer_note"):
        with pytest.raises(StorageError), store.transaction() as connection:
            connection.execute(sa.text(statement))
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE customer_note SET rev = 7"))


def test_numbers_have_no_gap_and_survive_a_rolled_back_cache(store: Store, tmp_path: Path) -> None:
    def one() -> str:
        with work(store, clerk(), what="visit") as uow:
            number = numbering.issue(uow, NumberKind.VISIT, today(store.clock), "visit", store.ids.next())
            uow.commit()
        return number

    assert [one(), one()] == ["SM01-V-20251124-0001", "SM01-V-20251124-0002"]
    with work(store, clerk(), what="visit") as uow:
        numbering.issue(uow, NumberKind.VISIT, today(store.clock), "visit", store.ids.next())
    assert one() == "SM01-V-20251124-0003"
    with store.transaction() as connection:
        connection.execute(sa.text("DROP TRIGGER tr_issued_number_no_delete"))
        connection.execute(sa.text("DELETE FROM counter"))
    assert one() == "SM01-V-20251124-0004"


def test_wrong_key_damage_and_newer_version_are_told_apart(store: Store, tmp_path: Path) -> None:
    path = store.path
    file_one(store)
    clock, ids = store.clock, store.ids
    with pytest.raises(CacheDamagedError):
        open_cache(path, bytes(32), clock, ids)
    with store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    store.close()
    with pytest.raises(StorageError, match="version 99"):
        open_cache(path, KEY, clock, ids)
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"\x01" * 8192)
    with pytest.raises(CacheDamagedError):
        open_cache(damaged, KEY, clock, ids)


def test_a_full_disk_gives_one_sentence_and_loses_nothing(store: Store) -> None:
    file_one(store)
    with store.read() as connection:
        connection.rollback()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.close()
    with pytest.raises(DiskFullError), work(store, clerk(), what="note") as uow:
        uow.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        for _ in range(400):
            uow.add(CustomerNote(scope="b:1", customer_id=b"x" * 16, text="长" * 400, author_name="李芳"))
        uow.commit()
    store.close()
    assert len(outbox(store)) == 1


def test_migrated_schema_equals_the_mapped_classes(store: Store) -> None:
    with store.read() as connection:
        for table in metadata.sorted_tables:
            found = {row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")}
            assert found == {column.name for column in table.columns}, table.name


def test_backup_opens_with_the_same_key(store: Store, tmp_path: Path) -> None:
    file_one(store)
    target = tmp_path / "backup.db"
    store.backup(target)
    copy = open_cache(target, KEY, store.clock, store.ids)
    assert len(outbox(copy)) == 1
    assert copy.quick_check()
    assert "𠮷田".encode() not in target.read_bytes()
    copy.close()


def test_foreign_exceptions_never_cross_the_gate(store: Store) -> None:
    try:
        with store.transaction() as connection:
            connection.execute(sa.text("INSERT INTO nowhere VALUES (1)"))
    except StorageError as error:
        assert isinstance(error.__cause__, DBAPIError)
        assert error.remedy.source
    else:
        pytest.fail("no error")
