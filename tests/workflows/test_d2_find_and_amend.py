"""D2: find a file and amend it, keyboard only, with the centre reachable and not."""

from typing import Any

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QDialog, QLabel

from app.main.hands import focused, press, tab_to, type_text, visible, wait_for
from app.services.demo import people
from app.services.demo.fixture import demo_id
from models.kernel.errors import StorageError
from models.tables import metadata
from sync.protocol.codec import decode_fields
from tests.support.gui import shoot
from tests.support.looking import clipped, missing_glyphs
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import (
    action_names,
    authorise,
    chip,
    choose_filter,
    fill,
    find_hits,
    go_home,
    look,
    message,
    names_found,
    open_customer,
    place,
    room,
    rows,
    tile,
    wait_message,
)
from ui.customers.alike_bar import AlikeBar
from ui.widgets.print_preview import PrintPreview

C1, C2, C3 = (demo_id(key) for key in ("C1", "C2", "C3"))
NEW_PHONE = "13907361111"
SEARCHES = (
    ("ssz", "单氏诊所"), ("dsz", "单氏诊所"), ("1003", "单氏诊所"),
    ("cqlwjd", "重庆路五金店"), ("cq路", "重庆路五金店"),
    ("zjkc", "曾记快餐"), ("cjkc", "曾记快餐"), ("tcs", "𠮷田超市"), ("*t", "𠮷田超市"), ("𠮷", "𠮷田超市"),
    ("王𬎆", "𠮷田超市"), ("茶山", "福安茶业合作社"),
)  # fmt: skip


@pytest.fixture
def counter(morning: Counter) -> Counter:
    """李芳 at her window on Monday morning."""
    morning.open()
    morning.sign_in()
    return morning


def one(counter: Counter, table: str, row_id: bytes) -> dict[str, Any]:
    """A row of the cache."""
    t = metadata.tables[table]
    with counter.store.read() as connection:
        return dict(connection.execute(sa.select(t).where(t.c.id == row_id)).mappings().one())


def of_customer(counter: Counter, table: str, customer_id: bytes) -> list[dict[str, Any]]:
    """Rows of the cache that belong to a customer, in order of filing."""
    t = metadata.tables[table]
    with counter.store.read() as connection:
        found = connection.execute(sa.select(t).where(t.c.customer_id == customer_id).order_by(t.c.created_ms))
        return [dict(row) for row in found.mappings()]


def at_centre(counter: Counter, table: str, row_id: bytes) -> dict[str, Any]:
    """A row as the centre holds it."""
    assert counter.server is not None
    with counter.server.site.storage.snapshot() as transaction:
        [row] = transaction.find([row_id])
    assert row.table == table
    return decode_fields(row.body)


def everything(counter: Counter, table: str) -> list[dict[str, Any]]:
    """All rows of a table of the cache."""
    with counter.store.read() as connection:
        return [dict(row) for row in connection.execute(sa.select(metadata.tables[table])).mappings()]


def looks_right(counter: Counter, name: str) -> None:
    """No clipped word and no missing character on the window; keeps a picture."""
    counter.settle()
    window = counter.frame.window()
    assert clipped(window) == []
    assert missing_glyphs(window) == []
    shoot(window, f"d2_{name}_{'up' if counter.plugged else 'down'}")


def test_1_search_finds_by_initials_readings_and_phone_tail(counter: Counter) -> None:
    for text, name in SEARCHES:
        names = [hit.text for hit in find_hits(counter, text)]
        assert name in names, f"{text} finds {names}"
    looks_right(counter, "1_search")
    find_hits(counter, "ssz")
    press("Return")
    page = room(counter, "customer")
    assert page.page.file.customer_id == C3
    assert page.title() == "单氏诊所"


def test_2_gone_through_without_change_sets_the_next_limit(counter: Counter) -> None:
    assert tile(counter, "reviews_today") == "1"
    page = open_customer(counter, "cqlwjd", "重庆路五金店")
    assert chip(page, "due") == "核对：今日到期"
    press("F8")
    assert "已核对" in wait_message(counter, "已核对")
    assert chip(page, "due") == "核对：2025-12-24"
    review = of_customer(counter, "file_review", C2)[-1]
    assert (str(review["reviewed_on"]), review["kind"], review["reviewer_name"]) == ("2025-11-24", "no_change", "李芳")
    looks_right(counter, "2_gone_through")
    press("F8")
    wait_message(counter, "今天已核对")
    assert len(of_customer(counter, "file_review", C2)) == 2
    go_home(counter)
    assert tile(counter, "reviews_today") == "0"
    assert tile(counter, "reviews_overdue") == "2"


