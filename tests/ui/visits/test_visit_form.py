"""登记走访 by keys alone: D3 of the workflows."""

import inspect
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.services.authorise import Authoriser
from models.kernel.enums import VisitMode, VisitResult
from models.kernel.errors import InputError, ManyInputErrors
from tests.support.gui import FakeSession, destroy, enter_text, find, focused, press, settle, type_text, wait_for
from tests.support.visit_pc import C1, C3, LI, VisitPc
from tests.support.visit_rooms import Desk, make_desk
from ui.shell.door import Authorisation
from ui.visits.visit_form import AmendFormRoom, PhoneFormRoom, VisitFormRoom, read_clock


def fill_in(room: VisitFormRoom, day: str = "今天") -> None:
    """Type a visit field by field, Enter after each."""
    enter_text(day)
    press("Return")  # manner: on site
    enter_text("9:30")
    enter_text("1010")
    press("3")  # pick-up
    press("4")  # arrears
    press("Return")
    enter_text("林某")
    for _ in range(3):
        press("Return")
    enter_text("希望上门时间固定")
    enter_text("某快递报价低一成")


def test_keys_alone_save_a_visit_and_the_page_of_the_visit_opens(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    assert room.head.name.text().startswith("福安茶业合作社")
    assert [mark.text for mark in room.head.marks][:4] == ["钻石", "一类", "本月 2/3", "剩 1 次"]
    assert "上次联系 2025-11-14 上门，林某" in room.head.lines[0]
    assert focused().objectName() == "visit.visited_on"
    fill_in(room)
    assert room.form.text("interviewee_phone") == "13807361011"
    desk.act(room, "F10")
    assert desk.door.errors == []
    record = desk.pc.visits.read.visits_of(C1)[0]
    assert desk.shell.opened == [("visit", record.series_id)]
    detail = desk.pc.visits.read.detail(record.series_id)
    assert (detail.record.started_at, detail.record.ended_at) == ("09:30", "10:10")
    assert detail.record.purposes == frozenset({"pickup", "arrears"})
    assert (detail.record.opinion, detail.record.competitor) == ("希望上门时间固定", "某快递报价低一成")
    assert detail.record.interviewee_title == "发货主管"
    assert desk.door.undos[0][0] == "已保存：SM01-V-20251124-0001"
    assert desk.pc.drafts.list(LI.staff_no) == ()
    destroy(room)


def test_a_future_day_is_refused_under_its_field_and_the_text_stays(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    fill_in(room, "2025-11-25")
    desk.act(room, "F10")
    (error,) = desk.door.errors
    assert isinstance(error, InputError)
    assert room.form.message_of("visited_on") == "走访日期不能晚于今天"
    assert focused().objectName() == "visit.visited_on"
    assert room.form.text("opinion") == "希望上门时间固定"
    enter_text("今天")
    desk.act(room, "F10")
    assert len(desk.pc.visits.read.visits_of(C1)) == 3
    destroy(room)


def test_an_abnormal_result_opens_the_remedy_and_cannot_be_saved_without(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C3)
    remedy = find(room, "visit.remedy.editor", type(room.form.editor("remedy")))
    assert not remedy.isVisibleTo(room)
    fill_in(room)
    room.form.focus_field("result")
    press("3")
    assert room.form.code("result", VisitResult) is VisitResult.ABNORMAL
    assert remedy.isVisibleTo(room)
    desk.act(room, "F10")
    assert room.form.message_of("remedy") == "结果为异常时须填写处理措施"
    assert focused().objectName() == "visit.remedy"
    type_text("已请县局派车")
    desk.act(room, "F10")
    assert desk.pc.outbox()[0].p == 0
    destroy(room)


def test_a_second_press_while_saving_saves_once(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    fill_in(room)
    room.save()
    room.save()
    assert desk.offered(room) == {"F10": False}
    settle(desk.context.tasks)
    assert len(desk.pc.visits.read.visits_of(C1)) == 3
    destroy(room)


def test_half_typed_text_survives_a_power_cut(desk: Desk, pc: VisitPc) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    room.form.focus_field("opinion")
    type_text("希望上午")
    wait_for(lambda: pc.drafts.list(LI.staff_no) != ())
    assert pc.drafts.list(LI.staff_no)[0].title == "福安茶业合作社"
    other = make_desk(pc)
    again = VisitFormRoom(other.context)
    other.enter(again, C1)
    assert again.form.text("opinion") == "希望上午"
    assert other.door.told == [("已恢复上次未保存的内容。", "info")]
    other.context.tasks.close()
    destroy(again)
    destroy(room)


def test_undo_takes_the_visit_back_and_gives_the_text_back(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    fill_in(room)
    desk.act(room, "F10")
    desk.door.undos[0][1]()
    settle(desk.context.tasks)
    assert len(desk.pc.visits.read.visits_of(C1)) == 2
    assert desk.shell.opened[-1] == ("visit_new", C1)
    room.enter(C1)
    settle(desk.context.tasks)
    assert room.form.text("opinion") == "希望上门时间固定"
    destroy(room)


def test_a_late_entry_asks_why(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    reason = find(room, "visit.backdate_reason", QLineEdit)
    assert not reason.isVisibleTo(room)
    enter_text("2025-11-19")
    assert reason.isVisibleTo(room)
    destroy(room)


def test_a_phone_contact_counts_as_a_call(desk: Desk) -> None:
    room = PhoneFormRoom(desk.context)
    desk.enter(room, C1)
    assert room.form.code("mode", VisitMode) is VisitMode.PHONE
    room.form.focus_field("purpose")
    press("1")
    press("Return")
    enter_text("林福安")
    desk.act(room, "F10")
    month = desk.pc.visits.read.month(C1)
    assert month is not None
    assert (month.progress, month.calls) == ("2/3", 1)
    destroy(room)


def test_an_edit_after_printing_says_that_it_makes_a_new_version(desk: Desk) -> None:
    saved = desk.pc.visits.recording.record(desk.pc.visit(next_on=date(2025, 12, 3)), LI)
    desk.pc.printing.print_visit(saved.visit_id, LI)
    room = AmendFormRoom(desk.context)
    desk.enter(room, saved.series_id)
    assert room.title() == "修改 SM01-V-20251124-0001：生成新版本、新编号"
    assert (room.form.text("interviewee"), room.form.text("next_step")) == ("林某", "下次走访")
    room.form.focus_field("opinion")
    enter_text("更正：下午")
    desk.act(room, "F10")
    assert desk.shell.backs == 1
    assert desk.door.told == [("已存为第 2 版：SM01-V-20251124-0002", "good")]
    assert desk.pc.visits.read.detail(saved.series_id).record.opinion == "更正：下午"
    destroy(room)


def test_several_wrong_fields_are_marked_at_once(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    press("F10")
    desk.act(room, "F10")
    assert room.form.message_of("purpose")
    assert room.form.message_of("interviewee")
    room.form.focus_field("purpose")
    press("1")
    room.form.focus_field("interviewee")
    enter_text("林某")
    room.form.focus_field("next_on")
    enter_text("2025-11-23")
    room.form.focus_field("ended_at")
    enter_text("0800")
    room.form.focus_field("started_at")
    enter_text("0900")
    desk.act(room, "F10")
    (error,) = desk.door.errors
    assert isinstance(error, ManyInputErrors)
    assert room.form.message_of("ended_at")
    assert room.form.message_of("next_on")
    assert focused().objectName() == "visit.ended_at"
    destroy(room)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9:30", "09:30"),
        ("0930", "09:30"),
        ("９：３０", "09:30"),
        ("", ""),
        ("25:00", None),
        ("9", None),
        ("12:60", None),
    ],
)
def test_times_of_day(typed: str, value: str | None) -> None:
    assert read_clock(typed) == value


def test_a_wrong_time_is_refused_in_words(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    fill_in(room)
    room.form.focus_field("started_at")
    enter_text("25:00")
    desk.act(room, "F10")
    assert room.form.message_of("started_at") == "“25:00”不是有效时间"
    destroy(room)


def test_after_the_lease_a_second_person_authorises_the_save(desk: Desk) -> None:
    seen: list[tuple[object, str]] = []

    class Check:
        def authorise(self, right: object, maker: object, second: Authorisation) -> bytes:
            seen.append((right, second.staff_no))
            return b"\x07" * 16

    assert inspect.signature(Authoriser.authorise).parameters.keys() >= {"right", "maker", "second"}
    vars(desk.context.services)["authorise"] = Check()
    session = desk.context.session
    assert isinstance(session, FakeSession)
    session.read_only = True
    desk.door.second = [Authorisation("43072602", "x", "租约到期")]
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    fill_in(room)
    desk.act(room, "F10")
    assert desk.door.authorisations == ["登记走访"]
    assert seen[0][1] == "43072602"
    assert desk.pc.outbox()[0].auth == b"\x07" * 16
    destroy(room)


def test_chips_are_buttons_with_names(desk: Desk) -> None:
    room = VisitFormRoom(desk.context)
    desk.enter(room, C1)
    assert find(room, "visit.purpose.pickup", QPushButton).text() == "揽收"
    destroy(room)
