"""Follow-ups, service requests, calls and plans."""

from datetime import date, time

import pytest

from app.queries.follow_ups import FollowUpFilter
from app.queries.service_requests import RequestFilter
from app.services.visits import RequestDraft
from app.services.visits.follow_ups import FollowUpDraft
from app.services.visits.plans import PlanDraft
from models.kernel.enums import CallOutcome, DueState, PlanStatus, RequestArea
from models.kernel.errors import InputError, RightsError
from tests.support.visit_pc import C1, C2, C3, CHEN, LI, TODAY, VisitPc

DECEMBER = date(2025, 12, 1)


def states(pc: VisitPc, state: str) -> list[tuple[str, DueState | None]]:
    return [(line.matter, line.state) for line in pc.visits.read.follow_ups(FollowUpFilter(state), 0, 50).rows]


def test_follow_ups_stand_where_the_day_puts_them(pc: VisitPc) -> None:
    for matter, day in (("送样品", 24), ("回电话", 25)):
        pc.visits.follow_ups.add(C1, FollowUpDraft(matter, date(2025, 11, day)), LI)
    assert states(pc, "todo") == [("送样品", DueState.DUE_TODAY)]
    pc.clock.set("2025-11-24 23:59")
    assert states(pc, "overdue") == []
    pc.clock.set("2025-11-25 00:01")
    assert states(pc, "todo") == [("送样品", DueState.OVERDUE), ("回电话", DueState.DUE_TODAY)]
    first = pc.visits.read.follow_ups(FollowUpFilter("overdue"), 0, 50).rows[0]
    with pytest.raises(InputError) as refused:
        pc.visits.follow_ups.finish(first.follow_up_id, "  ", LI)
    assert refused.value.field == "feedback"
    pc.visits.follow_ups.finish(first.follow_up_id, "样品已送到", LI)
    assert states(pc, "done") == [("送样品", None)]
    pc.visits.follow_ups.reopen(first.follow_up_id, LI)
    assert states(pc, "overdue") == [("送样品", DueState.OVERDUE)]


def test_a_follow_up_keeps_to_coming_days_and_three_working_days_are_usual(pc: VisitPc) -> None:
    assert pc.visits.follow_ups.usual_day(LI.outlet) == date(2025, 11, 27)
    with pytest.raises(InputError) as refused:
        pc.visits.follow_ups.add(C1, FollowUpDraft("迟", date(2025, 11, 23)), LI)
    assert refused.value.field == "due_on"
    pc.visits.follow_ups.add(C1, FollowUpDraft("可", TODAY, remind_at=None), LI)
    row = pc.visits.read.follow_ups(FollowUpFilter(), 0, 9).rows[0]
    assert row.remind_ms is None
    pc.visits.follow_ups.amend(row.follow_up_id, FollowUpDraft("可以", TODAY, CHEN.staff_no, time(14, 0)), LI)
    row = pc.visits.read.follow_ups(FollowUpFilter(), 0, 9).rows[0]
    assert (row.matter, row.owner_name) == ("可以", "陈刚")


