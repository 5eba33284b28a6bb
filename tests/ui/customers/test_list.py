"""The list by keys: search as you type, chips with counts, saved filters, other pages."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from app.queries.customers import CustomerFilter
from models.store.actor import Actor
from tests.support.customer_pc import C1, C2, C3, CHEN_GANG, LI_FANG, CustomerPc
from tests.support.gui import find, focused, press, type_text, wait_for
from tests.ui.customers.desk import Desk
from ui.customers.list_page import CustomersPage, ProspectsPage


def names(room: CustomersPage) -> list[str]:
    return [room.table.cell(number, "name") for number in range(room.table.total)]


def search(desk: Desk, room: CustomersPage, text: str) -> list[str]:
    room.bar.search.setFocus()
    press("Ctrl+A")
    press("Delete")
    type_text(text)
    wait_for(lambda: room.bar.wanted.text == text)
    desk.settle()
    return names(room)


def test_the_list_opens_with_counts_and_coverage(desk: Desk) -> None:
    room = desk.open(CustomersPage)
    assert names(room) == ["福安茶业合作社", "重庆路五金店", "单氏诊所", "曾记快餐", "𠮷田超市"]
    chips = room.bar.chips
    assert [chips.text_of(key) for key in ("all", "mine", "overdue", "due_today")] == [
        "在用 5", "我的 5", "核对逾期 2", "今日到期 1",
    ]  # fmt: skip
    assert room.bar.coverage.text() == "覆盖率 100.00 %：5 户商业用户中已建档 5 户"
    assert room.table.cell(0, "due") == "逾期 4 天"
    assert room.table.cell(1, "due") == "今日到期"
    assert room.table.hasFocus()


def test_typing_in_the_list_searches_by_every_reading(desk: Desk) -> None:
    room = desk.open(CustomersPage)
    type_text("ssz")
    assert focused().objectName() == "customers.search"
    wait_for(lambda: room.bar.wanted.text == "ssz")
    desk.settle()
    assert names(room) == ["单氏诊所"]
    for text, name in (
        ("dsz", "单氏诊所"), ("cqlwjd", "重庆路五金店"), ("zjkc", "曾记快餐"), ("cjkc", "曾记快餐"),
        ("1003", "单氏诊所"), ("cq路", "重庆路五金店"), ("𠮷", "𠮷田超市"), ("古渡", "𠮷田超市"),
    ):  # fmt: skip
        assert search(desk, room, text) == [name], text


def test_enter_goes_from_the_search_to_the_list_and_opens_the_file(desk: Desk) -> None:
    room = desk.open(CustomersPage)
    search(desk, room, "dsz")
    press("Return")
    assert room.table.hasFocus()
    press("Return")
    assert desk.shell.opened[-1] == ("customer", C3)


def test_escape_clears_the_search_first(desk: Desk) -> None:
    room = desk.open(CustomersPage)
    search(desk, room, "dsz")
    press("Escape")
    desk.settle()
    assert room.table.total == 5
    assert desk.shell.backs == 0
    press("Escape")
    assert desk.shell.backs == 1


def test_a_chip_shows_as_many_as_it_says(desk: Desk, pc: CustomerPc) -> None:
    pc.customers.amending.amend(C1, {"phone": "13811112222"}, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    pc.customers.filing.file_prospect(
        {"full_name": "夹山新店", "address": "夹山路2号", "phone": "13900002222", "customer_type": "sole"}, LI_FANG
    )
    room = desk.open(CustomersPage)
    room.bar.chips.setFocus()
    for key, button in list(room.bar.chips._buttons.items()):
        button.click()
        desk.settle()
        assert button.text().endswith(f" {room.table.total}"), key
    assert "待上报 2" in [button.text() for button in room.bar.chips._buttons.values()]


def test_choices_narrow_the_list(desk: Desk) -> None:
    room = desk.open(CustomersPage)
    room.bar.choosers["tier"].setFocus()
    type_text("zs")
    desk.settle()
    assert names(room) == ["福安茶业合作社"]
    room.bar.choosers["tier"].setFocus()
    press("Delete")
    room.bar.choosers["village"].setFocus()
    desk.settle()
    assert room.table.total == 5


def test_a_filter_is_saved_made_usual_and_dropped_by_keys(desk: Desk, pc: CustomerPc) -> None:
    room = desk.open(CustomersPage)
    room.bar.choosers["tier"].setFocus()
    type_text("zs")
    desk.settle()
    desk.door.texts.append("钻石客户")
    press("F8")
    desk.settle()
    [line] = pc.customers.filters.list(LI_FANG)
    assert (line.name, line.wanted) == ("钻石客户", CustomerFilter(tier="diamond"))
    key = f"own.{line.filter_id.hex()}"
    assert room.bar.chips.text_of(key) == "钻石客户 1"
    room.bar.chips._buttons[key].click()
    desk.settle()
    press("F7")
    desk.settle()
    assert pc.customers.filters.list(LI_FANG)[0].is_default
    again = desk.open(CustomersPage)
    assert names(again) == ["福安茶业合作社"]
    again.table.setFocus()
    press("Del")
    desk.settle()
    assert pc.customers.filters.list(LI_FANG) == ()
    assert again.table.total == 5


def test_keys_lead_to_the_other_pages(desk: Desk, desks: Callable[[Actor], Desk]) -> None:
    room = desk.open(CustomersPage)
    room.table.go_to(1)
    press("F2")
    press("Ctrl+N")
    press("Ctrl+U")
    press("Ctrl+E")
    press("Ctrl+I")
    assert desk.shell.opened == [("visit_new", C2), ("customer_new", None), ("prospects", None)]
    head = desks(CHEN_GANG)
    head.open(CustomersPage)
    press("Ctrl+E")
    press("Ctrl+I")
    assert head.shell.opened == [("customers_export", (CustomerFilter(), "", False)), ("customers_import", None)]


def test_the_list_follows_changes(desk: Desk, pc: CustomerPc) -> None:
    room = desk.open(CustomersPage)
    desk.bus.publish(pc.customers.amending.confirm_unchanged(C2, LI_FANG))
    desk.settle()
    assert room.table.cell(1, "due") == "2025-12-24"
    assert room.bar.chips.text_of("due_today") == "今日到期 0"


def test_the_prospects_page_counts_and_converts(desk: Desk, pc: CustomerPc) -> None:
    typed = {"full_name": "夹山新店", "address": "夹山路2号", "phone": "13900002222", "customer_type": "sole"}
    saved = pc.customers.filing.file_prospect(typed, LI_FANG)
    room = desk.open(ProspectsPage)
    assert names(room) == ["夹山新店"]
    assert find(room, "prospects.search", QLineEdit).text() == ""
    press("F5")
    press("Ctrl+N")
    assert desk.shell.opened == [("customer_convert", saved.row_id), ("prospect_new", None)]


def test_an_empty_list_says_what_to_do(desk: Desk) -> None:
    room = desk.open(CustomersPage)
    search(desk, room, "没有这个客户")
    assert room.table.total == 0
    assert "Ctrl+N" in "".join(label.text() for label in room.table.viewport().findChildren(type(room.bar.coverage)))
