"""One search over everything: kinds, ranks, limits; records never opened before are found."""

import pytest

from app.queries.search import HitKind, MatchedBy
from models.kernel.enums import NumberKind
from models.store.numbering import issue
from models.store.unit_of_work import work
from tests.support.customer_pc import C1, C2, C3, C4, C5, LI_FANG, CustomerPc, new_customer


def first(pc: CustomerPc, text: str, kind: HitKind = HitKind.CUSTOMER) -> bytes | None:
    groups = {group.kind: group for group in pc.customers.read.search(text, LI_FANG).groups}
    return groups[kind].hits[0].customer_id if kind in groups else None


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        ("福安", C1), ("福安茶业合作社", C1), ("fa", C1), ("fuancha", C1), ("1001", C1), ("13807361001", C1),
        ("茶山村", C1), ("KH41530001000001", C1), ("kh41530001000001", C1), ("林某", C1), ("linmou", C1), ("1011", C1),
        ("cqlwjd", C2), ("zqlwjd", C2), ("cq路", C2), ("重庆路18号", C2), ("ssz", C3), ("dsz", C3), ("csz", C3),
        ("𠮷", C4), ("*tcs", C4), ("jtcs", C4), ("tcs", C4), ("𬎆", C4), ("zjkc", C5), ("cjkc", C5), ("zgf", C5),
        ("cgf", C5), ("ＺＪＫＣ", C5), ("曾记 石门村", C5), ("　快餐　", C5),
    ],
)  # fmt: skip
def test_every_kind_of_query_finds_its_customer(pc: CustomerPc, text: str, customer: bytes) -> None:
    assert first(pc, text) == customer


@pytest.mark.parametrize(
    "text", ["", " ", "*", "没有", "qqqq", "99999999999", "'; DROP TABLE", '"福', "NEAR(a b)", "AND"]
)
def test_odd_texts_find_nothing_and_break_nothing(pc: CustomerPc, text: str) -> None:
    groups = pc.customers.read.search(text, LI_FANG).groups
    assert all(group.hits for group in groups)
    assert first(pc, "福安") == C1


def test_agreement_and_account_numbers(pc: CustomerPc) -> None:
    for text in ("XY-20250101-0002", "xy-20250101-0002", "90000000000002", "0101-0002"):
        assert first(pc, text, HitKind.AGREEMENT) == C2, text


def test_slip_numbers_lead_to_the_visit(pc: CustomerPc) -> None:
    with work(pc.store, LI_FANG, what="test") as uow:
        visit = pc.one("SELECT id FROM visit WHERE customer_id = ?", C2)
        number = issue(uow, NumberKind.VISIT, pc.clock_day, "visit", visit)
        uow.commit()
    assert number == "SM01-V-20251124-0001"
    for text in (number, "sm01-v-20251124-0001", "20251124-0001", "SM01-V-2025"):
        groups = {group.kind: group for group in pc.customers.read.search(text, LI_FANG).groups}
        [hit] = groups[HitKind.SLIP].hits
        assert (hit.title, hit.customer_id, hit.row_id, hit.subject) == (number, C2, visit, "visit"), text


def test_names_that_begin_so_come_first_even_among_many(pc: CustomerPc) -> None:
    pc.add_crowd(2000)
    for name in ("盐城", "五金盐城店", "大盐城五金"):
        number = f"T{len(name)}{ord(name[0])}"
        typed = new_customer(full_name=name, crm_customer_no=number, phone="", email=f"{number}@a.cn", address=name)
        pc.customers.filing.file(typed, LI_FANG, duplicate_reason="测试名称")
    hits = next(g for g in pc.customers.read.search("盐城", LI_FANG).groups if g.kind is HitKind.CUSTOMER).hits
    assert hits[0].title == "盐城"
    assert all(hit.title.startswith("盐城") for hit in hits)
    assert hits[0].matched is MatchedBy.NAME
    contact = pc.customers.read.search("林福安", LI_FANG).groups[0].hits[0]
    assert (contact.customer_id, contact.matched) == (C1, MatchedBy.CONTACT)


def test_prospects_stand_in_a_group_of_their_own(pc: CustomerPc) -> None:
    typed = {"full_name": "福安新店", "address": "夹山路2号", "phone": "13900002222", "customer_type": "sole"}
    pc.customers.filing.file_prospect(typed, LI_FANG)
    groups = pc.customers.read.search("福安", LI_FANG).groups
    assert [(group.kind, len(group.hits)) for group in groups] == [(HitKind.CUSTOMER, 1), (HitKind.PROSPECT, 1)]


def test_the_number_of_results_is_limited_and_said(pc: CustomerPc) -> None:
    pc.add_crowd(500)
    group = pc.customers.read.search("有限公司", LI_FANG, limit=5).groups[0]
    assert len(group.hits) == 5
    assert group.more