def test_3_a_change_without_reason_is_refused_and_keeps_the_text(counter: Counter) -> None:
    change_phone(counter)
    press("Ctrl+S")
    assert wait_message(counter, "钻石客户修改须填原因") == "钻石客户修改须填原因"
    assert focused().objectName() == "customer_edit.reason"
    form = room(counter, "customer_edit").form
    assert form.raw()["phone"] == NEW_PHONE
    assert one(counter, "customer", C1)["phone"] == "13807361001"
    looks_right(counter, "3_refused")
    press("Esc")
    counter.settle()
    press("Esc")
    assert room(counter, "customer").page.file.values["phone"] == "13807361001"
    press("F3")
    form = room(counter, "customer_edit").form
    assert form.raw()["phone"] == NEW_PHONE, "half-typed text is brought back"


def change_phone(counter: Counter) -> None:
    """Open C1's form and type another phone."""
    open_customer(counter, "facy", "福安茶业合作社")
    press("F3")
    room(counter, "customer_edit")
    fill(counter, "customer_edit.phone", NEW_PHONE)


def test_4_a_change_with_reason_is_history_report_and_stale_paper(counter: Counter) -> None:
    before = open_customer(counter, "facy", "福安茶业合作社").page
    assert before is not None
    change_phone(counter)
    press("Ctrl+S")
    wait_message(counter, "须填原因")
    type_text("客户换号")
    press("Ctrl+S")
    wait_message(counter, "已保存")
    page = room(counter, "customer")
    file = page.page.file
    assert (file.values["phone"], file.version) == (NEW_PHONE, before.file.version + 1)
    assert (chip(page, "report"), chip(page, "paper")) == ("待上报", "纸档待更换")
    assert chip(page, "due") == "核对：2025-12-09"
    press("Ctrl+8")
    counter.settle()
    looks_right(counter, "4_history")
    lines = rows(page.tabs.history)
    assert [(line["old"], line["new"], line["why"], line["who"]) for line in lines if line["field"] == "联系电话"] == [
        ("13807361001", NEW_PHONE, "客户换号", "李芳")
    ]
    listed(counter)
    after_sync(counter)


def listed(counter: Counter) -> None:
    """C1 stands in the lists 待上报 and 纸档待更换, one row each."""
    press("Alt+2")
    customers = room(counter, "customers")
    for key, words in (("stale", "纸档待更换 1"), ("waiting", "待上报 1")):
        choose_filter(counter, "customers", key)
        assert customers.bar.chips.text_of(key) == words
        assert [line["name"] for line in rows(customers.table)] == ["福安茶业合作社"]
        assert customers.table.cell(0, "state") == "待上报"
        looks_right(counter, f"4_list_{key}")


def after_sync(counter: Counter) -> None:
    """With the centre the change is reported, with its time; without, it waits."""
    counter.sync()
    page = open_customer(counter, "facy", "福安茶业合作社")
    if counter.plugged:
        assert chip(page, "report") == "已上报 2025-11-24 08:05（服务器时间）"
        assert at_centre(counter, "customer", C1)["phone"] == NEW_PHONE
    else:
        assert chip(page, "report") == "待上报"
    assert chip(page, "paper") == "纸档待更换"
    looks_right(counter, "4_reported")


def test_5_a_file_is_withdrawn_by_two_persons_and_never_deleted(counter: Counter) -> None:
    page = open_customer(counter, "facy", "福安茶业合作社")
    press("Del")
    counter.settle()
    assert (place(counter), message(counter)) == ("customer", "")
    assert not [button.text() for button in action_names(counter).values() if "删除" in button.text()]
    before = one(counter, "customer", C1)
    withdraw(counter, people.LI_FANG.staff_no, "客户注销")
    assert "李芳 不能同时作为两个人" == look(counter, "authorise.message.title", QLabel).text()
    press("Esc")
    withdraw(counter, people.CHEN_GANG.staff_no, "")
    assert visible("authorise.dialog", QDialog) is not None
    press("Esc")
    assert one(counter, "customer", C1) == before
    withdraw(counter, people.CHEN_GANG.staff_no, "客户注销")
    wait_message(counter, "已撤销")
    page = room(counter, "customer")
    assert chip(page, "status") == "已撤销"
    looks_right(counter, "5_withdrawn")
    [granted] = [row for row in everything(counter, "authorisation") if row["subject_id"] == C1]
    assert (granted["maker_name"], granted["checker_name"], granted["reason"]) == ("李芳", "陈刚", "客户注销")
    assert names_found(counter, "facy") == []
    never_deleted(counter)
    restored(counter, before)


