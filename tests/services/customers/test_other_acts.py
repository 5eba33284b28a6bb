from dataclasses import replace
from datetime import date

import pytest

from app.queries.customer_file import agreement_state, grade_on
from app.services.customers import AgreementDraft, AgreementKey, ContactKey, GradeDraft
from app.services.demo import people
from models.kernel.enums import AgreementStatus, CustomerStatus, PayMode, SettleCycle, ValueTier, VisitClass
from models.kernel.errors import InputError, RightsError, StaleError
from tests.support.customer_pc import AUDITOR, C1, C2, C3, C5, CHEN_GANG, LI_FANG, CustomerPc, new_customer
from tests.support.people import second

HEAD_ALLOWS = second(people.CHEN_GANG, "客户搬迁，业务已结清")


def test_a_grade_is_dated_and_the_old_one_stays_by_date(pc: CustomerPc) -> None:
    draft = GradeDraft(ValueTier.DIAMOND, None, date(2025, 12, 1), "全年用邮超过二十五万元")
    pc.customers.grading.change(C2, draft, CHEN_GANG)
    page = pc.customers.read.file(C2, CHEN_GANG)
    assert (page.file.tier, page.file.visit_class) == (ValueTier.GOLD, VisitClass.TWO)
    assert (page.grades[0].previous, page.grades[0].value, page.grades[0].author) == ("gold", "diamond", "陈刚")
    with pc.store.read() as connection:
        assert grade_on(connection, C2, "tier", date(2025, 11, 30)) == "gold"
        assert grade_on(connection, C2, "tier", date(2025, 12, 1)) == "diamond"
    pc.clock.set("2025-12-01 08:00")
    assert pc.customers.read.file(C2, CHEN_GANG).file.tier is ValueTier.DIAMOND


def test_tier_and_class_are_independent(pc: CustomerPc) -> None:
    pc.customers.grading.change(C2, GradeDraft(None, VisitClass.ONE, date(2025, 11, 24), "旺季加强走访"), CHEN_GANG)
    file = pc.customers.read.file(C2, CHEN_GANG).file
    assert (file.tier, file.visit_class) == (ValueTier.GOLD, VisitClass.ONE)


def test_a_grade_needs_the_right_a_reason_a_change_and_a_later_day(pc: CustomerPc) -> None:
    good = GradeDraft(ValueTier.SILVER, None, date(2025, 11, 24), "年用邮额下降")
    with pytest.raises(RightsError):
        pc.customers.grading.change(C2, good, LI_FANG)
    for bad, field in (
        (replace(good, reason=""), "reason"),
        (replace(good, tier=ValueTier.GOLD), "tier"),
        (replace(good, tier=None), "tier"),
    ):
        with pytest.raises(InputError) as refusal:
            pc.customers.grading.change(C2, bad, CHEN_GANG)
        assert refusal.value.field == field
    pc.customers.grading.change(C2, good, CHEN_GANG)
    with pytest.raises(InputError) as early:
        pc.customers.grading.change(C2, GradeDraft(ValueTier.DIAMOND, None, date(2025, 11, 1), "补记"), CHEN_GANG)
    assert early.value.field == "effective_from"


def test_history_tells_grades_with_their_first_day_and_reviews_with_their_kind(pc: CustomerPc) -> None:
    pc.customers.grading.change(C2, GradeDraft(ValueTier.DIAMOND, None, date(2025, 12, 1), "用邮增加"), CHEN_GANG)
    pc.clock.advance(1000)
    pc.customers.amending.confirm_unchanged(C2, LI_FANG)
    review, grade, *_ = pc.customers.read.history(C2, _Page(), LI_FANG).rows
    assert (review.source, review.reason, review.new) == ("review", "no_change", date(2025, 11, 24))
    assert (grade.source, grade.old, grade.new, grade.effective_from, grade.author, grade.reason) == (
        "grade", ValueTier.GOLD, ValueTier.DIAMOND, date(2025, 12, 1), "陈刚", "用邮增加",
    )  # fmt: skip


