"""D3: a visit is recorded, its slip printed, reprinted, replaced; a power cut, an abnormal result, a phone contact."""

import time
from datetime import date
from pathlib import Path
from typing import Any

from app.main.hands import focused, press, tab_to, type_text, wait_for
from app.services.demo.fixture import demo_id
from app.services.demo.people import LI_FANG
from models.kernel.enums import NumberState
from models.store.transaction import Ins
from tests.slips.samples import all_text, page_texts, read_codes
from tests.support.gui import shoot
from tests.support.looking import clipped
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import go_home, look, message, open_customer, place, room, rows
from tests.workflows.visit_steps import (
    alive,
    choose_row,
    figures,
    give_pdf_printer,
    open_tile,
    outbox,
    pick,
    print_shown,
    put,
    reaches_the_centre,
    save_form,
    start_visit,
    wait_preview,
    waiting,
)
from ui.widgets.table import DataTable

NUMBER, SECOND = "SM01-V-20251124-0001", "SM01-V-20251124-0002"
SAVE_S = 1.0
C1, C3 = demo_id("C1"), demo_id("C3")
TODAY = date(2025, 11, 24)


def begin(counter: Counter) -> Path:
    """Start the program and sign 李芳 in; the folder of printed files."""
    counter.open()
    counter.sign_in()
    return give_pdf_printer(counter)


def fill_c1(counter: Counter) -> Any:
    """应走访 → C1 → F2 → the form filled in."""
    form = start_visit(counter, "福安茶业合作社")
    pick("visit.purpose", "34")
    put("visit.interviewee", "林某")
    put("visit.opinion", "希望上门时间固定")
    put("visit.competitor", "某快递")
    put("visit.next_on", "12-03")
    return form


def record_c1(counter: Counter) -> None:
    """A saved visit to C1; its page is shown."""
    fill_c1(counter)
    save_form(counter)
    assert room(counter, "visit").detail.record.visit_no == NUMBER


def side(counter: Counter) -> str:
    """Part of a picture's name."""
    return "up" if counter.plugged else "down"


def test_1_and_2_the_form_knows_the_customer_and_refuses_tomorrow(morning: Counter) -> None:
    begin(morning)
    form = fill_c1(morning)
    known = " ".join([*(mark.text for mark in form.head.marks), *form.head.lines])
    for words in (
        "钻石",
        "一类",
        "本月 2/3",
        "绿色通道",
        "上次联系 2025-11-14 上门，林某",
        "希望揽收时间提前到上午十点以前",
    ):
        assert words in known
    put("visit.visited_on", "2025-11-25")
    save_form(morning)
    assert message(morning) == "走访日期不能晚于今天"
    assert place(morning) == "visit_new"
    assert form.form.text("opinion") == "希望上门时间固定"
    assert focused().objectName() == "visit.visited_on"
    assert len(alive(morning, "visit", customer_id=C1)) == 2
    assert clipped(morning.frame.window()) == []
    shoot(morning.frame.window(), f"d3_2_refused_{side(morning)}")


def test_3_saved_at_once_and_counted_everywhere(morning: Counter) -> None:
    begin(morning)
    before = waiting(morning)
    fill_c1(morning)
    began = time.perf_counter()
    press("F10")
    wait_for(lambda: place(morning) == "visit", "the saved visit")
    took = time.perf_counter() - began
    assert took <= SAVE_S, f"saving took {took:.2f} s"
    room(morning, "visit")
    assert message(morning) == f"已保存：{NUMBER}"
    assert waiting(morning) == before + 1
    shoot(morning.frame.window(), f"d3_3_saved_{side(morning)}")
    go_home(morning)
    assert figures(morning)["应走访"] == "2"
    assert {line["name"] for line in open_tile(morning, "owed")} == {"重庆路五金店", "单氏诊所"}
    page = open_customer(morning, "fa", "福安茶业合作社")
    press("Ctrl+6")
    morning.settle()
    first = rows(page.tabs.visits)[0]
    assert (first["day"], first["number"], first["summary"]) == ("2025-11-24", NUMBER, "希望上门时间固定")
    assert due_line(morning, "福安茶业合作社", "met")["count"] == "3/3"
    reaches_the_centre(morning, "visit", "issued_number", "follow_up")


def due_line(counter: Counter, customer: str, state: str) -> dict[str, str]:
    """走访 → 应走访, filtered by state: the line of a customer."""
    press("Alt+3")
    shown = room(counter, "visits")
    tab_to("visits.due.state")
    press("Home")
    while shown.panels["due"].state.currentData() != state:
        press("Down")
    counter.settle()
    return next(line for line in rows(shown.panel.table) if line["name"] == customer)


def test_4_and_5_the_slip_and_its_copy(morning: Counter) -> None:
    folder = begin(morning)
    record_c1(morning)
    press("F9")
    shoot(wait_preview(morning), f"d3_4_preview_{side(morning)}")
    print_shown(morning)
    slip = (folder / f"{NUMBER}.pdf").read_bytes()
    text = all_text(slip)
    for words in ("客户走访单", NUMBER, "福安茶业合作社", "揽收", "希望上门时间固定", "某快递", "绿色通道"):
        assert words in text
    assert "副本" not in text
    for line in ("客户签字（盖章）", "走访人签字"):
        assert text.count(line) == len(page_texts(slip)), "a line to sign on every part"
    assert [code.split("|")[0] for code in read_codes(slip)] == [NUMBER]
    press("F9")
    morning.see("ask.text")
    type_text("客户要留一份")
    shoot(morning.see("ask.dialog"), f"d3_5_reason_{side(morning)}")
    press("Return")
    print_shown(morning)
    assert "副本第1次" in all_text((folder / f"{NUMBER}-副本1.pdf").read_bytes())
    logged = [(line["number"], line["copy_no"], line["reason"], line["created_by"], line["printer"])
              for line in alive(morning, "print_log")]  # fmt: skip
    clerk = LI_FANG.staff_no
    assert logged == [(NUMBER, 0, "", clerk, "PDF"), (NUMBER, 1, "客户要留一份", clerk, "PDF")]
    shoot(morning.frame.window(), f"d3_5_printed_{side(morning)}")
    reaches_the_centre(morning, "print_log", "issued_number")


