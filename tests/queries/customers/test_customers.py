"""The list: filters, order, pages, counts, masks; the same definitions as the rules."""

import random
from dataclasses import replace
from datetime import date

import pytest

from app.queries.customers import CustomerFilter, ListOrder, customers_page, listed_ids
from app.queries.visit_due import SERVED
from models.kernel.clock import day_of
from models.kernel.enums import DueState, ValueTier
from models.rules.review import review_state
from tests.support.customer_pc import (
    AUDITOR,
    C1,
    C2,
    C3,
    C4,
    C5,
    CHEN_GANG,
    LI_FANG,
    WANG_JING,
    CustomerPc,
    new_customer,
)


class Request:
    def __init__(self, offset: int = 0, limit: int = 100, sort: str = "", descending: bool = False) -> None:
        self.offset, self.limit, self.sort, self.descending = offset, limit, sort, descending


def ids(pc: CustomerPc, wanted: CustomerFilter, request: Request | None = None) -> list[bytes]:
    return [row.customer_id for row in pc.customers.read.page(wanted, request or Request(), LI_FANG).rows]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CustomerFilter(), [C1, C2, C3, C5, C4]),
        (CustomerFilter(tier="ordinary"), [C5, C4]),
        (CustomerFilter(visit_class="2"), [C2]),
        (CustomerFilter(village="石门村"), [C2, C5]),
        (CustomerFilter(manager="43072603"), [C1]),
        (CustomerFilter(manager="*"), [C1, C2, C3, C5, C4]),
        (CustomerFilter(review="overdue"), [C1, C3]),
        (CustomerFilter(review="due_today"), [C2]),
        (CustomerFilter(review="due"), [C1, C3, C2]),
        (CustomerFilter(review="overdue", tier="diamond"), [C1]),
        (CustomerFilter(incomplete=True), [C2, C3, C5, C4]),
        (CustomerFilter(text="cq"), [C2]),
        (CustomerFilter(text="𠮷"), [C4]),
        (CustomerFilter(status="withdrawn"), []),
        (CustomerFilter(status="prospect"), []),
        (CustomerFilter(outlet="41530002"), []),
    ],
)
def test_each_filter(pc: CustomerPc, wanted: CustomerFilter, expected: list[bytes]) -> None:
    assert ids(pc, wanted) == expected
    assert pc.customers.read.count(wanted, LI_FANG) == len(expected)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", [C3, C5, C1, C2, C4]),
        ("no", [C1, C2, C3, C4, C5]),
        ("due", [C1, C3, C2, C4, C5]),
        ("completeness", [C4, C5, C3, C2, C1]),
    ],
)
def test_each_order(pc: CustomerPc, sort: str, expected: list[bytes]) -> None:
    assert set(ids(pc, CustomerFilter(), Request(sort=sort))) == set(expected)
    if sort in {"no", "due"}:
        assert ids(pc, CustomerFilter(), Request(sort=sort)) == expected
        assert ids(pc, CustomerFilter(), Request(sort=sort, descending=True))[0] == expected[-1]


def test_pages_join_to_the_whole_list(pc: CustomerPc) -> None:
    pc.add_crowd(450)
    for wanted, sort in ((CustomerFilter(), ""), (CustomerFilter(), "due"), (CustomerFilter(review="overdue"), "name"),
                         (CustomerFilter(), "village"), (CustomerFilter(tier="gold"), "completeness")):  # fmt: skip
        with pc.store.read() as connection:
            lens = pc.customers.read._basis.lens(LI_FANG)
            whole = listed_ids(connection, wanted, ListOrder(sort=sort), lens)
            joined: list[bytes] = []
            while len(joined) < len(whole):
                page = customers_page(connection, wanted, ListOrder(len(joined), 70, sort), lens)
                assert page.total == len(whole)
                joined.extend(row.customer_id for row in page.rows)
        assert tuple(joined) == whole
        assert len(set(joined)) == len(joined)


