from datetime import date

import pytest

from models.kernel.enums import CustomerStatus, ValueTier, VisitClass
from models.kernel.errors import InputError, ManyInputErrors, RightsError, YouKeError
from tests.support.customer_pc import AUDITOR, C1, LI_FANG, CustomerPc, new_customer

BASICS = ("crm_customer_no", "full_name", "address", "postcode", "contact_name", "phone", "customer_type",
          "industry_code", "usage_kinds")  # fmt: skip


def errors_of(error: YouKeError) -> list[str | None]:
    return [part.field for part in error.errors] if isinstance(error, ManyInputErrors) else [error.field]


@pytest.mark.parametrize("field", BASICS)
def test_each_of_the_nine_basic_items_is_needed_and_named(pc: CustomerPc, field: str) -> None:
    typed = new_customer()
    typed[field] = frozenset() if field == "usage_kinds" else ""
    with pytest.raises(InputError) as refusal:
        pc.customers.filing.file(typed, LI_FANG)
    assert errors_of(refusal.value) == [field]
    assert pc.one("SELECT count(*) FROM customer") == 5


def test_an_empty_form_names_all_nine(pc: CustomerPc) -> None:
    with pytest.raises(ManyInputErrors) as refusal:
        pc.customers.filing.file({}, LI_FANG)
    assert errors_of(refusal.value) == list(BASICS)


def test_an_e_mail_address_is_as_good_as_a_phone(pc: CustomerPc) -> None:
    saved = pc.customers.filing.file(new_customer(phone="", email="a@b.cn"), LI_FANG)
    assert pc.one("SELECT email FROM customer WHERE id = ?", saved.row_id) == "a@b.cn"


def test_a_new_file_has_grades_a_first_review_and_one_transaction(pc: CustomerPc) -> None:
    saved = pc.customers.filing.file(new_customer(), LI_FANG)
    page = pc.customers.read.file(saved.row_id, LI_FANG)
    assert page.file.status is CustomerStatus.ACTIVE
    assert page.file.tier is ValueTier.GOLD
    assert page.file.visit_class is VisitClass.TWO
    assert page.file.due is not None and page.file.due.limit == date(2025, 12, 24)
    assert page.file.waiting and page.file.version == 1
    assert [(line.scheme, line.value, line.reason) for line in page.grades] == [
        ("tier", "gold", "建档"), ("class", "2", "建档"),
    ] or {line.scheme for line in page.grades} == {"tier", "class"}  # fmt: skip
    assert [entry.kind for entry in page.reviews] == ["filed"]
    assert pc.one("SELECT count(*) FROM outbox") == 1
    assert pc.one("SELECT summary FROM outbox") == "customer.file|夹山水产经营部"


def test_all_nineteen_values_are_stored_as_typed(pc: CustomerPc) -> None:
    texts = {
        "service_area": "全县\n及邻县", "service_capacity": "𠮷田", "business_direction": "王䶮  王𬎆",
        "business_policy": "先货后款", "company_scale": "12 人", "operation_trait": "“春秋”两季",
        "leader_quality": "好", "rival_relation": "无", "our_relation": "good", "cooperation_attitude": "fair",
    }  # fmt: skip
    saved = pc.customers.filing.file(new_customer(**texts), LI_FANG)
    file = pc.customers.read.file(saved.row_id, LI_FANG).file
    assert {name: str(file.values[name]) for name in texts} == texts
    assert file.score.percent == 100


def test_names_are_normalised_and_derived_columns_follow(pc: CustomerPc) -> None:
    saved = pc.customers.filing.file(new_customer(full_name=" 夹山　水产（有限）公司 "), LI_FANG)
    row = pc.one("SELECT full_name, name_key, phone_tail, completeness FROM customer WHERE id = ?", saved.row_id)
    assert row == ("夹山 水产有限公司", "夹山水产", "1234", 47)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "1234"), ("postcode", "000000"), ("email", "nobody"), ("industry_code", "渔业"), ("mnemonic", "中"),
        ("full_name", "王"), ("customer_type", "nothing"), ("usage_kinds", frozenset({"77"})),
        ("service_area", "字" * 501), ("full_name", "坏\x00名字"), ("manager_b", LI_FANG.staff_no),
    ],
)  # fmt: skip
def test_a_bad_value_is_refused_at_its_field(pc: CustomerPc, field: str, value: object) -> None:
    with pytest.raises(InputError) as refusal:
        pc.customers.filing.file(new_customer(**{"manager_a": LI_FANG.staff_no, field: value}), LI_FANG)
    assert errors_of(refusal.value) == [field]