def withdraw(counter: Counter, staff_no: str, reason: str) -> None:
    """F12 and the second person."""
    press("F12")
    authorise(counter, staff_no, people.PASSWORD, reason)


def never_deleted(counter: Counter) -> None:
    """The database itself refuses to lose a file or its past."""
    tables = ("customer", "field_history", "file_review", "authorisation")
    for table in tables:
        with (
            pytest.raises(StorageError, match=f"(append-only|never deleted): {table}"),
            counter.store.transaction() as connection,
        ):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    assert all(everything(counter, table) for table in tables)


def restored(counter: Counter, before: dict[str, Any]) -> None:
    """The list of withdrawn files leads back, and F12 brings the file back as it was."""
    press("Alt+2")
    customers = room(counter, "customers")
    choose_filter(counter, "customers", "withdrawn")
    assert [line["name"] for line in rows(customers.table)] == ["福安茶业合作社"]
    tab_to("customers.list")
    press("Return")
    room(counter, "customer")
    withdraw(counter, people.CHEN_GANG.staff_no, "恢复用邮")
    wait_message(counter, "已恢复")
    after = one(counter, "customer", C1)
    stamps = {"rev", "updated_ms", "updated_by"}
    assert {key: value for key, value in after.items() if key not in stamps} == {
        key: value for key, value in before.items() if key not in stamps
    }


def test_6_the_same_phone_is_noticed_before_saving(counter: Counter) -> None:
    press("Alt+2")
    room(counter, "customers")
    press("Ctrl+N")
    room(counter, "customer_new")
    fill(counter, "customer_new.full_name", "新福茶庄")
    fill(counter, "customer_new.phone", "13807361001")
    wait_for(lambda: visible("customer_new.alike", AlikeBar) is not None, "hint of a duplicate")
    assert look(counter, "customer_new.alike", AlikeBar).texts() == ["可能重复：福安茶业合作社（电话相同）"]
    looks_right(counter, "6_alike")
    press("F4")
    assert room(counter, "customer").page.file.customer_id == C1
    press("Esc")
    form = room(counter, "customer_new").form
    assert form.raw()["full_name"] == "新福茶庄", "what was typed is back"
    fill_new(counter)
    press("F10")
    counter.settle()
    assert place(counter) == "customer_new"
    assert focused().objectName() == "customer_new.duplicate_reason"
    type_text("同一老板另开一店")
    press("F10")
    wait_message(counter, "已建档")
    page = room(counter, "customer")
    assert page.page.file.values["full_name"] == "新福茶庄"
    assert chip(page, "report") == "待上报"
    new = page.page.file.customer_id
    counter.sync()
    if counter.plugged:
        assert at_centre(counter, "customer", new)["full_name"] == "新福茶庄"


def fill_new(counter: Counter) -> None:
    """The nine basic items of a new file."""
    for key, text in (
        ("address", "石门县石门乡茶山村9号"), ("postcode", "415300"), ("contact_name", "林新"),
        ("industry_code", "F52 零售业"),
    ):  # fmt: skip
        fill(counter, f"customer_new.{key}", text)
    tab_to("customer_new.customer_type")
    type_text("2")
    tab_to("customer_new.usage_kinds")
    type_text("1")
    counter.settle()


def test_7_a_character_without_a_glyph_stops_the_print(counter: Counter) -> None:
    open_customer(counter, "zjkc", "曾记快餐")
    press("F3")
    room(counter, "customer_edit")
    fill(counter, "customer_edit.full_name", "曾记\ue000快餐")
    press("F10")
    wait_message(counter, "已保存")
    counter.settle()
    room(counter, "customer")
    press("F9")
    text = wait_message(counter, "无法打印字符")
    assert "「\ue000」(第3字)" in text
    assert "客户全称" in text
    assert "U+E000" in text
    assert visible("print", PrintPreview) is None
    assert everything(counter, "print_log") == []
    shoot(counter.frame.window(), f"d2_7_refused_{'up' if counter.plugged else 'down'}")