def test_due_states_are_those_of_the_rule_on_every_day(pc: CustomerPc) -> None:
    pc.add_crowd(200)
    chance = random.Random(3)
    with pc.store.transaction() as connection:
        for (row_id,) in pc.rows("SELECT id FROM customer"):
            day = date(2025, chance.randint(1, 11), chance.randint(1, 24))
            connection.exec_driver_sql("UPDATE customer SET reviewed_on = ? WHERE id = ?", (day.isoformat(), row_id))
    for moment in ("2025-11-24 00:01", "2025-11-24 23:59", "2025-11-25 00:01", "2025-12-31 12:00"):
        pc.clock.set(moment)
        today, figures = day_of(pc.clock.now_ms()), pc.figures.on(day_of(pc.clock.now_ms()), LI_FANG.outlet)
        expected = {DueState.OVERDUE: 0, DueState.DUE_TODAY: 0}
        for tier, reviewed, status in pc.rows("SELECT value_tier, reviewed_on, status FROM customer"):
            member = next(each for each in ValueTier if each.value == tier)
            due = review_state(member, date.fromisoformat(reviewed), today, figures)
            if status in SERVED and due is not None and due.state in expected:
                expected[due.state] += 1
        facts = pc.customers.read.facts(LI_FANG)
        assert (facts.counts["overdue"], facts.counts["due_today"]) == tuple(expected.values())


def test_withdrawn_and_prospects_stand_apart(pc: CustomerPc) -> None:
    with pc.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE customer SET status = 'withdrawn' WHERE id = ?", (C1,))
        connection.exec_driver_sql("UPDATE customer SET status = 'prospect' WHERE id = ?", (C2,))
    assert ids(pc, CustomerFilter()) == [C3, C5, C4]
    assert ids(pc, CustomerFilter(status="withdrawn")) == [C1]
    assert ids(pc, CustomerFilter(status="withdrawn", text="福安")) == [C1]
    assert ids(pc, CustomerFilter(text="福安")) == []
    assert ids(pc, CustomerFilter(status="prospect")) == [C2]
    coverage = pc.customers.read.coverage(LI_FANG)
    assert (coverage.customers, coverage.prospects, coverage.basis_points) == (3, 1, 7500)


def test_phones_are_masked_by_right_in_list_file_search_and_history(pc: CustomerPc) -> None:
    pc.customers.amending.amend(C1, {"phone": "13811112222"}, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    for actor, phone, old in (
        (LI_FANG, "13811112222", "13807361001"),
        (CHEN_GANG, "138****2222", "138****1001"),
        (WANG_JING, "138****2222", "138****1001"),
        (AUDITOR, "138****2222", "138****1001"),
    ):
        assert pc.customers.read.page(CustomerFilter(tier="diamond"), Request(), actor).rows[0].phone == phone
        page = pc.customers.read.file(C1, actor)
        assert page.file.values["phone"] == phone
        assert page.contacts[0].mobile == old
        assert phone in pc.customers.read.search("福安", actor).groups[0].hits[0].detail
        line = pc.customers.read.history(C1, Request(), actor).rows[0]
        assert (line.old, line.new) == (old, phone)


def test_a_natural_persons_address_is_masked(pc: CustomerPc) -> None:
    typed = new_customer(full_name="张小明", customer_type="person", address="湖南省石门县石门乡夹山路9号3栋402")
    saved = pc.customers.filing.file(typed, LI_FANG)
    assert pc.customers.read.file(saved.row_id, CHEN_GANG).file.values["address"] == "湖南省石门县***"


def test_the_version_counts_saves_not_fields(pc: CustomerPc) -> None:
    for number, village in enumerate(("甲村", "乙村"), start=2):
        pc.clock.advance(1000)
        typed = {"village": village, "short_name": village}
        pc.customers.amending.amend(C4, typed, "", LI_FANG, seen_ms=pc.seen(C4))
        assert pc.customers.read.file(C4, LI_FANG).file.version == number


def test_staff_of_the_outlet_may_look_after_customers(pc: CustomerPc) -> None:
    choices = pc.customers.read.choices(LI_FANG)
    assert set(choices.managers.values()) == {"李芳", "陈刚", "王䶮"}
    assert choices.outlets == {"41530001": "石门乡邮政所"}
    county = replace(WANG_JING, outlet_code="")
    assert set(pc.customers.read.choices(county).outlets) == {"41530001", "41530002"}
