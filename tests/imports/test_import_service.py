"""Filing a judged file: bounded transactions under one id, true authors, late duplicates, stopping, undoing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.paths import resources
from app.imports.dry_run import DryRun
from app.queries.masks import Viewer
from app.queries.search import search
from app.services.imports import ImportService
from app.services.parameters import ParameterSource
from models.kernel.clock import ManualClock
from models.kernel.enums import Role, ValueTier, VisitMode
from models.kernel.errors import InputError, RightsError, StaleError
from models.store.actor import Actor
from models.store.engine import Store
from models.store.readings import Readings
from models.store.scopes import office_scope, outlet_scope
from models.store.search import SearchIndex
from models.store.transaction import TxBody
from models.store.unit_of_work import work
from models.tables.customers import Customer
from models.tables.organisation import ParameterValue
from models.tables.visits import Visit
from tests.support.generator import HEADER, OUTLETS, make_list, write_csv
from tests.support.offices import CITY, add_offices, city_user, indexed_store, made_offices
from tests.support.stores import MORNING

USER = city_user()
DAY = date(2025, 11, 24)
MADE = make_list(60, seed=4, mended=1, faulty=1, duplicates=1)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock.at(MORNING)


@pytest.fixture
def store(tmp_path: Path, clock: ManualClock) -> Iterator[Store]:
    made = indexed_store(tmp_path, clock=clock)
    add_offices(made, made_offices())
    yield made
    made.close()


@pytest.fixture
def service(store: Store) -> ImportService:
    return ImportService(store, ParameterSource(store))


@pytest.fixture
def run(service: ImportService, tmp_path: Path) -> DryRun:
    return service.dry_run(write_csv(tmp_path / "名单.csv", MADE.table, "gb18030"), USER)


def small_batches(store: Store, size: int) -> None:
    with work(store, USER, what="parameter") as uow:
        uow.add(
            ParameterValue(
                scope=office_scope(CITY), key="import.batch", value=str(size), org_code=CITY, effective_from=date.min,
                maker="1", checker="2",
            )
        )  # fmt: skip
        uow.commit()


def rows_of(store: Store, query: str, *values: object) -> list[tuple[Any, ...]]:
    with store.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query, tuple(values))]


def count(store: Store, table: str = "customer") -> int:
    (row,) = rows_of(store, f"SELECT count(*) FROM {table} WHERE deleted_ms IS NULL")
    return int(row[0])


def bodies(store: Store) -> list[TxBody]:
    decode = msgspec.msgpack.Decoder(TxBody).decode
    return [decode(row[0]) for row in rows_of(store, "SELECT payload FROM outbox ORDER BY rowid")]


def test_a_dry_run_writes_nothing(store: Store, run: DryRun) -> None:
    before = len(bodies(store))
    assert (len(run.rows), len(run.refused)) == (60, MADE.counts["refused"])
    assert count(store) == count(store, "import_batch") == 0
    assert len(bodies(store)) == before


def test_every_accepted_row_is_filed_as_judged(store: Store, service: ImportService, run: DryRun) -> None:
    result = service.commit(run, USER)
    assert (result.filed, result.late, result.stopped) == (len(run.accepted), (), False)
    with work(store, USER, what="look") as uow:
        found = {each.crm_customer_no: each for each in uow.session.query(Customer)}
    assert set(found) == {row.values["crm_customer_no"] for row in run.accepted}
    for row in run.accepted:
        customer = found[str(row.values["crm_customer_no"])]
        for key, value in row.values.items():
            assert getattr(customer, key) == value, key
        assert (customer.import_id, customer.scope) == (result.batch_id, outlet_scope(customer.outlet_code))
        assert customer.tier_from == customer.class_from == DAY
        assert customer.name_key
        assert customer.completeness == 47
    assert result.changes.ids("customer") == {each.id for each in found.values()}


def test_rare_names_are_found(store: Store, service: ImportService, run: DryRun) -> None:
    service.commit(run, USER)
    rare = [str(row.values["full_name"]) for row in run.accepted if "𠮷祥" in str(row.values["full_name"])]
    index = SearchIndex(Readings(resources() / "pinyin"))
    assert rare
    with store.read() as connection:
        for name in rare:
            found = search(connection, index, name, Viewer(USER.staff_no, USER.roles))
            assert name in {hit.title for group in found.groups for hit in group.hits}


def test_transactions_are_bounded_and_carry_one_id(store: Store, service: ImportService, run: DryRun) -> None:
    small_batches(store, 10)
    before = len(bodies(store))
    asked: list[tuple[int, int]] = []

    def note(done: int, whole: int) -> bool:
        asked.append((done, whole))
        return True

    result = service.commit(run, USER, note)
    sent = bodies(store)[before:]
    assert len(sent) == len(asked) == -(-len(run.accepted) // 10)
    assert asked[-1] == (len(run.accepted), len(run.accepted))
    assert {body.bulk for body in sent} == {result.batch_id}
    assert {body.p for body in sent} == {80}
    customers = [[op for op in body.o if op.t == "customer"] for body in sent]  # type: ignore[union-attr]
    assert [len(ops) for ops in customers] == [10] * (len(sent) - 1) + [len(run.accepted) - 10 * (len(sent) - 1)]


def test_the_import_is_on_the_list(store: Store, service: ImportService, run: DryRun) -> None:
    result = service.commit(run, USER)
    (line,) = service.imports(USER)
    assert (line.batch_id, line.file_name, line.rows) == (result.batch_id, "名单.csv", 60)
    assert (line.filed, line.refused) == (len(run.accepted), len(run.refused))
    assert (line.made_by, line.undone_ms) == (USER.staff_no, None)
    assert rows_of(store, "SELECT scope, file_hash FROM import_batch") == [(office_scope(CITY), run.digest)]


def test_imported_notes_and_reviews_keep_their_author(store: Store, service: ImportService, tmp_path: Path) -> None:
    clean = make_list(3, mended=0, faulty=0, duplicates=0)
    header = (*HEADER[:-1], "备注", "记录人", "上次更新")
    more = (("老客户", "钱宁", "2025-11-03"), ("", "", "2025/10/01"), ("价高", "", ""))
    table = [header, *((*row.cells[:-1], *extra) for row, extra in zip(clean.rows, more, strict=True))]
    run = service.dry_run(write_csv(tmp_path / "h.csv", table, "utf-8"), USER)
    service.commit(run, USER)
    assert sorted(rows_of(store, "SELECT text, author_name, created_by FROM customer_note")) == [
        ("价高", USER.name, USER.staff_no),
        ("老客户", "钱宁", USER.staff_no),
    ]
    assert sorted(rows_of(store, "SELECT reviewed_on, reviewer_name, kind FROM file_review")) == [
        ("2025-10-01", USER.name, "import"),
        ("2025-11-03", "钱宁", "import"),
    ]
    assert rows_of(store, "SELECT author_note FROM import_batch") == [("钱宁",)]


def test_the_same_file_again_is_refused_row_by_row(service: ImportService, run: DryRun, tmp_path: Path) -> None:
    service.commit(run, USER)
    again = service.dry_run(tmp_path / "名单.csv", USER)
    assert again.accepted == ()
    for row in again.rows[:5]:
        assert {refusal.field for refusal in row.refusals} & {"cert_no", "crm_customer_no", "phone", "postcode"}
    with pytest.raises(InputError) as caught:
        service.commit(again, USER)
    assert "no row that can be imported" in str(caught.value.title)


def test_a_number_taken_meanwhile_is_refused_at_the_end(service: ImportService, run: DryRun, store: Store) -> None:
    other = run.accepted[3]
    with work(store, USER, what="customer.file") as uow:
        fields = {key: value for key, value in other.values.items() if key != "crm_customer_no"}
        uow.add(Customer(scope="b:22400000", crm_customer_no="KH-X", **fields))
        uow.commit()
    result = service.commit(run, USER)
    assert result.filed == len(run.accepted) - 1
    (late,) = result.late
    assert late.line == other.line
    assert "is on file: KH-X" in str(late.refusals[0].reason)
    (line,) = service.imports(USER)
    assert (line.filed, line.refused) == (result.filed, 60 - result.filed)


def test_a_stopped_import_stands_as_far_as_it_got(
    service: ImportService, run: DryRun, store: Store, tmp_path: Path
) -> None:
    small_batches(store, 10)
    result = service.commit(run, USER, lambda done, _: done < 20)
    assert (result.stopped, result.filed, count(store)) == (True, 20, 20)
    (line,) = service.imports(USER)
    assert (line.filed, line.refused) == (20, 40)
    rest = service.dry_run(tmp_path / "名单.csv", USER)
    assert len(rest.accepted) == len(run.accepted) - 20
    service.commit(rest, USER)
    assert count(store) == len(run.accepted)


def test_a_crash_between_transactions_leaves_whole_ones(service: ImportService, run: DryRun, store: Store) -> None:
    small_batches(store, 10)

    def crash(done: int, _: int) -> bool:
        if done == 30:
            raise KeyboardInterrupt
        return True

    with pytest.raises(KeyboardInterrupt):
        service.commit(run, USER, crash)
    assert count(store) == 30
    (line,) = service.imports(USER)
    assert line.filed == 30
    assert service.undo(line.batch_id, USER, "中断").removed == 30


def test_an_undo_takes_everything_back(service: ImportService, run: DryRun, store: Store, tmp_path: Path) -> None:
    small_batches(store, 20)
    result = service.commit(run, USER)
    assert len(service.undo_plan(result.batch_id, USER).removable) == result.filed
    undone = service.undo(result.batch_id, USER, "文件选错")
    assert (undone.removed, undone.kept, count(store)) == (result.filed, (), 0)
    assert undone.changes.touches("customer", "import_batch")
    assert {body.bulk for body in bodies(store)[-3:]} == {result.batch_id}
    assert set(rows_of(store, "SELECT reason FROM field_history WHERE table_name = 'customer'")) == {("文件选错",)}
    (line,) = service.imports(USER)
    assert (line.filed, line.undo_reason) == (0, "文件选错")
    assert line.undone_ms is not None
    assert len(service.dry_run(tmp_path / "名单.csv", USER).accepted) == len(run.accepted)


def test_an_undo_keeps_and_names_what_was_touched(
    service: ImportService, run: DryRun, store: Store, clock: ManualClock
) -> None:
    result = service.commit(run, USER)
    clock.advance(60_000)
    amended, visited, *_ = service.undo_plan(result.batch_id, USER).removable
    with work(store, USER, what="customer.amend") as uow:
        uow.get(Customer, amended).phone = "13800000000"
        home = uow.get(Customer, visited)
        visit = Visit(
            scope=home.scope, customer_id=visited, series_id=visited, visit_no="", visited_on=DAY, mode=VisitMode.DOOR,
            purpose=frozenset({"routine"}), visitors="顾城", interviewee="赵安",
        )  # fmt: skip
        uow.add(visit)
        uow.commit()
    undone = service.undo(result.batch_id, USER, "文件选错")
    assert undone.removed == result.filed - 2
    assert {each.customer_id: str(each.reason) for each in undone.kept} == {
        amended: "The file was amended after the import",
        visited: "Visits, contacts, notes or agreements were added after the import",
    }
    assert count(store) == 2
    assert all(each.name and each.number for each in undone.kept)


def test_an_undo_needs_a_reason_and_a_known_import(service: ImportService, run: DryRun, store: Store) -> None:
    result = service.commit(run, USER)
    with pytest.raises(InputError):
        service.undo(result.batch_id, USER, " ")
    with pytest.raises(StaleError):
        service.undo(bytes(16), USER, "文件选错")
    assert count(store) == result.filed


def test_an_outlet_head_files_for_his_outlet_only(service: ImportService, store: Store, tmp_path: Path) -> None:
    outlet = OUTLETS[2].code
    head = Actor("1", "韩冰", outlet, "BS01", frozenset({Role.OUTLET_HEAD}), outlet)
    made = make_list(40, seed=8, mended=0, faulty=0, duplicates=0)
    run = service.dry_run(write_csv(tmp_path / "o.csv", made.table, "utf-8"), head)
    mine = [row for row in made.rows if row.cells[HEADER.index("归属网点")] == outlet]
    assert 0 < len(run.accepted) == len(mine) < 40
    assert {str(row.refusals[0].reason).rpartition(" is ")[2] for row in run.refused} == {"not below your office"}
    service.commit(run, head)
    assert rows_of(store, "SELECT DISTINCT outlet_code FROM customer") == [(outlet,)]
    assert rows_of(store, "SELECT scope FROM import_batch") == [(outlet_scope(outlet),)]


def test_nobody_else_imports(service: ImportService, run: DryRun, tmp_path: Path) -> None:
    clerk = Actor("2", "李芳", CITY, "CD01", frozenset({Role.CLERK}))
    acts = (
        lambda: service.dry_run(tmp_path / "名单.csv", clerk),
        lambda: service.commit(run, clerk),
        lambda: service.imports(clerk),
        lambda: service.write_refused(run, tmp_path / "r.csv", clerk),
        lambda: service.undo_plan(bytes(16), clerk),
        lambda: service.undo(bytes(16), clerk, "文件选错"),
    )
    for act in acts:
        with pytest.raises(RightsError):
            act()
    assert not (tmp_path / "r.csv").exists()


def test_refused_rows_go_out_and_come_back(service: ImportService, run: DryRun, tmp_path: Path) -> None:
    assert service.write_refused(run, tmp_path / "r.xlsx", USER) == len(run.refused)
    again = service.dry_run(tmp_path / "r.xlsx", USER)
    # Alone, the row whose certificate stood on an earlier line is right.
    assert len(again.refused) == len(run.refused) - 1


def test_a_tierless_row_owes_nothing(service: ImportService, store: Store, tmp_path: Path) -> None:
    clean = make_list(1, mended=0, faulty=0, duplicates=0)
    cells = [
        cell if name not in {"客户等级", "走访类别"} else ""
        for name, cell in zip(HEADER, clean.rows[0].cells, strict=True)
    ]
    service.commit(service.dry_run(write_csv(tmp_path / "t.csv", [HEADER, cells], "utf-8"), USER), USER)
    found = rows_of(store, "SELECT value_tier, tier_from, visit_class, class_from FROM customer")
    assert found == [(ValueTier.NONE.value, None, "none", None)]