def test_withdrawing_takes_two_persons_and_hides_the_file(pc: CustomerPc) -> None:
    before = pc.one("SELECT * FROM customer WHERE id = ?", C3)
    pc.customers.withdrawing.withdraw(C3, LI_FANG, HEAD_ALLOWS)
    assert pc.customers.read.search("单氏诊所", LI_FANG).total == 0
    assert pc.customers.read.file(C3, LI_FANG).file.withdrawn
    assert pc.one("SELECT maker_name, checker_name, reason FROM authorisation") == (
        "李芳", "陈刚", "客户搬迁，业务已结清",
    )  # fmt: skip
    with pytest.raises(InputError):
        pc.customers.amending.amend(C3, {"phone": "13811112222"}, "换号", LI_FANG, seen_ms=pc.seen(C3))
    with pytest.raises(InputError):
        pc.customers.withdrawing.withdraw(C3, LI_FANG, HEAD_ALLOWS)
    pc.customers.withdrawing.restore(C3, LI_FANG, second(people.CHEN_GANG, "撤销有误"))
    after = pc.one("SELECT * FROM customer WHERE id = ?", C3)
    stamps = {"updated_ms", "updated_by"}
    names = [row[1] for row in pc.rows("PRAGMA table_info(customer)")]
    differing = {name for name, old, new in zip(names, before, after, strict=True) if old != new}
    assert differing <= stamps
    assert pc.customers.read.search("ssz", LI_FANG).total == 1


def test_who_may_not_unlock_a_withdrawal(pc: CustomerPc) -> None:
    for other in (
        second(people.LI_FANG, "自己授权"),
        second(people.CHEN_GANG, ""),
        second(people.CHEN_GANG, "x" * 501),
    ):
        with pytest.raises(InputError):
            pc.customers.withdrawing.withdraw(C3, LI_FANG, other)
    with pytest.raises((InputError, RightsError)):
        pc.customers.withdrawing.withdraw(C3, LI_FANG, second(people.CHEN_GANG, "原因说明", "wrong-Password-1"))
    with pytest.raises(RightsError):
        pc.customers.withdrawing.withdraw(C3, LI_FANG, second(people.WANG_YAN, "原因说明"))
    with pytest.raises(RightsError):
        pc.customers.withdrawing.withdraw(C3, AUDITOR, HEAD_ALLOWS)
    assert pc.one("SELECT status FROM customer WHERE id = ?", C3) == "active"


def test_sql_can_delete_neither_history_nor_ledgers(pc: CustomerPc) -> None:
    pc.customers.amending.amend(C2, {"postcode": "415301"}, "邮编调整", LI_FANG, seen_ms=pc.seen(C2))
    for table in ("field_history", "grade_change", "file_review", "customer_note", "authorisation", "export_log"):
        statement = f"DELETE FROM {table}"
        if pc.one(f"SELECT count(*) FROM {table}"):
            with pytest.raises(Exception, match=table), pc.store.transaction() as c:
                c.exec_driver_sql(statement)


def test_contact_persons_come_change_and_go(pc: CustomerPc) -> None:
    contacts = pc.customers.contacts
    typed = {"name": " 区大伟 ", "mobile": "139 1234 8765", "birthday_md": "5月31日", "is_primary": True}
    saved = contacts.add(C2, typed, LI_FANG)
    people_now = pc.customers.read.file(C2, LI_FANG).contacts
    assert [(line.name, line.is_primary) for line in people_now] == [("区大伟", True), ("覃解放", False)]
    assert (people_now[0].mobile, people_now[0].birthday_md) == ("13912348765", "05-31")
    assert pc.customers.read.file(C2, LI_FANG).file.waiting
    assert pc.customers.read.search("odw", LI_FANG).groups[0].hits[0].customer_id == C2
    key = ContactKey(saved.row_id, people_now[0].updated_ms)
    pc.clock.advance(1000)
    contacts.change(key, {"title": "经理", "mobile": ""}, LI_FANG)
    with pytest.raises(StaleError):
        contacts.change(key, {"title": "主任"}, LI_FANG)
    line = pc.customers.read.file(C2, LI_FANG).contacts[0]
    assert (line.title, line.mobile) == ("经理", "")
    contacts.remove(ContactKey(line.contact_id, line.updated_ms), LI_FANG)
    assert len(pc.customers.read.file(C2, LI_FANG).contacts) == 1
    assert pc.one("SELECT count(*) FROM contact_person WHERE id = ?", saved.row_id) == 1
    rows = pc.customers.read.history(C2, _Page(), LI_FANG).rows
    subjects = {row.subject for row in rows if row.source == "change"}
    assert subjects == {"区大伟", "覃解放"}