def test_a_number_on_file_is_refused_and_names_the_file(pc: CustomerPc) -> None:
    with pytest.raises(InputError, match="福安茶业合作社") as refusal:
        pc.customers.filing.file(new_customer(crm_customer_no="KH41530001000001"), LI_FANG)
    assert refusal.value.field == "crm_customer_no"


def test_certificates_are_checked_and_unique(pc: CustomerPc) -> None:
    code = {"cert_type": "uscc", "cert_no": "91350100M000100Y43"}
    pc.customers.filing.file(new_customer(**code), LI_FANG)
    with pytest.raises(InputError) as wrong:
        pc.customers.filing.file(new_customer(cert_type="uscc", cert_no="91350100M000100Y44"), LI_FANG)
    with pytest.raises(InputError) as again:
        other = {"crm_customer_no": "KH41530001000901", "full_name": "另一户", "phone": "13900009999"}
        pc.customers.filing.file(new_customer(**code, **other, address="别处"), LI_FANG)
    with pytest.raises(InputError) as kindless:
        pc.customers.filing.file(new_customer(cert_no="91350100M000100Y43"), LI_FANG)
    assert (wrong.value.field, again.value.field, kindless.value.field) == ("cert_no", "cert_no", "cert_type")


def test_a_look_alike_needs_a_reason(pc: CustomerPc) -> None:
    typed = new_customer(phone="13807361001")
    with pytest.raises(InputError, match="福安茶业合作社") as refusal:
        pc.customers.filing.file(typed, LI_FANG)
    assert refusal.value.field == "duplicate_reason"
    saved = pc.customers.filing.file(typed, LI_FANG, duplicate_reason="同一电话的两家企业")
    assert pc.one("SELECT count(*) FROM customer WHERE id = ?", saved.row_id) == 1


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"phone": "138 0736 1001"}, "电话相同"),
        ({"full_name": "福安茶业（有限）公司 合作社"}, ""),
        ({"full_name": "福安 茶业合作社有限公司"}, "名称相同"),
        ({"full_name": "（福安茶业合作社）"}, "名称相同"),
        ({"address": "石门县石门乡茶山村１号", "postcode": "415300"}, "地址相同"),
        ({"phone": "13807361011"}, "电话相同"),
        ({"address": "石门县石门乡茶山村1号", "postcode": "415301"}, ""),
        ({"phone": "13807361999"}, ""),
    ],
)
def test_look_alikes_are_found_while_typing(pc: CustomerPc, typed: dict[str, object], reason: str) -> None:
    found = pc.customers.filing.look_alikes(typed)
    assert [(hint.customer_id, hint.reasons[0].zh) for hint in found] == ([(C1, reason)] if reason else [])


def test_a_file_is_no_look_alike_of_itself_nor_of_withdrawn_and_deleted_ones(pc: CustomerPc) -> None:
    assert pc.customers.filing.look_alikes({"phone": "13807361001"}, C1) == ()
    with pc.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE customer SET status = 'withdrawn' WHERE id = ?", (C1,))
    assert pc.customers.filing.look_alikes({"phone": "13807361001"}) == ()


def test_the_next_number_follows_the_last_of_the_outlet(pc: CustomerPc) -> None:
    assert pc.customers.filing.next_number(LI_FANG.outlet) == "KH41530001000006"
    assert pc.customers.filing.next_number("99999999") == "KH99999999000001"


def test_without_the_right_nothing_is_filed(pc: CustomerPc) -> None:
    with pytest.raises(RightsError):
        pc.customers.filing.file(new_customer(), AUDITOR)


def test_a_new_file_can_be_taken_back(pc: CustomerPc) -> None:
    saved = pc.customers.filing.file(new_customer(), LI_FANG)
    assert saved.undo is not None
    pc.customers.undoing.undo(saved.undo, LI_FANG)
    assert pc.one("SELECT count(*) FROM customer WHERE deleted_ms IS NULL") == 5
    assert pc.customers.read.search("夹山水产", LI_FANG).total == 0


def test_the_draft_goes_with_the_save(pc: CustomerPc) -> None:
    with pc.store.transaction() as connection:
        connection.exec_driver_sql(
            "INSERT INTO draft (staff_no, key, title, body, saved_ms) VALUES (?, 'customer_new', '', '{}', 1)",
            (LI_FANG.staff_no,),
        )
    pc.customers.filing.file(new_customer(), LI_FANG, draft_key="customer_new")
    assert pc.one("SELECT count(*) FROM draft") == 0
