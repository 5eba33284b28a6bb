"""New files, amendments, grades, contacts and agreements by keys alone, on the real cache."""

from collections.abc import Callable
from datetime import date

import pytest

from models.kernel.enums import ValueTier
from models.store.actor import Actor
from tests.support.customer_pc import C1, C2, C4, C5, CHEN_GANG, LI_FANG, WANG_YAN, CustomerPc, new_customer
from tests.support.gui import focused, press, type_text, wait_for
from tests.ui.customers.desk import Desk
from ui.customers.edit_page import CustomerEditPage
from ui.customers.form_page import FormPage
from ui.customers.new_page import ConvertPage, CustomerNewPage, ProspectNewPage
from ui.customers.small_pages import AgreementNewPage, AgreementPage, ContactNewPage, ContactPage, GradePage


def retype(text: str) -> None:
    press("Ctrl+A")
    press("Delete")
    if text:
        type_text(text)


def fill(page: FormPage[object], **texts: str) -> None:
    """Type into fields by name, as if the person had gone there with Tab."""
    for name, text in texts.items():
        page.form.focus_field(name)
        retype(text)


def choose(page: FormPage[object], **keys: str) -> None:
    for name, letters in keys.items():
        page.form.focus_field(name)
        type_text(letters)


def test_amending_a_key_account_without_a_reason_keeps_the_text(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerEditPage, C1)
    fill(page, phone="13811112222")
    press("Ctrl+S")
    desk.settle()
    assert page.form.message_of("reason") == "钻石客户修改须填原因"
    assert focused().objectName() == "customer_edit.reason"
    assert page.form.text("phone") == "13811112222"
    type_text("客户换号")
    press("Ctrl+S")
    desk.settle()
    assert desk.shell.backs == 1
    file = pc.customers.read.file(C1, LI_FANG).file
    assert (file.values["phone"], file.version, file.waiting, file.stale) == ("13811112222", 2, True, True)
    [(text, undo)] = desk.door.undos
    assert text == "已保存：福安茶业合作社（待上报）。"
    undo()
    desk.settle()
    assert pc.customers.read.file(C1, LI_FANG).file.values["phone"] == "13807361001"
    assert pc.one("SELECT count(*) FROM draft") == 0


