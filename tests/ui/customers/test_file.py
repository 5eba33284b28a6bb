"""The file page by keys: header, tabs, review, withdrawal with two persons, notes, masked data, card."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from app.services.demo import people
from models.store.actor import Actor
from tests.support.customer_pc import AUDITOR, C1, C2, C3, CHEN_GANG, LI_FANG, CustomerPc
from tests.support.gui import press, wait_for
from tests.support.people import second
from tests.ui.customers.desk import Desk
from ui.customers.file_page import CustomerPage
from ui.shell.door import Authorisation
from ui.shell.print_flow import PrintFlow


def chip(page: CustomerPage, key: str) -> str:
    found = page.head.chips[key]
    return found.text() if not found.isHidden() else ""


def test_the_header_tells_how_the_file_stands(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerPage, C1)
    assert page.title() == "福安茶业合作社"
    assert [chip(page, key) for key in ("tier", "class", "due", "score", "report", "paper", "green")] == [
        "钻石", "走访一类", "核对：逾期 4 天", "完整度 100 %", "已上报", "", "绿色通道",
    ]  # fmt: skip
    desk.bus.publish(
        pc.customers.amending.amend(C1, {"phone": "13811112222"}, "客户换号", LI_FANG, seen_ms=pc.seen(C1)).changes
    )
    desk.settle()
    assert (chip(page, "report"), chip(page, "paper")) == ("待上报", "纸档待更换")
    assert "第 2 版" in page.head.line.text()
    pc.confirm_all(pc.clock.now_ms())
    page.read()
    desk.settle()
    assert chip(page, "report") == "已上报 2025-11-24 08:05（服务器时间）"


def test_every_tab_shows_its_part(desk: Desk, pc: CustomerPc) -> None:
    pc.customers.amending.amend(C1, {"phone": "13811112222"}, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    page = desk.open(CustomerPage, C1)
    assert page.tabs.basics.value("用邮种类") == "函件、特快专递、物流"
    assert page.tabs.traits.value("服务能力") == "年产茶叶三百吨"
    assert page.tabs.business.value("合作态度") == "好"
    for number, table, cell, text in (
        (4, page.tabs.contacts, "name", "林福安"),
        (5, page.tabs.agreements, "no", "XY-20250101-0001"),
        (6, page.tabs.visits, "day", "2025-11-14"),
        (8, page.tabs.history, "new", "13811112222"),
    ):
        press(f"Ctrl+{number}")
        desk.settle()
        assert table.isVisible()
        assert table.cell(0, cell) == text
    assert page.tabs.history.cell(0, "why") == "客户换号"
    assert page.tabs.history.cell(1, "why") == "修改时核对"


def test_gone_through_without_change(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerPage, C2)
    assert chip(page, "due") == "核对：今日到期"
    press("F8")
    desk.settle()
    assert chip(page, "due") == "核对：2025-12-24"
    assert pc.one("SELECT count(*) FROM file_review WHERE customer_id = ? AND reviewed_on = '2025-11-24'", C2) == 1
    press("F8")
    desk.settle()
    assert str(desk.door.errors[-1]) == "The file of 重庆路五金店 has been gone through today"


def test_there_is_no_delete_and_withdrawal_takes_the_administrator(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerPage, C3)
    press("Del")
    desk.settle()
    assert pc.one("SELECT count(*) FROM customer WHERE deleted_ms IS NULL") == 5
    assert not [button for button in desk.bar.findChildren(QPushButton) if "Del" in button.text()]
    own = second(people.LI_FANG, "自己授权")
    desk.door.second.append(Authorisation(own.staff_no, own.password, own.reason))
    press("F12")
    desk.settle()
    assert len(desk.door.errors) == 1
    head = second(people.CHEN_GANG, "客户搬迁")
    desk.door.second.append(Authorisation(head.staff_no, head.password, head.reason))
    press("F12")
    desk.settle()
    assert desk.door.authorisations[-1] == "撤销档案：单氏诊所"
    assert chip(page, "status") == "已撤销"
    shown = [button.objectName() for button in desk.bar.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["customer.restore", "customer.print"]
    desk.door.second.append(Authorisation(head.staff_no, head.password, "撤销有误"))
    press("F12")
    desk.settle()
    assert chip(page, "status") == "在用"


def test_notes_are_written_and_contacts_removed(desk: Desk, pc: CustomerPc) -> None:
    page = desk.open(CustomerPage, C1)
    press("Ctrl+7")
    desk.door.texts.append("上午十点前揽收")
    press("Ctrl+N")
    desk.settle()
    assert page.tabs.notes.cell(0, "text") == "上午十点前揽收"
    press("Ctrl+4")
    desk.settle()
    page.tabs.contacts.go_to(1)
    press("Del")
    desk.settle()
    assert desk.door.questions[-1].danger
    assert len(pc.customers.read.file(C1, LI_FANG).contacts) == 1


def test_keys_lead_to_the_other_pages(desk: Desk, desks: Callable[[Actor], Desk]) -> None:
    page = desk.open(CustomerPage, C1)
    for key in ("F2", "F4", "F3", "F5"):
        press(key)
    press("Ctrl+4")
    desk.settle()
    press("Ctrl+N")
    page.tabs.contacts.setFocus()
    press("Return")
    contact = page.tabs.contacts.current()
    assert contact is not None
    assert desk.shell.opened == [
        ("visit_new", C1), ("visit_phone", C1), ("customer_edit", C1), ("contact_new", C1),
        ("contact", contact.contact_id),
    ]  # fmt: skip
    head = desks(CHEN_GANG)
    head.open(CustomerPage, C1)
    press("F5")
    assert head.shell.opened == [("customer_grade", C1)]


def test_masked_data_is_shown_for_a_while_with_a_reason(desks: Callable[[Actor], Desk], pc: CustomerPc) -> None:
    desk = desks(CHEN_GANG)
    page = desk.open(CustomerPage, C1)
    assert page.tabs.basics.value("联系电话") == "138****1001"
    assert chip(page, "masked") == "个人信息已掩码"
    desk.door.texts.append("核对揽收电话")
    press("F6")
    desk.settle()
    assert page.revealed.isVisible()
    assert page.revealed.value("联系电话") == "13807361001"
    assert pc.one("SELECT reason FROM export_log") == "核对揽收电话"
    page._hide.setInterval(1)
    page._hide.start()
    wait_for(lambda: not page.revealed.isVisible())


def test_the_inspector_sees_and_changes_nothing(desks: Callable[[Actor], Desk]) -> None:
    desk = desks(AUDITOR)
    desk.open(CustomerPage, C1)
    shown = [button.objectName() for button in desk.bar.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["customer.print", "customer.reveal"]


def test_a_file_that_is_gone_is_told_in_words(desk: Desk) -> None:
    desk.open(CustomerPage, bytes(16))
    assert str(desk.door.errors[-1]) == "This file is no longer here: it was merged or moved elsewhere"


def test_the_card_is_drawn_for_the_preview(desk: Desk) -> None:
    page = desk.open(CustomerPage, C1)
    press("F9")
    desk.settle()
    [flow] = page.findChildren(PrintFlow)
    assert flow.preview is not None
    assert "SM01-F-20251124-0001" in flow.preview.windowTitle()
    flow.preview.close()
