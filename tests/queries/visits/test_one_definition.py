"""One definition everywhere: tile = list = banner = printed sheet, at 00:01, 12:00 and 23:59 of any day."""

from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.queries.today import TodayBoard
from app.queries.visit_due import DueFilter
from models.kernel.enums import DueState, VisitClass, VisitMode
from models.store.unit_of_work import work
from models.tables.customers import Customer
from tests.slips.samples import all_text
from tests.support.visit_pc import C1, C2, C3, C4, C5, CHEN, LI, VisitPc, make_pc

EVERYBODY = (C1, C2, C3, C4, C5)
TIMES = ("00:01", "12:00", "23:59")
DAYS = st.integers(0, 80).map(lambda offset: date(2025, 11, 24) + timedelta(days=offset))
VISITS = st.lists(
    st.tuples(st.sampled_from(EVERYBODY), st.integers(0, 40), st.sampled_from(list(VisitMode))), max_size=8
)
CLASSES = st.lists(st.tuples(st.sampled_from(EVERYBODY), st.sampled_from(list(VisitClass)), DAYS), max_size=3)


def banner(pc: VisitPc) -> set[bytes]:
    """Customers whose own banner says that a visit is owed."""
    months = {customer: pc.visits.read.month(customer) for customer in EVERYBODY}
    return {customer for customer, month in months.items() if month is not None and month.cadence.remaining}


def check(pc: VisitPc, board: TodayBoard) -> None:
    counts = board.counts
    owed = pc.visits.read.due(DueFilter("owed"))
    behind = pc.visits.read.due(DueFilter("behind"))
    assert counts["owed"] == len(owed) == pc.visits.read.due_page(DueFilter("owed"), 0, 1).total
    assert counts["behind"] == len(behind)
    assert {row.customer_id for row in owed} == banner(pc)
    assert {row.customer_id for row in behind} <= {row.customer_id for row in owed}
    assert all(row.cadence.state is DueState.OVERDUE for row in behind)
    stops = pc.today.stops(CHEN)
    assert {stop.customer_id for stop in stops if stop.owed} == {row.customer_id for row in owed}
    assert {stop.customer_id for stop in stops if stop.review} == {
        line.customer_id for line in (*board.reviews_overdue, *board.reviews_today)
    }
    villages = [village for village, _ in groupby(stops, key=lambda stop: stop.village)]
    assert len(villages) == len(set(villages))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=DAYS, visited=VISITS, classes=CLASSES)
def test_tile_list_banner_and_sheet_agree(
    tmp_path_factory: object, day: date, visited: list[tuple[bytes, int, VisitMode]],
    classes: list[tuple[bytes, VisitClass, date]],
) -> None:  # fmt: skip
    folder: Path = tmp_path_factory.mktemp("pc")  # type: ignore[attr-defined]
    pc = make_pc(folder)
    pc.clock.set(f"{day} 08:00")
    for customer, back, mode in visited:
        draft = pc.visit(customer, visited_on=day - timedelta(days=back), mode=mode, backdate_reason="补录")
        pc.visits.recording.record(draft, LI)
    for customer, visit_class, since in classes:
        with work(pc.store, CHEN, what="test") as uow:
            row = uow.get(Customer, customer)
            row.class_before, row.visit_class, row.class_from = row.visit_class, visit_class, since
            uow.commit()
    boards = []
    for moment in TIMES:
        pc.clock.set(f"{day} {moment}")
        boards.append(pc.today.board(CHEN))
        check(pc, boards[-1])
    assert boards[0] == boards[1] == boards[2]
    pc.store.close()


def test_the_fixture_reads_as_the_workflow_says(pc: VisitPc) -> None:
    board = pc.today.board(LI)
    assert [(row.name, row.progress) for row in board.owed] == [
        ("单氏诊所", "0/1"), ("重庆路五金店", "1/2"), ("福安茶业合作社", "2/3"),
    ]  # fmt: skip
    assert board.counts["behind"] == 0
    assert board.counts["reviews_overdue"] == 0
    assert board.counts["conflicts"] == 0


def test_the_printed_sheet_names_every_customer_of_the_tiles(pc: VisitPc) -> None:
    board = pc.today.board(LI)
    text = all_text(pc.printing.prepare_day_list(LI).pdf)
    assert all(row.name in text and row.progress in text for row in board.owed)
    assert "𠮷田超市" not in text


def test_the_month_rolls_over_at_midnight(pc: VisitPc) -> None:
    pc.visits.recording.record(pc.visit(), LI)
    pc.clock.set("2025-11-30 23:59")
    month = pc.visits.read.month(C1)
    assert month is not None and (month.progress, month.cadence.remaining) == ("3/3", 0)
    pc.clock.set("2025-12-01 00:01")
    month = pc.visits.read.month(C1)
    assert month is not None and (month.progress, month.cadence.next_due) == ("0/3", date(2025, 12, 11))


def test_filters_narrow_the_due_list(pc: VisitPc) -> None:
    def names(**wanted: object) -> list[str]:
        return [row.name for row in pc.visits.read.due(DueFilter(**wanted))]  # type: ignore[arg-type]

    assert names(village="茶山村") == ["福安茶业合作社"]
    assert names(visit_class=VisitClass.TWO) == ["重庆路五金店"]
    assert names(text="诊所") == ["单氏诊所"]
    assert names(manager="nobody") == []
    assert len(names(state="")) == 3
    assert names(state="met") == []
    assert pc.visits.read.villages() == ("单家湾", "古渡村", "石门村", "茶山村")


def test_a_withdrawn_prospect_or_lost_customer_owes_nothing(pc: VisitPc) -> None:
    for status in ("prospect", "lost", "withdrawn"):
        with work(pc.store, CHEN, what="test") as uow:
            row = uow.get(Customer, C1)
            row.status = next(each for each in type(row.status) if each.value == status)
            uow.commit()
        assert pc.visits.read.month(C1) is None
        assert len(pc.today.board(LI).owed) == 2