def test_a_rural_request_of_monday_four_o_clock_is_due_at_the_end_of_wednesday(pc: VisitPc) -> None:
    pc.clock.set("2025-11-24 16:00")
    pc.visits.requests.accept(RequestDraft(C2, "揽收", RequestArea.RURAL, "十件五金", "11185-20251124-9"), LI)
    pc.visits.requests.accept(RequestDraft(C1, "揽收", RequestArea.RURAL, "茶叶二十件"), LI)
    pc.visits.requests.accept(RequestDraft(C3, "查询", RequestArea.CITY, "查件"), LI)
    rows = pc.visits.read.requests(RequestFilter(), 0, 9).rows
    assert [row.customer_name for row in rows] == ["福安茶业合作社", "单氏诊所", "重庆路五金店"]
    assert (rows[0].green_channel, rows[0].request_no) == (True, "SM01-Q-20251124-0002")
    assert (rows[2].due_on, rows[2].ticket_no) == (date(2025, 11, 26), "11185-20251124-9")
    pc.clock.set("2025-11-26 23:59")
    assert rows[2].request_id not in {
        row.request_id for row in pc.visits.read.requests(RequestFilter("breach"), 0, 9).rows
    }
    pc.clock.set("2025-11-27 00:01")
    breach = pc.visits.read.requests(RequestFilter("breach"), 0, 9)
    assert breach.total == 3
    assert [(row.customer_name, row.days_over) for row in breach.rows if row.days_over == 1] == [
        ("福安茶业合作社", 1), ("重庆路五金店", 1),
    ]  # fmt: skip
    pc.visits.requests.finish(rows[2].request_id, "已揽收", LI)
    done = pc.visits.read.requests(RequestFilter("done"), 0, 9).rows[0]
    assert done.breach
    assert pc.visits.read.requests(RequestFilter("breach"), 0, 9).total == 3


def test_the_special_clock_waits_for_a_call(pc: VisitPc) -> None:
    with pytest.raises(InputError) as refused:
        pc.visits.requests.accept(RequestDraft(C1, "大件", RequestArea.SPECIAL, "整车"), LI)
    assert refused.value.field == "called"
    pc.visits.requests.accept(RequestDraft(C1, "大件", RequestArea.RURAL, "整车"), LI)
    row = pc.visits.read.requests(RequestFilter(), 0, 9).rows[0]
    with pytest.raises(InputError):
        pc.visits.requests.change_area(row.request_id, RequestArea.SPECIAL, LI)
    pc.clock.set("2025-11-25 09:00")
    pc.visits.requests.log_call(row.request_id, LI)
    pc.visits.requests.change_area(row.request_id, RequestArea.SPECIAL, LI)
    assert pc.visits.read.requests(RequestFilter(), 0, 9).rows[0].due_on == date(2025, 11, 28)
    with pytest.raises(InputError, match="logged already"):
        pc.visits.requests.log_call(row.request_id, LI)
    pc.visits.requests.accept(RequestDraft(C2, "大件", RequestArea.SPECIAL, "整车", called=True), LI)


def test_the_phone_list_of_today(pc: VisitPc) -> None:
    def names() -> list[tuple[str, int]]:
        return [(line.customer_name, line.attempts) for line in pc.visits.read.calls(LI.outlet, 0, 9).rows]

    assert names() == [("福安茶业合作社", 0), ("重庆路五金店", 0)]
    pc.visits.calls.log(C1, CallOutcome.NOT_REACHED, "", LI)
    assert names() == [("福安茶业合作社", 1), ("重庆路五金店", 0)]
    pc.visits.calls.log(C1, CallOutcome.NO_NEED, "明日再联系", LI)
    assert names() == [("重庆路五金店", 0)]
    pc.visits.requests.accept(RequestDraft(C2, "揽收", RequestArea.RURAL, "三件"), LI)
    assert names() == []
    pc.clock.set("2025-11-25 00:01")
    assert len(names()) == 2
    month = pc.visits.read.month(C1)
    assert month is not None and (month.calls, month.progress) == (1, "2/3")


def test_a_diamond_silent_for_seven_days_is_listed(pc: VisitPc) -> None:
    assert pc.visits.read.silent(LI.outlet, 0, 9).total == 0
    pc.visits.requests.accept(RequestDraft(C1, "揽收", RequestArea.RURAL, "三件"), LI)
    pc.clock.set("2025-11-30 23:59")
    assert pc.visits.read.silent(LI.outlet, 0, 9).total == 0
    pc.clock.set("2025-12-01 00:01")
    (line,) = pc.visits.read.silent(LI.outlet, 0, 9).rows
    assert (line.customer_name, line.silent_days, line.last_request_on) == ("福安茶业合作社", 7, TODAY)