def test_enter_walks_through_the_form_and_saves_at_its_end(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(ContactNewPage, C2)
    visited = []
    for text in ("区大伟", "经理", "业务部", "13912348765"):
        visited.append(focused().objectName())
        type_text(text)
        press("Return")
    for _ in range(6):
        visited.append(focused().objectName())
        press("Return")
    desk.settle()
    assert visited == [f"contact_new.{name}" for name in page.form.raw()]
    assert [line.name for line in pc.customers.read.file(C2, LI_FANG).contacts] == ["覃解放", "区大伟"]


def test_a_half_typed_amendment_survives_escape_and_restart(desk: Desk) -> None:
    page = desk.open(CustomerEditPage, C4)
    fill(page, village="新渡村")
    press("Escape")
    desk.settle()
    assert desk.shell.backs == 1
    again = desk.open(CustomerEditPage, C4)
    assert again.form.text("village") == "新渡村"
    assert again.form.changed_keys() == ("village",)
    assert desk.door.told == [("上次未保存的内容已恢复到表单。", "info")]


def test_a_draft_never_brings_an_old_value_back_over_a_newer_one(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerEditPage, C4)
    fill(page, village="新渡村")
    press("Escape")
    desk.settle()
    pc.customers.amending.amend(C4, {"phone": "13899998888"}, "", WANG_YAN, seen_ms=pc.seen(C4))
    desk.open(CustomerEditPage, C4)
    press("F10")
    desk.settle()
    values = pc.customers.read.file(C4, LI_FANG).file.values
    assert (values["village"], values["phone"]) == ("新渡村", "13899998888")


def test_a_change_by_somebody_else_is_shown_and_the_text_kept(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerEditPage, C4)
    fill(page, village="新渡村")
    pc.clock.advance(1000)
    pc.customers.amending.amend(C4, {"phone": "13899998888"}, "", WANG_YAN, seen_ms=pc.seen(C4))
    press("F10")
    desk.settle()
    assert len(desk.door.errors) == 1
    assert (page.form.text("phone"), page.form.text("village")) == ("13899998888", "新渡村")
    press("F10")
    desk.settle()
    assert pc.customers.read.file(C4, LI_FANG).file.values["village"] == "新渡村"


def test_a_masked_field_that_is_left_alone_stays(desks: Callable[[Actor], Desk], pc: CustomerPc) -> None:
    desk = desks(CHEN_GANG)
    page = desk.open(CustomerEditPage, C1)
    assert page.form.text("phone") == "138****1001"
    assert "掩码" in page.head.text()
    fill(page, reason="更正村组", village="茶山新村")
    press("F10")
    desk.settle()
    assert pc.one("SELECT phone, village FROM customer WHERE id = ?", C1) == ("13807361001", "茶山新村")


def test_a_new_customer_that_looks_like_another(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerNewPage)
    assert page.form.text("crm_customer_no") == "KH41530001000006"
    fill(
        page, full_name="茶山小店", address="茶山村9号", postcode="415300", contact_name="林二", phone="13807361001",
        industry_code="F52 零售业",
    )  # fmt: skip
    choose(page, customer_type="gt")
    page.form.focus_field("usage_kinds")
    press("1")
    wait_for(lambda: bool(page.alike.hints))
    desk.settle()
    assert page.alike.texts() == ["可能重复：福安茶业合作社（电话相同）"]
    press("F10")
    desk.settle()
    assert focused().objectName() == "customer_new.duplicate_reason"
    assert page.form.message_of("duplicate_reason") == "可能重复：福安茶业合作社（电话相同）"
    assert pc.one("SELECT count(*) FROM customer") == 5
    type_text("同一电话的另一户")
    press("F10")
    desk.settle()
    [new] = [row[0] for row in pc.rows("SELECT id FROM customer WHERE full_name = '茶山小店'")]
    assert desk.shell.opened[-1] == ("customer", new)


def test_the_look_alike_can_be_opened_instead(desk: Desk) -> None:
    page = desk.open(CustomerNewPage)
    fill(page, phone="13807361001")
    wait_for(lambda: bool(page.alike.hints))
    desk.settle()
    press("F4")
    assert desk.shell.opened == [("customer", C1)]


def test_missing_basics_are_marked_and_the_first_gets_the_cursor(desk: Desk) -> None:
    page = desk.open(CustomerNewPage)
    press("F10")
    assert focused().objectName() == "customer_new.full_name"
    marked = [key for key in page.form.raw() if page.form.message_of(key)]
    assert marked == [
        "full_name",
        "address",
        "postcode",
        "contact_name",
        "customer_type",
        "industry_code",
        "usage_kinds",
    ]


def test_neither_phone_nor_e_mail_is_refused_by_the_service(desk: Desk) -> None:
    page = desk.open(CustomerNewPage)
    page.form.set_raw({name: str(text) for name, text in new_customer(phone="").items() if isinstance(text, str)})
    page.form.set_value("usage_kinds", frozenset({"01"}))
    press("F10")
    desk.settle()
    assert focused().objectName() == "customer_new.phone"
    assert "不能为空" in page.form.message_of("phone")


def test_a_prospect_is_filed_and_becomes_a_customer(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(ProspectNewPage)
    fill(page, full_name="夹山新店", address="夹山路2号", phone="13900002222")
    choose(page, customer_type="gt")
    press("F10")
    desk.settle()
    kind, prospect = desk.shell.opened[-1]
    assert kind == "customer"
    assert isinstance(prospect, bytes)
    page = desk.open(ConvertPage, prospect)
    fill(page, postcode="415300", contact_name="郝水生", industry_code="F52 零售业")
    page.form.focus_field("usage_kinds")
    press("2")
    choose(page, value_tier="hj")
    press("F10")
    desk.settle()
    file = pc.customers.read.file(prospect, LI_FANG).file
    assert (file.tier, file.status.value) == (ValueTier.GOLD, "active")


def test_a_grade_is_changed_from_a_day_on(desks: Callable[[Actor], Desk], pc: CustomerPc) -> None:
    desk = desks(CHEN_GANG)
    page = desk.open(GradePage, C2)
    choose(page, tier="zs")
    fill(page, effective_from="2025-12-01")
    press("F10")
    desk.settle()
    assert page.form.message_of("reason")
    assert focused().objectName() == "customer_grade.reason"
    type_text("全年用邮增加")
    press("F10")
    desk.settle()
    assert pc.customers.read.file(C2, CHEN_GANG).grades[0].effective_from == date(2025, 12, 1)


def test_a_contact_is_changed(desk: Desk, pc: CustomerPc) -> None:
    contact = pc.customers.read.file(C1, LI_FANG).contacts[0]
    page = desk.open(ContactPage, contact.contact_id)
    assert page.form.text("name") == "林福安"
    fill(page, mobile="13811112222")
    press("F10")
    desk.settle()
    assert pc.one("SELECT mobile FROM contact_person WHERE id = ?", contact.contact_id) == "13811112222"


def test_an_agreement_is_added_and_changed(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(AgreementNewPage, C5)
    fill(page, agreement_no="XY-20251124-0009", valid_to="2026-11-30", credit_limit="5000")
    page.form.focus_field("business_scope")
    press("1")
    press("F10")
    desk.settle()
    assert focused().objectName() == "agreement_new.credit_limit"
    page.form.focus_field("allow_credit")
    press("Space")
    press("F10")
    desk.settle()
    [line] = pc.customers.read.file(C5, LI_FANG).agreements
    assert (line.agreement_no, line.credit_limit, line.allow_credit) == ("XY-20251124-0009", 500_000, True)
    page = desk.open(AgreementPage, line.agreement_id)
    fill(page, credit_limit="6000")
    press("F10")
    desk.settle()
    assert pc.customers.read.file(C5, LI_FANG).agreements[0].credit_limit == 600_000


@pytest.mark.parametrize("text", ["=1+1", "𠮷田王䶮𬎆", "<b>粗体</b>", "a" * 100])
def test_odd_texts_come_back_as_they_were_typed(desk: Desk, pc: CustomerPc, text: str) -> None:
    page = desk.open(CustomerEditPage, C4)
    fill(page, full_name=text)
    press("F10")
    desk.settle()
    assert pc.customers.read.file(C4, LI_FANG).file.name == text