def test_6_an_edit_after_the_print_makes_a_new_version_and_voids_the_slip(morning: Counter) -> None:
    folder = begin(morning)
    record_c1(morning)
    press("F9")
    print_shown(morning)
    press("F3")
    room(morning, "visit_edit")
    put("visit_edit.opinion", "希望每天下午四点上门")
    save_form(morning)
    page = room(morning, "visit")
    wait_for(lambda: page.detail.record.version == 2, "version 2")
    morning.settle()
    assert page.detail.record.visit_no == SECOND
    shoot(morning.frame.window(), f"d3_6_version_2_{side(morning)}")
    register = {
        line["number"]: line for line in alive(morning, "issued_number", terminal="SM01") if line["day"] == TODAY
    }
    assert {number: line["state"] for number, line in register.items()} == {
        NUMBER: NumberState.VOID, SECOND: NumberState.PENDING,
    }  # fmt: skip
    assert register[NUMBER]["replaced_by"] == SECOND
    press("F9")
    print_shown(morning)
    assert "希望每天下午四点上门" in all_text((folder / f"{SECOND}.pdf").read_bytes())
    press("Alt+3")
    shown = room(morning, "visits")
    press("Ctrl+9")
    morning.settle()
    states = {line["number"]: line["state"] for line in rows(shown.panel.table)}
    assert (states[NUMBER], states[SECOND]) == ("已作废", "已打印")
    shoot(morning.frame.window(), f"d3_6_register_{side(morning)}")
    reaches_the_centre(morning, "visit", "issued_number", "print_log")


def test_7_a_power_cut_between_saving_and_printing(morning: Counter) -> None:
    begin(morning)
    record_c1(morning)
    morning.kill()
    folder = begin(morning)
    assert len(alive(morning, "visit", customer_id=C1, visited_on=TODAY)) == 1
    press("Alt+3")
    shown = room(morning, "visits")
    press("Ctrl+3")
    morning.settle()
    choose_row(morning, "visits.records", "福安茶业合作社")
    first = rows(shown.panel.table)[0]
    assert (first["number"], first["slip"]) == (NUMBER, "待打印")
    press("F9")
    print_shown(morning)
    assert NUMBER in all_text((folder / f"{NUMBER}.pdf").read_bytes())
    assert [line["number"] for line in alive(morning, "print_log")] == [NUMBER]
    assert len(alive(morning, "visit", customer_id=C1, visited_on=TODAY)) == 1
    reaches_the_centre(morning, "visit", "issued_number", "print_log")


def test_8_an_abnormal_result_needs_a_remedy_and_goes_first(morning: Counter) -> None:
    begin(morning)
    record_c1(morning)
    go_home(morning)
    start_visit(morning, "单氏诊所")
    pick("visit.purpose", "5")
    put("visit.interviewee", "单雄信")
    put("visit.opinion", "药品两次迟到")
    pick("visit.result", "3")
    save_form(morning)
    assert message(morning) == "结果为异常时须填写处理措施"
    assert focused().objectName() == "visit.remedy"
    assert not focused().visibleRegion().isEmpty(), "the field to fill in is in sight"
    assert alive(morning, "visit", customer_id=C3) == []
    shoot(morning.frame.window(), f"d3_8_refused_{side(morning)}")
    put("visit.remedy", "改由早班邮车投递，两日内回访")
    save_form(morning)
    room(morning, "visit")
    first, second = outbox(morning)
    assert [op.t for op in first.o if isinstance(op, Ins)] == ["issued_number", "visit", "urgent_report"]
    assert (first.p, second.p) == (0, 50)
    report = alive(morning, "urgent_report")[0]
    assert (report["customer_id"], report["remedy"]) == (C3, "改由早班邮车投递，两日内回访")
    press("Alt+4")
    room(morning, "sync")
    sent = [(line["act"], line["subject"]) for line in rows(look(morning, "sync.waiting", DataTable))]
    assert sent == [("登记走访", "单氏诊所"), ("登记走访", "福安茶业合作社")]
    shoot(morning.frame.window(), f"d3_8_outbox_{side(morning)}")
    reaches_the_centre(morning, "visit", "urgent_report")


def test_negative_a_phone_contact_is_no_visit(morning: Counter) -> None:
    begin(morning)
    start_visit(morning, "重庆路五金店", "F4")
    pick("phone.purpose", "2")
    put("phone.interviewee", "覃解放")
    put("phone.content", "介绍年终寄递优惠")
    save_form(morning)
    room(morning, "visit")
    go_home(morning)
    assert figures(morning)["应走访"] == "3"
    line = due_line(morning, "重庆路五金店", "owed")
    assert (line["count"], line["calls"]) == ("1/2", "1")
    reaches_the_centre(morning, "visit")