def test_a_bad_contact_is_refused_at_its_field(pc: CustomerPc) -> None:
    for typed, field in (({"name": ""}, "name"), ({"name": "甲", "mobile": "12"}, "mobile"),
                         ({"name": "甲", "birthday_md": "02-30"}, "birthday_md"),
                         ({"name": "甲" * 51}, "name")):  # fmt: skip
        with pytest.raises(InputError) as refusal:
            pc.customers.contacts.add(C1, typed, LI_FANG)
        assert refusal.value.field == field


AGREEMENT = AgreementDraft(
    "xy-20251124-0009", "90000000009999", frozenset({"01"}), PayMode.ACCOUNT, True, 500_000, SettleCycle.MONTH, 31, 5,
    date(2025, 12, 1), date(2026, 11, 30), date(2025, 11, 24), "曾国藩", "陈刚", AgreementStatus.VALID,
)  # fmt: skip


def test_an_agreement_is_added_changed_and_found(pc: CustomerPc) -> None:
    saved = pc.customers.agreements.add(C5, AGREEMENT, LI_FANG)
    [line] = pc.customers.read.file(C5, LI_FANG).agreements
    assert (line.agreement_no, line.credit_limit, line.settle_day) == ("XY-20251124-0009", 500_000, 31)
    assert agreement_state(line, date(2026, 11, 30)) is AgreementStatus.VALID
    assert agreement_state(line, date(2026, 12, 1)) is AgreementStatus.EXPIRED
    for text in ("XY-20251124-0009", "90000000009999", "9999"):
        groups = pc.customers.read.search(text, LI_FANG).groups
        assert [group.hits[0].customer_id for group in groups if group.kind.value == "agreement"] == [C5], text
    pc.clock.advance(1000)
    key = AgreementKey(saved.row_id, line.updated_ms)
    pc.customers.agreements.change(key, replace(AGREEMENT, credit_limit=600_000), LI_FANG)
    assert pc.customers.read.file(C5, LI_FANG).agreements[0].credit_limit == 600_000
    with pytest.raises(StaleError):
        pc.customers.agreements.change(key, AGREEMENT, LI_FANG)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"agreement_no": ""}, "agreement_no"), ({"account_no": "123"}, "account_no"),
        ({"business_scope": frozenset()}, "business_scope"), ({"valid_to": date(2025, 12, 1)}, "valid_to"),
        ({"valid_from": None}, "valid_from"), ({"settle_day": 29}, "settle_day"), ({"grace_days": 31}, "grace_days"),
        ({"allow_credit": False}, "credit_limit"), ({"settle_cycle": None}, "settle_cycle"),
        ({"agreement_no": "XY-20250101-0001"}, "agreement_no"), ({"account_no": "90000000000001"}, "account_no"),
    ],
)  # fmt: skip
def test_a_bad_agreement_is_refused_at_its_field(pc: CustomerPc, change: dict[str, object], field: str) -> None:
    with pytest.raises(InputError) as refusal:
        pc.customers.agreements.add(C5, replace(AGREEMENT, **change), LI_FANG)  # type: ignore[arg-type]
    assert refusal.value.field == field


def test_a_prospect_becomes_a_customer_and_keeps_its_id_and_visits(pc: CustomerPc) -> None:
    typed = {"full_name": "夹山新店", "address": "夹山路2号", "phone": "13900002222", "customer_type": "sole"}
    saved = pc.customers.filing.file_prospect(typed, LI_FANG)
    facts = pc.customers.read.coverage(LI_FANG)
    assert (facts.customers, facts.prospects, facts.basis_points) == (5, 1, 8333)
    with pc.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE visit SET customer_id = ? WHERE customer_id = ?", (saved.row_id, C2))
    with pytest.raises(InputError):
        pc.customers.prospects.convert(saved.row_id, {}, LI_FANG, seen_ms=pc.seen(saved.row_id))
    complete = {name: value for name, value in new_customer().items() if name not in {"full_name", "address", "phone"}}
    pc.customers.prospects.convert(saved.row_id, complete, LI_FANG, seen_ms=pc.seen(saved.row_id))
    page = pc.customers.read.file(saved.row_id, LI_FANG)
    assert (page.file.status, page.file.tier) == (CustomerStatus.ACTIVE, ValueTier.GOLD)
    assert pc.one("SELECT count(*) FROM visit WHERE customer_id = ?", saved.row_id) == 1
    assert pc.customers.read.coverage(LI_FANG).prospects == 0
    assert "status" in {line.field_name for line in pc.customers.read.history(saved.row_id, _Page(), LI_FANG).rows}


class _Page:
    offset = 0
    limit = 100
    sort = ""
    descending = False