def plan(pc: VisitPc) -> list[tuple[str, date, PlanStatus]]:
    return [(line.customer_name, line.planned_on, line.status) for line in pc.visits.read.plans(DECEMBER, 0, 50).rows]


def test_a_plan_is_proposed_from_the_quota_submitted_and_decided(pc: VisitPc) -> None:
    pc.visits.plans.propose(DECEMBER, LI)
    assert plan(pc) == [
        ("福安茶业合作社", date(2025, 12, 11), PlanStatus.DRAFT),
        ("重庆路五金店", date(2025, 12, 16), PlanStatus.DRAFT),
        ("福安茶业合作社", date(2025, 12, 19), PlanStatus.DRAFT),
        ("单氏诊所", date(2025, 12, 31), PlanStatus.DRAFT),
        ("重庆路五金店", date(2025, 12, 31), PlanStatus.DRAFT),
        ("福安茶业合作社", date(2025, 12, 31), PlanStatus.DRAFT),
    ]
    pc.visits.plans.propose(DECEMBER, LI)
    assert len(plan(pc)) == 6
    line = pc.visits.read.plans(DECEMBER, 0, 50).rows[0]
    with pytest.raises(InputError) as refused:
        pc.visits.plans.amend(line.plan_id, PlanDraft(date(2026, 1, 2), frozenset({"routine"})), LI)
    assert refused.value.field == "planned_on"
    pc.visits.plans.amend(line.plan_id, PlanDraft(date(2025, 12, 9), frozenset({"routine"}), "带样品"), LI)
    pc.visits.plans.submit(DECEMBER, LI)
    assert pc.today.board(CHEN).counts["plans"] == 6
    with pytest.raises(InputError):
        pc.visits.plans.remove(line.plan_id, LI)
    with pytest.raises(RightsError):
        pc.visits.plans.decide((line.plan_id,), True, "", LI)
    ids = [row.plan_id for row in pc.visits.read.plans(None, 0, 50).rows]
    with pytest.raises(InputError) as refused:
        pc.visits.plans.decide(ids[:1], False, "", CHEN)
    assert refused.value.field == "decision_note"
    pc.visits.plans.decide(ids[:1], False, "日期改到月中", CHEN)
    pc.visits.plans.decide(ids[1:], True, "", CHEN)
    assert pc.today.board(CHEN).counts["plans"] == 0
    assert [status for _, _, status in plan(pc)].count(PlanStatus.APPROVED) == 5
    pc.visits.plans.remove(line.plan_id, LI)
    assert len(plan(pc)) == 5


def test_a_plan_handed_in_after_the_25th_needs_a_reason(pc: VisitPc) -> None:
    pc.clock.set("2025-11-25 17:00")
    pc.visits.plans.propose(DECEMBER, LI)
    assert not pc.visits.plans.late(DECEMBER, LI.outlet)
    pc.clock.set("2025-11-26 08:00")
    with pytest.raises(InputError) as refused:
        pc.visits.plans.submit(DECEMBER, LI)
    assert refused.value.field == "reason"
    pc.visits.plans.submit(DECEMBER, LI, "下乡三日")
    assert all(status is PlanStatus.SUBMITTED for _, _, status in plan(pc))
    assert pc.outbox()[-1].r == "下乡三日"


def test_a_visit_carries_out_its_planned_line(pc: VisitPc) -> None:
    november = date(2025, 11, 1)
    pc.visits.plans.add(november, C1, PlanDraft(date(2025, 11, 27), frozenset({"routine"})), LI)
    pc.visits.plans.submit(november, LI, "补报")
    (line,) = pc.visits.read.plans(november, 0, 9).rows
    pc.visits.plans.decide((line.plan_id,), True, "", CHEN)
    month = pc.visits.read.month(C1)
    assert month is not None and month.planned_on == date(2025, 11, 27)
    pc.visits.recording.record(pc.visit(), LI)
    (line,) = pc.visits.read.plans(november, 0, 9).rows
    assert line.carried_out
