"""The lists of 走访 and the page of one visit, worked by keys."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit

from app.queries.follow_ups import FollowUpFilter
from app.services.visits import RequestDraft
from app.services.visits.follow_ups import FollowUpDraft
from models.kernel.enums import NumberState, PlanStatus, RequestArea, VisitResult
from tests.slips.samples import all_text
from tests.support.gui import destroy, enter_text, find, focused, press, settle, type_text
from tests.support.visit_pc import C1, C2, C3, CHEN, LI, TODAY, VisitPc
from tests.support.visit_rooms import Desk, make_desk
from ui.visits.due_panel import DuePanel
from ui.visits.plan_panel import PlanPanel
from ui.visits.room import VisitsRoom, visit_specs
from ui.visits.small_forms import FollowUpEditRoom, FollowUpFormRoom, PlanEditRoom, PlanFormRoom, RequestFormRoom
from ui.visits.visit_page import VisitRoom

DECEMBER = date(2025, 12, 1)


def open_tab(desk: Desk, tab: str) -> VisitsRoom:
    room = VisitsRoom(desk.context)
    desk.enter(room, tab)
    return room


def cells(room: VisitsRoom, *columns: str) -> list[tuple[str, ...]]:
    """Texts of the shown list."""
    table = room.panel.table
    keys = [column.key for column in table.rows_model.columns]
    return [
        tuple(str(table.rows_model.index(row, keys.index(key)).data()) for key in columns) for row in range(table.total)
    ]


def test_the_due_list_shows_the_three_of_the_fixture_and_leads_to_the_form(desk: Desk) -> None:
    room = open_tab(desk, "due")
    assert cells(room, "village", "name", "count", "state", "calls") == [
        ("单家湾", "单氏诊所", "0/1", "剩 1 次", ""),
        ("石门村", "重庆路五金店", "1/2", "剩 1 次", ""),
        ("茶山村", "福安茶业合作社", "2/3", "剩 1 次", ""),
    ]
    assert focused() is room.panel.table
    press("End")
    desk.act(room, "F2")
    desk.act(room, "F4")
    desk.act(room, "F6")
    press("Return")
    assert desk.shell.opened == [("visit_new", C1), ("visit_phone", C1), ("request_new", C1), ("customer", C1)]
    destroy(room)


def test_typing_in_the_list_searches_and_filters_narrow(desk: Desk) -> None:
    room = open_tab(desk, "due")
    press("1", room.panel.table)
    assert focused().objectName() == "visits.due.search"
    press("Ctrl+A")
    type_text("诊所")
    settle(desk.context.tasks)
    assert [row[0] for row in cells(room, "name")] == ["单氏诊所"]
    find(room, "visits.due.search", QLineEdit).clear()
    village = find(room, "visits.due.village", QComboBox)
    village.setCurrentText("茶山村")
    settle(desk.context.tasks)
    assert [row[0] for row in cells(room, "name")] == ["福安茶业合作社"]
    destroy(room)


def test_a_saved_visit_leaves_the_due_list_at_once(desk: Desk) -> None:
    room = open_tab(desk, "due")
    changes = desk.pc.visits.recording.record(desk.pc.visit(), LI).changes
    desk.context.bus.publish(changes)
    settle(desk.context.tasks)
    assert len(cells(room, "name")) == 2
    panel = room.panel
    assert isinstance(panel, DuePanel)
    panel.show_state("met")
    settle(desk.context.tasks)
    assert cells(room, "name", "count", "state") == [("福安茶业合作社", "3/3", "✓ 已完成")]
    destroy(room)


def test_the_due_list_prints_by_village(desk: Desk) -> None:
    room = open_tab(desk, "due")
    desk.print_now(room)
    assert "单家湾" in all_text((desk.pc.folder / "应走访清单.pdf").read_bytes())
    destroy(room)


def test_records_open_the_visit_and_print_the_slip(desk: Desk) -> None:
    saved = desk.pc.visits.recording.record(desk.pc.visit(), LI)
    room = open_tab(desk, "records")
    assert cells(room, "day", "name", "number", "slip")[0] == (
        "2025-11-24", "福安茶业合作社", saved.visit_no, "待打印",
    )  # fmt: skip
    press("Home")
    press("Return")
    assert desk.shell.opened == [("visit", saved.series_id)]
    destroy(room)


def test_follow_ups_are_finished_with_what_came_of_it(desk: Desk) -> None:
    desk.pc.visits.follow_ups.add(C1, FollowUpDraft("送样品", TODAY), LI)
    room = open_tab(desk, "follow_ups:todo")
    assert cells(room, "state", "matter") == [("今日到期", "送样品")]
    desk.door.texts = ["样品已收"]
    desk.act(room, "F8")
    assert cells(room, "matter") == []
    assert desk.door.told[-1] == ("跟进事项已办结", "good")
    find(room, "visits.follow_ups.state", QComboBox).setCurrentText("已办结")
    settle(desk.context.tasks)
    assert cells(room, "state", "feedback") == [("已办结", "样品已收")]
    room.panel.table.go_to(0)
    desk.act(room, "F8")
    assert desk.pc.rows("follow_up")[0]["feedback"] is None
    destroy(room)


def test_requests_show_green_channel_first_and_the_special_clock_needs_a_call(desk: Desk) -> None:
    desk.pc.visits.requests.accept(RequestDraft(C2, "揽收", RequestArea.RURAL, "十件", "11185-1"), LI)
    desk.pc.visits.requests.accept(RequestDraft(C1, "揽收", RequestArea.RURAL, "二十件"), LI)
    room = open_tab(desk, "requests")
    assert cells(room, "name", "green") == [("福安茶业合作社", "绿色通道"), ("重庆路五金店", "")]
    room.panel.table.go_to(1)
    desk.act(room, "F7")
    assert desk.told_by_tasks[-1].field == "called"
    desk.act(room, "F4")
    desk.act(room, "F7")
    assert desk.pc.rows("service_request")[0]["area"] is RequestArea.SPECIAL
    desk.door.texts = ["已上门揽收"]
    room.panel.table.go_to(1)
    desk.act(room, "F8")
    assert [row[0] for row in cells(room, "name")] == ["福安茶业合作社"]
    destroy(room)


def test_a_breach_is_red_and_listed(desk: Desk) -> None:
    desk.pc.visits.requests.accept(RequestDraft(C2, "揽收", RequestArea.RURAL, "十件"), LI)
    desk.pc.clock.set("2025-11-27 00:01")
    room = open_tab(desk, "requests:breach")
    assert cells(room, "state", "name") == [("逾期 1 天", "重庆路五金店")]
    column = next(column for column in room.panel.table.rows_model.columns if column.key == "state")
    assert column.mark is not None
    mark = column.mark(room.panel.table.rows_model.row(0))
    assert mark is not None
    assert (mark.tone, mark.icon_name) == ("danger", "danger")
    destroy(room)


def test_the_phone_list_loses_who_was_reached(desk: Desk) -> None:
    room = open_tab(desk, "calls")
    assert [row[0] for row in cells(room, "name")] == ["福安茶业合作社", "重庆路五金店"]
    room.panel.table.go_to(0)
    desk.act(room, "F7")
    assert cells(room, "name", "tries")[0] == ("福安茶业合作社", "1")
    room.panel.table.go_to(0)
    desk.act(room, "F8")
    assert [row[0] for row in cells(room, "name")] == ["重庆路五金店"]
    room.panel.table.go_to(0)
    desk.act(room, "F6")
    assert desk.shell.opened == [("request_new", C2)]
    assert cells(room, "name") == []
    destroy(room)


def test_an_urgent_report_waits_and_is_answered_by_the_head(pc: VisitPc, desk: Desk) -> None:
    pc.visits.recording.record(pc.visit(C3, result=VisitResult.ABNORMAL, remedy="已请派车"), LI)
    room = open_tab(desk, "urgent")
    assert cells(room, "state", "name", "remedy") == [("待发送", "单氏诊所", "已请派车")]
    desk.allow("visit_record")
    assert desk.offered(room)["F8"] is False
    destroy(room)
    head = make_desk(pc, CHEN)
    room = open_tab(head, "urgent")
    room.panel.table.go_to(0)
    head.door.texts = ["明日派车"]
    head.act(room, "F8")
    assert cells(room, "name") == []
    head.context.tasks.close()
    destroy(room)


def test_the_plan_goes_from_proposal_to_approval(pc: VisitPc, desk: Desk) -> None:
    desk.allow("visit_plan", "visit_record")
    room = open_tab(desk, "plan")
    assert cells(room, "name") == []
    desk.act(room, "F3")
    assert len(cells(room, "name")) == 6
    room.panel.table.go_to(0)
    press("Return", room.panel.table)
    assert desk.shell.opened[-1][0] == "plan_edit"
    desk.act(room, "Del")
    assert len(cells(room, "name")) == 5
    desk.act(room, "F10")
    assert {row[0] for row in cells(room, "state")} == {"待审批"}
    head = make_desk(pc, CHEN)
    other = open_tab(head, "plan:pending")
    assert isinstance(other.panel, PlanPanel)
    other.panel.table.selectAll()
    head.door.texts = ["改到月中"]
    head.act(other, "F7")
    assert cells(other, "name") == []
    assert {row["status"] for row in pc.rows("visit_plan")} == {PlanStatus.REJECTED}
    head.context.tasks.close()
    destroy(other)
    destroy(room)


def test_a_late_plan_asks_for_the_reason(desk: Desk) -> None:
    desk.pc.clock.set("2025-11-26 08:00")
    desk.pc.visits.plans.propose(DECEMBER, LI)
    room = open_tab(desk, "plan")
    desk.door.texts = ["下乡三日"]
    desk.act(room, "F10")
    assert "2025-12" in desk.door.text_questions[0].text
    assert {row["status"] for row in desk.pc.rows("visit_plan")} == {PlanStatus.SUBMITTED}
    destroy(room)


def test_the_register_names_void_numbers_and_what_replaced_them(desk: Desk) -> None:
    saved = desk.pc.visits.recording.record(desk.pc.visit(), LI)
    desk.pc.printing.print_visit(saved.visit_id, LI)
    seen = desk.pc.visits.read.detail(saved.series_id).record.updated_ms
    desk.pc.visits.recording.amend(saved.visit_id, desk.pc.visit(opinion="更正"), LI, seen_ms=seen)
    room = open_tab(desk, "numbers")
    assert cells(room, "number", "state", "reason", "replaced")[:2] == [
        ("SM01-V-20251124-0002", "待打印", "", ""),
        ("SM01-V-20251124-0001", "已作废", "打印后修改", "SM01-V-20251124-0002"),
    ]
    find(room, "visits.numbers.state", QComboBox).setCurrentText("已作废")
    settle(desk.context.tasks)
    assert len(cells(room, "number")) == 1
    destroy(room)


def test_the_page_of_a_visit_shows_versions_and_takes_an_addendum(desk: Desk) -> None:
    saved = desk.pc.visits.recording.record(desk.pc.visit(), LI)
    room = VisitRoom(desk.context)
    desk.enter(room, saved.visit_id)
    assert room.title() == "福安茶业合作社 · 2025-11-24"
    assert desk.offered(room)["F3"] is True
    desk.door.texts = ["客户补充：周五放假"]
    desk.act(room, "F8")
    assert room.detail is not None
    assert room.detail.addenda[0].text == "客户补充：周五放假"
    desk.pc.clock.advance(49 * 3_600_000)
    desk.enter(room, saved.series_id)
    assert desk.offered(room)["F3"] is False
    desk.act(room, "F6")
    desk.act(room, "F2")
    assert desk.shell.opened == [("follow_up_new", C1), ("visit_new", C1)]
    destroy(room)


def test_the_slip_goes_to_paper_then_as_a_counted_copy_with_its_reason(desk: Desk) -> None:
    saved = desk.pc.visits.recording.record(desk.pc.visit(), LI)
    room = VisitRoom(desk.context)
    desk.enter(room, saved.series_id)
    desk.print_now(room)
    number = desk.pc.visits.read.detail(saved.series_id).number
    assert number is not None and number.state is NumberState.PRINTED
    assert saved.visit_no in all_text((desk.pc.folder / f"{saved.visit_no}.pdf").read_bytes())
    desk.door.texts = ["客户遗失"]
    desk.print_now(room)
    assert "副本第1次" in all_text((desk.pc.folder / f"{saved.visit_no}-副本1.pdf").read_bytes())
    assert [(line.copy_no, line.reason) for line in desk.pc.visits.read.detail(saved.series_id).prints] == [
        (0, ""), (1, "客户遗失"),
    ]  # fmt: skip
    destroy(room)


def test_an_uncovered_character_is_named_and_no_preview_opens(desk: Desk) -> None:
    saved = desk.pc.visits.recording.record(desk.pc.visit(opinion="客户说\ue000"), LI)
    room = VisitRoom(desk.context)
    desk.enter(room, saved.series_id)
    desk.act(room, "F9")
    assert desk.flows()[-1].preview is None
    assert "U+E000" in str(desk.told_by_tasks[-1].title)
    destroy(room)


def test_a_request_is_accepted_by_keys(desk: Desk) -> None:
    room = RequestFormRoom(desk.context)
    desk.enter(room, C1)
    assert (room.form.text("kind"), room.form.text("area")) == ("揽收", "rural")
    enter_text("揽收")
    press("Return")
    enter_text("茶叶二十件")
    enter_text("11185-7")
    desk.act(room, "F10")
    (row,) = desk.pc.rows("service_request")
    assert (row["kind"], row["content"], row["ticket_no"], row["due_on"]) == (
        "揽收", "茶叶二十件", "11185-7", date(2025, 11, 26),
    )  # fmt: skip
    assert desk.shell.backs == 1
    destroy(room)


def test_a_follow_up_is_written_down_and_changed(desk: Desk) -> None:
    room = FollowUpFormRoom(desk.context)
    desk.enter(room, C1)
    assert (room.form.text("due_on"), room.form.text("remind_at")) == ("2025-11-27", "09:30")
    enter_text("送样品")
    desk.act(room, "F10")
    row = desk.pc.visits.read.follow_ups(FollowUpFilter(), 0, 9)
    other = FollowUpEditRoom(desk.context)
    desk.enter(other, row.rows[0].follow_up_id)
    assert other.form.text("matter") == "送样品"
    other.form.focus_field("remind_at")
    enter_text("")
    settle(desk.context.tasks)
    assert desk.pc.rows("follow_up")[0]["remind_ms"] is None
    destroy(other)
    destroy(room)


def test_a_line_of_the_plan_is_added_and_changed(desk: Desk) -> None:
    room = PlanFormRoom(desk.context)
    desk.enter(room, C2)
    enter_text("2025-12-09")
    desk.act(room, "F10")
    (line,) = desk.pc.visits.read.plans(DECEMBER, 0, 9).rows
    other = PlanEditRoom(desk.context)
    desk.enter(other, line.plan_id)
    enter_text("2026-01-05")
    desk.act(other, "F10")
    assert other.form.message_of("planned_on") == "2026-01-05 不是 2025-12 内今后的日期"
    enter_text("2025-12-10")
    desk.act(other, "F10")
    (line,) = desk.pc.visits.read.plans(DECEMBER, 0, 9).rows
    assert line.planned_on == date(2025, 12, 10)
    destroy(other)
    destroy(room)


def test_every_page_has_its_own_key_and_rights() -> None:
    specs = visit_specs()
    assert len({spec.key for spec in specs}) == len(specs)
    assert [spec.key for spec in specs if spec.navigation] == ["visits"]
    assert all(spec.rights for spec in specs)
